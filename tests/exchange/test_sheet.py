"""Promises of `workshop.exchange.sheet`: every wrong cell is told, also beside another one."""

from __future__ import annotations

from tests.exchange.paper import evening, faults, joint, own, row
from workshop.domain.ids import QuestionId
from workshop.domain.programme import Kind

NUMBER, VALUES = own(Kind.NUMBER), joint(Kind.RECORDS)
UNKNOWN = QuestionId("papier.onbekend")


def test_all_three_cells_of_a_row_can_be_wrong_at_once() -> None:
    state = evening().state
    assert faults(state, row("Xerxes", UNKNOWN, "")) == [
        (2, "wie", "who_unknown"),
        (2, "vraag", "question_unknown"),
        (2, "antwoord", "empty"),
    ]
    assert faults(state, "Ada") == [(2, "vraag", "empty"), (2, "antwoord", "empty")]


def test_an_answer_of_nobody_known_is_read_all_the_same() -> None:
    state = evening().state
    assert faults(
        state,
        row("Xerxes", NUMBER, "veel"),
        row("Xerxes", NUMBER, "3"),
        row("Xerxes", VALUES, "a|b"),
        row("Xerxes", VALUES, "a|betekenis=b"),
    ) == [
        (2, "wie", "who_unknown"),
        (2, "antwoord", "number"),
        (3, "wie", "who_unknown"),
        (4, "wie", "who_unknown"),
        (4, "antwoord", "main_twice"),
        (5, "wie", "who_unknown"),
    ]


def test_an_answer_to_no_known_question_cannot_be_judged() -> None:
    assert faults(evening().state, row("Ada", UNKNOWN, "veel")) == [
        (2, "vraag", "question_unknown")
    ]
