"""How the minutes of a step are divided over its phases, where no evening says otherwise."""

from __future__ import annotations

from typing import Final

from workshop.domain.programme import Phase

_SHARE: Final = {
    Phase.EXPLAIN: 0.10,
    Phase.OWN: 0.25,
    Phase.SHOW: 0.20,
    Phase.JOINT: 0.35,
    Phase.POLL: 0.10,
    Phase.DONE: 0.0,
}


def minutes_of(phase: Phase, step_minutes: int) -> int:
    """For `phase` of a step that has so many; at least one, nought where nothing is timed."""
    minutes = _SHARE[phase] * step_minutes
    return max(1, round(minutes)) if minutes else 0
