"""One line about an evening, for a list of evenings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workshop.domain.state import State


@dataclass(frozen=True)
class SummaryPicture:
    """What a list of evenings says of one; no answers, no people."""

    title: str
    municipality: str
    date: str
    """ISO 8601."""
    practice: bool
    step: int
    """Number of the step in front, from 1; 0 before the first."""
    steps: int
    participants: int
    sealed_version: int | None
    adopted: bool
    """The council adopted that version."""


def summary_picture(state: State) -> SummaryPicture:
    """Where the evening is."""
    steps = [step.id for step in state.steps()]
    seal = state.account.seal
    return SummaryPicture(
        title=state.details.title,
        municipality=state.details.municipality,
        date=state.details.date,
        practice=state.details.practice,
        step=steps.index(state.flow.step) + 1 if state.flow.step in steps else 0,
        steps=len(steps),
        participants=len(state.participants),
        sealed_version=seal.version if seal else None,
        adopted=seal is not None and seal.adoption is not None,
    )
