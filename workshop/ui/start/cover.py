"""The dark side of the start window: the name, the method in two lines, and people in fives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from workshop import __version__
from workshop.charts.units import Row
from workshop.texts.ui import product
from workshop.texts.ui import start as words
from workshop.ui.kit.units import paint_units
from workshop.ui.theme.tokens import EVENING

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.ui.theme.look import Look

_SIDE: Final = 64
_SENT, _OF, _PER_ROW = 31, 45, 15
_PITCH, _HEIGHT = 22.0, 22.0


class Cover(QWidget):
    """Always in the colours of the evening."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(f"{product.PRODUCT}. {' '.join(words.TAGLINE)}")

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look = self._look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            # Not `fillRect`: it takes gradients too, which take longer to make than this to paint.
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(EVENING.ground))
            painter.drawRect(self.rect())
            painter.setPen(QColor(EVENING.line))
            painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
            side = min(look.px(_SIDE), self.width() // 8)
            room = QRectF(self.rect()).adjusted(side, 0, -side, 0)
            self._paint_name(painter, room)
            self._paint_people(painter, room)

    def _paint_name(self, painter: QPainter, room: QRectF) -> None:
        look = self._look
        size = 52.0
        while QFontMetrics(look.serif(size, 600)).horizontalAdvance(product.PRODUCT) > room.width():
            size -= 2
        top = look.px(64)
        painter.setFont(look.serif(size, 600))
        painter.setPen(QColor(EVENING.text))
        place = QRectF(room.left() - 2, top, room.width() + 4, look.px(80))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, product.PRODUCT)
        painter.setFont(look.sans(20))
        painter.setPen(QColor(EVENING.text_2))
        for number, line in enumerate(words.TAGLINE):
            y = top + look.px(84 + 30 * number)
            under = QRectF(room.left(), y, room.width(), look.px(30))
            painter.drawText(under, Qt.AlignmentFlag.AlignVCenter, line)

    def _paint_people(self, painter: QPainter, room: QRectF) -> None:
        look = self._look
        bottom = self.height() - look.px(64)
        painter.setFont(look.sans(15))
        painter.setPen(QColor(EVENING.text_2))
        for number, line in enumerate((words.version(__version__), words.OFFLINE)):
            y = bottom - look.px(23) * (number + 1)
            place = QRectF(room.left(), y, room.width(), look.px(23))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)
        row = Row(_PITCH * look.scale)
        unit = min(1.0, room.width() / row.length(_PER_ROW))
        row, height = Row(_PITCH * look.scale * unit), _HEIGHT * look.scale * unit
        tall = 3 * height + 2 * max(2.0, height * 0.22)
        top = bottom - look.px(23) * 2 - look.px(36) - tall
        place = QRectF(room.left(), top, row.length(_PER_ROW) + 1, tall)
        ink, edge = EVENING.text, EVENING.line_strong
        paint_units(painter, place, _SENT, _OF, row, height, ink, edge)
