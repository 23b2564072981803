"""Under `anoniem` and `fractie` nobody's name comes near what the room said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.method import JOINT, LINKS, OWN, PROGRAMME, own
from tests.pictures.evening import SAMPLES, WORDS, Council, as_json
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, RemarkId
from workshop.domain.programme import Kind, Phase
from workshop.domain.settings import Attribution
from workshop.pictures.audiences import shared_picture
from workshop.pictures.operator import operator_picture
from workshop.pictures.report import report_data
from workshop.pictures.report_data import Attendance
from workshop.pictures.tablets import tablet_picture

NAMELESS = [Attribution.ANONYMOUS, Attribution.GROUP]


def everything_said(attribution: Attribution) -> Council:
    """Ten people, alone and in teams, answered all there is, and all of it was shown."""
    evening = Council(attribution)
    people = [
        evening.person(f"Kanarie{number}", f"Groep {number % 3}", role)
        for number, role in enumerate(["raadslid"] * 8 + ["burgerraadslid", "inwoner"])
    ]
    authors: list[c.Author] = [*people]
    if attribution is Attribution.ANONYMOUS:
        authors = [evening.seat(number) for number in range(10)]
    authors.append(evening.team("Tafel 1", people[:4]))
    for kind in Kind:
        for number, author in enumerate(authors):
            evening.answer(author, own(kind), SAMPLES[kind](f"woord {number}"))
        cards = evening.show(own(kind))
        evening.cluster(own(kind), f"Stapel {kind}", *list(cards)[:2])
    (card, *_) = evening.show(OWN)
    entry = evening.entry(JOINT, "v1", "Nabijheid", card)
    evening.do(
        c.SetRemark(JOINT, RemarkId("r"), c.RemarkKind.DISSENT, "Te duur", (card,)),
        c.SetEntry(LINKS, EntryId("l"), {"resultaat": "Minder wachten", "waarde": entry}),
        c.OpenDots(JOINT, 3),
        c.OpenPoll(JOINT),
    )
    for author in authors:
        evening.do(
            c.PlaceDots(author, JOINT, {entry: 1}),
            c.TakeStance(author, JOINT, c.Stance.WITH_RESERVATION, "mits betaalbaar"),
        )
    evening.do(c.CloseDots(JOINT), c.ClosePoll(JOINT))
    return evening


@pytest.mark.parametrize("attribution", NAMELESS)
def test_no_name_is_in_what_the_room_sees(attribution: Attribution) -> None:
    evening = everything_said(attribution)
    for step in PROGRAMME.steps:
        for phase in Phase:
            evening.do(c.EnterPhase(step.id, phase))
            for picture in (shared_picture(evening.state), tablet_picture(evening.state)):
                said = (repr(picture) + as_json(picture)).lower()
                assert "kanarie" not in said  # ids of participants are their names in small
                assert "seat:" not in said


@pytest.mark.parametrize("attribution", NAMELESS)
def test_the_operator_has_names_on_the_attendance_list_alone(attribution: Attribution) -> None:
    evening = everything_said(attribution)
    for step in PROGRAMME.steps:
        evening.do(c.EnterPhase(step.id, Phase.SHOW))
        picture = operator_picture(evening.state)
        assert len(picture.people) == 10
        assert "kanarie" not in repr(replace(picture, people=(), teams=())).lower()


@pytest.mark.parametrize("attribution", NAMELESS)
def test_the_report_has_names_on_the_attendance_list_alone(attribution: Attribution) -> None:
    data = report_data(everything_said(attribution).state, WORDS)
    assert as_json(data.attendance).count("Kanarie") == 9  # one role is only counted
    without = replace(data, attendance=Attendance(21, 0, (), ()))
    assert "kanarie" not in as_json(without).lower()


def test_with_names_they_are_there() -> None:
    """Else the tests above would prove nothing."""
    evening = everything_said(Attribution.NAME)
    evening.do(c.EnterPhase(PROGRAMME.steps[0].id, Phase.SHOW))
    assert "Kanarie9" in as_json(shared_picture(evening.state))
    data = report_data(evening.state, WORDS)
    assert "Kanarie9" in as_json(replace(data, attendance=Attendance(21, 0, (), ())))


def test_under_anoniem_no_group_is_in_it_either() -> None:
    evening = everything_said(Attribution.ANONYMOUS)
    evening.do(c.EnterPhase(PROGRAMME.steps[0].id, Phase.SHOW))
    for picture in (shared_picture(evening.state), tablet_picture(evening.state)):
        assert "Groep" not in as_json(picture)
    data = report_data(evening.state, WORDS)
    without = as_json(replace(data, attendance=Attendance(21, 0, (), ())))
    assert "Groep" not in without
    assert WORDS.others not in without


@pytest.mark.parametrize("attribution", NAMELESS)
def test_as_people_no_group_or_team_is_anywhere(attribution: Attribution) -> None:
    evening = everything_said(attribution)
    evening.do(c.AgreeHouseRules(("Als mens",), as_person=True))
    for step in PROGRAMME.steps:
        evening.do(c.EnterPhase(step.id, Phase.SHOW))
        said = as_json(shared_picture(evening.state))
        assert "Groep" not in said
        assert "Tafel" not in said
        assert '"others": true' not in said
    data = report_data(evening.state, WORDS)
    assert data.as_person
    without = as_json(replace(data, attendance=Attendance(21, 0, (), ())))
    assert not [name for name in ("Groep", "Tafel", WORDS.others) if name in without]
