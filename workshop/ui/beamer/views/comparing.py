"""The council's answers beside published figures: a full bar and an outlined one for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from workshop.domain.programme import Phase
from workshop.texts import comparing as words
from workshop.texts.ui import beamer
from workshop.texts.ui.operator import PHASES
from workshop.ui.beamer.frame import draw_foot, draw_top
from workshop.ui.beamer.views.rows import draw_prompt

if TYPE_CHECKING:
    from workshop.pictures.audiences import OwnQuestion
    from workshop.pictures.insights import ComparedRow, Comparison
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.lettering import Type
    from workshop.ui.beamer.slide import Slide

_BAR: Final = 24.0
_BETWEEN: Final = 6.0
_HIGHEST_ROW: Final = 92.0
_LEAST_ROW: Final = 68.0
_BEFORE_ORIGIN: Final = 8.0
_NUMBER: Final = 84.0
_KEY: Final = 22.0
_AFTER: Final = 12.0
"""From a bar to its number."""


def draw_comparison(canvas: Canvas, slide: Slide, asked: OwnQuestion, found: Comparison) -> None:
    """All bars on one scale to a hundred; their key above them, where they are from below."""
    draw_top(canvas, slide, PHASES[Phase.SHOW])
    top = _draw_key(canvas, found, draw_prompt(canvas, asked) + 14) + 10
    low = _draw_origin(canvas, found, canvas.field.bottom() - top - _LEAST_ROW * len(found.rows))
    high = min(_HIGHEST_ROW, (low - top) / len(found.rows))
    split = canvas.left + (canvas.right - canvas.left) * 0.3
    unit = (canvas.right - split - _NUMBER) / 100
    for number, row in enumerate(found.rows):
        place = QRectF(canvas.left, top + number * high, split - canvas.left, high)
        _draw_row(canvas, row, place, unit)
    draw_foot(canvas, [(words.CARE, True)], beamer.NO_VOTE)


def _draw_key(canvas: Canvas, found: Comparison, y: float) -> float:
    """Which bar is whose; returns where the rows begin."""
    theme, type_ = canvas.theme, canvas.sans(weight=600)
    room = canvas.right - canvas.left - _KEY - 12
    for text, ink, edge in (
        (words.ours(found), canvas.ink_of_field, ""),
        (words.theirs(found.published), "", theme.line_strong),
    ):
        canvas.box(QRectF(canvas.left, y + (type_.line - _KEY) / 2, _KEY, _KEY), ink, edge)
        y += canvas.text(canvas.left + _KEY + 12, y, room, text, type_, 2) + 4
    return y


def _draw_origin(canvas: Canvas, found: Comparison, room: float) -> float:
    """What a reader must know, and the source where there is room too; returns their top."""
    type_, low = canvas.sans(canvas.theme.text_2), canvas.field.bottom()
    width = canvas.right - canvas.left
    for text in (words.origin(found.published), found.published.note):
        high = canvas.height_of(text, type_, width)
        if text and high + _BEFORE_ORIGIN <= room:
            canvas.text(canvas.left, low - high, width, text, type_)
            return low - high - _BEFORE_ORIGIN
    return low


def _draw_row(canvas: Canvas, row: ComparedRow, place: QRectF, unit: float) -> None:
    types = [canvas.serif(size, leading=1.12) for size in (34.0, 30.0, 28.0)]
    room, middle = place.width() - 24, place.center().y()
    type_, most = canvas.fitting(row.label, room, place.height() - 6, types)
    tall = canvas.height_of(row.label, type_, room, most)
    canvas.text(place.left(), middle - tall / 2, room, row.label, type_, most)
    strong, quiet = canvas.sans(size=28, weight=600), canvas.sans(canvas.theme.text_2, size=28)
    bar = min(_BAR, place.height() / 2 - _BETWEEN)
    upper, lower = middle - bar - _BETWEEN / 2, middle + _BETWEEN / 2
    x = place.right()
    canvas.box(QRectF(x, upper, row.percent * unit, bar), canvas.ink_of_field)
    after = x + row.percent * unit + (_AFTER if row.percent else 0)
    _draw_number(canvas, after, upper + bar / 2, words.percent(row.percent), strong)
    length = (row.published or 0) * unit
    if length:
        canvas.box(QRectF(x, lower, length, bar), edge=canvas.theme.line_strong)
    after = x + length + (_AFTER if length else 0)
    _draw_number(canvas, after, lower + bar / 2, words.percent(row.published), quiet)


def _draw_number(canvas: Canvas, x: float, middle: float, text: str, type_: Type) -> None:
    canvas.text(x, middle - type_.line / 2, canvas.right - x, text, type_, 1)
