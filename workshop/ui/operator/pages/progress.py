"""Slow work under way: a sentence about where it is, and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from workshop.texts.ui.acts import STOP
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.ui.acts import Task
    from workshop.ui.theme.look import Look


class Progress(QFrame):
    """One task at a time; takes no room while there is none."""

    failed = Signal(str)
    """What happened and what to do now."""
    stopped = Signal()
    """Somebody stopped it."""
    changed = Signal()
    """It began or ended, whatever came of it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("dashed")
        self._task: Task | None = None
        self._then: Callable[[object], None] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(14), look.px(6), look.px(8), look.px(6))
        self.sentence = label()
        self.stop = Button(look, STOP, kind="small", sign="close")
        self.stop.done.connect(self._on_stop)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.stop)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Something is under way."""
        return self._task is not None

    def follow(
        self, task: Task, sentence: str, then: Callable[[object], None], *, can_stop: bool = True
    ) -> None:
        """Show `sentence` until `task` says otherwise; `then` gets what came of it."""
        self._task, self._then = task, then
        task.progress.connect(self._on_progress)
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        self.sentence.setText(sentence)
        self.stop.setVisible(can_stop)
        self.show()
        self.changed.emit()

    def _end(self) -> None:
        self._task = self._then = None
        self.hide()

    @Slot(str)
    def _on_progress(self, sentence: str) -> None:
        self.sentence.setText(sentence)

    @Slot(object)
    def _on_done(self, result: object) -> None:
        then = self._then
        self._end()
        if then is not None:
            then(result)
        self.changed.emit()

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._end()
        self.changed.emit()
        self.failed.emit(sentence)

    @Slot()
    def _on_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._end()
        self.changed.emit()
        self.stopped.emit()
