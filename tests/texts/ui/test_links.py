"""Sentences of the linking table."""

from __future__ import annotations

from workshop.texts.ui import links as words


def test_a_gap_says_what_is_missing() -> None:
    assert words.missing("Leidend principe") == "Nog geen leidend principe"


def test_a_slip_says_what_it_is() -> None:
    assert words.note("Maatschappelijk resultaat") == "resultaat"
    assert words.begin_with("Vertrouwen") == "Begin een regel met: Vertrouwen"


def test_a_row_that_went_is_named() -> None:
    assert words.removed("Vertrouwen") == "De regel ‘Vertrouwen’ is weg."
    assert words.removed("") == "De regel is weg."


def test_rows_and_gaps_are_counted() -> None:
    assert words.state(2, 4, 2) == "2 van de 4 regels compleet · 2 gaten"
    assert words.state(1, 1, 0) == "1 van de 1 regel compleet"
    assert words.state(0, 2, 1) == "0 van de 2 regels compleet · 1 gat"
