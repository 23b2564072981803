"""A concept as it was shown to the room: its pages, kept however the evening goes on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.pictures.sheet import Raster, Sheet
    from workshop.ui.beamer.slide import Slide

_KEPT: Final = 2
"""Pictures of pages: wall, preview and browsers show the same one."""


class Paper:
    """Never changed; two of them are never the same, for each was made at another moment."""

    def __init__(
        self,
        title: str,
        pages: int,
        sheet: Callable[[int], Sheet],
        raster: Callable[[int, int], Raster],
        erased: int = 0,
    ) -> None:
        """`sheet` reads page (number from 0), `raster` draws (number, width in pixels).

        `erased` texts were gone by then.
        """
        self.title, self.pages, self.erased = title, pages, erased
        self._sheet, self._raster = sheet, raster
        self._sheets: dict[int, Sheet] = {}
        self._images: dict[tuple[int, int], QImage] = {}

    def sheet(self, number: int) -> Sheet:
        """How the page is read; it is looked for once."""
        if number not in self._sheets:
            self._sheets[number] = self._sheet(number)
        return self._sheets[number]

    def image(self, number: int, width: int) -> QImage:
        """The page as wide as that."""
        found = self._images.pop((number, width), None)
        if found is None:
            found = _image(self._raster(number, width))
        self._images[number, width] = found  # the newest last
        while len(self._images) > _KEPT:
            self._images.pop(next(iter(self._images)))
        return found


def _image(drawn: Raster) -> QImage:
    of_dots = QImage(
        drawn.dots, drawn.width, drawn.height, drawn.width * 4, QImage.Format.Format_RGB32
    )
    return of_dots.copy()  # else it would look into bytes that are gone


@dataclass(frozen=True)
class Reading:
    """Which page of it lies there."""

    paper: Paper
    leaf: int = 0
    """From 0."""


def turned(slide: Slide, by: int, parts: int) -> Slide:
    """Another part of the page, of which there are `parts`, or else another page."""
    reading = slide.reading
    if reading is None:
        return replace(slide, page=max(0, slide.page + by))
    part = slide.page % parts + by
    if 0 <= part < parts:
        return replace(slide, page=part)
    leaf = reading.leaf + by
    if not 0 <= leaf < reading.paper.pages:
        return slide
    # Going back one comes in at the foot of the page.
    return replace(slide, reading=replace(reading, leaf=leaf), page=0 if by > 0 else -1)
