"""Evenings beside each other, from what was found to a finished PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from workshop.charts.over_time import Course, over_time
from workshop.charts.palette import PAPER, CoreValue
from workshop.report.layout.blocks import add_block
from workshop.report.layout.prose import add_table
from workshop.report.outline.blocks import Paragraph
from workshop.report.outline.evenings import Courses, Lead, evenings
from workshop.report.outline.whole import LANGUAGE
from workshop.report.tagged import styles
from workshop.report.tagged.document import Document
from workshop.report.tagged.furniture import ACCENT, COLUMN, Running
from workshop.report.tagged.metadata import Meta
from workshop.texts import evenings as words
from workshop.texts import paper
from workshop.texts.counting import listed

if TYPE_CHECKING:
    from workshop.pictures.comparing import EveningsCompared
    from workshop.report.outline import Block
    from workshop.report.outline.evenings import EveningsBlock
    from workshop.report.tagged.document import Built
    from workshop.report.tagged.story import Story


_LEAD: Final = replace(styles.KICKER, before=8, after=2)


def lay_out_evenings(found: EveningsCompared, at: str) -> Built:
    """All pages. The same evenings and moment give the same bytes."""
    told = listed(words.names(found))
    newest = found.evenings[-1]
    head = words.head(found)
    running = Running(words.TITLE, head, told, paper.page_words, ACCENT)
    meta = Meta(
        title=f"{words.TITLE}: {told}",
        author=paper.author(newest.municipality),
        subject=f"{words.TITLE}. {head}.",
        created=datetime.fromisoformat(at),
        keywords=words.KEYWORDS,
        language=LANGUAGE,
    )
    document = Document(meta, running)
    blocks = list(evenings(found, at))
    for block, following in zip_longest(blocks, blocks[1:]):
        match block:
            case Courses():
                _add_courses(document.story, block)
            case Lead(text):
                document.story.paragraph(text, _LEAD)
            case _:
                add_block(document.story, block, _plain(following))
    return document.build()


def _plain(block: EveningsBlock | None) -> Block | None:
    """As what another block takes it that comes before it."""
    match block:
        case Courses():
            return block.table
        case Lead(text):
            return Paragraph(text)
        case _:
            return block


def _add_courses(story: Story, block: Courses) -> None:
    inks = {value.value: ink for value, ink in PAPER.values.items()}
    is_core = {each.key for each in block.found.rows} <= set(CoreValue)
    courses = [
        Course(each.label, each.values, inks[each.key] if is_core else "")
        for each in block.found.rows
    ]
    drawn = over_time(courses, block.under, COLUMN, joined=block.joined)
    story.figure(drawn, block.alt, block.caption)
    add_table(story, block.table)
