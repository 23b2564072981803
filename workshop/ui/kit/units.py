"""Units in fives (*turven*): who counts, can be counted from the last row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.charts.units import FIVE, Row

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.ui.theme.look import Look


_EDGE: Final = 1.5


def paint_units(  # noqa: PLR0913, PLR0917 where, how many, how large, in which colours
    painter: QPainter,
    place: QRectF,
    filled: int,
    total: int,
    row: Row,
    height: float,
    ink: str,
    edge: str,
) -> float:
    """Units from the top left of `place`, in rows that fit its width; returns the height used.

    The first `filled` are solid, the rest up to `total` outlines.
    """
    per_row = max(FIVE, _fitting(row, place.width()) // FIVE * FIVE)
    gap = max(2.0, height * 0.22)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # One by one: a single path of hundreds takes Qt ten times as long.
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    for number in range(total):
        if number == filled:
            painter.setPen(QPen(QColor(edge), _EDGE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        line, index = divmod(number, per_row)
        left, top = place.left() + row.left(index), place.top() + line * (height + gap)
        box = QRectF(left, top, row.unit, height)
        inset = 0.0 if number < filled else _EDGE / 2
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 2, 2)
    painter.restore()
    lines = -(-total // per_row)
    return lines * (height + gap) - gap if lines else 0.0


def _fitting(row: Row, width: float) -> int:
    count = 1
    while row.length(count + 1) <= width:
        count += 1
    return count


class Units(QWidget):
    """`filled` of `total`, in rows of fives."""

    _HEIGHT: Final = 16.0

    def __init__(
        self,
        look: Look,
        filled: int = 0,
        total: int = 0,
        per_row: int = 15,
        pitch: float = 20.0,
    ) -> None:
        """`pitch` is the distance from one unit to the next."""
        super().__init__()
        self._pitch = pitch
        self._look = look
        self._filled, self._total, self._per_row = filled, total, per_row
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{filled} / {total}")

    def set_counts(self, filled: int, total: int) -> None:
        """Draw these from now on."""
        if (filled, total) == (self._filled, self._total):
            return
        self._filled, self._total = filled, max(filled, total)
        self.setAccessibleName(f"{filled} / {total}")
        self.updateGeometry()
        self.update()

    def _row(self) -> Row:
        return Row(self._pitch * self._look.scale)

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        lines = -(-self._total // self._per_row)
        height = self._HEIGHT * self._look.scale
        gap = max(2.0, height * 0.22)
        width = self._row().length(min(self._total, self._per_row) or 1)
        return QSize(round(width) + 2, round(max(1, lines) * (height + gap)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        theme = self._look.theme
        with QPainter(self) as painter:
            row, height = self._row(), self._HEIGHT * self._look.scale
            place = QRectF(0, 0, row.length(self._per_row) + 1, self.height())
            total = self._total
            paint_units(
                painter, place, self._filled, total, row, height, theme.text, theme.line_strong
            )
