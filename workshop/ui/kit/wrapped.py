"""A text that goes on in the next line, also inside a word that alone is too wide for the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.ui.kit.wrapping import paint_wrapped, wrapped_height

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent


class Wrapped(QWidget):
    """Where a `label` would cut a long word off."""

    def __init__(self, font: QFont, colour: str) -> None:
        super().__init__()
        self._font, self._colour = font, colour
        self._text = ""
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """What stands there."""
        return self._text

    def set_text(self, text: str) -> None:
        """Other words."""
        if text != self._text:
            self._text = text
            self._heights.clear()
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def set_colour(self, colour: str) -> None:
        """Of the letters."""
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        width = round(QFontMetricsF(self._font).horizontalAdvance(self._text)) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(1, round(QFontMetricsF(self._font).height()))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 Qt's name
        if width not in self._heights:  # a layout asks many times over
            around = self.contentsMargins()
            room = max(1, width - around.left() - around.right())
            high = wrapped_height(self._text, self._font, room)
            self._heights[width] = round(high) + 1 + around.top() + around.bottom()
        return self._heights[width]

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        with QPainter(self) as painter:
            painter.setFont(self._font)
            painter.setPen(QColor(self._colour))
            paint_wrapped(painter, QRectF(self.contentsRect()), self._text)
