"""Promises of `workshop.domain.tally`."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.tally import (
    ItemCount,
    Opinion,
    StatementCounts,
    count_items,
    count_places,
    fold_statement,
    statement_counts,
    weights,
)

VALUES = ("gelijkheid", "efficientie", "welzijn", "vrijheid", "veiligheid")

SHORT_TEXTS = st.sampled_from(["Zorg", "zorg", "ZÓRG.", "thuis", "Thuis ", "nabij", "", " "])
ANSWERS = st.lists(st.lists(SHORT_TEXTS, max_size=4), max_size=8)


@st.composite
def divided_points(draw: st.DrawFn) -> dict[str, int]:
    """One person's 100 points over the five values."""
    cuts = sorted(draw(st.lists(st.integers(0, 100), min_size=4, max_size=4)))
    bounds = [0, *cuts, 100]
    points = [high - low for low, high in pairwise(bounds)]
    return dict(zip(VALUES, points, strict=True))


def test_items_are_counted_by_person_and_shown_in_the_usual_spelling() -> None:
    counted = count_items(
        [
            ["Samenwerking", "vertrouwen"],
            ["samenwerking", "Eigen regie"],
            ["samenwerking.", "samenwerking"],
            ["Vertrouwen", "samenwerking"],
        ]
    )
    assert counted == (
        ItemCount("samenwerking", 4, ("samenwerking", "Samenwerking", "samenwerking.")),
        ItemCount("Vertrouwen", 2, ("Vertrouwen", "vertrouwen")),
        ItemCount("Eigen regie", 1, ("Eigen regie",)),
    )


def test_naming_an_item_twice_counts_once_with_the_first_spelling() -> None:
    assert count_items([["Rust", "rust", "RUST!"]]) == (ItemCount("Rust", 1, ("Rust",)),)


def test_spaces_and_the_form_of_accents_make_no_other_spelling() -> None:
    counted = count_items([["  één\nplek "], ["e\u0301e\u0301n plek"]])
    assert counted == (ItemCount("één plek", 2, ("één plek",)),)


def test_empty_texts_are_no_items() -> None:
    assert count_items([["", " "], []]) == ()


@given(ANSWERS.flatmap(lambda rows: st.tuples(st.just(rows), st.permutations(rows))))
def test_the_order_of_people_does_not_matter(
    rows: tuple[list[list[str]], list[list[str]]],
) -> None:
    answers, shuffled = rows
    assert count_items(shuffled) == count_items(answers)


@given(ANSWERS)
def test_no_item_counts_more_people_than_there_are(answers: list[list[str]]) -> None:
    counted = count_items(answers)
    assert all(1 <= item.count <= len(answers) for item in counted)
    assert [item.count for item in counted] == sorted((i.count for i in counted), reverse=True)
    assert all(item.label == item.spellings[0] for item in counted)


def test_empty_places_are_counted_too() -> None:
    assert count_places([-2, 0, 0, 2], -2, 2) == (1, 0, 2, 0, 1)


def test_a_place_outside_the_line_is_an_error() -> None:
    with pytest.raises(ValueError, match="6"):
        count_places([0, 6], -5, 5)


def test_five_points_fold_to_the_four_of_published_figures() -> None:
    assert [fold_statement(opinion) for opinion in Opinion] == [
        Opinion.DISAGREE,
        Opinion.DISAGREE,
        Opinion.NEUTRAL,
        Opinion.AGREE,
        Opinion.AGREE,
        Opinion.DONT_KNOW,
    ]


def test_statements_count_on_five_places_or_folded_on_three() -> None:
    answers = [
        Opinion.STRONGLY_DISAGREE,
        Opinion.NEUTRAL,
        Opinion.AGREE,
        Opinion.STRONGLY_AGREE,
        Opinion.STRONGLY_AGREE,
        Opinion.DONT_KNOW,
    ]
    assert statement_counts(answers) == StatementCounts((1, 0, 1, 1, 2), 1)
    folded = statement_counts(answers, folded=True)
    assert folded == StatementCounts((1, 1, 3), 1)
    assert folded.n == 6
    assert folded.percentages == (17, 17, 50, 16)


def test_without_answers_a_statement_has_no_percentages() -> None:
    assert statement_counts([]).percentages == ()


@given(st.lists(st.sampled_from(Opinion), min_size=1))
def test_folding_loses_nobody_and_percentages_add_up(answers: list[Opinion]) -> None:
    counts, folded = statement_counts(answers), statement_counts(answers, folded=True)
    assert counts.n == folded.n == len(answers)
    assert counts.scale[2] == folded.scale[1]
    assert counts.dont_know == folded.dont_know
    assert sum(counts.percentages) == sum(folded.percentages) == 100


@given(st.sampled_from(Opinion))
def test_folding_an_opinion_twice_is_folding_it_once(opinion: Opinion) -> None:
    assert fold_statement(fold_statement(opinion)) is fold_statement(opinion)


def test_weights_are_means_rounded_to_a_hundred() -> None:
    total = weights(
        [
            {"gelijkheid": 50, "welzijn": 50},
            {"gelijkheid": 20, "welzijn": 20, "vrijheid": 60},
            {"efficientie": 100},
        ],
        VALUES,
    )
    assert total is not None
    assert total.n == 3
    # Means 23 1/3, 33 1/3, 23 1/3, 20, 0: the one point left goes to the first of the equals.
    assert [(value.key, value.points) for value in total.values] == list(
        zip(VALUES, (24, 33, 23, 20, 0), strict=True)
    )
    gelijkheid = total.values[0].spread
    assert gelijkheid.mean == pytest.approx(70 / 3)
    assert (gelijkheid.minimum, gelijkheid.median, gelijkheid.maximum) == (0, 20, 50)


def test_without_answers_there_are_no_weights() -> None:
    assert weights([], VALUES) is None


@pytest.mark.parametrize("answer", [{"gelijkheid": 99}, {"gelijkheid": 50, "anders": 50}])
def test_points_that_do_not_add_up_are_an_error(answer: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="gelijkheid"):
        weights([answer], VALUES)


@given(
    st.lists(divided_points(), min_size=1, max_size=12).flatmap(
        lambda rows: st.tuples(st.just(rows), st.permutations(rows))
    )
)
def test_weights_add_up_to_a_hundred_in_any_order(
    rows: tuple[list[dict[str, int]], list[dict[str, int]]],
) -> None:
    answers, shuffled = rows
    total = weights(answers, VALUES)
    assert total is not None
    assert total == weights(shuffled, VALUES)
    assert sum(value.points for value in total.values) == 100
    assert all(abs(value.points - value.spread.mean) < 1 for value in total.values)
