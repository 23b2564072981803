"""A strip that asks whether to close an evening under way; the beamer stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from workshop.texts.ui import operator as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look


class Leaving(QFrame):
    """Hidden until it is asked."""

    confirmed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(8))
        row.setSpacing(look.px(10))
        row.addWidget(label(words.LEAVE_ASKED, "strong"), 1)
        self._stay = Button(look, words.STAY, kind="primary")
        self._stay.done.connect(self.hide)
        leave = Button(look, words.LEAVE)
        leave.done.connect(self.confirmed)
        row.addWidget(self._stay)
        row.addWidget(leave)
        self.hide()

    @Slot()
    def ask(self) -> None:
        """Ask; staying is what a key pressed by mistake does."""
        self.show()
        self._stay.setFocus()
