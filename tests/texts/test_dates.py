"""Dates and times read as Dutch people write them."""

from __future__ import annotations

from workshop.texts.dates import dutch_date, dutch_moment, dutch_time


def test_a_date_is_written_out() -> None:
    assert dutch_date("2026-11-12") == "12 november 2026"


def test_a_date_that_is_no_date_stays_as_it_is() -> None:
    assert dutch_date("ergens in mei") == "ergens in mei"


def test_times_are_those_of_the_clock_in_the_room_in_summer_and_winter() -> None:
    assert dutch_time("2026-07-01T18:14:00.000+00:00") == "20:14"
    assert dutch_time("2026-12-01T19:14:00.000+00:00") == "20:14"


def test_a_moment_past_midnight_in_the_room_has_the_date_of_the_room() -> None:
    assert dutch_moment("2026-07-01T22:30:00.000+00:00") == "2 juli 2026, 00:30"
