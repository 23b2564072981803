"""What tablets show: what there is to choose from, and to each what its own user wrote."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

import pytest

from tests.domain.method import JOINT, LINKS, OWN, VALUES_STEP, own
from tests.pictures.evening import SAMPLES, Council
from workshop.domain import commands as c
from workshop.domain.ids import ClusterId, DeviceId, EntryId, StepId
from workshop.domain.programme import Kind, Phase
from workshop.domain.settings import Attribution, Joining, Presence, Role
from workshop.domain.values import ItemsValue
from workshop.pictures.tablets import (
    DevicePicture,
    DotsRound,
    Name,
    StanceTaken,
    TabletLine,
    Target,
    TeamName,
    author_at,
    device_picture,
    names,
    tablet_lines,
    tablet_picture,
)

KEY: Final = "0" * 32
DEVICE: Final = DeviceId(sha256(b"1").hexdigest())
SECOND: Final = DeviceId(sha256(b"2").hexdigest())


@pytest.fixture
def evening() -> Council:
    return Council()


def bound(evening: Council, author: c.ByParticipant | c.ByTeam, name: DeviceId = DEVICE) -> None:
    """The tablet, used by `author`."""
    evening.do(c.AdmitDevice(name), c.BindDevice(name, author))


def at(evening: Council, name: DeviceId = DEVICE, seat: c.BySeat | None = None) -> DevicePicture:
    """What the tablet alone sees."""
    found = device_picture(evening.state, name, seat)
    assert found is not None
    return found


# --- the same for all ----------------------------------------------------------------------


def test_how_people_join_is_free_until_said_otherwise(evening: Council) -> None:
    assert tablet_picture(evening.state).joining is Joining.FREE
    evening.do(c.OpenTablets(8080, KEY, Joining.CARD))
    assert tablet_picture(evening.state).joining is Joining.CARD


def test_without_a_step_there_is_nothing_to_choose(evening: Council) -> None:
    found = tablet_picture(evening.state)
    assert (found.dots, found.references) == ((), {})


def test_open_dots_name_the_clusters_and_entries_they_are_placed_on(evening: Council) -> None:
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust", "ruimte")
    cards = evening.show(OWN)
    evening.cluster(OWN, "Rust", *cards)
    evening.entry(JOINT, "e1", "Nabijheid")
    evening.do(c.EnterPhase(VALUES_STEP, Phase.SHOW))
    assert tablet_picture(evening.state).dots == ()
    evening.do(c.OpenDots(OWN, 3), c.OpenDots(JOINT, 2))
    assert tablet_picture(evening.state).dots == (
        DotsRound(OWN, 3, (Target("rust", "Rust"),)),
        DotsRound(JOINT, 2, (Target("e1", "Nabijheid"),)),
    )
    evening.do(c.CloseDots(OWN), c.CloseDots(JOINT))
    assert tablet_picture(evening.state).dots == ()


def test_fields_that_refer_offer_the_earlier_joint_answers(evening: Council) -> None:
    step = StepId(".".join(LINKS.split(".")[:2]))
    evening.do(c.EnterPhase(step, Phase.JOINT))
    before = tablet_picture(evening.state).references
    assert JOINT in before
    assert set(before.values()) == {()}
    evening.entry(JOINT, "e1", "Nabijheid")
    after = tablet_picture(evening.state).references
    assert after == {**before, JOINT: (Target("e1", "Nabijheid"),)}


# --- names ---------------------------------------------------------------------------------


def test_names_stand_by_group_and_say_which_are_in_use(evening: Council) -> None:
    zed, ada = evening.person("Zed", "Haven"), evening.person("ada", "Linde")
    bo = evening.person("Bo", "Linde")
    evening.person("Cas", "Linde", "voorzitter")
    evening.note(bo, Presence.ABSENT, "19:00")
    bound(evening, zed)
    found = names(evening.state)
    assert found.people == (
        Name(zed.participant, "Zed", "Haven", 1),
        Name(ada.participant, "ada", "Linde", None),
    )


def test_teams_stand_by_name(evening: Council) -> None:
    evening.team("Tafel 2")
    evening.team("Tafel 1", evening.people("Ada", "Bo"))
    found = [(each.name, each.members) for each in names(evening.state).teams]
    assert found == [("Tafel 1", 2), ("Tafel 2", 0)]


def test_an_anonymous_evening_has_no_names_to_choose() -> None:
    evening = Council(Attribution.ANONYMOUS)
    evening.person("Ada")
    assert names(evening.state).people == ()


# --- all tablets, for the operator ---------------------------------------------------------


def test_the_operator_sees_who_uses_which_tablet_by_number(evening: Council) -> None:
    third = DeviceId(sha256(b"3").hexdigest())
    bound(evening, evening.person("Ada"))
    bound(evening, evening.team("Tafel 1"), SECOND)
    evening.do(c.AdmitDevice(third))
    assert tablet_lines(evening.state) == (
        TabletLine(DEVICE, 1, "Ada"),
        TabletLine(SECOND, 2, "Tafel 1"),
        TabletLine(third, 3, ""),
    )


# --- one tablet ----------------------------------------------------------------------------


def test_a_tablet_that_is_not_known_has_no_picture(evening: Council) -> None:
    assert device_picture(evening.state, DEVICE) is None
    assert author_at(evening.state, DEVICE) is None


def test_a_tablet_that_nobody_uses_shows_nothing(evening: Council) -> None:
    evening.do(c.AdmitDevice(DEVICE))
    assert at(evening) == DevicePicture(1, None, False, (), {}, ())


def test_a_tablet_shows_its_users_answers_to_the_step_in_front(evening: Council) -> None:
    ada, bo = evening.people("Ada", "Bo")
    bound(evening, ada)
    evening.items(ada, OWN, "rust")
    evening.items(bo, OWN, "ruimte")
    assert at(evening).answers == ()
    evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    (answer,) = at(evening).answers
    assert (answer.question, answer.submitted) == (OWN, ItemsValue(("rust",)))
    assert at(evening).user == Name(ada.participant, "Ada", "", 1)
    assert at(evening).writes


def test_a_tablet_shows_its_users_dots_and_stance_while_they_are_asked_for(
    evening: Council,
) -> None:
    ada, bo = evening.people("Ada", "Bo")
    entry = evening.entry(JOINT, "e1", "Nabijheid")
    evening.do(c.EnterPhase(VALUES_STEP, Phase.JOINT))
    bound(evening, ada)
    bound(evening, bo, SECOND)
    evening.do(c.OpenDots(JOINT, 3), c.OpenPoll(JOINT))
    assert (at(evening).dots, at(evening).stances) == ({}, ())
    evening.do(c.PlaceDots(ada, JOINT, {entry: 2}))
    evening.do(c.TakeStance(ada, JOINT, c.Stance.DISAGREE, "te duur"))
    assert at(evening).dots == {JOINT: {entry: 2}}
    assert at(evening).stances == (StanceTaken(JOINT, "niet akkoord", "te duur"),)
    assert (at(evening, SECOND).dots, at(evening, SECOND).stances) == ({}, ())
    evening.do(c.CloseDots(JOINT), c.ClosePoll(JOINT))
    assert (at(evening).dots, at(evening).stances) == ({}, ())


def test_the_first_tablet_of_a_team_writes_also_the_joint_answer(evening: Council) -> None:
    team = evening.team("Tafel", evening.people("Ada", "Bo", "Cas"))
    bound(evening, team, SECOND)
    bound(evening, team)
    evening.do(c.EnterPhase(VALUES_STEP, Phase.JOINT))
    assert [at(evening, name).writes for name in (SECOND, DEVICE)] == [True, False]
    assert at(evening).user == TeamName(team.team, "Tafel", 3)
    assert [each.question for each in at(evening).answers] == [OWN, JOINT]


def test_an_anonymous_tablet_shows_what_the_seat_wrote_that_it_says_it_is() -> None:
    evening = Council(Attribution.ANONYMOUS)
    first, second = evening.seat(1), evening.seat(2)
    evening.do(c.AdmitDevice(DEVICE), c.EnterPhase(VALUES_STEP, Phase.OWN))
    evening.answer(first, OWN, SAMPLES[Kind.ITEMS]("rust"))
    assert at(evening).user is None
    assert at(evening, seat=first).answers[0].submitted == SAMPLES[Kind.ITEMS]("rust")
    assert at(evening, seat=second).answers[0].submitted is None
    assert at(evening, seat=second).user == second
    assert at(evening, seat=c.BySeat("geraden")).user is None


def test_a_seat_means_nothing_in_an_evening_with_names(evening: Council) -> None:
    evening.do(c.AdmitDevice(DEVICE))
    assert at(evening, seat=c.BySeat("0" * 32)).user is None


def test_who_may_no_longer_answer_uses_no_tablet(evening: Council) -> None:
    bound(evening, evening.person("Ada"))
    evening.do(c.DefineRole(Role("raadslid", "raadslid", False, True, True)))
    assert at(evening).user is None


def test_questions_of_every_kind_are_the_users_own(evening: Council) -> None:
    ada = evening.person("Ada")
    bound(evening, ada)
    for kind in Kind:
        evening.answer(ada, own(kind), SAMPLES[kind]("rust"))
    step = StepId(".".join(own(Kind.TEXT).split(".")[:2]))
    evening.do(c.EnterPhase(step, Phase.OWN))
    found = {each.question: each.submitted is not None for each in at(evening).answers}
    assert found == dict.fromkeys([own(kind) for kind in Kind if own(kind).startswith(step)], True)


def test_ids_of_targets_are_those_that_dots_are_placed_on(evening: Council) -> None:
    evening.entry(JOINT, "e1", "Nabijheid")
    evening.do(c.EnterPhase(VALUES_STEP, Phase.JOINT), c.OpenDots(JOINT, 1))
    ((target,),) = [each.targets for each in tablet_picture(evening.state).dots]
    ada = evening.person("Ada")
    evening.do(c.PlaceDots(ada, JOINT, {target.key: 1}))
    assert evening.state.dots[JOINT].totals() == {EntryId("e1"): 1}
    assert ClusterId("rust") not in evening.state.dots[JOINT].totals()
