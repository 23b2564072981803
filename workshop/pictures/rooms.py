"""The rooms of the evening: who is where, what came from them, and what is to be chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.domain.ids import TeamId
from workshop.domain.rules.authors import team_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.rooms import OtherAnswer, Room
    from workshop.domain.state import State

FIRST: Final = ""
"""Name of the room in which the evening began: it has none."""


@dataclass(frozen=True)
class RoomPicture:
    """Another room."""

    branch: str
    name: str
    people: int
    at: str
    """Since when it goes its own way, UTC."""
    met_at: str
    """When its file was last taken in, UTC; empty if never."""
    is_given_up: bool


@dataclass(frozen=True)
class ChoicePicture:
    """Somebody answered in two rooms: which counts?"""

    seq: int
    who: str
    """Name of the participant or the team."""
    question: str
    """What was asked."""
    room: str
    here_at: str
    """UTC; empty where times are not kept."""
    there_at: str


@dataclass(frozen=True)
class RoomsPicture:
    """For the operator."""

    own: str
    """Name of this room; `FIRST` for the one in which the evening began."""
    rooms: tuple[RoomPicture, ...]
    choices: tuple[ChoicePicture, ...]


@dataclass(frozen=True)
class RoomLine:
    """A room, for the report."""

    name: str
    """`FIRST` for the one in which the evening began."""
    people: int


def rooms_picture(state: State) -> RoomsPicture:
    """Never an answer: which counts is chosen by who, when and where."""
    rooms = state.rooms
    own = rooms.own
    return RoomsPicture(
        own=own.name if own else FIRST,
        rooms=() if own else tuple(_room(each) for each in rooms.split.values()),
        choices=tuple(_choice(state, each) for each in rooms.undecided.values()),
    )


def _room(room: Room) -> RoomPicture:
    return RoomPicture(
        branch=room.branch,
        name=room.name,
        people=len(room.participants),
        at=room.at,
        met_at=room.merges[-1].at if room.merges else "",
        is_given_up=room.is_given_up and not room.merges,
    )


def _choice(state: State, other: OtherAnswer) -> ChoicePicture:
    room = state.rooms.split.get(other.branch)
    standing = state.standing(other.question, other.subject)
    return ChoicePicture(
        seq=other.seq,
        who=_who(state, other.subject),
        question=state.questions[other.question].prompt,
        room=room.name if room else "",
        here_at=(standing.at or "") if standing else "",
        there_at=other.at or "",
    )


def _who(state: State, subject: str) -> str:
    team = state.teams.get(team_of(subject) or TeamId(""))
    if team is not None:
        return team.name
    return next((each.name for each in state.participants.values() if each.id == subject), "")


def room_lines(state: State) -> tuple[RoomLine, ...]:
    """Rooms that had a part in this account; empty if there was one."""
    lines = tuple(_lines(state))
    return lines if len(lines) > 1 else ()


def _lines(state: State) -> Iterator[RoomLine]:
    own = state.rooms.own
    if own is not None:
        yield RoomLine(FIRST, len(state.rooms.others))
        yield RoomLine(own.name, len(state.participants) - len(state.rooms.others))
        return
    met = [each for each in state.rooms.split.values() if each.merges]
    elsewhere = {one for each in met for one in each.participants}
    yield RoomLine(FIRST, len(state.participants.keys() - elsewhere))
    for each in met:
        yield RoomLine(each.name, len(each.participants))
