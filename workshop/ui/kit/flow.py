"""A layout that fills rows and goes on in the next, like words in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout

from workshop.ui.kit.clearing import discard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items at their own width, left to right."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 Qt's name
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 Qt's name
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Throw all widgets away."""
        while item := self.takeAt(0):
            if widget := item.widget():
                discard(widget)

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 Qt's name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 Qt's name
        return self._place(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, place: QRect) -> None:  # noqa: N802 Qt's name
        super().setGeometry(place)
        self._place(place, moves=True)

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 Qt's name
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, place: QRect, *, moves: bool) -> int:
        x, y, line = place.x(), place.y(), 0
        for item in self._items:
            size = item.sizeHint()
            width = min(size.width(), place.width())
            height = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
            if x > place.x() and x + width > place.x() + place.width():
                x, y, line = place.x(), y + line + self._gap, 0
            if moves:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, height)))
            x += width + self._gap
            line = max(line, height)
        return y + line - place.y()
