"""Small signs drawn by hand: the icons take longer to load than the first window may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.ui.theme.look import Look


def paint_warning(painter: QPainter, place: QRectF, colour: str) -> None:
    """A triangle with an exclamation mark."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = place.width() / 20
    pen = QPen(QColor(colour), 1.7 * unit)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    left, top = place.left(), place.top()
    corners = [(10, 2.5), (18.5, 17), (1.5, 17)]
    painter.drawPolygon(QPolygonF([QPointF(left + x * unit, top + y * unit) for x, y in corners]))
    middle = left + 10 * unit
    painter.drawLine(QPointF(middle, top + 8 * unit), QPointF(middle, top + 11.5 * unit))
    painter.drawPoint(QPointF(middle, top + 14.3 * unit))
    painter.restore()


def paint_check(painter: QPainter, place: QRectF, colour: str) -> None:
    """A tick."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = place.width() / 20
    painter.setPen(QPen(QColor(colour), 2 * unit))
    points = [(3, 10.5), (8, 15.5), (17, 5)]
    painter.drawPolyline(
        QPolygonF([QPointF(place.left() + x * unit, place.top() + y * unit) for x, y in points])
    )
    painter.restore()


class WarningSign(QWidget):
    """The triangle as a widget."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._colour = look.theme.attention
        self.setFixedSize(look.px(20), look.px(20))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        with QPainter(self) as painter:
            paint_warning(painter, QRectF(self.rect()), self._colour)


class Trouble(QFrame):
    """A dashed box that says what happened and what to do; further widgets may stand at its end."""

    def __init__(self, look: Look, sentence: str = "") -> None:
        super().__init__()
        self._look = look
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(look.px(14), look.px(8), look.px(14), look.px(8))
        self.row.setSpacing(look.px(12))
        self.row.addWidget(WarningSign(look))
        self.sentence: QLabel = label(sentence, "attention")
        self.row.addWidget(self.sentence, 1)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        with QPainter(self) as painter:
            painter.setPen(QPen(QColor(self._look.theme.attention), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
