"""Paper: what people wrote lies on it. A folded corner says that it was submitted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

if TYPE_CHECKING:
    from workshop.ui.theme.tokens import Theme


def paint_slip(painter: QPainter, place: QRectF, theme: Theme, fold: float) -> None:
    """A slip with a fold of `fold` at its top right; on a light table it has an edge."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left, top, right, bottom = place.left(), place.top(), place.right(), place.bottom()
    outline = QPolygonF(
        [
            QPointF(left, top),
            QPointF(right - fold, top),
            QPointF(right, top + fold),
            QPointF(right, bottom),
            QPointF(left, bottom),
        ]
    )
    edge = Qt.PenStyle.NoPen if theme.is_dark else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(theme.paper_edge), 1, edge))
    painter.setBrush(QColor(theme.paper))
    painter.drawPolygon(outline)
    painter.setBrush(QColor(theme.fold))
    corner = [QPointF(right - fold, top), QPointF(right, top + fold)]
    painter.drawPolygon(QPolygonF([*corner, QPointF(right - fold, top + fold)]))
    painter.restore()


def paint_sheet(painter: QPainter, place: QRectF, theme: Theme, unit: float = 1.0) -> None:
    """A joint sheet: no fold, a double rule at its top."""
    painter.save()
    painter.setPen(QPen(QColor(theme.paper_edge), 1))
    painter.setBrush(QColor(theme.paper))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.ink))
    painter.drawRect(QRectF(place.left(), place.top() + 9 * unit, place.width(), 4 * unit))
    painter.drawRect(QRectF(place.left(), place.top() + 17 * unit, place.width(), 1.5 * unit))
    painter.restore()
