"""A whole evening in memory: the rules, the log and the state, without a file or a thread."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import TypeVar

import pytest

from tests.domain.method import PROGRAMME
from tests.domain.snapshot import snapshot
from workshop.domain import commands as c
from workshop.domain.errors import RefusedError
from workshop.domain.events import Agreement, ContentsErased, EventRow, Payload
from workshop.domain.folding import apply, fold
from workshop.domain.happening import Happening
from workshop.domain.ids import (
    CardId,
    ClusterId,
    CommandId,
    EntryId,
    ParticipantId,
    QuestionId,
    SessionId,
    SubjectId,
    TeamId,
)
from workshop.domain.rules import decide
from workshop.domain.rules.account import check_open
from workshop.domain.rules.answers import check_draft
from workshop.domain.rules.authors import seat_hash
from workshop.domain.rules.lookup import shown_cards
from workshop.domain.rules.people import utc_text
from workshop.domain.settings import Attribution, Details, Publicity
from workshop.domain.state import Draft, Loaded, State
from workshop.domain.values import ItemsValue, Value
from workshop.service.recording import Origin, record

Refusal = TypeVar("Refusal", bound=RefusedError)

START = datetime(2026, 3, 12, 19, 30, tzinfo=UTC)
DETAILS = Details("Waarden van Veenrade", "Veenrade", "2026-03-12", council_seats=21)
AGREEMENT = Agreement("Veenrade", "Ada de Voorzitter", "Bo de Griffier")


class Evening:
    """Commands in, events and state out; the clock ticks a second per command."""

    def __init__(
        self,
        attribution: Attribution = Attribution.GROUP,
        publicity: Publicity = Publicity.INFORMAL,
    ) -> None:
        self.state = State()
        self.rows: list[EventRow] = []
        self.now = START
        self._numbers = itertools.count(1)
        session = SessionId("avond")
        self.do(c.CreateSession(session, DETAILS, attribution, publicity))
        self.do(c.AddProgramme(PROGRAMME))

    # --- what happens ----------------------------------------------------------------------

    def decided(self, command: c.Command) -> list[Happening]:
        """What the rules say, and that saying it changed nothing."""
        before = snapshot(self.state)
        try:
            return decide(self.state, command, self.now)
        finally:
            assert snapshot(self.state) == before, f"{command} changed the state"

    def would(self, command: c.Command) -> list[Payload]:
        """The payloads of what `command` would lead to."""
        return [happening.payload for happening in self.decided(command)]

    def do(self, *commands: c.Command) -> list[EventRow]:
        """The rows that the commands, each under an id of its own, led to."""
        return [row for command in commands for row in self.do_as(self.new_id(), command)]

    def do_as(self, id: CommandId | None, command: c.Command) -> list[EventRow]:
        """The rows that the command with this id led to."""
        self.now += timedelta(seconds=1)
        happenings = self.decided(command)
        origin = Origin(command=id, at=utc_text(self.now), actor="operator")
        rows, contents = record(self.state, happenings, origin)
        self.state.bodies.update({content.id: content.body for content in contents})
        self.rows.extend(rows)
        for row in rows:
            apply(self.state, row)
        if any(isinstance(each.payload, ContentsErased) for each in happenings):
            self.state = self.reread()  # as the owner does: the state still spells the words out
        return rows

    def refuses(self, error: type[Refusal], command: c.Command) -> Refusal:
        """The refusal of exactly this class that `command` meets."""
        with pytest.raises(error) as refusal:
            self.decided(command)
        assert type(refusal.value) is error
        return refusal.value

    def draft(self, author: c.Author, question: QuestionId, body: str, rev: int = 1) -> SubjectId:
        """Half-written text, kept as the owner keeps it."""
        draft = c.SaveDraft(author, question, rev, body)
        check_open(self.state, draft)
        subject = check_draft(self.state, draft)
        self.state.drafts[subject, question] = Draft(rev, body)
        return subject

    def reread(self) -> State:
        """The state as it is read back from the log."""
        return fold(Loaded(self.rows, dict(self.state.bodies), self.state.drafts))

    def new_id(self) -> CommandId:
        """An id that no command had before."""
        return CommandId(f"c{next(self._numbers)}")

    # --- who and what ----------------------------------------------------------------------

    def person(self, name: str, group: str = "", role: str = "raadslid") -> c.ByParticipant:
        """Somebody on the attendance list, under the lower-case name as id."""
        participant = ParticipantId(name.lower())
        self.do(c.SetParticipant(participant, name, role, group))
        return c.ByParticipant(participant)

    def people(self, *names: str) -> list[c.ByParticipant]:
        """Several of them."""
        return [self.person(name) for name in names]

    def team(self, name: str, members: Iterable[c.ByParticipant] = ()) -> c.ByTeam:
        """A table group."""
        team = TeamId(name.lower())
        self.do(c.SetTeam(team, name, tuple(member.participant for member in members)))
        return c.ByTeam(team)

    def seat(self, number: int = 1) -> c.BySeat:
        """An anonymous seat."""
        secret = sha256(f"stoel {number}".encode()).hexdigest()
        self.do(c.IssueSeat(seat_hash(secret)))
        return c.BySeat(secret)

    def answer(self, author: c.Author, question: QuestionId, value: Value) -> list[EventRow]:
        """Submit it."""
        return self.do(c.SubmitAnswer(author, question, value))

    def items(self, author: c.Author, question: QuestionId, *texts: str) -> int:
        """Submit short texts; the number of their event."""
        (row,) = self.answer(author, question, ItemsValue(texts))
        return row.seq

    def show(self, question: QuestionId) -> dict[CardId, str]:
        """Show what was submitted so far; the cards that lie there then."""
        self.do(c.Show(question))
        return shown_cards(self.state, question)

    def cluster(self, question: QuestionId, name: str, *cards: str) -> ClusterId:
        """A cluster under its lower-case name as id."""
        cluster = ClusterId(name.lower())
        self.do(c.SetCluster(question, cluster, name, tuple(CardId(card) for card in cards)))
        return cluster

    def entry(self, question: QuestionId, key: str, text: str, *sources: str) -> EntryId:
        """An entry of a joint answer with only a main text."""
        entry = EntryId(key)
        main = self.state.questions[question].main_field
        self.do(c.SetEntry(question, entry, {main: text}, sources=sources))
        return entry

    def seal(self) -> None:
        """Those present agree, and the sealed document is there."""
        self.do(c.StartSealing(AGREEMENT))
        self.do(c.FinishSealing("0" * 64, "f" * 64, "pem", "verslag-v1.pdf"))
