"""Promises of `workshop.ui.operator.round_timer`: it counts down, and nothing follows by itself."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from workshop.domain.programme import Phase
from workshop.ui.operator.round_timer import RoundTimer, minutes_and_seconds


class Clock:
    """Seconds, as far as a test lets them go."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def timer(clock: Clock, qtbot: QtBot) -> RoundTimer:
    return RoundTimer(clock)


def test_it_counts_down_and_goes_below_zero(timer: RoundTimer, clock: Clock) -> None:
    timer.start(1)
    clock.now += 50
    assert timer.left_s == 10
    clock.now += 15
    assert timer.left_s == -5


def test_stopped_it_stands_still_and_goes_on_where_it_was(timer: RoundTimer, clock: Clock) -> None:
    timer.start(1)
    clock.now += 20
    timer.toggle()
    clock.now += 500
    assert (timer.left_s, timer.is_running) == (40, False)
    timer.toggle()
    clock.now += 10
    assert (timer.left_s, timer.is_running) == (30, True)


def test_that_there_is_nothing_to_time_any_more_is_told_as_well(
    timer: RoundTimer, clock: Clock, qtbot: QtBot
) -> None:
    timer.start(1)
    clock.now += 20
    with qtbot.waitSignal(timer.ticked):
        timer.start(0)
    assert timer.left_s is None


def test_a_minute_more_or_less_and_a_round_that_was_not_timed_begins(
    timer: RoundTimer, clock: Clock
) -> None:
    timer.add(1)
    assert timer.left_s == 60
    clock.now += 30
    timer.add(1)
    timer.add(-1)
    assert timer.left_s == 30


def test_nothing_to_time_can_neither_run_nor_stop(timer: RoundTimer) -> None:
    timer.toggle()
    timer.start(0)
    assert (timer.left_s, timer.is_running) == (None, False)
    timer.start_for(Phase.DONE, 30)
    assert timer.left_s is None


def test_a_phase_gets_its_part_of_the_step_and_the_phases_together_the_whole(
    timer: RoundTimer,
) -> None:
    together = 0
    for phase in Phase:
        timer.start_for(phase, 60)
        together += timer.left_s or 0
    assert together == 60 * 60


def test_after_a_crash_the_time_that_went_by_is_gone(timer: RoundTimer) -> None:
    timer.start_for(Phase.OWN, 20, gone_s=90)
    assert timer.left_s == 5 * 60 - 90
    timer.start_for(Phase.OWN, 20, gone_s=24 * 3600)
    assert timer.left_s is None


def test_it_tells_of_each_second_once(timer: RoundTimer, clock: Clock, qtbot: QtBot) -> None:
    timer.start(1)
    with qtbot.assertNotEmitted(timer.ticked):
        clock.now += 0.2
        timer.tick()
    with qtbot.waitSignal(timer.ticked):
        clock.now += 1
        timer.tick()


@pytest.mark.parametrize(
    ("seconds", "shown"), [(380, "6:20"), (0, "0:00"), (5, "0:05"), (-65, "-1:05")]
)
def test_time_is_shown_as_people_read_it(seconds: int, shown: str) -> None:
    assert minutes_and_seconds(seconds) == shown
