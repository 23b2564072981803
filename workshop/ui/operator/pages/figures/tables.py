"""Tables of figures: points per value and group, how often each thing was put in which place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from workshop.charts.units import FIVE, Row
from workshop.texts import promises
from workshop.texts.ui import figures as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from workshop.pictures.insights import RankedRow, RankingInsight, WeightsInsight
    from workshop.ui.theme.look import Look

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_UNIT: Final = 8


class WeightsTable(QWidget):
    """The council first, then each group that may be shown; every row adds up to 100."""

    def __init__(self, look: Look, found: WeightsInsight) -> None:
        super().__init__()
        self._grid = _grid(self, look)
        heads = ["", words.N, *found.labels]
        _add_heads(self._grid, heads)
        self._line = 2
        self._add(words.COUNCIL, found.n, found.points, "strong")
        for group in found.groups:
            self._add(group.group or promises.OTHERS, group.n, group.points, "body")

    def _add(self, name: str, n: int, points: Sequence[int], role: str) -> None:
        self._grid.addWidget(label(name, role), self._line, 0)
        for column, number in enumerate((n, *points), 1):
            cell = label(str(number), "second" if column == 1 else role, wraps=False)
            cell.setAlignment(_RIGHT)
            self._grid.addWidget(cell, self._line, column)
        self._grid.addWidget(rule(), self._line + 1, 0, 1, len(points) + 2)
        self._line += 2


class RankingTable(QWidget):
    """Rows in order of mean place; the fullest place of a row in the accent."""

    def __init__(self, look: Look, found: RankingInsight) -> None:
        super().__init__()
        grid = _grid(self, look)
        places = len(found.rows)
        heads = [words.AVERAGE, "", *(words.place_head(at) for at in range(1, places + 1))]
        _add_heads(grid, heads)
        grid.setColumnStretch(0, 0)
        grid.setColumnStretch(1, 2)
        for line, row in enumerate(found.rows):
            self._add(grid, look, 2 + 2 * line, row)

    @staticmethod
    def _add(grid: QGridLayout, look: Look, line: int, row: RankedRow) -> None:
        grid.addWidget(label(words.place(row), "second", wraps=False), line, 0)
        grid.addWidget(label(row.label, "words"), line, 1)
        fullest = max(row.cells)
        for at, count in enumerate(row.cells):
            cell = Cell(look, count, fullest, is_fullest=count == fullest)
            cell.setAccessibleName(f"{row.label}, {words.place_head(at + 1)}: {count}")
            grid.addWidget(cell, line, at + 2)
        grid.addWidget(rule(), line + 1, 0, 1, len(row.cells) + 2)


class Cell(QWidget):
    """Units in rows of five from the bottom up, and the number."""

    def __init__(self, look: Look, count: int, highest: int, *, is_fullest: bool) -> None:
        super().__init__()
        self._look, self._count, self._is_fullest = look, count, is_fullest
        self._lines = max(1, -(-highest // FIVE))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        look, pitch = self._look, self._look.px(_UNIT + 2)
        return QSize(FIVE * pitch + look.px(26), max(look.px(28), self._lines * pitch + look.px(8)))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look = self._look
        with QPainter(self) as painter:
            row, unit = Row(look.px(_UNIT + 2)), look.px(_UNIT)
            bottom = self.height() - look.px(4)
            ink = QColor(look.theme.accent_line if self._is_fullest else look.theme.text)
            for number in range(self._count):
                line, at = divmod(number, FIVE)
                y = bottom - (line + 1) * row.pitch
                painter.fillRect(QRectF(row.left(at), y, unit, unit), ink)
            painter.setPen(QColor(look.theme.text if self._count else look.theme.text_2))
            painter.setFont(look.sans(15, 700 if self._is_fullest else 400))
            left = FIVE * row.pitch + look.px(4)
            place = QRectF(left, bottom - look.px(20), look.px(24), look.px(20))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, str(self._count))


def _grid(inside: QWidget, look: Look) -> QGridLayout:
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(look.px(12))
    grid.setVerticalSpacing(look.px(5))
    grid.setColumnStretch(0, 1)
    return grid


def _add_heads(grid: QGridLayout, heads: Sequence[str]) -> None:
    for column, text in enumerate(heads):
        head = label(text, "label", wraps=False)
        if column:
            head.setAlignment(_RIGHT)
        grid.addWidget(head, 0, column)
    grid.addWidget(rule(strong=True), 1, 0, 1, len(heads))
