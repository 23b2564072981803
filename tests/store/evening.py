"""A small evening on a real session file, written without threads."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from workshop.domain import commands as c
from workshop.domain.events import Agreement, EventRow
from workshop.domain.folding import fold
from workshop.domain.ids import (
    CommandId,
    ParticipantId,
    QuestionId,
    SessionId,
    StepId,
    SubjectId,
)
from workshop.domain.programme import Kind, Programme, Question, Step, Who
from workshop.domain.settings import Attribution, Details
from workshop.domain.state import Draft
from workshop.domain.values import ItemsValue, TextValue
from workshop.service.batch import Batch
from workshop.service.inbox import CommandJob
from workshop.service.owner import OPERATOR
from workshop.store import reading
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.store.read_only import ReadOnlySession

OWN: Final = QuestionId("proef.waarden.eigen")
WHY: Final = QuestionId("proef.waarden.eigen.waarom")
JOINT: Final = QuestionId("proef.waarden.samen")

PROGRAMME: Final = Programme(
    "proef",
    "Proefprogramma",
    1,
    "Eén stap.",
    (
        Step(
            StepId("proef.waarden"),
            "Waarden",
            "Een lijst",
            "Schrijf op wat je belangrijk vindt.",
            (
                Question(OWN, Kind.ITEMS, Who.OWN, "Welke waarden?", count=3),
                Question(WHY, Kind.TEXT, Who.OWN, "Waarom?"),
                Question(JOINT, Kind.ITEMS, Who.JOINT, "Welke waarden delen jullie?", count=5),
            ),
        ),
    ),
)

NAMES: Final = (("p1", "Anna de Wit", "Noord"), ("p2", "Bilal Öz", "Noord"), ("p3", "Cor", "Zuid"))


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 19, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **amount: float) -> None:
        """Let time pass."""
        self.now += timedelta(**amount)


class Evening:
    """A session file and everything that was sent to it; one transaction for each call."""

    def __init__(self, file: SessionFile, clock: Clock | None = None) -> None:
        self.file = file
        self.clock = clock or Clock()
        self.state = fold(file.load())
        self.newest = CommandId("")
        """Id of the newest command."""
        self._drafts = 0

    def do(self, *commands: c.Command) -> None:
        """One transaction; raises what a command is refused with."""
        self.file.begin()
        batch = Batch(self.file, self.state, self.clock())
        for command in commands:
            self.newest = CommandId(uuid4().hex)
            outcome = batch.carry_out(CommandJob(command, self.newest, OPERATOR))
            if isinstance(outcome, Exception):
                raise outcome
        self.file.commit()

    def draft(self, participant: str, question: QuestionId, body: str) -> None:
        """Half-written text."""
        self._drafts += 1
        self.file.begin()
        self.file.put_draft(SubjectId(participant), question, Draft(self._drafts, body))
        self.file.commit()

    def answer(self, participant: str, *items: str) -> None:
        """Items as the participant's own answer."""
        author = c.ByParticipant(ParticipantId(participant))
        self.do(c.SubmitAnswer(author, OWN, ItemsValue(items)))

    def erase_answer(self, subject: str) -> None:
        """Erase an own answer and scrub, as the owner does."""
        self.do(c.EraseAnswer(subject, OWN, c.ErasureCategory.PERSONAL_DATA, "verzoek"))
        self.file.scrub()

    def seal(self, digest: str = "ab" * 32) -> None:
        """Those present agree, and the document exists."""
        self.do(c.StartSealing(agreement=Agreement("Voorbeeldstad", "Vera", "Gijs")))
        self.do(c.FinishSealing(digest, "cd" * 32, "-----BEGIN CERTIFICATE-----", "verslag.pdf"))

    def close(self) -> None:
        self.file.close()


def log_of(file: SessionFile | ReadOnlySession) -> list[EventRow]:
    """Every event with all its columns, as it lies there."""
    return [EventRow._make(row) for row in file._connection.execute(reading.EVENTS)]


def opening(attribution: Attribution = Attribution.GROUP) -> tuple[c.Command, ...]:
    """The commands that start the evening: session, programme, participants."""
    details = Details("Avond over zorg", "Voorbeeldstad", "2026-11-21")
    return (
        c.CreateSession(SessionId("sessie-1"), details, attribution),
        c.AddProgramme(PROGRAMME),
        *(c.SetParticipant(ParticipantId(id_), name, group=group) for id_, name, group in NAMES),
    )


def new_evening(path: Path, attribution: Attribution = Attribution.GROUP) -> Evening:
    """A new session with its participants; the caller closes it."""
    clock = Clock()
    evening = Evening(SessionFile.create(path, clock), clock)
    evening.do(*opening(attribution))
    return evening


def reopened(path: Path, clock: Clock | None = None) -> Evening:
    """The session at `path`, opened again."""
    clock = clock or Clock()
    return Evening(SessionFile.open(path, clock), clock)


def text(words: str) -> TextValue:
    """An answer in free text."""
    return TextValue(words)
