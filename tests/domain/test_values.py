"""Promises of `workshop.domain.values`: what fits which question, and how answers are kept."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.method import FITTING, JOINT, LINKS, OPTIONS, QUESTIONS, WEIGHTS, joint, own
from workshop.domain.errors import AnswerInvalidError, RefusedError, TextTooLongError
from workshop.domain.programme import Kind, Question
from workshop.domain.values import (
    ChosenValue,
    Declined,
    ItemsValue,
    NumberValue,
    PositionValue,
    RankValue,
    RowsValue,
    TextValue,
    Value,
    WeightsValue,
    check_row,
    check_value,
    dump_value,
    load_value,
    option_key,
    require_value,
    texts_of,
)
from workshop.domain.wording import TEXT_LIMIT

TEXTS = st.text(max_size=12)
VALUES: st.SearchStrategy[Value] = st.one_of(
    st.builds(TextValue, TEXTS),
    st.builds(ItemsValue, st.lists(TEXTS, max_size=4).map(tuple)),
    st.builds(ChosenValue, st.lists(TEXTS, max_size=4).map(tuple)),
    st.builds(NumberValue, TEXTS | st.decimals().map(str)),
    st.builds(WeightsValue, st.dictionaries(TEXTS, st.integers(-10, 110), max_size=4)),
    st.builds(RankValue, st.permutations([option.key for option in OPTIONS]).map(tuple)),
    st.builds(PositionValue, st.integers(-9, 9)),
    st.builds(
        RowsValue,
        st.lists(
            st.dictionaries(st.sampled_from(["wat", "wie", "waar", "x"]), TEXTS), max_size=3
        ).map(tuple),
    ),
    st.just(Declined()),
    st.sampled_from(list(FITTING.values())),
)


def own_question(kind: Kind) -> Question:
    return QUESTIONS[own(kind)]


def fault(question: Question, value: Value) -> AnswerInvalidError:
    with pytest.raises(AnswerInvalidError) as refusal:
        check_value(question, value)
    assert refusal.value.question == question.id
    return refusal.value


def row_fault(question: Question, row: dict[str, str]) -> AnswerInvalidError:
    with pytest.raises(AnswerInvalidError) as refusal:
        check_row(question, row)
    return refusal.value


# --- every kind of question ----------------------------------------------------------------


@pytest.mark.parametrize("kind", Kind)
def test_an_answer_that_fits_is_kept_as_it_was_given(kind: Kind) -> None:
    assert check_value(own_question(kind), FITTING[kind]) == FITTING[kind]


@pytest.mark.parametrize("kind", Kind)
def test_everybody_may_decline_any_question(kind: Kind) -> None:
    assert check_value(own_question(kind), Declined()) == Declined()


@pytest.mark.parametrize("kind", Kind)
def test_an_answer_of_another_shape_is_refused(kind: Kind) -> None:
    others = [value for value in FITTING.values() if type(value) is not type(FITTING[kind])]
    for value in others:
        refused = fault(own_question(kind), value)
        assert (refused.problem, refused.detail) == ("kind", {"expected": kind.value})


@given(st.sampled_from(Kind), VALUES)
def test_whatever_comes_in_is_refused_or_fits_and_then_fits_for_good(
    kind: Kind, value: Value
) -> None:
    question = own_question(kind)
    try:
        kept = check_value(question, value)
    except RefusedError:
        return
    assert check_value(question, kept) == kept


# --- texts ---------------------------------------------------------------------------------


@pytest.mark.parametrize("nothing", ["", "   ", "\n", "\x00\u202e\ufeff"])
def test_a_text_says_something(nothing: str) -> None:
    assert fault(own_question(Kind.TEXT), TextValue(nothing)).problem == "empty"


def test_a_text_of_ten_thousand_characters_fits_and_one_more_is_refused_not_cut() -> None:
    question = own_question(Kind.TEXT)
    longest = TextValue("é" * TEXT_LIMIT)
    assert check_value(question, longest) == longest
    with pytest.raises(TextTooLongError) as refusal:
        check_value(question, TextValue("é" * (TEXT_LIMIT + 1)))
    assert (refusal.value.length, refusal.value.limit) == (TEXT_LIMIT + 1, TEXT_LIMIT)


def test_a_text_keeps_its_lines_and_an_item_is_one_line() -> None:
    assert check_value(own_question(Kind.TEXT), TextValue("een\r\ntwee")) == TextValue("een\ntwee")
    kept = check_value(own_question(Kind.ITEMS), ItemsValue(("een\ntwee",)))
    assert kept == ItemsValue(("een twee",))


def test_items_left_empty_do_not_count() -> None:
    given_items = ItemsValue(("", "rust", "  ", "\u200e", "ruimte"))
    assert check_value(own_question(Kind.ITEMS), given_items) == ItemsValue(("rust", "ruimte"))


def test_only_empty_items_are_no_answer() -> None:
    assert fault(own_question(Kind.ITEMS), ItemsValue(("", " "))).problem == "empty"


def test_more_items_than_asked_for_are_refused() -> None:
    refused = fault(own_question(Kind.ITEMS), ItemsValue(("a", "b", "c", "d")))
    assert refused.problem == "too_many"
    assert refused.detail == {"found": "4", "limit": "3"}


# --- options -------------------------------------------------------------------------------


def test_a_statement_takes_one_option_and_a_choice_as_many_as_it_says() -> None:
    two = ChosenValue(("welzijn", "vrijheid"))
    assert fault(own_question(Kind.STATEMENT), two).problem == "too_many"
    three = ChosenValue(("welzijn", "vrijheid", "veiligheid"))
    assert fault(own_question(Kind.CHOICE), three).detail == {"found": "3", "limit": "2"}


def test_choosing_nothing_is_no_answer() -> None:
    assert fault(own_question(Kind.CHOICE), ChosenValue(())).problem == "empty"


def test_an_unknown_option_is_refused_with_the_known_ones() -> None:
    refused = fault(own_question(Kind.CHOICE), ChosenValue(("geluk",)))
    assert refused.problem == "option"
    assert refused.detail == {"found": "geluk", "expected": "veiligheid, vrijheid, welzijn"}


def test_the_same_option_twice_is_refused() -> None:
    refused = fault(own_question(Kind.CHOICE), ChosenValue(("welzijn", "welzijn")))
    assert (refused.problem, refused.detail["found"]) == ("duplicate", "welzijn")


@pytest.mark.parametrize("named", ["welzijn", " WELZIJN ", "welzijn  van iedereen"])
def test_an_option_is_found_by_key_or_label_whatever_case_and_spaces(named: str) -> None:
    assert option_key(own_question(Kind.CHOICE), named) == "welzijn"


def test_no_option_is_found_by_half_its_name() -> None:
    assert option_key(own_question(Kind.CHOICE), "welzijn van") is None


def test_a_rank_names_all_options_once() -> None:
    question = own_question(Kind.RANK)
    short = fault(question, RankValue(("welzijn", "vrijheid")))
    assert (short.problem, short.detail) == ("too_few", {"found": "2", "expected": "3"})
    assert fault(question, RankValue(("welzijn",) * 3)).problem == "duplicate"
    assert fault(question, RankValue(("welzijn", "vrijheid", "geluk"))).problem == "option"


# --- numbers -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "kept"),
    [("12,50", "12.50"), (" 7 ", "7"), ("0", "0"), ("1e2", "100"), ("1000", "1000"), ("+5", "5")],
)
def test_a_number_may_be_written_the_dutch_way_and_keeps_its_digits(
    written: str, kept: str
) -> None:
    assert check_value(own_question(Kind.NUMBER), NumberValue(written)) == NumberValue(kept)


@pytest.mark.parametrize("written", ["", "veel", "1.000,50", "NaN", "sNaN", "Infinity", "1e16"])
def test_what_is_no_number_is_refused(written: str) -> None:
    refused = fault(own_question(Kind.NUMBER), NumberValue(written))
    assert (refused.problem, refused.detail) == ("number", {"found": written})


def test_a_number_with_a_page_of_decimals_is_no_answer() -> None:
    assert fault(own_question(Kind.NUMBER), NumberValue("1," + "3" * 5000)).problem == "number"
    assert fault(own_question(Kind.NUMBER), NumberValue("1e-400")).problem == "number"


@pytest.mark.parametrize("written", ["-0,01", "1000,01"])
def test_a_number_stays_within_its_bounds(written: str) -> None:
    refused = fault(own_question(Kind.NUMBER), NumberValue(written))
    assert refused.problem == "range"
    assert (refused.detail["minimum"], refused.detail["maximum"]) == ("0", "1000")


def test_a_number_without_bounds_may_be_anything() -> None:
    boundless = replace(own_question(Kind.NUMBER), minimum=None, maximum=None)
    assert check_value(boundless, NumberValue("-123456")) == NumberValue("-123456")


def test_points_add_up_to_a_hundred_and_those_left_out_are_none() -> None:
    question = own_question(Kind.WEIGH)
    kept = check_value(question, WeightsValue({"welzijn": 100}))
    assert kept == WeightsValue({"vrijheid": 0, "welzijn": 100, "veiligheid": 0})
    refused = fault(question, WeightsValue({"welzijn": 99}))
    assert (refused.problem, refused.detail) == ("sum", {"found": "99", "expected": "100"})


def test_points_are_never_negative_even_where_the_sum_is_right() -> None:
    refused = fault(own_question(Kind.WEIGH), WeightsValue({"welzijn": 110, "vrijheid": -10}))
    assert (refused.problem, refused.detail["found"]) == ("range", "-10")


def test_points_for_something_else_are_refused() -> None:
    assert fault(own_question(Kind.WEIGH), WeightsValue({"geluk": 100})).problem == "option"


@pytest.mark.parametrize("place", [-6, 6])
def test_a_position_lies_between_the_poles(place: int) -> None:
    refused = fault(own_question(Kind.POSITION), PositionValue(place))
    assert refused.problem == "range"
    assert refused.detail == {"found": str(place), "minimum": "-5", "maximum": "5"}


# --- rows of fields ------------------------------------------------------------------------


def test_a_record_is_one_row_and_records_are_at_most_as_many_as_asked() -> None:
    row = {"wat": "a", "wie": "b"}
    assert fault(own_question(Kind.RECORD), RowsValue((row, row))).problem == "too_many"
    assert fault(own_question(Kind.RECORDS), RowsValue((row, row, row))).detail["limit"] == "2"
    assert fault(own_question(Kind.RECORDS), RowsValue(())).problem == "empty"


def test_a_row_stands_in_the_order_of_the_question_without_its_empty_fields() -> None:
    row = {"waar": " ", "wie": " de wijk ", "wat": "een brief"}
    kept = check_row(own_question(Kind.RECORD), row)
    assert list(kept.items()) == [("wat", "een brief"), ("wie", "de wijk")]


def test_a_field_that_the_question_does_not_have_is_refused_with_those_it_has() -> None:
    refused = row_fault(own_question(Kind.RECORD), {"wat": "a", "wie": "b", "wanneer": "c"})
    assert refused.problem == "field"
    assert refused.detail == {"found": "wanneer", "expected": "wat, wie, waar"}


@pytest.mark.parametrize("missing", ["wat", "wie"])
def test_the_first_field_and_every_required_one_must_be_filled(missing: str) -> None:
    row = {"wat": "a", "wie": "b", missing: " "}
    refused = row_fault(own_question(Kind.RECORD), row)
    assert (refused.problem, refused.detail) == ("main_field", {"field": missing})


def test_a_joint_text_or_item_is_any_text() -> None:
    assert check_row(QUESTIONS[JOINT], {"text": " rust "}) == {"text": "rust"}
    assert check_row(QUESTIONS[joint(Kind.TEXT)], {"text": "rust"}) == {"text": "rust"}
    assert check_row(QUESTIONS[LINKS], {"resultaat": "rust"}) == {"resultaat": "rust"}


def test_a_row_of_a_linking_table_may_have_gaps_but_not_be_empty() -> None:
    assert check_row(QUESTIONS[LINKS], {"waarde": "e1"}) == {"waarde": "e1"}
    refused = row_fault(QUESTIONS[LINKS], {"waarde": " "})
    assert (refused.problem, refused.detail) == ("main_field", {"field": "resultaat"})


def test_a_joint_choice_names_an_option_and_is_kept_by_its_key() -> None:
    statement = QUESTIONS[joint(Kind.STATEMENT)]
    assert check_row(statement, {"text": "Welzijn van iedereen"}) == {"text": "welzijn"}
    refused = row_fault(statement, {"text": "geluk"})
    assert refused.problem == "option"
    assert refused.detail == {"found": "geluk", "expected": "vrijheid, welzijn, veiligheid"}


def test_a_joint_number_or_position_is_a_number_within_its_bounds() -> None:
    number, position = QUESTIONS[joint(Kind.NUMBER)], QUESTIONS[joint(Kind.POSITION)]
    assert check_row(number, {"text": "12,5"}) == {"text": "12.5"}
    assert row_fault(number, {"text": "1001"}).problem == "range"
    assert check_row(position, {"text": "-3"}) == {"text": "-3"}
    assert row_fault(position, {"text": "6"}).problem == "range"
    assert row_fault(position, {"text": "2,5"}).problem == "number"


def test_joint_points_are_whole_and_add_up_to_a_hundred() -> None:
    weights = QUESTIONS[WEIGHTS]
    row = {"vrijheid": "60", "welzijn": "40,0", "veiligheid": "0"}
    assert check_row(weights, row) == {"vrijheid": "60", "welzijn": "40", "veiligheid": "0"}
    assert row_fault(weights, {**row, "veiligheid": "1"}).problem == "sum"
    assert row_fault(weights, {**row, "veiligheid": "0,5"}).problem == "number"
    assert row_fault(weights, {"vrijheid": "100"}).problem == "main_field"


# --- cards and the file --------------------------------------------------------------------


def test_texts_become_cards_and_numbers_and_choices_do_not() -> None:
    cards = {kind: texts_of(value) for kind, value in FITTING.items()}
    assert {kind: texts for kind, texts in cards.items() if texts} == {
        Kind.TEXT: ("Rust op straat",),
        Kind.ITEMS: ("rust", "ruimte"),
        Kind.RECORD: ("een brief",),
        Kind.RECORDS: ("een brief", "a"),
    }
    assert texts_of(Declined()) == ()


@given(VALUES)
def test_an_answer_is_read_as_it_was_written(value: Value) -> None:
    assert load_value(dump_value(value)) == value


def test_equal_answers_give_equal_bytes_so_that_sending_twice_is_recognised() -> None:
    question = own_question(Kind.WEIGH)
    one = check_value(question, WeightsValue({"welzijn": 40, "vrijheid": 60}))
    other = check_value(question, WeightsValue({"vrijheid": 60, "welzijn": 40, "veiligheid": 0}))
    assert dump_value(one) == dump_value(other)


def test_every_shape_is_written_under_one_word_of_its_own() -> None:
    words = {next(iter(json.loads(dump_value(value)))) for value in (*FITTING.values(), Declined())}
    assert words == {
        "text", "items", "chosen", "number", "points", "order", "place", "rows", "declined"
    }  # fmt: skip


@given(VALUES)
def test_every_value_that_was_written_is_known_as_one(value: Value) -> None:
    require_value(dump_value(value))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"text": "a", "items": []}',
        '{"kleur": "rood"}',
        '{"text": 3}',
        '{"items": "ab"}',
        '{"items": [3]}',
        '{"points": {"a": "3"}}',
        '{"place": "2"}',
        '{"rows": [["a", "b"]]}',
        '{"rows": [{"a": null}]}',
        '{"rows": {"a": "b"}}',
        '{"points": []}',
        '{"text": "\\ud800"}',
    ],
)
def test_text_of_another_origin_is_no_value(text: str) -> None:
    with pytest.raises((ValueError, TypeError, LookupError, AttributeError)):
        require_value(text)
