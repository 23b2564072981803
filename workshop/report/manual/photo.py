"""A picture of the screen on paper, with words for who cannot see it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from PIL import Image

from workshop.charts.palette import PAPER
from workshop.report.tagged.annotations import Rect
from workshop.report.tagged.blocks import Block
from workshop.report.tagged.pen import Ink
from workshop.report.tagged.structure import Element, Role

if TYPE_CHECKING:
    from workshop.report.tagged.pen import Pen

_SHARE: Final = 0.86
"""Of the column; two large ones then fit on a page, with text between them."""


class Photo(Block):
    """A PNG as wide as most of the column, never parted."""

    before = 8.0
    after = 10.0

    def __init__(self, png: bytes, alt: str) -> None:
        self._png = png
        self._element = Element(Role.FIGURE, alt=alt)
        with Image.open(io.BytesIO(png)) as image:
            self._shape = image.height / image.width

    def height(self, width: float) -> float:
        return width * _SHARE * self._shape

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        place = Rect(x, top - self.height(width), width * _SHARE, self.height(width))
        self._element.attributes["Layout"] = {"BBox": place.corners(), "Placement": "/Block"}
        with pen.tagged(self._element):
            pen.bitmap(self._png, place)
            pen.outline(place, Ink(PAPER.line_strong, 0.5))
