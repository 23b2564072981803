"""The row to type a participant in: name, group, role, and Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from workshop.texts.ui import wizard as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.kit.columns import Columns
from workshop.ui.kit.text import label
from workshop.ui.start.draft import Person
from workshop.ui.start.people_table import ROLE_LABELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from workshop.ui.theme.look import Look

_NARROWEST: Final = 130


class NameLine(QLineEdit):
    """A list of lines pasted here becomes a list of people, not one long name."""

    pasted_list = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        if event.matches(QKeySequence.StandardKey.Paste):
            from PySide6.QtGui import QGuiApplication

            text = QGuiApplication.clipboard().text()
            if "\n" in text.strip():
                self.pasted_list.emit(text)
                return
        super().keyPressEvent(event)


class PersonEntry(QWidget):
    """What is typed here is not on the list until it is added."""

    added = Signal()
    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.name, self.group, self.role = NameLine(), QLineEdit(), ChoiceBox(look)
        for key, text in ROLE_LABELS.items():
            self.role.addItem(text, key)
        self.add = Button(look, words.ADD)
        self.add.done.connect(self.added)
        titled = zip(
            (self.name, self.group, self.role),
            (words.NAME, words.GROUP, words.ROLE),
            strict=True,
        )
        cells = [self._cell(widget, title) for widget, title in titled]
        cells.append(self._cell(self.add, ""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Columns(cells, look.px(_NARROWEST), look.px(10), stretches=(5, 4, 4, 3)))
        self.name.textEdited.connect(self.changed)
        self.group.textEdited.connect(self.changed)
        self.role.currentIndexChanged.connect(self.changed)

    def _cell(self, widget: QWidget, title: str) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(4))
        if title:
            column.addWidget(label(title, "strong"))
            widget.setAccessibleName(title)
        else:
            column.addStretch(1)
        widget.setMinimumHeight(self._look.px(40))
        column.addWidget(widget)
        return cell

    @property
    def person(self) -> Person:
        """As typed."""
        return Person(self.name.text(), self.group.text(), str(self.role.currentData()))

    def show_person(self, person: Person) -> None:
        """Show what was typed before."""
        # Text set here is not "edited", so only the role could say that it changed.
        self.name.setText(person.name)
        self.group.setText(person.group)
        with QSignalBlocker(self.role):
            self.role.setCurrentIndex(max(0, self.role.findData(person.role)))

    def know_groups(self, groups: Sequence[str]) -> None:
        """Offer the groups that are on the list already."""
        completer = QCompleter(list(groups), self.group)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.group.setCompleter(completer)

    @property
    def has_focus(self) -> bool:
        """Whether somebody is typing here."""
        return self.window().focusWidget() in {self.name, self.group, self.role}

    @Slot()
    def ready_for_next(self) -> None:
        """An empty name; group and role stay for the next of the same group."""
        self.name.clear()
        self.name.setFocus()
        self.changed.emit()
