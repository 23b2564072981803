"""The yield so far (*opbrengst*)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.domain.programme import Kind
from workshop.pictures.in_words import name_of
from workshop.pictures.memo import noted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.programme import Question
    from workshop.domain.state import State


_BARE: Final = (Kind.POSITION, Kind.NUMBER)
"""Kinds whose answer means nothing without its question."""


@dataclass(frozen=True)
class HarvestLine:
    """One joint answer of the evening so far."""

    step: str
    texts: tuple[str, ...]
    part: str = ""
    """What of the step it is, where that asks several things together."""

    @property
    def heading(self) -> str:
        """Above the texts."""
        return f"{self.step}: {self.part}" if self.part else self.step


def harvest(state: State) -> tuple[HarvestLine, ...]:
    """The yield so far (*opbrengst*): main texts of all joint answers, in order of the steps."""
    return noted(state, "harvest", None, lambda: tuple(_harvest(state)))


def _part(question: Question) -> str:
    """What the main field is called; a question without fields has only its prompt."""
    return question.fields[0].label if question.fields else question.prompt


def _harvest(state: State) -> Iterator[HarvestLine]:
    for step in state.steps():
        asked = [each for each in step.joint_questions() if each.kind not in _BARE]
        several = len(asked) > 1
        for question in asked:
            joint = state.joint.get(question.id)
            if joint and joint.entries:
                entries = joint.entries.values()
                found = tuple(name_of(state, question, entry) for entry in entries)
                part = _part(question) if several else ""
                yield HarvestLine(step.title, found, part)
