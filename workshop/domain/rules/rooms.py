"""Rules for an evening in more than one room: parting, and what of it may be done where."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.codec import decode
from workshop.domain.errors import (
    InRoomError,
    RoomNameError,
    RoomPeopleError,
    RoomRefusedError,
    RoomsFixSettingsError,
    SmallRoomError,
    UnknownIdError,
)
from workshop.domain.happening import Happening
from workshop.domain.rooms import MAIN
from workshop.domain.settings import SMALL_GROUP, Attribution
from workshop.domain.wording import NAME_LIMIT, clean_line, same_name

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from workshop.domain.ids import ParticipantId
    from workshop.domain.rooms import OtherAnswer, Room
    from workshop.domain.state import State

_FIRST_ROOM_ONLY: Final = (
    c.AddProgramme,
    c.DefineRole,
    c.ChangeSettings,
    c.SplitRoom,
    c.CloseRoom,
    c.MergeRoom,
    c.IssueConcept,
    c.StartSealing,
    c.DecideKeeping,
)
"""What is one for the whole evening: its programmes, its promises, its account."""


def check_room(state: State, command: c.Command) -> None:
    """Refuses in a room what is one for the whole evening, and new promises once rooms parted."""
    own = state.rooms.own
    if own is not None and isinstance(command, _FIRST_ROOM_ONLY):
        raise InRoomError(own.name)
    if isinstance(command, c.ChangeSettings) and state.rooms.split:
        raise RoomsFixSettingsError


def split(state: State, command: c.SplitRoom, _: datetime) -> list[Happening]:
    """Who goes is elsewhere from now on; the file for that room is a copy that has this event."""
    name = clean_line(command.name, "room", NAME_LIMIT)
    branch = same_name(name)
    if branch == MAIN or branch in state.rooms.split:
        raise RoomNameError(name)
    going = tuple(dict.fromkeys(command.participants))
    _check_people(state, going)
    return [Happening(e.RoomSplit(branch, name, going))]


def _check_people(state: State, going: tuple[ParticipantId, ...]) -> None:
    for each in going:
        if each not in state.participants:
            raise UnknownIdError("participant", each)
        if state.rooms.is_away(each, None, None):
            raise RoomPeopleError("away")
    staying = [
        each
        for each in state.participants
        if each not in going and not state.rooms.is_away(each, None, None)
    ]
    if not going or not staying:
        raise RoomPeopleError("everybody" if going else "nobody")
    if state.attribution is Attribution.ANONYMOUS:
        # What comes from a room of two is known to come from one of two.
        fewest = min(_answering(state, going), _answering(state, staying))
        if fewest < SMALL_GROUP:
            raise SmallRoomError(SMALL_GROUP)


def _answering(state: State, people: Iterable[ParticipantId]) -> int:
    return sum(state.roles[state.participants[each].role].answers for each in people)


def open_room(state: State, command: c.OpenRoom, _: datetime) -> list[Happening]:
    """Only as the very next event: what came after the parting belongs to one room."""
    room = the_room(state, command.branch)
    if state.rooms.here != MAIN or state.link.hex() != room.link:
        raise RoomRefusedError("fork", room.name)
    return [Happening(e.RoomOpened(room.branch, room.seq, room.link))]


def close_room(state: State, command: c.CloseRoom, _: datetime) -> list[Happening]:
    """Its people are here again; what they did there stays in its file."""
    room = the_room(state, command.branch)
    return [] if room.is_given_up else [Happening(e.RoomClosed(room.branch))]


def the_room(state: State, branch: str) -> Room:
    """The room, or a `RefusedError`."""
    room = state.rooms.split.get(branch)
    if room is None:
        raise RoomRefusedError("unknown", branch)
    return room


# --- two answers of one person -------------------------------------------------------------


def settle(state: State, command: c.SettleAnswer, _: datetime) -> list[Happening]:
    """The other one becomes an answer like any other, or it stays beside; both are in the log."""
    if command.seq in state.rooms.settled:
        return []
    other = state.rooms.undecided.get(command.seq)
    if other is None:
        raise UnknownIdError("answer", str(command.seq))
    settled = Happening(
        e.OtherAnswerSettled(other.seq, command.counts), other.question, other.subject
    )
    return [_as_answer(state, other), settled] if command.counts else [settled]


def _as_answer(state: State, other: OtherAnswer) -> Happening:
    body = state.bodies.get(other.content_id) if other.content_id else None
    if body is None:
        raise UnknownIdError("answer", str(other.seq))
    payload: e.AnswerSubmitted = decode(e.AnswerSubmitted, json.loads(other.data), None)
    nameless = state.attribution is Attribution.ANONYMOUS
    return Happening(payload, other.question, other.subject, body, nameless)
