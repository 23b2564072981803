"""Happenings to rows: a place in the log, a time, salted words, a link."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, NamedTuple

from workshop.domain.events import VERSIONS, EpochRaised, EventRow
from workshop.domain.happening import commitment, link_after, structure_and_words
from workshop.domain.ids import ContentId
from workshop.service.ports import Content

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workshop.domain.happening import Happening
    from workshop.domain.ids import CommandId
    from workshop.domain.state import State


class Origin(NamedTuple):
    """Which command an event comes from."""

    command: CommandId | None
    actor: str
    at: str
    """UTC, ISO 8601 with milliseconds."""


def record(
    state: State, happenings: Iterable[Happening], origin: Origin
) -> tuple[list[EventRow], list[Content]]:
    """Rows that continue `state`'s log, linked to each other, and their words."""
    rows: list[EventRow] = []
    contents: list[Content] = []
    link = state.link
    for seq, happening in enumerate(happenings, state.seq + 1):
        data, body = structure_and_words(happening)
        row = _row(state, happening, origin)._replace(seq=seq, data=data)
        if body is not None:
            words = Content(ContentId(secrets.token_bytes(16)), secrets.token_bytes(16), body)
            row = row._replace(content_id=words.id, commitment=commitment(words.salt, body))
            contents.append(words)
        link = link_after(link, row)
        rows.append(row._replace(link=link))
    return rows, contents


def _row(state: State, happening: Happening, origin: Origin) -> EventRow:
    """The row as far as it follows from the happening and where it came from."""
    kind = type(happening.payload).__name__
    raised = isinstance(happening.payload, EpochRaised)
    return EventRow(
        seq=0,
        id=None if happening.nameless else origin.command,
        at=None if happening.nameless else origin.at,
        actor=None if happening.nameless else origin.actor,
        kind=kind,
        v=VERSIONS[kind],
        subject=happening.subject,
        question=happening.question,
        content_id=None,
        commitment=None,
        data="",
        link=b"",
        branch=state.branch,
        epoch=state.epoch + 1 if raised else state.epoch,
        origin=None,
    )
