"""Promises of `workshop.exchange.presence`: the evening's attendance from one word or time."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.rules.people import utc_text
from workshop.domain.settings import Presence
from workshop.exchange.findings import Trouble
from workshop.exchange.presence import EXPECTED, read_presence

WINTER, SUMMER = date(2026, 3, 12), date(2026, 6, 11)
MIDNIGHT = "2026-03-11T23:00:00.000+00:00"


def said(text: str, evening: date = WINTER) -> list[tuple[Presence, str]]:
    found = read_presence(text, evening)
    assert not isinstance(found, Trouble)
    return [(each.presence, utc_text(each.when)) for each in found]


@pytest.mark.parametrize(
    ("text", "presence"),
    [
        ("ja", Presence.PRESENT),
        (" Aanwezig ", Presence.PRESENT),
        ("NEE", Presence.ABSENT),
        ("afwezig", Presence.ABSENT),
        ("Afwezig  met bericht", Presence.ABSENT_WITH_NOTICE),
        ("met bericht", Presence.ABSENT_WITH_NOTICE),
        ("bericht", Presence.ABSENT_WITH_NOTICE),
    ],
)
def test_a_word_is_about_the_whole_evening(text: str, presence: Presence) -> None:
    assert said(text) == [(presence, MIDNIGHT)]


@pytest.mark.parametrize("text", ["19:45", "19.45", "19:45:00", "19.45 uur", "19:45uur"])
def test_who_came_later_was_absent_until_then(text: str) -> None:
    assert said(text) == [
        (Presence.ABSENT, MIDNIGHT),
        (Presence.PRESENT, "2026-03-12T18:45:00.000+00:00"),
    ]


def test_the_clock_is_the_dutch_one_in_summer_too() -> None:
    assert said("9.05", SUMMER)[1] == (Presence.PRESENT, "2026-06-11T07:05:00.000+00:00")


def test_who_came_at_midnight_was_there_all_day() -> None:
    assert said("0:00") == [(Presence.PRESENT, MIDNIGHT)]


def test_an_empty_cell_says_nothing() -> None:
    assert said("") == said("  ") == []


@pytest.mark.parametrize("text", ["misschien", "24:00", "19:60", "19", "19:4", "7 uur", "19:45:30"])
def test_anything_else_is_a_fault_that_says_what_fits(text: str) -> None:
    assert read_presence(text, WINTER) == Trouble("presence", text, EXPECTED)


@given(st.text(), st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 1, 1)))
def test_any_text_is_attendance_or_a_fault(text: str, evening: date) -> None:
    assert isinstance(read_presence(text, evening), tuple)
