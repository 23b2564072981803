"""Planned beside actual: how much of the evening is left, and how late it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def pace(outline: Sequence[StepPicture], front: StepId, gone: float) -> Pace:
    """After `gone` minutes since the first step, with `front` in front of the room.

    Within the minutes planned for it a step is on time; what was left out is not planned.
    """
    planned = [(each.id, 0 if each.skipped else each.minutes) for each in outline]
    before = 0
    for step, minutes in planned:
        if step == front:
            break
        before += minutes
    here = dict(planned).get(front, 0)
    after = sum(minutes for _, minutes in planned) - before - here
    used = min(max(gone - before, 0), here)
    late = gone - before - here if gone > before + here else min(0.0, gone - before)
    return Pace(round(after + here - used), round(late), used / here if here else 0.0)
