"""A poll by show of hands: three numbers, and reservations without names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workshop.texts.ui import poll as words
from workshop.ui.kit.number_field import NumberField
from workshop.ui.kit.text import label, set_role

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look

_MOST: Final = 999


class Typed(NamedTuple):
    """What stands in the fields."""

    counts: tuple[int, int, int] = (0, 0, 0)
    """Agree, with a reservation, disagree."""
    text: str = ""

    @property
    def reservations(self) -> tuple[str, ...]:
        """One per line that says something."""
        lines = (" ".join(line.split()) for line in self.text.splitlines())
        return tuple(line for line in lines if line)


class Hands(QWidget):
    """Fields to type in; nothing is sent from here."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(4))
        self.fields = tuple(self._field(look, word) for word in words.STANCES)
        for at, (field, word) in enumerate(zip(self.fields, words.STANCES, strict=True)):
            name = label(word, "label", wraps=False)
            name.setBuddy(field)
            grid.addWidget(name, 0, at)
            grid.addWidget(field, 1, at)
        grid.setColumnStretch(len(self.fields), 1)
        column.addLayout(grid)
        self.total = label(role="second")
        column.addWidget(self.total)
        column.addWidget(label(words.RESERVATIONS, "label"))
        self.text = QPlainTextEdit()
        self.text.setProperty("role", "words")
        self.text.setAccessibleName(words.RESERVATIONS)
        self.text.setPlaceholderText(words.RESERVATIONS_HINT)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(look.px(110))
        column.addWidget(self.text)
        self._present = 0

    def _field(self, look: Look, word: str) -> NumberField:
        field = NumberField(look, word, 0, _MOST)
        field.valueChanged.connect(self._on_changed)
        return field

    @property
    def typed(self) -> Typed:
        """What stands there now."""
        agree, reserved, disagree = (field.value() for field in self.fields)
        return Typed((agree, reserved, disagree), self.text.toPlainText())

    def fill(self, typed: Typed) -> None:
        """Put this there."""
        for field, number in zip(self.fields, typed.counts, strict=True):
            field.setValue(number)
        self.text.setPlainText(typed.text)

    def show_present(self, present: int) -> None:
        """How many there are to count."""
        self._present = present
        counted = sum(self.typed.counts)
        self.total.setText(words.total(counted, present))
        set_role(self.total, "attention" if self.too_many else "second")

    @property
    def too_many(self) -> str:
        """Why these numbers cannot be right; empty if they can."""
        counted = sum(self.typed.counts)
        return words.too_many(counted, self._present) if counted > self._present > 0 else ""

    @Slot()
    def _on_changed(self) -> None:
        self.show_present(self._present)
        self.changed.emit()
