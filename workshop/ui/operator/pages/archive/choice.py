"""A list of terms to choose from, with its name above it and what it means under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.ui.theme.look import Look


class Choice(QWidget):
    """Looks like `Field`."""

    chosen = Signal(str, str)
    """(name of the field, code of the term)."""

    def __init__(
        self, look: Look, name: str, title: str, terms: Mapping[str, str], explained: str
    ) -> None:
        """`terms`: code -> label."""
        super().__init__()
        self.name = name
        self._codes = list(terms)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        above = label(title, "strong")
        self.box = ChoiceBox(look)
        self.box.addItems(list(terms.values()))
        self.box.setAccessibleName(title)
        self.box.setAccessibleDescription(explained)
        self.box.activated.connect(self._on_activated)
        above.setBuddy(self.box)
        for part in (above, self.box, label(explained, "small")):
            column.addWidget(part)
        column.addStretch(1)

    def show_code(self, code: str) -> None:
        """This one is chosen."""
        self.box.setCurrentIndex(self._codes.index(code))

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        self.chosen.emit(self.name, self._codes[index])
