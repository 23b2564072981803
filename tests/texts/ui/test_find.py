"""Promises of the words of searching."""

from __future__ import annotations

from workshop.pictures.finding import LIMIT
from workshop.texts.ui import find as words


def test_it_says_how_many_and_that_a_search_stopped() -> None:
    assert words.number(22) == "22 gevonden"
    assert words.number(LIMIT) == "De eerste 100. Typ een woord erbij."


def test_a_result_is_read_out_with_its_place() -> None:
    assert words.row("Rust en tijd", "Antwoord · Waarden") == "Rust en tijd. Antwoord · Waarden"
