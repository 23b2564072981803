"""Rows of options: how many chose each, in which order they were put, or one number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from workshop.charts.units import FIVE, is_plain
from workshop.domain.programme import Phase
from workshop.texts.ui import beamer as words
from workshop.texts.ui.operator import PHASES
from workshop.ui.beamer.chart import draw_bar, draw_units, row_for
from workshop.ui.beamer.frame import draw_foot, draw_top

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.pictures.audiences import OwnQuestion
    from workshop.pictures.insights import (
        Insight,
        NumberInsight,
        RankedRow,
        RankingInsight,
        Tally,
    )
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.slide import Slide

_PROMPT_LINES: Final = 2
"""Room for a question, in lines of the largest size; smaller before it breaks off."""
_TALLIES: Final = 6
_RANKED: Final = 6
_NUMBER: Final = 60.0
_HIGHEST_ROW: Final = 104.0


def draw_prompt(canvas: Canvas, asked: OwnQuestion) -> float:
    """The question, above its figures; returns where they begin."""
    text, width, y = asked.question.prompt, canvas.reading_width, canvas.field.top() + 4
    types = [canvas.serif(size, leading=1.18) for size in (40.0, 36.0, 32.0, 28.0)]
    type_, most = canvas.fitting(text, width, _PROMPT_LINES * types[0].line, types)
    return y + canvas.text(canvas.left, y, width, text, type_, most)


# --- choices -------------------------------------------------------------------------------


def count_tallies(found: Sequence[Tally]) -> int:
    """Pages."""
    return max(1, -(-len(found) // _TALLIES))


def draw_tallies(canvas: Canvas, slide: Slide, asked: OwnQuestion, found: Insight) -> None:
    """A row of units for each option, all with the same pitch."""
    draw_top(canvas, slide, PHASES[Phase.SHOW])
    pages = count_tallies(found.tallies)
    at = slide.page % pages
    shown = found.tallies[at * _TALLIES : (at + 1) * _TALLIES]
    top = draw_prompt(canvas, asked) + 20
    high = min(_HIGHEST_ROW, (canvas.field.bottom() - top) / max(len(shown), 4))
    split = canvas.left + (canvas.right - canvas.left) * 0.38
    highest = max(each.count for each in found.tallies)
    row = row_for(max(1, highest), canvas.right - split - _NUMBER, 34)
    types = [canvas.serif(size, leading=1.12) for size in (36.0, 32.0, 28.0)]
    for number, each in enumerate(shown):
        middle = top + (number + 0.5) * high
        room = split - canvas.left - 30
        type_, most = canvas.fitting(each.label, room, high - 6, types)
        tall = canvas.height_of(each.label, type_, room, most)
        canvas.text(canvas.left, middle - tall / 2, room, each.label, type_, most)
        ink = canvas.ink_of_field
        if is_plain(highest):
            length = draw_bar(canvas, split, middle, each.count, row.length(each.count), ink)
        else:
            length = draw_units(canvas, split, middle, each.count, row, ink)
        figure = canvas.sans(size=32, weight=600)
        x = split + length + (14 if each.count else 0)
        canvas.text(x, middle - figure.line / 2, _NUMBER, f"{each.count}", figure, 1)
    agreed = words.consensus(found.consensus)
    draw_foot(canvas, [(agreed, True)] if agreed else [], words.NO_VOTE, (at, pages))


# --- rankings ------------------------------------------------------------------------------


def count_ranking(found: RankingInsight) -> int:
    """Pages."""
    return max(1, -(-len(found.rows) // _RANKED))


def draw_ranking(canvas: Canvas, slide: Slide, found: RankingInsight) -> None:
    """In order of mean place; the fullest cell of a row in the accent."""
    draw_top(canvas, slide, words.ranking_of(found.n))
    pages = count_ranking(found)
    at = slide.page % pages
    field, theme = canvas.field, canvas.theme
    places = len(found.rows)
    split = canvas.left + (field.width() * (0.3 if places > 5 else 0.36))  # noqa: PLR2004
    wide = (canvas.right - split) / places
    head, y = canvas.sans(theme.text_2, weight=600), field.top() - 14
    canvas.run(canvas.left, y, [(words.MEAN_PLACE, head)], split - canvas.left)
    for number in range(places):
        name = words.place_head(number + 1)
        short = name if canvas.width_of(name, head) <= wide - 10 else f"{number + 1}"
        canvas.run(split + number * wide, y, [(short, head)], wide)
    canvas.rule(canvas.left, y + 46, field.width(), theme.line_strong, 2)
    shown = found.rows[at * _RANKED : (at + 1) * _RANKED]
    high = min(132.0, (field.bottom() - y - 48) / max(len(shown), 3))
    highest = max((max(row.cells) for row in found.rows), default=1)
    for number, each in enumerate(shown):
        place = QRectF(canvas.left, y + 48 + number * high, field.width(), high)
        _draw_ranked(canvas, each, place, (split, wide), highest)
    agreed = words.consensus(found.consensus)
    draw_foot(canvas, [(agreed, True)] if agreed else [], words.NO_VOTE, (at, pages))


def _draw_ranked(
    canvas: Canvas, each: RankedRow, place: QRectF, columns: tuple[float, float], highest: int
) -> None:
    theme, (split, wide) = canvas.theme, columns
    base = place.bottom() - 12
    small = canvas.sans(theme.text_2, weight=600)
    canvas.text(canvas.left, base - 34, 44, words.place(each.place, each.shared), small, 1)
    room = split - canvas.left - 70
    types = [canvas.serif(size, leading=1.12) for size in (34.0, 31.0, 28.0)]
    type_, most = canvas.fitting(each.label, room, place.height() - 16, types)
    tall = canvas.height_of(each.label, type_, room, most)
    canvas.text(canvas.left + 48, base - tall + 4, room, each.label, type_, most)
    lines = max(1, -(-highest // FIVE))
    pitch = min(19.0, (place.height() - 24) / lines, (wide - 54) / FIVE)
    fullest = max(each.cells)
    for number, people in enumerate(each.cells):
        ink = theme.accent_line if people == fullest else canvas.ink_of_field
        x = split + number * wide
        for unit in range(people):
            line, column = divmod(unit, FIVE)
            size = pitch * 0.84
            box = QRectF(x + column * pitch, base - (line + 1) * pitch, size, size)
            canvas.box(box, ink)
        figure = canvas.sans(weight=600)
        at = x + FIVE * pitch + 6
        canvas.text(at, base - 33, wide - FIVE * pitch, f"{people}", figure, 1)
    canvas.rule(canvas.left, place.bottom(), canvas.right - canvas.left)


# --- numbers -------------------------------------------------------------------------------


def draw_number(canvas: Canvas, slide: Slide, asked: OwnQuestion, found: NumberInsight) -> None:
    """The middle, large, with the lowest and the highest."""
    draw_top(canvas, slide, PHASES[Phase.SHOW])
    y = draw_prompt(canvas, asked) + 60
    width, theme = canvas.reading_width, canvas.theme
    text = words.figure(found.median, found.unit)
    y += canvas.text(canvas.left, y, width, text, canvas.serif(110, leading=1.1), 1) + 8
    y += canvas.text(canvas.left, y, width, words.MIDDLE, canvas.sans(size=32)) + 30
    canvas.text(canvas.left, y, width, words.spread(found), canvas.sans(theme.text_2, 32), 1)
    draw_foot(canvas, [(words.answers(found.n), True)], words.NO_VOTE)
