"""Promises of `workshop.exchange.findings`: faults are in order, short, and safe to print."""

from __future__ import annotations

import pytest

from workshop.domain.errors import RowFault
from workshop.exchange.findings import Findings, Suggestions, Trouble, one_line, shortened


def test_faults_come_in_the_order_of_the_rows_and_within_a_row_as_they_were_found() -> None:
    findings = Findings()
    assert not findings
    for row, code in ((3, "een"), (1, "twee"), (3, "drie"), (2, "vier")):
        findings.add(row, "wie", Trouble(code))
    assert findings
    assert [fault.code for fault in findings.faults] == ["twee", "vier", "een", "drie"]


def test_a_fault_says_where_and_what() -> None:
    findings = Findings()
    findings.add(7, "vraag", Trouble("question_unknown", "visie.waarde", "visie.waarden.eigen"))
    assert findings.faults == (
        RowFault(7, "vraag", "question_unknown", "visie.waarde", "visie.waarden.eigen"),
    )


def test_what_stands_there_is_shown_on_one_short_line_without_signs_that_mislead() -> None:
    assert shortened("goed zo") == "goed zo"
    assert shortened("een\r\ntwee\x1b[31m\u202e drie") == "een twee[31m drie"
    assert shortened("x" * 61) == "x" * 60 + "…"
    assert shortened("x" * 60) == "x" * 60
    assert shortened("x" + " " * 10_000 + "y") == "x…"


def test_a_line_is_clean() -> None:
    assert one_line(" e\u0301e\u0301n \n\x07 twee ") == "één twee"


def test_a_name_that_is_nearly_right_is_recognised() -> None:
    suggestions = Suggestions(["Zoë de Vries", "Jan Jansen"])
    assert suggestions.nearest("zoe de vries") == "Zoë de Vries"
    assert suggestions.nearest("JAN  JANSSEN") == "Jan Jansen"
    assert suggestions.nearest("heel iemand anders") == ""
    assert suggestions.nearest("heel iemand anders") == ""


@pytest.mark.timeout(60)
def test_a_file_of_nonsense_does_not_take_for_ever() -> None:
    """Comparing each with each at full length would take hours."""
    suggestions = Suggestions(f"vraag {number} van het programma" for number in range(100))
    for number in range(20_000):
        suggestions.nearest(f"onzin {number} in het programma")
    assert suggestions.nearest("vraag 1 van het programma" * 1_000) == ""
