"""*Eerdere avond*: what was written together before comes along, also what a fraction brought."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from workshop.domain import commands as c
from workshop.domain.ids import EarlierId
from workshop.texts.ui import earlier as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.choosing import choose_file
from workshop.ui.kit.clearing import discard
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.earlier.lying import Lying
from workshop.ui.operator.pages.task_line import TaskLine
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.pictures.earlier import EarlierPicture
    from workshop.pictures.operator import OperatorPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.acts import Brought
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.operator.room import Room

_WIDEST: Final = 900
_FIELD: Final = 420


class EarlierPage(Page):
    """A file is chosen, read, and lies there; nothing of this evening changes by it."""

    title = words.TITLE

    def __init__(self, room: Room, choose: Choose = choose_file) -> None:
        super().__init__(room)
        look = room.look
        self._choose = choose
        self._shown: tuple[EarlierPicture, ...] | None = None
        self.lying: list[Lying] = []
        self.group = QLineEdit()
        self.group.setAccessibleName(words.GROUP)
        self.group.setPlaceholderText(words.GROUP_HINT)
        self.group.setMinimumHeight(look.px(40))
        self.group.setMaximumWidth(look.px(_FIELD))
        self.task = TaskLine(look)
        self.result = label(role="good")
        self.result.hide()
        self.nothing = label(words.NOTHING, "second")
        self.bring = changing(Button(look, words.CHOOSE, kind="primary"))
        self._lay_out()
        self.bring.done.connect(self._on_bring)
        self.task.failed.connect(self.tell)
        self.task.stopped.connect(self._on_stopped)
        self.set_actions(self.bring, consequence=words.MEANS)

    def _lay_out(self) -> None:
        group = label(words.GROUP, "strong")
        group.setBuddy(self.group)
        lead = label(words.LEAD)
        lead.setMaximumWidth(self.room.look.px(_WIDEST))
        for each in (lead, group, self.group, self.task, self.result, self.nothing):
            self.body.addWidget(each)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.room.look.px(12))
        self._list.setMaximumWidth(self.room.look.px(_WIDEST))
        self.body.addWidget(self._list)
        self.body.addStretch(1)

    def show_picture(self, picture: OperatorPicture) -> None:
        if picture.earlier == self._shown:
            return
        self._shown = picture.earlier
        self.nothing.setVisible(not picture.earlier)
        for former in self.lying:
            discard(former)
        self.lying = [Lying(self.room.look, each) for each in picture.earlier]
        for each in self.lying:
            each.removed.connect(self._on_remove)
            changing(each.remove)
            self._column.addWidget(each)

    # --- bringing --------------------------------------------------------------------------

    @Slot()
    def _on_bring(self) -> None:
        folder = self.room.acts.location().parent
        self._choose(self.window(), words.CHOOSE_TITLE, words.KINDS, folder, self._on_chosen)

    def _on_chosen(self, file: Path) -> None:
        self.result.hide()
        task = self.room.acts.bring(file, self.group.text().strip())
        self.task.follow(task, self._on_brought, words.READING)

    def _on_brought(self, result: object) -> None:
        came = cast("Brought", result)
        self.group.clear()
        self._say_good(words.came(came.title, came.entries))

    @Slot()
    def _on_stopped(self) -> None:
        self.tell(words.STOPPED)

    # --- taking away -----------------------------------------------------------------------

    @Slot(str)
    def _on_remove(self, name: str) -> None:
        command = c.RemoveEarlier(EarlierId(name))
        self.room.sender.send(command, then=self._on_removed, otherwise=self.tell)

    def _on_removed(self, _: Receipt) -> None:
        self._say_good(words.GONE)

    def _say_good(self, sentence: str) -> None:
        self.result.setText(sentence)
        self.result.show()
        self.set_consequence(words.MEANS)
