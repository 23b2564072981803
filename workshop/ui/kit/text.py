"""Text on a window: always plain, whoever wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def label(text: str = "", role: str = "body", *, wraps: bool = True) -> QLabel:
    """A text in one of the roles of the style sheet; markup in it stays visible as typed.

    Roles: title, heading, words, strong, small, label, second, number, timer, attention, good.
    """
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setProperty("role", role)
    made.setWordWrap(wraps)
    if wraps:
        # Else a long word would decide how wide the window is.
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        made.setMinimumWidth(1)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Draw the widget in another role from now on."""
    set_state(widget, "role", role)


def set_state(widget: QWidget, name: str, value: object) -> None:
    """Change a property that the style sheet looks at."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
