"""Planned beside actual: how much of the evening is left, and how late it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.domain.ids import StepId
    from workshop.pictures.audiences import StepPicture


@dataclass(frozen=True)
class Pace:
    """Where the evening is in its plan, in minutes."""

    left: int
    """Still planned from here."""
    late: int
    """Behind the plan; below zero it is ahead."""
    used: float
    """Of the present step, 0 to 1."""


def planned_min(outline: Sequence[StepPicture]) -> int:
    """Minutes from the first step to the end."""
    return sum(minutes for _, minutes in _planned(outline))


def _planned(outline: Sequence[StepPicture]) -> Iterator[tuple[StepId | None, int]]:
    """Steps, and what is between and after them, with their minutes.

    The time begins with the first step: the opening before it is over by then.
    """
    for number, step in enumerate(outline):
        yield from ((None, stop.minutes) for stop in step.before if number)
        yield step.id, 0 if step.skipped else step.minutes
        yield from ((None, stop.minutes) for stop in step.after)


def pace(outline: Sequence[StepPicture], front: StepId, gone: float) -> Pace:
    """After `gone` minutes since the first step, with `front` in front of the room.

    Within the minutes planned for it a step is on time; what was left out is not planned.
    """
    planned = list(_planned(outline))
    at = [name for name, _ in planned].index(front)
    minutes = [each for _, each in planned]
    before, here, after = sum(minutes[:at]), minutes[at], sum(minutes[at + 1 :])
    used = min(max(gone - before, 0), here)
    late = gone - before - here if gone > before + here else min(0.0, gone - before)
    return Pace(round(after + here - used), round(late), used / here if here else 0.0)
