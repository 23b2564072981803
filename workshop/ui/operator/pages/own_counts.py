"""Counts per political group in rows of units; without names only the units of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from workshop.texts.promises import OTHERS
from workshop.texts.ui import operator as frame
from workshop.texts.ui import own as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.text import label
from workshop.ui.kit.units import Units

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QLayoutItem

    from workshop.pictures.counting import Counts
    from workshop.pictures.desk import GroupCount
    from workshop.ui.theme.look import Look

_PER_ROW: Final = 10
_PER_ROW_ALL: Final = 15
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class GroupRows(QWidget):
    """A row per group, the small ones together, others apart under a heavier line."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._names: tuple[str, ...] | None = None
        self._units: list[tuple[Units, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(16))
        self._grid.setVerticalSpacing(look.px(8))
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)

    def show_counts(
        self, groups: tuple[GroupCount, ...], apart: GroupCount | None, counts: Counts
    ) -> None:
        """New numbers; rows are made anew only when there are others."""
        rows = [(each.group or OTHERS, each.answered, each.expected) for each in groups]
        if apart is not None:
            rows.append((words.APART, apart.answered, apart.expected))
        if not groups:  # who sent leads back to nobody, or nobody is in a group
            rows = [("", counts.answered, counts.expected)]
        names = tuple(name for name, *_ in rows)
        if names != self._names:
            self._make(names)
        for (units, number), (_, answered, expected) in zip(self._units, rows, strict=True):
            units.set_counts(answered, expected)
            number.setText(frame.sent_of(answered, expected))

    def _make(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._units.clear()
        while item := self._grid.takeAt(0):
            _throw(item)
        for place, name in enumerate(names):
            self._grid.addWidget(rule(strong=name == words.APART), 2 * place, 0, 1, 3)
            self._add(2 * place + 1, name)

    def _add(self, row: int, name: str) -> None:
        units = Units(self._look, per_row=_PER_ROW if name else _PER_ROW_ALL)
        number = label(role="strong", wraps=False)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        number.setMinimumWidth(self._look.px(64))
        if name:
            self._grid.addWidget(label(name), row, 0)
            self._grid.addWidget(units, row, 1, _LEFT)
            self._grid.addWidget(number, row, 2)
        else:  # the number stands large above
            number.hide()
            self._grid.addWidget(units, row, 0, 1, 3)
            number.setParent(self)
        self._units.append((units, number))


def _throw(item: QLayoutItem) -> None:
    widget = item.widget()
    if widget is not None:
        widget.hide()
        widget.deleteLater()
