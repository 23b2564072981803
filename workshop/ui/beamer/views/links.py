"""The koppeltabel: sentences read across, gaps as dashed boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from workshop.texts.outline.headings import LINKS
from workshop.texts.ui import beamer as words
from workshop.ui.beamer.canvas import SMALLEST
from workshop.ui.beamer.frame import draw_foot, draw_top
from workshop.ui.beamer.lettering import longest_word
from workshop.ui.beamer.pages import paged
from workshop.ui.beamer.views.asked import in_words, joint
from workshop.ui.beamer.views.empty import draw_empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.pictures.audiences import JointQuestion
    from workshop.pictures.joint import EntryPicture
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.lettering import Line, Type
    from workshop.ui.beamer.slide import Slide

_MOST: Final = 3
_HEAD: Final = 50.0
"""Height of the headings in one line."""
_MOST_HEADS: Final = 2
_PAD: Final = 16.0
_SIDE: Final = 22.0
_GAP_LINES: Final = 2
_GAP_AIR: Final = 24.0
_GAP_SIDES: Final = 72.0
"""Beside the words of a gap: air, and a triangle."""
_LINK: Final = 12.0
"""How far a link reaches at either side of the line between two columns."""
_LINK_HEAD: Final = 9.0
_BIT: Final = 16.0
_WIDEST_WORD: Final = 0.24
"""Share of the table that one word may claim."""


def count(canvas: Canvas, slide: Slide) -> int:
    """Pages."""
    asked = joint(slide)
    return len(_Table(canvas, slide, asked).pages) if asked else 1


def draw(canvas: Canvas, slide: Slide) -> None:
    """Three rows a page, fewer where they are long."""
    asked = joint(slide)
    is_kompas = asked is not None and asked.question.is_kompas
    draw_top(canvas, slide, words.COMPASS if is_kompas else LINKS)
    if asked is None or not asked.answer.entries:
        draw_foot(canvas, [])
        draw_empty(canvas, words.NO_ROWS, asked.question.prompt if asked else "")
        return
    table = _Table(canvas, slide, asked)
    at = slide.page % len(table.pages)
    if slide.typed is not None:
        at = table.page_of(slide.typed.entry)
    table.draw(at)
    rows = table.rows
    bold, rest = words.complete(sum(all(cell for cell in row) for row in rows), len(rows))
    loose = sum(len(each.texts) for each in asked.answer.loose)
    draw_foot(
        canvas, [(bold, True), (rest, False)], words.hangs_loose(loose), (at, len(table.pages))
    )


class _Table:
    """Columns in proportion to what stands in them."""

    def __init__(self, canvas: Canvas, slide: Slide, asked: JointQuestion) -> None:
        self._canvas, self._asked = canvas, asked
        self._columns = asked.question.columns
        self._is_checked = slide.checked == asked.question.id
        self._ids: list[str] = []
        self.rows: list[tuple[str, ...]] = []
        for entry in asked.answer.entries:
            self._add(entry, slide)
        self._widths = self._widths_of_columns()
        self.pages = paged(range(len(self.rows)), self._height, self._room, _MOST)

    def _add(self, entry: EntryPicture, slide: Slide) -> None:
        typed = slide.typed if slide.typed and slide.typed.entry == entry.id else None
        cells: list[str] = []
        for column, field in zip(self._columns, entry.fields, strict=True):
            text = in_words(field.text)
            if typed is not None and column.reference is None:
                text = typed.fields.get(column.key, text)
            cells.append(text)
        self._ids.append(entry.id)
        self.rows.append(tuple(cells))

    @property
    def _room(self) -> float:
        field = self._canvas.field
        return field.height() - self._head_height + 14

    @property
    def _head_height(self) -> float:
        """A second line where a heading needs it."""
        lines = max(len(self._head_lines(n)) for n in range(len(self._columns)))
        return _HEAD + (lines - 1) * self._head_type.line

    def _head_lines(self, column: int) -> Sequence[Line]:
        room = self._inside(column) + _SIDE - 6
        return self._canvas.lines(self._head(column), self._head_type, room)[:_MOST_HEADS]

    def page_of(self, entry: str) -> int:
        """Where a row stands."""
        at = self._ids.index(entry) if entry in self._ids else len(self._ids) - 1
        return next((n for n, page in enumerate(self.pages) if at in page), 0)

    def _type(self, column: int) -> Type:
        """What refers to an earlier answer in serif, what was added here in sans."""
        canvas = self._canvas
        if self._columns[column].reference is None:
            return canvas.sans(leading=1.25)
        ink = canvas.theme.accent_text if column == 0 else canvas.theme.text
        return canvas.serif(SMALLEST if canvas.is_narrow else 30.0, ink, leading=1.18)

    def _widths_of_columns(self) -> list[float]:
        """The longest word fits; what is left goes, bit by bit, where most lines are."""
        whole, columns = self._canvas.field.width(), range(len(self._columns))
        widths = [min(self._least(n), whole * _WIDEST_WORD) for n in columns]
        while sum(widths) + _BIT <= whole:
            heights = [self._column_height(n, widths[n]) for n in columns]
            widths[heights.index(max(heights))] += _BIT
        widths[-1] += whole - sum(widths)
        return widths

    def _least(self, column: int) -> float:
        """With the air beside it: a column that holds its words needs no hyphens."""
        face = self._type(column).face
        head = self._canvas.width_of(self._head(column), self._head_type)
        longest = max((longest_word(row[column], face) for row in self.rows), default=0.0)
        if not all(row[column] for row in self.rows):
            gap = longest_word(self._gap(column), self._gap_type.face) + _GAP_SIDES
            longest = max(longest, gap)
        return max(longest, head) + (_SIDE if column == 0 else 2 * _SIDE) + 2

    @property
    def _gap_type(self) -> Type:
        return self._canvas.sans(weight=600)

    def _gap(self, column: int) -> str:
        return words.missing(self._columns[column].label.partition(":")[0])

    def _gap_height(self, column: int, inside: float) -> float:
        text, type_ = self._gap(column), self._gap_type
        lines = len(self._canvas.lines(text, type_, max(inside - _GAP_SIDES, type_.line)))
        return type_.line * max(lines, _GAP_LINES) + _GAP_AIR

    def _column_height(self, column: int, width: float) -> float:
        inside = width - (_SIDE if column == 0 else 2 * _SIDE)
        type_ = self._type(column)
        return sum(
            self._canvas.height_of(row[column], type_, inside)
            if row[column]
            else self._gap_height(column, inside)
            for row in self.rows
        )

    @property
    def _head_type(self) -> Type:
        return self._canvas.sans(self._canvas.theme.text_2, weight=600)

    def _head(self, column: int) -> str:
        return self._columns[column].lead or self._columns[column].label

    def _inside(self, column: int) -> float:
        return self._widths[column] - (_SIDE if column == 0 else 2 * _SIDE)

    def _height(self, row: int) -> float:
        canvas = self._canvas
        heights = [
            canvas.height_of(text, self._type(n), self._inside(n))
            if text
            else self._gap_height(n, self._inside(n)) - 2 * _PAD + _GAP_AIR
            for n, text in enumerate(self.rows[row])
        ]
        return min(max(heights) + 2 * _PAD, self._room)

    def draw(self, page: int) -> None:
        """Head, rows, lines."""
        canvas, field = self._canvas, self._canvas.field
        rows = self.pages[page]
        y = self._draw_head(field.top() - 14)
        needed = [self._height(row) for row in rows]
        free = self._room - sum(needed)
        wanted = self._room / _MOST
        for number, row in enumerate(rows):
            high = needed[number] + min(free / len(rows), max(0.0, wanted - needed[number]))
            if number:
                canvas.rule(field.left(), y, field.width())
            self._draw_row(self.rows[row], y, high)
            y += high

    def _draw_head(self, y: float) -> float:
        canvas, x = self._canvas, self._canvas.field.left()
        type_ = self._head_type
        for number, width in enumerate(self._widths):
            at = x + (_SIDE if number else 0)
            room = self._inside(number) + _SIDE - 6
            canvas.text(at, y, room, self._head(number), type_, _MOST_HEADS)
            x += width
        high = self._head_height
        canvas.rule(
            canvas.field.left(), y + high - 2, canvas.field.width(), canvas.theme.line_strong
        )
        return y + high

    def _draw_row(self, row: Sequence[str], y: float, high: float) -> None:
        canvas, x = self._canvas, self._canvas.field.left()
        for number, (text, width) in enumerate(zip(row, self._widths, strict=True)):
            if number:
                canvas.upright(x, y, high)
                self._draw_link(row, number, x, y)
            left = x + (_SIDE if number else 0)
            if text:
                type_ = self._type(number)
                most = max(1, int((high - 2 * _PAD + 1) // type_.line))
                canvas.text(left, y + _PAD, self._inside(number), text, type_, most)
            else:
                box = QRectF(left - 8, y + 12, self._inside(number) + 8, high - 24)
                canvas.gap(box, self._gap(number), warns=self._is_checked)
            x += width

    def _draw_link(self, row: Sequence[str], number: int, x: float, y: float) -> None:
        """What joins a cell to the one before it: broken where one of the two is missing."""
        canvas = self._canvas
        middle = y + _PAD + self._type(0).line / 2
        start, end = x - _LINK, x + _LINK
        before, here = bool(row[number - 1]), bool(row[number])
        if before and here:
            ink, head = canvas.theme.text_2, _LINK_HEAD
            canvas.stroke(QPointF(start, middle), QPointF(end - head, middle), ink, 3)
            sides = [
                QPointF(end - head, middle - head * 0.7),
                QPointF(end - head, middle + head * 0.7),
            ]
            canvas.polygon([QPointF(end, middle), *sides], ink)
        elif before or here:
            ink = canvas.theme.attention if self._is_checked else canvas.theme.line_strong
            at = (start, x - 2) if before else (x + 4, end)
            canvas.dashes([QPointF(each, middle) for each in at], ink, 3)
