"""The order of an evening with its minutes, and what sharing tablets does to it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from workshop.domain.programme import Stop

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workshop.domain.ids import StepId
    from workshop.domain.programme import Programme

_PASSING_ON: Final = Fraction(5, 3)
"""Minutes for each time that a tablet goes to the next person: it makes 12 minutes of 7 when 25
people type three values on 8 tablets, as griffiers know it."""


@dataclass(frozen=True)
class Part:
    """A part of the evening."""

    title: str
    """Empty for a step, which has a title of its own."""
    minutes: int
    step: StepId | None = None
    own: int = 0
    """Of these minutes those in which each types alone."""


@dataclass(frozen=True)
class RunSheet:
    """A ready-made evening."""

    id: str
    title: str
    programmes: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return sum(part.minutes for part in self.parts)


def with_devices(sheet: RunSheet, people: int, devices: int) -> RunSheet:
    """The same evening where `people` share `devices` (both at least 1)."""
    turns = math.ceil(people / devices)
    extra = math.ceil((turns - 1) * _PASSING_ON)
    parts = tuple(
        replace(part, minutes=part.minutes + extra, own=part.own + extra) if part.own else part
        for part in sheet.parts
    )
    return replace(sheet, parts=parts)


def with_minutes(programme: Programme, sheet: RunSheet) -> Programme:
    """The programme with the minutes of the evening, and with what comes between its steps.

    A step that does not fit in the evening has no minutes.
    """
    planned = {part.step: part.minutes for part in sheet.parts}
    before, last = _stops(sheet)
    steps = tuple(
        replace(step, minutes=planned.get(step.id, 0), before=before.get(step.id, ()))
        for step in programme.steps
    )
    return replace(
        programme, steps=steps, after=last if programme.id in sheet.programmes[-1:] else ()
    )


def _stops(sheet: RunSheet) -> tuple[dict[StepId, tuple[Stop, ...]], tuple[Stop, ...]]:
    """The parts that are no step: those before each step, and those after the last."""
    before: dict[StepId, tuple[Stop, ...]] = {}
    waiting: list[Stop] = []
    for part in sheet.parts:
        if part.step is None:
            waiting.append(Stop(part.title, part.minutes))
        else:
            before[part.step], waiting = tuple(waiting), []
    return before, tuple(waiting)


def titles(sheet: RunSheet, programmes: Iterable[Programme]) -> list[str]:
    """What each part is called."""
    known = {step.id: step.title for each in programmes for step in each.steps}
    return [known[part.step] if part.step else part.title for part in sheet.parts]
