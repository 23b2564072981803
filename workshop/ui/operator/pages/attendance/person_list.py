"""The rows of the attendance list, and the keys that say how somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget

from workshop.texts.ui import attendance as words
from workshop.ui.operator.pages.attendance.rows import LINE, ROW, Rows, columns, has_tall_rows

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from workshop.ui.theme.look import Look

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_FEWEST_ROWS: Final = 4
_FIELDS: Final = {3: "came", 4: "left"}
"""Columns that can be clicked to change them."""


class PersonList(QListWidget):
    """Takes the keys of the states before the window's own keys do."""

    noted = Signal(str, object)
    """(participant, presence)."""
    opened = Signal(str, str)
    """(participant, which field): change something about somebody."""
    ticked = Signal(str)
    left_up = Signal()
    """Up from the first row, or Enter: back to the field."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(words.LIST)
        self.setItemDelegate(Rows(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(_FEWEST_ROWS * look.px(ROW))
        self.setStyleSheet("QListView, QListView:focus { border: none; }")
        self.setUniformItemSizes(True)
        self._is_tall = False
        self.is_choosing = False
        """Members are ticked instead of states noted."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        """Rows are higher where the list is narrow."""
        super().resizeEvent(event)
        is_tall = has_tall_rows(self._look, self.viewport().width())
        if is_tall != self._is_tall:
            self._is_tall = is_tall
            self.scheduleDelayedItemsLayout()

    def current(self) -> str:
        """Whose row is chosen; empty if none."""
        row = self.currentRow()
        return str(self.item(row).data(LINE).id) if row >= 0 else ""

    def event(self, event: QEvent) -> bool:
        asks = event.type() is QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and self._means(event):
            event.accept()
            return True
        return super().event(event)

    def _means(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if not plain or not self.current():
            return False
        if self.is_choosing:
            return event.key() == Qt.Key.Key_Space
        return event.text().upper() in words.KEYS or event.key() == Qt.Key.Key_F2

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        if self._means(event):
            self._do(event)
        elif event.key() in ENTER or (event.key() == Qt.Key.Key_Up and self.currentRow() <= 0):
            self.left_up.emit()
        elif event.key() in (*MOVES, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()  # no jumping about by letters

    def _do(self, event: QKeyEvent) -> None:
        if self.is_choosing:
            self.ticked.emit(self.current())
        elif event.key() == Qt.Key.Key_F2:
            self.opened.emit(self.current(), "name")
        else:
            self.noted.emit(self.current(), words.KEYS[event.text().upper()])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 Qt's name
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        if item is None:
            return
        if self.is_choosing:
            self.ticked.emit(str(item.data(LINE).id))
            return
        for at, place in enumerate(columns(self._look, self.visualItemRect(item))):
            if at in _FIELDS and place.contains(event.position().toPoint()):
                self.opened.emit(str(item.data(LINE).id), _FIELDS[at])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 Qt's name
        if self.current() and not self.is_choosing:
            self.opened.emit(self.current(), "name")
        event.accept()
