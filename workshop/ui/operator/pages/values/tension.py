"""A pair of values that pull at each other: a disc for each person, in little room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.texts.ui import figures
from workshop.texts.ui import values as words
from workshop.ui.beamer.forms import Forms
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.pictures.desk import Tension
    from workshop.pictures.insights import PositionsInsight
    from workshop.ui.theme.look import Look

_PITCH: Final = 8
_ROWS: Final = 7
"""Discs on each other; a fuller place has two or more beside each other."""
_UNDER: Final = 16


class TensionLine(QWidget):
    """Only painted: the words stand around it."""

    def __init__(self, look: Look, found: PositionsInsight) -> None:
        super().__init__()
        self._look, self._found = look, found
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(figures.towards(found.median, found.poles))

    @property
    def _across(self) -> int:
        return -(-max(self._found.counts) // _ROWS)

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        rows = -(-max(self._found.counts) // max(1, self._across))
        return QSize(self._look.px(200), self._look.px(max(2, rows) * _PITCH + _UNDER))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look, theme, counts = self._look, self._look.theme, self._found.counts
        apart = self.width() / len(counts)
        pitch = min(float(look.px(_PITCH)), (apart - 1) / max(1, self._across))
        y = float(self.height() - look.px(_UNDER))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            forms = Forms(theme, painter)
            ends = QPointF(apart / 2, y), QPointF(self.width() - apart / 2, y)
            forms.stroke(*ends, theme.line_strong, 1.5)
            for place, count in enumerate(counts):
                self._draw_people(forms, QPointF((place + 0.5) * apart, y), count, pitch)
            middle = (self._found.median + len(counts) // 2 + 0.5) * apart
            half, low = look.px(6), y + look.px(13)
            tip = [QPointF(middle, y + look.px(3)), QPointF(middle - half, low)]
            forms.polygon([*tip, QPointF(middle + half, low)], theme.accent_line)

    def _draw_people(self, forms: Forms, foot: QPointF, count: int, pitch: float) -> None:
        across = min(count, self._across)
        for person in range(count):
            row, column = divmod(person, self._across)
            x = foot.x() + (column - (across - 1) / 2) * pitch
            forms.disc(x, foot.y() - (row + 0.5) * pitch - 1, pitch * 0.42, self._look.theme.text)


class TensionView(QWidget):
    """Which values, the line, and what its ends stand for."""

    def __init__(self, look: Look, tension: Tension) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addWidget(label(words.tension(str(tension.question)), "label"))
        column.addWidget(TensionLine(look, tension.positions))
        poles = QHBoxLayout()
        poles.setSpacing(look.px(12))
        first, second = (label(pole, "small") for pole in tension.positions.poles)
        second.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        first.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        poles.addWidget(first, 1)
        poles.addWidget(second, 1)
        column.addLayout(poles)
