"""The question that each answers alone: large, with counts and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from workshop.charts.units import is_plain
from workshop.domain.programme import Kind
from workshop.texts import promises
from workshop.texts.ui import beamer as words
from workshop.ui.beamer.canvas import TITLE_SIZES
from workshop.ui.beamer.chart import block_height, draw_filled, draw_share
from workshop.ui.beamer.frame import draw_foot, draw_top
from workshop.ui.beamer.views.asked import own
from workshop.ui.beamer.views.empty import draw_empty

if TYPE_CHECKING:
    from workshop.pictures.audiences import OwnQuestion
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.slide import Slide

_NUMBER: Final = 88.0
_UNITS_X: Final = 360.0
_UNITS: Final = 130.0


def draw(canvas: Canvas, slide: Slide) -> None:
    """Question, help where it fits, and how many sent theirs."""
    draw_top(canvas, slide, words.EACH_ALONE)
    asked = own(slide)
    promise = promises.ATTRIBUTION[slide.picture.attribution]
    if asked is None:
        draw_foot(canvas, [(promise, True)])
        draw_empty(canvas, words.NO_QUESTION)
        return
    draw_foot(canvas, [(promise, True)], "" if asked.shown else words.NOBODY_SEES)
    y = canvas.field.top() + (20 if canvas.is_narrow else 34)
    y = _draw_number(canvas, slide, y)
    low = _draw_counts(canvas, asked)
    _draw_prompt(canvas, asked, QRectF(canvas.left, y, canvas.reading_width, low - 28 - y))


def _draw_number(canvas: Canvas, slide: Slide, y: float) -> float:
    total = len(slide.picture.own)
    text = words.question_of(min(slide.question, total - 1) + 1, total)
    if not text:
        return y
    type_ = canvas.sans(canvas.theme.text_2, weight=600)
    return y - 14 + canvas.text(canvas.left, y - 14, canvas.reading_width, text, type_, 1) + 6


def _draw_prompt(canvas: Canvas, asked: OwnQuestion, place: QRectF) -> None:
    """Smaller before it breaks off; the help goes when there is no room for all of it."""
    question = asked.question
    types = [canvas.serif(size, leading=1.16) for size in (*TITLE_SIZES, 40.0, 34.0, 28.0)]
    width = place.width()
    body = canvas.sans(canvas.theme.text_2, 32, on="")
    beside = _beside(canvas, asked, width)
    prompt, most = canvas.fitting(question.prompt, width, place.height() - beside, types)
    most = max(1, int((place.height() - beside) // prompt.line))
    y = place.top() + canvas.text(place.left(), place.top(), width, question.prompt, prompt, most)
    y += 24
    if question.kind is Kind.POSITION and question.poles:
        _draw_poles(canvas, question.poles, place.left(), y, canvas.right - canvas.left)
        return
    narrow = min(width, 1000)
    for text in (question.help, question.help.split("\n")[0]):
        if text and y + canvas.height_of(text, body, narrow) <= place.bottom():
            canvas.text(place.left(), y, narrow, text, body)
            return


def _beside(canvas: Canvas, asked: OwnQuestion, width: float) -> float:
    """What must stand under the question."""
    poles = asked.question.poles
    if asked.question.kind is not Kind.POSITION or not poles:
        return 0.0
    type_ = canvas.serif(32)
    return 60 + max(canvas.height_of(each, type_, width * 0.46) for each in poles)


def _draw_poles(canvas: Canvas, poles: tuple[str, str], x: float, y: float, width: float) -> None:
    """A line between two sentences; no place is chosen beforehand."""
    theme, type_ = canvas.theme, canvas.serif(32)
    y += 10
    canvas.rule(x, y, width, theme.line_strong, 2)
    for place in range(11):
        at = x + place * (width - 2) / 10
        canvas.rule(at, y - 7, 2, theme.line_strong, 16)
    room = width * 0.46
    canvas.text(x, y + 20, room, poles[0], type_)
    canvas.text(x + width - room, y + 20, room, poles[1], type_, align="right")


def _draw_counts(canvas: Canvas, asked: OwnQuestion) -> float:
    """A number, and as many units; returns their top."""
    theme, counts = canvas.theme, asked.counts
    total = max(counts.expected, counts.answered)
    number = canvas.serif(_NUMBER, leading=1.0)
    text = canvas.sans(theme.text_2, 32)
    base = canvas.foot_y - 34
    width = canvas.width_of(f"{counts.answered}", number)
    canvas.text(canvas.left, base - 92, width + 1, f"{counts.answered}", number, 1)
    beside = words.of_sent(counts.expected if counts.answered <= counts.expected else 0)
    x = canvas.left + width + 10
    canvas.text(x, base - 46, 400, beside, text, 1)
    left = max(canvas.left + _UNITS_X, x + canvas.width_of(beside, text) + 40)
    room = QRectF(left, base - _UNITS, canvas.right - left, _UNITS)
    if is_plain(total):
        draw_share(canvas, room, counts.answered, total)
        return base - 92
    height = block_height(room, total)
    draw_filled(canvas, room.adjusted(0, _UNITS - height, 0, 0), counts.answered, total)
    return base - max(height, 92)
