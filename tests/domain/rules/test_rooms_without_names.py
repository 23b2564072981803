"""Promises of putting rooms together in an evening without names, decided in memory."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.domain.evening import Evening
from tests.domain.method import JOINT, OWN
from tests.domain.rooms import merge, other_room
from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.ids import TeamId
from workshop.domain.pending import waits
from workshop.domain.rules.authors import seat_hash
from workshop.domain.rules.merging import Plan, plan_merge
from workshop.domain.settings import Attribution

if TYPE_CHECKING:
    from workshop.domain.happening import Happening

TEAM = c.ByTeam(TeamId("hoek"))


@pytest.fixture
def first() -> Evening:
    """Six people, a table group, three cards, and an entry to place dots on."""
    evening = Evening(Attribution.ANONYMOUS)
    people = evening.people("A", "B", "C", "D", "E", "F")
    evening.team("Hoek", people[3:])
    for number in (1, 2, 3):
        evening.seat(number)
    evening.entry(JOINT, "e1", "rust")
    return evening


@pytest.fixture
def room(first: Evening) -> Evening:
    """To which three of them went."""
    people = [c.ByParticipant(each) for each in first.state.participants][3:]
    return other_room(first, "Zaal 2", *people)


def plan(first: Evening, command: c.MergeRoom) -> Plan:
    """What putting them together would do."""
    return plan_merge(first.state, command, first.now)


def waiting(found: Plan) -> list[Happening]:
    """What does not enter the log now."""
    return [each for each in found.happenings if waits(each)]


def seat(number: int) -> c.BySeat:
    """The same card in any room."""
    return Evening(Attribution.ANONYMOUS).seat(number)


def test_nameless_answers_wait_in_the_order_of_pseudonyms(first: Evening, room: Evening) -> None:
    for number in (1, 2, 3):
        room.items(seat(number), OWN, f"tekst {number}")
    found = waiting(plan(first, merge(room)))
    assert len(found) == 3
    subjects = [each.subject for each in found]
    assert subjects == sorted(subjects, key=str)


def test_of_each_author_the_last_act_alone_comes(first: Evening, room: Evening) -> None:
    room.items(seat(1), OWN, "eerst")
    room.items(seat(1), OWN, "later")
    (only,) = waiting(plan(first, merge(room)))
    assert only.body == '{"items":["later"]}'


def test_what_waits_there_comes_instead_of_what_was_shown(first: Evening, room: Evening) -> None:
    room.items(seat(1), OWN, "getoond")
    room.items(seat(1), OWN, "wacht")
    found = merge(room)
    *before, last = found.rows
    pending = replace(found, rows=tuple(before), pending=(last,))
    (only,) = waiting(plan(first, pending))
    assert only.body == '{"items":["wacht"]}'


def test_what_came_before_does_not_come_again(first: Evening, room: Evening) -> None:
    room.items(seat(1), OWN, "rust")
    first.do(merge(room))
    room.do(c.IssueSeat(seat_hash("x" * 32)))
    found = plan(first, merge(room))
    assert waiting(found) == []
    assert [type(each.payload) for each in found.happenings] == [e.RoomMerged, e.SeatIssued]


def test_an_answer_that_was_taken_back_is_taken_back_here(first: Evening, room: Evening) -> None:
    room.items(seat(1), OWN, "rust")
    first.do(merge(room))
    room.do(c.WithdrawAnswer(seat(1), OWN))
    (only,) = waiting(plan(first, merge(room)))
    assert only.payload == e.AnswerWithdrawn()


def test_one_that_came_and_went_in_between_leaves_nothing(first: Evening, room: Evening) -> None:
    room.items(seat(1), OWN, "rust")
    room.do(c.WithdrawAnswer(seat(1), OWN))
    assert waiting(plan(first, merge(room))) == []


def test_a_table_group_that_answered_in_both_rooms_has_two(first: Evening, room: Evening) -> None:
    first.items(TEAM, OWN, "hier")
    room.items(TEAM, OWN, "daar")
    found = plan(first, merge(room))
    assert (found.others, waiting(found)) == (1, [])
    (row,) = [each for each in first.do(merge(room)) if each.kind == "OtherAnswerKept"]
    assert (row.id, row.at, row.actor, row.origin) == (None, None, None, None)
    (other,) = first.state.rooms.undecided.values()
    assert other.branch == ""


def test_a_table_group_that_took_its_answer_back_there_keeps_that_of_here(
    first: Evening, room: Evening
) -> None:
    room.items(TEAM, OWN, "daar")
    room.do(c.WithdrawAnswer(TEAM, OWN))
    first.items(TEAM, OWN, "hier")
    found = plan(first, merge(room))
    assert (found.others, waiting(found)) == (0, [])


def test_nameless_dots_wait_too(first: Evening, room: Evening) -> None:
    room.do(c.OpenDots(JOINT, 3), c.PlaceDots(seat(1), JOINT, {"e1": 2}))
    (only,) = waiting(plan(first, merge(room)))
    assert only.payload == e.DotsPlaced({"e1": 2})
    first.do(merge(room))
    room.do(c.IssueSeat(seat_hash("x" * 32)), c.PlaceDots(seat(1), JOINT, {"e1": 3}))
    (later,) = waiting(plan(first, merge(room)))
    assert later.payload == e.DotsPlaced({"e1": 3})
    room.do(c.PlaceDots(seat(1), JOINT, {"e1": 2}))
    assert waiting(plan(first, merge(room))) == []


def test_nameless_dots_on_what_lies_there_alone_stay_there(first: Evening, room: Evening) -> None:
    room.entry(JOINT, "e2", "ruimte")
    room.do(c.OpenDots(JOINT, 3), c.PlaceDots(seat(1), JOINT, {"e2": 1}))
    found = plan(first, merge(room))
    assert (found.dots_left, waiting(found)) == (1, [])


def test_dots_of_a_table_group_stay_as_they_were_placed_here(first: Evening, room: Evening) -> None:
    for evening, number in ((first, 1), (room, 2)):
        evening.do(c.OpenDots(JOINT, 3), c.PlaceDots(TEAM, JOINT, {"e1": number}))
    found = plan(first, merge(room))
    assert (found.dots_left, waiting(found)) == (1, [])


def test_stances_that_wait_there_do_not_come(first: Evening, room: Evening) -> None:
    room.do(c.OpenPoll(JOINT), c.TakeStance(seat(1), JOINT, c.Stance.AGREE))
    found = merge(room)
    *before, last = found.rows
    assert waiting(plan(first, replace(found, rows=tuple(before), pending=(last,)))) == []


def test_dots_without_an_author_are_nobodys(first: Evening, room: Evening) -> None:
    """No rule writes this; a damaged file may."""
    room.do(c.OpenDots(JOINT, 3), c.PlaceDots(seat(1), JOINT, {"e1": 2}))
    found = merge(room)
    *before, last = found.rows
    bare = last._replace(row=last.row._replace(subject=None))
    assert waiting(plan(first, replace(found, rows=(*before, bare)))) == []
