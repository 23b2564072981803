"""A line on every page while there is trouble with the copy on the stick; the evening goes on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.texts.ui import stick as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.choosing import choose_folder
from workshop.ui.kit.signs import Trouble
from workshop.ui.operator.page import SIDE

if TYPE_CHECKING:
    from workshop.ui.acts import Task
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.operator.room import Room

_LOOK_MS: Final = 1000


class StickLine(QWidget):
    """Comes and goes by itself; the page that has the stick says it in its own place."""

    def __init__(self, room: Room, choose: Choose = choose_folder) -> None:
        super().__init__()
        self._room, self._choose = room, choose
        self._task: Task | None = None
        self._around = QHBoxLayout(self)
        self.set_side(SIDE)
        self.trouble = Trouble(room.look)
        self.other = Button(room.look, words.CHOOSE_OTHER, kind="small")
        self.trouble.row.addWidget(self.other)
        self._around.addWidget(self.trouble)
        self.other.done.connect(self._on_other)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        room.desk.moved.connect(self.look)
        self.hide()

    def set_side(self, side: int) -> None:
        """As the page under it has."""
        look = self._room.look
        self._around.setContentsMargins(look.px(side), look.px(10), look.px(side), 0)

    @Slot()
    def look(self) -> None:
        """How it is now."""
        now = self._room.acts.stick()
        if now.is_trouble:
            self.trouble.sentence.setText(now.sentence)
        self.setVisible(now.is_trouble and self._room.desk.page != "details")

    @Slot()
    def _on_other(self) -> None:
        self._choose(self, words.CHOOSE_TO_WRITE, "", Path.home(), self.use)

    def use(self, folder: Path) -> None:
        """Keep the copy there from now on."""
        self._task = self._room.acts.use_stick(folder)
        self._task.done.connect(self.look)
        self._task.failed.connect(self._room.sender.refused)
