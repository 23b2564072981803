"""An evening in more than one room: a file for another room, and putting the rooms together."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain.errors import RoomRefusedError, UnknownIdError, WorkshopError
from workshop.domain.folding import fold
from workshop.domain.ids import SessionId
from workshop.domain.rooms import MAIN
from workshop.domain.rules import decide
from workshop.domain.rules.merging import plan_merge
from workshop.domain.rules.people import full_name, utc_text
from workshop.domain.wording import same_name
from workshop.evening.continuing import brought_command
from workshop.evening.opened import open_evening
from workshop.evening.reporting import report_of
from workshop.service.owner import OPERATOR
from workshop.service.recording import Origin, record
from workshop.store.rooms import read_room

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workshop.domain.events import EventRow
    from workshop.domain.ids import ParticipantId
    from workshop.domain.rules.merging import Plan
    from workshop.domain.state import Loaded, State
    from workshop.evening.opened import Evening
    from workshop.service.ports import Content
    from workshop.store.rooms import RoomFile

log: Final = logging.getLogger(__name__)

_COPY: Final = "zaal"
"""What the list of copies calls it."""
_JOINT: Final = frozenset(
    {"EntrySet", "EntryRemoved", "EntriesOrdered", "RemarkSet", "RemarkRemoved", "Undone"}
)


@dataclass(frozen=True)
class Parted:
    """A room that has a file of its own."""

    path: Path
    name: str
    going: int
    staying: int


@dataclass(frozen=True)
class Met:
    """What came from a room."""

    name: str
    plan: Plan
    joint: int
    """Joint answers that lie on the table now."""
    remarks: int
    """Dissenting opinions beside them, which are in the room's file alone."""
    went_on: bool
    """The room had been put together with this one before."""


# --- parting -------------------------------------------------------------------------------


def split(path: Path, target: Path, name: str, people: Sequence[str]) -> Parted:
    """Like `split_from`, of the evening at `path`; `people` as they or their teams are written."""
    with open_evening(path) as evening:
        going = evening.look(lambda state: people_named(state, people))
        return split_from(evening, target, name, going)


def split_from(evening: Evening, target: Path, name: str, going: Sequence[ParticipantId]) -> Parted:
    """Make `target` the file of another room. It waits.

    Raises what the rules or the disk object: then there is no file, and nobody is elsewhere.
    """
    target = target.resolve()
    parting = c.SplitRoom(name, tuple(going))
    evening.look(lambda state: decide(state, parting, evening.clock()))  # its own refusal
    # Written down as well: an erasure names this file too.
    evening.do_all([c.RecordCopy(_COPY, str(target), ""), parting])
    room = evening.look(lambda state: next(reversed(state.rooms.split.values())))
    try:
        evening.part(target, room.seq, lambda loaded: _first_of(loaded, room.branch, evening))
    except WorkshopError:
        evening.do(c.CloseRoom(room.branch))
        raise
    return evening.look(lambda state: _parted(state, room.branch, target))


def _first_of(
    loaded: Loaded, branch: str, evening: Evening
) -> tuple[Sequence[EventRow], Sequence[Content]]:
    """The first event of the room's own: what came after the parting is not in its file."""
    state = fold(loaded)
    now = evening.clock()
    happenings = decide(state, c.OpenRoom(branch), now)
    return record(state, happenings, Origin(None, OPERATOR, utc_text(now)))


def _parted(state: State, branch: str, target: Path) -> Parted:
    room = state.rooms.split[branch]
    staying = sum(not state.rooms.is_away(each, None, None) for each in state.participants)
    return Parted(target, room.name, len(room.participants), staying)


def people_named(state: State, names: Sequence[str]) -> tuple[ParticipantId, ...]:
    """Everybody who is meant: by name, by `naam (fractie)`, or by the name of a team.

    Raises `UnknownIdError` for a name that is nobody's.
    """
    return tuple(dict.fromkeys(one for name in names for one in _people_named(state, name)))


def _people_named(state: State, name: str) -> tuple[ParticipantId, ...]:
    wanted = same_name(name)
    for team in state.teams.values():
        if same_name(team.name) == wanted:
            return team.members
    people = state.participants.values()
    full = [each.id for each in people if same_name(full_name(each.name, each.group)) == wanted]
    found = full or [each.id for each in people if same_name(each.name) == wanted]
    if len(found) != 1:
        raise UnknownIdError("participant", name)
    return tuple(found)


# --- putting together ----------------------------------------------------------------------


def merge(path: Path, other: Path) -> Met:
    """Like `merge_into`, of the evening at `path`."""
    with open_evening(path) as evening:
        return merge_into(evening, other)


def merge_into(evening: Evening, other: Path) -> Met:
    """Take in what the room's file `other` has; all of it or nothing. It waits.

    `other` is only read. Raises a `WorkshopError`; then nothing came.
    """
    found = read_room(other)
    try:
        command, met = _understood(found, evening)
    except WorkshopError:
        raise
    except Exception as error:
        # Its chain fits, and what it says does not: nobody wrote that with this program.
        log.warning("The file of a room makes no sense: %s", type(error).__name__)
        raise RoomRefusedError("damaged", other.name) from error
    evening.do(command)
    return met


def _understood(found: RoomFile, evening: Evening) -> tuple[c.MergeRoom, Met]:
    """What is to be done, and what will have come of it."""
    room = fold(found.loaded())
    own = room.rooms.own
    if own is None:
        raise RoomRefusedError(_why(room, evening))
    taken = evening.look(lambda state: _taken(state, own.branch))
    command = _command(found, room, taken)
    plan = evening.look(lambda state: _planned(state, command, evening))
    joint = command.joint.evening.questions if command.joint else ()
    remarks = sum(len(room.joint[each.id].remarks) for each in joint)
    return command, Met(own.name, plan, len(joint), remarks, taken > 0)


def _planned(state: State, command: c.MergeRoom, evening: Evening) -> Plan:
    now = evening.clock()
    decide(state, command, now)  # first what holds for every command, such as a sealed account
    return plan_merge(state, command, now)


def _why(room: State, evening: Evening) -> str:
    is_ours = evening.look(lambda state: state.session) == room.session
    return "no_room" if is_ours else "other_evening"


def _taken(state: State, branch: str) -> int:
    """Newest event of the room's file that came here before."""
    room = state.rooms.split.get(branch)
    return room.merges[-1].up_to_seq if room and room.merges else 0


def _command(found: RoomFile, room: State, taken: int) -> c.MergeRoom:
    own = room.rooms.own
    if own is None or room.session is None:
        raise AssertionError  # looked at before
    rows = tuple(each for each in found.rows if each.row.branch != MAIN)
    written = {
        each.row.question
        for each in rows
        if each.row.kind in _JOINT and each.row.seq > taken and each.row.question
    }
    session = SessionId(f"{room.session}/{own.branch}/{rows[-1].row.seq}")
    joint = brought_command(session, report_of(room), own.name, lambda each: each in written)
    return c.MergeRoom(
        session=room.session,
        branch=own.branch,
        at_seq=own.seq,
        link=own.link,
        rows=rows,
        pending=found.pending,
        joint=joint if joint.entries else None,
    )
