"""A draft council proposal and a draft decision, filled as far as the evening goes.

Who submits it, on which law it rests and what it costs is for people: gaps stay gaps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.report.outline.blocks import (
    Bullets,
    Compass,
    Facts,
    Gap,
    Heading,
    Numbered,
    Outline,
    Paragraph,
    Table,
)
from workshop.report.outline.gathered import compass
from workshop.report.outline.title import status
from workshop.report.outline.walk import place_text, places, questions
from workshop.report.outline.whole import LANGUAGE
from workshop.texts.outline import front, harvest, headings
from workshop.texts.outline import proposal as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workshop.pictures.joint import EntryPicture
    from workshop.pictures.report_data import QuestionReport, ReportData
    from workshop.report.outline.blocks import Block


def proposal(data: ReportData) -> Outline:
    """The paper of `data`, from any state of the evening."""
    return Outline(
        language=LANGUAGE,
        title=words.TITLE,
        head=words.TITLE,
        foot=front.foot(data.municipality, data.date),
        is_concept=True,
        blocks=(*_proposal(data), *_decision(data)),
    )


def _proposal(data: ReportData) -> Iterator[Block]:
    yield Heading(1, words.TITLE, "voorstel")
    yield Gap(words.DRAFT)
    yield Facts(tuple(_facts(data)))
    yield Heading(2, words.PROPOSED, "besluit")
    yield Numbered(tuple(_points(data)))
    yield Heading(2, words.OCCASION, "aanleiding")
    municipality = front.municipality(data.municipality)
    present = data.attendance.council_present
    yield Paragraph(words.occasion(data.date, municipality, data.theme, present))
    yield from _effect(data)
    yield from _listed(words.ARGUMENTS, _arguments(data), words.NO_ARGUMENTS)
    yield from _listed(words.REMARKS, _remarks(data), words.NO_REMARKS)
    yield Heading(2, words.MONEY, "financien")
    yield Gap(words.NO_MONEY)
    yield from _listed(words.RESIDENTS, _residents(data), words.NO_RESIDENTS)
    yield from _listed(words.FOLLOW_UP, _follow_up(data), words.NO_FOLLOW_UP)
    yield Heading(2, words.ANNEXES, "bijlagen")
    yield Bullets((f"{words.annex(data.date)} ({status(data.status)})",))


def _facts(data: ReportData) -> Iterator[tuple[str, str]]:
    yield words.SUBJECT, words.subject(data.title or front.NO_TITLE)
    yield words.MUNICIPALITY, front.municipality(data.municipality)
    yield from (words.SUBMITTER, words.MEETING, words.ITEM, words.CASE)
    yield words.REPORT, status(data.status)


def _points(data: ReportData) -> Iterator[str]:
    """Between which the submitter chooses."""
    yield words.take_note(data.date)
    if data.harvest:
        yield words.ADOPT
    yield words.ASK


def _effect(data: ReportData) -> Iterator[Block]:
    yield Heading(2, words.EFFECT, "opbrengst")
    if not data.harvest:
        yield Gap(words.NO_EFFECT)
        return
    for block in compass(data):
        if isinstance(block, Compass):
            yield Paragraph(words.COMPASS)
            yield block
    rows = tuple((line.step, "\n".join(line.texts)) for line in data.harvest)
    yield Table((headings.STEP, headings.TOGETHER), rows)


def _listed(title: str, items: Iterable[str], nothing: str) -> Iterator[Block]:
    yield Heading(2, title, title.lower())
    found = tuple(items)
    yield Bullets(found) if found else Gap(nothing)


def _arguments(data: ReportData) -> Iterator[str]:
    for _, question in questions(data):
        for entry in question.joint.entries if question.joint else ():
            if entry.rationale:
                yield words.argument(_named(question, entry), entry.rationale)


def _named(question: QuestionReport, entry: EntryPicture) -> str:
    """The entry in words; a place between poles is a number of its own."""
    first = entry.fields[0].text
    return place_text(first, question.poles) if question.poles and first else entry.main


def _remarks(data: ReportData) -> Iterator[str]:
    """What stays beside the joint answers, and what people said in a poll; without names."""
    for place, question in questions(data):
        if question.joint is None:
            continue
        for kind, remarks in (
            (harvest.DISSENT, question.joint.dissents),
            (harvest.NOT_AGREED, question.joint.not_agreed),
        ):
            yield from (words.difference(place.name, kind, each.text) for each in remarks)
        for number, poll in enumerate(question.joint.polls, 1):
            yield f"{place.name}: {harvest.poll(poll, number, len(question.joint.polls))}"


def _residents(data: ReportData) -> Iterator[str]:
    for place in places(data):
        line = place.step.involvement
        if line is not None:
            told = (line.about, line.who, line.how, line.when, line.arranged_by)
            yield f"{place.name}: {'; '.join(part for part in told if part)}"


def _follow_up(data: ReportData) -> Iterator[str]:
    yield from (words.agreement(each.text, each.who, each.due) for each in data.agreements)
    yield from (words.pledge(each.by, each.text, each.due) for each in data.pledges)


def _decision(data: ReportData) -> Iterator[Block]:
    yield Heading(1, words.DECISION, "concept-besluit")
    yield Gap(words.DRAFT)
    yield Paragraph(words.council(front.municipality(data.municipality)))
    yield from (Paragraph(line) for line in words.CONSIDERING)
    yield Paragraph(words.DECIDES)
    yield Numbered(tuple(_points(data)))
    yield Paragraph(words.DONE)
    yield Facts(((words.CLERK, ""), (words.CHAIR, "")))
