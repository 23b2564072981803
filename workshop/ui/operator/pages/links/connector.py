"""What joins two cells of the linking table: whole where both say something, else broken."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.ui.theme.look import Look

LONG: Final = 22
"""Of the design."""
_HIGH: Final = 14
_HEAD: Final = 6
_SHORT: Final = 0.5
"""Of a broken one: how far it comes from where something stands."""


class Link(Enum):
    """How two cells beside each other hang together."""

    WHOLE = "whole"
    FROM_LEFT = "from left"
    """The right one is missing."""
    FROM_RIGHT = "from right"
    NONE = "none"


def link(*, left: bool, right: bool) -> Link:
    """By what stands at either side."""
    if left and right:
        return Link.WHOLE
    if left:
        return Link.FROM_LEFT
    return Link.FROM_RIGHT if right else Link.NONE


class Connector(QWidget):
    """A line with a point; it says nothing that the cells do not say too."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.link = Link.NONE
        self.is_lit = False
        self.setFixedSize(QSize(look.px(LONG), look.px(_HIGH)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_link(self, found: Link, *, lit: bool) -> None:
        """Draw it so; `lit` lets a broken one ask for attention."""
        if (found, lit) != (self.link, self.is_lit):
            self.link, self.is_lit = found, lit
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        theme, middle, wide = self._look.theme, self.height() / 2, self.width() - 1.0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.link is Link.WHOLE:
                self._paint_whole(painter, middle, wide)
                return
            ink = theme.attention if self.is_lit else theme.line_strong
            painter.setPen(QPen(QColor(ink), 2 * self._look.scale, Qt.PenStyle.DotLine))
            if self.link is Link.FROM_LEFT:
                painter.drawLine(QPointF(1, middle), QPointF(wide * _SHORT, middle))
            elif self.link is Link.FROM_RIGHT:
                painter.drawLine(QPointF(wide * (1 - _SHORT), middle), QPointF(wide, middle))

    def _paint_whole(self, painter: QPainter, middle: float, wide: float) -> None:
        ink, head = QColor(self._look.theme.text), self._look.px(_HEAD)
        painter.setPen(QPen(ink, 2 * self._look.scale))
        painter.drawLine(QPointF(1, middle), QPointF(wide - head, middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        point = [(wide, middle), (wide - head, middle - head * 0.7)]
        point.append((wide - head, middle + head * 0.7))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in point]))
