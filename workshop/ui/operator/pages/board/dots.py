"""Dots: how many each gets, and counting them in the room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout
from PySide6.QtWidgets import QWidget as Widget

from workshop.domain.rules.answers import DOTS_LIMIT
from workshop.texts import promises
from workshop.texts.ui import board as words
from workshop.ui.kit.number_field import NumberField
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.ui.operator.pages.board.piles import MatPiles
    from workshop.ui.theme.look import Look

_USUAL: Final = 3
_MOST: Final = 9999


class DotsStrip(QFrame):
    """Before and during a round of dots."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8))
        row.setSpacing(look.px(12))
        self.asking = label(words.BUDGET, "strong", wraps=False)
        self.budget = NumberField(look, words.BUDGET, 1, DOTS_LIMIT)
        self.budget.setValue(_USUAL)
        self.asking.setBuddy(self.budget)
        self.placed = label(role="strong", wraps=False)
        row.addWidget(self.asking)
        row.addWidget(self.budget)
        row.addWidget(self.placed)
        row.addStretch(1)
        row.addWidget(label(promises.POLL, "second", wraps=False))

    def ask(self) -> None:
        """How many dots does everybody get?"""
        for widget, is_there in ((self.asking, True), (self.budget, True), (self.placed, False)):
            widget.setVisible(is_there)
        self.show()

    def show_placed(self, placed: int, expected: int) -> None:
        """The round is open."""
        self.placed.setText(words.placed(placed, expected) if placed else words.PLACED_NOBODY)
        for widget, is_there in ((self.asking, False), (self.budget, False), (self.placed, True)):
            widget.setVisible(is_there)
        self.show()


class DotsCount(QScrollArea):
    """A number for each cluster, as counted in the room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.fields: dict[str, NumberField] = {}
        """By id of the cluster."""
        self._names: tuple[tuple[str, str], ...] = ()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._grid: QGridLayout | None = None

    def show_mats(self, mats: Sequence[MatPiles]) -> None:
        """One line each; numbers that stand there stay."""
        names = tuple((mat.id, mat.name) for mat in mats)
        if names == self._names:
            return
        self._names = names
        former = {id_: field.value() for id_, field in self.fields.items()}
        counted = {str(mat.id): mat.dots or 0 for mat in mats}
        self.fields = {id_: self._field(name) for id_, name in names}
        for id_, field in self.fields.items():
            field.setValue(former.get(id_, counted[id_]))
        self.setWidget(self._lines())

    def _field(self, name: str) -> NumberField:
        return NumberField(self._look, f"{words.DOTS_OF}: {name}", 0, _MOST)

    def _lines(self) -> Widget:
        inside = Widget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(words.DOTS_OF, "label"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.px(16))
        grid.setVerticalSpacing(self._look.px(6))
        grid.setColumnStretch(0, 1)
        for line, (id_, name) in enumerate(self._names):
            grid.addWidget(label(name, "words"), line, 0)
            grid.addWidget(self.fields[id_], line, 1)
        column.addLayout(grid)
        column.addStretch(1)
        return inside

    def values(self) -> dict[str, int]:
        """What was counted."""
        return {id_: field.value() for id_, field in self.fields.items()}
