"""On a rehearsal evening: invented people who take part, and how fast they are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import tablets as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.ui.tablets import DoorPicture
    from workshop.ui.theme.look import Look

SIZES: Final = (7, 21, 45)
FASTER: Final = 6.0
"""So many times as fast as people are: a round takes some ten seconds."""


class RehearsalPart(QWidget):
    """A button for each size of council; once they are there, buttons that lead them."""

    asked = Signal(int)
    """So many people."""
    led = Signal(float, bool)
    """How fast they are from now on, and whether they sit still."""
    answered = Signal()
    """All of them answer now."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._pace, self._is_held = 1.0, False
        self.sentence = label(words.REHEARSE)
        self.sizes = {size: Button(look, words.people(size), kind="small") for size in SIZES}
        for size, button in self.sizes.items():
            button.done.connect(partial(self.asked.emit, size))
        self.now = Button(look, words.ANSWER_NOW, kind="small", sign="play")
        self.hold = Button(look, words.HOLD, kind="small", sign="pause")
        self.faster = Button(look, words.FASTER, kind="small", sign="time")
        self._leading = (self.now, self.hold, self.faster)
        self.now.done.connect(self.answered)
        self.hold.done.connect(self._on_hold)
        self.faster.done.connect(self._on_faster)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(8))
        lines.addWidget(self.sentence)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        for button in (*self.sizes.values(), *self._leading):
            row.addWidget(button)
        row.addStretch(1)
        lines.addLayout(row)

    def show_door(self, door: DoorPicture) -> None:
        """Who takes part stays until the door is shut."""
        self._pace, self._is_held = door.rehearsal_pace, door.rehearsal_is_held
        there = words.REHEARSAL_HELD if self._is_held else words.REHEARSING
        self.sentence.setText(there if door.is_rehearsing else words.REHEARSE)
        for button in self.sizes.values():
            button.setVisible(not door.is_rehearsing)
        for button in self._leading:
            button.setVisible(door.is_rehearsing)
        self.hold.set_text(words.GO_ON if self._is_held else words.HOLD)
        self.hold.set_sign("play" if self._is_held else "pause")
        self.faster.set_text(words.FASTER if self._pace == 1 else words.USUAL_PACE)

    @Slot()
    def _on_hold(self) -> None:
        self.led.emit(self._pace, not self._is_held)

    @Slot()
    def _on_faster(self) -> None:
        self.led.emit(FASTER if self._pace == 1 else 1.0, self._is_held)
