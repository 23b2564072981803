"""Sessions as large as asked, written quickly, and answers to send to them."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain.folding import apply
from workshop.domain.ids import CommandId, ParticipantId, QuestionId, SessionId, StepId
from workshop.domain.programme import Kind, Programme, Question, Step, Who
from workshop.domain.rules import decide
from workshop.domain.rules.people import utc_text
from workshop.domain.settings import Details
from workshop.domain.state import State
from workshop.domain.values import ItemsValue
from workshop.service.owner import utc_now
from workshop.service.recording import Origin, record
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workshop.domain.happening import Happening
    from workshop.service.owner import Owner

PEOPLE: Final = 500
QUESTIONS: Final = tuple(QuestionId(f"maat.stap.eigen.v{number}") for number in range(40))
_WORDS: Final = ("zorg", "dichtbij", "iedereen", "veilig", "vrij", "samen", "de wijk", "jong")


@dataclass(frozen=True)
class Sent:
    """A command as a tablet sends it."""

    id: CommandId
    command: c.SubmitAnswer


def opening() -> Iterator[c.Command]:
    """A session with 40 questions and 500 participants."""
    yield c.CreateSession(SessionId("maat"), Details("Meten", "Veenrade", "2026-11-21"))
    questions = tuple(Question(id_, Kind.ITEMS, Who.OWN, "Wat?", count=3) for id_ in QUESTIONS)
    step = Step(StepId("maat.stap"), "Stap", "Een lijst", "Schrijf op.", questions)
    yield c.AddProgramme(Programme("maat", "Om te meten", 1, "Eén stap.", (step,)))
    for number in range(PEOPLE):
        yield c.SetParticipant(ParticipantId(f"p{number}"), f"Lid {number}", group="Noord")


def answers(seed: int) -> Iterator[Sent]:
    """Answers of everybody to every question, with other words each time; without end."""
    random = Random(seed)
    while True:
        for question in QUESTIONS:
            for number in range(PEOPLE):
                items = tuple(" ".join(random.choices(_WORDS, k=4)) for _ in range(3))
                author = c.ByParticipant(ParticipantId(f"p{number}"))
                id_ = CommandId(f"{random.getrandbits(128):032x}")
                yield Sent(id_, c.SubmitAnswer(author, question, ItemsValue(items)))


def write_session(path: Path, events: int) -> None:
    """A closed session at `path` with as many answers after its opening."""
    file = SessionFile.create(path)
    try:
        file.begin()
        state = State()
        for command in opening():
            _write(file, state, None, command)
        sent = answers(seed=events)
        for _ in range(events):
            each = next(sent)
            _write(file, state, each.id, each.command)
        file.commit()
    finally:
        file.close()


def _write(file: SessionFile, state: State, id_: CommandId | None, command: c.Command) -> None:
    happenings: list[Happening] = decide(state, command, utc_now())
    rows, contents = record(state, happenings, Origin(id_, "tablet", utc_text(utc_now())))
    file.append(rows, contents, id_)
    state.bodies.update({content.id: content.body for content in contents})
    for row in rows:
        apply(state, row)


@contextmanager
def held(owner: Owner) -> Iterator[None]:
    """Keep the owner waiting, so that what is sent meanwhile is one batch."""
    is_held, go_on = threading.Event(), threading.Event()

    def hold(_: State) -> None:
        is_held.set()
        go_on.wait()

    owner.look(hold)
    is_held.wait()
    try:
        yield
    finally:
        go_on.set()
