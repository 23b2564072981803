"""The *verklaring van vernietiging*, from data to a finished PDF."""

from __future__ import annotations

import base64
from datetime import datetime
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from workshop.report.layout.blocks import add_block
from workshop.report.outline.blocks import Facts, Paragraph
from workshop.report.outline.statement import statement
from workshop.report.tagged.document import Document
from workshop.report.tagged.furniture import ACCENT, Running
from workshop.report.tagged.metadata import Meta
from workshop.texts import paper
from workshop.texts import statement as words
from workshop.texts.outline import front

if TYPE_CHECKING:
    from workshop.pictures.statement import StatementData
    from workshop.report.tagged.document import Built

_LOGO: Final = (150.0, 44.0)
_BETWEEN: Final = 10.0
"""Points between one decision and the next."""


def lay_out_statement(data: StatementData) -> Built:
    """All pages. The same data gives the same bytes."""
    place = front.foot(data.municipality, data.date)
    running = Running(
        words.TITLE, data.title or front.NO_TITLE, place, paper.page_words, data.accent or ACCENT
    )
    document = Document(_meta(data, place), running)
    story = document.story
    if data.logo:
        story.bitmap(base64.b64decode(data.logo), _LOGO)
        story.space(8)
    blocks = list(statement(data))
    for block, following in zip_longest(blocks, blocks[1:]):
        add_block(story, block, following)
        if isinstance(block, Facts) and isinstance(following, Paragraph):
            story.space(_BETWEEN)
    return document.build()


def _meta(data: StatementData, place: str) -> Meta:
    return Meta(
        title=f"{words.TITLE}: {data.title or front.NO_TITLE}",
        author=paper.author(data.municipality),
        subject=f"{words.TITLE}. {place}.",
        created=datetime.fromisoformat(data.made_at),
        keywords=words.KEYWORDS,
    )
