"""Steps along a line of months: the planning that those present wrote down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF

from workshop.texts import timeline as words
from workshop.texts.ui import beamer
from workshop.ui.beamer.frame import draw_foot, draw_top
from workshop.ui.beamer.views.asked import in_words, joint
from workshop.ui.beamer.views.empty import draw_empty

if TYPE_CHECKING:
    from workshop.domain.timeline import Span, Timeline
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.slide import Slide

_HEAD: Final = 46.0
_ROW: Final = 74.0
_HIGHEST_ROW: Final = 104.0
_BAR: Final = 24.0
_LABELS: Final = 0.36
_APART: Final = 12.0
"""Between words on the line, and beside a bar."""


class Row(NamedTuple):
    """A step; without a span it has no month yet."""

    label: str
    span: Span | None


def count(canvas: Canvas, slide: Slide) -> int:
    """Pages."""
    found = _found(slide)
    return -(-len(_rows(found)) // _per_page(canvas)) if found else 1


def draw(canvas: Canvas, slide: Slide) -> None:
    """All pages share one line of months."""
    draw_top(canvas, slide, beamer.TOGETHER)
    found = _found(slide)
    if found is None or not found.spans:
        draw_foot(canvas, [])
        draw_empty(canvas, beamer.NO_JOINT)
        return
    rows, pages = _rows(found), count(canvas, slide)
    most = -(-len(rows) // pages)  # about as many on each
    at = slide.page % pages
    _Page(canvas, found).draw(rows[at * most : (at + 1) * most])
    draw_foot(canvas, [(words.caption(found), True)], page=(at, pages))


def _found(slide: Slide) -> Timeline | None:
    asked = joint(slide)
    return asked.answer.timeline if asked else None


def _rows(found: Timeline) -> list[Row]:
    dated = [Row(span.label, span) for span in found.spans]
    return dated + [Row(label, None) for label in found.undated]


def _per_page(canvas: Canvas) -> int:
    return max(1, int((canvas.field.height() - _HEAD) // _ROW))


class _Page:
    def __init__(self, canvas: Canvas, found: Timeline) -> None:
        self._canvas, field = canvas, canvas.field
        self._spans = found.spans
        self._first, last = words.ends(found.spans)
        self._left = canvas.left + (canvas.right - canvas.left) * _LABELS
        self._place = (canvas.right - self._left) / (last - self._first + 1)
        self._top = field.top() + _HEAD

    def draw(self, rows: list[Row]) -> None:
        self._draw_months()
        room = self._canvas.field.bottom() - self._top
        high = min(_HIGHEST_ROW, room / max(len(rows), 1))
        for number, row in enumerate(rows):
            self._draw_row(row, self._top + number * high, high)

    def _draw_months(self) -> None:
        canvas = self._canvas
        type_ = canvas.sans(canvas.theme.text_2, weight=600)
        every = words.every(canvas.width_of(words.WIDEST, type_) + 14, self._place)
        y, free = canvas.field.top() + 4, self._left
        for at, head in words.heads(self._spans, every):
            width = canvas.width_of(head, type_)
            # The last may need more room than its month has: it ends where the line does.
            x = min(self._left + at * self._place, canvas.right - width)
            if x >= free:
                canvas.text(x, y, width + 1, head, type_, 1)
                free = x + width + _APART
        canvas.rule(
            canvas.left, self._top - 2, canvas.right - canvas.left, canvas.theme.line_strong, 2
        )

    def _draw_row(self, row: Row, top: float, high: float) -> None:
        canvas, room = self._canvas, self._left - self._canvas.left - 28
        label = in_words(row.label)
        types = [canvas.serif(size, leading=1.12) for size in (32.0, 28.0)]
        type_, most = canvas.fitting(label, room, high - 8, types)
        tall = canvas.height_of(label, type_, room, most)
        canvas.text(canvas.left, top + (high - tall) / 2, room, label, type_, most)
        self._draw_bar(row.span, top + high / 2)
        canvas.rule(canvas.left, top + high, canvas.right - canvas.left)

    def _draw_bar(self, span: Span | None, middle: float) -> None:
        canvas = self._canvas
        if span is None:
            quiet = canvas.sans(canvas.theme.text_2)
            canvas.text(self._left, middle - quiet.line / 2, 400, words.NO_MONTH, quiet, 1)
            return
        x = self._left + (span.begin - self._first) * self._place + 2
        wide = (span.end - span.begin + 1) * self._place - 4
        canvas.box(QRectF(x, middle - _BAR / 2, wide, _BAR), canvas.ink_of_field)
        if not span.lane:
            return
        type_ = canvas.sans(canvas.theme.text_2)
        width, y = canvas.width_of(span.lane, type_), middle - type_.line / 2
        after, before = x + wide + _APART, x - _APART - width
        if after + width <= canvas.right:
            canvas.text(after, y, width + 1, span.lane, type_, 1)
        elif before >= self._left:
            canvas.text(before, y, width + 1, span.lane, type_, 1)
