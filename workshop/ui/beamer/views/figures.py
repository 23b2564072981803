"""Figures of what was shown: weights, positions, choices, rankings, numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain.programme import Phase
from workshop.texts.ui import beamer as words
from workshop.texts.ui.operator import PHASES
from workshop.ui.beamer.frame import draw_foot, draw_top
from workshop.ui.beamer.views import comparing, dilemmas, rows, weights
from workshop.ui.beamer.views.empty import draw_empty

if TYPE_CHECKING:
    from workshop.pictures.audiences import OwnQuestion
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.slide import Slide


def count(canvas: Canvas, slide: Slide, asked: OwnQuestion) -> int:
    """Pages."""
    found = asked.insight
    if found.weights:
        return weights.count(canvas, found.weights)
    if found.positions:
        return dilemmas.count(canvas, slide)
    if found.ranking:
        return rows.count_ranking(found.ranking)
    return 1 if found.comparison else rows.count_tallies(found.tallies)


def draw(canvas: Canvas, slide: Slide, asked: OwnQuestion) -> None:
    """By what the answers gave; too few give nothing."""
    found = asked.insight
    if found.weights:
        weights.draw(canvas, slide, found.weights)
    elif found.positions:
        dilemmas.draw(canvas, slide)
    elif found.ranking:
        rows.draw_ranking(canvas, slide, found.ranking)
    elif found.number:
        rows.draw_number(canvas, slide, asked, found.number)
    elif found.comparison:
        comparing.draw_comparison(canvas, slide, asked, found.comparison)
    elif found.tallies:
        rows.draw_tallies(canvas, slide, asked, found)
    else:
        draw_top(canvas, slide, PHASES[Phase.SHOW])
        draw_foot(canvas, [])
        draw_empty(canvas, words.TOO_FEW, asked.question.prompt)
