"""Erasing words at once: who or which answer, by the names that people know."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, assert_never

from workshop.domain import commands as c
from workshop.domain.errors import DuplicateError, RefusedError, UnknownIdError
from workshop.domain.ids import ParticipantId, QuestionId
from workshop.domain.rules.people import full_name
from workshop.domain.wording import same_name, spelled
from workshop.evening.opened import open_evening
from workshop.evening.sticking import reached_by_stick
from workshop.pictures.statement import unreached
from workshop.store.erasing import is_due_at
from workshop.store.session_file import SessionFile
from workshop.texts import promises

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workshop.domain.commands import ErasureCategory
    from workshop.domain.settings import Details
    from workshop.domain.state import State
    from workshop.evening.opened import Evening


@dataclass(frozen=True)
class Erased:
    """What is gone, and what could not be reached."""

    texts: int
    copies: tuple[str, ...]
    """Paths of copies that the app wrote before."""


class Target(Enum):
    """How words are pointed at."""

    PARTICIPANT = "participant"
    """By the name of whoever wrote them: all of theirs, and the name itself."""
    ANSWER = "answer"
    """By `name;question`."""
    TEXT = "text"
    """By a text in them, whoever wrote it and wherever it stands."""


@dataclass(frozen=True)
class Grounds:
    """Why words go."""

    category: ErasureCategory
    reason: str


def erase(path: Path, target: Target, named: str, grounds: Grounds) -> Erased:
    """Erase what `named` points at.

    Raises a `WorkshopError`; then nothing was erased, or not yet from the app's own backups.
    """
    with open_evening(path) as evening:
        erased = erase_in(evening, target, named, grounds)
    _make_sure(path)
    return erased


def erase_in(evening: Evening, target: Target, named: str, grounds: Grounds) -> Erased:
    """Like `erase`, in an open evening; a backup that refuses is tried again at each opening."""
    before, details = evening.look(lambda state: (len(state.erased), state.details))
    evening.do(_command(evening, target, named, grounds))
    if target is Target.TEXT:
        _put_back(evening, details, named)
    after = evening.look(lambda state: len(state.erased))
    reached = reached_by_stick(evening)
    return Erased(after - before, evening.look(lambda state: copies_but(state, reached)))


def _put_back(evening: Evening, details: Details, gone: str) -> None:
    """The title page lies as one text in the file: what did not hold the words is written anew."""
    if evening.look(lambda state: state.details) == details:
        return
    wanted = spelled(gone.strip())

    def kept(text: str) -> str:
        return promises.ERASED if wanted in spelled(text) else text

    rest = replace(
        details,
        title=kept(details.title),
        municipality=kept(details.municipality),
        place=kept(details.place),
        theme=kept(details.theme),
        facilitator=kept(details.facilitator),
        clerk=kept(details.clerk),
        chair=kept(details.chair),
    )
    with suppress(RefusedError):  # sealed: the title page stays as it is
        evening.do(c.ChangeDetails(rest))


def _command(evening: Evening, target: Target, named: str, grounds: Grounds) -> c.Command:
    why = (grounds.category, grounds.reason)
    match target:
        case Target.TEXT:
            return c.EraseText(named, *why)
        case Target.PARTICIPANT:
            return c.EraseParticipant(evening.look(_participant_named(named)), *why)
        case Target.ANSWER:
            name, _, question = named.rpartition(";")
            subject = evening.look(_participant_named(name.strip()))
            return c.EraseAnswer(subject, QuestionId(question.strip()), *why)
        case _:
            assert_never(target)


def _make_sure(path: Path) -> None:
    """The words are gone from the session; if its own backups still have them, raise why.

    Every later opening tries again by itself.
    """
    if is_due_at(path):
        with closing(SessionFile.open(path)) as file:
            file.scrub()


def copies_but(state: State, reached: str) -> tuple[str, ...]:
    """Everything the app wrote that an erasure cannot reach: reports, sealed or not, sticks."""
    return tuple(each.path for each in unreached(state, reached))


def _participant_named(name: str) -> Callable[[State], ParticipantId]:
    """A look that finds one participant by name, or by `naam (fractie)`.

    Two of the same name are refused: nobody's words go by mistake.
    """

    def find(state: State) -> ParticipantId:
        wanted = same_name(name)
        found = [
            person
            for person in state.participants.values()
            if wanted in (same_name(person.name), same_name(full_name(person.name, person.group)))
        ]
        if not found:
            raise UnknownIdError("participant", name)
        if len(found) > 1:
            raise DuplicateError("name", name)
        return found[0].id

    return find
