"""Promises of `workshop.exchange.kinds`: each kind of question reads its own kind of cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.paper import PROGRAMME, own
from workshop.domain.errors import AnswerInvalidError, TextTooLongError
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
    check_value,
)
from workshop.exchange.kinds import read_value
from workshop.exchange.refusals import CELL_ERRORS

QUESTIONS = {question.id: question for question in PROGRAMME.questions()}


def question(kind: Kind) -> Question:
    return QUESTIONS[own(kind)]


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        (Kind.TEXT, " Ja | nee; a=b\r\nen zo ", TextValue("Ja | nee; a=b\nen zo")),
        (Kind.TEXT, "=SOM(Zuid)", TextValue("=SOM(Zuid)")),
        (
            Kind.ITEMS,
            "menselijke  maat | vertrouwen",
            ItemsValue(("menselijke maat | vertrouwen",)),
        ),
        (Kind.STATEMENT, "welzijn VAN iedereen", ChosenValue(("welzijn",))),
        (Kind.STATEMENT, "Vrijheid", ChosenValue(("vrijheid",))),
        (Kind.CHOICE, "veiligheid", ChosenValue(("veiligheid",))),
        (Kind.CHOICE, "veiligheid | Vrijheid|", ChosenValue(("veiligheid", "vrijheid"))),
        (Kind.NUMBER, "12,50", NumberValue("12.50")),
        (Kind.NUMBER, "12.5", NumberValue("12.5")),
        (Kind.NUMBER, "+3", NumberValue("3")),
        (Kind.NUMBER, "0.125", NumberValue("0.125")),
        (
            Kind.WEIGH,
            "vrijheid=30|Welzijn van iedereen = 10,0|veiligheid=60.0",
            WeightsValue({"vrijheid": 30, "welzijn": 10, "veiligheid": 60}),
        ),
        (
            Kind.WEIGH,
            "veiligheid=100|",
            WeightsValue({"vrijheid": 0, "welzijn": 0, "veiligheid": 100}),
        ),
        (
            Kind.RANK,
            "Veiligheid|vrijheid|welzijn",
            RankValue(("veiligheid", "vrijheid", "welzijn")),
        ),
        (Kind.POSITION, "-5", PositionValue(-5)),
        (Kind.POSITION, "\u22123", PositionValue(-3)),
        (Kind.POSITION, "\u20133", PositionValue(-3)),
        (Kind.POSITION, "+2,0", PositionValue(2)),
        (Kind.RECORD, "wie=Ada|Een mail", RowsValue(({"wat": "Een mail", "wie": "Ada"},))),
        (Kind.RECORDS, "wat=Een mail|wie=Ada", RowsValue(({"wat": "Een mail", "wie": "Ada"},))),
    ],
)
def test_a_cell_is_read_by_the_kind_of_its_question(kind: Kind, cell: str, value: Value) -> None:
    assert read_value(question(kind), cell) == value


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("cell", ["liever geen antwoord", " Liever  GEEN antwoord "])
def test_everywhere_people_may_rather_not_answer(kind: Kind, cell: str) -> None:
    assert read_value(question(kind), cell) == Declined()


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("cell", ["", "  ", "\x00\x07\u202e"])
def test_an_empty_cell_is_no_answer(kind: Kind, cell: str) -> None:
    with pytest.raises(AnswerInvalidError, match="empty"):
        read_value(question(kind), cell)


@pytest.mark.parametrize(
    ("kind", "cell", "problem", "found"),
    [
        (Kind.STATEMENT, "blauw", "option", "blauw"),
        (Kind.CHOICE, "vrijheid|blauw", "option", "blauw"),
        (Kind.CHOICE, "vrijheid|vrijheid", "duplicate", "vrijheid"),
        (Kind.CHOICE, "vrijheid|welzijn|veiligheid", "too_many", "3"),
        (Kind.CHOICE, "|", "empty", None),
        (Kind.NUMBER, "veel", "number", "veel"),
        (Kind.NUMBER, "1e3", "number", "1e3"),
        (Kind.NUMBER, "١٢", "number", "١٢"),
        (Kind.NUMBER, "9" * 400, "number", "9" * 400),
        (Kind.NUMBER, "1.000", "thousands", "1.000"),
        (Kind.NUMBER, "12.000.000", "thousands", "12.000.000"),
        (Kind.NUMBER, "1001", "range", "1001"),
        (Kind.WEIGH, "vrijheid=30|blauw=70", "option", "blauw"),
        (Kind.WEIGH, "vrijheid", "points", "vrijheid"),
        (Kind.WEIGH, "30|30|40", "option", "30"),
        (Kind.WEIGH, "vrijheid=30|vrijheid=70", "duplicate", "vrijheid"),
        (Kind.WEIGH, "vrijheid=30,5|welzijn=69,5", "whole", "30,5"),
        (Kind.WEIGH, "vrijheid=10.000", "thousands", "10.000"),
        (Kind.WEIGH, "vrijheid=half|welzijn=50", "number", "half"),
        (Kind.WEIGH, "vrijheid=30|welzijn=60", "sum", "90"),
        (Kind.WEIGH, "vrijheid=-10|welzijn=110", "range", "-10"),
        (Kind.RANK, "vrijheid|welzijn", "too_few", "2"),
        (Kind.RANK, "vrijheid|welzijn|welzijn", "duplicate", "welzijn"),
        (Kind.POSITION, "6", "range", "6"),
        (Kind.POSITION, "2,5", "whole", "2,5"),
        (Kind.POSITION, "9999999999", "whole", "9999999999"),
        (Kind.POSITION, "links", "number", "links"),
        (Kind.RECORD, "Een mail", "main_field", None),
        (Kind.RECORDS, "wie=Ada", "main_field", None),
    ],
)
def test_a_wrong_cell_says_what_is_wrong(
    kind: Kind, cell: str, problem: str, found: str | None
) -> None:
    with pytest.raises(AnswerInvalidError) as refusal:
        read_value(question(kind), cell)
    assert (refusal.value.problem, refusal.value.detail.get("found")) == (problem, found)


def test_texts_have_their_limits() -> None:
    assert read_value(question(Kind.TEXT), "x" * 10_000) == TextValue("x" * 10_000)
    for kind, length in ((Kind.TEXT, 10_001), (Kind.ITEMS, 401), (Kind.RECORD, 10_001)):
        with pytest.raises(TextTooLongError):
            read_value(question(kind), "x" * length)


HOSTILE = st.text(st.sampled_from("vrijheid=|\\0123456789.,-+ eE\x00\u202eé😀م")) | st.text()


@given(st.sampled_from(Kind), HOSTILE)
def test_any_cell_is_a_value_that_fits_or_is_refused(kind: Kind, cell: str) -> None:
    try:
        value = read_value(question(kind), cell)
    except CELL_ERRORS:
        return
    assert check_value(question(kind), value) == value
