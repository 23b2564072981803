"""The end of the evening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.texts import promises
from workshop.texts.ui import beamer as words
from workshop.ui.beamer.frame import draw_foot, draw_line

if TYPE_CHECKING:
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.slide import Slide


def draw(canvas: Canvas, slide: Slide) -> None:
    """Thanks, what happens with it, and what this evening was."""
    theme, picture = canvas.theme, slide.picture
    draw_line(canvas, slide)
    y = canvas.height * 0.34
    width = canvas.reading_width
    y += canvas.text(canvas.left, y, width, words.THANKS, canvas.serif(88, leading=1.06)) + 22
    body = canvas.sans(theme.text_2, 34)
    canvas.text(canvas.left, y, width, words.THANKS_MEANS, body)
    type_ = canvas.sans(theme.text_2, weight=600)
    top = canvas.line_y - (49.0 if canvas.is_narrow else 54.0)
    room = canvas.right - canvas.left
    used = canvas.run(canvas.left, top, [(picture.title, canvas.sans(weight=600))], room)
    place = canvas.width_of(picture.municipality, type_)
    if used + 40 + place <= room:
        canvas.run(canvas.right - place, top, [(picture.municipality, type_)], place + 1)
    draw_foot(canvas, [(promises.NO_MEETING, False)])
