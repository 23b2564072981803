"""A room full of people with tablets, and the evening that they sit at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.domain.method import JOINT, OWN, PROGRAMME, own
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, ParticipantId, SessionId, SubjectId
from workshop.domain.programme import Kind
from workshop.domain.rules.authors import pseudonym, seat_hash
from workshop.domain.settings import Attribution, Details, Presence
from workshop.domain.values import ItemsValue, TextValue

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.domain.ids import QuestionId
    from workshop.domain.values import Value
    from workshop.evening import Evening
    from workshop.store.session_file import SessionFile

PEOPLE: Final = 45
GROUPS: Final = ("Noord", "Zuid", "Oost", "West", "Samen")
FREE: Final = own(Kind.TEXT)
ASKED: Final = (OWN, FREE)
"""Questions at which everybody answers in words of their own."""
ENTRIES: Final = (EntryId("nabijheid"), EntryId("ruimte"))
"""What dots are placed on, and what the poll is about."""
START: Final = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Room:
    """Who is there; the same `seed` gives the same ids and secrets in every process."""

    seed: int
    attribution: Attribution = Attribution.GROUP
    people: int = PEOPLE

    @property
    def session(self) -> SessionId:
        return SessionId(f"sessie-{self.seed}")

    @property
    def is_named(self) -> bool:
        """Whether an answer stands with who gave it, and in the log at once."""
        return self.attribution is not Attribution.ANONYMOUS

    def participant(self, number: int) -> ParticipantId:
        return ParticipantId(_made_up(self.seed, "persoon", number)[:32])

    def secret(self, number: int) -> str:
        """Of a seat; nowhere but on a tablet."""
        return _made_up(self.seed, "stoel", number)

    def author(self, number: int) -> c.Author:
        """Who person `number` (from 0) answers as."""
        if self.is_named:
            return c.ByParticipant(self.participant(number))
        return c.BySeat(self.secret(number))

    def subject(self, number: int, question: QuestionId, act: str = "") -> SubjectId:
        """Under which subject the file holds an answer (or dots, or a stance) of `number`."""
        if self.is_named:
            return SubjectId(self.participant(number))
        where = f"{question}/{act}" if act else question
        return pseudonym(self.secret(number), self.session, where)

    def opening(self) -> list[c.Command]:
        """Everything until the first answer: list of people, seats, entries, dots and poll."""
        details = Details("Avond over zorg", "Voorbeeldstad", "2026-11-21")
        return [
            c.CreateSession(self.session, details, self.attribution),
            c.AddProgramme(PROGRAMME),
            *self._arrivals(),
            *self._seats(),
            *(c.SetEntry(JOINT, entry, {"text": entry}) for entry in ENTRIES),
            c.OpenDots(JOINT, 3),
            c.OpenPoll(JOINT),
        ]

    def _arrivals(self) -> list[c.Command]:
        found: list[c.Command] = []
        for number in range(self.people):
            person = self.participant(number)
            name = f"Deelnemer {number + 1:02d}"
            came = (START + timedelta(seconds=20 * number)).isoformat()
            group = GROUPS[number % len(GROUPS)]
            found.append(c.SetParticipant(person, name, group=group))
            found.append(c.RecordPresence(person, Presence.PRESENT, came))
        return found

    def _seats(self) -> list[c.Command]:
        if self.is_named:
            return []
        return [c.IssueSeat(seat_hash(self.secret(number))) for number in range(self.people)]


def _made_up(seed: int, what: str, number: int) -> str:
    return sha256(f"{seed} {what} {number}".encode()).hexdigest()


def value_for(question: QuestionId, words: str) -> Value:
    """An answer to one of the questions in `ASKED`."""
    return ItemsValue((words,)) if question == OWN else TextValue(words)


class FastClock:
    """Each look at it is six minutes later, so that a backup is always due."""

    def __init__(self, start: datetime = START) -> None:
        self._start = start
        self._ticks = count()

    def __call__(self) -> datetime:
        return self._start + timedelta(minutes=6 * next(self._ticks))


def memory_folder() -> Path | None:
    """Where files lie in memory; None (the usual place) where the system has no such folder."""
    folder = Path("/dev/shm")  # noqa: S108 only the place; the folder in it has a random name
    return folder if folder.is_dir() else None


def file_opener(path: Path, clock: Callable[[], datetime]) -> Callable[[], SessionFile]:
    """Opens the session at `path` in the owner's thread, or makes it."""
    from workshop.store.session_file import SessionFile

    def open_file() -> SessionFile:
        return SessionFile.open(path, clock) if path.exists() else SessionFile.create(path, clock)

    return open_file


def evening_at(
    path: Path, file_clock: Callable[[], datetime], clock: Callable[[], datetime] | None = None
) -> Evening:
    """The session at `path`, new or known; its file, and so its backups, go by `file_clock`."""
    from workshop.evening import Evening
    from workshop.service.owner import Owner, utc_now
    from workshop.store.stick import Stick

    opened: list[SessionFile] = []
    open_file = file_opener(path, file_clock)

    def open_log() -> SessionFile:
        opened.append(open_file())
        return opened[0]

    now = clock or utc_now
    owner = Owner(open_log, now)
    owner.start()
    return Evening(path, owner, now, Stick(path.stem, now), opened[0])
