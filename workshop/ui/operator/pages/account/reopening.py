"""Opening the account again, as the next version, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from workshop.texts.ui import account as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.field import Field

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look


class Reopening(QFrame):
    """Hidden until somebody asks: the second step is here, not in a dialog."""

    asked = Signal(str)
    """The reason."""
    refused = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("dashed")
        self.reason = Field(look, "reason", words.WHY_REOPEN, words.REASON_HINT)
        self.reason.typed.connect(self._show_reason)
        self.reason.line.returnPressed.connect(self._on_return)
        self.reopen = Button(look, "", kind="small")
        self.leave_it = Button(look, words.LEAVE_IT, kind="quiet")
        self.reopen.done.connect(self._on_reopen)
        self.reopen.refused.connect(self.refused)
        self.leave_it.done.connect(self.hide)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(look.px(18), look.px(14), look.px(18), look.px(14))
        column.addWidget(self.reason)
        row.addWidget(self.reopen)
        row.addWidget(self.leave_it)
        row.addStretch(1)
        column.addLayout(row)
        self._show_reason()
        self.hide()

    def begin(self, version: int) -> None:
        """Ask why; it becomes this version."""
        self.reopen.set_text(words.reopen_as(version))
        self.show()
        self.reason.line.setFocus()

    def end(self) -> None:
        """It is open."""
        self.reason.set_text("")
        self._show_reason()
        self.hide()

    @Slot()
    def _show_reason(self) -> None:
        self.reopen.set_blocked("" if self.reason.line.text().strip() else words.NO_REASON)

    @Slot()
    def _on_return(self) -> None:
        self.reopen.click()

    @Slot()
    def _on_reopen(self) -> None:
        self.asked.emit(self.reason.line.text().strip())
