"""What lies together: a row for each cluster, its answers and its dots in fives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from workshop.charts.units import is_plain
from workshop.domain.programme import Phase
from workshop.texts.ui import beamer as words
from workshop.texts.ui.operator import PHASES
from workshop.ui.beamer.chart import draw_bar, draw_units, row_for
from workshop.ui.beamer.frame import draw_foot, draw_foot_rule, draw_top, foot_text_y
from workshop.ui.beamer.views.asked import in_words, own
from workshop.ui.beamer.views.empty import draw_empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.charts.units import Row
    from workshop.pictures.board import ClusterPicture
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.chart import Glyph
    from workshop.ui.beamer.slide import Slide

_MOST: Final = 8
_PLACE: Final = 56.0
_NAME_SHARE: Final = 0.36
_HIGHEST_ROW: Final = 96.0
_NUMBER: Final = 62.0


def count(_: Canvas, slide: Slide) -> int:
    """Pages."""
    asked = own(slide)
    return -(-len(asked.board.clusters) // _MOST) if asked and asked.shown else 1


def draw(canvas: Canvas, slide: Slide) -> None:
    """Sorted as the board is: by dots, before the dots by answers."""
    asked = own(slide)
    found = asked.board.clusters if asked and asked.shown else ()
    has_dots = any(each.dots is not None for each in found)
    draw_top(canvas, slide, words.WEIGHED if has_dots else PHASES[Phase.SHOW])
    pages = max(1, count(canvas, slide))
    at = slide.page % pages
    loose = len(asked.board.loose) if asked and asked.shown else 0
    _draw_foot(canvas, found, loose, (at, pages))
    if not found:
        hidden = asked is not None and not asked.shown
        prompt = asked.question.prompt if asked else ""
        draw_empty(canvas, words.HIDDEN if hidden else words.NO_CLUSTERS, prompt)
        return
    _Rows(canvas, found).draw(at)


class _Rows:
    """All rows share a pitch, so that they can be compared, over pages too."""

    def __init__(self, canvas: Canvas, found: Sequence[ClusterPicture]) -> None:
        self._canvas, self._found = canvas, found
        self._name_x = canvas.left + _PLACE
        self._x = canvas.left + _PLACE + (canvas.right - canvas.left) * _NAME_SHARE
        highest = max(max(len(each.cards), each.dots or 0) for each in found)
        self._is_plain = is_plain(highest)
        self._row: Row = row_for(max(highest, 1), canvas.right - self._x - _NUMBER, 26)

    def draw(self, page: int) -> None:
        """At most eight."""
        field = self._canvas.field
        shown = self._found[page * _MOST : (page + 1) * _MOST]
        high = min(_HIGHEST_ROW, field.height() / max(len(shown), 5))
        for number, each in enumerate(shown):
            self._draw_one(each, QRectF(field.left(), field.top() + number * high, 0, high))

    def _draw_one(self, each: ClusterPicture, place: QRectF) -> None:
        canvas, theme, middle = self._canvas, self._canvas.theme, place.center().y()
        if each.dots is not None:
            type_ = canvas.sans(theme.text_2, weight=600)
            y = middle - type_.line / 2
            canvas.text(canvas.left, y, _PLACE, self._place_of(each), type_, 1)
        room = self._x - self._name_x - 24
        types = [canvas.serif(size, leading=1.1) for size in (38.0, 34.0, 30.0, 28.0)]
        name = in_words(each.name)
        type_, most = canvas.fitting(name, room, place.height() - 6, types)
        high = canvas.height_of(name, type_, room, most)
        canvas.text(self._name_x, middle - high / 2, room, name, type_, most)
        answers = canvas.ink_of_field
        if each.dots is None:
            self._units(middle, len(each.cards), answers, theme.text_2)
            return
        apart = 13.0 if self._is_plain else max(self._row.unit, 16.0) / 2 + 5
        self._units(middle - apart, len(each.cards), answers, theme.text_2)
        self._units(middle + apart, each.dots, theme.accent_line, theme.text, is_dots=True)

    def _units(
        self, middle: float, count: int, ink: str, number: str, *, is_dots: bool = False
    ) -> None:
        canvas = self._canvas
        glyph: Glyph = "disc" if is_dots else "square"
        if self._is_plain:
            length = draw_bar(canvas, self._x, middle, count, self._row.length(count), ink)
        else:
            length = draw_units(canvas, self._x, middle, count, self._row, ink, glyph)
        type_ = canvas.sans(number, weight=600 if is_dots else 400)
        at = self._x + length + (12 if count else 0)
        canvas.text(at, middle - type_.line / 2, _NUMBER, f"{count}", type_, 1)

    def _place_of(self, each: ClusterPicture) -> str:
        dots = [other.dots or 0 for other in self._found]
        mine = each.dots or 0
        place = 1 + sum(other > mine for other in dots)
        return words.place(place, dots.count(mine) > 1)


def _draw_foot(
    canvas: Canvas, found: Sequence[ClusterPicture], loose: int, page: tuple[int, int]
) -> None:
    has_dots = any(each.dots is not None for each in found)
    if not has_dots:
        total = sum(len(each.cards) for each in found)
        left = [(words.answers(total), True), (f" in {words.in_clusters(len(found))}", False)]
        draw_foot(canvas, left if found else [], words.loose(loose), page)
        return
    draw_foot_rule(canvas)
    x, y = canvas.left, foot_text_y(canvas)
    row, theme = row_for(5, 120, 22), canvas.theme
    type_ = canvas.sans(theme.text_2)
    middle = y + type_.line / 2 + 1
    squares: tuple[str, str, Glyph] = (words.ANSWERS, canvas.ink_of_field, "square")
    discs: tuple[str, str, Glyph] = (words.DOTS, theme.accent_line, "disc")
    for text, ink, glyph in (squares, discs):
        x += draw_units(canvas, x, middle, 5, row, ink, glyph)
        x += 18 + canvas.run(x + 18, y, [(text, type_)], canvas.right - x - 18) + 50
    right = (f"= {words.SAME_NUMBER}", type_)
    if page[1] > 1:
        right = (words.page(page[0] + 1, page[1]), canvas.sans(weight=600))
    width = canvas.width_of(*right)
    if x + width < canvas.right:
        canvas.run(canvas.right - width, y, [right], width + 1)
