"""Promises of `workshop.domain.measures`."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.measures import Spread, round_to_total, spread

FIGURES = st.floats(min_value=-1e9, max_value=1e9)


def test_the_spread_of_a_small_series_can_be_checked_by_hand() -> None:
    # Quartiles of 2, 4, 4, 4, 5, 5, 7, 9 by the inclusive method: a quarter of the seven steps is
    # 1.75, three quarters is 5.25; mean 5 and population deviation exactly 2.
    assert spread([4, 9, 2, 5, 4, 7, 4, 5]) == Spread(
        n=8,
        mean=5,
        median=4.5,
        minimum=2,
        maximum=9,
        lower_quartile=4,
        upper_quartile=5.5,
        deviation=2,
    )


def test_one_answer_is_its_own_spread() -> None:
    assert spread([7]) == Spread(1, 7, 7, 7, 7, 7, 7, 0)


def test_without_answers_there_is_no_spread() -> None:
    assert spread([]) is None


@given(
    st.lists(FIGURES, min_size=1).flatmap(
        lambda values: st.tuples(st.just(values), st.permutations(values))
    )
)
def test_the_order_of_answers_does_not_matter(values: tuple[list[float], list[float]]) -> None:
    answers, shuffled = values
    assert spread(shuffled) == spread(answers)


@given(st.lists(FIGURES, min_size=1))
def test_quartiles_and_median_lie_in_order_within_what_was_answered(values: list[float]) -> None:
    measured = Spread.of(values)
    steps = [
        measured.minimum,
        measured.lower_quartile,
        measured.median,
        measured.upper_quartile,
        measured.maximum,
    ]
    slack = 1e-6
    assert all(low <= high + slack for low, high in pairwise(steps))
    assert measured.minimum - slack <= measured.mean <= measured.maximum + slack
    assert measured.deviation >= 0


def test_rounding_follows_the_published_example_of_the_largest_remainder() -> None:
    # Ten seats for 47,000, 16,000, 15,900, 12,000, 6,000 and 3,100 votes with the Hare quota:
    # the example of Wikipedia's "Quota method" (formerly "Largest remainder method").
    votes = [47_000, 16_000, 15_900, 12_000, 6_000, 3_100]
    assert round_to_total(votes, 10) == (5, 2, 1, 1, 1, 0)


def test_of_equal_remainders_the_first_gets_the_point() -> None:
    assert round_to_total([1, 1, 1]) == (34, 33, 33)


@pytest.mark.parametrize("shares", [[], [0, 0], [3, -1]])
def test_shares_that_cannot_be_divided_are_an_error(shares: list[float]) -> None:
    with pytest.raises(ValueError, match=r"\["):
        round_to_total(shares)


@given(
    st.lists(st.integers(0, 10_000), min_size=1).filter(any),
    st.integers(0, 1000),
)
def test_rounded_shares_add_up_and_stay_within_one(shares: list[int], total: int) -> None:
    rounded = round_to_total(shares, total)
    assert sum(rounded) == total
    for share, whole in zip(shares, rounded, strict=True):
        assert abs(Fraction(share * total, sum(shares)) - whole) < 1
