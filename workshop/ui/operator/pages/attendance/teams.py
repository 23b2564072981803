"""Table groups: a name, and members that are ticked in the list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workshop.texts.ui import attendance as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.domain.state import Team
    from workshop.ui.operator.pages.attendance.draft import TeamDraft
    from workshop.ui.theme.look import Look


class TeamsCard(QFrame):
    """The teams there are, and the one in hand."""

    named = Signal(str)
    saved = Signal()
    closed = Signal()
    changed = Signal(str)
    removed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._teams: tuple[Team, ...] | None = None
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(12))
        column.setSpacing(look.px(8))
        column.addWidget(label(words.TEAMS, "heading"))
        self.none = label(words.NO_TEAMS, "second")
        column.addWidget(self.none)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(look.px(4))
        column.addLayout(self.rows)
        self.head = label(words.NEW_TEAM, "label")
        column.addWidget(self.head)
        self.name = QLineEdit()
        self.name.setAccessibleName(words.TEAM)
        self.name.setPlaceholderText(words.TEAM)
        self.name.textEdited.connect(self.named)
        self.name.returnPressed.connect(self.saved)
        column.addWidget(self.name)
        self.chosen = label(role="small")
        column.addWidget(self.chosen)
        row = FlowLayout(gap=look.px(6))
        self.save = Button(look, words.SAVE_TEAM, kind="small")
        self.save.done.connect(self.saved)
        self.close_card = Button(look, words.CLOSE, kind="small")
        self.close_card.done.connect(self.closed)
        row.addWidget(self.save)
        row.addWidget(self.close_card)
        column.addLayout(row)

    def show_teams(self, teams: tuple[Team, ...]) -> None:
        """All of them."""
        if teams == self._teams:
            return
        self._teams = teams
        clear(self.rows)
        for team in teams:
            self.rows.addWidget(self._row(team))
        self.none.setVisible(not teams)

    def _row(self, team: Team) -> QWidget:
        made = QWidget()
        lines = QVBoxLayout(made)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(self._look.px(2))
        lines.addWidget(label(words.team_row(team.name, len(team.members)), "strong"))
        row = QHBoxLayout()
        row.setSpacing(self._look.px(6))
        for text, signal in ((words.CHANGE, self.changed), (words.REMOVE_TEAM, self.removed)):
            button = Button(self._look, text, kind="small")
            button.setAccessibleName(words.action(text, team.name))
            button.done.connect(partial(signal.emit, team.id))
            row.addWidget(button)
        row.addStretch(1)
        lines.addLayout(row)
        return made

    @Slot()
    def show_draft(self, draft: TeamDraft) -> None:
        """The team in hand."""
        self.head.setText(words.NEW_TEAM if draft.is_new else words.CHANGE)
        if self.name.text() != draft.name:
            self.name.setText(draft.name)
        self.chosen.setText(words.chosen(len(draft.members)))
