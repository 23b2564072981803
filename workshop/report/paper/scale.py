"""A line of eleven places between two poles, to put a cross on one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.charts.fonts import Face
from workshop.charts.palette import PAPER
from workshop.charts.shapes import Stroke, Type, disc, drawing, lettering, line
from workshop.domain.programme import POSITION_LIMIT

if TYPE_CHECKING:
    from reportlab.graphics import shapes

_RADIUS: Final = 7.5
_NUMBER: Final = Type(Face.SANS, 10.5, PAPER.ink_2)
_UNDER: Final = 12.0
_LINE: Final = Stroke(PAPER.line_strong, 1)
_RING: Final = Stroke(PAPER.ink, 1)


def scale(width: float) -> shapes.Drawing:
    """Rings on a line, the middle one marked; numbers count from it to either pole."""
    places = range(-POSITION_LIMIT, POSITION_LIMIT + 1)
    step = (width - 2 * _RADIUS - 2) / (len(places) - 1)
    picture = drawing(width, 2 * _RADIUS + _UNDER + 4)
    y = _UNDER + _RADIUS + 2
    picture.add(line((_RADIUS, y), (width - _RADIUS, y), _LINE))
    middle = width / 2
    picture.add(line((middle, y - _RADIUS - 2), (middle, y + _RADIUS + 2), _RING))
    for place in places:
        x = middle + place * step
        picture.add(disc((x, y), _RADIUS, PAPER.ground, _RING))
        picture.add(lettering((x, 1), str(abs(place)), _NUMBER, "middle"))
    return picture
