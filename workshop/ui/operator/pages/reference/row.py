"""A row of the list: a group that folds, or a card, with what was searched for in bold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from workshop.ui.kit.list_row import ListRow

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from workshop.pictures.library import Span
    from workshop.ui.theme.look import Look

_SIDE: Final = 10
_ABOVE: Final = 7
_LEAST: Final = 36
_MARK: Final = 22
"""Width of the sign before a group."""
_BOLD: Final = 700


@dataclass(frozen=True)
class Line:
    """What a row says."""

    key: str
    """Id of the card or group."""
    title: str
    spans: tuple[Span, ...] = ()
    below: str = ""
    below_spans: tuple[Span, ...] = ()
    is_group: bool = False
    is_open: bool = False
    said: str = ""
    """Read aloud."""


class CardRow(ListRow):
    """Checked is the card that lies beside the list."""

    def __init__(self, look: Look, line: Line) -> None:
        super().__init__()
        self._look, self.line = look, line
        self.setAccessibleName(line.said or line.title)
        self.setCheckable(not line.is_group)

    def nextCheckState(self) -> None:  # noqa: N802 Qt's name
        """The list says which one is checked."""

    # --- size and drawing ------------------------------------------------------------------

    def _layouts(self, width: float) -> list[tuple[QTextLayout, str]]:
        """Each text in its lines, with its colour."""
        look, line, theme = self._look, self.line, self._look.theme
        weight = 600 if line.is_group or self.isChecked() else 400
        made = [(_laid(line.title, line.spans, look.sans(15, weight), width), theme.text)]
        if line.below:
            made.append((_laid(line.below, line.below_spans, look.sans(14), width), theme.text_2))
        return made

    def _room(self, width: float) -> float:
        mark = self._look.px(_MARK) if self.line.is_group else 0
        return max(1.0, width - 2 * self._look.px(_SIDE) - mark)

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        width = self._look.px(240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(120), self._look.px(_LEAST))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 Qt's name
        high = sum(_height(each) for each, _ in self._layouts(self._room(width)))
        return max(self._look.px(_LEAST), round(high) + 2 * self._look.px(_ABOVE))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look, theme = self._look, self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            place = QRectF(self.rect())
            if self.isChecked() or self.hasFocus() or self.underMouse():
                painter.fillRect(place, QColor(theme.surface))
            if self.isChecked():
                edge = QRectF(0, 0, look.px(5), place.height())
                painter.fillRect(edge, QColor(theme.accent_line))
            x = place.left() + look.px(_SIDE)
            if self.line.is_group:
                self._paint_mark(painter, QPointF(x + look.px(6), place.center().y()))
                x += look.px(_MARK)
            texts = self._layouts(self._room(place.width()))
            y = (place.height() - sum(_height(each) for each, _ in texts)) / 2
            for text, ink in texts:
                painter.setPen(QColor(ink))
                text.draw(painter, QPointF(x, y))
                y += _height(text)
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.text), 3))
                painter.drawRect(place.adjusted(1.5, 1.5, -1.5, -1.5))

    def _paint_mark(self, painter: QPainter, middle: QPointF) -> None:
        """Points down when it is open, else to the right."""
        size = self._look.px(4)
        painter.setPen(QPen(QColor(self._look.theme.text_2), self._look.px(2)))
        if self.line.is_open:
            ends = [QPointF(-size, -size / 2), QPointF(0, size / 2), QPointF(size, -size / 2)]
        else:
            ends = [QPointF(-size / 2, -size), QPointF(size / 2, 0), QPointF(-size / 2, size)]
        painter.drawPolyline([middle + each for each in ends])


def _laid(text: str, spans: tuple[Span, ...], font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    bold = QTextCharFormat()
    bold.setFontWeight(_BOLD)
    bold.setFontUnderline(True)
    ranges = []
    for start, end in spans:
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = start, end - start, bold
        ranges.append(found)
    layout.setFormats(ranges)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> float:
    return layout.boundingRect().height()
