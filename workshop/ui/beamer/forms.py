"""Forms on the beamer: boxes, lines, discs and paper; without a painter nothing happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

from workshop.ui.kit.paper import paint_sheet, paint_slip

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workshop.ui.theme.tokens import Theme


class Forms:
    """What a canvas draws besides text."""

    def __init__(self, theme: Theme, painter: QPainter | None) -> None:
        self.theme = theme
        self._painter = painter

    def box(self, place: QRectF, fill: str = "", edge: str = "", width: float = 1.5) -> None:
        """A rectangle with corners of 2."""
        self.boxes((place,), fill, edge, width)

    def boxes(
        self, places: Iterable[QRectF], fill: str = "", edge: str = "", width: float = 1.5
    ) -> None:
        """Several, one by one: a single path of hundreds takes Qt ten times as long."""
        if self._painter is None:
            return
        self._pen(edge, width)
        self._brush(fill)
        half = width / 2 if edge else 0.0
        for place in places:
            self._painter.drawRoundedRect(place.adjusted(half, half, -half, -half), 2, 2)

    def rule(self, x: float, y: float, width: float, ink: str = "", thick: float = 1.0) -> None:
        """A line across."""
        if self._painter is not None:
            self._painter.fillRect(QRectF(x, y, width, thick), QColor(ink or self.theme.line))

    def upright(self, x: float, y: float, height: float) -> None:
        """A line down."""
        if self._painter is not None:
            self._painter.fillRect(QRectF(x, y, 1, height), QColor(self.theme.line))

    def squares(self, place: QRectF, rows: Sequence[bytes]) -> None:
        """A grid in which 1 is dark: as one form, so that no seams show between squares."""
        if self._painter is None:
            return
        side = place.width() / len(rows)
        form = QPainterPath()
        form.setFillRule(Qt.FillRule.WindingFill)
        for y, row in enumerate(rows):
            for x in (x for x, dark in enumerate(row) if dark):
                form.addRect(place.left() + x * side, place.top() + y * side, side, side)
        self._painter.fillPath(form.simplified(), QColor(self.theme.ink))

    def disc(self, x: float, y: float, radius: float, fill: str, edge: str = "") -> None:
        """Around its middle."""
        if self._painter is None:
            return
        self._pen(edge, 2)
        self._brush(fill)
        self._painter.drawEllipse(QPointF(x, y), radius, radius)

    def polygon(
        self, points: Sequence[QPointF], fill: str = "", edge: str = "", width: float = 1.0
    ) -> None:
        """A closed form."""
        if self._painter is None:
            return
        self._pen(edge, width)
        self._brush(fill)
        self._painter.drawPolygon(QPolygonF(points))

    def stroke(self, start: QPointF, end: QPointF, ink: str, width: float = 1.0) -> None:
        """A straight line."""
        if self._painter is not None:
            self._pen(ink, width)
            self._painter.drawLine(start, end)

    def dashes(self, points: Sequence[QPointF], ink: str, width: float = 1.5) -> None:
        """The outline of a form, dashed."""
        if self._painter is None:
            return
        self._painter.setPen(QPen(QColor(ink), width, Qt.PenStyle.DashLine))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolygon(QPolygonF(points))

    def slip(self, place: QRectF, fold: float = 11.0) -> None:
        """Paper with a folded corner."""
        if self._painter is not None:
            paint_slip(self._painter, place, self.theme, fold)

    def sheet(self, place: QRectF) -> None:
        """Paper with a double rule."""
        if self._painter is not None:
            paint_sheet(self._painter, place, self.theme)

    def image(self, place: QRectF, source: QRectF, of: QImage) -> None:
        """A piece of a picture; lengths in `source` are of a picture that is 1 wide."""
        if self._painter is None:
            return
        dots = of.width()
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        piece = QRectF(
            source.x() * dots, source.y() * dots, source.width() * dots, source.height() * dots
        )
        self._painter.drawImage(place, of, piece)

    def svg(self, place: QRectF, source: bytes) -> None:
        """A drawing of the charts."""
        if self._painter is not None:  # imported late: most views have no drawing
            from PySide6.QtSvg import QSvgRenderer

            QSvgRenderer(QByteArray(source)).render(self._painter, place)

    def _pen(self, ink: str, width: float) -> None:
        assert self._painter is not None  # noqa: S101 asked before
        if ink:
            pen = QPen(QColor(ink), width)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            self._painter.setPen(pen)
        else:
            self._painter.setPen(Qt.PenStyle.NoPen)

    def _brush(self, fill: str) -> None:
        assert self._painter is not None  # noqa: S101 asked before
        if fill:
            self._painter.setBrush(QColor(fill))
        else:
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
