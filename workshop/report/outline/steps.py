"""The yield of the evening: in short, and then step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain.programme import Who
from workshop.report.outline.blocks import Facts, Gap, Heading, Note, Paragraph, Quote, Table
from workshop.report.outline.joint import joint_blocks
from workshop.report.outline.own import own_blocks
from workshop.report.outline.walk import clock, places
from workshop.texts import promises
from workshop.texts.outline import front, headings
from workshop.texts.outline import harvest as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.programme import Source
    from workshop.pictures.report_data import (
        InvolvementLine,
        ProgrammeReport,
        QuestionReport,
        ReportData,
        StepReport,
    )
    from workshop.report.outline.blocks import Block
    from workshop.report.outline.walk import Place


def harvest(data: ReportData) -> Iterator[Block]:
    """All programmes, all steps, also those that were skipped or never reached."""
    yield Heading(1, headings.HARVEST, "opbrengst")
    yield Heading(2, headings.IN_SHORT, "in-het-kort")
    yield from _in_short(data)
    for programme in data.programmes:
        yield Heading(2, programme.title, f"programma-{programme.id}")
        yield from _programme(data, programme)


def _in_short(data: ReportData) -> Iterator[Block]:
    if not data.harvest:
        yield Gap(words.NOTHING_YET)
        return
    yield Paragraph(words.IN_SHORT)
    rows = [
        (line.heading, "\n".join(text or words.missing("") for text in line.texts))
        for line in data.harvest
    ]
    yield Table((headings.STEP, headings.TOGETHER), tuple(rows))


def _programme(data: ReportData, programme: ProgrammeReport) -> Iterator[Block]:
    mine = [place for place in places(data) if place.programme is programme]
    for number, place in enumerate(mine, 1):
        title = headings.step(number, len(mine), place.step.title)
        yield Heading(3, title, f"stap-{place.step.id}")
        yield from _step(data, place)


def _step(data: ReportData, place: Place) -> Iterator[Block]:
    step = place.step
    if step.skipped:
        yield Gap(words.skipped(step.skipped))
    elif not place.is_reached:
        yield Gap(words.NOT_REACHED)
    yield from _about(data, place)
    if place.is_reached:
        yield from _questions(step)
        yield from _unasked(step)
        yield from _involvement(step)
    yield from _contributions(step)


def _about(data: ReportData, place: Place) -> Iterator[Block]:
    step = place.step
    if step.visited_at:
        yield Paragraph(words.visited(clock(step.visited_at, data.date)))
    if step.result and place.is_reached:
        yield Quote(words.AIM, words.quoted(step.result))
    if step.aid:
        yield Note(promises.AID_STEP)
    if step.sources:
        yield Note(words.step_source("; ".join(source_text(each) for each in step.sources)))


def source_text(source: Source) -> str:
    """Title, part and year on one line."""
    return words.source(source.title, source.part, source.year)


def _questions(step: StepReport) -> Iterator[Block]:
    """What was written together first; then what each wrote."""
    asked = [each for each in step.questions if _says_something(each)]
    for question in asked:
        if question.joint is not None:
            yield from joint_blocks(question, question.joint, says_aid=not step.aid)
    for question in asked:
        if question.counts is not None:
            yield from own_blocks(question, question.counts, says_aid=not step.aid)


def _says_something(question: QuestionReport) -> bool:
    return question.asked or bool(question.joint and question.joint.polls)


def _unasked(step: StepReport) -> Iterator[Block]:
    silent = [each for each in step.questions if not _says_something(each)]
    own = tuple(each.prompt for each in silent if each.who is Who.OWN)
    joint = tuple(each.prompt for each in silent if each.who is Who.JOINT)
    if own:
        yield Gap(words.OWN_UNASKED, own)
    if joint:
        yield Gap(words.JOINT_UNASKED, joint)


def _involvement(step: StepReport) -> Iterator[Block]:
    if step.involvement is not None:
        yield Paragraph(words.INVOLVEMENT)
        yield Facts(_involved(step.involvement))
    elif step.asks_involvement:
        yield Gap(words.NO_INVOLVEMENT)


def _contributions(step: StepReport) -> Iterator[Block]:
    for line in step.contributions:
        yield Quote(words.contribution_of(line.by), words.quoted(line.text))
    if step.contributions:
        yield Note(words.CONTRIBUTIONS_ARE_THEIRS)


def _involved(line: InvolvementLine) -> tuple[tuple[str, str], ...]:
    texts = (line.about, line.who, line.how, line.when, line.arranged_by)
    labelled = zip(words.INVOLVEMENT_FIELDS, texts, strict=True)
    return tuple((label, text or front.NOT_FILLED) for label, text in labelled)
