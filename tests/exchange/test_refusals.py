"""Promises of `workshop.exchange.refusals`: what a rule says of a cell becomes its fault."""

from __future__ import annotations

import pytest

from workshop.domain.errors import (
    AnswerInvalidError,
    DuplicateError,
    EmptyTextError,
    ReservedNameError,
    TextTooLongError,
)
from workshop.exchange.findings import Trouble
from workshop.exchange.refusals import CellError, trouble_of


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (TextTooLongError("naam", 130, 120), Trouble("too_long", "130", "120")),
        (EmptyTextError("naam"), Trouble("empty")),
        (ReservedNameError("Raad"), Trouble("reserved", "Raad")),
        (DuplicateError("name", "Noord"), Trouble("name_taken", "Noord")),
        (AnswerInvalidError("q", "empty"), Trouble("empty")),
        (
            AnswerInvalidError("q", "option", {"found": "x", "expected": "a, b"}),
            Trouble("option", "x", "a, b"),
        ),
        (
            AnswerInvalidError("q", "too_many", {"found": "4", "limit": "3"}),
            Trouble("too_many", "4", "3"),
        ),
        (
            AnswerInvalidError("q", "main_field", {"field": "waarde"}),
            Trouble("main_field", "", "waarde"),
        ),
        (
            AnswerInvalidError("q", "range", {"found": "6", "minimum": "-5", "maximum": "5"}),
            Trouble("range", "6", "-5..5"),
        ),
        (
            AnswerInvalidError("q", "range", {"found": "-1", "minimum": "0", "maximum": "None"}),
            Trouble("range", "-1", "0.."),
        ),
    ],
)
def test_a_refusal_keeps_what_it_found_and_expected(error: CellError, trouble: Trouble) -> None:
    assert trouble_of(error) == trouble
