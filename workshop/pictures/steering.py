"""The facilitator's remote control: how the operator's windows stand, and what it can ask."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.programme import Phase


class Act(StrEnum):
    """What a remote control asks; the operator's windows do it."""

    TAKE = "take"
    FREEZE = "freeze"
    BLACK = "black"
    LESS = "less"
    """A minute less."""
    MORE = "more"
    NEXT = "next"
    """To the next phase, and that in front of the room."""
    PHASE = "phase"
    """To a phase of the step in hand; the room does not follow by itself."""


@dataclass(frozen=True)
class Steering:
    """Phase, time, beamer and counts: never a word of anybody."""

    title: str = ""
    """Of the evening."""
    step: str = ""
    """Its title."""
    asked: str = ""
    """The question in hand, or what the step is for."""
    phase: Phase | None = None
    """On the desk."""
    next_phase: Phase | None = None
    """None: the next is another step, or there is none."""
    next_step: str = ""
    answered: int = 0
    expected: int = 0
    timer_s: int | None = None
    clock: str = ""
    is_frozen: bool = False
    is_black: bool = False
    since: str = ""
    is_live: bool = False
    """The room sees the phase that is on the desk."""
    cue: str = ""
    """What the facilitator may say or ask."""
