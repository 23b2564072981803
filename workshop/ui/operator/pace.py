"""Planned beside actual: how much of the evening is left, and how late it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.domain.ids import StepId
    from workshop.pictures.audiences import StepPicture
    from workshop.pictures.operator import OperatorPicture

_MINUTE_S: Final = 60
ANOTHER_DAY: Final = 240
"""Minutes: who opens an evening later than that is not late."""


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
    """Minutes of the whole evening, with the opening before its first step."""
    opening = outline[0].before if outline else ()
    return sum(each.minutes for each in opening) + sum(each for _, each in _planned(outline))


def _planned(outline: Sequence[StepPicture]) -> Iterator[tuple[StepId | None, int]]:
    """Steps, and what is between and after them, with their minutes.

    The time begins with the first step: the opening before it is over by then.
    """
    for number, step in enumerate(outline):
        yield from ((None, stop.minutes) for stop in step.before if number)
        yield step.id, 0 if step.skipped else step.minutes
        yield from ((None, stop.minutes) for stop in step.after)


def pace(
    outline: Sequence[StepPicture], front: StepId, gone: float, entered: float | None = None
) -> Pace:
    """After `gone` minutes since the first step, with `front` in front since minute `entered`.

    Without `entered` it was put there when that was planned, or just now if that is earlier. A step
    takes the minutes that are planned for it, also one that began late; what was left out is not
    planned.
    """
    planned = list(_planned(outline))
    at = [name for name, _ in planned].index(front)
    minutes = [each for _, each in planned]
    before, here, after = sum(minutes[:at]), minutes[at], sum(minutes[at + 1 :])
    since = min(gone, before) if entered is None else entered
    used = min(max(gone - since, 0), here)
    late = max(gone, since + here) - before - here
    return Pace(round(after + here - used), round(late), used / here if here else 0.0)


def pace_of(picture: OperatorPicture, now: datetime) -> Pace | None:
    """How the evening in the picture goes `now` (aware); None before its first step."""
    step = picture.shared.step
    if step is None or not picture.began_at:
        return None
    gone = minutes_since(picture.began_at, now)
    return pace(
        picture.shared.outline, step.id, gone, gone - minutes_since(picture.step_began_at, now)
    )


def minutes_since(at: str, now: datetime) -> float:
    """From `at` (ISO 8601) to `now`."""
    return (now - datetime.fromisoformat(at)).total_seconds() / _MINUTE_S


def stop_by_plan(outline: Sequence[StepPicture], gone: float) -> float:
    """The place on the line of stops after `gone` minutes, as a number of stops from the left.

    2.5 is half-way the third stop. The opening lies before the first step, and is over.
    """
    minutes = list(_stop_minutes(outline))
    place = float(len(outline[0].before)) if outline else 0.0
    for each in minutes[int(place) :]:
        if gone < each:
            return place + max(0.0, gone) / each
        gone -= each
        place += 1
    return place


def _stop_minutes(outline: Sequence[StepPicture]) -> Iterator[int]:
    """As they are on the line: what was left out has no stop."""
    for step in outline:
        yield from (stop.minutes for stop in step.before)
        if not step.skipped:
            yield step.minutes
        yield from (stop.minutes for stop in step.after)
