"""Where there is nothing to show yet: the question, and a dashed box with a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from workshop.ui.beamer.canvas import Canvas

_HIGH: Final = 96.0
_SIDES: Final = 44.0


def draw_empty(canvas: Canvas, sentence: str, prompt: str = "") -> None:
    """The box is as wide as its sentence."""
    field, y = canvas.field, canvas.field.top() + 30
    if prompt:
        types = [canvas.serif(size, leading=1.18) for size in (52.0, 46.0, 40.0, 34.0)]
        type_, most = canvas.fitting(prompt, canvas.reading_width, field.height() - 200, types)
        y += canvas.text(canvas.left, y, canvas.reading_width, prompt, type_, most) + 34
    wide = canvas.width_of(sentence, canvas.sans()) + _SIDES
    canvas.gap(QRectF(canvas.left, y, min(wide, field.width()), _HIGH), sentence)
