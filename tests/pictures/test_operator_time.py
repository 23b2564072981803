"""Promises of `workshop.pictures.operator` about time: since when the present step is in front."""

from __future__ import annotations

from tests.domain.method import LINKING_STEP, VALUES_STEP
from tests.pictures.evening import Council
from workshop.domain import commands as c
from workshop.domain.programme import Phase
from workshop.pictures.operator import operator_picture


def test_a_step_began_when_it_came_after_another_one_whatever_its_phases() -> None:
    evening = Council()
    assert operator_picture(evening.state).step_began_at == ""
    evening.do(c.EnterPhase(VALUES_STEP, Phase.EXPLAIN))
    first = operator_picture(evening.state)
    assert first.step_began_at == first.entered_at == first.began_at
    evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    assert operator_picture(evening.state).step_began_at == first.entered_at
    evening.do(c.EnterPhase(LINKING_STEP, Phase.OWN))
    other = operator_picture(evening.state)
    assert other.step_began_at == other.entered_at > first.entered_at
    evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN), c.EnterPhase(VALUES_STEP, Phase.JOINT))
    again = operator_picture(evening.state)
    assert other.step_began_at < again.step_began_at <= again.entered_at


def test_other_minutes_are_in_every_picture() -> None:
    evening = Council()
    evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN), c.PlanMinutes(VALUES_STEP, 33))
    found = operator_picture(evening.state)
    assert found.desk is not None
    assert found.desk.step.minutes == 33
    assert next(each for each in found.shared.outline if each.id == VALUES_STEP).minutes == 33
