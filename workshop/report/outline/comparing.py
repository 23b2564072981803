"""This council beside published figures: a table that every format can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.report.outline.blocks import Table
from workshop.texts import comparing as words

if TYPE_CHECKING:
    from workshop.pictures.insights import Comparison


def comparison_table(found: Comparison) -> Table:
    """A row for each answer; what was not published is said."""
    return Table(
        header=(words.ANSWER, words.ours(found), words.theirs(found.published)),
        rows=tuple(
            (row.label, words.percent(row.percent), words.percent(row.published))
            for row in found.rows
        ),
        caption=words.BESIDE,
        note=f"{words.origin(found.published)} {words.CARE}",
        numeric=(1, 2),
    )
