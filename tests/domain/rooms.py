"""An evening in two rooms, in memory: parting, and the command that puts them together."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from tests.domain.evening import Evening
from tests.domain.method import OWN
from workshop.domain import commands as c
from workshop.domain.ids import ContentId, ParticipantId, SessionId, SubjectId
from workshop.domain.rooms import MAIN, RoomRow

if TYPE_CHECKING:
    from workshop.domain.state import State


def other_room(evening: Evening, name: str, *people: c.ByParticipant) -> Evening:
    """The evening as it goes on in the room to which `people` go."""
    evening.do(c.SplitRoom(name, tuple(each.participant for each in people)))
    room = deepcopy(evening)
    room.do(c.OpenRoom(name.casefold()))
    return room


def merge(room: Evening, joint: c.BringEarlier | None = None) -> c.MergeRoom:
    """All that stands in the room's log, to be taken in."""
    rows = [row for row in room.rows if row.branch != MAIN]
    own = room.state.rooms.own
    assert own is not None
    bodies = room.state.bodies
    return c.MergeRoom(
        own_session(room),
        own.branch,
        own.seq,
        own.link,
        tuple(
            RoomRow(row, b"s" * 16, bodies.get(row.content_id or ContentId(b""))) for row in rows
        ),
        joint=joint,
    )


def own_session(room: Evening) -> SessionId:
    """Which evening it is a room of."""
    assert room.state.session is not None
    return room.state.session


def parted(evening: Evening) -> Evening:
    """The room to which Bo and Dirk went."""
    bo, dirk = ParticipantId("bo"), ParticipantId("dirk")
    return other_room(evening, "Zaal 2", c.ByParticipant(bo), c.ByParticipant(dirk))


def texts(state: State, author: c.ByParticipant) -> list[str]:
    """What stands of the author's answer."""
    standing = state.standing(OWN, SubjectId(author.participant))
    value = state.value(standing) if standing else None
    return list(getattr(value, "items", ()))
