"""Promises of the words on the board: numbers make sentences, and nothing is said about nought."""

from __future__ import annotations

import pytest

from workshop.pictures.counting import Counts
from workshop.texts.ui import board as words


def test_counts_are_said_in_numbers_alone() -> None:
    counts = Counts(answered=31, declined=0, late=0, waiting=0, drafts=2, expected=45)
    assert words.sent(counts) == "31 van 45 verstuurd"
    assert words.of_questions(2, 10) == "Vraag 2 van 10"
    assert words.arrived(1) == "1 nieuw antwoord"
    assert words.answers(3) == "3 antwoorden"
    assert words.more(4) == "en 4 meer"
    assert words.show_all(10) == "Laat alle 10 zien"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, ""),
        (1, "Eén antwoord is nog niet verstuurd. Het blijft bij wie het schreef."),
        (9, "9 antwoorden zijn nog niet verstuurd. Ze blijven bij wie ze schreef."),
    ],
)
def test_drafts_stay_with_their_author(number: int, said: str) -> None:
    assert words.left_behind(number) == said


def test_a_mat_tells_its_answers_and_dots_if_there_are_any() -> None:
    assert words.mat_counts(1, "") == "1 antwoord"
    dots = words.dots(12, 4, shared=True)
    assert words.mat_counts(18, dots) == "18 antwoorden · 12 stippen, plaats 4="
    assert words.dots(1, 2, shared=False) == "1 stip, plaats 2"


def test_who_placed_dots() -> None:
    assert words.placed(1, 45) == "1 van 45 heeft stippen geplakt."
    assert words.placed(2, 45) == "2 van 45 hebben stippen geplakt."


def test_origins_are_named_only_where_there_are_any() -> None:
    labels = [words.labelled("Noord", 2), words.labelled("Haven", 1), ""]
    assert words.from_groups(labels) == "Van Noord (2) en Haven."
    assert words.from_groups(["", ""]) == ""


def test_a_slip_and_a_suggestion_have_names_for_who_cannot_see_them() -> None:
    assert words.slip_name("rust", 1, "") == "Rust"
    assert words.slip_name("Rust", 3, "Thuis") == "Rust, 3 keer, Thuis"
    assert words.alike_name(["Klas", "Klassen"]) == "Lijken op elkaar: Klas en Klassen"


def test_the_spread_counts_groups_and_never_the_small_ones_apart() -> None:
    assert words.spread({"Noord", "Haven"}, ()) == "2 fracties"
    assert words.spread({"Noord", "Overige fracties"}, ()) == "1 fractie en overige"
    assert words.spread({"Overige fracties"}, ()) == ""
    assert words.spread({"Tafel 1", "Tafel 2"}, ("Tafel 1", "Tafel 2")) == "2 tafelgroepen"
    assert words.spread((), ()) == ""
    assert words.mat_counts(18, "12 stippen", "5 fracties") == (
        "18 antwoorden, 5 fracties · 12 stippen"
    )
