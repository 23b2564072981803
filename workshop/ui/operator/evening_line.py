"""The evening as a line of stops, as wide as their planned minutes and filled as they are used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.texts.ui import operator as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from workshop.domain.ids import StepId
    from workshop.pictures.audiences import StepPicture
    from workshop.ui.theme.look import Look

_GAP: Final = 4
_THIN: Final = 5
_THICK: Final = 9
_LEAST: Final = 5
"""Minutes that a stop without any gets."""


class _Stop(NamedTuple):
    step: StepPicture
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
        self.setAccessibleName(words.EVENING_LINE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_steps(self, outline: Sequence[StepPicture], front: StepId | None, used: float) -> None:
        """Draw these; `used` is the part of the present step's time that is gone."""
        if (outline, front, round(used, 2)) == (self._outline, self._front, round(self._used, 2)):
            return
        self._outline, self._front, self._used = outline, front, used
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(300), self._look.px(44))

    def _stops(self) -> Iterator[_Stop]:
        planned = [each for each in self._outline if not each.skipped]
        total = sum(each.minutes or _LEAST for each in planned)
        room = self.width() - _GAP * max(0, len(planned) - 1)
        left = 0.0
        for each in planned:
            width = room * (each.minutes or _LEAST) / total
            yield _Stop(each, left, width)
            left += width + _GAP

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        with QPainter(self) as painter:
            for stop in self._stops():
                self._paint_bar(painter, stop)
                self._paint_name(painter, stop)

    def _paint_bar(self, painter: QPainter, stop: _Stop) -> None:
        theme, look = self._look.theme, self._look
        is_front = stop.step.id == self._front
        height = look.px(_THICK if is_front else _THIN)
        top = look.px(_THICK) - height
        whole = QRectF(stop.left, top, stop.width, height)
        is_done = stop.step.visited and not is_front
        painter.fillRect(whole, QColor(theme.line_strong if is_done else theme.line))
        if is_front:
            gone = max(0.04, self._used) * stop.width
            painter.fillRect(QRectF(stop.left, top, gone, height), QColor(theme.accent_line))

    def _paint_name(self, painter: QPainter, stop: _Stop) -> None:
        """Only where it fits: half a name helps nobody."""
        look, is_front = self._look, stop.step.id == self._front
        font = look.sans(13, 700 if is_front else 400)
        if QFontMetrics(font).horizontalAdvance(stop.step.title) > stop.width:
            return
        painter.setFont(font)
        painter.setPen(QColor(look.theme.text if is_front else look.theme.text_2))
        place = QRectF(stop.left, look.px(_THICK + 6), stop.width, look.px(20))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, stop.step.title)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 Qt's name
        at = event.position().x()
        for stop in self._stops():
            if stop.left <= at <= stop.left + stop.width:
                self.chosen.emit(stop.step.id)
