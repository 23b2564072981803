"""Opening, attendance, aim and house rules."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from workshop.domain.settings import Presence
from workshop.report.outline.blocks import (
    Facts,
    Gap,
    Heading,
    Note,
    Numbered,
    Paragraph,
    Table,
)
from workshop.report.outline.parts import left_out
from workshop.report.outline.walk import clock
from workshop.texts.dates import dutch_date
from workshop.texts.outline import front as words
from workshop.texts.outline import headings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.pictures.report_data import Attendee, ReportData
    from workshop.report.outline.blocks import Block


def opening(data: ReportData) -> Iterator[Block]:
    """Date, place, beginning, and who led."""
    yield Heading(1, headings.OPENING, "opening")
    began = clock(data.began_at, data.date) if data.began_at else ""
    yield Paragraph(words.opening(data.date, began)) if began else Gap(words.NO_START)
    yield Paragraph(words.statement(data.publicity))
    facts = (
        (words.DATE, dutch_date(data.date)),
        (words.PLACE, data.place),
        (words.BEGAN, began),
        (words.FACILITATOR, data.facilitator),
        (words.CHAIR, data.chair),
        (words.CLERK, data.clerk),
    )
    yield Facts(tuple((label, text or words.NOT_FILLED) for label, text in facts))


def attendance(data: ReportData) -> Iterator[Block]:
    """The list with times, and how many of whom."""
    yield Heading(1, headings.ATTENDANCE, "aanwezig")
    found = data.attendance
    yield Paragraph(words.council_present(found.council_present, found.seats))
    if found.attendees:
        yield _attendance_table(data)
    else:
        yield Gap(words.NO_LIST)
    if found.unnamed:
        yield Paragraph(words.unnamed(found.unnamed))
    if data.rooms:
        yield Paragraph(words.in_rooms([(each.name, each.people) for each in data.rooms]))


def _attendance_table(data: ReportData) -> Table:
    people = data.attendance.attendees
    rows = [(each.name, each.group, each.role, presence(each, data)) for each in people]
    return Table(
        header=(headings.NAME, headings.GROUP, headings.ROLE, headings.PRESENCE),
        rows=tuple(rows),
        caption=words.LIST,
        note="" if all(each.records for each in people) else words.NOT_NOTED_MEANS,
    )


def presence(attendee: Attendee, data: ReportData) -> str:
    """What the list says of somebody: *aanwezig*, *kwam 19:45, ging 21:15*, *afwezig*."""
    if not attendee.records:
        return words.NOT_NOTED
    began = data.began_at or attendee.records[0][0]
    records = list(_told(attendee))
    befores = (None, *(found for _, found in records))
    parts = [
        _change(before, found, clock(at, data.date), late=_is_later(at, began))
        for before, (at, found) in zip(befores, records, strict=False)
        if found is not before
    ]
    return ", ".join(parts)


def _told(attendee: Attendee) -> Iterator[tuple[str, Presence]]:
    """The records without those of absence before coming: the time of coming says it."""
    came = False
    for at, found in attendee.records:
        came = came or found is Presence.PRESENT
        if came or all(later is not Presence.PRESENT for _, later in attendee.records):
            yield at, found


def _change(before: Presence | None, found: Presence, time: str, *, late: bool) -> str:
    match found:
        case Presence.LEFT:
            return words.left(time)
        case Presence.PRESENT if before is not None:
            return words.came_back(time)
        case Presence.PRESENT if late:
            return words.came(time)
        case Presence.ABSENT | Presence.ABSENT_WITH_NOTICE if before is not None:
            return words.absent_from(words.PRESENCE[found], time)
        case _:
            return words.PRESENCE[found]


def _is_later(at: str, began: str) -> bool:
    return datetime.fromisoformat(at) > datetime.fromisoformat(began)


def aim(data: ReportData) -> Iterator[Block]:
    """What the evening was for, and what its account is and is not."""
    yield Heading(1, headings.AIM, "doel")
    yield Paragraph(words.theme(data.theme)) if data.theme else Gap(words.NO_THEME)
    if data.programmes:
        titles = [(each.title, len(each.steps)) for each in data.programmes]
        yield Paragraph(words.programmes(titles))
    else:
        yield Gap(words.NO_PROGRAMMES)
    yield Paragraph(words.MEANING)
    yield Paragraph(words.NO_POLICY)
    yield from left_out(data)


def house_rules(data: ReportData) -> Iterator[Block]:
    """The rules of the conversation."""
    yield Heading(1, headings.HOUSE_RULES, "spelregels")
    if data.house_rules:
        yield Paragraph(words.RULES)
        yield Numbered(data.house_rules)
    else:
        yield Gap(words.NO_RULES)
    if data.as_person:
        yield Note(words.as_person())
