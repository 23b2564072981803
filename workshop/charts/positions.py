"""The *dilemmalijn*: a line between two poles, a disc for each person, the median under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.charts.fonts import Face
from workshop.charts.palette import PAPER, Palette
from workshop.charts.shapes import (
    Stroke,
    Type,
    disc,
    drawing,
    lettering,
    line,
    polygon,
    wrapped,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.graphics import shapes

HIGHEST_COLUMN: Final = 3
"""Discs on each other; more stand in a column beside them."""
_RADIUS: Final = 3.4
_PITCH: Final = 8.2
_POLE: Final = Type(Face.SANS, 9.5, PAPER.ink_2)
_POLE_LEADING: Final = 12.0
_POLE_SHARE: Final = 0.44
_TICK: Final = 3.0
_POINTER: Final = 7.0
_ABOVE: Final = 5.0


def positions(
    counts: Sequence[int],
    median: float,
    poles: tuple[str, str],
    width: float,
    palette: Palette = PAPER,
) -> shapes.Drawing:
    """People on a line of `len(counts)` places; `median` counts from the middle place, which is 0.

    The sentences of the poles stand under the ends; numbers belong in the caption.
    """
    return _Line(counts, width, palette).draw(median, poles)


class _Line:
    def __init__(self, counts: Sequence[int], width: float, palette: Palette) -> None:
        self._counts = counts
        self._width = width
        self._palette = palette
        self._place = width / len(counts)
        widest = max(-(-count // HIGHEST_COLUMN) for count in counts)
        shrink = min(1.0, self._place * 0.96 / (max(widest, 1) * _PITCH))
        self._pitch, self._radius = _PITCH * shrink, _RADIUS * shrink

    def draw(self, median: float, poles: tuple[str, str]) -> shapes.Drawing:
        room = self._width * _POLE_SHARE
        left, right = (wrapped(pole, _POLE.face, _POLE.size, room) for pole in poles)
        text = _POLE_LEADING * max(len(left), len(right))
        line_y = text + _POINTER + 2 * _ABOVE
        height = line_y + _ABOVE + self._pitch * min(max(self._counts), HIGHEST_COLUMN) + 2
        self._picture = drawing(self._width, height)
        self._add_line(line_y)
        for place, count in enumerate(self._counts):
            self._add_people(self._x(place), line_y + _ABOVE, count)
        if sum(self._counts):
            self._add_median(self._x(median + len(self._counts) // 2), line_y)
        self._add_pole(left, text, at_end=False)
        self._add_pole(right, text, at_end=True)
        return self._picture

    def _x(self, place: float) -> float:
        return (place + 0.5) * self._place

    def _add_line(self, y: float) -> None:
        strong = Stroke(self._palette.line_strong, 1.2)
        self._picture.add(line((self._x(0), y), (self._x(len(self._counts) - 1), y), strong))
        for place in range(len(self._counts)):
            x = self._x(place)
            self._picture.add(line((x, y - _TICK), (x, y + _TICK), strong))

    def _add_people(self, x: float, y: float, count: int) -> None:
        columns = -(-count // HIGHEST_COLUMN)
        for person in range(count):
            column, row = divmod(person, HIGHEST_COLUMN)
            middle = (
                x + (column - (columns - 1) / 2) * self._pitch,
                y + (row + 0.5) * self._pitch,
            )
            self._picture.add(disc(middle, self._radius, self._palette.ink))

    def _add_median(self, x: float, line_y: float) -> None:
        top = line_y - _ABOVE
        half = _POINTER * 0.6
        corners = [(x, top), (x - half, top - _POINTER), (x + half, top - _POINTER)]
        self._picture.add(polygon(corners, self._palette.accent))

    def _add_pole(self, lines: list[str], top: float, *, at_end: bool) -> None:
        type_ = _POLE._replace(ink=self._palette.ink_2)
        x = self._width if at_end else 0.0
        for number, text in enumerate(lines, 1):
            y = top - number * _POLE_LEADING + 3
            self._picture.add(lettering((x, y), text, type_, "end" if at_end else "start"))
