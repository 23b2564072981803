"""Promises of `workshop.domain.rules.lookup`: what a command names is found, or refused."""

from __future__ import annotations

import pytest

from tests.domain.evening import Evening
from tests.domain.method import JOINT, OWN, PROGRAMME, QUESTIONS, VALUES_STEP, own
from workshop.domain import commands as c
from workshop.domain.errors import NotForThisQuestionError, NotShownError, UnknownIdError
from workshop.domain.ids import QuestionId, StepId
from workshop.domain.programme import Kind, Who
from workshop.domain.rules.lookup import (
    check_sources,
    shown_cards,
    the_board,
    the_joint_answer,
    the_question,
    the_step,
)
from workshop.domain.values import Declined, PositionValue, RowsValue, TextValue


def test_steps_and_questions_are_found_by_their_ids(evening: Evening) -> None:
    assert the_step(evening.state, VALUES_STEP) == PROGRAMME.step_by_id[VALUES_STEP]
    assert the_question(evening.state, OWN) == QUESTIONS[OWN]
    with pytest.raises(UnknownIdError):
        the_step(evening.state, StepId(""))


@pytest.mark.parametrize(("question", "wanted"), [(OWN, Who.JOINT), (JOINT, Who.OWN)])
def test_a_question_of_the_other_sort_is_refused_with_the_sort_that_is_meant(
    evening: Evening, question: QuestionId, wanted: Who
) -> None:
    with pytest.raises(NotForThisQuestionError) as refusal:
        the_question(evening.state, question, wanted)
    assert refusal.value.expected == {Who.OWN: "own", Who.JOINT: "joint"}[wanted]


def test_a_board_and_a_joint_answer_are_there_once_something_was_put_there(
    evening: Evening,
) -> None:
    with pytest.raises(UnknownIdError):
        the_board(evening.state, OWN)
    with pytest.raises(UnknownIdError):
        the_joint_answer(evening.state, JOINT)
    evening.cluster(OWN, "Rust")
    evening.entry(JOINT, "e1", "rust")
    assert the_board(evening.state, OWN).question == OWN
    assert the_joint_answer(evening.state, JOINT).question == JOINT


def test_every_shown_text_is_a_card_and_other_answers_are_none(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.answer(ada, own(Kind.TEXT), TextValue("rust"))
    rows = RowsValue(({"wat": "een brief", "wie": "de wijk"}, {"wat": "een lamp", "wie": "ik"}))
    evening.answer(ada, own(Kind.RECORDS), rows)
    evening.answer(ada, own(Kind.POSITION), PositionValue(3))
    evening.answer(ada, OWN, Declined())
    assert list(evening.show(own(Kind.TEXT)).values()) == ["rust"]
    assert list(evening.show(own(Kind.RECORDS)).values()) == ["een brief", "een lamp"]
    assert evening.show(own(Kind.POSITION)) == {}
    assert evening.show(OWN) == {}


def test_an_erased_answer_leaves_no_card(evening: Evening) -> None:
    evening.items(evening.person("Ada"), OWN, "rust")
    evening.show(OWN)
    evening.do(c.EraseAnswer("ada", OWN, c.ErasureCategory.REQUEST, "op verzoek"))
    assert shown_cards(evening.state, OWN) == {}


def test_all_sources_are_checked_and_the_first_that_is_none_is_named(evening: Evening) -> None:
    evening.items(evening.person("Ada"), OWN, "rust", "ruimte")
    evening.items(evening.person("Bo"), OWN, "groen")
    cards = evening.show(OWN)
    evening.show(own(Kind.TEXT))
    check_sources(evening.state, cards, ())
    check_sources(evening.state, (), ())
    with pytest.raises(NotShownError) as refusal:
        check_sources(evening.state, [*cards, "y", "x"], ())
    assert refusal.value.source == "x"


def test_an_answer_has_no_more_cards_than_texts(evening: Evening) -> None:
    seq = evening.items(evening.person("Ada"), OWN, "rust", "ruimte")
    evening.show(OWN)
    check_sources(evening.state, [f"{seq}.0", f"{seq}.1"], ())
    with pytest.raises(NotShownError):
        check_sources(evening.state, [f"{seq}.2"], ())


def test_what_was_named_before_needs_no_showing_again(evening: Evening) -> None:
    check_sources(evening.state, ["9.0"], ["9.0"])
    with pytest.raises(NotShownError):
        check_sources(evening.state, ["9.0", "9.1"], ["9.0"])
