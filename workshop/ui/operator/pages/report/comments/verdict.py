"""What becomes of a comment: taken over, and where, or not, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.texts.ui import comments as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.operator.inputs.lines import Lines

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look

_LINES: Final = 2


class VerdictEditor(QWidget):
    """A field, and two buttons that say which of both it is."""

    typed = Signal(str)
    given = Signal(bool, str)
    """(taken over, note)."""
    left = Signal()
    """The answer stays as it was."""
    refused = Signal(str)

    def __init__(self, look: Look, number: int) -> None:
        """`number` is what people call the comment."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(2), 0, look.px(10))
        column.setSpacing(look.px(8))
        self.field = Lines(look, words.action(words.WHERE_OR_WHY, number), _LINES)
        self.field.setProperty("role", "note")  # the program's type: no participant says this
        self.field.setPlaceholderText(words.WHERE_OR_WHY)
        self.field.textChanged.connect(self._on_typed)
        column.addWidget(self.field)
        row = FlowLayout(gap=look.px(8))
        self.take_over = self._button(look, words.TAKE_OVER, number)
        self.refuse = self._button(look, words.NOT_WITH_REASON, number)
        self.leave = self._button(look, words.LEAVE, number, kind="link")
        self.take_over.done.connect(self._on_take_over)
        self.refuse.done.connect(self._on_refuse)
        self.leave.done.connect(self.left)
        for button in (self.take_over, self.refuse, self.leave):
            row.addWidget(button)
        column.addLayout(row)
        self.leave.hide()

    def _button(self, look: Look, text: str, number: int, kind: str = "small") -> Button:
        made = Button(look, text, kind=kind)
        made.setAccessibleName(words.action(text, number))
        return made

    def show_note(self, note: str, *, is_change: bool) -> None:
        """What was typed, or what the answer says that is changed."""
        self.field.set_text(note)
        self.leave.setVisible(is_change)

    def begin(self) -> None:
        """Type at once."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_typed(self) -> None:
        self.typed.emit(self.field.text())

    @Slot()
    def _on_take_over(self) -> None:
        self.given.emit(True, self.field.text())

    @Slot()
    def _on_refuse(self) -> None:
        if self.field.text().strip():
            self.given.emit(False, self.field.text())
            return
        self.begin()
        self.refused.emit(words.NO_REASON)
