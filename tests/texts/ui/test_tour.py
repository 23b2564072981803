"""Promises of `workshop.texts.ui.tour`: five cards, each one sentence."""

from __future__ import annotations

from workshop.texts.ui import tour as words


def test_there_are_five_cards_of_one_sentence() -> None:
    assert len(words.STOPS) == 5
    assert all(each.sentence.count(".") == 1 for each in words.STOPS)


def test_a_card_is_read_out_with_its_place() -> None:
    assert words.read_out(5).startswith("Rondleiding, 5 van 5. Zoek je iets. Typ bij Snelkeuze")
