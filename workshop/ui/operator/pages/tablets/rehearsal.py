"""On a rehearsal evening: invented people who take part."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.texts.ui import tablets as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look

SIZES: Final = (7, 21, 45)


class RehearsalPart(QWidget):
    """A button for each size of council, until one is pressed."""

    asked = Signal(int)
    """So many people."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        self.sentence = label(words.REHEARSE)
        row.addWidget(self.sentence, 1)
        self.sizes: dict[int, Button] = {}
        for size in SIZES:
            button = self.sizes[size] = Button(look, words.people(size), kind="small")
            button.done.connect(partial(self.asked.emit, size))
            row.addWidget(button)

    def show_state(self, *, is_rehearsing: bool) -> None:
        """Who takes part stays until the door is shut."""
        self.sentence.setText(words.REHEARSING if is_rehearsing else words.REHEARSE)
        for button in self.sizes.values():
            button.setVisible(not is_rehearsing)
