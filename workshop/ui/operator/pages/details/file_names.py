"""How files of the report are called: a pattern that holds for every evening on this laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.texts import handing_over as words
from workshop.ui.kit.field import Field
from workshop.ui.operator.pages.handing_over import name_facts

if TYPE_CHECKING:
    from workshop.pictures.operator import OperatorPicture
    from workshop.texts.handing_over import NameFacts
    from workshop.ui.preferences import Preferences
    from workshop.ui.theme.look import Look


class FileNames(QWidget):
    """Holds at once where it can; empty is the usual pattern."""

    def __init__(self, look: Look, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._facts: NameFacts | None = None
        self.field = Field(look, "pattern", words.PATTERN_TITLE, words.PATTERN, keeps_room=True)
        self.field.set_text(preferences.file_pattern)
        self.field.typed.connect(self._on_typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)

    def show_picture(self, picture: OperatorPicture) -> None:
        """What the report of this evening would be called."""
        self._facts = name_facts(picture)
        self._show()

    @Slot(str, str)
    def _on_typed(self, _: str, text: str) -> None:
        pattern = text.strip()
        if not pattern or words.is_pattern(pattern):
            self._preferences.file_pattern = pattern
        self._show()

    def _show(self) -> None:
        pattern = self.field.line.text().strip()
        is_problem = bool(pattern) and not words.is_pattern(pattern)
        if self._facts is not None:
            self.field.show_note(words.example(self._facts, pattern), is_problem=is_problem)
