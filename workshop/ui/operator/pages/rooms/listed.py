"""Rooms that went their own way, and answers of which one is to be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from workshop.texts.ui import rooms as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from workshop.pictures.rooms import ChoicePicture, RoomPicture
    from workshop.ui.theme.look import Look


class RoomCard(QFrame):
    """A room: its name, who is there, and a way back if it comes to nothing."""

    closed = Signal(str)

    def __init__(self, look: Look, room: RoomPicture) -> None:
        super().__init__()
        self.setObjectName("card")
        self._branch = room.branch
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(8), look.px(8), look.px(8))
        told = QVBoxLayout()
        told.setSpacing(look.px(2))
        told.addWidget(label(room.name, "strong"))
        told.addWidget(label(words.state(room), "small"))
        row.addLayout(told, 1)
        self.close_room = changing(Button(look, words.CLOSE, kind="quiet"))
        self.close_room.setAccessibleName(words.close(room))
        self.close_room.done.connect(self._on_close)
        self.close_room.setVisible(not (room.met_at or room.is_given_up))
        row.addWidget(self.close_room)

    @Slot()
    def _on_close(self) -> None:
        self.closed.emit(self._branch)


class ChoiceCard(QFrame):
    """Two answers of one person: a button for each; their words stay hidden."""

    chosen = Signal(int, bool)
    """(event of the one from the other room, whether it is that one)."""

    def __init__(self, look: Look, choice: ChoicePicture) -> None:
        super().__init__()
        self.setObjectName("card")
        self._seq = choice.seq
        column = QVBoxLayout(self)
        side = look.px(16)
        column.setContentsMargins(side, look.px(8), side, look.px(12))
        column.setSpacing(look.px(6))
        column.addWidget(label(words.choice(choice), "strong"))
        if words.times(choice):
            column.addWidget(label(words.times(choice), "small"))
        self.here = self._button(look, words.HERE, choice)
        self.there = self._button(look, words.there(choice), choice)
        self.here.done.connect(self._on_here)
        self.there.done.connect(self._on_there)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        row.addWidget(self.here)
        row.addWidget(self.there)
        row.addStretch(1)
        column.addLayout(row)

    def _button(self, look: Look, text: str, choice: ChoicePicture) -> Button:
        button = changing(Button(look, text, kind="small"))
        button.setAccessibleName(words.chosen_by(text, choice))
        return button

    @Slot()
    def _on_here(self) -> None:
        self.chosen.emit(self._seq, False)

    @Slot()
    def _on_there(self) -> None:
        self.chosen.emit(self._seq, True)
