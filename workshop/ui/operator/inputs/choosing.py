"""Editor of a choice: one of the options, or a few of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QRadioButton

from workshop.domain.values import ChosenValue
from workshop.texts.ui import inputs as words
from workshop.ui.kit.text import label
from workshop.ui.operator.inputs.editor import Editor

if TYPE_CHECKING:
    from workshop.domain.programme import Option, Question
    from workshop.domain.values import Value
    from workshop.ui.theme.look import Look


class ChoiceEditor(Editor):
    """A mark before each option; its number chooses it from the keyboard."""

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__(look, question)
        self._marks: dict[str, QAbstractButton] = {}
        self._many = question.count > 1
        self.column.setSpacing(look.px(2))
        if self._many:
            self.column.addWidget(label(words.most(question.count), "small"))
        for number, option in enumerate(question.options, 1):
            self._add(number, option)

    def _add(self, number: int, option: Option) -> None:
        mark = QCheckBox() if self._many else QRadioButton()
        # One may be taken back with the key that chose it, which exclusive buttons refuse.
        mark.setAutoExclusive(False)
        mark.setAccessibleName(option.label)
        mark.setText(f"{number}  {option.label}".replace("&", "&&"))
        mark.setMinimumHeight(self.look.px(40))
        row = QHBoxLayout()
        row.addWidget(mark, 1)
        self.column.addLayout(row)
        self._marks[option.key] = mark
        self.add_field(mark)
        mark.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        chosen = self.sender()
        if not self._many and isinstance(chosen, QAbstractButton) and chosen.isChecked():
            self._clear_but(chosen)
        self.edited.emit()

    def _clear_but(self, chosen: QAbstractButton) -> None:
        for each in self._marks.values():
            if each is not chosen:
                each.setChecked(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.move_from(watched, -1 if event.key() == Qt.Key.Key_Up else 1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self.passed.emit(1)  # the options are one field
                return True
            marks = list(self._marks.values())
            if event.text().isdecimal() and 1 <= int(event.text()) <= len(marks):
                mark = marks[int(event.text()) - 1]
                mark.setFocus(Qt.FocusReason.TabFocusReason)
                mark.click()
                return True
        return super().eventFilter(watched, event)

    def focus_last(self) -> None:
        self.focus_first()

    def _read(self) -> Value | None:
        return ChosenValue(self.typed()) if self.typed() else None

    def typed(self) -> tuple[str, ...]:
        return tuple(key for key, mark in self._marks.items() if mark.isChecked())

    def set_typed(self, typed: tuple[str, ...]) -> None:
        for key, mark in self._marks.items():
            mark.setChecked(key in typed)

    def set_value(self, value: Value | None) -> None:
        self.set_typed(value.keys if isinstance(value, ChosenValue) else ())
