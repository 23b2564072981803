"""Trying commands out in memory, before there is a file that could be left half-made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain.errors import GroupRefusedError, NotCreatedError, RefusedError
from workshop.domain.folding import apply
from workshop.domain.rules import decide
from workshop.domain.rules.people import utc_text
from workshop.domain.state import State
from workshop.service.recording import Origin, record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from workshop.domain.commands import Command


def rehearse(commands: Sequence[Command], now: datetime) -> State:
    """The state that `commands` lead to from nothing.

    Raises `GroupRefusedError` with every refusal.
    """
    state = State()
    refusals: list[tuple[int, RefusedError]] = []
    for index, command in enumerate(commands):
        try:
            happenings = decide(state, command, now)
        except NotCreatedError:
            break  # the first command was refused, and that is said already
        except RefusedError as refused:
            refusals.append((index, refused))
            continue
        rows, contents = record(state, happenings, Origin(None, "", utc_text(now)))
        state.bodies.update({content.id: content.body for content in contents})
        for row in rows:
            apply(state, row)
    if refusals:
        raise GroupRefusedError(tuple(refusals))
    return state
