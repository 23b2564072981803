"""Building a document in words of its content; the blocks and elements come by themselves."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.charts.legible import clean
from workshop.report.tagged import styles
from workshop.report.tagged.blocks import Block, PageBreak, Space, Stack
from workshop.report.tagged.contents import Contents
from workshop.report.tagged.figures import Bitmap, Figure, Picture
from workshop.report.tagged.fragments import Missing, fragments, plain
from workshop.report.tagged.frames import Boxed, Columns, Rules
from workshop.report.tagged.structure import HEADINGS, Element, Role
from workshop.report.tagged.tables import Row, Table
from workshop.report.tagged.text import Heading, HeadingEntry, Item, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from reportlab.graphics.shapes import Drawing

    from workshop.report.tagged.fragments import Inline
    from workshop.report.tagged.frames import Frame
    from workshop.report.tagged.pen import Ink
    from workshop.report.tagged.structure import Attributes
    from workshop.report.tagged.styles import Align, TextStyle

_INDENT: Final = 17.0
_BULLET: Final = "•"
_NOTHING: Final = "…"


class Column(NamedTuple):
    """A column of a table."""

    title: Inline
    align: Align = "left"


class Shared:
    """What all stories of one document have in common."""

    def __init__(self, highest: float) -> None:
        self.missing = Missing()
        self.headings: list[HeadingEntry] = []
        self.highest = highest
        """Height of the lowest column: nothing undivided may be higher."""


class Story:
    """A sequence of blocks under one parent element."""

    def __init__(self, shared: Shared, parent: Element | None = None) -> None:
        self._shared = shared
        self._parent = parent
        self.blocks: list[Block] = []

    # --- words ----------------------------------------------------------------------------

    def heading(self, level: int, words: Inline, style: TextStyle | None = None) -> str:
        """Add a heading and return the key under which a link finds it, as `#key`.

        Words that are invisible become an ellipsis: outline and contents need something to show.

        Raises:
            ValueError: the level is not 1 to 3, or skips one (PDF/UA-1, 7.4.2).
        """
        above = self._shared.headings[-1].level if self._shared.headings else 0
        if level not in HEADINGS or level > above + 1:
            raise ValueError(f"heading {level} after {above}")
        if not clean(plain(words)).strip():
            words = _NOTHING
        entry = HeadingEntry(f"kop-{len(self._shared.headings) + 1}", plain(words), level)
        self._shared.headings.append(entry)
        element = Element(HEADINGS[level], self._parent)
        text = self.text(words, style or styles.HEADINGS[level], element)
        self.blocks.append(Heading(text, entry))
        return entry.key

    def paragraph(self, words: Inline, style: TextStyle = styles.BODY) -> None:
        """Add a paragraph, unless it is empty; a newline in `words` begins a new line."""
        if clean(plain(words)).strip():
            self.blocks.append(self.text(words, style, Element(Role.PARAGRAPH, self._parent)))

    def words(self, words: Inline, style: TextStyle = styles.WORDS) -> None:
        """Add what people said or wrote, set apart by its type."""
        self.paragraph(words, style)

    def items(
        self, items: Iterable[Inline], style: TextStyle = styles.ITEM, *, numbered: bool = False
    ) -> None:
        """Add a list."""
        numbering = "/Decimal" if numbered else "/Disc"
        whole = Element(Role.LIST, self._parent, attributes={"List": {"ListNumbering": numbering}})
        for number, words in enumerate(items, 1):
            item = Element(Role.ITEM, whole)
            label = f"{number}." if numbered else _BULLET
            mark = self.text(label, style, Element(Role.LABEL, item))
            body = self.text(words, style, Element(Role.ITEM_BODY, item))
            self.blocks.append(Item(mark, body, _INDENT))

    # --- tables and figures ---------------------------------------------------------------

    def table(
        self,
        columns: Sequence[Column],
        rows: Iterable[Sequence[Inline]],
        caption: Inline = "",
        *,
        row_heads: bool = True,
    ) -> None:
        """Add a table; with `row_heads` the first cell of a row says what the row is about."""
        whole = Element(Role.TABLE, self._parent)
        title = self._caption(caption, styles.CAPTION, whole)
        maker = _TableMaker(self.text, columns, row_heads=row_heads)
        head = maker.head(Element(Role.ROW, Element(Role.HEAD_ROWS, whole)))
        body = Element(Role.BODY_ROWS, whole)
        parts = [maker.row(row, Element(Role.ROW, body)) for row in rows]
        self.blocks.append(Table(head, parts, title))

    def figure(self, drawing: Drawing, alt: str, caption: Inline = "") -> None:
        """Add a chart. `alt` says what it shows, with the numbers, for who cannot see it.

        Raises:
            ValueError: `alt` says nothing.
        """
        spoken = " ".join(clean(alt).split())
        if not spoken:
            raise ValueError("a figure needs words for who cannot see it")
        whole = Element(Role.DIVISION, self._parent)
        element = Element(Role.FIGURE, whole, alt=spoken)
        title = self._caption(caption, styles.SMALL, whole)
        self.blocks.append(Figure(drawing, element, title, self._shared.highest))

    def picture(self, drawing: Drawing) -> None:
        """Add a drawing that says nothing the words do not say."""
        self.blocks.append(Picture(drawing))

    def bitmap(self, png: bytes, room: tuple[float, float]) -> None:
        """Add a bitmap that says nothing the words do not say, as large as fits in `room`."""
        self.blocks.append(Bitmap(png, room))

    # --- arrangement ----------------------------------------------------------------------

    def space(self, height: float, *, stays: bool = False) -> None:
        """Leave room; at the head of a page only if it `stays`."""
        self.blocks.append(Space(height, stays=stays))

    def rules(self, rules: Sequence[Ink]) -> None:
        """Add rules over the full width."""
        self.blocks.append(Rules(rules))

    def contents(self, deepest: int = 2) -> None:
        """Add the list of all headings that follow, down to level `deepest`, with their pages."""
        self.blocks.append(Contents(len(self._shared.headings), deepest, self._parent))

    @contextmanager
    def box(self, frame: Frame, role: Role = Role.DIVISION) -> Iterator[Story]:
        """Add what is told to the inner story, in a frame."""
        inner = Story(self._shared, Element(role, self._parent))
        yield inner
        self.blocks.append(Boxed(Stack(inner.blocks), frame))

    @contextmanager
    def columns(
        self, *shares: float, gap: float = 16.0, after: float = 0.0
    ) -> Iterator[tuple[Story, ...]]:
        """Add stories side by side, read one after the other; `shares` add up to 1."""
        inner = tuple(Story(self._shared, self._parent) for _ in shares)
        yield inner
        self.blocks.append(Columns([Stack(one.blocks) for one in inner], shares, gap, after))

    def page_break(self) -> None:
        """Begin a new page. Only in the document's own story, not in a box or a column."""
        self.blocks.append(PageBreak())

    # --- for blocks of another room -------------------------------------------------------

    def element(self, role: Role, attributes: Attributes | None = None) -> Element:
        """A new element under that of this story."""
        return Element(role, self._parent, attributes=attributes)

    def text(self, words: Inline, style: TextStyle, element: Element) -> Text:
        """Words as a block that is not added: for a block that draws them in its own place."""
        return Text(tuple(fragments(words, style, self._shared.missing)), style, element)

    def _caption(self, words: Inline, style: TextStyle, whole: Element) -> Text | None:
        return self.text(words, style, Element(Role.CAPTION, whole)) if words else None


class _TableMaker:
    """Makes the rows of one table."""

    def __init__(
        self,
        make: Callable[[Inline, TextStyle, Element], Text],
        columns: Sequence[Column],
        *,
        row_heads: bool,
    ) -> None:
        self._make = make
        self._columns = columns
        self._row_heads = row_heads

    def head(self, element: Element) -> Row:
        return Row(
            [
                self._cell(column.title, column, element, "/Column", styles.HEAD_CELL)
                for column in self._columns
            ]
        )

    def row(self, cells: Sequence[Inline], element: Element) -> Row:
        return Row(
            [
                self._cell(words, column, element, self._scope(index), styles.CELL)
                for index, (words, column) in enumerate(zip(cells, self._columns, strict=True))
            ]
        )

    def _scope(self, index: int) -> str:
        return "/Row" if self._row_heads and index == 0 else ""

    def _cell(
        self, words: Inline, column: Column, row: Element, scope: str, style: TextStyle
    ) -> Text:
        if scope:
            element = Element(Role.HEADER_CELL, row, attributes={"Table": {"Scope": scope}})
        else:
            element = Element(Role.CELL, row)
        return self._make(words, replace(style, align=column.align), element)
