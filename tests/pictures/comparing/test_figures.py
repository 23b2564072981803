"""The council's figures over the evenings, each with the number of answers behind it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.method import QUESTIONS
from tests.pictures.comparing.evenings import FIVE, STATEMENT, entry
from workshop.pictures.comparing.compared import LEAST, is_few
from workshop.pictures.comparing.figures import (
    Figures,
    Option,
    compared_medians,
    compared_rows,
    shares_of,
    together_of,
    weights_of,
)
from workshop.pictures.insights import Insight, PositionsInsight, Tally, WeightsInsight
from workshop.pictures.joint import FieldPicture

AGREED = replace(QUESTIONS[STATEMENT], options=FIVE)


def figures(n: int | None, **points: int) -> Figures:
    return Figures(n, tuple(Option(key, key.title(), value) for key, value in points.items()))


def tallies(*counts: int) -> Insight:
    return Insight(tuple(Tally(o.label, n) for o, n in zip(FIVE, counts, strict=True)))


def test_options_stand_in_the_order_of_the_newest_evening_with_n_each() -> None:
    found = compared_rows([figures(12, rust=40, ruimte=60), None, figures(9, ruimte=70, rust=30)])
    assert found is not None
    assert found.n == (12, None, 9)
    assert [(each.label, each.values) for each in found.rows] == [
        ("Ruimte", (60, None, 70)),
        ("Rust", (40, None, 30)),
    ]
    assert found.same_options


def test_an_option_of_one_evening_is_there_and_it_is_said_that_they_differ() -> None:
    found = compared_rows([figures(12, rust=100), figures(9, regie=100)])
    assert found is not None
    assert [(each.key, each.values) for each in found.rows] == [
        ("regie", (None, 100)),
        ("rust", (100, None)),
    ]
    assert not found.same_options


def test_figures_of_fewer_than_three_stay_away_and_their_number_is_told() -> None:
    found = compared_rows([figures(LEAST - 1, rust=100), figures(LEAST, rust=100)])
    assert found is not None
    assert found.n == (2, 3)
    assert [each.values for each in found.rows] == [(None, 100)]


def test_one_evening_alone_is_no_comparison() -> None:
    assert compared_rows([figures(9, rust=100), None]) is None
    here = PositionsInsight(("regie", "ruimte"), (9, *([0] * 10)), -5, None)
    assert compared_medians([here, None]) is None


def test_points_divided_together_have_no_number_of_answers() -> None:
    fields = (FieldPicture("rust", "Rust", "40"), FieldPicture("ruimte", "Ruimte", "60"))
    found = together_of([replace(entry(""), fields=fields)])
    assert found == Figures(None, (Option("rust", "Rust", 40), Option("ruimte", "Ruimte", 60)))
    both = compared_rows([found, found])
    assert both is not None
    assert both.n == (None, None)
    assert [each.values for each in both.rows] == [(40, 40), (60, 60)]


def test_what_is_no_such_division_is_none() -> None:
    assert together_of([]) is None
    assert together_of([entry("40"), entry("60")]) is None
    assert together_of([entry("veel")]) is None


def test_weights_are_the_councils_and_never_of_a_group() -> None:
    found = WeightsInsight(("rust", "ruimte"), ("Rust", "Ruimte"), 12, (40, 60), ())
    assert weights_of(found) == figures(12, rust=40, ruimte=60)
    assert weights_of(None) is None


def test_numbers_that_no_evening_could_give_are_left_alone() -> None:
    found = WeightsInsight(("rust",), ("Rust",), 12, (10**12,), ())
    assert weights_of(found) is None
    for text in ("101", "9" * 5000):
        fields = (FieldPicture("rust", "Rust", text),)
        assert together_of([replace(entry(""), fields=fields)]) is None
    here = PositionsInsight(("regie", "ruimte"), (9, *([0] * 10)), -5, None)
    assert compared_medians([here, replace(here, median=float("nan"))]) is None


def test_a_statement_is_folded_to_three_points_in_percent() -> None:
    found = shares_of(AGREED, tallies(1, 2, 3, 4, 0))
    assert found is not None
    assert (found.n, found.folded) == (10, True)
    assert [(each.label, each.value) for each in found.options] == [
        ("Oneens", 30),
        ("Neutraal", 30),
        ("Eens", 40),
    ]


def test_without_the_question_its_labels_say_which_option_it_is() -> None:
    assert shares_of(None, tallies(1, 2, 3, 4, 0)) == shares_of(AGREED, tallies(1, 2, 3, 4, 0))
    other = QUESTIONS[STATEMENT]
    assert shares_of(other, tallies(1, 0, 0, 0, 0)) == shares_of(None, tallies(1, 0, 0, 0, 0))


def test_without_answers_there_are_no_percentages() -> None:
    assert shares_of(AGREED, tallies(0, 0, 0, 0, 0)) is None
    assert shares_of(None, Insight()) is None


@given(st.lists(st.integers(0, 500), min_size=5, max_size=5))
def test_percentages_of_an_evening_add_up_to_a_hundred(counts: list[int]) -> None:
    found = shares_of(AGREED, tallies(*counts))
    assert found is None or sum(each.value for each in found.options) == 100


def test_middles_stand_beside_each_other_between_the_same_poles_alone() -> None:
    here = PositionsInsight(("regie", "ruimte"), (4, *([0] * 10)), -5, None)
    few = PositionsInsight(("regie", "ruimte"), (*([0] * 10), 2), 5, None)
    found = compared_medians([here, few, None])
    assert found is not None
    assert (found.n, found.medians) == ((4, 2, None), (-5, None, None))
    assert compared_medians([here, replace(few, poles=("regie", "rust"))]) is None


def test_few_answers_are_three_to_nine() -> None:
    assert [number for number in (None, 0, 2, 3, 9, 10) if is_few(number)] == [3, 9]
