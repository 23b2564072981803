"""A pause: when it goes on, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.programme import Phase
from workshop.texts.ui import beamer as words

if TYPE_CHECKING:
    from workshop.pictures.audiences import StepPicture
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.slide import Slide

_BAR: Final = 620.0
_SIZE: Final = 88.0


def draw(canvas: Canvas, slide: Slide) -> None:
    """Large, in the middle of an empty table."""
    theme, x = canvas.theme, canvas.left
    y = canvas.height * 0.31
    width = canvas.right - x
    small = canvas.sans(theme.text_2, 32, 600)
    large = canvas.serif(_SIZE, leading=1.06)
    first, second = words.goes_on_at(slide.until)
    if slide.until:
        canvas.text(x, y - 8, width, words.PAUSE, small, 1)
    y += small.line + 18
    y += canvas.text(x, y, width, first, large)
    if second:
        head, _, time = second.partition(" ")
        accent = canvas.serif(_SIZE, theme.accent_text, leading=1.06)
        canvas.run(x, y, [(f"{head} ", large), (time, accent)], width)
        y += large.line
    if slide.timer_s is not None and slide.pause_minutes:
        _draw_bar(canvas, y + 34, slide.timer_s, slide.pause_minutes)
    _draw_foot(canvas, slide)


def _next(slide: Slide) -> StepPicture | None:
    """The step that goes on after the pause, or comes after the one that is done."""
    picture = slide.picture
    steps = [each for each in picture.outline if not each.skipped]
    at = next(
        (n for n, each in enumerate(steps) if picture.step and each.id == picture.step.id), -1
    )
    if at < 0:
        return None
    at += picture.phase is Phase.DONE
    return steps[at] if at < len(steps) else None


def _draw_bar(canvas: Canvas, y: float, left_s: int, minutes: int) -> None:
    theme = canvas.theme
    share = min(1.0, max(0.0, 1 - left_s / (minutes * words.MINUTE_S)))
    canvas.rule(canvas.left, y + 18, _BAR, theme.line_strong, 3)
    canvas.rule(canvas.left, y + 15, _BAR * share, theme.accent_line, 9)
    type_ = canvas.sans(theme.text_2, 32)
    room = canvas.right - canvas.left - _BAR - 24
    text = words.minutes_left(left_s)
    canvas.text(canvas.left + _BAR + 24, y - 1, room, text, type_, 1)


def _draw_foot(canvas: Canvas, slide: Slide) -> None:
    type_, y = canvas.sans(canvas.theme.text_2), canvas.height - 96
    clock = canvas.width_of(slide.clock, type_)
    canvas.run(canvas.right - clock, y, [(slide.clock, type_)], clock + 1)
    step = _next(slide)
    text = words.hereafter(step.title) if step else slide.picture.title
    canvas.run(canvas.left, y, [(text, type_)], canvas.right - canvas.left - clock - 40)
