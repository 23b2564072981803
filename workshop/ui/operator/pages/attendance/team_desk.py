"""Making, changing and removing table groups."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from workshop.domain import commands as c
from workshop.domain.ids import TeamId
from workshop.texts.ui import attendance as words
from workshop.ui.operator.pages.attendance.draft import TeamDraft

if TYPE_CHECKING:
    from workshop.domain.ids import ParticipantId
    from workshop.domain.state import Team
    from workshop.service.inbox import Receipt
    from workshop.ui.operator.pages.attendance.draft import AttendanceDraft
    from workshop.ui.operator.pages.attendance.teams import TeamsCard
    from workshop.ui.operator.room import Room


class TeamDesk(QObject):
    """Works the card of the teams; the members are ticked in the list beside it."""

    changed = Signal()
    """Draw the draft again."""
    told = Signal(str)
    saved = Signal(object)
    asked_for_members = Signal()

    def __init__(self, room: Room, draft: AttendanceDraft, card: TeamsCard) -> None:
        super().__init__(card)
        self._room, self._draft, self._card = room, draft, card
        self._teams: tuple[Team, ...] = ()
        card.named.connect(self._on_named)
        card.saved.connect(self._on_save)
        card.closed.connect(self.turn)
        card.changed.connect(self._on_change)
        card.removed.connect(self._on_remove)

    def show_teams(self, teams: tuple[Team, ...]) -> None:
        """All there are now."""
        self._teams = teams
        self._card.show_teams(teams)

    @Slot()
    def turn(self) -> None:
        """Show the teams, or go back to the list."""
        if self._draft.team is None:
            self._take(TeamDraft())
            return
        self.asked_for_members.emit()  # first: the keyboard may not be on what goes away
        self._draft.team = None
        self.changed.emit()

    def _take(self, team: TeamDraft) -> None:
        self._draft.team = team
        self.changed.emit()
        self._card.name.setFocus()

    def toggle(self, member: ParticipantId) -> None:
        """Somebody was ticked, or no longer."""
        if self._draft.team is not None:
            self._draft.team.toggle(member)
            self.changed.emit()

    @Slot(str)
    def _on_named(self, name: str) -> None:
        if self._draft.team is not None:
            self._draft.team.name = name

    @Slot(str)
    def _on_change(self, name: str) -> None:
        for team in self._teams:
            if team.id == name:
                self._take(TeamDraft.of(team))

    @Slot()
    def _on_save(self) -> None:
        team = self._draft.team
        if team is None:
            return
        if not team.name.strip():
            self._card.name.setFocus()
            self.told.emit(words.NO_TEAM_NAME)
        elif not team.members:
            self.asked_for_members.emit()
            self.told.emit(words.NO_MEMBERS)
        else:
            command = c.SetTeam(team.id, team.name, team.members)
            then = partial(self._on_saved, team, replace(team))
            self._room.sender.send(command, then=then, otherwise=self.told.emit)

    def _on_saved(self, team: TeamDraft, sent: TeamDraft, receipt: Receipt) -> None:
        if self._draft.team is team and team == sent:
            self._take(TeamDraft())
        self.saved.emit(receipt)

    @Slot(str)
    def _on_remove(self, name: str) -> None:
        then = partial(self._on_removed, name)
        self._room.sender.send(c.RemoveTeam(TeamId(name)), then=then, otherwise=self.told.emit)

    def _on_removed(self, name: str, receipt: Receipt) -> None:
        if self._draft.team is not None and self._draft.team.id == name:
            self._take(TeamDraft())
        self.saved.emit(receipt)
