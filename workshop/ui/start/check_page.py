"""Checking a sealed report, of any evening: unchanged or not, and what the seal says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import start as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.signs import Trouble
from workshop.ui.kit.text import label, set_role
from workshop.ui.start.scrolling import ScrollingPage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from workshop.ui.acts import Checked, Task
    from workshop.ui.theme.look import Look


class CheckPage(QWidget):
    """Follows one check and shows what came of it."""

    closed = Signal()
    asked_another = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._task: Task | None = None
        self.back = Button(look, words.BACK)
        self.another = Button(look, words.ANOTHER_REPORT)
        self.outcome = label(role="heading")
        self._file = label(role="words")
        self.trouble = Trouble(look)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.px(6))
        self._lay_out()
        self.back.done.connect(self._on_back)
        self.another.done.connect(self.asked_another)

    def _lay_out(self) -> None:
        look = self._look
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        scroll = ScrollingPage()
        column = scroll.body
        side = look.px(40)
        column.setContentsMargins(side, look.px(40), side, look.px(20))
        column.setSpacing(look.px(10))
        column.addWidget(label(words.CHECK_REPORT, "title"))
        column.addWidget(label(words.CHECK_MEANS, "second"))
        column.addSpacing(look.px(8))
        column.addWidget(self._file)
        column.addWidget(self.trouble)
        card = QFrame()
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        inner.addWidget(self.outcome)
        inner.addLayout(self._lines)
        self._card = card
        column.addWidget(card)
        column.addStretch(1)
        whole.addWidget(scroll, 1)
        bar = QFrame()
        bar.setObjectName("actions")
        row = QHBoxLayout(bar)
        row.setContentsMargins(side, look.px(8), side, look.px(8))
        row.addWidget(self.back)
        row.addWidget(self.another)
        row.addStretch(1)
        whole.addWidget(bar)

    def follow(self, pdf: Path, task: Task) -> None:
        """Show this check; an earlier one is stopped."""
        self.stop()
        self._task = task
        self._file.setText(pdf.name)
        self._show(words.CHECKING, "heading", ())
        task.progress.connect(self._on_progress)
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        self.another.setFocus()

    def stop(self) -> None:
        """Nobody waits for the outcome any more."""
        if self._task is not None:
            task, self._task = self._task, None
            for signal in (task.progress, task.done, task.failed):
                signal.disconnect()
            task.cancel()

    def _show(self, outcome: str, role: str, lines: tuple[str, ...]) -> None:
        self.trouble.hide()
        self._card.show()
        set_role(self.outcome, role)
        self.outcome.setText(outcome)
        clear(self._lines)
        for line in lines:
            self._lines.addWidget(label(line))

    @Slot(str)
    def _on_progress(self, sentence: str) -> None:
        self.outcome.setText(sentence)

    @Slot(object)
    def _on_done(self, checked: Checked) -> None:
        self._task = None
        first, *rest = checked.lines
        if checked.is_unchanged:
            self._show(first, "good", tuple(rest))
            return
        self._show(first, "attention", tuple(rest))

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._task = None
        self._card.hide()
        self.trouble.sentence.setText(sentence)
        self.trouble.show()

    @Slot()
    def _on_back(self) -> None:
        self.stop()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)
