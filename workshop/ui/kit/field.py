"""A field to type in: its label, and under it what is missing or how it was understood."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from workshop.ui.kit.text import label, set_role
from workshop.ui.theme.look import Look


class Field(QWidget):
    """One line of text."""

    typed = Signal(str, str)
    """(name of the field, text)."""

    def __init__(
        self, look: Look, name: str, title: str, example: str = "", *, keeps_room: bool = False
    ) -> None:
        """`keeps_room`: for what may stand under it, so that the page does not jump."""
        super().__init__()
        self.name = name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        self._above = above = label(title, "strong")
        column.addWidget(above)
        self.line = QLineEdit()
        self.line.setMinimumHeight(look.px(40))
        self.line.setPlaceholderText(example)
        self.line.setAccessibleName(title)
        self.line.textEdited.connect(self._on_edited)
        above.setBuddy(self.line)
        column.addWidget(self.line)
        self._note = label(role="small")
        self._keeps_room = keeps_room
        self._note.setMinimumHeight(look.px(19))
        column.addWidget(self._note)
        self._note.setVisible(keeps_room)
        column.addStretch(1)

    @property
    def note(self) -> str:
        """What stands under it."""
        return self._note.text()

    def set_title(self, title: str) -> None:
        """Ask for something else from now on."""
        self._above.setText(title)
        self.line.setAccessibleName(title)

    def set_text(self, text: str) -> None:
        """Show this text, unless it is there already: the cursor stays where it is."""
        if self.line.text() != text:
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def show_note(self, sentence: str, *, is_problem: bool) -> None:
        """What is missing, or how the text was understood."""
        set_role(self._note, "attention" if is_problem else "small")
        self._note.setText(sentence)
        self._note.setVisible(self._keeps_room or bool(sentence))
        self.line.setAccessibleDescription(sentence)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self.typed.emit(self.name, text)
