"""Text that breaks between words, and within a word only if that alone does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout, QTextOption

from workshop.ui.kit.slip import Slip

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from workshop.ui.theme.look import Look

_SPARE: Final = 6
"""Pixels beside a text on one line: what is measured and what is drawn differ by fractions."""


_ENDLESS: Final = 100_000
_SIZES: Final = (16, 15, 14)


def option(align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> QTextOption:
    """How to break lines."""
    made = QTextOption(align)
    made.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return made


def height(text: str, font: QFont, width: float) -> float:
    """Of `text` in lines of `width` pixels."""
    layout = QTextLayout(text.replace("\n", "\N{LINE SEPARATOR}"), font)
    layout.setTextOption(option())
    layout.beginLayout()
    total = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        total += line.height()
    layout.endLayout()
    return total


class WrappedSlip(Slip):
    """A slip whose words stay whole."""

    def __init__(  # noqa: PLR0913 as its base
        self,
        look: Look,
        name: str,
        text: str,
        count: int = 1,
        *,
        note: str = "",
        moves: bool = True,
    ) -> None:
        super().__init__(look, name, text, count, note=note, moves=moves)
        self._heights: dict[int, int] = {}

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        widest = super().sizeHint().width() + _SPARE
        width = min(widest, self._look.px(420))
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 Qt's name
        # A layout asks this many times over, and a board has hundreds.
        if width not in self._heights:
            self._heights[width] = self._height_for(width)
        return self._heights[width]

    def _height_for(self, width: int) -> int:
        room = max(20, width - self._beside())
        one_line = super().heightForWidth(_ENDLESS)
        lines = height(self._text, self._words_font(room), room)
        return max(one_line, round(lines) + self._look.px(18))

    def _words_font(self, room: float) -> QFont:
        """Somewhat smaller where a long word would break."""
        for size in _SIZES:
            font = self._look.serif(size)
            metrics = QFontMetricsF(font)
            if all(metrics.horizontalAdvance(word) <= room for word in self._text.split()):
                return font
        return self._look.serif(_SIZES[0])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 Qt's name
        text, self._text = self._text, ""
        super().paintEvent(event)  # paper, ring and number
        self._text = text
        painter = QPainter(self)
        painter.setPen(QColor(self._look.theme.ink))
        side = (self._beside() - self._mark_width()) / 2
        place = QRectF(self.rect()).adjusted(side, 0, -side - self._mark_width(), 0)
        painter.setFont(self._words_font(place.width()))
        painter.drawText(place, text, option(Qt.AlignmentFlag.AlignVCenter))
        painter.end()
