"""A small evening on a real session file, written without threads."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from secrets import token_bytes
from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain.events import Agreement, ContentsErased, EventRow, Sealed
from workshop.domain.folding import apply, fold
from workshop.domain.happening import Happening, commitment, link_after, structure_and_words
from workshop.domain.ids import (
    CommandId,
    ContentId,
    ParticipantId,
    QuestionId,
    SessionId,
    StepId,
    SubjectId,
)
from workshop.domain.programme import Kind, Programme, Question, Step, Who
from workshop.domain.rules import decide
from workshop.domain.settings import Attribution, Details
from workshop.domain.state import Draft
from workshop.domain.values import ItemsValue, TextValue
from workshop.service.ports import Content
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from pathlib import Path

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
        self.state = fold(*file.load())
        self._count = self.state.seq

    def do(self, *commands: c.Command) -> None:
        """One batch; raises what a command is refused with."""
        self.file.begin()
        for command in commands:
            for happening in decide(self.state, command, self.clock()):
                self._write(happening)
        self.file.commit()

    def _write(self, happening: Happening) -> None:
        self._count += 1
        row, words = self._row(happening)
        self.file.append([row], words, None if happening.nameless else CommandId(row.id or ""))
        self.state.bodies.update({each.id: each.body for each in words})
        apply(self.state, row)
        if isinstance(happening.payload, ContentsErased):
            gone = [ContentId(bytes.fromhex(each)) for each in happening.payload.contents]
            self.file.erase(gone)
            if happening.subject:
                self.file.drop_drafts(happening.subject, happening.question)
        if isinstance(happening.payload, Sealed):
            self.file.drop_drafts(None, None)

    def _row(self, happening: Happening) -> tuple[EventRow, list[Content]]:
        data, body = structure_and_words(happening)
        words = [] if body is None else [Content(ContentId(token_bytes(16)), token_bytes(16), body)]
        named = not happening.nameless
        row = EventRow(
            seq=self.state.seq + 1,
            id=f"opdracht-{self._count}" if named else None,
            at=self.clock().isoformat(timespec="milliseconds") if named else None,
            actor="operator" if named else None,
            kind=type(happening.payload).__name__,
            v=1,
            subject=happening.subject,
            question=happening.question,
            content_id=words[0].id if words else None,
            commitment=commitment(words[0].salt, words[0].body) if words else None,
            data=data,
            link=b"",
            branch="main",
            epoch=self.state.epoch,
            origin=None,
        )
        return row._replace(link=link_after(self.state.link, row)), words

    def draft(self, participant: str, question: QuestionId, body: str) -> None:
        """Half-written text."""
        self._count += 1
        self.file.begin()
        self.file.put_draft(SubjectId(participant), question, Draft(self._count, body))
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
