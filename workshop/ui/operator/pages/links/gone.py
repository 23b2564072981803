"""A line about the row that was taken away last, with the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.texts.ui import links as words
from workshop.texts.ui.operator import UNDO
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look


class Gone(QWidget):
    """Hidden while there is nothing to put back."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.text = label("", "small")
        self.undo = changing(Button(look, UNDO, kind="quiet", sign="undo"))
        row.addWidget(self.text, 1)
        row.addWidget(self.undo)

    def show_gone(self, title: str | None) -> None:
        """The row with this title; None: there is none."""
        self.setVisible(title is not None)
        self.text.setText(words.removed(title or ""))
