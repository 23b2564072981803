"""Going on from a stick: which evening stands on it, how far it is, and what is not whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from workshop.texts.ui import start
from workshop.texts.ui import stick as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.signs import Trouble
from workshop.ui.kit.text import label, set_role
from workshop.ui.start.aside_page import AsidePage
from workshop.ui.start.scrolling import ScrollingPage

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.ui.opening import StickEvening
    from workshop.ui.task import Task
    from workshop.ui.theme.look import Look


class StickPage(AsidePage):
    """Reads one stick and lets somebody go on with it."""

    asked_another = Signal()
    confirmed = Signal(object)
    """The `Path` of the stick to go on from."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._folder: Path | None = None
        self.back = Button(look, start.BACK)
        self.another = Button(look, words.ANOTHER)
        self.go_on = Button(look, words.CONTINUE, kind="primary")
        self.title, self.last, self.lost = label(role="heading"), label(), label()
        self.where = label(role="second")
        self.trouble = Trouble(look)
        self._lay_out()
        self.back.done.connect(self._on_back)
        self.another.done.connect(self.asked_another)
        self.go_on.done.connect(self._on_go_on)

    def _lay_out(self) -> None:
        look = self._look
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        scroll = ScrollingPage()
        side = look.px(40)
        scroll.body.setContentsMargins(side, look.px(40), side, look.px(20))
        scroll.body.setSpacing(look.px(10))
        scroll.body.addWidget(label(words.GO_ON, "title"))
        scroll.body.addWidget(label(words.MEANS, "second"))
        scroll.body.addSpacing(look.px(8))
        scroll.body.addWidget(self.trouble)
        scroll.body.addWidget(self._found())
        scroll.body.addWidget(self.where)
        scroll.body.addStretch(1)
        whole.addWidget(scroll, 1)
        bar = QFrame()
        bar.setObjectName("actions")
        row = QHBoxLayout(bar)
        row.setContentsMargins(side, look.px(8), side, look.px(8))
        for button in (self.go_on, self.another, self.back):
            row.addWidget(button)
        row.addStretch(1)
        whole.addWidget(bar)

    def _found(self) -> QFrame:
        look = self._look
        self._card = QFrame()
        self._card.setObjectName("card")
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        for line in (self.title, self.last, self.lost):
            inner.addWidget(line)
        return self._card

    def follow(self, folder: Path, task: Task) -> None:
        """Show what is on this stick; reading an earlier one is stopped."""
        self.stop()
        self._folder, self._task = folder, task
        self.where.setText(str(folder))
        self.trouble.hide()
        self.go_on.hide()
        self._card.show()
        self._say(words.LOOKING, "", "")
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        self.another.setFocus()

    def _say(self, title: str, last: str, lost: str) -> None:
        for line, text in ((self.title, title), (self.last, last), (self.lost, lost)):
            line.setText(text)
            line.setVisible(bool(text))

    @Slot(object)
    def _on_done(self, found: StickEvening) -> None:
        self._task = None
        self._say(found.title, found.last, found.lost)
        set_role(self.lost, "good" if found.is_whole else "attention")
        self.go_on.show()
        self.go_on.setFocus()

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._task = None
        self._card.hide()
        self.where.setText("")
        self.trouble.sentence.setText(sentence)
        self.trouble.show()

    @Slot()
    def _on_go_on(self) -> None:
        if self._folder is not None:
            self.confirmed.emit(self._folder)
