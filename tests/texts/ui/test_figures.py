"""Promises of the words around figures."""

from __future__ import annotations

import pytest

from workshop.domain.agreement import Consensus
from workshop.pictures.insights import NumberInsight, RankedRow
from workshop.texts.ui import figures as words


def test_every_agreement_has_its_sentence() -> None:
    assert set(words.CONSENSUS) == set(Consensus)


@pytest.mark.parametrize(
    ("median", "said"),
    [
        (0.0, "Het midden: precies ertussenin."),
        (-1.5, "Het midden: 1,5 van 5 naar ‘regie’."),
        (3.0, "Het midden: 3 van 5 naar ‘ruimte’."),
    ],
)
def test_the_middle_leans_towards_a_pole_or_to_none(median: float, said: str) -> None:
    assert words.towards(median, ("regie", "ruimte")) == said


def test_numbers_keep_their_unit_and_ties_their_sign() -> None:
    assert words.number(2.5, "euro") == "2,5 euro"
    assert words.number(3, "") == "3"
    assert words.spread(NumberInsight(4, 2, 1, 9, "euro")) == "Van 1 tot 9 euro."
    assert words.place(RankedRow("Rust", 4, True, ())) == "4="
    assert words.place(RankedRow("Rust", 4, False, ())) == "4"
    assert words.place_head(2) == "plaats 2"
    assert words.answers(1) == "1 antwoord"
    assert words.bar("Eens", 12) == "Eens: 12"
