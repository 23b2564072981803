"""Before it begins: the evening's name, and who will see what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.texts import promises
from workshop.texts.dates import dutch_date
from workshop.texts.ui.product import PRACTICE, PRODUCT
from workshop.ui.beamer.canvas import TITLE_SIZES
from workshop.ui.beamer.frame import draw_foot, draw_line

if TYPE_CHECKING:
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.slide import Slide


def draw(canvas: Canvas, slide: Slide) -> None:
    """Title, municipality, date, two sentences."""
    picture, theme = slide.picture, canvas.theme
    _draw_top(canvas, slide)
    promised = (promises.PUBLICITY[picture.publicity], promises.ATTRIBUTION[picture.attribution])
    body = canvas.sans(size=32)
    low = [canvas.height_of(each, body, canvas.reading_width) for each in promised]
    y = canvas.foot_y - 36 - sum(low)
    room = y - 60 - canvas.line_y - 60 - 60
    width = min(canvas.reading_width, 1000)
    types = [canvas.serif(size, leading=1.16) for size in (76, *TITLE_SIZES)]
    title, most = canvas.fitting(picture.title, width, room, types)
    height = canvas.height_of(picture.title, title, width, most)
    top = canvas.line_y + 60 + max(0.0, (room - height) * 0.42)
    canvas.text(canvas.left, top, width, picture.title, title, most)
    when = dutch_date(slide.date)
    place = ", ".join(each for each in (picture.municipality, when) if each)
    canvas.text(canvas.left, top + height + 22, width, place, canvas.sans(theme.text_2, 34), 1)
    for text, high in zip(promised, low, strict=True):
        canvas.text(canvas.left, y, canvas.reading_width, text, body)
        y += high
    draw_foot(canvas, [(promises.NO_MEETING_YET, False)])


def _draw_top(canvas: Canvas, slide: Slide) -> None:
    theme, y = canvas.theme, canvas.line_y - (49.0 if canvas.is_narrow else 54.0)
    parts = [(PRODUCT, canvas.sans(theme.text_2, weight=600))]
    if slide.picture.practice:
        parts = [(PRACTICE, canvas.sans(theme.attention, weight=600))]
    canvas.run(canvas.left, y, parts, canvas.right - canvas.left)
    if slide.clock:
        type_ = canvas.sans(theme.text_2, weight=600)
        width = canvas.width_of(slide.clock, type_)
        canvas.run(canvas.right - width, y, [(slide.clock, type_)], width + 1)
    draw_line(canvas, slide)
