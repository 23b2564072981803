"""Promises of `workshop.domain.agreement`, against published figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.agreement import (
    Consensus,
    agreement,
    consensus_on_order,
    consensus_on_scale,
    kendalls_w,
)

COUNTS = st.lists(st.integers(0, 60), min_size=3, max_size=11).filter(any)
SMALL_SCALES = st.integers(3, 11)


def rankings_of(places: st.SearchStrategy[int]) -> st.SearchStrategy[list[list[int]]]:
    """Any number of rankings of the same two to six things."""
    return st.integers(2, 6).flatmap(
        lambda things: st.lists(
            st.lists(places, min_size=things, max_size=things), min_size=1, max_size=8
        )
    )


RANKINGS = rankings_of(st.integers(1, 6))

# --- van der Eijk's A ------------------------------------------------------------------------

# Van der Eijk (2001), p. 331, as reprinted in D. Ruedin, "An Introduction to the R Package
# Agrmt" (vignette, section 3.1), with the agreement of each layer and of the whole.
PAPER_LAYERS = [
    ([1, 1, 1, 1, 1, 1, 1], 0.0),
    ([1, 1, 1, 1, 1, 1, 0], 0.167),
    ([0, 1, 1, 1, 1, 1, 0], 0.333),
    ([0, 0, 1, 1, 1, 1, 0], 0.5),
    ([0, 0, 1, 1, 1, 0, 0], 0.667),
    ([0, 0, 1, 0, 1, 0, 0], 0.467),
    ([0, 0, 0, 0, 1, 0, 0], 1.0),
]


@pytest.mark.parametrize(("layer", "published"), PAPER_LAYERS)
def test_each_layer_of_the_papers_example_has_its_published_agreement(
    layer: list[int], published: float
) -> None:
    assert agreement(layer) == pytest.approx(published, abs=0.0005)


@pytest.mark.parametrize(
    ("counts", "published"),
    [
        # The paper's example, p. 331; seven digits in agrmt's manual, help page `agreement`.
        ([30, 40, 210, 130, 530, 50, 10], 0.6113333),
        # The paper's Dutch parties on seven places (PvdA, D66; in tenths of a per cent):
        # 0.61 and 0.48 in agrmt's vignette, section 3.3.
        ([24, 28, 32, 62, 135, 304, 416], 0.61),
        ([16, 26, 82, 210, 293, 270, 103], 0.48),
        # agrmt's vignette, section 3.2 (last histogram), and an earlier edition of it.
        ([2, 0, 1, 1], 0.08),
        ([6, 8, 5, 3, 2], 0.31),
    ],
)
def test_agreement_equals_the_published_figures(counts: list[int], published: float) -> None:
    digits = len(str(published).split(".")[1])
    assert agreement(counts) == pytest.approx(published, abs=0.5 * 10**-digits)


@pytest.mark.parametrize(
    ("counts", "exported"),
    [
        # What the R package agrmt gives, as exported to the test cases of its Python
        # translation (github.com/kimsin98/agrmt, tests/agreement_test_cases.csv).
        ([0, 1, 1], 0.5),
        ([1, 0, 1], -1.0),
        ([10, 30, 50, 30, 10], 0.384615384615385),
        ([50, 30, 10, 5, 5], 0.575),
        ([40, 10, 0, 10, 40], -0.655555555555556),
        ([60, 0, 10, 20, 30], 0.0),
        ([5, 10, 20, 40, 50, 40, 20, 10, 5, 0], 0.505555555555556),
        ([50, 20, 5, 0, 0, 0, 5, 20, 50, 0], -0.349814814814815),
    ],
)
def test_agreement_equals_what_the_r_package_computes(counts: list[int], exported: float) -> None:
    assert agreement(counts) == pytest.approx(exported, abs=1e-12)


@given(SMALL_SCALES, st.data())
def test_all_in_one_place_is_full_agreement_even_for_one_answer(
    places: int, data: st.DataObject
) -> None:
    counts = [0] * places
    counts[data.draw(st.integers(0, places - 1))] = data.draw(st.integers(1, 500))
    assert agreement(counts) == 1


@given(SMALL_SCALES, st.integers(1, 100))
def test_halves_at_either_end_are_minus_one(places: int, half: int) -> None:
    assert agreement([half, *[0] * (places - 2), half]) == -1


@given(SMALL_SCALES, st.integers(1, 100))
def test_an_even_spread_is_zero(places: int, each: int) -> None:
    assert agreement([each] * places) == 0


@given(COUNTS, st.integers(2, 50))
def test_agreement_has_bounds_and_knows_no_direction_or_size(counts: list[int], times: int) -> None:
    value = agreement(counts)
    assert value is not None
    assert -1 <= value <= 1
    assert agreement(counts[::-1]) == value
    assert agreement([count * times for count in counts]) == value


@pytest.mark.parametrize("counts", [[], [4], [10, 10], [0, 0, 0, 0, 0]])
def test_without_answers_or_three_places_agreement_is_undefined(counts: list[int]) -> None:
    assert agreement(counts) is None


def test_a_negative_count_is_an_error() -> None:
    with pytest.raises(ValueError, match="-1"):
        agreement([3, -1, 4])


# --- Kendall's W -----------------------------------------------------------------------------

# Four people rank the strawberries of eight farms: W = 500 / (504 * 16 / 12) = 0.744.
# influentialpoints.com, "Coefficient of concordance", worked example I.
STRAWBERRIES = [
    [8, 4, 2, 3, 5, 1, 6, 7],
    [7, 3, 1, 4, 5, 2, 6, 8],
    [8, 2, 5, 6, 7, 1, 4, 3],
    [8, 3, 4, 2, 5, 1, 6, 7],
]

# Three raters judge the anxiety of twenty people on six points, with many ties: data set
# `anxiety` of the R packages irr and DescTools (help page `KendallW`); irr's `kendall` gives
# Wt = 0.54 with chi-squared(19) = 30.8, and chi-squared = m (n - 1) W.
ANXIETY = [
    [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
    [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
    [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
]

# Seconds of 22 baseball players for three ways to round first base, with ties: M. Hollander and
# D. A. Wolfe, Nonparametric Statistical Methods (1973), p. 140; the help page of R's
# `friedman.test` gives chi-squared(2) = 11.143, and chi-squared = m (n - 1) W.
ROUNDING_TIMES = [
    [5.40, 5.50, 5.55],
    [5.85, 5.70, 5.75],
    [5.20, 5.60, 5.50],
    [5.55, 5.50, 5.40],
    [5.90, 5.85, 5.70],
    [5.45, 5.55, 5.60],
    [5.40, 5.40, 5.35],
    [5.45, 5.50, 5.35],
    [5.25, 5.15, 5.00],
    [5.85, 5.80, 5.70],
    [5.25, 5.20, 5.10],
    [5.65, 5.55, 5.45],
    [5.60, 5.35, 5.45],
    [5.05, 5.00, 4.95],
    [5.50, 5.50, 5.40],
    [5.45, 5.55, 5.50],
    [5.55, 5.55, 5.35],
    [5.45, 5.50, 5.55],
    [5.50, 5.45, 5.25],
    [5.65, 5.60, 5.40],
    [5.70, 5.65, 5.55],
    [6.30, 6.30, 6.25],
]


def test_concordance_equals_a_published_example_without_ties() -> None:
    assert kendalls_w(STRAWBERRIES) == pytest.approx(0.744, abs=0.0005)


def test_concordance_equals_two_published_examples_with_ties() -> None:
    anxiety, rounding = kendalls_w(ANXIETY), kendalls_w(ROUNDING_TIMES)
    assert anxiety is not None
    assert rounding is not None
    assert anxiety == pytest.approx(0.54, abs=0.005)
    assert 3 * 19 * anxiety == pytest.approx(30.8, abs=0.05)
    assert 22 * 2 * rounding == pytest.approx(11.143, abs=0.0005)


def test_the_same_order_is_full_concordance_and_opposite_orders_none() -> None:
    assert kendalls_w([[1, 2, 3, 4]] * 5) == 1
    assert kendalls_w([[1, 2, 2, 4]] * 5) == 1
    assert kendalls_w([[1, 2, 3], [3, 2, 1]] * 3) == 0
    assert kendalls_w([[2, 1, 3]]) == 1


@given(RANKINGS, st.data())
def test_concordance_has_bounds_and_the_order_of_people_and_things_does_not_matter(
    rankings: list[list[int]], data: st.DataObject
) -> None:
    value = kendalls_w(rankings)
    assert value is None or 0 <= value <= 1
    assert kendalls_w(data.draw(st.permutations(rankings))) == value
    things = data.draw(st.permutations(range(len(rankings[0]))))
    assert kendalls_w([[ranking[i] for i in things] for ranking in rankings]) == value


@given(RANKINGS)
def test_only_the_order_of_places_counts_not_their_size(rankings: list[list[int]]) -> None:
    stretched = [[place**2 * 10.5 for place in ranking] for ranking in rankings]
    assert kendalls_w(stretched) == kendalls_w(rankings)


@pytest.mark.parametrize("rankings", [[], [[], []], [[1], [1]], [[1, 1, 1], [2, 2, 2]]])
def test_where_nothing_is_ordered_concordance_is_undefined(rankings: list[list[int]]) -> None:
    assert kendalls_w(rankings) is None


def test_an_incomplete_ranking_is_an_error() -> None:
    with pytest.raises(ValueError, match="shorter"):
        kendalls_w([[1, 2, 3], [1, 2]])


# --- words -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("counts", "word"),
    [
        ([16, 2, 2], Consensus.STRONG),
        ([15, 3, 2], Consensus.BROAD),
        ([12, 4, 4], Consensus.BROAD),
        ([11, 5, 4], Consensus.MIXED),
        ([4, 4, 4, 4, 4], Consensus.MIXED),
        ([10, 2, 8], Consensus.DIVIDED),
        # Two camps on the line of a dilemma, though none is at its very end.
        ([2, 5, 4, 0, 0, 0, 0, 0, 4, 4, 2], Consensus.DIVIDED),
        ([0, 5, 0], Consensus.STRONG),
        ([0, 4, 0], Consensus.TOO_FEW),
        ([0, 0, 0], Consensus.TOO_FEW),
    ],
)
def test_a_scale_gets_the_word_of_its_agreement(counts: list[int], word: Consensus) -> None:
    assert consensus_on_scale(counts) is word


def test_a_choice_of_two_gets_no_word() -> None:
    assert consensus_on_scale([10, 10]) is None


# Two opposite orders of three things by a and b people: W = ((a - b) / (a + b)) ** 2.
@pytest.mark.parametrize(
    ("one_way", "other_way", "word"),
    [
        (21, 0, Consensus.STRONG),
        (20, 1, Consensus.STRONG),
        (18, 3, Consensus.BROAD),
        (17, 4, Consensus.MIXED),
        (16, 5, Consensus.DIVIDED),
        (11, 10, Consensus.DIVIDED),
        (4, 0, Consensus.TOO_FEW),
        (0, 0, Consensus.TOO_FEW),
    ],
)
def test_orders_get_the_word_of_their_concordance(
    one_way: int, other_way: int, word: Consensus
) -> None:
    rankings = [[1, 2, 3]] * one_way + [[3, 2, 1]] * other_way
    assert consensus_on_order(kendalls_w(rankings), len(rankings)) is word


def test_orders_in_which_everything_is_equal_get_no_word() -> None:
    assert consensus_on_order(kendalls_w([[1, 1, 1]] * 9), 9) is None


@given(COUNTS)
def test_fewer_than_five_answers_get_no_judgement(counts: list[int]) -> None:
    assert (consensus_on_scale(counts) is Consensus.TOO_FEW) == (sum(counts) < 5)
