"""Editor of records: a row of named fields, or several rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from workshop.domain.programme import Kind
from workshop.domain.values import RowsValue
from workshop.texts.ui import inputs as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.inputs.editor import Editor
from workshop.ui.operator.inputs.lines import Lines

if TYPE_CHECKING:
    from workshop.domain.programme import Question
    from workshop.domain.values import Row, Value
    from workshop.ui.theme.look import Look


class RowsEditor(Editor):
    """One row to begin with; a button adds the next, up to what the question takes."""

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__(look, question)
        self._most = question.count if question.kind is Kind.RECORDS else 1
        self._rows: list[dict[str, Lines]] = []
        self.more = Button(look, words.ADD_ROW, kind="quiet", sign="add")
        self.more.done.connect(self._on_more)
        self.column.addWidget(self.more)
        self._add_row()

    def _add_row(self) -> None:
        number = len(self._rows) + 1
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, self.look.px(6))
        grid.setSpacing(self.look.px(4))
        if self._most > 1:
            grid.addWidget(label(words.row(number), "strong"), 0, 0)
        row: dict[str, Lines] = {}
        for place, column in enumerate(self.question.columns):
            field = Lines(self.look, words.row_field(number, column.label))
            field.textChanged.connect(self.edited)
            grid.addWidget(label(column.label, "label"), 2 * place + 1, 0)
            grid.addWidget(field, 2 * place + 2, 0)
            self.add_field(field)
            row[column.key] = field
        self._rows.append(row)
        self.column.insertWidget(self.column.count() - 1, box)
        self.more.setVisible(number < self._most)

    @Slot()
    def _on_more(self) -> None:
        self._add_row()
        next(iter(self._rows[-1].values())).setFocus()

    def _read(self) -> Value | None:
        rows = tuple(row for each in self._rows if (row := _texts(each)))
        return RowsValue(rows) if rows else None

    def typed(self) -> tuple[str, ...]:
        return tuple(field.text() for row in self._rows for field in row.values())

    def set_typed(self, typed: tuple[str, ...]) -> None:
        while len(self._rows) < self._most and len(self.typed()) < len(typed):
            self._add_row()
        fields = [field for row in self._rows for field in row.values()]
        for place, field in enumerate(fields):
            field.set_text(typed[place] if place < len(typed) else "")

    def set_value(self, value: Value | None) -> None:
        rows = value.rows if isinstance(value, RowsValue) else ()
        columns = self.question.columns
        self.set_typed(tuple(row.get(each.key, "") for row in rows for each in columns))


def _texts(row: dict[str, Lines]) -> Row:
    """The fields in which something stands."""
    return {key: text for key, field in row.items() if (text := field.text().strip())}
