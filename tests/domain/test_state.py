"""Promises of `workshop.domain.state`: what can be read from an evening."""

from __future__ import annotations

from tests.domain.evening import Evening
from tests.domain.method import JOINT, OWN, PROGRAMME, VALUES_STEP
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId, StepId, SubjectId
from workshop.domain.programme import under_alias
from workshop.domain.state import Account, State
from workshop.domain.values import ItemsValue

ADA = SubjectId("ada")


def test_a_new_state_is_an_evening_where_nothing_happened() -> None:
    state = State()
    assert state.session is None
    assert not state.has_answered()
    assert list(state.steps()) == []
    assert state.step(VALUES_STEP) is None
    assert state.poll(JOINT) is None
    assert state.standing(OWN, ADA) is None
    assert state.shown_revision(OWN, ADA) is None
    assert state.presence_at(ParticipantId("ada"), None) is None


def test_steps_come_in_the_order_of_the_programmes(evening: Evening) -> None:
    aliased = under_alias(PROGRAMME, "oefen@jeugdzorg")
    evening.do(c.AddProgramme(aliased))
    assert list(evening.state.steps()) == [*PROGRAMME.steps, *aliased.steps]


def test_a_step_is_found_in_its_own_programme(evening: Evening) -> None:
    evening.do(c.AddProgramme(under_alias(PROGRAMME, "oefen@jeugdzorg")))
    found = evening.state.step(StepId("oefen@jeugdzorg.waarden"))
    assert found is not None
    assert found.id == "oefen@jeugdzorg.waarden"
    assert evening.state.step(StepId("oefen.niets")) is None
    assert evening.state.step(StepId("niets")) is None


def test_an_answer_is_read_when_asked_for_and_none_when_withdrawn(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    evening.do(c.WithdrawAnswer(ada, OWN))
    written, withdrawn = evening.state.answers[OWN][ADA]
    assert evening.state.value(written) == ItemsValue(("rust",))
    assert evening.state.value(withdrawn) is None


def test_what_the_room_may_see_is_the_newest_that_was_shown(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    evening.items(ada, OWN, "ruimte")
    assert evening.state.shown_revision(OWN, ADA) is None
    evening.show(OWN)
    evening.items(ada, OWN, "groen")
    shown = evening.state.shown_revision(OWN, ADA)
    assert shown is not None
    assert evening.state.value(shown) == ItemsValue(("ruimte",))
    assert evening.state.shown_revision(OWN, SubjectId("bo")) is None


def test_contributors_are_all_who_wrote_placed_or_said_something(evening: Evening) -> None:
    ada, bo, cas, dees = evening.people("Ada", "Bo", "Cas", "Dees")
    evening.person("Eef")
    entry = evening.entry(JOINT, "e1", "rust")
    evening.do(c.OpenPoll(JOINT), c.OpenDots(JOINT, 3))
    evening.items(ada, OWN, "rust")
    evening.draft(bo, OWN, '"ru')
    evening.do(c.PlaceDots(cas, JOINT, {entry: 1}))
    evening.do(c.TakeStance(dees, JOINT, c.Stance.AGREE))
    assert set(evening.state.contributors()) == {"ada", "bo", "cas", "dees"}


def test_an_account_has_the_seal_of_its_present_version_alone(evening: Evening) -> None:
    assert Account().seal is None
    evening.seal()
    frozen = evening.reread().account
    assert frozen.seal is frozen.seals[-1]
    evening.do(c.ReopenAccount("een naam was verkeerd"))
    reopened = evening.reread().account
    assert reopened.seal is None
    assert reopened.seals == frozen.seals
