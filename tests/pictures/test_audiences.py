"""Promises of `workshop.pictures.audiences`: what beamer, tablets, remote and operator get."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from tests.domain.evening import DETAILS
from tests.domain.method import JOINT, KINDS_STEP, LINKING_STEP, OWN, PROGRAMME, VALUES_STEP, own
from tests.pictures.evening import Council, as_json
from workshop.domain import commands as c
from workshop.domain.ids import StepId
from workshop.domain.programme import Kind, Phase, Stop, under_alias
from workshop.domain.run_sheet import Part, RunSheet, with_minutes
from workshop.domain.settings import Attribution, Publicity
from workshop.domain.state import State
from workshop.domain.values import ItemsValue
from workshop.pictures.audiences import OwnAnswer, StepPicture, own_answers, shared_picture
from workshop.pictures.board import BoardPicture
from workshop.pictures.counting import Counts
from workshop.pictures.harvest import HarvestLine
from workshop.pictures.insights import Insight, Tally
from workshop.pictures.operator import operator_picture
from workshop.pictures.polls import PollPicture
from workshop.pictures.tablets import tablet_picture


def in_front(attribution: Attribution = Attribution.GROUP) -> Council:
    """The values step is in front."""
    evening = Council(attribution, Publicity.PUBLIC)
    evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    return evening


# --- what everybody sees -------------------------------------------------------------------


def test_before_anything_is_put_in_front_there_is_a_title() -> None:
    evening = Council()
    found = shared_picture(evening.state)
    assert (found.session, found.title, found.municipality, found.practice) == (
        "avond",
        DETAILS.title,
        DETAILS.municipality,
        False,
    )
    assert (found.step, found.phase, found.own, found.joint, found.harvest) == (
        None,
        None,
        (),
        (),
        (),
    )
    assert (found.epoch, found.seq) == (1, evening.state.seq)


def test_even_an_empty_file_has_a_picture() -> None:
    assert shared_picture(State()).session == ""
    assert operator_picture(State()).people == ()
    assert tablet_picture(State()).shared.step is None


def test_the_room_sees_the_step_in_front_with_its_settings_and_rules() -> None:
    evening = in_front(Attribution.NAME)
    evening.do(c.AgreeHouseRules(("Luister eerst.", "Telefoons weg.")))
    found = shared_picture(evening.state)
    assert found.step == PROGRAMME.steps[0]
    assert (found.phase, found.attribution) == (Phase.OWN, Attribution.NAME)
    assert found.publicity is Publicity.PUBLIC
    assert found.house_rules == ("Luister eerst.", "Telefoons weg.")
    assert [each.question.id for each in found.own] == [OWN]
    assert [each.question.id for each in found.joint] == [JOINT]


def test_until_showing_the_room_sees_counts_alone() -> None:
    evening = in_front()
    ada, bo, _ = evening.people("Ada", "Bo", "Cas")
    evening.items(ada, OWN, "kanarie")
    evening.draft(bo, OWN, "half")
    (found,) = shared_picture(evening.state).own
    assert (found.open, found.shown) == (True, False)
    assert found.counts == Counts(1, 0, 0, 1, 1, 3)
    assert (found.cards, found.insight, found.board) == ((), Insight(), BoardPicture((), ()))


def test_after_showing_the_room_sees_cards_figures_and_board() -> None:
    evening = in_front()
    evening.items(evening.person("Ada"), OWN, "zorg", "rust")
    evening.do(c.EnterPhase(VALUES_STEP, Phase.SHOW))
    (card, _) = evening.show(OWN)
    evening.cluster(OWN, "Nabijheid", card)
    (found,) = shared_picture(evening.state).own
    assert (found.open, found.shown) == (False, True)
    assert [each.text for each in found.cards] == ["rust", "zorg"]
    assert found.insight.tallies == (Tally("rust", 1), Tally("zorg", 1))
    assert [each.name for each in found.board.clusters] == ["Nabijheid"]
    assert found.board.loose == ("rust",)


def test_going_to_another_step_takes_the_wall_along_and_back_brings_it_again() -> None:
    evening = in_front()
    evening.items(evening.person("Ada"), OWN, "rust")
    evening.show(OWN)
    before = shared_picture(evening.state).own
    evening.do(c.EnterPhase(KINDS_STEP, Phase.OWN))
    assert "rust" not in as_json(shared_picture(evening.state))
    evening.do(c.EnterPhase(VALUES_STEP, Phase.JOINT))
    assert shared_picture(evening.state).own == before


def test_the_room_sees_the_joint_answer_its_poll_and_the_yield() -> None:
    evening = in_front()
    evening.entry(JOINT, "v1", "Nabijheid")
    (found,) = shared_picture(evening.state).joint
    assert ([entry.main for entry in found.answer.entries], found.poll) == (["Nabijheid"], None)
    evening.do(c.OpenPoll(JOINT))
    (found,) = shared_picture(evening.state).joint
    assert found.poll == PollPicture(open=True, reacted=0)
    assert shared_picture(evening.state).harvest == (HarvestLine("Waarden", ("Nabijheid",)),)


def test_a_sealed_evening_says_which_version() -> None:
    evening = in_front()
    assert shared_picture(evening.state).sealed_version is None
    evening.seal()
    assert shared_picture(evening.state).sealed_version == 1
    evening.do(c.ReopenAccount("een naam klopte niet"))
    assert shared_picture(evening.state).sealed_version is None


def test_a_picture_cannot_be_changed() -> None:
    picture = shared_picture(Council().state)
    with pytest.raises(FrozenInstanceError):
        setattr(picture, "title", "anders")  # noqa: B010 mypy refuses it outright


def test_nothing_new_is_computed_while_nothing_changed() -> None:
    evening = in_front()
    evening.items(evening.person("Ada"), OWN, "rust")
    evening.show(OWN)
    (first,) = shared_picture(evening.state).own
    evening.items(evening.person("Bo"), OWN, "ruimte")
    evening.do(c.EnterPhase(VALUES_STEP, Phase.JOINT))
    (second,) = shared_picture(evening.state).own
    assert second.cards is first.cards
    assert second.insight is first.insight
    assert second.counts != first.counts


# --- one tablet ----------------------------------------------------------------------------


def test_a_tablet_sees_its_own_answer_and_draft() -> None:
    evening = in_front()
    ada, bo = evening.people("Ada", "Bo")
    evening.items(ada, OWN, "rust")
    evening.draft(ada, JOINT, '{"text": "hal', rev=7)
    evening.items(bo, OWN, "van iemand anders")
    subject = evening.subject(ada, OWN)
    assert own_answers(evening.state, {OWN: subject, JOINT: subject}) == (
        OwnAnswer(OWN, ItemsValue(("rust",)), None, 0, can_withdraw=True),
        OwnAnswer(JOINT, None, '{"text": "hal', 7, can_withdraw=False),
    )


def test_what_was_shown_cannot_be_taken_back() -> None:
    evening = in_front()
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    evening.show(OWN)
    evening.items(ada, OWN, "reuring")
    (found,) = own_answers(evening.state, {OWN: evening.subject(ada, OWN)})
    assert (found.submitted, found.can_withdraw) == (ItemsValue(("reuring",)), False)


def test_what_was_taken_back_or_erased_is_not_on_the_tablet() -> None:
    evening = in_front()
    ada, bo = evening.people("Ada", "Bo")
    for person in (ada, bo):
        evening.items(person, OWN, "rust")
    evening.do(c.WithdrawAnswer(ada, OWN))
    evening.do(c.EraseAnswer("bo", OWN, c.ErasureCategory.REQUEST, "verzoek"))
    found = [
        *own_answers(evening.state, {OWN: evening.subject(ada, OWN)}),
        *own_answers(evening.state, {OWN: evening.subject(bo, OWN)}),
    ]
    assert [each.submitted for each in found] == [None, None]


def passed(evening: Council) -> list[StepId]:
    """Steps that the outline calls jumped over."""
    return [each.id for each in shared_picture(evening.state).outline if each.passed]


def test_a_step_that_was_jumped_over_is_not_one_that_was_done() -> None:
    evening = in_front()  # of the first step, in which people answer
    assert passed(evening) == []
    evening.do(c.EnterPhase(LINKING_STEP, Phase.EXPLAIN))
    assert passed(evening) == [KINDS_STEP]
    evening.do(c.EnterPhase(KINDS_STEP, Phase.OWN))
    assert passed(evening) == []


def test_a_step_that_was_only_explained_before_the_evening_went_on_was_jumped_over() -> None:
    evening = Council()
    for step in (VALUES_STEP, KINDS_STEP):
        evening.do(c.EnterPhase(step, Phase.EXPLAIN))
    assert passed(evening) == [VALUES_STEP]
    evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))  # back again: nothing was jumped over
    assert passed(evening) == []


def test_the_outline_has_what_a_ready_made_evening_puts_around_its_steps() -> None:
    evening = Council()
    ready = under_alias(PROGRAMME, "oefen@klaar")
    first, last = ready.steps[0].id, ready.steps[-1].id
    parts = (Part("Opening", 5), Part("", 35, first), Part("Slot", 2))
    sheet = RunSheet("proef", "Proef", (ready.id,), parts)
    evening.do(c.AddProgramme(with_minutes(ready, sheet)))
    found = {each.id: each for each in shared_picture(evening.state).outline}
    assert found[first].before == (Stop("Opening", 5),)
    assert found[last].after == (Stop("Slot", 2),)
    assert all(not each.before + each.after for each in found.values() if "klaar" not in each.id)


def test_the_outline_says_which_steps_were_visited_or_skipped() -> None:
    evening = in_front()
    evening.do(c.SkipStep(KINDS_STEP, "geen tijd"))
    found = shared_picture(evening.state).outline
    assert [(step.id, step.visited, step.skipped) for step in found] == [
        (VALUES_STEP, True, False),
        (KINDS_STEP, False, True),
        *[(step.id, False, False) for step in PROGRAMME.steps[2:]],
    ]
    assert found[0] == StepPicture(
        VALUES_STEP, PROGRAMME.title, "Waarden", 0, visited=True, skipped=False
    )


@pytest.mark.parametrize("attribution", Attribution)
def test_every_picture_can_leave_the_program_as_json(attribution: Attribution) -> None:
    evening = in_front(attribution)
    anonymous = attribution is Attribution.ANONYMOUS
    for number in range(4):
        person = evening.person(f"P{number}", "Linde")
        evening.items(evening.seat(number) if anonymous else person, OWN, f"woord {number}")
    (card, *_) = evening.show(OWN)
    evening.cluster(OWN, "Nabijheid", card)
    for picture in (shared_picture, tablet_picture, operator_picture):
        assert len(as_json(picture(evening.state))) > 100
    label = "" if anonymous else "P0" if attribution is Attribution.NAME else "Linde"
    assert f'"label": "{label}"' in as_json(shared_picture(evening.state))
    assert own(Kind.TEXT) not in as_json(shared_picture(evening.state))
