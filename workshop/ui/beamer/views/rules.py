"""The house rules: how we talk tonight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts import promises
from workshop.texts.ui import beamer as words
from workshop.texts.ui.operator import RULES
from workshop.ui.beamer.frame import draw_foot, draw_top
from workshop.ui.beamer.pages import paged
from workshop.ui.beamer.views.asked import in_words
from workshop.ui.beamer.views.empty import draw_empty

if TYPE_CHECKING:
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.lettering import Type
    from workshop.ui.beamer.slide import Slide

_NUMBER: Final = 56.0
_GAP: Final = 22.0
_SIZES: Final = (40.0, 36.0, 32.0)
_Rule = tuple[int, str]


def count(canvas: Canvas, slide: Slide) -> int:
    """Pages."""
    return len(_pages(canvas, slide)[1])


def _pages(canvas: Canvas, slide: Slide) -> tuple[Type, list[list[_Rule]]]:
    """The largest type with which all fit on one page, else the smallest."""
    rules = [(n, in_words(text)) for n, text in enumerate(slide.picture.house_rules, 1)]
    plans = [(canvas.serif(size), _paged(canvas, rules, canvas.serif(size))) for size in _SIZES]
    return next((plan for plan in plans if len(plan[1]) == 1), plans[-1])


def _paged(canvas: Canvas, rules: list[_Rule], type_: Type) -> list[list[_Rule]]:
    width = canvas.reading_width - _NUMBER

    def height_of(rule: _Rule) -> float:
        return canvas.height_of(rule[1], type_, width)

    return paged(rules, height_of, canvas.field.height() - 16, gap=_GAP)


def draw(canvas: Canvas, slide: Slide) -> None:
    """Numbered, so that somebody can point at one."""
    theme = canvas.theme
    draw_top(canvas, slide, "", subject=RULES)
    type_, pages = _pages(canvas, slide)
    at = slide.page % len(pages)
    y, width = canvas.field.top() + 16, canvas.reading_width - _NUMBER
    if not slide.picture.house_rules:
        draw_empty(canvas, words.NO_RULES)
    most = int((canvas.field.height() - 16) // type_.line)
    for number, text in pages[at]:
        face = canvas.serif(type_.face.size, theme.accent_text)
        canvas.text(canvas.left, y, _NUMBER, f"{number}", face, 1)
        y += canvas.text(canvas.left + _NUMBER, y, width, text, type_, most) + _GAP
    promise = promises.ATTRIBUTION[slide.picture.attribution]
    draw_foot(canvas, [(promise, True)], page=(at, len(pages)))
