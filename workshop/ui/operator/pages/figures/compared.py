"""The council's answers beside published figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from workshop.texts import comparing as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.pictures.insights import Comparison
    from workshop.ui.theme.look import Look

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COLUMNS: Final = 3


class Compared(QWidget):
    """A table: the answers, this council, the others; below it where theirs are written."""

    def __init__(self, look: Look, found: Comparison) -> None:
        super().__init__()
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, look.px(8), 0, 0)
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(5))
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        heads = (words.BESIDE, words.ours(found), words.theirs(found.published))
        self._add(0, heads, ("strong", "label", "label"))
        for line, row in enumerate(found.rows, 1):
            shares = (words.percent(row.percent), words.percent(row.published))
            self._add(line, (row.label, *shares), ("words", "strong", "body"))
        under = f"{words.origin(found.published)} {words.CARE}"
        grid.addWidget(label(under, "small"), 2 * (len(found.rows) + 1), 0, 1, _COLUMNS)

    def _add(self, line: int, texts: tuple[str, ...], roles: tuple[str, ...]) -> None:
        for column, (text, role) in enumerate(zip(texts, roles, strict=True)):
            cell = label(text, role)
            if column:
                cell.setAlignment(_RIGHT)
            self._grid.addWidget(cell, 2 * line, column)
        self._grid.addWidget(rule(strong=not line), 2 * line + 1, 0, 1, _COLUMNS)
