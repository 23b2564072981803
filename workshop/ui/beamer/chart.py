"""Figures on the beamer: units that can be counted, discs, radars and marks of the core values."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPointF, QRectF

from workshop.charts.palette import PAPER, CoreValue
from workshop.charts.units import FIVE, Row
from workshop.ui.theme.core_values import CORE_VALUES_EVENING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.forms import Forms

SCALES: Final = (40, 60, 100)
EVEN: Final = 20
_TINT: Final = 0.17
_LOWEST: Final = 14.0
"""Least height of a unit that stands among many."""
_BAR: Final = 20.0
_SHARE: Final = 64.0

Glyph = Literal["square", "disc"]


# --- units ---------------------------------------------------------------------------------


def row_for(highest: int, room: float, pitch: float = 22.0) -> Row:
    """The row in which `highest` units take at most `room`, never wider apart than `pitch`."""
    length = Row(pitch).length(highest)
    return Row(pitch) if length <= room else Row(pitch * room / length)


def draw_units(  # noqa: PLR0913, PLR0917 where, how many, and how
    canvas: Canvas, x: float, y: float, count: int, row: Row, ink: str, glyph: Glyph = "square"
) -> float:
    """A row of units around `y`; returns its length."""
    wide, high = row.unit, max(row.unit, _LOWEST)
    if glyph == "disc":
        for left in row.lefts(0, count):
            canvas.disc(x + left + wide / 2, y, wide / 2, ink)
    else:
        lefts = row.lefts(0, count)
        canvas.boxes((QRectF(x + left, y - high / 2, wide, high) for left in lefts), ink)
    return row.length(count)


def draw_bar(  # noqa: PLR0913, PLR0917 where, how many, and how
    canvas: Canvas, x: float, y: float, count: int, length: float, ink: str
) -> float:
    """Where nobody counts units any more: `length` around `y`, with a tick at each ten."""
    canvas.box(QRectF(x, y - _BAR / 2, length, _BAR), ink)
    for ten in range(10, count, 10):
        canvas.rule(x + length * ten / count - 1, y - _BAR / 2, 2, canvas.theme.ground, _BAR)
    return length


def draw_filled(canvas: Canvas, place: QRectF, filled: int, total: int) -> None:
    """`filled` of `total` units in as many rows of fives as `place` needs, from the top left."""
    row, per_row = _block(place, max(filled, total))
    height = row.unit * 1.2
    places = [
        QRectF(place.left() + row.left(at), place.top() + line * (height + 8), row.unit, height)
        for line, at in (divmod(index, per_row) for index in range(max(filled, total)))
    ]
    canvas.boxes(places[:filled], canvas.ink_of_field)
    canvas.boxes(places[filled:], edge=canvas.theme.line_strong)


def draw_share(canvas: Canvas, place: QRectF, filled: int, total: int) -> None:
    """Where nobody counts units any more: a bar in an outline, at the foot of `place`."""
    high = min(_SHARE, place.height())
    whole = QRectF(place.left(), place.bottom() - high, place.width(), high)
    canvas.box(whole, edge=canvas.theme.line_strong)
    part = whole.width() * min(1.0, filled / total) if total else 0.0
    if part:
        canvas.box(QRectF(whole.left(), whole.top(), part, high), canvas.ink_of_field)


def block_height(place: QRectF, total: int) -> float:
    """Of `draw_filled`."""
    row, per_row = _block(place, total)
    lines = -(-total // per_row)
    return lines * (row.unit * 1.2 + 8) - 8 if lines else 0.0


def _block(place: QRectF, total: int) -> tuple[Row, int]:
    for pitch in (36.6, 30.0, 25.0, 21.0, 17.0, 13.0, 10.0):
        row = Row(pitch)
        for per_row in (FIVE * 3, FIVE * 4, FIVE * 5, FIVE * 6):
            lines = -(-total // per_row)
            fits = lines * (row.unit * 1.2 + 8) - 8 <= place.height()
            if fits and row.length(min(per_row, max(total, 1))) <= place.width():
                return row, per_row
    return Row(7.0), FIVE * 10


# --- core values ---------------------------------------------------------------------------


def core_value(key: str) -> CoreValue | None:
    """Which core value an option stands for, if any."""
    return CoreValue(key) if key in set(CoreValue) else None


def draw_mark(canvas: Forms, value: CoreValue, x: float, y: float, size: float) -> None:
    """Around its middle."""
    theme = canvas.theme
    source = _mark(value, theme.is_dark, theme.ground)
    canvas.svg(QRectF(x - size / 2, y - size / 2, size, size), source)


@lru_cache
def _mark(value: CoreValue, is_dark: bool, ground: str) -> bytes:
    # Late: this loads reportlab, which the first window does without.
    from dataclasses import replace

    from workshop.charts.marks import mark_drawing
    from workshop.charts.shapes import svg

    colours = CORE_VALUES_EVENING if is_dark else PAPER.values
    return svg(mark_drawing(value, 40, replace(PAPER, ground=ground, values=colours))).encode()


# --- radars --------------------------------------------------------------------------------


def scale_of(series: Sequence[Sequence[int]]) -> int:
    """The smallest scale that holds all that is shown side by side."""
    highest = max((points for one in series for points in one), default=0)
    return next((scale for scale in SCALES if highest <= scale), SCALES[-1])


class Radar:
    """As many axes as there are options, the first upwards, clockwise."""

    def __init__(self, canvas: Forms, middle: QPointF, radius: float, scale: int) -> None:
        self._canvas, self._middle, self._radius, self._scale = canvas, middle, radius, scale

    def at(self, axis: int, axes: int, points: float) -> QPointF:
        """A place on an axis."""
        angle = 2 * math.pi * axis / axes
        far = self._radius * min(points, self._scale) / self._scale
        x, y = self._middle.x(), self._middle.y()
        return QPointF(x + far * math.sin(angle), y - far * math.cos(angle))

    @property
    def foot(self) -> float:
        """Lowest a corner may be."""
        return self._middle.y() + self._radius * 0.81

    def beyond(self, axis: int, axes: int, distance: float) -> QPointF:
        """Past the end of an axis."""
        return self.at(axis, axes, self._scale) + (
            self.at(axis, axes, self._scale) - self._middle
        ) * (distance / self._radius)

    def grid(self, axes: int) -> None:
        """Rings at the tens (or twenties), the even one dashed."""
        canvas, theme = self._canvas, self._canvas.theme
        for axis in range(axes):
            canvas.stroke(self._middle, self.at(axis, axes, self._scale), theme.line)
        step = 10 if self._scale == SCALES[0] else EVEN
        for ring in range(step, self._scale + 1, step):
            corners = [self.at(axis, axes, ring) for axis in range(axes)]
            canvas.polygon(corners, edge=theme.line)
        even = 100 / axes
        corners = [self.at(axis, axes, even) for axis in range(axes)]
        canvas.dashes(corners, theme.line_strong, 1.5)

    def tint(self, points: Sequence[int], ink: str) -> None:
        """Fill what was given, before the rings are drawn."""
        self._canvas.polygon(self._corners(points), mixed(ink, self._canvas.theme.ground, _TINT))

    def shape(self, points: Sequence[int], ink: str, width: float) -> None:
        """What was given, on the axes."""
        self._canvas.polygon(self._corners(points), edge=ink, width=width)

    def _corners(self, points: Sequence[int]) -> list[QPointF]:
        return [self.at(axis, len(points), each) for axis, each in enumerate(points)]

    def knots(self, points: Sequence[int], ink: str, radius: float) -> None:
        """A disc on each corner."""
        for axis, each in enumerate(points):
            place = self.at(axis, len(points), each)
            self._canvas.disc(place.x(), place.y(), radius, ink, self._canvas.theme.ground)


@lru_cache
def mixed(ink: str, ground: str, share: float) -> str:
    """`share` of the one over the other, opaque."""
    pairs = [(int(ink[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)
