"""How many come, per political group and role, as the list is now."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from workshop.domain.settings import DEFAULT_ROLES, SMALL_GROUP, Attribution
from workshop.domain.wording import same_name
from workshop.texts.ui import wizard as words
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.ui.start.draft import Person
    from workshop.ui.theme.look import Look

ANSWERING: Final = frozenset(role.key for role in DEFAULT_ROLES if role.answers)


def per_group(people: Sequence[Person]) -> list[tuple[str, int]]:
    """Those who answer, per group in the order of the list; a name in its first spelling."""
    spelling: dict[str, str] = {}
    counts = Counter[str]()
    for person in people:
        if person.role in ANSWERING:
            key = same_name(person.group)
            spelling.setdefault(key, " ".join(person.group.split()))
            counts[key] += 1
    return [(spelling[key], number) for key, number in counts.items()]


def per_role(people: Sequence[Person]) -> list[tuple[str, int]]:
    """(label, number) of the roles that are there."""
    counts = Counter(person.role for person in people)
    return [(role.label, counts[role.key]) for role in DEFAULT_ROLES if counts[role.key]]


class PeopleCounts(QFrame):
    """A card with numbers."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(18), look.px(14), look.px(18), look.px(14))
        column.setSpacing(look.px(8))
        self._number = label(role="title")
        self._answer = label(role="second")
        column.addWidget(self._number)
        column.addWidget(self._answer)
        self._groups = label(words.BY_GROUP, "label")
        column.addSpacing(look.px(6))
        column.addWidget(self._groups)
        self._rows = QGridLayout()
        self._rows.setColumnStretch(0, 1)
        self._rows.setVerticalSpacing(look.px(4))
        column.addLayout(self._rows)
        self._small = label(role="small")
        column.addWidget(self._small)
        self._roles = label(words.BY_ROLE, "label")
        column.addSpacing(look.px(6))
        column.addWidget(self._roles)
        self._role_line = label(role="second")
        column.addWidget(self._role_line)
        column.addStretch(1)

    def show_people(self, people: Sequence[Person], attribution: Attribution) -> None:
        """Count again."""
        self._number.setText(words.all_people(len(people)))
        answering = sum(person.role in ANSWERING for person in people)
        self._answer.setText(words.who_answer(answering))
        groups = per_group(people)
        self._show_rows(groups)
        self._groups.setVisible(bool(groups))
        small = [name for name, number in groups if name and number < SMALL_GROUP]
        is_said = bool(small) and attribution is Attribution.GROUP
        self._small.setVisible(is_said)
        self._small.setText(words.small_groups(len(small)) if is_said else "")
        roles = per_role(people)
        self._roles.setVisible(bool(roles))
        self._role_line.setText(words.role_counts(roles))

    def _show_rows(self, groups: Sequence[tuple[str, int]]) -> None:
        clear(self._rows)
        for row, (name, number) in enumerate(groups):
            self._rows.addWidget(label(name or words.NO_GROUP), row, 0)
            count = label(str(number), "strong", wraps=False)
            count.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._rows.addWidget(count, row, 1)
