"""Where people stand between two poles: a disc for each, the middle under the line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from workshop.texts.ui import beamer as words
from workshop.ui.beamer.frame import draw_foot_rule, draw_top, foot_text_y
from workshop.ui.beamer.pages import paged

if TYPE_CHECKING:
    from workshop.pictures.insights import PositionsInsight
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.slide import Slide

_A_PAGE: Final = 4
_COLUMNS: Final = (3, 4, 5, 6)
"""Discs on each other."""
_PITCH: Final = 28.0
_CLEAR: Final = 16.0
"""From disc to disc, to be counted from the last row."""
_POLE_SHARE: Final = 0.47
_GAP: Final = 16.0
_UNDER: Final = 32.0
"""From the line to its poles."""


class Asked(NamedTuple):
    """A dilemma that was shown, with its number among the questions of the step."""

    number: int
    prompt: str
    positions: PositionsInsight


def _shown(slide: Slide) -> list[Asked]:
    return [
        Asked(number, each.question.prompt, each.insight.positions)
        for number, each in enumerate(slide.picture.own)
        if each.shown and each.insight.positions
    ]


def _pages(canvas: Canvas, slide: Slide) -> list[list[Asked]]:
    return paged(
        _shown(slide), lambda each: _least(canvas, each), canvas.field.height(), _A_PAGE, _GAP
    )


def _least(canvas: Canvas, each: Asked) -> float:
    return _pole_height(canvas, each.positions) + _UNDER + 3 * 15 + 8


def _pole_height(canvas: Canvas, found: PositionsInsight) -> float:
    width = (canvas.right - canvas.left) * _POLE_SHARE
    return max(canvas.height_of(pole, canvas.sans(), width, 2) for pole in found.poles)


def count(canvas: Canvas, slide: Slide) -> int:
    """Pages."""
    return len(_pages(canvas, slide))


def draw(canvas: Canvas, slide: Slide) -> None:
    """The page of the dilemma in front, and those around it."""
    draw_top(canvas, slide, words.WHERE)
    pages = _pages(canvas, slide)
    own = min(slide.question, len(slide.picture.own) - 1)
    first = next((n for n, page in enumerate(pages) for each in page if each.number == own), 0)
    at = (first + slide.page) % len(pages)
    field = canvas.field
    shown = pages[at]
    top = field.top()
    if len(pages) == 1 and len(shown) == 1:
        top = _draw_prompt(canvas, shown[0].prompt)
    high = min((field.bottom() - top) / len(shown), 340.0)
    for number, each in enumerate(shown):
        place = QRectF(field.left(), top + number * high, field.width(), high - _GAP)
        _draw_one(canvas, each.positions, place)
    _draw_foot(canvas, max(sum(each.positions.counts) for each in shown), (at, len(pages)))


def _draw_prompt(canvas: Canvas, prompt: str) -> float:
    """A dilemma that is alone has room for its question; returns where that ends."""
    type_, y = canvas.serif(46, leading=1.18), canvas.field.top() + 24
    return y + canvas.text(canvas.left, y, canvas.reading_width, prompt, type_, 2) + 12


def _draw_one(canvas: Canvas, found: PositionsInsight, place: QRectF) -> None:
    theme, low = canvas.theme, _pole_height(canvas, found)
    y = place.bottom() - low - _UNDER
    apart = (place.width() - 64) / (len(found.counts) - 1)
    first = place.left() + 32
    canvas.rule(first, y, apart * (len(found.counts) - 1) + 2, theme.line_strong, 2)
    most, pitch = _stack(max(found.counts), apart, y - place.top())
    for number, people in enumerate(found.counts):
        x = first + number * apart
        canvas.rule(x, y, 2, theme.line_strong, 8)
        _draw_people(canvas, QPointF(x + 1, y - 5), people, (most, pitch))
    middle = first + 1 + (found.median + len(found.counts) // 2) * apart
    tip = [QPointF(middle, y + 8), QPointF(middle - 12, y + 26), QPointF(middle + 12, y + 26)]
    canvas.polygon(tip, theme.accent_line)
    _draw_poles(canvas, found, place, y + _UNDER)


def _stack(people: int, apart: float, room: float) -> tuple[int, float]:
    """How many discs stand on each other, and how far apart: three, unless they get too small.

    All discs of a line are the same size and touch no neighbour's.
    """
    found = []
    for most in _COLUMNS:
        columns = max(1, -(-people // most))
        found.append((most, min(_PITCH, (room - 6) / most, apart * 0.96 / columns)))
        if found[-1][1] >= _CLEAR:
            return found[-1]
    return max(found, key=lambda each: each[1])


def _draw_people(
    canvas: Canvas, foot: QPointF, people: int, most_and_pitch: tuple[int, float]
) -> None:
    most, pitch = most_and_pitch
    columns = -(-people // most)
    for person in range(people):
        column, row = divmod(person, most)
        x = foot.x() + (column - (columns - 1) / 2) * pitch
        canvas.disc(x, foot.y() - (row + 0.5) * pitch, pitch * 0.43, canvas.ink_of_field)


def _draw_poles(canvas: Canvas, found: PositionsInsight, place: QRectF, y: float) -> None:
    room, type_ = place.width() * _POLE_SHARE, canvas.sans()
    canvas.text(place.left(), y, room, found.poles[0], type_, 2)
    canvas.text(place.right() - room, y, room, found.poles[1], type_, 2, "right")


def _draw_foot(canvas: Canvas, people: int, page: tuple[int, int]) -> None:
    draw_foot_rule(canvas)
    theme, x, y = canvas.theme, canvas.left, foot_text_y(canvas)
    small, strong = canvas.sans(theme.text_2), canvas.sans(weight=600)
    middle = y + small.line / 2
    tip = [QPointF(x + 12, middle - 8), QPointF(x, middle + 10), QPointF(x + 24, middle + 10)]
    canvas.polygon(tip, theme.accent_line)
    first, rest = words.chosen(people)
    right = [(first, strong), (rest, small)]
    if page[1] > 1:
        right = [(words.page(page[0] + 1, page[1]), strong)]
    width = canvas.run_width(right)
    canvas.run(x + 36, y, [(words.HALF, small)], canvas.right - x - width - 76)
    canvas.run(canvas.right - width, y, right, width + 1)
