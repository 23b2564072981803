"""Widgets that go while a window stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget


def discard(widget: QWidget) -> None:
    """Throw it away when nothing is under way in it any longer.

    It keeps its parent until then: one without would come up as a window of its own where a layout
    still means to show it, and takes the keyboard focus of the window along.
    """
    widget.hide()
    widget.deleteLater()


def clear(layout: QLayout) -> None:
    """Throw all widgets of the layout away, and of the layouts in it."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            discard(widget)
        elif inner := item.layout():
            clear(inner)
