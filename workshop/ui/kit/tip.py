"""What a widget says when a mouse rests on it: plain, whoever wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def plain(text: str) -> str:
    """`text` as a tip that shows it as typed.

    Qt draws a tip as a page if it looks like one, and would fetch the pictures in it: on Windows
    also those of another computer, to which it tells who is logged on.
    """
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text


def set_tip(widget: QWidget, text: str) -> None:
    """Have `widget` say `text`; nothing if that is empty."""
    widget.setToolTip(plain(text))
