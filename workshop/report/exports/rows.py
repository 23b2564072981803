"""The report's data as rows of cells, a sheet per subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from workshop.report.outline.annex import COMMENT_HEADER, comment_rows
from workshop.report.outline.joint import entry_item, remark_items
from workshop.report.outline.opening import presence
from workshop.report.outline.title import title_block
from workshop.report.outline.walk import declined, places, questions, spoken, told
from workshop.texts import promises
from workshop.texts.outline import back, front, headings
from workshop.texts.outline import harvest as words
from workshop.texts.outline import sheets as names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.pictures.report_data import QuestionReport, ReportData
    from workshop.report.outline.blocks import JointItem
    from workshop.report.outline.walk import Place

Cell: TypeAlias = str | int
"""A text, or a count of ours."""
Row: TypeAlias = tuple[Cell, ...]


@dataclass(frozen=True)
class Sheet:
    """One subject."""

    title: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    gap: str
    """Stands there if there are no rows."""


_ASKED = (names.PROGRAMME, names.STEP, names.QUESTION, names.QUESTION_ID)


def sheets(data: ReportData) -> tuple[Sheet, ...]:
    """All subjects; the first says what this is and what was promised."""
    return (
        _report(data),
        _attendance(data),
        _answers(data),
        _joint(data),
        _agreements(data),
        _pledges(data),
        _not_discussed(data),
        _polls(data),
        _comments(data),
    )


def _report(data: ReportData) -> Sheet:
    title = title_block(data)
    rows = [
        (names.TITLE, title.title),
        (headings.KIND, title.subtitle),
        (names.MUNICIPALITY, title.municipality),
        (names.STATUS, f"{title.status}. {title.status_detail}"),
        (names.MEANING, title.statement),
        *title.settings.pairs,
        *((names.PRACTICE, title.practice) for _ in range(data.practice)),
    ]
    return Sheet(names.REPORT, (names.SUBJECT, names.TEXT), tuple(rows), "")


def _attendance(data: ReportData) -> Sheet:
    found = data.attendance
    rows = [(each.name, each.group, each.role, presence(each, data)) for each in found.attendees]
    rows += [("", "", role, names.unnamed(number)) for role, number in found.unnamed]
    header = (headings.NAME, headings.GROUP, headings.ROLE, headings.PRESENCE)
    return Sheet(names.ATTENDANCE, header, tuple(rows), front.NO_LIST)


# --- answers -------------------------------------------------------------------------------


def answer_cells(question: QuestionReport) -> Iterator[tuple[str, str, str]]:
    """(label, text, late) of each text; who would rather not answer has no label."""
    for line in spoken(question):
        for text in told(question, line):
            yield line.label, text, words.IS_LATE if line.late else ""
    for _ in range(declined(question)):
        yield "", promises.DECLINED, ""


def _answers(data: ReportData) -> Sheet:
    rows = [
        (*_asked(place, question), *cells)
        for place, question in questions(data)
        for cells in answer_cells(question)
    ]
    header = (*_ASKED, headings.WHO, headings.ANSWER, headings.LATE)
    return Sheet(names.ANSWERS, header, tuple(rows), names.NO_ANSWERS)


def _asked(place: Place, question: QuestionReport) -> tuple[str, str, str, str]:
    return place.programme.title, place.step.title, question.prompt, question.id


# --- together ------------------------------------------------------------------------------


def _joint(data: ReportData) -> Sheet:
    rows = [
        (*_asked(place, question), number, label, text)
        for place, question in questions(data)
        for number, item in _items(question)
        for label, text in _lines(item)
    ]
    header = (*_ASKED, names.NUMBER, names.FIELD, names.TEXT)
    return Sheet(names.JOINT, header, tuple(rows), names.NO_JOINT)


def _items(question: QuestionReport) -> Iterator[tuple[Cell, JointItem]]:
    """Entries with their number; remarks without one."""
    if question.joint is None:
        return
    for number, entry in enumerate(question.joint.entries, 1):
        yield number, entry_item(question, entry)
    for item in remark_items(question.joint):
        yield "", item


def _lines(item: JointItem) -> Iterator[tuple[str, str]]:
    for line in item.lines:
        for text in line.texts:
            yield line.label or headings.WHAT, text


def _polls(data: ReportData) -> Sheet:
    rows = [
        (
            *_asked(place, question),
            poll.reacted,
            poll.agree,
            poll.with_reservation,
            poll.disagree,
            poll.others,
            "\n".join(poll.reservations),
            "\n".join(poll.objections),
        )
        for place, question in questions(data)
        if question.joint
        for poll in question.joint.polls
    ]
    counts = (names.REACTED, names.AGREE, names.WITH_RESERVATION, names.DISAGREE, names.OTHERS)
    header = (*_ASKED, *counts, names.RESERVATIONS, names.OBJECTIONS)
    return Sheet(names.POLLS, header, tuple(rows), names.NO_POLLS)


# --- minutes -------------------------------------------------------------------------------


def _agreements(data: ReportData) -> Sheet:
    rows = tuple((each.text, each.who, each.due) for each in data.agreements)
    header = (headings.AGREEMENT, headings.WHO, headings.DUE)
    return Sheet(names.AGREEMENTS, header, rows, back.NO_AGREEMENTS)


def _pledges(data: ReportData) -> Sheet:
    rows = tuple((each.by, each.to, each.text, each.due) for each in data.pledges)
    header = (headings.BY, headings.TO, headings.PLEDGE, headings.DUE)
    return Sheet(names.PLEDGES, header, rows, back.NO_PLEDGES)


def _comments(data: ReportData) -> Sheet:
    return Sheet(names.COMMENTS, COMMENT_HEADER, tuple(comment_rows(data)), back.NO_COMMENTS)


def _not_discussed(data: ReportData) -> Sheet:
    rows = [(names.PARKED, text, "") for text in data.parked]
    for place in places(data):
        if place.step.skipped:
            rows.append((names.SKIPPED, place.name, place.step.skipped))
        elif not place.is_reached:
            rows.append((names.NEVER_REACHED, place.name, ""))
    header = (headings.KIND, headings.WHAT, names.REASON)
    return Sheet(names.NOT_DISCUSSED, header, tuple(rows), back.NOTHING_LEFT)
