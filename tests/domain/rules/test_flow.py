"""Promises of `workshop.domain.rules.flow`: steps, phases, rounds and showing."""

from __future__ import annotations

import itertools

import pytest

from tests.domain.evening import Evening
from tests.domain.method import (
    JOINT,
    KINDS_STEP,
    LINKING_STEP,
    OWN,
    PROGRAMME,
    VALUES_STEP,
)
from workshop.domain import commands as c
from workshop.domain.errors import (
    EmptyTextError,
    NotForThisQuestionError,
    TextTooLongError,
    UnknownIdError,
)
from workshop.domain.events import PhaseEntered, ProcessChecked, RoundClosed, ShowingPlanned, Shown
from workshop.domain.ids import CardId, QuestionId, StepId
from workshop.domain.programme import Phase, Who
from workshop.domain.rules.lookup import shown_cards

NOWHERE = StepId("oefen.nergens")
NO_QUESTION = QuestionId("oefen.waarden.eigen.niets")


# --- steps and phases ----------------------------------------------------------------------


def test_the_facilitator_moves_to_any_phase_of_any_step_and_back(evening: Evening) -> None:
    places = list(itertools.product((VALUES_STEP, LINKING_STEP), Phase))
    for here, there in itertools.product(places, repeat=2):
        evening.do(c.EnterPhase(*here), c.EnterPhase(*there))
        assert (evening.state.flow.step, evening.state.flow.phase) == there


def test_only_showing_closes_rounds_and_only_the_steps_own_open_ones(evening: Evening) -> None:
    own = [each.id for each in PROGRAMME.step_by_id[KINDS_STEP].questions]
    evening.do(c.CloseRound(own[0]))
    for phase in Phase:
        payloads = evening.would(c.EnterPhase(KINDS_STEP, phase))
        closing = [payload for payload in payloads if isinstance(payload, RoundClosed)]
        assert payloads[0] == PhaseEntered(KINDS_STEP, phase)
        assert len(closing) == (len(own) - 1 if phase is Phase.SHOW else 0)
    evening.do(c.EnterPhase(KINDS_STEP, Phase.SHOW))
    assert set(evening.state.flow.closed) == set(own)


def test_showing_a_step_never_closes_what_is_answered_together(evening: Evening) -> None:
    evening.do(c.EnterPhase(VALUES_STEP, Phase.SHOW))
    assert list(evening.state.flow.closed) == [OWN]


def test_going_back_does_not_open_a_round_and_does_not_hide_what_was_shown(
    evening: Evening,
) -> None:
    evening.items(evening.person("Ada"), OWN, "rust")
    evening.do(c.EnterPhase(VALUES_STEP, Phase.SHOW), c.Show(OWN))
    evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    assert OWN in evening.state.flow.closed
    assert list(shown_cards(evening.state, OWN).values()) == ["rust"]


def test_every_visit_of_a_step_is_remembered(evening: Evening) -> None:
    rows = evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN), c.EnterPhase(VALUES_STEP, Phase.JOINT))
    assert evening.state.flow.visited[VALUES_STEP] == [
        (rows[0].at, Phase.OWN),
        (rows[1].at, Phase.JOINT),
    ]


def test_a_step_left_out_shows_as_left_out_with_its_reason(evening: Evening) -> None:
    evening.do(c.SkipStep(LINKING_STEP, " geen  tijd "))
    assert evening.state.flow.skipped[LINKING_STEP].reason == "geen tijd"
    evening.refuses(EmptyTextError, c.SkipStep(LINKING_STEP, " "))


def test_a_step_that_is_entered_after_all_is_no_longer_left_out(evening: Evening) -> None:
    evening.do(c.SkipStep(LINKING_STEP, "geen tijd"), c.EnterPhase(LINKING_STEP, Phase.OWN))
    assert evening.state.flow.skipped == {}


@pytest.mark.parametrize(
    "command",
    [
        c.EnterPhase(NOWHERE, Phase.OWN),
        c.SkipStep(NOWHERE, "geen tijd"),
        c.CheckProcess(NOWHERE, c.Verdict.PACE),
        c.EnterPhase(StepId("elders.waarden"), Phase.OWN),
    ],
)
def test_a_step_must_exist(evening: Evening, command: c.Command) -> None:
    assert evening.refuses(UnknownIdError, command).what == "step"


# --- rounds --------------------------------------------------------------------------------


def test_a_round_is_closed_and_opened_apart_from_any_phase(evening: Evening) -> None:
    (row,) = evening.do(c.CloseRound(OWN))
    assert evening.state.flow.closed == {OWN: row.at}
    evening.do(c.OpenRound(OWN))
    assert evening.state.flow.closed == {}


