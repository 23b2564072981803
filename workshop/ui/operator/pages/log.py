"""*Logboek*: what happened this evening, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Slot

from workshop.texts.ui import log as words
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.log_list import LogList

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.acts import LogLine
    from workshop.ui.operator.room import Room
    from workshop.ui.task import Task

PACE_MS: Final = 1000
"""An evening changes up to ten times a second; nobody reads that fast."""


class LogPage(Page):
    """Asks for the lines when it opens, and at most once a second while the evening goes on."""

    title = words.TITLE
    scrolls = False
    """The list scrolls by itself."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._task: Task | None = None
        self._picture: OperatorPicture | None = None
        self._is_behind = False
        self.nothing = label(words.NOTHING, "second")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = LogList(room.look)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.list, 1)
        self.nothing.hide()
        self._pace = QTimer(self, singleShot=True, interval=PACE_MS)
        self._pace.timeout.connect(self._on_pace)
        self.set_actions(consequence=words.NO_WORDS)

    def show_picture(self, picture: OperatorPicture) -> None:
        if picture is self._picture:
            return
        self._picture = picture
        self._is_behind = True
        if not self._pace.isActive():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        super().showEvent(event)
        if not event.spontaneous():
            self.list.setFocus()
            self._refresh()

    @Slot()
    def _on_pace(self) -> None:
        if self._is_behind:
            self._refresh()

    def _refresh(self) -> None:
        self._pace.start()
        if self._task is not None:
            return  # on its way; what changes meanwhile comes a second later
        self._is_behind = False
        self._task = self.room.acts.log()
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, lines: tuple[LogLine, ...]) -> None:
        self._task = None
        self.list.show_lines(lines)
        self.list.setVisible(bool(lines))
        self.nothing.setVisible(not lines)

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._task = None
        self.tell(sentence)
