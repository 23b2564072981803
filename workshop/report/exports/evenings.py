"""Evenings beside each other, as Markdown and as JSON.

The JSON is one object: `format` (always `dialoogavond-vergelijking`), `version` (now 1), `made_at`
and `comparison`, whose keys are the fields of `workshop.pictures.comparing.compared`.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workshop.domain import codec
from workshop.report.exports import markdown
from workshop.report.outline.blocks import Outline, Paragraph
from workshop.report.outline.evenings import Courses, Lead, evenings
from workshop.report.outline.whole import LANGUAGE
from workshop.texts import evenings as words

if TYPE_CHECKING:
    from workshop.pictures.comparing import EveningsCompared
    from workshop.report.outline.blocks import Block
    from workshop.report.outline.evenings import EveningsBlock

FORMAT: Final = "dialoogavond-vergelijking"
VERSION: Final = 1


def to_json(found: EveningsCompared, at: str) -> bytes:
    """UTF-8, indented, ending in a newline."""
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": at,
        "comparison": codec.encode(found),
    }
    return f"{json.dumps(whole, ensure_ascii=False, indent=2)}\n".encode("utf-8", "replace")


def to_markdown(found: EveningsCompared, at: str) -> bytes:
    """UTF-8; a drawing is its table."""
    blocks = tuple(map(_plain, evenings(found, at)))
    outline = Outline(LANGUAGE, words.TITLE, head="", foot="", is_concept=False, blocks=blocks)
    return markdown.to_markdown(outline)


def _plain(block: EveningsBlock) -> Block:
    """A drawing is its table."""
    match block:
        case Courses():
            return replace(block.table, caption=block.caption)
        case Lead(text):
            return Paragraph(text)
        case _:
            return block
