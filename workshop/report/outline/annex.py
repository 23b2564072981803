"""The end matter: separate answers, sources, and how many texts were erased."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workshop.report.outline.blocks import Bullets, Gap, Heading, Paragraph, Quote
from workshop.report.outline.own import answers_table, in_annex
from workshop.report.outline.steps import source_text
from workshop.report.outline.walk import places, questions
from workshop.texts import promises
from workshop.texts.outline import back as words
from workshop.texts.outline import harvest, headings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.programme import Source
    from workshop.pictures.report_data import ReportData
    from workshop.report.outline.blocks import Block


def answers(data: ReportData) -> Iterator[Block]:
    """Shown answers that the body only counts, under the label that the setting allows."""
    yield Heading(1, headings.ANSWERS, "bijlage-antwoorden")
    told = [
        (place, question, lines)
        for place, question in questions(data)
        if (lines := in_annex(question))
    ]
    if not told:
        yield Gap(harvest.NO_ANNEX)
    for place, question, lines in told:
        yield Quote(place.name, question.prompt)
        yield answers_table(question, lines)


def sources(data: ReportData) -> Iterator[Block]:
    """Every source once, and what each programme says of itself."""
    yield Heading(1, headings.SOURCES, "bronnen")
    if parts := _parts(data):
        yield Bullets(tuple(words.source(title, parts[title]) for title in parts))
    else:
        yield Gap(words.NO_SOURCES)
    for programme in data.programmes:
        if programme.summary:
            yield Quote(f"{programme.title}. {words.METHOD}", programme.summary)


def _parts(data: ReportData) -> dict[str, list[str]]:
    """Titles with the parts that the programmes name; each step names its own with it."""
    parts: dict[str, list[str]] = {}
    for source in (each for programme in data.programmes for each in programme.sources):
        of_title = parts.setdefault(_title(source), [])
        if source.part and source.part not in of_title:
            of_title.append(source.part)
    for place in places(data):
        for source in place.step.sources:
            parts.setdefault(_title(source), [])
    return parts


def _title(source: Source) -> str:
    return source_text(replace(source, part=""))


def erased(data: ReportData) -> Iterator[Block]:
    """How many texts were erased for privacy."""
    yield Heading(1, headings.ERASED, "verwijderd")
    if data.erased:
        yield Paragraph(words.erased(data.erased, promises.ERASED))
    else:
        yield Paragraph(words.NOTHING_ERASED)
