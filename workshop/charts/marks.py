"""The signs of the five core values: told apart by form, then by name, and only then by colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from reportlab.graphics import shapes

from workshop.charts.palette import PAPER, CoreValue, Palette
from workshop.charts.shapes import Box, box, colour, disc, drawing, polygon

if TYPE_CHECKING:
    from workshop.charts.shapes import Point

_UNIT = 40.0
"""The marks are designed on a grid of 40 by 40, y upwards, the middle at (20, 20)."""


def mark(value: CoreValue, middle: Point, size: float, palette: Palette = PAPER) -> shapes.Group:
    """The sign of `value`, `size` wide and high, around `middle`. At least 12 points to be read."""
    fill, ground = palette.values[value], palette.ground
    scale = size / _UNIT
    group = shapes.Group(transform=(scale, 0, 0, scale, middle[0] - size / 2, middle[1] - size / 2))
    for shape in _shapes(value, fill, ground):
        group.add(shape)
    return group


def mark_drawing(value: CoreValue, size: float, palette: Palette = PAPER) -> shapes.Drawing:
    """The sign alone, for a legend or a table."""
    picture = drawing(size, size)
    picture.add(mark(value, (size / 2, size / 2), size, palette))
    return picture


def _shapes(value: CoreValue, fill: str, ground: str) -> list[shapes.Shape]:
    match value:
        case CoreValue.EQUALITY:
            return _equals(fill, ground)
        case CoreValue.EFFICIENCY:
            return _ratio(fill, ground)
        case CoreValue.WELFARE:
            return _need_and_wish(fill, ground)
        case CoreValue.LIBERTY:
            return _wings(fill)
        case CoreValue.SECURITY:
            return _shield(fill, ground)
        case _:
            assert_never(value)


def _equals(fill: str, ground: str) -> list[shapes.Shape]:
    return [
        box(Box(3.5, 3.5, 33, 33), fill),
        box(Box(11, 22.5, 18, 5), ground),
        box(Box(11, 12.5, 18, 5), ground),
    ]


def _ratio(fill: str, ground: str) -> list[shapes.Shape]:
    diamond = polygon([(20, 40), (40, 20), (20, 0), (0, 20)], fill)
    return [diamond, disc((20, 26.5), 3.6, ground), disc((20, 13.5), 3.6, ground)]


def _need_and_wish(fill: str, ground: str) -> list[shapes.Shape]:
    return [disc((20, 20), 18.5, fill), disc((20, 20), 12.6, ground), disc((20, 20), 8, fill)]


def _wings(fill: str) -> list[shapes.Shape]:
    points = [(0, 36.5), (12, 36.5), (20, 20), (28, 36.5), (40, 36.5), (20, 3.5)]
    return [polygon(points, fill)]


def _shield(fill: str, ground: str) -> list[shapes.Shape]:
    outline = shapes.Path(fillColor=colour(fill), strokeColor=None)
    outline.moveTo(20, 39.5)
    outline.lineTo(36.5, 34)
    outline.lineTo(36.5, 19)
    outline.curveTo(36.5, 10, 29, 4, 20, 0.5)
    outline.curveTo(11, 4, 3.5, 10, 3.5, 19)
    outline.lineTo(3.5, 34)
    outline.closePath()
    keyhole = polygon([(18, 21), (22, 21), (23.4, 10.5), (16.6, 10.5)], ground)
    return [outline, disc((20, 23), 4.6, ground), keyhole]
