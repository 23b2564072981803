"""What happened when, for the operator's log of the evening: no words of anybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.commands import Verdict
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


ChronicleLine = PhaseLine | ShownLine | PresenceLine | CheckLine | SealLine | ReopenedLine


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
