"""What was written together before this evening and came along to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.report.outline.blocks import Heading, Note, Paragraph, Table
from workshop.texts.counting import with_colon
from workshop.texts.outline import earlier as words
from workshop.texts.outline import headings
from workshop.texts.outline.harvest import RATIONALE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.pictures.earlier import EarlierAnswer, EarlierPicture, EarlierRow
    from workshop.pictures.report_data import ReportData
    from workshop.report.outline.blocks import Block


def earlier(data: ReportData) -> Iterator[Block]:
    """A section for each evening; nothing where the evening began from nothing."""
    if not data.earlier:
        return
    yield Heading(1, words.HEADING, "eerder")
    yield Paragraph(words.LEAD)
    for number, each in enumerate(data.earlier, 1):
        yield from _evening(each, f"eerder-{number}")


def _evening(each: EarlierPicture, key: str) -> Iterator[Block]:
    yield Heading(2, words.name(each.title, each.group, each.date), key)
    yield Note(words.standing(each))
    for answer in each.answers:
        yield _table(answer)
    if any(row.is_used for answer in each.answers for row in answer.rows):
        yield Paragraph(words.TAKEN_OVER)


def _table(answer: EarlierAnswer) -> Table:
    return Table(
        header=(answer.prompt, headings.EXPLANATION),
        rows=tuple((row.text, _further(row)) for row in answer.rows),
        caption=answer.step,
    )


def _further(row: EarlierRow) -> str:
    """What stands in the other fields, and why."""
    parts = [f"{with_colon(field.label)} {field.text}" for field in row.fields]
    if row.rationale:
        parts.append(f"{with_colon(RATIONALE)} {row.rationale}")
    return "\n".join(parts)
