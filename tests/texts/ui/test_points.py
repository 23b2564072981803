"""Sentences of the page with points."""

from __future__ import annotations

from workshop.texts.ui import points as words


def test_a_head_counts_what_is_under_it() -> None:
    assert words.head("Afspraken", 2) == "Afspraken · 2"
    assert words.head("Afspraken", 0) == "Afspraken"


def test_what_is_known_of_a_point_is_one_line() -> None:
    assert words.about("wethouder", "de raad", "1 mei") == "wethouder · aan de raad · 1 mei"
    assert words.about("", "", "1 mei") == "1 mei"
    assert words.about("", "", "") == ""


def test_a_button_of_a_point_names_the_point() -> None:
    assert words.action(words.STRIKE, "Vervoer") == "Streep weg: Vervoer"
