"""Dividing the minutes anew when the evening runs late: what follows moves, or gets less."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workshop.domain.ids import StepId
    from workshop.pictures.audiences import StepPicture

_LEAST: Final = 5
"""Minutes that a step keeps, if it has as many."""


@dataclass(frozen=True)
class Division:
    """Other minutes for some steps."""

    minutes: Mapping[StepId, int]
    """Of the step in front, and of those that change."""
    rest: int
    """Minutes by which the evening still ends later."""


def moved(outline: Sequence[StepPicture], front: StepId, late: int) -> Division:
    """The step in front gets the time that it takes; what follows keeps its own."""
    return Division({front: _here(outline, front) + late}, late)


def shortened(outline: Sequence[StepPicture], front: StepId, late: int) -> Division:
    """The steps that remain give up what is lost, each in proportion; pauses stay as they are.

    None gives more than half, or has less than five minutes left.
    """
    spare = {each.id: _spare(each.minutes) for each in remaining(outline, front)}
    given = _spread(spare, min(late, sum(spare.values())))
    known = {each.id: each.minutes for each in outline}
    minutes = {step: known[step] - less for step, less in given.items() if less}
    rest = late - sum(given.values())
    return Division({front: _here(outline, front) + late, **minutes}, rest)


def remaining(outline: Sequence[StepPicture], front: StepId) -> tuple[StepPicture, ...]:
    """The steps after the one in front that are not left out."""
    at = [each.id for each in outline].index(front)
    return tuple(each for each in outline[at + 1 :] if not each.skipped)


def _here(outline: Sequence[StepPicture], front: StepId) -> int:
    return next(each.minutes for each in outline if each.id == front)


def _spare(minutes: int) -> int:
    return max(0, minutes - max(_LEAST, (minutes + 1) // 2))


def _spread(spare: Mapping[StepId, int], loss: int) -> dict[StepId, int]:
    """Whole minutes by largest remainder; nobody gives more than there is to spare."""
    total = sum(spare.values())
    if not total:
        return {}
    exact = {step: loss * each / total for step, each in spare.items()}
    given = {step: int(each) for step, each in exact.items()}
    by_rest = sorted(exact, key=lambda step: given[step] - exact[step])
    for step in by_rest[: loss - sum(given.values())]:
        given[step] += 1
    return given
