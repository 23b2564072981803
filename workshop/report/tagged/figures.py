"""Charts as figures: with words for who cannot see them and a caption that says the numbers."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from PIL import Image

from workshop.report.tagged.annotations import Rect
from workshop.report.tagged.blocks import Block

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

    from workshop.report.tagged.pen import Pen
    from workshop.report.tagged.structure import Element
    from workshop.report.tagged.text import Text

_GAP: Final = 6.0


class Picture(Block):
    """A drawing that says nothing by itself; an artifact."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing

    def height(self, width: float) -> float:
        return float(self._drawing.height) * self._scale(width)

    def _scale(self, width: float) -> float:
        return min(1.0, width / float(self._drawing.width))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.draw(self._drawing, x, top - self.height(width), self._scale(width))


class Bitmap(Block):
    """A PNG without transparency, as large as fits in `room` (points); an artifact."""

    def __init__(self, png: bytes, room: tuple[float, float]) -> None:
        self._png = png
        with Image.open(io.BytesIO(png)) as image:
            scale = min(room[0] / image.width, room[1] / image.height)
            self._size = (image.width * scale, image.height * scale)

    def height(self, width: float) -> float:
        return self._size[1]

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.bitmap(self._png, Rect(x, top - self._size[1], *self._size))


class Figure(Block):
    """A drawing with its alternative text and, under it, its caption."""

    before = 10.0
    after = 12.0

    def __init__(
        self, drawing: Drawing, element: Element, caption: Text | None, highest: float
    ) -> None:
        self._drawing = drawing
        self._element = element
        self._caption = caption
        self._highest = highest
        """No figure is parted, so none may be higher than a page."""

    def height(self, width: float) -> float:
        caption = _GAP + self._caption.height(width) if self._caption else 0.0
        return self._drawing_height(width) + caption

    def _drawing_height(self, width: float) -> float:
        return float(self._drawing.height) * self._scale(width)

    def _scale(self, width: float) -> float:
        caption = _GAP + self._caption.height(width) if self._caption else 0.0
        by_height = (self._highest - caption) / float(self._drawing.height)
        return max(min(1.0, width / float(self._drawing.width), by_height), 0.1)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        height, scale = self._drawing_height(width), self._scale(width)
        place = Rect(x, top - height, float(self._drawing.width) * scale, height)
        self._element.attributes["Layout"] = {"BBox": place.corners(), "Placement": "/Block"}
        with pen.tagged(self._element):
            pen.draw(self._drawing, place.x, place.y, scale)
        if self._caption:
            self._caption.draw(pen, x, place.y - _GAP, width)
