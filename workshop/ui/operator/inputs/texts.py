"""Editors of free text: one, or several short ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from workshop.domain.values import ItemsValue, TextValue
from workshop.domain.wording import LINE_LIMIT
from workshop.texts.ui import inputs as words
from workshop.ui.kit.text import label
from workshop.ui.operator.inputs.editor import Editor
from workshop.ui.operator.inputs.lines import Lines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from workshop.domain.programme import Question
    from workshop.domain.values import Value
    from workshop.ui.theme.look import Look

_TEXT_LINES: Final = 3


class TextEditor(Editor):
    """One text; Shift Enter begins a new line."""

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__(look, question)
        self._text = Lines(look, question.prompt, _TEXT_LINES)
        self._text.textChanged.connect(self.edited)
        self.column.addWidget(self._text)
        self.add_field(self._text)

    def _read(self) -> Value | None:
        text = self._text.text()
        return TextValue(text) if text.strip() else None

    def typed(self) -> tuple[str, ...]:
        return (self._text.text(),)

    def set_typed(self, typed: tuple[str, ...]) -> None:
        self._text.set_text("".join(typed[:1]))

    def set_value(self, value: Value | None) -> None:
        self.set_typed((value.text,) if isinstance(value, TextValue) else ())


class ItemsEditor(Editor):
    """A numbered field per text."""

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__(look, question)
        self._items = [self._add(number + 1) for number in range(question.count)]

    def _add(self, number: int) -> Lines:
        row = QHBoxLayout()
        row.setSpacing(self.look.px(10))
        field, left = Lines(self.look, words.nth(number)), label(role="small", wraps=False)
        if self.question.count > 1:
            mark = label(str(number), "label", wraps=False)
            mark.setFixedWidth(self.look.px(18))
            row.addWidget(mark)
        row.addWidget(field, 1)
        row.addWidget(left, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        self.add_field(field)

        def count() -> None:
            _count(field, left)
            self.edited.emit()

        field.textChanged.connect(count)
        left.hide()
        return field

    def _read(self) -> Value | None:
        items = tuple(text for each in self._items if (text := each.text()).strip())
        return ItemsValue(items) if items else None

    def typed(self) -> tuple[str, ...]:
        return tuple(each.text() for each in self._items)

    def set_typed(self, typed: tuple[str, ...]) -> None:
        for place, field in enumerate(self._items):
            field.set_text(typed[place] if place < len(typed) else "")

    def set_value(self, value: Value | None) -> None:
        self.set_typed(value.items if isinstance(value, ItemsValue) else ())


def _count(field: Lines, left: QLabel) -> None:
    sentence = words.characters_left(LINE_LIMIT - len(field.text().strip()))
    left.setText(sentence)
    left.setVisible(bool(sentence))
