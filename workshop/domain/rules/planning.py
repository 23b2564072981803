"""Rules for the minutes of the evening: they may be divided anew while it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain import events as e
from workshop.domain.errors import AnswerInvalidError
from workshop.domain.happening import Happening
from workshop.domain.rules.lookup import the_step

if TYPE_CHECKING:
    from datetime import datetime

    from workshop.domain import commands as c
    from workshop.domain.state import State

MINUTES_LIMIT: Final = 600
"""Of one step: ten hours are no evening any more."""


def plan_minutes(state: State, command: c.PlanMinutes, _: datetime) -> list[Happening]:
    """Writes nothing where the step has so many already."""
    step = the_step(state, command.step)
    if not 0 <= command.minutes <= MINUTES_LIMIT:
        detail = {"found": str(command.minutes), "minimum": "0", "maximum": str(MINUTES_LIMIT)}
        raise AnswerInvalidError("minutes", "range", detail)
    if command.minutes == step.minutes:
        return []
    return [Happening(e.MinutesPlanned(step.id, command.minutes))]
