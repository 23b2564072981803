"""On which screen a window is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget


def screen_of(window: QWidget) -> QScreen:
    """The screen that has the middle of the window.

    Never ask the window itself: PySide takes what `screen()` returns for a child of the window, and
    deletes the screen with it; the next window that is made ends the program.
    """
    found = QGuiApplication.screenAt(window.frameGeometry().center())
    return found or QGuiApplication.primaryScreen()
