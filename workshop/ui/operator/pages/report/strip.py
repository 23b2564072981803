"""What the pages are not: of now, or there at all; and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look


class Strip(QFrame):
    """A sentence and a button; takes no room while there is nothing to say."""

    pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("dashed")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(6), look.px(8), look.px(6))
        row.setSpacing(look.px(12))
        self.sentence = label(role="strong")
        self.button = Button(look, "", kind="small")
        self.button.done.connect(self.pressed)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.button)
        self.setMinimumHeight(look.px(54))
        self.hide()

    def say(self, sentence: str, button: str) -> None:
        """Show this."""
        self.sentence.setText(sentence)
        self.button.set_text(button)
        self.show()
