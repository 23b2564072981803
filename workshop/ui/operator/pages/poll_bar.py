"""The bar of a poll: solid agrees, half agrees with a reservation, struck through does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.charts.units import Row, is_plain
from workshop.texts.ui import poll as words
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from workshop.ui.theme.look import Look
    from workshop.ui.theme.tokens import Theme

Glyph = Literal["solid", "half", "slash"]
_GLYPHS: Final[Sequence[Glyph]] = ("solid", "half", "slash")
_PITCH: Final = 16.0
_HEIGHT: Final = 34
_BETWEEN: Final = 10


def paint_glyph(painter: QPainter, place: QRectF, glyph: Glyph, theme: Theme) -> None:
    """One unit, told apart by its form."""
    ink = QColor(theme.attention if glyph == "slash" else theme.good)
    painter.setPen(QPen(ink, 1.5))
    painter.setBrush(ink if glyph == "solid" else Qt.BrushStyle.NoBrush)
    inside = place.adjusted(0.75, 0.75, -0.75, -0.75)
    painter.drawRoundedRect(inside, 2, 2)
    if glyph == "half":
        half = inside.adjusted(0, inside.height() / 2, 0, 0)
        painter.fillRect(half, ink)
    elif glyph == "slash":
        painter.drawLine(
            QPointF(inside.left() + 1, inside.bottom() - 1),
            QPointF(inside.right() - 1, inside.top() + 1),
        )


class _Bar(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.counts = (0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(320), self._look.px(_HEIGHT))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        total, between = sum(self.counts), self._look.px(_BETWEEN)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            room = self.width() - 2 * between
            full = Row(_PITCH * self._look.scale)
            length = max(1.0, full.length(total) + 2 * full.extra)
            row = full if length <= room else Row(full.pitch * room / length)
            x = 0.0
            for glyph, count in zip(_GLYPHS, self.counts, strict=True):
                if not count:
                    continue
                if is_plain(total):
                    width = room * count / total
                    whole = QRectF(x, 0, width, self.height())
                    paint_glyph(painter, whole, glyph, self._look.theme)
                else:
                    width = row.length(count)
                    for left in row.lefts(0, count):
                        unit = QRectF(x + left, 0, row.unit, self.height())
                        paint_glyph(painter, unit, glyph, self._look.theme)
                x += width + between


class _Sign(QWidget):
    def __init__(self, look: Look, glyph: Glyph) -> None:
        super().__init__()
        self._look, self._glyph = look, glyph
        self.setFixedSize(look.px(13), look.px(20))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_glyph(painter, QRectF(self.rect()), self._glyph, self._look.theme)


def _entry(look: Look, sign: QWidget, number: QWidget) -> QWidget:
    entry = QWidget()
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, look.px(14), 0)
    row.setSpacing(look.px(8))
    row.addWidget(sign)
    row.addWidget(number)
    return entry


class PollBar(QWidget):
    """All reactions in one row; under it sign, number and word of each."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        self._bar = _Bar(look)
        column.addWidget(self._bar)
        legend = FlowLayout(gap=look.px(10))
        self.numbers = [label("", "body", wraps=False) for _ in _GLYPHS]
        for glyph, number in zip(_GLYPHS, self.numbers, strict=True):
            legend.addWidget(_entry(look, _Sign(look, glyph), number))
        column.addLayout(legend)

    def show_counts(self, agree: int, reserved: int, disagree: int) -> None:
        """Draw these."""
        self._bar.counts = (agree, reserved, disagree)
        self._bar.update()
        for number, count, word in zip(self.numbers, self._bar.counts, words.STANCES, strict=True):
            number.setText(words.stance(count, word))
        self._bar.setAccessibleName(", ".join(number.text() for number in self.numbers))
