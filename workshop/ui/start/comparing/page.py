"""The page on which evenings are laid beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from workshop.texts import evenings
from workshop.texts.ui import comparing as words
from workshop.texts.ui import start
from workshop.ui.kit.button import Button
from workshop.ui.kit.signs import Trouble
from workshop.ui.kit.text import label
from workshop.ui.start.aside_page import AsidePage
from workshop.ui.start.comparing.chosen import ChosenEvenings
from workshop.ui.start.comparing.result import ComparedResult
from workshop.ui.start.scrolling import ScrollingPage

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from workshop.pictures.comparing import EveningsCompared
    from workshop.ui.acts import Exported
    from workshop.ui.task import Task
    from workshop.ui.theme.look import Look


class ComparePage(AsidePage):
    """Choosing first, then what came of it; follows one task at a time."""

    asked = Signal()
    """Compare what is chosen."""
    asked_save = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.chosen, self.result = ChosenEvenings(look), ComparedResult(look)
        self.trouble = Trouble(look)
        self.told = label(role="strong")
        self.compare = Button(look, words.COMPARE, kind="primary")
        self.save = Button(look, words.SAVE, kind="primary")
        self.others = Button(look, words.OTHERS)
        self.stop_it = Button(look, words.STOP, sign="close")
        self.back = Button(look, start.BACK)
        self._lay_out()
        self._connect()
        self.show_choosing()

    def _lay_out(self) -> None:
        look = self._look
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.area = ScrollingPage()
        side = look.px(40)
        column = self.area.body
        column.setContentsMargins(side, look.px(32), side, look.px(20))
        column.setSpacing(look.px(10))
        column.addWidget(label(words.TITLE, "title"))
        column.addWidget(label(words.MEANS, "second"))
        for part in (self.trouble, self.chosen, self.result):
            column.addWidget(part)
        column.addStretch(1)
        whole.addWidget(self.area, 1)
        bar = QFrame()
        bar.setObjectName("actions")
        row = QHBoxLayout(bar)
        row.setContentsMargins(side, look.px(8), side, look.px(8))
        row.setSpacing(look.px(10))
        for button in (self.compare, self.save, self.stop_it, self.others, self.back):
            row.addWidget(button)
        row.addWidget(self.told, 1)
        whole.addWidget(bar)

    def _connect(self) -> None:
        self.chosen.changed.connect(self._on_chosen)
        self.compare.done.connect(self.asked)
        self.compare.refused.connect(self._say)
        self.save.done.connect(self.asked_save)
        self.others.done.connect(self._on_others)
        self.stop_it.done.connect(self._on_stop)
        self.back.done.connect(self._on_back)

    # --- what is in sight ------------------------------------------------------------------

    def show_choosing(self) -> None:
        """The evenings that can be chosen."""
        self.result.hide()
        self.chosen.show()
        self._on_chosen()
        self._show_buttons()

    def show_found(self, found: EveningsCompared) -> None:
        """What came of it, from its top."""
        self.result.show_found(found)
        self.chosen.hide()
        self.result.show()
        self._say("")
        self._show_buttons()
        self.area.verticalScrollBar().setValue(0)
        self.save.setFocus()

    def _show_buttons(self) -> None:
        is_busy, is_found = self._task is not None, not self.result.isHidden()
        self.stop_it.setVisible(is_busy)
        self.compare.setVisible(not is_busy and not is_found)
        for button in (self.save, self.others):
            button.setVisible(not is_busy and is_found)

    @Slot()
    def _on_chosen(self) -> None:
        number = len(self.chosen.paths())
        self.compare.set_blocked(words.refusal(number))
        self.trouble.hide()
        self._say(words.chosen(number) if number else "")

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self.told.setText(sentence)

    def tell(self, problem: str) -> None:
        """Something did not work, and what to do."""
        self._say("")
        self.trouble.sentence.setText(problem)
        self.trouble.show()
        self.area.verticalScrollBar().setValue(0)

    # --- tasks -----------------------------------------------------------------------------

    def follow_reading(self, task: Task) -> None:
        """Show what comes of comparing."""
        self._follow(task, words.READING)
        task.done.connect(self._on_found)

    def follow_saving(self, task: Task) -> None:
        """Say where it was saved."""
        self._follow(task, words.SAVING)
        task.done.connect(self._on_saved)

    def _follow(self, task: Task, sentence: str) -> None:
        self.stop()
        self._task = task
        self.trouble.hide()
        self._say(sentence)
        self._show_buttons()
        self.stop_it.setFocus()
        task.progress.connect(self._say)
        task.failed.connect(self._on_failed)

    def stop(self) -> None:
        super().stop()
        self._show_buttons()

    def _heard(self, task: Task) -> tuple[SignalInstance, ...]:
        return task.progress, *super()._heard(task)

    @Slot(object)
    def _on_found(self, found: EveningsCompared) -> None:
        self._task = None
        self.show_found(found)

    @Slot(object)
    def _on_saved(self, exported: Exported) -> None:
        self._task = None
        self._say(" ".join(filter(None, (evenings.written(str(exported.path)), exported.note))))
        self._show_buttons()
        self.save.setFocus()

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._task = None
        self._show_buttons()
        self.tell(sentence)
        (self.compare if self.result.isHidden() else self.save).setFocus()

    # --- away ------------------------------------------------------------------------------

    @Slot()
    def _on_stop(self) -> None:
        self.stop()
        self._say(words.STOPPED)
        (self.compare if self.result.isHidden() else self.save).setFocus()

    @Slot()
    def _on_others(self) -> None:
        self.show_choosing()
        self.compare.setFocus()
