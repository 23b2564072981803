"""The few signs of the report that are no chart: the seal and the triangle of a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.graphics import shapes

from workshop.charts.palette import PAPER, Palette
from workshop.charts.shapes import colour, drawing

if TYPE_CHECKING:
    from workshop.charts.shapes import Point

_UNIT: Final = 24.0
"""Both are designed on a grid of 24 by 24, y upwards."""


def seal_icon(size: float, palette: Palette = PAPER) -> shapes.Drawing:
    """A rosette with a tick: this version is sealed."""
    tick = _stroke([(9, 15), (11.2, 12.8), (15.2, 17)])
    ribbons = _stroke([(8.2, 9.3), (7, 1.8), (12, 4.6), (17, 1.8), (15.8, 9.3)])
    disc = shapes.Circle(12, 15, 6.8, fillColor=None)
    return _icon(size, palette.ink, [ribbons, disc, tick], 2.0)


def gap_icon(size: float, palette: Palette = PAPER) -> shapes.Drawing:
    """A triangle with an exclamation bar: something is missing here."""
    triangle = shapes.Polygon([12, 21, 22.4, 3, 1.6, 3], fillColor=None)
    bar = shapes.Line(12, 14.5, 12, 9.5)
    dot = shapes.Line(12, 6.4, 12, 6.2)
    return _icon(size, palette.attention, [triangle, bar, dot], 1.8)


def _stroke(points: list[Point]) -> shapes.Path:
    """An open line. A path, since QtSvg fills the polyline that reportlab writes."""
    path = shapes.Path(fillColor=None)
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    return path


def _icon(
    size: float, ink: str, lines: list[shapes.LineShape], line_width: float
) -> shapes.Drawing:
    scale = size / _UNIT
    group = shapes.Group(transform=(scale, 0, 0, scale, 0, 0))
    for line in lines:
        line.strokeColor, line.strokeWidth = colour(ink), line_width
        line.strokeLineCap = line.strokeLineJoin = 1
        group.add(line)
    picture = drawing(size, size)
    picture.add(group)
    return picture
