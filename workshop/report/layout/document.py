"""From outline to a finished PDF."""

from __future__ import annotations

from datetime import UTC, datetime, time
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from workshop.charts.accent import paper_palette
from workshop.report.layout.blocks import add_block
from workshop.report.layout.front import add_title_page
from workshop.report.outline.blocks import Heading, TitleBlock
from workshop.report.seal import field_names
from workshop.report.tagged.document import Document, SealField
from workshop.report.tagged.furniture import ACCENT, Running
from workshop.report.tagged.metadata import Meta
from workshop.texts import paper

if TYPE_CHECKING:
    from workshop.pictures.report_data import ReportData
    from workshop.report.outline.blocks import Block, Outline
    from workshop.report.tagged.document import Built
    from workshop.report.tagged.story import Story

_BEGIN_A_PAGE: Final = (
    "kompas",
    "kernwaarden-",
    "opbrengst",
    "programma-",
    "koppeltabel",
    "zegel",
    "bijlage-",
)
"""How the keys of the large parts begin."""
_CONTENTS_DOWN_TO: Final = 3
"""The steps: they are most of the pages, and on paper nothing else leads to them."""


def lay_out(outline: Outline, data: ReportData) -> Built:
    """All pages of the report. The same outline and data give the same bytes."""
    running = _running(outline, data.accent or ACCENT)
    fields = [SealField(name, paper.SEAL_FIELD) for name in field_names(outline.seals)]
    document = Document(_meta(outline, data), running, fields)
    story = document.story
    palette = paper_palette(data.accent)
    for block, following in zip_longest(outline.blocks, outline.blocks[1:]):
        if isinstance(block, TitleBlock):
            add_title_page(story, block, data.logo)
            _add_contents(story)
        else:
            _break_before(story, block)
            add_block(story, block, following, palette)
    return document.build()


def _add_contents(story: Story) -> None:
    story.page_break()
    story.heading(1, paper.CONTENTS)
    story.contents(_CONTENTS_DOWN_TO)
    story.page_break()


def _break_before(story: Story, block: Block) -> None:
    if isinstance(block, Heading) and block.key.startswith(_BEGIN_A_PAGE):
        story.page_break()


def _meta(outline: Outline, data: ReportData) -> Meta:
    return Meta(
        title=f"{paper.REPORT}: {outline.title}",
        author=paper.author(data.municipality),
        subject=f"{outline.foot}. {outline.head}.",
        created=moment(data),
        keywords=paper.KEYWORDS,
        language=outline.language,
    )


def moment(data: ReportData) -> datetime:
    """When the account was agreed, or noon of the evening: from the data, never from the clock."""
    if data.ended_at:
        return datetime.fromisoformat(data.ended_at)
    day = datetime.fromisoformat(data.date).date()
    return datetime.combine(day, time(12), UTC)


def _running(outline: Outline, accent: str) -> Running:
    stamp = outline.head if outline.is_concept else ""
    return Running(
        outline.title,
        outline.head,
        outline.foot,
        paper.page_words,
        accent,
        stamp=stamp,
        stamp_note=paper.CONCEPT_NOTE,
    )
