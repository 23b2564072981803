"""Slow work under way: a sentence about where it is, and a button that stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from workshop.texts.ui import report as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.ui.task import Task
    from workshop.ui.theme.look import Look


class TaskLine(QFrame):
    """Takes no room while there is no work; one piece at a time."""

    stopped = Signal()
    """Somebody pressed *Stop*: nothing follows any more."""
    failed = Signal(str)
    """What happened and what to do now, in Dutch."""
    ended = Signal()
    """Whatever came of it; before the others tell."""

    def __init__(self, look: Look, *, can_stop: bool = True) -> None:
        super().__init__()
        self.setObjectName("card")
        self._task: Task | None = None
        self._then: Callable[[object], None] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(6), look.px(8), look.px(6))
        row.setSpacing(look.px(12))
        self.sentence = label()
        row.addWidget(self.sentence, 1)
        self.stop = Button(look, words.STOP, sign="close", kind="small")
        self.stop.done.connect(self.cancel)
        self.stop.setVisible(can_stop)
        row.addWidget(self.stop)
        self.setMinimumHeight(look.px(54))
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Something is under way."""
        return self._task is not None

    def follow(self, task: Task, then: Callable[[object], None], sentence: str = "") -> None:
        """Show how `task` goes; `then` gets what comes of it."""
        self._task, self._then = task, then
        self._on_progress(sentence)
        task.progress.connect(self._on_progress)
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        self.show()

    @Slot()
    def cancel(self) -> None:
        """Nobody waits for it any longer."""
        if self._task is not None:
            self._task.cancel()
            self._end()
            self.stopped.emit()

    def _end(self) -> None:
        self._task, self._then = None, None
        self.hide()
        self.ended.emit()

    @Slot(str)
    def _on_progress(self, sentence: str) -> None:
        self.sentence.setText(sentence)

    @Slot(object)
    def _on_done(self, result: object) -> None:
        then = self._then
        self._end()
        if then is not None:
            then(result)

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._end()
        self.failed.emit(sentence)
