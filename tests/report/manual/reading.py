"""The manual as the tests read it: its sources, and every text in them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.report.manual import blocks as b
from workshop.report.manual.source import read_manual

if TYPE_CHECKING:
    from collections.abc import Iterator

CHECKOUT: Final = Path(__file__).parents[3]
SOURCES: Final = CHECKOUT / "docs" / "handleiding"
SHIPPED: Final = CHECKOUT / "assets" / "manual"
PICTURES: Final = SHIPPED / "beeld"
_SENTENCE_ENDS: Final = re.compile(r"(?<=[.?!])\s+")


@cache
def manual() -> b.Manual:
    return read_manual(SOURCES)


def pages() -> tuple[b.Page, ...]:
    return (manual().front, *manual().pages)


def spans() -> Iterator[tuple[b.Page, b.Span]]:
    """All of all pages."""
    for page in pages():
        for block in page.blocks:
            for words in _of(block):
                for span in words:
                    yield page, span


def texts(page: b.Page) -> Iterator[str]:
    """Paragraphs, items, cells and the words of pictures; no headings and no commands."""
    for block in page.blocks:
        match block:
            case b.Picture(_, alt):
                yield alt
            case b.Heading():
                pass
            case _:
                yield from (b.plain(words) for words in _of(block))


def sentences(page: b.Page) -> Iterator[str]:
    """Of more than one word."""
    for text in texts(page):
        yield from (each for each in _SENTENCE_ENDS.split(text) if len(each.split()) > 1)


def _of(block: b.Block) -> tuple[b.Spans, ...]:
    match block:
        case b.Heading(_, words, _) | b.Paragraph(words):
            return (words,)
        case b.Items(items, _):
            return items
        case b.Quote(paragraphs):
            return paragraphs
        case b.Grid(head, rows):
            return (*head, *(cell for row in rows for cell in row))
        case b.Picture() | b.Code():
            return ()
