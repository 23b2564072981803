"""On which screen a window is, and how large it may be there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

_AROUND: Final = QSize(16, 40)
"""What the system draws around a window."""


def fit_screen(window: QWidget, size: tuple[int, int], smallest: tuple[int, int]) -> None:
    """Of this size, never under the smallest; but all of it stays on the screen."""
    room = screen_of(window).availableGeometry().size() - _AROUND
    window.setMinimumSize(QSize(*smallest).boundedTo(room))
    window.resize(QSize(*size).boundedTo(room))


def screen_of(window: QWidget) -> QScreen:
    """The screen that has the middle of the window.

    Never ask the window itself: PySide takes what `screen()` returns for a child of the window, and
    deletes the screen with it; the next window that is made ends the program.
    """
    found = QGuiApplication.screenAt(window.frameGeometry().center())
    return found or QGuiApplication.primaryScreen()
