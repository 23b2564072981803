"""Polls and rounds of dots that somebody took part in, and that are open still.

Whoever lets people agree asks first. It is no rule of the log: whatever waits goes into it with the
sealing, and a poll that is open by then is no reason to doubt a file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.errors import RoundOpenError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.state import State


@dataclass(frozen=True)
class OpenRound:
    """What came in is shown to nobody yet, and would stand in no report."""

    what: str
    """`poll` or `dots`."""
    step: str
    """Title of its step."""


def open_rounds(state: State) -> Iterator[OpenRound]:
    """Where nobody took part, nobody misses anything either."""
    for question in state.polls:
        poll = state.poll(question)
        if poll is not None and poll.is_open and poll.stances:
            yield OpenRound("poll", state.step_of(question).title)
    for question, dots in state.dots.items():
        if dots.is_open and dots.placed:
            yield OpenRound("dots", state.step_of(question).title)


def check_closed(state: State) -> None:
    """Raises `RoundOpenError` for the first."""
    for each in open_rounds(state):
        raise RoundOpenError(each.what, each.step)
