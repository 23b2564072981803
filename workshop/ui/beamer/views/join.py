"""How a tablet comes in: the network, the address, the code, and a QR code that fills the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from workshop.texts.ui import tablets as words
from workshop.texts.ui.product import PRACTICE, PRODUCT
from workshop.ui.beamer.frame import draw_foot, draw_line
from workshop.ui.beamer.views.empty import draw_empty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.slide import Entrance, Slide

_QUIET: Final = 4
"""Modules of paper around the code (ISO/IEC 18004)."""
_LARGEST: Final = 452.0
_GAP: Final = 40.0
_STEPS: Final = 380.0
"""Least width of what is read: a second QR code gives way to it."""
_TITLES: Final = (64.0, 58.0, 52.0, 46.0)
_FACTS: Final = (42.0, 38.0, 34.0, 30.0)


def draw(canvas: Canvas, slide: Slide) -> None:
    """Three steps left, the QR code right; without a network what is missing."""
    _draw_top(canvas, slide)
    entrance = slide.entrance
    foot = [(words.inside(slide.joined), False)] if entrance and slide.joined else []
    draw_foot(canvas, foot, words.NO_TABLET)
    if entrance is None:
        draw_empty(canvas, words.NOT_YET)
        return
    size = min(_LARGEST, canvas.foot_y - canvas.line_y - 80, (canvas.right - canvas.left) * 0.46)
    top = canvas.line_y + (canvas.foot_y - canvas.line_y - size) / 2 - 8
    place = QRectF(canvas.right - size, top, size, size)
    _draw_code(canvas, place, entrance.modules)
    width = place.left() - _GAP - canvas.left
    small = size * 0.42
    if entrance.network_modules and width - small - _GAP >= _STEPS:
        beside = QRectF(place.left() - _GAP - small, place.bottom() - small, small, small)
        _draw_code(canvas, beside, entrance.network_modules)
        label = canvas.sans(canvas.theme.text_2, 28)
        canvas.text(beside.left(), beside.top() - 40, small, words.JOIN_WIFI, label, 1)
        width = beside.left() - _GAP - canvas.left
    _draw_steps(canvas, entrance, top, width)


def _draw_top(canvas: Canvas, slide: Slide) -> None:
    theme, y = canvas.theme, canvas.line_y - (49.0 if canvas.is_narrow else 54.0)
    head, ink = (PRACTICE, theme.attention) if slide.picture.practice else (PRODUCT, theme.text_2)
    first = canvas.sans(ink, weight=600)
    parts = [(f"{head}  ", first), (slide.picture.title, canvas.sans(weight=600))]
    right = canvas.sans(theme.text_2, weight=600)
    width = canvas.width_of(slide.picture.municipality, right)
    room = canvas.right - canvas.left - width - 40
    canvas.run(canvas.left, y, parts, room)
    at = canvas.right - width
    canvas.run(at, y, [(slide.picture.municipality, right)], width + 1)
    draw_line(canvas, slide)


def _draw_steps(canvas: Canvas, entrance: Entrance, top: float, width: float) -> None:
    types = [canvas.serif(size, leading=1.1) for size in _TITLES]
    longest = max(words.JOIN.split("\n"), key=len)
    title = next((each for each in types if canvas.width_of(longest, each) <= width), types[-1])
    y = top - 20
    for line in words.JOIN.split("\n"):
        y += canvas.text(canvas.left, y, width, line, title, 1)
    y += 28
    said = canvas.sans(canvas.theme.text_2)
    facts = list(_facts(entrance))
    types = [canvas.serif(size, leading=1.2) for size in _FACTS]
    room = width - 56
    texts = [fact for _, fact in facts]
    type_ = next(
        (each for each in types if all(canvas.width_of(text, each) <= room for text in texts)),
        types[-1],
    )
    for number, (what, fact) in enumerate(facts, 1):
        figure = canvas.serif(42, canvas.theme.accent_text, leading=1.2)
        canvas.text(canvas.left, y + 8, 40, str(number), figure, 1)
        y += canvas.text(canvas.left + 56, y, room, what, said, 1)
        y += canvas.text(canvas.left + 56, y, room, fact, type_, 1) + 20


def _facts(entrance: Entrance) -> Iterator[tuple[str, str]]:
    if entrance.network:
        yield words.CHOOSE_WIFI, entrance.network
    yield words.SCAN, entrance.address
    yield words.FILL_IN, words.spaced(entrance.code)


def _draw_code(canvas: Canvas, place: QRectF, modules: tuple[bytes, ...]) -> None:
    """On paper, in the evening too: what reads it wants dark on light."""
    module = place.width() / (len(modules) + 2 * _QUIET)
    inside = place.adjusted(*(side * _QUIET * module for side in (1, 1, -1, -1)))
    canvas.box(place, canvas.theme.paper, canvas.theme.line)
    canvas.squares(inside, modules)
