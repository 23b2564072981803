"""Words, lists, facts, gaps and tables."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workshop.charts.fonts import Face
from workshop.charts.icons import gap_icon
from workshop.charts.palette import PAPER
from workshop.report.tagged import frames, styles
from workshop.report.tagged.fragments import Run
from workshop.report.tagged.story import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.report.outline.blocks import Gap, Quote, Table
    from workshop.report.tagged.story import Story

_ASKED: Final = replace(styles.LEAD, keeps_next=True)
_FACT: Final = replace(styles.BODY, after=3)


def add_facts(story: Story, pairs: Sequence[tuple[str, str]]) -> None:
    """Names in a narrow column, what they stand for beside them."""
    for name, text in pairs:
        with story.columns(0.26, 0.74) as (left, right):
            left.paragraph([Run(name, face=Face.SANS_SEMIBOLD)], _FACT)
            right.paragraph(text, _FACT)


def add_quote(story: Story, quote: Quote, *, leads: bool) -> None:
    """What stood on a screen, under what it is; if it `leads`, it stays with what follows."""
    story.paragraph(quote.lead, styles.KICKER)
    story.words(quote.text, _ASKED if leads else styles.LEAD)


def add_gap(story: Story, gap: Gap) -> None:
    """An empty place that nobody overlooks."""
    with story.box(frames.GAP) as box, box.columns(0.05, 0.95, gap=4) as (left, right):
        left.picture(gap_icon(14))
        right.paragraph([Run(gap.text, ink=PAPER.attention)])
        if gap.items:
            right.items(gap.items)


def add_table(story: Story, table: Table) -> None:
    """A table with its caption and small print."""
    columns = [
        Column(title, "right" if place in table.numeric else "left")
        for place, title in enumerate(table.header)
    ]
    story.table(columns, table.rows, table.caption)
    if table.note:
        story.space(4)
        story.paragraph(table.note, styles.SMALL)
