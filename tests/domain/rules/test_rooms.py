"""Promises of `workshop.domain.rules.rooms`: an evening in more than one room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.domain.evening import AGREEMENT, Evening
from tests.domain.method import OWN, PROGRAMME
from tests.domain.rooms import merge, parted
from workshop.domain import commands as c
from workshop.domain.errors import (
    InRoomError,
    RoomNameError,
    RoomPeopleError,
    RoomRefusedError,
    RoomsFixSettingsError,
    SmallRoomError,
    UnknownIdError,
)
from workshop.domain.ids import DeviceId, ParticipantId
from workshop.domain.rules.people import utc_text
from workshop.domain.settings import DEFAULT_ROLES, Attribution, Publicity

if TYPE_CHECKING:
    pass

ADA, BO = c.ByParticipant(ParticipantId("ada")), c.ByParticipant(ParticipantId("bo"))


@pytest.fixture
def people(evening: Evening) -> Evening:
    """Ada and Cas, who stay, and Bo and Dirk, who go."""
    evening.people("Ada", "Bo", "Cas", "Dirk")
    return evening


# --- parting -------------------------------------------------------------------------------


def test_both_files_have_the_parting_and_its_link(people: Evening) -> None:
    room = parted(people)
    own, there = room.state.rooms.own, people.state.rooms.split["zaal 2"]
    assert own is not None
    assert (own.seq, own.link, own.name) == (there.seq, there.link, "Zaal 2")
    opened = room.rows[-1]
    assert (opened.kind, opened.branch, opened.seq) == ("RoomOpened", "zaal 2", there.seq + 1)
    assert people.state.rooms.own is None
    assert room.reread().branch == "zaal 2"


def test_each_room_counts_who_is_there(people: Evening) -> None:
    room = parted(people)
    here, there = people.state.rooms, room.state.rooms
    for name, is_gone in (("ada", False), ("bo", True), ("cas", False), ("dirk", True)):
        assert here.is_away(ParticipantId(name), None, None) is is_gone
        assert there.is_away(ParticipantId(name), None, None) is not is_gone


def test_before_the_parting_everybody_was_here(people: Evening) -> None:
    before = utc_text(people.now)
    room = parted(people)
    for state in (people.state, room.state):
        assert not any(state.rooms.is_away(each, before, None) for each in state.participants)


def test_who_came_in_there_is_there(people: Evening) -> None:
    room = parted(people)
    late = room.person("Eva")
    assert not room.state.rooms.is_away(late.participant, None, None)


def test_tablets_join_anew_and_know_the_room_as_another_evening(people: Evening) -> None:
    people.do(c.OpenTablets(8080, "0" * 32), c.AdmitDevice(DeviceId("d" * 64)))
    room = parted(people)
    assert people.state.line == people.state.session
    assert room.state.line != people.state.line
    assert len(room.state.line) == 32
    assert people.state.title == "Waarden van Veenrade"
    assert room.state.title == "Waarden van Veenrade · Zaal 2"
    assert (room.state.tablets, room.state.devices) == (None, {})


@pytest.mark.parametrize("name", ["main", "ZAAL  2", "Zaal 2"])
def test_a_room_has_a_name_of_its_own(people: Evening, name: str) -> None:
    parted(people)
    people.refuses(RoomNameError, c.SplitRoom(name, (ADA.participant,)))


def test_who_is_elsewhere_cannot_go_again(people: Evening) -> None:
    parted(people)
    error = people.refuses(RoomPeopleError, c.SplitRoom("Zaal 3", (BO.participant,)))
    assert error.why == "away"


def test_somebody_goes_and_somebody_stays(people: Evening) -> None:
    assert people.refuses(RoomPeopleError, c.SplitRoom("Zaal 2", ())).why == "nobody"
    everybody = tuple(people.state.participants)
    assert people.refuses(RoomPeopleError, c.SplitRoom("Zaal 2", everybody)).why == "everybody"
    people.refuses(UnknownIdError, c.SplitRoom("Zaal 2", (ParticipantId("wie"),)))


def test_without_names_each_room_has_three_who_answer() -> None:
    evening = Evening(Attribution.ANONYMOUS)
    names = [each.participant for each in evening.people("A", "B", "C", "D", "E")]
    guest = evening.person("F", role="gast").participant
    least = evening.refuses(SmallRoomError, c.SplitRoom("Zaal 2", (*names[:2], guest)))
    assert least.least == 3
    evening.refuses(SmallRoomError, c.SplitRoom("Zaal 2", tuple(names[:3])))
    names.append(evening.person("G").participant)
    assert evening.would(c.SplitRoom("Zaal 2", tuple(names[:3])))


def test_a_room_that_came_to_nothing_gives_its_people_back(people: Evening) -> None:
    parted(people)
    people.do(c.CloseRoom("zaal 2"))
    assert not people.state.rooms.is_away(BO.participant, None, None)
    assert people.would(c.CloseRoom("zaal 2")) == []
    people.refuses(RoomNameError, c.SplitRoom("Zaal 2", (BO.participant,)))
    people.refuses(RoomRefusedError, c.CloseRoom("zaal 9"))


def test_only_a_copy_as_it_was_becomes_the_room(people: Evening) -> None:
    room = parted(people)
    assert room.refuses(RoomRefusedError, c.OpenRoom("zaal 2")).why == "fork"
    people.items(ADA, OWN, "rust")
    assert people.refuses(RoomRefusedError, c.OpenRoom("zaal 2")).why == "fork"
    assert people.refuses(RoomRefusedError, c.OpenRoom("zaal 9")).why == "unknown"


def test_what_is_one_for_the_evening_is_done_where_it_began(people: Evening) -> None:
    room = parted(people)
    for command in (
        c.AddProgramme(PROGRAMME),
        c.DefineRole(DEFAULT_ROLES[0]),
        c.ChangeSettings(Attribution.NAME, Publicity.PUBLIC),
        c.SplitRoom("Zaal 3", (BO.participant,)),
        c.IssueConcept(1),
        c.StartSealing(AGREEMENT),
        merge(room),
    ):
        assert room.refuses(InRoomError, command).name == "Zaal 2"
    settings = c.ChangeSettings(Attribution.NAME, Publicity.PUBLIC)
    people.refuses(RoomsFixSettingsError, settings)
