"""The talk questions on residents are found among the cues of a step."""

from __future__ import annotations

from workshop.content.programmes import programme
from workshop.texts.ui.involve import talk_questions


def test_the_first_question_loses_its_mark_and_the_next_cue_goes_along() -> None:
    cues = ("Eerst zelf.", "Inwoners betrekken: waarom is dat nodig?", "En voor wie?", "Verder.")
    assert talk_questions(cues) == ("Waarom is dat nodig?", "En voor wie?")


def test_a_step_without_such_a_cue_has_no_questions() -> None:
    assert talk_questions(("Eerst zelf.",)) == ()


def test_every_step_that_asks_for_residents_has_something_to_talk_about() -> None:
    asking = [step for step in programme("visie").steps if step.involvement]
    assert asking
    for step in asking:
        assert len(talk_questions(step.cues)) == 2, step.id