def test_closing_what_is_closed_and_opening_what_is_open_write_nothing(evening: Evening) -> None:
    assert evening.would(c.OpenRound(OWN)) == []
    evening.do(c.CloseRound(OWN))
    assert evening.would(c.CloseRound(OWN)) == []


@pytest.mark.parametrize("command", [c.OpenRound, c.CloseRound])
def test_only_own_questions_have_rounds(
    evening: Evening, command: type[c.OpenRound | c.CloseRound]
) -> None:
    assert evening.refuses(NotForThisQuestionError, command(JOINT)).expected == "own"
    assert evening.refuses(UnknownIdError, command(NO_QUESTION)).what == "question"


def test_closing_a_round_loses_no_draft(evening: Evening) -> None:
    subject = evening.draft(evening.person("Ada"), OWN, '"ru')
    evening.do(c.EnterPhase(VALUES_STEP, Phase.SHOW), c.Show(OWN))
    assert evening.state.drafts[subject, OWN].body == '"ru'


# --- showing -------------------------------------------------------------------------------


def test_before_showing_nothing_can_be_seen(evening: Evening) -> None:
    evening.items(evening.person("Ada"), OWN, "rust")
    assert shown_cards(evening.state, OWN) == {}


def test_what_was_submitted_so_far_is_shown_and_later_ones_wait(evening: Evening) -> None:
    ada, bo = evening.people("Ada", "Bo")
    first = evening.items(ada, OWN, "rust", "ruimte")
    up_to = evening.state.seq
    (row,) = evening.do(c.Show(OWN))
    assert evening.state.flow.shown == {OWN: up_to}
    assert evening.state.flow.shown_at == {OWN: row.at}
    later = evening.items(bo, OWN, "groen")
    cards = {CardId(f"{first}.0"): "rust", CardId(f"{first}.1"): "ruimte"}
    assert shown_cards(evening.state, OWN) == cards
    assert evening.show(OWN) == {**cards, CardId(f"{later}.0"): "groen"}


def test_a_revision_after_showing_waits_and_the_shown_one_stays_visible(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    evening.show(OWN)
    evening.items(ada, OWN, "onrust")
    assert list(shown_cards(evening.state, OWN).values()) == ["rust"]
    assert list(evening.show(OWN).values()) == ["onrust"]


def test_what_was_withdrawn_before_showing_is_never_seen(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    evening.do(c.WithdrawAnswer(ada, OWN))
    assert evening.show(OWN) == {}
    evening.items(ada, OWN, "toch rust")
    assert shown_cards(evening.state, OWN) == {}
    assert list(evening.show(OWN).values()) == ["toch rust"]


def test_showing_one_question_shows_no_other(evening: Evening) -> None:
    team = evening.team("Tafel")
    evening.items(team, OWN, "rust")
    evening.items(team, JOINT, "samen rust")
    assert list(evening.show(JOINT).values()) == ["samen rust"]
    assert shown_cards(evening.state, OWN) == {}


def test_any_question_can_be_shown_as_soon_as_it_exists(evening: Evening) -> None:
    for step in PROGRAMME.steps:
        for question in step.questions:
            (payload,) = evening.would(c.Show(question.id))
            assert payload == Shown(evening.state.seq)
    assert {question.who for question in PROGRAMME.questions()} == set(Who)
    assert evening.refuses(UnknownIdError, c.Show(NO_QUESTION)).what == "question"


def test_a_showing_with_the_report_is_planned_once_and_shows_nothing_yet(evening: Evening) -> None:
    evening.items(evening.team("Tafel"), OWN, "rust")
    assert evening.would(c.PlanShowing()) == [ShowingPlanned()]
    evening.do(c.PlanShowing())
    assert evening.would(c.PlanShowing()) == []
    assert evening.state.flow.is_shown_by_report
    assert shown_cards(evening.state, OWN) == {}


# --- the conversation itself ---------------------------------------------------------------


def test_how_the_conversation_goes_is_written_down_with_its_time(evening: Evening) -> None:
    (row,) = evening.do(c.CheckProcess(VALUES_STEP, c.Verdict.PACE, " iets  sneller "))
    assert evening.state.minutes.process_checks == [
        (row.at, ProcessChecked(VALUES_STEP, "pace", "iets sneller"))
    ]
    evening.refuses(TextTooLongError, c.CheckProcess(VALUES_STEP, c.Verdict.PACE, "x" * 401))
