"""Promises of `workshop.domain.rules.planning`: other minutes, and nothing else changes."""

from __future__ import annotations

import pytest

from tests.domain.evening import Evening
from tests.domain.method import LINKING_STEP, OWN, VALUES_STEP
from workshop.domain import commands as c
from workshop.domain.errors import AnswerInvalidError, UnknownIdError
from workshop.domain.events import MinutesPlanned
from workshop.domain.ids import StepId
from workshop.domain.rules.planning import MINUTES_LIMIT


def _minutes(evening: Evening, step: StepId) -> int:
    found = evening.state.step(step)
    assert found is not None
    return found.minutes


def test_a_step_gets_other_minutes_and_the_others_keep_theirs(evening: Evening) -> None:
    before = _minutes(evening, LINKING_STEP)
    evening.do(c.PlanMinutes(VALUES_STEP, 27))
    assert (_minutes(evening, VALUES_STEP), _minutes(evening, LINKING_STEP)) == (27, before)
    evening.do(c.PlanMinutes(VALUES_STEP, 0))
    assert _minutes(evening, VALUES_STEP) == 0


def test_the_same_minutes_write_nothing(evening: Evening) -> None:
    evening.do(c.PlanMinutes(VALUES_STEP, 27))
    assert evening.would(c.PlanMinutes(VALUES_STEP, 27)) == []
    assert evening.would(c.PlanMinutes(VALUES_STEP, 28)) == [MinutesPlanned(VALUES_STEP, 28)]


def test_questions_and_what_was_answered_stay_as_they_were(evening: Evening) -> None:
    before = evening.state.step(VALUES_STEP)
    assert before is not None
    evening.do(c.PlanMinutes(VALUES_STEP, 27))
    after = evening.state.step(VALUES_STEP)
    assert after is not None
    assert (after.questions, after.title, after.before) == (
        before.questions,
        before.title,
        before.before,
    )
    assert OWN in evening.state.questions


@pytest.mark.parametrize("minutes", [-1, MINUTES_LIMIT + 1])
def test_minutes_that_no_evening_has_are_refused(evening: Evening, minutes: int) -> None:
    evening.refuses(AnswerInvalidError, c.PlanMinutes(VALUES_STEP, minutes))


def test_a_step_that_is_not_there_is_refused(evening: Evening) -> None:
    evening.refuses(UnknownIdError, c.PlanMinutes(StepId("oefen.nergens"), 5))
