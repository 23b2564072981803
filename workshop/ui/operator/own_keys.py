"""Keys that hold also while somebody types: on some systems a field has another use for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable


class OwnKeys(QObject):
    """Watches the one field that has the focus, and only its keys."""

    def __init__(self, window: QWidget, keys: Iterable[str]) -> None:
        super().__init__(window)
        self._window = window
        self._keys = [QKeySequence(each) for each in keys]
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 there is a window
        app.focusChanged.connect(self._on_focus)

    @Slot(QWidget, QWidget)
    def _on_focus(self, left: QWidget | None, now: QWidget | None) -> None:
        if left is not None:
            left.removeEventFilter(self)
        if now is not None and now.window() is self._window:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """The field is not asked whether it wants such a key for itself."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            if any(each == pressed for each in self._keys):
                event.ignore()
                return True
        return super().eventFilter(watched, event)
