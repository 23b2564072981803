"""Promises of Dutch words as one searches for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.dutch_words import SMALL_WORDS, fold_word, stem, tokens


@pytest.mark.parametrize(
    "forms",
    [
        "wet wetten",
        "huis huizen",
        "woont wonen",
        "raadslid raadsleden",
        "kind kinderen",
        "stad steden",
        "taak taken",
        "gemeente gemeenten",
        "verordening verordeningen",
        "visie visies",
        "prijs prijzen",
        "geeft geven",
        "voorziening voorzieningen",
        "ouder ouders ouderen",
        "begroting begrotingen",
        "recht rechten",
        "dienst diensten",
        "brief brieven",
        "veiligheid veiligheden",
        "kaart kaartje kaartjes",
        "bijdrage bijdragen",
        "budget budgetten",
        "zorgt zorg",
        "les lessen",
    ],
)
def test_forms_of_a_word_are_one(forms: str) -> None:
    assert len({stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    "others", ["raad rat", "wet weg", "zorg zorgen9", "jeugd jeu", "wmo wlz", "plan plein"]
)
def test_other_words_stay_others(others: str) -> None:
    one, two = others.split()
    assert stem(one) != stem(two)


def test_a_text_is_words_where_they_stand() -> None:
    text = "Eén pgb-houder (18+): crème e\u0301n Ĳssel, foto’s"
    found = [(each.word, text[each.start : each.end]) for each in tokens(text)]
    assert found == [
        ("een", "Eén"),
        ("pgb", "pgb"),
        ("houder", "houder"),
        ("18", "18"),
        ("creme", "crème"),
        ("en", "e\u0301n"),
        ("ijssel", "Ĳssel"),
        ("foto", "foto"),
        ("s", "s"),
    ]


def test_small_words_are_folded_as_words_are() -> None:
    assert all(fold_word(word) == word for word in SMALL_WORDS)


@given(st.text(max_size=60))
def test_any_text_has_words_that_are_folded_and_stems_that_stay(text: str) -> None:
    for each in tokens(text):
        assert 0 <= each.start < each.end <= len(text)
        found = stem(each.word)
        assert found
        assert stem(found) == found or found.endswith(("leden", "steden", "kinderen"))
