"""Agreements, pledges, what was left, what follows, and the end of the evening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.report.outline.blocks import Bullets, Gap, Heading, Paragraph, Table
from workshop.report.outline.walk import clock, moment, places
from workshop.texts.dates import dutch_time
from workshop.texts.outline import back as words
from workshop.texts.outline import front, headings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.pictures.report_data import ReportData
    from workshop.report.outline.blocks import Block


def agreements(data: ReportData) -> Iterator[Block]:
    """*Afspraken* of those present."""
    yield Heading(1, headings.AGREEMENTS, "afspraken")
    if not data.agreements:
        yield Gap(words.NO_AGREEMENTS)
        return
    rows = [_filled(each.text, each.who, each.due) for each in data.agreements]
    yield Table((headings.AGREEMENT, headings.WHO, headings.DUE), tuple(rows))


def pledges(data: ReportData) -> Iterator[Block]:
    """*Toezeggingen* to the council."""
    yield Heading(1, headings.PLEDGES, "toezeggingen")
    if not data.pledges:
        yield Gap(words.NO_PLEDGES)
        return
    rows = [_filled(each.by, each.to, each.text, each.due) for each in data.pledges]
    header = (headings.BY, headings.TO, headings.PLEDGE, headings.DUE)
    yield Table(header, tuple(rows))


def _filled(*cells: str) -> tuple[str, ...]:
    return tuple(cell or words.NOT_FILLED for cell in cells)


def not_discussed(data: ReportData) -> Iterator[Block]:
    """The parking list, and the steps that the evening did not come to."""
    yield Heading(1, headings.NOT_DISCUSSED, "niet-besproken")
    skipped = [place for place in places(data) if place.step.skipped]
    never = [place for place in places(data) if not (place.is_reached or place.step.skipped)]
    lists = (
        (words.PARKED, data.parked),
        (
            words.SKIPPED,
            tuple(words.skipped_step(each.name, each.step.skipped) for each in skipped),
        ),
        (words.NEVER_REACHED, tuple(each.name for each in never)),
    )
    if not any(items for _, items in lists):
        yield Gap(words.NOTHING_LEFT)
    for lead, items in lists:
        if items:
            yield Paragraph(lead)
            yield Bullets(items)


def follow_up(data: ReportData) -> Iterator[Block]:
    """What happens next, as far as the file knows."""
    yield Heading(1, headings.FOLLOW_UP, "vervolg")
    counts = (len(data.agreements), len(data.pledges), len(data.parked))
    if sentence := words.open_points(*counts):
        yield Paragraph(sentence)
    else:
        yield Gap(words.NO_FOLLOW_UP)
    match data.status.kind:
        case "adopted":
            yield Paragraph(words.adopted_next(data.status.council_date))
        case "agreed":
            yield Paragraph(words.AGREED_NEXT)
        case _:
            yield Paragraph(words.CONCEPT_NEXT)
    yield Paragraph(front.NO_POLICY)


def closing(data: ReportData) -> Iterator[Block]:
    """When the evening ended."""
    yield Heading(1, headings.CLOSING, "sluiting")
    if not data.ended_at:
        yield Gap(words.NO_END)
        return
    time = clock(data.ended_at, data.date)
    if time == dutch_time(data.ended_at):
        yield Paragraph(words.ended(time))
    else:
        yield Paragraph(words.agreed_later(moment(data.ended_at)))
