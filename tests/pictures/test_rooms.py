"""Who is where, and how many could answer; never whose answer is from which room."""

from __future__ import annotations

import json

from tests.domain.evening import Evening
from tests.domain.method import OWN
from tests.domain.rooms import merge, other_room
from tests.pictures.evening import WORDS
from workshop.domain import commands as c
from workshop.domain.codec import encode
from workshop.domain.ids import TeamId
from workshop.domain.settings import Attribution
from workshop.pictures.chronicle import RoomLine as LogLine
from workshop.pictures.chronicle import chronicle
from workshop.pictures.counting import counts, expected
from workshop.pictures.operator import operator_picture
from workshop.pictures.report import report_data
from workshop.pictures.rooms import FIRST, RoomLine, room_lines, rooms_picture


def parted(attribution: Attribution = Attribution.GROUP) -> tuple[Evening, Evening]:
    """The room where it began, and the one to which the last three of six went."""
    evening = Evening(attribution)
    people = evening.people("Ada", "Bo", "Cas", "Dirk", "Eva", "Fem")
    evening.team("Hoek", people[3:])
    return evening, other_room(evening, "Zaal 2", *people[3:])


def test_each_room_counts_its_own_people_until_they_meet() -> None:
    here, there = parted()
    bo, dirk = (c.ByParticipant(each) for each in list(here.state.participants)[1:4:2])
    here.items(bo, OWN, "rust")
    there.items(dirk, OWN, "ruimte")
    for evening in (here, there):
        evening.do(c.CloseRound(OWN))
        assert (counts(evening.state, OWN).expected, expected(evening.state, None)) == (3, 3)
    here.do(merge(there))
    counted = counts(here.state, OWN)
    assert (counted.answered, counted.expected) == (2, 6)


def test_what_was_asked_in_one_room_alone_counts_that_room_alone() -> None:
    here, there = parted()
    here.do(c.CloseRound(OWN))
    here.do(merge(there))
    assert counts(here.state, OWN).expected == 3
    assert expected(here.state, None) == 6


def test_the_operator_sees_rooms_and_who_could_go() -> None:
    here, there = parted()
    picture = rooms_picture(here.state)
    (room,) = picture.rooms
    assert (picture.own, picture.choices) == (FIRST, ())
    people = operator_picture(here.state).people
    assert [each.id for each in people if each.is_elsewhere] == ["dirk", "eva", "fem"]
    assert (room.name, room.people, room.met_at, room.is_given_up) == ("Zaal 2", 3, "", False)
    assert operator_picture(here.state).rooms == picture
    assert rooms_picture(there.state).own == "Zaal 2"
    assert rooms_picture(there.state).rooms == ()
    here.do(c.CloseRoom("zaal 2"))
    assert rooms_picture(here.state).rooms[0].is_given_up
    here.do(merge(there))
    met = rooms_picture(here.state).rooms[0]
    assert (met.is_given_up, bool(met.met_at)) == (False, True)


def test_a_choice_never_tells_an_answer() -> None:
    here, there = parted()
    dirk = c.ByParticipant(list(here.state.participants)[3])
    here.items(dirk, OWN, "kanarie hier")
    there.items(dirk, OWN, "kanarie daar")
    here.do(merge(there))
    (choice,) = rooms_picture(here.state).choices
    assert (choice.who, choice.room) == ("Dirk", "Zaal 2")
    assert "kanarie" not in repr(operator_picture(here.state).rooms)


def test_a_choice_of_a_table_group_without_names_tells_no_room_and_no_time() -> None:
    here, there = parted(Attribution.ANONYMOUS)
    team = c.ByTeam(TeamId("hoek"))
    here.items(team, OWN, "hier")
    there.items(team, OWN, "daar")
    here.do(merge(there))
    (choice,) = rooms_picture(here.state).choices
    assert (choice.who, choice.room, choice.here_at, choice.there_at) == ("Hoek", "", "", "")


def test_a_choice_whose_answer_here_was_taken_back_has_no_time() -> None:
    here, there = parted()
    dirk = c.ByParticipant(list(here.state.participants)[3])
    here.items(dirk, OWN, "hier")
    there.items(dirk, OWN, "daar")
    here.do(merge(there), c.WithdrawAnswer(dirk, OWN))
    (choice,) = rooms_picture(here.state).choices
    assert choice.here_at == ""


def test_the_report_counts_who_was_where() -> None:
    here, there = parted()
    assert room_lines(here.state) == ()
    there.person("Gijs")
    here.do(merge(there))
    assert room_lines(here.state) == (RoomLine(FIRST, 3), RoomLine("Zaal 2", 4))
    assert room_lines(there.state) == (RoomLine(FIRST, 3), RoomLine("Zaal 2", 4))


def test_no_answer_in_the_report_says_from_which_room_it_is() -> None:
    here, there = parted()
    dirk = c.ByParticipant(list(here.state.participants)[3])
    there.items(dirk, OWN, "ruimte")
    here.do(merge(there))
    here.show(OWN)
    data = report_data(here.state, WORDS)
    told = json.dumps(encode(data.programmes), ensure_ascii=False)
    assert "ruimte" in told
    assert "Zaal 2" not in told


def test_the_log_tells_when_rooms_parted_and_met() -> None:
    here, there = parted()
    here.do(merge(there))
    told = [each for each in chronicle(here.state) if isinstance(each, LogLine)]
    assert [(each.name, each.came_back) for each in told] == [("Zaal 2", True), ("Zaal 2", False)]
