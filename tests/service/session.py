"""An evening on a real session file: its commands, its owner, and what is on disk after it."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from tests.domain.method import OWN, PROGRAMME, VALUES_STEP
from tests.domain.snapshot import snapshot
from tests.store.evening import log_of
from workshop.domain import commands as c
from workshop.domain.folding import fold
from workshop.domain.ids import CommandId, ParticipantId, SessionId
from workshop.domain.programme import Phase
from workshop.domain.rules.authors import seat_hash, subject_of
from workshop.domain.settings import Attribution, Details
from workshop.domain.values import ItemsValue
from workshop.store.read_only import open_read_only

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from workshop.domain.events import EventRow
    from workshop.domain.ids import QuestionId
    from workshop.domain.state import State
    from workshop.service.inbox import Receipt
    from workshop.service.owner import Owner

PATIENCE_S = 20.0
"""Far more than anything here takes: what is not there by then never comes."""
TABLET = "tablet"
"""An actor that is not the operator."""


# --- commands ------------------------------------------------------------------------------


def opening(people: int = 3, attribution: Attribution = Attribution.GROUP) -> Sequence[c.Command]:
    """A session with a programme, a step in front, and the participants `p0` and on."""
    details = Details("Avond over zorg", "Veenrade", "2026-11-21")
    numbers = range(people)
    return (
        c.CreateSession(SessionId("avond"), details, attribution),
        c.AddProgramme(PROGRAMME),
        *(c.SetParticipant(person(n).participant, f"Lid {n}", group="Noord") for n in numbers),
        c.EnterPhase(VALUES_STEP, Phase.OWN),
    )


def person(number: int) -> c.ByParticipant:
    """The participant with this number as an author."""
    return c.ByParticipant(ParticipantId(f"p{number}"))


def seat(number: int) -> c.BySeat:
    """An anonymous seat as an author."""
    return c.BySeat(sha256(f"stoel {number}".encode()).hexdigest())


def issue(number: int) -> c.IssueSeat:
    """The command that gives out `seat(number)`."""
    return c.IssueSeat(seat_hash(seat(number).secret))


def answer(author: c.Author | int, *items: str, question: QuestionId = OWN) -> c.SubmitAnswer:
    """Short texts as somebody's own answer."""
    by = person(author) if isinstance(author, int) else author
    return c.SubmitAnswer(by, question, ItemsValue(items))


def draft(author: c.Author | int, rev: int, body: str) -> c.SaveDraft:
    """Half-written text."""
    by = person(author) if isinstance(author, int) else author
    return c.SaveDraft(by, OWN, rev, body)


def broken(author: int) -> c.SubmitAnswer:
    """An answer on which a rule breaks; nothing that reads requests lets it through."""
    return c.SubmitAnswer(person(author), OWN, ItemsValue((None,)))  # type: ignore[arg-type]  # so


def command_id(number: int) -> CommandId:
    """As a tablet makes them."""
    return CommandId(f"opdracht-{number}")


# --- the owner -----------------------------------------------------------------------------


def done(*futures: Future[Receipt]) -> list[Receipt]:
    """The receipts, once they are all there."""
    return [future.result(PATIENCE_S) for future in futures]


def failure(future: Future[Receipt]) -> BaseException | None:
    """Why there is no receipt, once that is known."""
    return future.exception(PATIENCE_S)


@contextmanager
def held(owner: Owner) -> Iterator[None]:
    """Keep the owner busy, so that everything sent meanwhile waits for one batch."""
    is_held, go_on = threading.Event(), threading.Event()

    def hold(_: State) -> None:
        is_held.set()
        go_on.wait(PATIENCE_S)

    waiting = owner.look(hold)
    assert is_held.wait(PATIENCE_S)
    try:
        yield
    finally:
        go_on.set()
    waiting.result(PATIENCE_S)


def at_rest(owner: Owner) -> None:
    """Wait until the owner has done everything that follows from what was sent so far."""
    for _ in range(2):  # the second begins when all that came with the first has ended
        owner.look(lambda _: None).result(PATIENCE_S)


def seq_of(owner: Owner) -> int:
    """How far the log is."""
    return owner.look(lambda state: state.seq).result(PATIENCE_S)


def items_of(owner: Owner, author: c.Author) -> tuple[str, ...] | None:
    """What the author's standing answer says; None without one."""
    return owner.look(lambda state: standing(state, author)).result(PATIENCE_S)


def drafts_of(owner: Owner) -> dict[str, str]:
    """The drafts there are: subject and text."""

    def look(state: State) -> dict[str, str]:
        return {subject: kept.body for (subject, _), kept in state.drafts.items()}

    return owner.look(look).result(PATIENCE_S)


def standing(state: State, author: c.Author) -> tuple[str, ...] | None:
    """As `items_of`, in a state."""
    revision = state.standing(OWN, subject_of(state, author, OWN))
    value = None if revision is None else state.value(revision)
    return value.items if isinstance(value, ItemsValue) else None


# --- what is on disk -----------------------------------------------------------------------


def rows_of(path: Path) -> list[EventRow]:
    """All events of a closed session."""
    file = open_read_only(path)
    try:
        return log_of(file)
    finally:
        file.close()


def state_of(path: Path) -> State:
    """What a closed session, or a copy of one, is folded to."""
    file = open_read_only(path)
    try:
        return fold(file.load())
    finally:
        file.close()


def laid_out(state: State) -> object:
    """Everything in the state that comes from the file, to compare."""
    drafts = dict(sorted(state.drafts.items()))
    bodies = dict(sorted(state.bodies.items()))
    return snapshot(replace(state, drafts=drafts, bodies=bodies, memo={}, kept={}))
