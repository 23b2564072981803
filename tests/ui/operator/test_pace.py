"""Promises of `workshop.ui.operator.pace`: planned beside actual, without surprises."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workshop.domain.ids import StepId
from workshop.domain.programme import Stop
from workshop.pictures.audiences import StepPicture
from workshop.ui.operator.pace import Pace, pace, planned_min


def step(name: str, minutes: int, *, skipped: bool = False) -> StepPicture:
    return StepPicture(StepId(name), "Visie", name, minutes, visited=False, skipped=skipped)


OUTLINE = (step("a", 10), step("b", 30), step("c", 20))
B = StepId("b")


@pytest.mark.parametrize(
    ("gone", "found"),
    [
        (10, Pace(left=50, late=0, used=0)),
        (25, Pace(left=35, late=0, used=0.5)),
        (40, Pace(left=20, late=0, used=1)),
        (46, Pace(left=20, late=6, used=1)),
        (5, Pace(left=50, late=-5, used=0)),
    ],
)
def test_within_its_minutes_a_step_is_on_time(gone: float, found: Pace) -> None:
    assert pace(OUTLINE, B, gone) == found


def test_what_was_left_out_is_not_planned() -> None:
    outline = (OUTLINE[0], OUTLINE[1], step("c", 20, skipped=True))
    assert pace(outline, B, 25).left == 15
    assert pace((step("a", 10, skipped=True), OUTLINE[1]), B, 15) == Pace(15, 0, 0.5)


def test_a_pause_and_the_closing_are_planned_and_the_opening_is_over() -> None:
    opened = replace(OUTLINE[0], before=(Stop("Opening", 5),))
    paused = replace(OUTLINE[1], before=(Stop("Pauze", 15),))
    outline = (opened, paused, replace(OUTLINE[2], after=(Stop("Slot", 2),)))
    assert pace(outline, B, 25) == Pace(left=52, late=0, used=0)
    assert pace(outline, B, 57) == Pace(left=22, late=2, used=1)


def test_before_the_first_step_the_whole_evening_is_planned_its_opening_too() -> None:
    opened = replace(OUTLINE[0], before=(Stop("Opening", 5), Stop("Spelregels", 5)))
    skipped = step("c", 20, skipped=True)
    assert planned_min((opened, OUTLINE[1], replace(skipped, after=(Stop("Slot", 2),)))) == 52
    assert planned_min(()) == 0


def test_a_step_without_minutes_is_never_used_up() -> None:
    assert pace((step("b", 0),), B, 3) == Pace(0, 3, 0)
