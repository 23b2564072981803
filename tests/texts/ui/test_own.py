"""The sentences of the round in which each answers alone."""

from __future__ import annotations

from workshop.texts.ui import own


def test_what_is_to_go_and_what_came_late() -> None:
    assert own.to_go(14, 0) == "Nog 14 te gaan"
    assert own.to_go(0, 0) == "Iedereen heeft verstuurd"
    assert own.to_go(0, 2) == "Iedereen heeft verstuurd, 2 nagekomen"


def test_counts_beside_the_number() -> None:
    assert own.of_expected(45) == "van 45 verstuurd"
    assert own.of_expected(17, 18) == "verstuurd"
    assert own.declined(0) == ""
    assert own.declined(2) == "2 liever geen antwoord"
    assert own.question_number(2, 3, 45) == "Vraag 2, 3 van 45 verstuurd"


def test_what_came_after_showing_is_still_hidden() -> None:
    assert own.new_since(1) == "1 antwoord is nog verborgen."
    assert own.new_since(4) == "4 antwoorden zijn nog verborgen."


def test_what_the_practice_council_did() -> None:
    assert own.answered_now(0) == "De oefenraad had alles al beantwoord."
    assert own.answered_now(1) == "De oefenraad gaf 1 antwoord."
    assert own.answered_now(12) == "De oefenraad gaf 12 antwoorden."
