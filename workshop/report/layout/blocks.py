"""Which block becomes what on paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, assert_never

from workshop.charts.palette import PAPER
from workshop.report.layout.closing import (
    add_compass,
    add_fingerprint,
    add_form,
    add_joint,
    add_signatures,
)
from workshop.report.layout.figures import add_figure
from workshop.report.layout.front import add_title_page
from workshop.report.layout.prose import add_facts, add_gap, add_quote, add_table
from workshop.report.outline import blocks as b
from workshop.report.tagged import styles

if TYPE_CHECKING:
    from workshop.charts.palette import Palette
    from workshop.report.outline import Block
    from workshop.report.tagged.story import Story


_LED: Final = (b.Figure, b.Table, b.Facts, b.Quote, b.Bullets, b.Numbered, b.JointBlock)
"""What a short line before it must not be parted from."""
_AFTER_A_QUOTE: Final = (b.Heading, b.Quote, type(None))
"""What has nothing to do with the quote before it; all else is said about that."""
_LEADING: Final = replace(styles.BODY, keeps_next=True)
_NOTE_LEADING: Final = replace(styles.SMALL, keeps_next=True)


def add_block(  # noqa: C901, PLR0912 one case per kind
    story: Story, block: Block, following: Block | None = None, palette: Palette = PAPER
) -> None:
    """Tell `block` to `story`; a line that leads to a figure or table stays with it."""
    leads = isinstance(following, _LED)
    match block:
        case b.Heading(level, text):
            story.heading(level, text)
        case b.Paragraph(text):
            story.paragraph(text, _LEADING if leads else styles.BODY)
        case b.Words(text):
            story.words(text)
        case b.Note(text):
            story.paragraph(text, _NOTE_LEADING if leads else styles.SMALL)
        case b.Quote():
            add_quote(story, block, leads=not isinstance(following, _AFTER_A_QUOTE))
        case b.Gap():
            add_gap(story, block)
        case b.Bullets(items):
            story.items(items)
        case b.Numbered(items):
            story.items(items, numbered=True)
        case b.Facts(pairs):
            add_facts(story, pairs)
        case b.Table():
            add_table(story, block)
        case b.Figure():
            add_figure(story, block, palette)
        case b.JointBlock():
            add_joint(story, block)
        case b.Compass():
            add_compass(story, block)
        case b.TitleBlock():
            add_title_page(story, block)
        case b.Signatures():
            add_signatures(story, block)
        case b.Form():
            add_form(story, block)
        case b.Fingerprint():
            add_fingerprint(story, block)
        case _:
            assert_never(block)
