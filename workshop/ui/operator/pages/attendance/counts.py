"""How many there are: of the council, per role, and of all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.counting import capital
from workshop.texts.ui import attendance as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.clearing import discard
from workshop.ui.kit.text import label
from workshop.ui.kit.units import Units

if TYPE_CHECKING:
    from workshop.domain.settings import Presence, Role
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.theme.look import Look

_PER_ROW: Final = 10


class Counts(QWidget):
    """A large number, units in fives, and what each role may do."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._drawn: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self.number = label(role="number", wraps=False)
        self.of = label(role="body")
        row.addWidget(self.number)
        row.addWidget(self.of, 1)
        column.addLayout(row)
        self.units = Units(look, per_row=_PER_ROW)
        column.addWidget(self.units)
        self.tally, self.unnoted = label(role="small"), label(words.COUNTS_AS_THERE, "small")
        column.addWidget(self.tally)
        column.addWidget(self.unnoted)
        column.addSpacing(look.px(6))
        column.addWidget(label(words.ROLES, "label"))
        self.roles = QWidget()
        column.addWidget(self.roles)
        column.addStretch(1)
        self._column = column

    def show_picture(self, picture: OperatorPicture) -> None:
        """The list as it is now."""
        rights = {role.key: role for role in picture.roles}
        there = Counter(each.role for each in picture.people if each.there)
        present = sum(n for key, n in there.items() if rights[key].counts_as_council)
        council = sum(rights[each.role].counts_as_council for each in picture.people)
        states = Counter(each.presence for each in picture.people)
        seats = picture.details.council_seats
        drawn = (present, council, seats, states, there, picture.roles)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self.number.setText(f"{present}")
        self.of.setText(words.council(present, seats))
        total = council if seats is None else seats
        self.units.set_counts(present, max(present, total))
        self.units.setVisible(bool(total or present))
        self._show_states(states)
        listed = {each.role for each in picture.people}
        self._show_roles([each for each in picture.roles if each.key in listed], there)

    def _show_states(self, states: Counter[Presence | None]) -> None:
        self.tally.setText(words.tally(dict(states)))
        self.unnoted.setVisible(bool(states[None]))

    def _show_roles(self, roles: list[Role], there: Counter[str]) -> None:
        former, self.roles = self.roles, QWidget()
        self._column.replaceWidget(former, self.roles)
        discard(former)
        grid = QGridLayout(self.roles)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._look.px(6))
        grid.setVerticalSpacing(self._look.px(6))
        grid.setColumnStretch(0, 1)
        for at, text in enumerate(words.ROLE_COLUMNS):
            self._put(grid, 0, at, text, "label")
        for number, role in enumerate(roles, 1):
            grid.addWidget(rule(), 2 * number - 1, 0, 1, len(words.ROLE_COLUMNS))
            said = (capital(role.label), f"{there[role.key]}", *words.rights(role))
            for at, text in enumerate(said):
                self._put(grid, 2 * number, at, text, "body")

    def _put(self, grid: QGridLayout, row: int, at: int, text: str, role: str) -> None:
        made = label(text, role, wraps=False)
        side = Qt.AlignmentFlag.AlignLeft if not at else Qt.AlignmentFlag.AlignHCenter
        grid.addWidget(made, row, at, side)
