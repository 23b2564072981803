"""A test picture: lines along the edges, the smallest letters of an evening, and its colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from workshop.charts.palette import CoreValue
from workshop.texts.ui import beamer as words
from workshop.ui.beamer.canvas import SMALLEST
from workshop.ui.beamer.chart import draw_mark

if TYPE_CHECKING:
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.slide import Slide

_EDGE: Final = 4.0
_CORNER: Final = 64.0
_INSIDE: Final = 14.0
_PATCH: Final = 56.0
_MARK: Final = 44.0


def draw(canvas: Canvas, slide: Slide) -> None:
    """What somebody in the last row says yes or no to."""
    theme, width = canvas.theme, canvas.right - canvas.left
    _draw_frame(canvas)
    y = canvas.height * 0.13
    y += canvas.text(canvas.left, y, width, words.TEST, canvas.serif(64, leading=1.1)) + 10
    y += canvas.text(canvas.left, y, width, words.TEST_EDGES, canvas.sans(size=40), 2) + 34
    y = _draw_colours(canvas, y) + 34
    y = _draw_values(canvas, y) + 40
    _draw_slip(canvas, y)
    small = canvas.sans(theme.text_2, SMALLEST)
    lines = canvas.height_of(words.TEST_SMALLEST, small, width)
    foot = canvas.height - canvas.margin - lines
    canvas.rule(canvas.left, foot - 18, width, theme.line_strong, 1.5)
    canvas.text(canvas.left, foot, width, words.TEST_SMALLEST, small)


def _draw_frame(canvas: Canvas) -> None:
    """A projector that cuts off an edge cuts off the outer line first."""
    theme = canvas.theme
    canvas.box(QRectF(0, 0, canvas.width, canvas.height), edge=theme.accent_line, width=_EDGE)
    for right in (False, True):
        for low in (False, True):
            x = canvas.width - _INSIDE if right else _INSIDE
            y = canvas.height - _INSIDE if low else _INSIDE
            across = QPointF(x + (-_CORNER if right else _CORNER), y)
            down = QPointF(x, y + (-_CORNER if low else _CORNER))
            for end in (across, down):
                canvas.stroke(QPointF(x, y), end, theme.text, _EDGE)


def _draw_colours(canvas: Canvas, y: float) -> float:
    """Patches that must not look alike, each with its word; returns where they end."""
    theme, type_ = canvas.theme, canvas.sans(size=32)
    x = canvas.left
    for name, fill in zip(
        words.TEST_COLOURS, (theme.accent, theme.attention, theme.good, theme.paper), strict=True
    ):
        room = _PATCH + 14 + canvas.width_of(name, type_) + 40
        if x > canvas.left and x + room - 40 > canvas.right:
            x, y = canvas.left, y + _PATCH + 16
        canvas.box(QRectF(x, y, _PATCH, _PATCH), fill, theme.text, 1.5)
        canvas.run(x + _PATCH + 14, y + (_PATCH - type_.line) / 2, [(name, type_)], room)
        x += room
    return y + _PATCH


def _draw_values(canvas: Canvas, y: float) -> float:
    """The signs of the five core values; returns where they end."""
    type_, x = canvas.sans(size=32), canvas.left
    for value, name in zip(CoreValue, words.TEST_VALUES, strict=True):
        room = _MARK + 14 + canvas.width_of(name, type_) + 34
        if x > canvas.left and x + room - 34 > canvas.right:
            x, y = canvas.left, y + type_.line + 14
        draw_mark(canvas, value, x + _MARK / 2, y + type_.line / 2, _MARK)
        canvas.run(x + _MARK + 14, y, [(name, type_)], room)
        x += room
    return y + type_.line


def _draw_slip(canvas: Canvas, y: float) -> None:
    """People's words, as they lie on the table."""
    theme = canvas.theme
    type_ = canvas.serif(34, theme.ink, on=theme.paper)
    width = canvas.width_of(words.TEST_SLIP, type_) + 64
    canvas.slip(QRectF(canvas.left, y, width, type_.line + 36))
    canvas.text(canvas.left + 24, y + 18, width - 40, words.TEST_SLIP, type_, 1)
