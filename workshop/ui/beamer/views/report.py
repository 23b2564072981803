"""A page of the concept as it lies on paper, as wide as it is read best, part after part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from workshop.texts.ui import beamer as words
from workshop.ui.beamer.frame import draw_foot, draw_top
from workshop.ui.beamer.parts import parts
from workshop.ui.beamer.views.empty import draw_empty

if TYPE_CHECKING:
    from workshop.pictures.sheet import Sheet
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.paper import Reading
    from workshop.ui.beamer.parts import Band
    from workshop.ui.beamer.slide import Slide

_COLUMN: Final = 161 / 210
"""Of text; the width of the page is 1."""
_BODY: Final = 11 / (210 / 25.4 * 72)
"""Size of its text."""
_LARGEST: Final = 30.0
"""Of that text: larger would cut the page into more parts."""
_EDGE: Final = 16.0
"""Ground around the paper."""
_AIR: Final = 20.0
_INK: Final = 0.002
"""Around what is cut out: ink is found to the half millimetre."""


def count(canvas: Canvas, slide: Slide) -> int:
    """Parts of the page."""
    return len(_parts(canvas, slide.reading)) if slide.reading else 1


def draw(canvas: Canvas, slide: Slide) -> None:
    """White paper; without any, why there is none."""
    if slide.reading is None:
        draw_top(canvas, slide, "", subject=words.REPORT)
        draw_empty(canvas, words.NO_PAPER)
        draw_foot(canvas, [])
        return
    paper, leaf = slide.reading.paper, slide.reading.leaf
    found = _parts(canvas, slide.reading)
    at = slide.page % len(found)
    _draw_part(canvas, slide.reading, found[at])
    left = [(paper.title, True), (words.leaf_of(leaf + 1, paper.pages), False)]
    draw_foot(canvas, left, words.part_of(at + 1, len(found)))


def _paper(canvas: Canvas) -> QRectF:
    """What is seen of the page: its column of text with white beside it."""
    wide = _page(canvas) * _COLUMN + 2 * (canvas.margin - _EDGE)
    return QRectF((canvas.width - wide) / 2, _EDGE, wide, canvas.foot_y - 2 * _EDGE)


def _page(canvas: Canvas) -> float:
    """Width of the whole page, of which the margins are not seen."""
    return min((canvas.right - canvas.left) / _COLUMN, _LARGEST / _BODY)


def _parts(canvas: Canvas, reading: Reading) -> list[Band]:
    bands = reading.paper.sheet(reading.leaf).bands
    return parts(bands, (_paper(canvas).height() - 2 * _AIR) / _page(canvas))


def _draw_part(canvas: Canvas, reading: Reading, part: Band) -> None:
    place, page = _paper(canvas), _page(canvas)
    image = reading.paper.image(reading.leaf, max(1, round(page * canvas.dots)))
    canvas.box(place, image.pixelColor(0, image.height() // 2).name())  # its own white
    top, bottom = part[0] - _INK, part[1] + _INK
    wide = place.width() / page
    source = QRectF((1 - wide) / 2, top, wide, bottom - top)
    y = place.top() + _AIR - _INK * page
    target = QRectF(place.left(), y, place.width(), source.height() * page)
    canvas.image(target, source, image)
    said = " ".join(_words(reading.paper.sheet(reading.leaf), part))
    beside = (place.width() - page * _COLUMN) / 2
    canvas.told(said, target.adjusted(beside, 0, -beside, 0), _BODY * page)


def _words(sheet: Sheet, part: Band) -> list[str]:
    """Of the lines that are in sight."""
    top, bottom = part[0] - _INK, part[1] + _INK
    return [each.text for each in sheet.lines if top <= (each.top + each.bottom) / 2 <= bottom]
