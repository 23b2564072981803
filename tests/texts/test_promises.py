"""What is said of who sees what, and of what the app adds, is said in one way."""

from __future__ import annotations

from workshop.texts import promises


def test_an_aid_of_the_app_is_called_one_and_a_step_says_it_for_its_questions() -> None:
    assert promises.aid(step=True, question=True) == promises.AID_STEP
    assert promises.aid(step=False, question=True) == promises.AID_QUESTION
    assert promises.aid(step=False, question=False) == ""
