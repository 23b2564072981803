"""Happenings to rows: a place in the log, a time, salted words, a link."""

from __future__ import annotations

from secrets import token_bytes
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.domain.codec import canonical
from workshop.domain.events import VERSIONS, EpochRaised, EventRow, RoomOpened
from workshop.domain.happening import GENESIS, commitment, link_after, structure_and_words
from workshop.domain.ids import ContentId
from workshop.domain.pending import NOT_PLACED
from workshop.service.ports import Content

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workshop.domain.happening import Happening
    from workshop.domain.ids import CommandId
    from workshop.domain.state import State


class Origin(NamedTuple):
    """Which command an event comes from."""

    command: CommandId | None
    actor: str | None
    at: str | None
    """UTC, ISO 8601 with milliseconds."""


_NAMELESS: Final = Origin(None, None, None)


def record(
    state: State, happenings: Iterable[Happening], origin: Origin
) -> tuple[list[EventRow], list[Content]]:
    """Rows that continue `state`'s log, linked to each other, and their words.

    Changes nothing. Raises `UnicodeEncodeError` for text that is none (half a character).
    """
    rows: list[EventRow] = []
    contents: list[Content] = []
    link = state.link
    for seq, happening in enumerate(happenings, state.seq + 1):
        row, words = _unlinked(state, seq, happening, origin)
        link = link_after(link, row)
        rows.append(row._replace(link=link))
        if words is not None:
            contents.append(words)
    return rows, contents


def record_pending(happening: Happening) -> tuple[EventRow, Content | None]:
    """An anonymous act that waits, without all that the log gives; its link covers itself alone.

    Raises `UnicodeEncodeError` for text that is none.
    """
    kind = type(happening.payload).__name__
    data, body = structure_and_words(happening)
    if happening.merged is not None:
        return _from_room(happening, happening.merged.row, body)
    # The id too is random, so that it does not tell when it was made.
    words = None if body is None else Content(ContentId(token_bytes(16)), token_bytes(16), body)
    row = EventRow(
        NOT_PLACED,
        None,
        None,
        None,
        kind,
        VERSIONS[kind],
        happening.subject,
        happening.question,
        words and words.id,
        words and commitment(words.salt, words.body),
        data,
        b"",
        "",
        0,
        None,
    )
    return row._replace(link=link_after(GENESIS, row)), words


def _from_room(
    happening: Happening, before: EventRow, body: str | None
) -> tuple[EventRow, Content | None]:
    """The same of an act in another room; its words keep their id, so that they come once."""
    row = before._replace(
        seq=NOT_PLACED, id=None, at=None, actor=None, link=b"", branch="", epoch=0, origin=None
    )
    return row._replace(link=link_after(GENESIS, row)), _merged_words(happening, body)


def placed(state: State, rows: Iterable[EventRow]) -> list[EventRow]:
    """Acts that waited, as they continue `state`'s log. Changes nothing."""
    found: list[EventRow] = []
    link = state.link
    for seq, row in enumerate(rows, state.seq + 1):
        whole = row._replace(seq=seq, branch=state.branch, epoch=state.epoch)
        link = link_after(link, whole)
        found.append(whole._replace(link=link))
    return found


def _unlinked(
    state: State, seq: int, happening: Happening, origin: Origin
) -> tuple[EventRow, Content | None]:
    """The row as it will be but for its link, and its words."""
    payload = happening.payload
    kind = type(payload).__name__
    data, body = structure_and_words(happening)
    if happening.merged is not None:
        return _merged(state, seq, happening, happening.merged.row), _merged_words(happening, body)
    words = None if body is None else _salted(seq, body)
    command, actor, at = _NAMELESS if happening.nameless else origin
    row = EventRow(  # by place: naming fifteen columns costs as much as linking them
        seq,
        command,
        at,
        actor,
        kind,
        VERSIONS[kind],
        happening.subject,
        happening.question,
        words and words.id,
        words and commitment(words.salt, words.body),
        data,
        b"",
        payload.branch if isinstance(payload, RoomOpened) else state.branch,
        state.epoch + isinstance(payload, EpochRaised),
        None,
    )
    return row, words


def _merged(state: State, seq: int, happening: Happening, before: EventRow) -> EventRow:
    """What happened in another room, with its time there, as it continues the log here."""
    kind = type(happening.payload).__name__
    # From which room it is would say something about whoever sent it without a name.
    origin = (
        None if happening.nameless else canonical([before.branch, before.seq, before.link.hex()])
    )
    return before._replace(
        seq=seq,
        kind=kind,
        v=before.v if kind == before.kind else VERSIONS[kind],
        link=b"",
        branch=state.branch,
        epoch=state.epoch,
        origin=origin,
    )


def _merged_words(happening: Happening, body: str | None) -> Content | None:
    merged = happening.merged
    if merged is None or merged.row.content_id is None or body is None:
        return None
    return Content(merged.row.content_id, merged.salt, body)


def _salted(seq: int, body: str) -> Content:
    """Ids grow with the log, so that SQLite writes at the end of the table instead of all over it.

    They tell no more than the event does that holds them. Rooms that are merged have the same
    numbers; ten random bytes keep their ids apart.
    """
    random = token_bytes(26)
    return Content(ContentId(seq.to_bytes(6) + random[:10]), random[10:], body)
