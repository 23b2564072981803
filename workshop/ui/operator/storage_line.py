"""A line on every page while there is trouble with the file, or with its copy on the stick."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.texts.ui import stick as words
from workshop.texts.ui import storage as storage_words
from workshop.ui.kit.button import Button
from workshop.ui.kit.choosing import choose_folder
from workshop.ui.kit.signs import Trouble
from workshop.ui.operator.page import SIDE

if TYPE_CHECKING:
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.operator.room import Room
    from workshop.ui.task import Task

_LOOK_MS: Final = 1000


class StorageLine(QWidget):
    """Comes and goes by itself; the page that has the stick says it in its own place.

    A file that takes nothing more is worse than any stick: then that alone is said.
    """

    def __init__(self, room: Room, choose: Choose = choose_folder) -> None:
        super().__init__()
        self._room, self._choose = room, choose
        self._task: Task | None = None
        self._around = QVBoxLayout(self)
        self.set_side(SIDE)
        self.reopen = Button(room.look, storage_words.REOPEN)
        self.other = Button(room.look, words.CHOOSE_OTHER, kind="small")
        self.without = Button(room.look, words.GO_WITHOUT, kind="small")
        self._stuck = self._add(Trouble(room.look, storage_words.STUCK), self.reopen)
        self.trouble = self._add(Trouble(room.look), self.other, self.without)
        self.reopen.done.connect(room.storage.reopening)
        self.other.done.connect(self._on_other)
        self.without.done.connect(room.storage.go_without)
        self._timer = QTimer(self, interval=_LOOK_MS)  # a tablet's answer may be what fails
        self._timer.timeout.connect(self.look)
        self._timer.start()
        for signal in (room.desk.moved, room.storage.changed, room.sender.refused):
            signal.connect(self.look)
        self.look()

    def _add(self, line: Trouble, *buttons: Button) -> Trouble:
        for button in buttons:
            line.row.addWidget(button)
        self._around.addWidget(line)
        return line

    def set_side(self, side: int) -> None:
        """As the page under it has."""
        look = self._room.look
        self._around.setContentsMargins(look.px(side), look.px(10), look.px(side), 0)

    @Slot()
    def look(self) -> None:
        """How it is now."""
        now, is_missing = self._room.acts.stick(), self._room.storage.is_stick_missing
        is_stuck = self._room.sender.is_stuck
        is_trouble = (now.is_trouble or is_missing) and self._room.desk.page != "details"
        if is_trouble:
            self.trouble.sentence.setText(words.MISSING if is_missing else now.sentence)
            self.other.set_text(words.CHOOSE if is_missing else words.CHOOSE_OTHER)
        self.without.setVisible(is_missing)
        self._stuck.setVisible(is_stuck)
        self.trouble.setVisible(is_trouble and not is_stuck)
        self.setVisible(is_trouble or is_stuck)

    @Slot()
    def _on_other(self) -> None:
        self._choose(self, words.CHOOSE_TO_WRITE, "", Path.home(), self.use)

    def use(self, folder: Path) -> None:
        """Keep the copy there from now on."""
        self._task = self._room.acts.use_stick(folder)
        self._task.done.connect(self.look)
        self._task.failed.connect(self._room.sender.refused)
