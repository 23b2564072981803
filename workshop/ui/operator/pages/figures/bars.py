"""How many: a row of units in fives for each thing, the number behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from workshop.charts.units import FIVE, Row, is_plain
from workshop.texts.ui import figures as words
from workshop.ui.kit.text import label
from workshop.ui.kit.units import paint_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from workshop.ui.theme.look import Look

_PITCH: Final = 14.0
_HEIGHT: Final = 18
_TEN: Final = 10


class Bar(QWidget):
    """`count` units; all bars of one drawing share `highest`, so that they compare."""

    def __init__(self, look: Look, count: int, highest: int) -> None:
        super().__init__()
        self._look, self._count, self._highest = look, count, highest
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(160), self._look.px(_HEIGHT + 6))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        theme = self._look.theme
        with QPainter(self) as painter:
            high = self._look.px(_HEIGHT)
            place = QRectF(0, (self.height() - high) / 2, self.width(), high)
            if is_plain(self._highest) or self._row().pitch < self._look.px(4):
                self._paint_plain(painter, place)
            else:
                count = self._count
                paint_units(painter, place, count, count, self._row(), high, theme.text, theme.text)

    def _row(self) -> Row:
        full = Row(_PITCH * self._look.scale)
        # Whole fives: a row that breaks off would start a second line.
        length = full.length(-(-self._highest // FIVE) * FIVE + 1)
        return full if length <= self.width() else Row(full.pitch * self.width() / length)

    def _paint_plain(self, painter: QPainter, place: QRectF) -> None:
        theme, unit = self._look.theme, place.width() / max(1, self._highest)
        painter.fillRect(
            QRectF(place.left(), place.top(), unit * self._count, place.height()),
            QColor(theme.text),
        )
        painter.setPen(QColor(theme.ground))
        for ten in range(_TEN, self._count, _TEN):
            x = round(place.left() + unit * ten)
            painter.drawLine(x, round(place.top()), x, round(place.bottom()))


class Bars(QWidget):
    """A row for each label."""

    def __init__(self, look: Look, rows: Sequence[tuple[str, int]]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(8))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(2, 3)
        highest = max((count for _, count in rows), default=1)
        for line, (text, count) in enumerate(rows):
            number = label(str(count), "strong", wraps=False)
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            bar = Bar(look, count, max(1, highest))
            bar.setAccessibleName(words.bar(text, count))
            grid.addWidget(label(text, "words"), line, 0)
            grid.addWidget(number, line, 1)
            grid.addWidget(bar, line, 2)
