"""The radar of the five core values: a fixed order, a fixed scale, rings that can be counted."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.charts.fonts import Face
from workshop.charts.marks import mark
from workshop.charts.palette import PAPER, CoreValue, Palette
from workshop.charts.shapes import (
    Anchor,
    Box,
    Point,
    Stroke,
    Type,
    box,
    disc,
    drawing,
    lettering,
    line,
    polygon,
    text_width,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportlab.graphics import shapes

SCALES: Final = (40, 60, 100)
EVEN_RING: Final = 20
"""Where the line of an even division lies: 100 points over five values."""

_AXES: Final = tuple(CoreValue)
_MARK: Final = 18.0
_TEXT: Final = 9.5
_GAP: Final = 5.0


@dataclass(frozen=True, slots=True)
class RadarFrame:
    """What all radars of one view share, so that they can be compared."""

    names: Mapping[CoreValue, str]
    scale: int
    """From `scale_for` all series of the view; written on the outer ring."""
    radius: float = 110.0
    palette: Palette = PAPER


def scale_for(*series: Mapping[CoreValue, float]) -> int:
    """The smallest scale that holds all `series`: pass everything that is shown side by side."""
    highest = max((points for one in series for points in one.values()), default=0)
    return next((scale for scale in SCALES if highest <= scale), SCALES[-1])


def radar(
    points: Mapping[CoreValue, float],
    frame: RadarFrame,
    behind: Mapping[CoreValue, float] | None = None,
) -> shapes.Drawing:
    """`points` on five axes from 0 to the scale, each axis ending in a mark and its name.

    `behind` is a plain line under it: the council behind one group. Never more than these two.
    The numbers belong in a table beside the drawing, so they are not repeated here.
    """
    return _Radar(frame).draw(points, behind)


class _End(NamedTuple):
    """Where the mark and the name of an axis stand."""

    mark: Point
    name: Point
    anchor: Anchor


class _Radar:
    def __init__(self, frame: RadarFrame) -> None:
        self._frame = frame
        self._palette = frame.palette
        longest = max(text_width(name, Face.SANS, _TEXT) for name in frame.names.values())
        low = frame.radius * math.cos(math.pi / len(_AXES))
        side = frame.radius * math.sin(_angle(1)) + _MARK + 2 * _GAP + longest + 2
        self._middle = (side, _MARK + _TEXT + 2 * _GAP + low)
        height = self._middle[1] + frame.radius + _MARK + _TEXT + 3 * _GAP
        self._picture = drawing(2 * side, height)

    def draw(
        self, points: Mapping[CoreValue, float], behind: Mapping[CoreValue, float] | None
    ) -> shapes.Drawing:
        add = self._picture.add
        add(polygon(self._shape(points), self._palette.accent_tint))
        self._add_grid()
        if behind is not None:
            add(polygon(self._shape(behind), stroke=Stroke(self._palette.line_strong, 1.5)))
        add(polygon(self._shape(points), stroke=Stroke(self._palette.accent, 2.2)))
        for corner in self._shape(points):
            add(disc(corner, 3.2, self._palette.accent, Stroke(self._palette.ground)))
        for axis, value in enumerate(_AXES):
            self._add_end(self._end(axis), value)
        return self._picture

    def _at(self, axis: int, points: float) -> Point:
        scale = self._frame.scale
        distance = self._frame.radius * min(points, scale) / scale
        x, y = self._middle
        return x + distance * math.sin(_angle(axis)), y + distance * math.cos(_angle(axis))

    def _shape(self, points: Mapping[CoreValue, float]) -> list[Point]:
        return [self._at(axis, points.get(value, 0)) for axis, value in enumerate(_AXES)]

    def _add_grid(self) -> None:
        faint = Stroke(self._palette.line, 0.6)
        even = Stroke(self._palette.line_strong, 0.9, (3, 2.5))
        for axis in range(len(_AXES)):
            self._picture.add(line(self._middle, self._at(axis, self._frame.scale), faint))
        for ring in _rings(self._frame.scale):
            corners = [self._at(axis, ring) for axis in range(len(_AXES))]
            self._picture.add(polygon(corners, stroke=even if ring == EVEN_RING else faint))
        self._add_scale()

    def _add_scale(self) -> None:
        """The number on the outer ring, at the foot, on a patch of ground."""
        x, label = self._middle[0], str(self._frame.scale)
        y = self._at(2, self._frame.scale)[1]
        half = text_width(label, Face.SANS, _TEXT) / 2 + 4
        self._picture.add(box(Box(x - half, y - 4, 2 * half, 8), self._palette.ground))
        type_ = Type(Face.SANS, _TEXT, self._palette.ink_2)
        self._picture.add(lettering((x, y - 3.2), label, type_, "middle"))

    def _add_end(self, end: _End, value: CoreValue) -> None:
        self._picture.add(mark(value, end.mark, _MARK, self._palette))
        type_ = Type(Face.SANS, _TEXT, self._palette.ink)
        self._picture.add(lettering(end.name, self._frame.names[value], type_, end.anchor))

    def _end(self, axis: int) -> _End:
        """Above at the top, beside in the middle, below at the foot."""
        x, y = self._at(axis, self._frame.scale)
        half, sideways = _MARK / 2, math.sin(_angle(axis))
        if axis == 0:
            middle = (x, y + _GAP + half)
            return _End(middle, (x, middle[1] + half + _GAP), "middle")
        side = 1 if sideways > 0 else -1
        if math.cos(_angle(axis)) > 0:
            middle = (x + side * (_GAP + half), y)
            name = (middle[0] + side * (half + _GAP), y - _TEXT / 3)
            return _End(middle, name, "start" if side > 0 else "end")
        middle = (x + side * half, y - _GAP - half)
        return _End(middle, (middle[0], middle[1] - half - _TEXT), "middle")


def _angle(axis: int) -> float:
    return 2 * math.pi * axis / len(_AXES)


def _rings(scale: int) -> Sequence[int]:
    step = 10 if scale == SCALES[0] else EVEN_RING
    return range(step, scale + 1, step)
