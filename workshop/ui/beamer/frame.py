"""Around every view: where we are, how long we have, and one fact left and right at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.texts.ui import beamer as words
from workshop.texts.ui.product import PRACTICE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.lettering import Type
    from workshop.ui.beamer.slide import Slide

Part = tuple[str, bool]
"""A text, and whether it is strong."""

_BETWEEN = 14.0
_SEGMENT_GAP = 6.0
_TIMER = 32.0


def draw_top(
    canvas: Canvas, slide: Slide, now: str, *, subject: str = "", strong: bool = False
) -> None:
    """Programme and step (or `subject`), what we do `now`, the time, and the evening line."""
    y = canvas.line_y - (49.0 if canvas.is_narrow else 54.0)
    room = _draw_now(canvas, slide, now, y, strong=strong)
    _draw_where(canvas, slide, subject, y, room)
    draw_line(canvas, slide)
    note = canvas.sans(canvas.theme.text_2)
    canvas.run(canvas.left, canvas.line_y + 12, [(canvas.note, note)], canvas.right - canvas.left)


def _draw_now(canvas: Canvas, slide: Slide, now: str, y: float, *, strong: bool) -> float:
    """Right; returns how far the rest may come."""
    theme, right = canvas.theme, canvas.right
    if slide.timer_s is not None:
        ink = theme.attention if slide.timer_s <= 0 else theme.text
        type_ = canvas.sans(ink, _TIMER, 600)
        text = words.clock(slide.timer_s)
        width = canvas.width_of(text, type_)
        canvas.text(right - width, y - 3, width + 1, text, type_, 1)
        right -= width + 18
    type_ = canvas.sans(theme.text if strong else theme.text_2, weight=600)
    width = canvas.width_of(now, type_)
    canvas.text(right - width, y, width + 1, now, type_, 1)
    return right - width - 40


def _draw_where(canvas: Canvas, slide: Slide, subject: str, y: float, right: float) -> None:
    """The programme gives way where both do not fit."""
    theme, picture = canvas.theme, slide.picture
    step = picture.step
    where = subject or (words.step_of(picture.outline, step.id) if step else picture.title)
    first = programme_of(slide)
    ink = theme.text_2
    if picture.practice:
        first, ink = PRACTICE, theme.attention
    room = right - canvas.left
    parts = [(where, canvas.sans(weight=600))]
    head = (first, canvas.sans(ink, weight=600))
    fits = canvas.run_width([head, *parts]) + _BETWEEN <= room
    x = canvas.left
    if first and (fits or picture.practice):
        x += canvas.run(x, y, [head], room) + _BETWEEN
    canvas.run(x, y, parts, right - x)


def programme_of(slide: Slide) -> str:
    """Title of the programme that the step in front belongs to."""
    step = slide.picture.step
    if step is None:
        return ""
    return next((each.programme for each in slide.picture.outline if each.id == step.id), "")


def draw_line(canvas: Canvas, slide: Slide) -> None:
    """A piece for every step: behind us, now, to come."""
    theme, outline = canvas.theme, slide.picture.outline
    if not outline:
        canvas.rule(canvas.left, canvas.line_y, canvas.right - canvas.left)
        return
    step = slide.picture.step
    at = next((n for n, each in enumerate(outline) if step and each.id == step.id), -1)
    width = (canvas.right - canvas.left + _SEGMENT_GAP) / len(outline)
    for number in range(len(outline)):
        x = canvas.left + number * width
        if number == at:
            canvas.rule(x, canvas.line_y - 4, width - _SEGMENT_GAP, theme.accent_line, 9)
        else:
            ink = theme.text_2 if number < at else theme.line_strong
            thick = 3.0 if number < at else 1.5
            canvas.rule(x, canvas.line_y - thick / 2, width - _SEGMENT_GAP, ink, thick)


def draw_foot(
    canvas: Canvas, left: Sequence[Part], right: str = "", page: tuple[int, int] = (0, 1)
) -> None:
    """One fact left and one right; which page it is goes before the right one.

    Where both do not fit, the right one goes.
    """
    draw_foot_rule(canvas)
    y = foot_text_y(canvas)
    text = words.page(page[0] + 1, page[1]) if page[1] > 1 else right
    parts = [(each, _type(canvas, strong=strong)) for each, strong in left]
    type_ = _type(canvas, strong=page[1] > 1)
    width = canvas.width_of(text, type_)
    room = canvas.right - canvas.left
    if page[1] <= 1 and canvas.run_width(parts) + 40 + width > room:
        text = ""
    if text:
        canvas.run(canvas.right - width, y, [(text, type_)], width + 1)
        room -= width + 40
    canvas.run(canvas.left, y, parts, room)


def draw_foot_rule(canvas: Canvas) -> None:
    """Above the foot."""
    canvas.rule(canvas.left, canvas.foot_y, canvas.right - canvas.left)


def foot_text_y(canvas: Canvas) -> float:
    """Top of its line of text."""
    return canvas.foot_y + (canvas.height - canvas.foot_y) / 2 - 19


def _type(canvas: Canvas, *, strong: bool) -> Type:
    theme = canvas.theme
    return canvas.sans(weight=600) if strong else canvas.sans(theme.text_2)
