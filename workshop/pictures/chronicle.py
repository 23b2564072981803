"""What happened when, for the operator's log of the evening: no words of anybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.commands import Verdict
from workshop.domain.keeping import Kept
from workshop.domain.programme import Phase
from workshop.domain.settings import Presence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.state import State


@dataclass(frozen=True)
class PhaseLine:
    """A phase was put in front."""

    at: str
    step: str
    """Its title."""
    phase: Phase


@dataclass(frozen=True)
class ShownLine:
    """Answers were shown."""

    at: str
    step: str
    question: str
    """What was asked."""


@dataclass(frozen=True)
class PresenceLine:
    """Somebody came, went, or was noted as absent."""

    at: str
    name: str
    presence: Presence


@dataclass(frozen=True)
class CheckLine:
    """How the conversation went."""

    at: str
    step: str
    verdict: Verdict


@dataclass(frozen=True)
class SealLine:
    """A report was sealed."""

    at: str
    version: int
    adopted: bool


@dataclass(frozen=True)
class ReopenedLine:
    """The account was opened again."""

    at: str
    version: int


@dataclass(frozen=True)
class KeepingLine:
    """It was decided what becomes of own answers."""

    at: str
    kept: Kept


@dataclass(frozen=True)
class HoldLine:
    """From here on nothing could be destroyed, or it could again."""

    at: str
    lifted: bool


@dataclass(frozen=True)
class RoomLine:
    """A room went its own way, or its file came back."""

    at: str
    name: str
    came_back: bool


ChronicleLine = (
    PhaseLine
    | ShownLine
    | PresenceLine
    | CheckLine
    | SealLine
    | ReopenedLine
    | KeepingLine
    | HoldLine
    | RoomLine
)


def chronicle(state: State) -> tuple[ChronicleLine, ...]:
    """The newest first; all times are UTC."""
    return tuple(sorted(_lines(state), key=lambda line: line.at, reverse=True))


def _lines(state: State) -> Iterator[ChronicleLine]:
    for step in state.steps():
        for at, phase in state.flow.visited.get(step.id, ()):
            yield PhaseLine(at, step.title, phase)
        for question in step.questions:
            if shown_at := state.flow.shown_at.get(question.id):
                yield ShownLine(shown_at, step.title, question.prompt)
        for at, check in state.minutes.process_checks:
            if check.step == step.id:
                yield CheckLine(at, step.title, Verdict(check.verdict))
    for person in state.participants.values():
        for at, presence in state.presence.get(person.id, ()):
            yield PresenceLine(at, person.name, presence)
    for seal in state.account.seals:
        yield SealLine(seal.sealed_at, seal.version, seal.adoption is not None)
    yield from (ReopenedLine(at, version) for version, at, _ in state.account.reopened)
    yield from _about_keeping(state)
    yield from _about_rooms(state)


def _about_keeping(state: State) -> Iterator[ChronicleLine]:
    for decision in state.account.decisions:
        yield KeepingLine(decision.at, decision.kept)
    for hold in state.account.holds:
        yield HoldLine(hold.at, lifted=False)
        if hold.lifted_at:
            yield HoldLine(hold.lifted_at, lifted=True)


def _about_rooms(state: State) -> Iterator[ChronicleLine]:
    for room in state.rooms.split.values():
        yield RoomLine(room.at, room.name, came_back=False)
        yield from (RoomLine(each.at, room.name, came_back=True) for each in room.merges)
