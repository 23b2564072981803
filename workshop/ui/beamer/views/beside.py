"""What stands beside a joint answer: what it rests on, and who sees it differently."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from workshop.texts.ui import beamer as words
from workshop.ui.beamer.canvas import SMALLEST
from workshop.ui.beamer.views.asked import in_words
from workshop.ui.beamer.views.bricks import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.pictures.audiences import JointQuestion
    from workshop.pictures.joint import EntryPicture
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.lettering import Type

_SOURCES: Final = 3
_REMARK_LINES: Final = 3
_REMARK_GAPS: Final = 30.0
_SOURCES_SHARE: Final = 0.5


def shared(wanted: Sequence[float], room: float) -> list[float]:
    """What each gets of `room`: what it wants, or where that is too much an equal share."""
    given = [0.0] * len(wanted)
    left = room
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    for number, at in enumerate(order):
        given[at] = min(wanted[at], left / (len(order) - number))
        left -= given[at]
    return given


def draw_beside(
    canvas: Canvas, asked: JointQuestion, entry: EntryPicture | None, place: QRectF
) -> None:
    """Sources above; a dissenting opinion always in sight."""
    y, end, theme = place.top(), canvas.field.bottom(), canvas.theme
    remarks = [(words.DISSENT, in_words(each.text)) for each in asked.answer.dissents]
    remarks += [(words.NOT_AGREED, in_words(each.text)) for each in asked.answer.not_agreed]
    if entry and entry.sources:
        until = y + (end - y) * (_SOURCES_SHARE if remarks else 1)
        y = _draw_sources(canvas, entry.sources, QRectF(place.left(), y, place.width(), until - y))
    small, type_ = canvas.sans(theme.text_2, weight=600), _remark_type(canvas)
    least = _REMARK_GAPS + small.line + _REMARK_LINES * type_.line
    fitting = max(1, int((end - y) // least))
    shown = remarks if len(remarks) <= fitting else remarks[:fitting]
    more = words.and_more(len(remarks) - len(shown)) if len(shown) < len(remarks) else ""
    room = end - y - (small.line if more else 0) - len(shown) * (_REMARK_GAPS + small.line)
    heights = [canvas.height_of(text, type_, place.width()) for _, text in shown]
    for (name, text), high in zip(shown, shared(heights, room), strict=True):
        most = max(1, int((high + 0.5) // type_.line))
        y = _draw_remark(canvas, name, text, QRectF(place.left(), y, place.width(), 0), most)
    if more:
        canvas.run(place.left(), y, [(more, canvas.sans(theme.text_2))], place.width())


def _draw_sources(canvas: Canvas, sources: Sequence[str], place: QRectF) -> float:
    theme = canvas.theme
    small = canvas.sans(theme.text_2, weight=600)
    y = place.top() + 4
    y += canvas.text(place.left(), y, place.width(), words.rests_on(len(sources)), small, 1) + 12
    type_ = canvas.serif(SMALLEST + 2, theme.ink, on=theme.paper, leading=1.2)
    shown, stands = 0, told(sources)
    for each in stands[:_SOURCES]:
        high = canvas.height_of(each.text, type_, place.width() - 40, 2) + 22
        if y + high > place.bottom() - 40:
            break
        canvas.slip(QRectF(place.left(), y, place.width(), high), 12)
        canvas.text(place.left() + 19, y + 11, place.width() - 38, each.text, type_, 2)
        y += high + 12
        shown += each.times
    left = len(sources) - shown
    if left and shown:
        more = canvas.sans(theme.text_2)
        y += canvas.text(place.left(), y, place.width(), words.and_more(left), more, 1)
    return y + 12


def _remark_type(canvas: Canvas) -> Type:
    return canvas.serif(SMALLEST, leading=1.24)


def _draw_remark(canvas: Canvas, name: str, text: str, place: QRectF, most: int) -> float:
    """Returns where the next begins; one that does not fit ends in an ellipsis."""
    small = canvas.sans(canvas.theme.text_2, weight=600)
    x, y, width = place.left(), place.top() + 10, place.width()
    canvas.rule(x, y, width)
    y += 10 + canvas.text(x, y + 10, width, name, small, 1) + 2
    return y + canvas.text(x, y, width, text, _remark_type(canvas), most) + 8
