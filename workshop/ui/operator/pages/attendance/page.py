"""The attendance list: one key per state, times that can be mended, people and table groups."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication

from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId
from workshop.domain.rules.people import utc_text
from workshop.domain.settings import Presence
from workshop.texts.ui import attendance as words
from workshop.texts.ui import operator as frame
from workshop.ui.kit.button import Button
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.attendance.counts import Counts
from workshop.ui.operator.pages.attendance.draft import (
    AttendanceDraft,
    PersonDraft,
    Typed,
)
from workshop.ui.operator.pages.attendance.listing import Line, lines_of
from workshop.ui.operator.pages.attendance.moments import key_moment, notes_of_key
from workshop.ui.operator.pages.attendance.people import People
from workshop.ui.operator.pages.attendance.person import PersonCard
from workshop.ui.operator.pages.attendance.saving import Refusal, changes_of
from workshop.ui.operator.pages.attendance.team_desk import TeamDesk
from workshop.ui.operator.pages.attendance.teams import TeamsCard
from workshop.ui.operator.pages.two_columns import TwoColumns
from workshop.ui.sender import new_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from workshop.pictures.operator import OperatorPicture, PersonPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.operator.room import Room


def _now() -> datetime:
    return datetime.now(UTC)


class AttendancePage(Page):
    """The list left; right the counts, or what is being changed."""

    title = words.TITLE

    def __init__(self, room: Room, clock: Callable[[], datetime] = _now) -> None:
        """`clock` gives the present, aware."""
        super().__init__(room)
        look = room.look
        self._clock = clock
        self._draft = AttendanceDraft.of(room.desk)
        self._picture: OperatorPicture | None = None
        self.people = People(look)
        self.people.noted.connect(self._on_noted)
        self.people.opened.connect(self._on_opened)
        self.people.ticked.connect(self._on_ticked)
        self.to_teams = Button(look, words.TEAMS, kind="small", sign="people")
        self.to_teams.done.connect(self._on_teams)
        self.people.under.addWidget(self.to_teams)
        self.counts, self.card, self.teams = Counts(look), PersonCard(look), TeamsCard(look)
        self.team_desk = TeamDesk(room, self._draft, self.teams)
        self.columns = TwoColumns(look, side=244, narrow=640)
        self.columns.main.addWidget(self.people)
        for part in (self.card, self.teams, self.counts):
            self.columns.side.addWidget(part)
        self.columns.side.addStretch(1)
        self.body.addWidget(self.columns, 1)
        self._connect()
        self.all_there = Button(look, words.ALL_THERE, kind="primary")
        self.all_there.done.connect(self._on_all_there)
        self.add = Button(look, words.ADD, sign="add")
        self.add.done.connect(self._on_add)
        self.set_actions(self.all_there, self.add, consequence=words.TIMES)

    def _connect(self) -> None:
        for button in (self.card.save, self.card.remove, *self.people.states.values()):
            button.refused.connect(self.tell)
        self.card.edited.connect(self._on_edited)
        self.card.saved.connect(self._on_save)
        self.card.closed.connect(self._on_closed)
        self.card.removed.connect(self._on_remove)
        self.team_desk.changed.connect(self._show_side)
        self.team_desk.told.connect(self.tell)
        self.team_desk.saved.connect(self.tell_saved)
        self.team_desk.asked_for_members.connect(self.people.begin)

    # --- drawing ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        first, self._picture = self._picture is None, picture
        self.people.show_lines(lines_of(picture))
        self.counts.show_picture(picture)
        self.card.show_roles(picture.roles)
        self.team_desk.show_teams(picture.teams)
        noted = all(each.presence is not None for each in picture.people)
        sealed = frame.SEALED if picture.account.seal else ""
        self.all_there.set_blocked(sealed or (words.ALL_NOTED if noted else ""))
        for button in (self.add, self.card.save, self.card.remove, *self.people.states.values()):
            button.set_blocked(sealed)
        if first:
            self._show_side()

    @Slot()
    def _show_side(self) -> None:
        person, team = self._draft.person, self._draft.team
        if person is not None:
            self.card.show_person(person)
        if team is not None:
            self.teams.show_draft(team)
        self.card.setVisible(person is not None)
        self.teams.setVisible(person is None and team is not None)
        self.counts.setVisible(person is None and team is None)
        self.to_teams.set_on(team is not None)
        is_choosing = person is None and team is not None
        self.people.show_ticks(frozenset(team.members) if team and is_choosing else None)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        super().showEvent(event)
        self.people.begin()

    def _person(self, name: str) -> PersonPicture | None:
        people = self._picture.people if self._picture else ()
        return next((each for each in people if each.id == name), None)

    def _line(self, name: str) -> Line | None:
        lines = lines_of(self._picture) if self._picture else ()
        return next((each for each in lines if each.id == name), None)

    def _send(self, *commands: c.Command, then: Callable[[Receipt], None] | None = None) -> None:
        if commands:
            sent = then or self.tell_saved
            self.room.sender.send(*commands, then=sent, otherwise=self.tell)

    # --- there or not ----------------------------------------------------------------------

    @Slot(str, object)
    def _on_noted(self, name: str, presence: Presence) -> None:
        person = self._person(name)
        if person is None:
            return
        now = key_moment(self._draft.keys.get(person.id, ""), utc_text(self._clock()))
        self._draft.keys[person.id] = now
        self._send(*notes_of_key(person, presence, now))

    @Slot()
    def _on_all_there(self) -> None:
        if self._picture is None:
            return
        # They counted as there from the beginning: that must not change by a note.
        when = min(self._picture.began_at or "~", utc_text(self._clock()))
        self._send(
            *(
                c.RecordPresence(each.id, Presence.PRESENT, when)
                for each in self._picture.people
                if each.presence is None
            )
        )

    # --- somebody --------------------------------------------------------------------------

    @Slot(str, str)
    def _on_opened(self, name: str, field: str) -> None:
        person, line = self._person(name), self._line(name)
        if person is None or line is None or self._is_busy(besides=person.id):
            return
        if self._draft.person is not None and self._draft.person.id == person.id:
            self.card.begin(field)
            return
        now = Typed(person.name, person.group, person.role, line.came, line.left)
        self._draft.person = PersonDraft(person.id, is_new=False, before=now, typed=now)
        self.people.choose(name)
        self._show_side()
        self.card.begin(field)

    def _is_busy(self, besides: str = "") -> bool:
        """Whether something typed about somebody (`besides` whom) would be lost; says so then."""
        draft = self._draft.person
        if draft is None or draft.typed == draft.before or draft.id == besides:
            return False
        self.tell(words.CARD_FIRST)
        self.card.begin("name")
        return True

    @Slot()
    def _on_add(self) -> None:
        person = self._draft.person
        if person is not None and not person.is_new and self._is_busy():
            return
        if person is None or not person.is_new:
            new = ParticipantId(new_id())
            self._draft.person = PersonDraft(new, is_new=True, before=Typed(), typed=Typed())
            self._show_side()
        self.card.begin("name")

    @Slot()
    def _on_edited(self) -> None:
        if self._draft.person is not None:
            self._draft.person.typed = self.card.typed

    @Slot()
    def _on_save(self) -> None:
        draft = self._draft.person
        if draft is None or self._picture is None:
            return
        draft.typed = self.card.typed
        mended = self._draft.mended.setdefault(draft.id, set())
        person = self._person(draft.id)
        if person is not None and not draft.before.came:  # was called absent, perhaps just now
            mended |= {self._draft.keys.pop(draft.id, "")} - {""}
        found = changes_of(draft, person, self._picture, self._clock(), mended)
        if isinstance(found, Refusal):
            self.tell(found.sentence)
            self.card.begin(found.field)
        elif found.commands:
            mended |= {found.before.came, found.before.left} - {""}
            self._send(*found.commands, then=partial(self._on_person_saved, draft, draft.typed))
        else:
            self._on_closed()

    def _on_person_saved(self, draft: PersonDraft, sent: Typed, receipt: Receipt) -> None:
        if self._draft.person is draft and draft.typed == sent:
            self._on_closed()
            self.people.choose(draft.id)
        self.tell_saved(receipt)

    @Slot()
    def _on_closed(self) -> None:
        has_keys = _has_keys(self.card)
        self._draft.person = None
        if has_keys:
            self.people.list.setFocus()
        self._show_side()

    @Slot()
    def _on_remove(self) -> None:
        draft = self._draft.person
        if draft is not None:
            self._send(c.RemoveParticipant(draft.id), then=self._on_removed)

    def _on_removed(self, receipt: Receipt) -> None:
        self._on_closed()
        self.tell_saved(receipt)

    # --- table groups ----------------------------------------------------------------------

    @Slot()
    def _on_teams(self) -> None:
        if self._is_busy():
            return
        was_covered = self._draft.person is not None and self._draft.team is not None
        self._draft.person = None
        if was_covered:
            self._show_side()
        else:
            self.team_desk.turn()

    @Slot(str)
    def _on_ticked(self, name: str) -> None:
        self.team_desk.toggle(ParticipantId(name))


def _has_keys(part: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and part.isAncestorOf(focused)
