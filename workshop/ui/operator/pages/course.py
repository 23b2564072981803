"""The process check: how the conversation goes, in one tap, with a note if somebody wants."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from workshop.domain import commands as c
from workshop.domain.commands import Verdict
from workshop.texts.dates import dutch_time
from workshop.texts.ui import done as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.domain.events import ProcessChecked
    from workshop.domain.ids import StepId
    from workshop.service.inbox import Receipt
    from workshop.ui.operator.room import Room


class Course(QFrame):
    """Four verdicts and a note."""

    def __init__(
        self,
        room: Room,
        tell: Callable[[str], None],
        tell_saved: Callable[[Receipt], None],
    ) -> None:
        super().__init__()
        self._room, self._tell, self._tell_saved = room, tell, tell_saved
        self._step: StepId | None = None
        self._last: Verdict | None = None
        self._last_note = ""
        look = room.look
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        column.setSpacing(look.px(8))
        self.noted = label(words.CHECK, "label")
        column.addWidget(self.noted)
        row = FlowLayout(gap=look.px(8))
        self.buttons = {verdict: self._button(verdict) for verdict in Verdict}
        for button in self.buttons.values():
            row.addWidget(button)
        column.addLayout(row)
        self.note = QLineEdit()
        self.note.setAccessibleName(words.NOTE)
        self.note.setPlaceholderText(words.NOTE_HINT)
        self.note.editingFinished.connect(self.keep)
        column.addWidget(self.note)

    def _button(self, verdict: Verdict) -> Button:
        button = Button(self._room.look, words.VERDICTS[verdict])
        button.done.connect(partial(self._check, verdict))
        button.refused.connect(self._tell)
        return button

    def show_checks(self, step: StepId, checks: tuple[tuple[str, ProcessChecked], ...]) -> None:
        """The last one stands out; a note that is being typed stays."""
        if step != self._step:
            self._step = step
            self.note.clear()
            self._last, self._last_note = None, ""
        if not checks:
            self._show_last(None, "")
            return
        at, check = checks[-1]
        self._last, self._last_note = Verdict(check.verdict), check.note
        self._show_last(self._last, words.checked(self._last, dutch_time(at)))

    def show_sealed(self, sealed: str) -> None:
        """Why nothing can be noted any more; empty if it can."""
        for button in self.buttons.values():
            button.set_blocked(sealed)

    def _show_last(self, last: Verdict | None, said: str) -> None:
        self.noted.setText(f"{words.CHECK} {said}." if said else words.CHECK)
        for verdict, button in self.buttons.items():
            button.set_on(verdict is last)

    def _check(self, verdict: Verdict) -> None:
        self._last = verdict
        self._send(verdict)

    @Slot()
    def keep(self) -> None:
        """A note that was typed after the tap goes with the last verdict."""
        note = self.note.text().strip()
        if note and self._last is not None and note != self._last_note:
            self._send(self._last)

    def _send(self, verdict: Verdict) -> None:
        if self._step is None:
            return
        self._last_note = self.note.text().strip()
        command = c.CheckProcess(self._step, verdict, self._last_note)
        self._room.sender.send(command, then=self._tell_saved, otherwise=self._tell)
