"""A list to choose one from, closed to one line, with an arrow that both themes show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from workshop.ui.theme.look import Look


class ChoiceBox(QComboBox):
    """Like a field on paper."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(look.px(41))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 Qt's name
        super().paintEvent(event)
        look = self._look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(look.theme.ink), 1.7 * look.scale))
            x, y, arm = self.width() - look.px(18), self.height() / 2 - look.px(2), look.px(5)
            points = [QPointF(x - arm, y), QPointF(x, y + arm), QPointF(x + arm, y)]
            painter.drawPolyline(QPolygonF(points))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        """As wide as its words: Qt keeps what it found before the window gave its typeface."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 Qt's name
        """Scrolling the page never changes a choice."""
        event.ignore()
