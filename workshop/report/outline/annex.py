"""The end matter: comments, separate answers, sources, and how many texts were erased."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workshop.domain.report_part import ReportPart
from workshop.report.outline.blocks import Bullets, Gap, Heading, Note, Paragraph, Quote, Table
from workshop.report.outline.own import answers_table, in_annex
from workshop.report.outline.parts import is_in
from workshop.report.outline.steps import source_text
from workshop.report.outline.walk import clock, places, questions
from workshop.texts import promises
from workshop.texts.outline import back as words
from workshop.texts.outline import harvest, headings, keeping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.programme import Source
    from workshop.pictures.report_data import ReportData
    from workshop.report.outline.blocks import Block


def comments(data: ReportData) -> Iterator[Block]:
    """What those present said about the concept, and what became of each; none without one."""
    if not data.concepts and not data.comments:
        return
    yield Heading(1, headings.COMMENTS, "opmerkingen")
    if not data.comments:
        yield Paragraph(words.NO_COMMENTS)
        return
    taken = sum(each.taken_over is True for each in data.comments)
    waiting = sum(each.taken_over is None for each in data.comments)
    yield Paragraph(words.comments(len(data.comments), taken, waiting))
    yield Table(COMMENT_HEADER, tuple(comment_rows(data)), numeric=(0, 1))


COMMENT_HEADER: Final = (
    headings.COMMENT_NUMBER,
    headings.CONCEPT,
    headings.WHO,
    headings.COMMENT,
    headings.REPLY,
)


def comment_rows(data: ReportData) -> Iterator[tuple[str, ...]]:
    """A row for each comment."""
    for each in data.comments:
        who = each.who or words.ONE_OF_THEM
        yield (
            str(each.number),
            str(each.concept),
            f"{who}, {clock(each.at, data.date)}" if each.at else who,
            each.text,
            words.reply(each.taken_over, each.note),
        )


def answers(data: ReportData) -> Iterator[Block]:
    """Shown answers that the body only counts, under the label that the setting allows."""
    yield Heading(1, headings.ANSWERS, "bijlage-antwoorden")
    told = [
        (place, question, lines)
        for place, question in questions(data)
        if (lines := in_annex(question))
    ]
    if not told:
        is_gone = any(question.destroyed for _, question in questions(data))
        yield Note(keeping.DESTROYED) if is_gone else Gap(harvest.NO_ANNEX)
    for place, question, lines in told:
        yield Quote(place.name, question.prompt)
        yield answers_table(question, lines)


def sources(data: ReportData) -> Iterator[Block]:
    """Every source once."""
    yield Heading(1, headings.SOURCES, "bronnen")
    if parts := _parts(data):
        yield Bullets(tuple(words.source(title, parts[title]) for title in parts))
    else:
        yield Gap(words.NO_SOURCES)


def method(data: ReportData) -> Iterator[Block]:
    """What each programme says of itself; it follows the sources, where these are printed."""
    told = [programme for programme in data.programmes if programme.summary]
    if told and not is_in(data, ReportPart.SOURCES):
        yield Heading(1, headings.METHOD, "werkwijze")
    for programme in told:
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
    """How many texts were erased, for privacy or on the ground of the selectielijst."""
    yield Heading(1, headings.ERASED, "verwijderd")
    mark = promises.GONE if data.destroyed else promises.ERASED
    if data.erased:
        yield Paragraph(words.erased(data.erased, mark))
    if data.destroyed:
        yield Paragraph(keeping.destroyed(data.destroyed, mark))
    if not data.erased and not data.destroyed:
        yield Paragraph(words.NOTHING_ERASED)
