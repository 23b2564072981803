"""Blocks of text: paragraphs, headings, items of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.charts import fonts
from workshop.report.tagged.annotations import Rect
from workshop.report.tagged.blocks import FUZZ, Block
from workshop.report.tagged.lines import break_lines
from workshop.report.tagged.pen import Glyphs
from workshop.report.tagged.structure import Element, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workshop.report.tagged.fragments import Fragment
    from workshop.report.tagged.lines import Line, Segment
    from workshop.report.tagged.pen import Pen
    from workshop.report.tagged.styles import TextStyle

MIN_LINES: Final = 2
"""Of a paragraph that is parted, at least so many lines stay together on either side."""


class Text(Block):
    """A paragraph, or anything else that is set as one."""

    def __init__(self, parts: Sequence[Fragment], style: TextStyle, element: Element) -> None:
        self.parts = parts
        self.style = style
        self.element = element
        self.before = style.before
        self.after = style.after
        self.keeps_next = style.keeps_next
        self._lines: Sequence[Line] = ()
        self._width = -1.0

    def lines(self, width: float) -> Sequence[Line]:
        """Its lines in a column of `width`."""
        if self._width != width:
            self._lines = break_lines(self.parts, self.style.size, width)
            self._width = width
        return self._lines

    def height(self, width: float) -> float:
        return len(self.lines(width)) * self.style.leading

    def least(self, width: float) -> float:
        count = len(self.lines(width))
        return (MIN_LINES if count >= 2 * MIN_LINES else count) * self.style.leading

    def split(self, width: float, room: float) -> tuple[Text, Text] | None:
        count = len(self.lines(width))
        fitting = min(self._fitting(room), count - MIN_LINES)
        if fitting < MIN_LINES:
            return None
        return self.cut(width, fitting)

    def cut(self, width: float, count: int) -> tuple[Text, Text]:
        """The first `count` lines and the rest, both still the same element."""
        lines = self.lines(width)
        return _Cut(self, width, lines[:count]), _Cut(self, width, lines[count:])

    def _fitting(self, room: float) -> int:
        return int((room + FUZZ) // self.style.leading)

    def fitting(self, width: float, room: float) -> int:
        """How many of its lines fit in `room`."""
        return min(self._fitting(room), len(self.lines(width)))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.attach(self.element)
        glyphs = list(self.glyphs(x, top, width))
        for link, group in _by_link(glyphs):
            if link and any(glyph.text.strip() for glyph, _ in group):
                self._draw_link(pen, link, group)
            else:
                with pen.tagged(self.element):
                    pen.write(glyph for glyph, _ in group)

    def draw_as_artifact(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the words without tagging them: they were tagged where they stood before."""
        with pen.artifact():
            pen.write(glyph for glyph, _ in self.glyphs(x, top, width))

    def glyphs(self, x: float, top: float, width: float) -> Iterator[tuple[Glyphs, Segment]]:
        """All segments in their places."""
        y = top - self._first_baseline()
        for line in self.lines(width):
            left = x if self.style.align == "left" else x + width - line.width
            for segment in line.segments:
                yield self._glyph(left, y, segment), segment
            y -= self.style.leading

    def _glyph(self, left: float, y: float, segment: Segment) -> Glyphs:
        text, face, ink, _ = segment.fragment
        return Glyphs(left + segment.x, y, text, face, self.style.size, ink)

    def _first_baseline(self) -> float:
        ascent, descent = fonts.vertical(self.style.face, self.style.size)
        return (self.style.leading + ascent + descent) / 2

    def _draw_link(self, pen: Pen, link: str, group: list[tuple[Glyphs, Segment]]) -> None:
        element = Element(Role.LINK, self.element)
        with pen.tagged(element):
            pen.write(glyph for glyph, _ in group)
        words = "".join(glyph.text for glyph, _ in group).strip()
        _, descent = fonts.vertical(self.style.face, self.style.size)
        for glyph, segment in group:
            rect = Rect(glyph.x, glyph.y + descent, segment.width, self.style.size * 1.2)
            pen.annotations.link(element, rect, link, words)


class _Cut(Text):
    """Some lines of a text; `width` is that of the text it was cut from."""

    def __init__(self, whole: Text, width: float, lines: Sequence[Line]) -> None:
        super().__init__((), whole.style, whole.element)
        self._lines = lines
        self._width = width

    def lines(self, width: float) -> Sequence[Line]:
        return self._lines


def _by_link(
    glyphs: Iterable[tuple[Glyphs, Segment]],
) -> Iterator[tuple[str, list[tuple[Glyphs, Segment]]]]:
    """Neighbours with the same link, in order."""
    group: list[tuple[Glyphs, Segment]] = []
    for one in glyphs:
        if group and one[1].fragment.link != group[0][1].fragment.link:
            yield group[0][1].fragment.link, group
            group = []
        group.append(one)
    if group:
        yield group[0][1].fragment.link, group


class HeadingEntry:
    """What outline and contents list say about a heading."""

    __slots__ = ("key", "level", "page", "title")

    def __init__(self, key: str, title: str, level: int) -> None:
        self.key = key
        self.title = title
        self.level = level
        self.page = 0
        """Known once the pages are laid out."""


class Heading(Block):
    """A heading: also a line of the outline and a place to link to. Never parted."""

    keeps_next = True

    def __init__(self, text: Text, entry: HeadingEntry) -> None:
        self._text = text
        self.entry = entry
        self.before = text.before
        self.after = text.after

    def height(self, width: float) -> float:
        return self._text.height(width)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.annotations.bookmark(self.entry.key, top + self._text.style.size / 2)
        pen.annotations.outline_entry(self.entry.key, self.entry.title, self.entry.level - 1)
        self._text.draw(pen, x, top, width)


class Item(Block):
    """One item of a list: a label and, indented, its text."""

    def __init__(self, label: Text | None, body: Text, indent: float) -> None:
        self._label = label
        self._body = body
        self._indent = indent
        self.before = body.before
        self.after = body.after

    def height(self, width: float) -> float:
        return self._body.height(width - self._indent)

    def least(self, width: float) -> float:
        return self._body.least(width - self._indent)

    def split(self, width: float, room: float) -> tuple[Item, Item] | None:
        parts = self._body.split(width - self._indent, room)
        if parts is None:
            return None
        return Item(self._label, parts[0], self._indent), Item(None, parts[1], self._indent)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        if self._label is not None:
            self._label.draw(pen, x, top, self._indent)
        self._body.draw(pen, x + self._indent, top, width - self._indent)
