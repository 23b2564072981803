"""What putting another room's file together with this one does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.errors import RoomRefusedError
from workshop.domain.happening import Happening
from workshop.domain.pending import waits
from workshop.domain.rooms import MAIN
from workshop.domain.rules.earlier import bring_earlier
from workshop.domain.rules.taking import Taking

if TYPE_CHECKING:
    from datetime import datetime

    from workshop.domain.rooms import Room, RoomRow
    from workshop.domain.state import State


@dataclass(frozen=True)
class Plan:
    """What merging would do."""

    happenings: list[Happening]
    answers: int
    """Own answers, each counted once."""
    others: int
    """Those among them by somebody who answered here too."""
    points: int
    people: int
    dots_left: int
    """Placings about what lies in the other room alone."""


def merge_room(state: State, command: c.MergeRoom, now: datetime) -> list[Happening]:
    """All that is new in the room's file, or a `RefusedError`."""
    return plan_merge(state, command, now).happenings


def plan_merge(state: State, command: c.MergeRoom, now: datetime) -> Plan:
    """Like `merge_room`, counted. Pure; raises a `RefusedError`."""
    room = _the_room(state, command)
    taking = Taking(state, room)
    for each in _new_rows(room, command):
        taking.take(each)
    for each in command.pending:
        taking.act(each)
    joint = bring_earlier(state, command.joint, now) if command.joint else []
    found = taking.happenings(command)
    if room.merges and not found and not joint:
        raise RoomRefusedError("merged", room.name)
    newest = command.rows[-1].row
    told = e.RoomMerged(
        room.branch,
        newest.seq,
        newest.link.hex(),
        sum(not waits(each) for each in found if not isinstance(each.payload, e.ContentsErased)),
        tuple(sorted(taking.questions)),
    )
    return Plan(
        [Happening(told), *found, *joint],
        answers=len(taking.answered),
        others=taking.others,
        points=len(taking.points),
        people=len(taking.people),
        dots_left=taking.dots_left,
    )


def _the_room(state: State, command: c.MergeRoom) -> Room:
    if command.session != state.session:
        raise RoomRefusedError("other_evening")
    if command.branch == MAIN:
        raise RoomRefusedError("no_room")
    room = state.rooms.split.get(command.branch)
    if room is None:
        raise RoomRefusedError("unknown", command.branch)
    if (room.seq, room.link) != (command.at_seq, command.link):
        raise RoomRefusedError("fork", room.name)
    return room


def _new_rows(room: Room, command: c.MergeRoom) -> list[RoomRow]:
    """Those since the newest merge, which must be part of this file."""
    if not room.merges:
        return list(command.rows[1:])
    newest = room.merges[-1]
    if command.rows[-1].row.seq < newest.up_to_seq:
        raise RoomRefusedError("older", room.name)
    links = {each.row.seq: each.row.link.hex() for each in command.rows}
    if links.get(newest.up_to_seq) != newest.link:
        raise RoomRefusedError("diverged", room.name)
    return [each for each in command.rows if each.row.seq > newest.up_to_seq]
