"""Promises of `workshop.ui.operator.dividing`: the loss is spread, and no pause goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workshop.domain.ids import StepId
from workshop.domain.programme import Stop
from workshop.pictures.audiences import StepPicture
from workshop.ui.operator.dividing import moved, remaining, shortened
from workshop.ui.operator.pace import pace, stop_by_plan

A, B, C, D = (StepId(name) for name in "abcd")


def step(name: StepId, minutes: int, *, skipped: bool = False) -> StepPicture:
    return StepPicture(name, "Visie", name, minutes, visited=False, skipped=skipped)


OUTLINE = (step(A, 30), step(B, 30), replace(step(C, 20), before=(Stop("Pauze", 15),)), step(D, 8))


def planned(minutes: dict[StepId, int]) -> tuple[StepPicture, ...]:
    return tuple(replace(each, minutes=minutes.get(each.id, each.minutes)) for each in OUTLINE)


def test_moving_changes_only_the_step_in_front_and_then_the_evening_is_on_time() -> None:
    found = moved(OUTLINE, A, 12)
    assert (dict(found.minutes), found.rest) == ({A: 42}, 12)
    after = pace(planned(dict(found.minutes)), A, 42, 0)
    assert (after.late, after.left) == (0, pace(OUTLINE, A, 42, 0).left)


@pytest.mark.parametrize("late", range(1, 40))
def test_shortening_takes_whole_minutes_from_what_remains_and_no_more_than_half(late: int) -> None:
    found = shortened(OUTLINE, A, late)
    lost = {
        each.id: each.minutes - found.minutes.get(each.id, each.minutes) for each in OUTLINE[1:]
    }
    assert sum(lost.values()) + found.rest == late
    assert all(0 <= less <= each.minutes // 2 for each in OUTLINE[1:] for less in [lost[each.id]])
    assert all(found.minutes.get(each.id, each.minutes) >= 5 for each in OUTLINE[1:])
    assert found.minutes[A] == 30 + late
    assert found.rest == max(0, late - 28)
    after = pace(planned(dict(found.minutes)), A, 30 + late, 0)
    assert (after.late, after.left) == (0, 30 + 15 + 20 + 8 - late + found.rest)


def test_what_was_left_out_or_has_no_minutes_gives_nothing() -> None:
    outline = (step(A, 30), step(B, 30, skipped=True), step(C, 0), step(D, 20))
    assert dict(shortened(outline, A, 6).minutes) == {A: 36, D: 14}
    assert [each.id for each in remaining(outline, A)] == [C, D]


def test_after_the_last_step_there_is_nothing_to_shorten() -> None:
    found = shortened(OUTLINE, D, 6)
    assert (dict(found.minutes), found.rest) == ({D: 14}, 6)


def test_the_plan_has_a_place_on_the_line_between_its_stops() -> None:
    opened = (replace(OUTLINE[0], before=(Stop("Opening", 10),)), *OUTLINE[1:])
    assert stop_by_plan(opened, 0) == 1
    assert stop_by_plan(opened, 15) == 1.5
    assert stop_by_plan(opened, 45) == 2.5
    assert stop_by_plan(opened, 67.5) == 3.5  # half-way the pause
    assert stop_by_plan(opened, 1000) == 6
    assert stop_by_plan((), 10) == 0
    skipped = (OUTLINE[0], step(B, 30, skipped=True), OUTLINE[3])
    assert stop_by_plan(skipped, 34) == 1.5


def test_a_step_that_began_late_is_late_from_its_first_minute() -> None:
    assert pace(OUTLINE, B, 40, 40).late == 10
    assert pace(OUTLINE, B, 55, 40).late == 10
    assert pace(OUTLINE, B, 75, 40).late == 15
    assert pace(OUTLINE, B, 25, 25).late == -5
