"""Emptying a layout whose contents are drawn anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout


def clear(layout: QLayout) -> None:
    """Throw all widgets of the layout away."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            # Hidden first: a layout shows its widgets later, and one without a parent by then
            # would come up as a window of its own.
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
