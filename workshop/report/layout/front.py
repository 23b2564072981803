"""The title page: what this is, in which state, and that nothing was decided."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workshop.charts.fonts import Face
from workshop.charts.icons import gap_icon, seal_icon
from workshop.charts.palette import PAPER
from workshop.report.layout.prose import add_facts
from workshop.report.tagged import frames, styles
from workshop.report.tagged.fragments import Run
from workshop.report.tagged.pen import Ink
from workshop.report.tagged.styles import TextStyle

if TYPE_CHECKING:
    from workshop.report.outline.blocks import KeyNumber, TitleBlock
    from workshop.report.tagged.story import Story

_TITLE: Final = replace(styles.H1, size=40, leading=45, after=14)
_LONG_TITLE: Final = replace(styles.H1, size=28, leading=34, after=12)
_LONG: Final = 48
"""Characters of a title that would take more than three lines in the large size."""
_SUBTITLE: Final = TextStyle(Face.SERIF, 17.5, 24, after=22)
_STATEMENT: Final = TextStyle(Face.SERIF_MEDIUM, 16, 22)
_NUMBER: Final = TextStyle(Face.SERIF_SEMIBOLD, 28, 34)
_ICON: Final = 30.0
_LOGO: Final = (150.0, 44.0)
"""Room for a logo, in points; it is taken from the room under the name."""
_UNDER_NAME: Final = 56.0
_UNDER_LOGO: Final = 6.0


def add_title_page(story: Story, block: TitleBlock, logo: str = "") -> None:
    """All of the first page; `logo` as in `Details`. Its name says in words whose it is."""
    with story.columns(0.6, 0.4) as (left, right):
        if logo:
            left.bitmap(base64.b64decode(logo), _LOGO)
            left.space(6)
        left.paragraph([Run(block.municipality, face=Face.SANS_SEMIBOLD)])
        right.paragraph(block.council, replace(styles.BODY, align="right"))
    story.space(_UNDER_LOGO if logo else _UNDER_NAME, stays=True)
    if block.practice:
        with story.box(frames.GAP) as box:
            box.paragraph([Run(block.practice, face=Face.SANS_SEMIBOLD, ink=PAPER.attention)])
    story.rules(frames.DOUBLE_RULE)
    story.space(20)
    story.heading(1, block.title, _TITLE if len(block.title) <= _LONG else _LONG_TITLE)
    story.paragraph(block.subtitle, _SUBTITLE)
    _add_status(story, block)
    story.space(14)
    with story.box(frames.STATEMENT) as box:
        box.words(block.statement, _STATEMENT)
    story.space(34)
    _add_numbers(story, block.numbers)
    story.rules((Ink(PAPER.line),))
    add_facts(story, block.settings.pairs)


def _add_status(story: Story, block: TitleBlock) -> None:
    """A concept has a dashed box where an agreed report has its seal."""
    words = [Run(f"{block.status}\n", face=Face.SANS_SEMIBOLD), Run(block.status_detail)]
    if block.status_kind == "concept":
        with story.box(frames.GAP) as box, box.columns(0.06, 0.94, gap=4) as (left, right):
            left.picture(gap_icon(14))
            right.paragraph(words)
        return
    with story.columns(0.08, 0.92, gap=6) as (left, right):
        left.picture(seal_icon(_ICON))
        right.paragraph(words)


def _add_numbers(story: Story, numbers: tuple[KeyNumber, ...]) -> None:
    if not numbers:
        return
    with story.columns(*(1 / len(numbers),) * len(numbers)) as columns:
        for column, each in zip(columns, numbers, strict=True):
            column.paragraph(each.number, _NUMBER)
            column.paragraph(each.words, replace(styles.BODY, size=10.5, leading=15))
