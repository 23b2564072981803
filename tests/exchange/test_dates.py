"""Promises of `workshop.exchange.dates`: a date is read as Dutch people write it, or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exchange.dates import parse_date


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-11",
        "11-3-2026",
        "11-03-2026",
        "11/03/2026",
        "11.3.2026",
        "11 3 2026",
        "11 maart 2026",
        " 11  Maart 2026 ",
        "woensdag 11 maart 2026",
        "wo 11 mrt. 2026",
        "11 mrt 2026",
    ],
)
def test_every_usual_way_to_write_a_date_is_the_same_date(text: str) -> None:
    assert parse_date(text) == date(2026, 3, 11)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "morgen",
        "11-3-26",
        "31-2-2026",
        "3-13-2026",
        "0-1-2026",
        "11 lente 2026",
        "2026-13-01",
        "2026-3-11",
        "20260311",
        "2026-W11-3",
    ],
)
def test_what_is_no_date_or_leaves_a_doubt_is_none(text: str) -> None:
    assert parse_date(text) is None


@given(st.dates())
def test_every_date_comes_back_from_both_usual_forms(day: date) -> None:
    assert parse_date(day.isoformat()) == day
    assert parse_date(f"{day.day}-{day.month}-{day.year:04}") == day


@given(st.text() | st.text(st.sampled_from("0123456789-/. maartjuni"), max_size=12))
def test_any_text_is_a_date_or_none(text: str) -> None:
    assert parse_date(text) is None or isinstance(parse_date(text), date)
