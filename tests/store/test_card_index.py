"""Promises of searching cards: what a person types finds what they mean, and nothing breaks it."""

from __future__ import annotations

import sqlite3
import threading
import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content.card_sample import BICYCLES, CARDS
from workshop.content.cards import check_cards
from workshop.domain.card import Card, CardGroup, CardId, CardKind
from workshop.store.card_index import CardIndex, asked_words

GROUP = check_cards(CARDS, "proef.toml")
INDEX = CardIndex([GROUP])


def card(name: str, **said: str) -> Card:
    bare = Card(CardId(name), "Titel", "Zin.", "Tekst.", date(2023, 6, 1))
    words = (said.pop("words"),) if "words" in said else ()
    return replace(bare, words=words, **said)  # type: ignore[arg-type]  # its texts


def index(*cards: Card) -> CardIndex:
    return CardIndex([CardGroup("groep", "Groep", CardKind.LAW, 1, cards)])


@pytest.mark.parametrize(
    "typed",
    [
        "fiets",
        "fietsen",
        "bakf",
        "driewieler",
        "tweewieler",
        "RIJWIEL",
        "wie krijgt er een fiets",
        "huishouden auto",
        "zwaan stalling fiets",
        "fietsenbakfietsen",
        "driewilers",
        "rijwielm",
        "  fiets\t\n",
        "f\u0131ets fiéts",
    ],
)
def test_what_a_person_types_finds_the_card(typed: str) -> None:
    assert INDEX.search(typed).cards[0] == BICYCLES


def test_accents_do_not_matter_on_either_side() -> None:
    for typed in ("creme", "crème", "cre\u0300me", "een keer per jaar"):
        assert INDEX.search(typed).cards[0] == "proef-raad"


def test_a_title_counts_more_than_words_and_words_more_than_a_sentence_or_the_text() -> None:
    found = index(
        card("tekst", text="Over de zwaan."),
        card("zin", summary="Over de zwaan."),
        card("woorden", words="zwaan eend"),
        card("titel", title="Over de zwaan"),
        card("niets"),
    ).search("zwaan")
    assert found.cards == ("titel", "woorden", "zin", "tekst")


def test_more_of_the_words_counts_more_than_one_of_them_often() -> None:
    found = index(
        card("vaak", text="zwaan zwaan zwaan zwaan"),
        card("beide", text="Een zwaan bij de brug."),
        card("ander", text="Een brug."),
    ).search("zwaan brug")
    assert found.cards[0] == "beide"


def test_the_very_words_that_belong_to_a_card_put_it_first() -> None:
    found = index(
        card("eerste", title="Zwaan", text="Een zwaan bij de brug over het water."),
        card("tweede", title="Iets anders", words="zwaan bij de brug"),
    ).search("zwaan brug")
    assert found.cards[0] == "tweede"


def test_letters_wrong_are_read_right_and_told() -> None:
    found = INDEX.search("zwaanstelling")
    assert found.corrected == (("zwaanstelling", "zwaanstalling"),)
    assert found.words == ("zwaanstalling",)
    assert found.cards


def test_a_word_that_is_known_is_not_corrected() -> None:
    for typed in ("fiets", "fietse", "stalling", "de"):
        assert INDEX.search(typed).corrected == ()


@pytest.mark.parametrize("typed", ["fi3ts", "fts", "zwxyanstqlling"])
def test_too_far_from_any_word_is_not_corrected(typed: str) -> None:
    assert INDEX.search(typed).corrected == ()


def test_nothing_found_gives_what_looks_like_it_or_nothing() -> None:
    near = INDEX.search("tweewheelerregelgeving")
    assert near.is_nearest
    assert near.cards == (BICYCLES,)
    nothing = INDEX.search("qxz")
    assert (nothing.cards, nothing.is_nearest) == ((), False)


@pytest.mark.parametrize("typed", ["", "  ", "!?.,", "\x00", "“”"])
def test_no_words_find_nothing(typed: str) -> None:
    assert INDEX.search(typed).cards == ()


@pytest.mark.parametrize(
    "typed",
    [
        '"fiets',
        "fiets*",
        "fiets AND NOT lenen",
        "NEAR(fiets raad)",
        "title:fiets",
        "fiets -raad",
        "(fiets",
        "fiets^2",
        "{title summary} : fiets",
        "fiets'; DROP TABLE cards;--",
    ],
)
def test_signs_of_the_query_language_are_text(typed: str) -> None:
    assert BICYCLES in INDEX.search(typed).cards


def test_small_words_count_only_alone() -> None:
    assert asked_words("wat is de raad van wie") == ["raad"]
    assert asked_words("wat is dat") == ["wat", "is", "dat"]


def test_five_thousand_characters_are_searched_at_once() -> None:
    started = time.monotonic()
    for typed in ("x" * 5_000, "fiets " * 900, "é" * 5_000, "fiets" * 1_000, "(" * 5_000):
        INDEX.search(typed)
    assert time.monotonic() - started < 5
    assert INDEX.search("fiets " * 900).cards[0] == BICYCLES


def test_no_more_are_given_than_asked_for() -> None:
    many = index(*(card(f"k{at}", text="zwaan") for at in range(30)))
    assert len(many.search("zwaan").cards) == 12
    assert len(many.search("zwaan", most=3).cards) == 3
    many.close()
    with pytest.raises(sqlite3.ProgrammingError):
        many.search("zwaan")


def test_many_may_search_at_once() -> None:
    found: list[str] = []

    def search() -> None:
        for typed in ("fiets", "creme", "zwaanstelling", "qxz") * 10:
            found.extend(INDEX.search(typed).cards[:1])

    threads = [threading.Thread(target=search) for _ in range(6)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(found) == 6 * 30


def test_an_index_of_nothing_finds_nothing() -> None:
    assert CardIndex([]).search("fiets").cards == ()


@given(st.text(max_size=300))
def test_nothing_that_is_typed_breaks_it(typed: str) -> None:
    found = INDEX.search(typed)
    assert len(set(found.cards)) == len(found.cards) <= 12
