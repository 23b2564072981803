"""Months as people write them, laid along one line; nothing is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.timeline import (
    LONGEST,
    Month,
    Row,
    Span,
    Timeline,
    month,
    month_of,
    timeline,
    year_and_number,
)

NOW = month(2026, 3)


@pytest.mark.parametrize(
    ("text", "year", "number"),
    [
        ("mei 2027", 2027, 5),
        ("Mei 2027", 2027, 5),
        ("eind mei 2027", 2027, 5),
        ("12 mei 2027", 2027, 5),
        ("mei '27", 2027, 5),
        ("maart 2027", 2027, 3),
        ("mrt. 2027", 2027, 3),
        ("sept 2026", 2026, 9),
        ("september 2026", 2026, 9),
        ("2027-05", 2027, 5),
        ("2027-05-12", 2027, 5),
        ("05-2027", 2027, 5),
        ("12-5-2027", 2027, 5),
        ("5/2027", 2027, 5),
        ("mei", 2026, 5),
        ("maart", 2026, 3),
        ("januari", 2027, 1),
    ],
)
def test_a_month_is_read_as_it_is_said(text: str, year: int, number: int) -> None:
    assert month_of(text, NOW) == month(year, number)


@pytest.mark.parametrize("text", ["", "na de zomer", "zo snel mogelijk", "13-2027", "2027-00", "5"])
def test_what_is_no_month_is_none(text: str) -> None:
    assert month_of(text, NOW) is None


@given(st.integers(1, 12), st.integers(1, 12))
def test_a_month_without_a_year_is_the_first_from_now_on(now: int, number: int) -> None:
    names = [
        "jan",
        "feb",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "aug",
        "sept",
        "oktober",
        "nov",
        "december",
    ]
    found = month_of(names[number - 1], month(2026, now))
    assert found is not None
    assert 0 <= found - month(2026, now) < 12
    assert year_and_number(found)[1] == number


def test_steps_stand_in_order_of_beginning_and_what_has_no_month_beside_them() -> None:
    rows = (
        Row("besluiten", "beslissen", "jan 2027", "feb 2027"),
        Row("informeren", "informeren", "mei 2026", "september 2026"),
        Row("evalueren", "", "later", "ooit"),
    )
    assert timeline(rows, NOW) == Timeline(
        (
            Span("informeren", "informeren", month(2026, 5), month(2026, 9)),
            Span("besluiten", "beslissen", month(2027, 1), month(2027, 2)),
        ),
        ("evalueren",),
    )


def test_one_month_is_enough_and_an_end_before_the_beginning_is_turned_round() -> None:
    rows = (
        Row("a", "", "mei 2026", ""),
        Row("b", "", "", "juni 2026"),
        Row("c", "", "okt 26", "sep 26"),
    )
    assert [(span.begin, span.end) for span in timeline(rows, NOW).spans] == [
        (month(2026, 5), month(2026, 5)),
        (month(2026, 6), month(2026, 6)),
        (month(2026, 9), month(2026, 10)),
    ]


def test_the_end_of_a_step_is_after_its_beginning_when_it_has_no_year() -> None:
    (span,) = timeline((Row("a", "", "november 2026", "februari"),), NOW).spans
    assert span.end == month(2027, 2)


def test_a_slip_of_a_century_does_not_push_all_others_together() -> None:
    line = timeline((Row("a", "", "mei 2026", ""), Row("b", "", "mei 2126", "")), NOW)
    assert [span.label for span in line.spans] == ["a"]
    assert line.undated == ("b",)
    assert timeline((), NOW) == Timeline((), ())


@given(st.lists(st.tuples(st.text(max_size=12), st.text(max_size=12)), max_size=8))
def test_every_step_stands_exactly_once(texts: list[tuple[str, str]]) -> None:
    rows = [Row(f"stap {n}", "", begin, end) for n, (begin, end) in enumerate(texts)]
    line = timeline(rows, NOW)
    told = [span.label for span in line.spans] + list(line.undated)
    assert sorted(told) == sorted(row.label for row in rows)
    assert all(0 <= span.end - span.begin < LONGEST for span in line.spans)
    assert Month(0) <= NOW
