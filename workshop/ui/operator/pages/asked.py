"""Which question of a step is in hand, where a step has several: its words, one back, one on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from workshop.texts.ui import board as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.ui.operator.room import Room


class QuestionTurner(QWidget):
    """Turns the desk to another question; hidden where there is only one."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._at, self._total = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(room.look.px(8))
        self.prompt = label(role="heading")
        self.where = label(role="second", wraps=False)
        self.back = Button(room.look, "", kind="quiet", sign="back")
        self.on = Button(room.look, "", kind="quiet", sign="next")
        self.back.setAccessibleName(words.PREVIOUS_QUESTION)
        self.on.setAccessibleName(words.NEXT_QUESTION)
        self.back.done.connect(self._on_back)
        self.on.done.connect(self._on_next)
        row.addWidget(self.prompt, 1)
        for widget in (self.where, self.back, self.on):
            row.addWidget(widget)

    def show_place(self, at: int, total: int, prompt: str) -> None:
        """Question `at` (from 0) of `total`."""
        self._at, self._total = at, total
        self.setVisible(total > 1)
        self.prompt.setText(prompt)
        self.where.setText(words.of_questions(at + 1, total))

    @Slot()
    def _on_back(self) -> None:
        self._room.desk.turn_to((self._at - 1) % self._total)

    @Slot()
    def _on_next(self) -> None:
        self._room.desk.turn_to((self._at + 1) % self._total)
