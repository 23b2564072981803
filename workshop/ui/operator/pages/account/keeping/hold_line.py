"""*Woo-verzoek loopt*: whether anything may go, and how that is changed, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import keeping as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.field import Field
from workshop.ui.kit.text import label, set_role

if TYPE_CHECKING:
    from workshop.domain.keeping import Hold
    from workshop.ui.theme.look import Look


class HoldLine(QWidget):
    """One line; the reason is asked for here, not in a dialog."""

    placed = Signal(str)
    lifted = Signal(str)
    """The reason of each."""
    refused = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._hold: Hold | None = None
        self.said = label(words.NO_HOLD, "second")
        self.ask = Button(look, words.HOLD, kind="small")
        self.reason = Field(look, "reason", words.WHY_HOLD, words.HOLD_HINT)
        self.save = Button(look, words.PLACE, kind="small")
        self.leave_it = Button(look, words.LEAVE_IT, kind="quiet")
        self._asking = QWidget()
        self._lay_out(look)
        self.ask.done.connect(self._on_ask)
        self.save.done.connect(self._on_save)
        self.save.refused.connect(self.refused)
        self.leave_it.done.connect(self._on_leave)
        self.reason.typed.connect(self._show_reason)
        self.reason.line.returnPressed.connect(self.save.click)
        self._asking.hide()
        self._show_reason()

    def _lay_out(self, look: Look) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        row.setSpacing(look.px(16))
        row.addWidget(self.said, 1)
        row.addWidget(self.ask)
        column.addLayout(row)
        inside, buttons = QVBoxLayout(self._asking), QHBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.px(8))
        buttons.addWidget(self.save)
        buttons.addWidget(self.leave_it)
        buttons.addStretch(1)
        inside.addWidget(self.reason)
        inside.addLayout(buttons)
        column.addWidget(self._asking)

    def show_hold(self, hold: Hold | None) -> None:
        """The one that stands; None if there is none."""
        if (hold is None) != (self._hold is None):
            self._on_leave()
        self._hold = hold
        set_role(self.said, "attention" if hold else "second")
        self.said.setText(words.held(hold) if hold else words.NO_HOLD)
        self.ask.set_text(words.LIFT if hold else words.HOLD)

    @Slot()
    def _on_ask(self) -> None:
        title = words.WHY_LIFT if self._hold else words.WHY_HOLD
        self.reason.set_title(title)
        self.save.set_text(words.LIFT if self._hold else words.PLACE)
        self.ask.hide()
        self._asking.show()
        self.reason.line.setFocus()

    @Slot()
    def _on_leave(self) -> None:
        self.reason.set_text("")
        self._show_reason()
        self._asking.hide()
        self.ask.show()

    @Slot()
    def _show_reason(self) -> None:
        self.save.set_blocked("" if self.reason.line.text().strip() else words.NO_REASON)

    @Slot()
    def _on_save(self) -> None:
        reason = self.reason.line.text().strip()
        (self.lifted if self._hold else self.placed).emit(reason)
