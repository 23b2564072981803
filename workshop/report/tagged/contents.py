"""The contents list: its length is known before the pages are, its numbers after."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workshop.report.tagged.blocks import Block, Stack
from workshop.report.tagged.fragments import Fragment, Missing, Run, fragments
from workshop.report.tagged.structure import Element, Role
from workshop.report.tagged.styles import BODY, TextStyle
from workshop.report.tagged.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.report.tagged.pen import Pen
    from workshop.report.tagged.text import HeadingEntry

_LARGE: Final = TextStyle(BODY.face, BODY.size, BODY.leading)
_DEEPER: Final = TextStyle(BODY.face, 10, 13)
"""Tight, so that the steps of two programmes and all the rest are one page."""
_INDENT: Final = 16.0
_NUMBER_ROOM: Final = 40.0


class Contents(Stack):
    """A line per heading, with a link and the number of its page."""

    def __init__(self, first: int, deepest: int, parent: Element | None) -> None:
        super().__init__([])
        self._first = first
        """Headings before the list are behind the reader: they are left out."""
        self._deepest = deepest
        self._element = Element(Role.CONTENTS, parent)

    def resolve(self, entries: Sequence[HeadingEntry], missing: Missing) -> None:
        """Make the lines, once all headings are known."""
        self.blocks = [
            ContentsLine(entry, Element(Role.ENTRY, self._element), missing)
            for entry in entries[self._first :]
            if entry.level <= self._deepest
        ]


class ContentsLine(Block):
    """Title and page number of one heading."""

    after = 1.0

    def __init__(self, entry: HeadingEntry, element: Element, missing: Missing) -> None:
        self._entry = entry
        self._element = Element(Role.REFERENCE, element)
        self._style = _LARGE if entry.level == 1 else _DEEPER
        words = [Run(entry.title, link=f"#{entry.key}")]
        pieces = tuple(fragments(words, self._style, missing))
        self._title = Text(pieces, self._style, self._element)
        self._indent = _INDENT * (entry.level - 1)

    def _room(self, width: float) -> float:
        return width - self._indent - _NUMBER_ROOM

    def height(self, width: float) -> float:
        return self._title.height(self._room(width))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        room = self._room(width)
        self._title.draw(pen, x + self._indent, top, room)
        style = replace(self._style, align="right")
        digits = Fragment(str(self._entry.page), style.face, style.ink, "")
        number = Text((digits,), style, self._element)
        last_line = top - self._title.height(room) + style.leading
        number.draw(pen, x + width - _NUMBER_ROOM, last_line, _NUMBER_ROOM)
