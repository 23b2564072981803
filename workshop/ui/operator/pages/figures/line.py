"""Where people stand between two poles: eleven places, a disc for each, the middle under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.domain.programme import POSITION_LIMIT
from workshop.texts.ui import figures as words
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.pictures.insights import PositionsInsight
    from workshop.ui.theme.look import Look

_ACROSS: Final = 3
"""Discs beside each other at one place."""
_DISC: Final = 10
_PITCH: Final = 13
_UNDER: Final = 40
_MOST_HIGH: Final = 10
"""Rows of discs; a fuller place is written as its number alone."""


class Line(QWidget):
    """Only painted: the words stand around it."""

    def __init__(self, look: Look, found: PositionsInsight) -> None:
        super().__init__()
        self._look, self._found = look, found
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        rows = -(-max(found.counts) // _ACROSS)
        self._rows = min(max(2, rows), _MOST_HIGH)

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(420), self._look.px(self._rows * _PITCH + _UNDER))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look = self._look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            y = self.height() - look.px(_UNDER) + look.px(2)
            painter.setPen(QPen(QColor(look.theme.line_strong), 1.5))
            painter.drawLine(QPointF(self._x(0), y), QPointF(self._x(2 * POSITION_LIMIT), y))
            for place, count in enumerate(self._found.counts):
                self._paint_place(painter, self._x(place), y, count)
            self._paint_middle(painter, self._x(self._found.median + POSITION_LIMIT), y)

    def _x(self, place: float) -> float:
        side = self._look.px(_ACROSS * _PITCH) / 2
        return side + place * (self.width() - 2 * side) / (2 * POSITION_LIMIT)

    def _paint_place(self, painter: QPainter, x: float, y: float, count: int) -> None:
        look, theme = self._look, self._look.theme
        painter.setPen(QPen(QColor(theme.line_strong), 1.5))
        painter.drawLine(QPointF(x, y), QPointF(x, y + look.px(4)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.text))
        pitch, disc = look.px(_PITCH), look.px(_DISC)
        across = min(count, _ACROSS)
        left = x - (across * pitch) / 2 + (pitch - disc) / 2
        for number in range(min(count, _ACROSS * self._rows)):
            row, column = divmod(number, _ACROSS)
            painter.drawEllipse(
                QRectF(left + column * pitch, y - (row + 1) * pitch, disc, disc),
            )
        if count:
            painter.setPen(QColor(theme.text_2))
            painter.setFont(look.sans(13, 600))
            under = QRectF(x - 20, y + look.px(18), 40, look.px(18))
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, str(count))

    def _paint_middle(self, painter: QPainter, x: float, y: float) -> None:
        look = self._look
        top, half = y + look.px(6), look.px(7)
        corners = [
            QPointF(x, top),
            QPointF(x - half, top + look.px(11)),
            QPointF(x + half, top + look.px(11)),
        ]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.theme.accent_line))
        painter.drawPolygon(QPolygonF(corners))


class Positions(QWidget):
    """The line with its poles and what it says."""

    def __init__(self, look: Look, found: PositionsInsight) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        line = Line(look, found)
        said = words.towards(found.median, found.poles)
        line.setAccessibleName(said)
        column.addWidget(line)
        poles = QHBoxLayout()
        poles.setSpacing(look.px(24))
        first, second = (label(pole, "words") for pole in found.poles)
        second.setAlignment(Qt.AlignmentFlag.AlignRight)
        poles.addWidget(first, 1)
        poles.addWidget(second, 1)
        column.addLayout(poles)
        column.addWidget(label(said, "strong"))
