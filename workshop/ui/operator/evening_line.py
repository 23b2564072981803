"""The evening as a line of stops, as wide as their planned minutes and filled as they are used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.texts.ui import operator as words
from workshop.texts.ui import pace as pace_words
from workshop.ui.operator.outline import Mark, mark_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from workshop.domain.ids import StepId
    from workshop.pictures.audiences import StepPicture
    from workshop.ui.theme.look import Look

_GAP: Final = 4
_THINNEST: Final = 2
_THIN: Final = 5
_THICK: Final = 9
_APART: Final = 8
"""Between the name of the present stop and another."""
_LEAST: Final = 5
"""Minutes that a stop without any gets."""


class _Stop(NamedTuple):
    title: str
    minutes: int
    step: StepPicture | None
    """None: opening, pause or closing."""


class _Place(NamedTuple):
    stop: _Stop
    left: float
    width: float


class EveningLine(QWidget):
    """A click goes there; the outline does the same by keyboard."""

    chosen = Signal(str)
    """Id of a step."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._outline: Sequence[StepPicture] = ()
        self._front: StepId | None = None
        self._used = 0.0
        self._by_plan: float | None = None
        self._drawn: object = None
        self.setAccessibleName(words.EVENING_LINE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_steps(
        self,
        outline: Sequence[StepPicture],
        front: StepId | None,
        used: float,
        by_plan: float | None = None,
    ) -> None:
        """Draw these; `used` is the part of the present step's time that is gone.

        `by_plan` is the place at which the evening would be, in stops; None: it is there.
        """
        drawn = (outline, front, round(used, 2), by_plan and round(by_plan, 2))
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self._outline, self._front, self._used, self._by_plan = outline, front, used, by_plan
        said = (
            words.stop(each.title, mark_of(each.step, front).value if each.step else "")
            for each in _stops(outline)
        )
        self.setAccessibleDescription(". ".join((*said, *self._plan_said())))
        self.update()

    def _plan_said(self) -> Iterator[str]:
        stops = [each for each in _stops(self._outline) if not (each.step and each.step.skipped)]
        if self._by_plan is not None and stops:
            yield pace_words.by_plan(stops[min(int(self._by_plan), len(stops) - 1)].title)

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(300), self._look.px(44))

    def _places(self) -> Iterator[_Place]:
        planned = [each for each in _stops(self._outline) if not (each.step and each.step.skipped)]
        total = sum(each.minutes or _LEAST for each in planned)
        room = self.width() - _GAP * max(0, len(planned) - 1)
        left = 0.0
        for each in planned:
            width = room * (each.minutes or _LEAST) / total
            yield _Place(each, left, width)
            left += width + _GAP

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        with QPainter(self) as painter:
            places = list(self._places())
            for place in places:
                self._paint_bar(painter, place)
            if self._by_plan is not None and places:
                self._paint_plan(painter, places, self._by_plan)
            front = next(filter(self._is_front, places), None)
            taken = self._paint_front(painter, front) if front else QRectF()
            for place in places:
                if place is not front:
                    self._paint_name(painter, place, taken)

    def _paint_bar(self, painter: QPainter, place: _Place) -> None:
        theme, look = self._look.theme, self._look
        step = place.stop.step
        mark = mark_of(step, self._front) if step else None
        height = look.px({None: _THINNEST, Mark.NOW: _THICK}.get(mark, _THIN))
        top = look.px(_THICK) - height
        whole = QRectF(place.left, top, place.width, height)
        if mark is Mark.LEFT_OUT:
            self._paint_left_out(painter, whole)
            return
        painter.fillRect(whole, QColor(theme.line_strong if mark is Mark.DONE else theme.line))
        if mark is Mark.NOW:
            gone = max(0.04, self._used) * place.width
            painter.fillRect(QRectF(place.left, top, gone, height), QColor(theme.accent_line))

    def _paint_left_out(self, painter: QPainter, whole: QRectF) -> None:
        """Dashes: nothing was done there, and in grey they are not what is to come either."""
        look = self._look
        pen = QPen(QColor(look.theme.line_strong), look.px(2), Qt.PenStyle.DashLine)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        middle = whole.center().y()
        painter.drawLine(QPointF(whole.left(), middle), QPointF(whole.right(), middle))

    def _paint_plan(self, painter: QPainter, places: list[_Place], by_plan: float) -> None:
        """A small mark where the evening would be now: beside the filled stop it says how late."""
        place = places[min(int(by_plan), len(places) - 1)]
        part = min(1.0, by_plan - int(by_plan)) if by_plan < len(places) else 1.0
        x, half = place.left + place.width * part, self._look.px(5)
        x = min(max(x, half), self.width() - half)
        top, foot = float(self._look.px(_THICK - 3)), float(self._look.px(_THICK + 6))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.theme.ground), 1.5))
        painter.setBrush(QColor(self._look.theme.text))
        painter.drawPolygon([QPointF(x, top), QPointF(x + half, foot), QPointF(x - half, foot)])

    def _is_front(self, place: _Place) -> bool:
        return place.stop.step is not None and place.stop.step.id == self._front

    def _paint_front(self, painter: QPainter, place: _Place) -> QRectF:
        """Always, beside its stop if need be; returns the place that it takes."""
        look, title = self._look, place.stop.title
        font = look.sans(13, 700)
        wanted = QFontMetrics(font).horizontalAdvance(title) + 1
        left = max(0.0, min(place.left, self.width() - wanted))
        where = QRectF(left, look.px(_THICK + 6), wanted, look.px(20))
        painter.setFont(font)
        painter.setPen(QColor(look.theme.text))
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft, title)
        return where.adjusted(-look.px(_APART), 0, look.px(_APART), 0)

    def _paint_name(self, painter: QPainter, place: _Place, taken: QRectF) -> None:
        """Only where it fits: half a name helps nobody."""
        look, title = self._look, place.stop.title
        font = look.sans(13)
        wanted = QFontMetrics(font).horizontalAdvance(title)
        where = QRectF(place.left, look.px(_THICK + 6), place.width, look.px(20))
        if wanted > place.width or taken.intersects(where.adjusted(0, 0, wanted - place.width, 0)):
            return
        painter.setFont(font)
        painter.setPen(QColor(look.theme.text_2))
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft, title)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 Qt's name
        at = event.position().x()
        for place in self._places():
            if place.stop.step and place.left <= at <= place.left + place.width:
                self.chosen.emit(place.stop.step.id)


def _stops(outline: Sequence[StepPicture]) -> Iterator[_Stop]:
    """Steps, and what a ready-made evening has around them."""
    for step in outline:
        yield from (_Stop(each.title, each.minutes, None) for each in step.before)
        yield _Stop(step.title, step.minutes, step)
        yield from (_Stop(each.title, each.minutes, None) for each in step.after)
