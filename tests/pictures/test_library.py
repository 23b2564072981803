"""Promises of what is shown of a card that was found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.card import Card, CardCheck, CardGroup, CardId, CardKind
from workshop.pictures.library import card_picture, found_card, pieces, spans

CARD = Card(
    CardId("fiets"),
    "Wie krijgt een fiets?",
    "Een fiets voor wie er geen kan betalen.",
    "De gemeente leent fietsen uit.\n\n- bakfietsen voor gezinnen\n- driewielers",
    date(2023, 6, 1),
)
GROUP = CardGroup("proef", "Proefwet", CardKind.LAW, 1, (CARD,), is_own=True)
CHECK = CardCheck(date(2026, 3, 3), "griffie")


def meant(text: str, *words: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, words)]


def test_a_picture_says_whose_the_card_is_and_who_checked_it() -> None:
    shown = card_picture(CARD, GROUP, CHECK)
    assert (shown.card, shown.group, shown.is_own, shown.check) == (CARD, "Proefwet", True, CHECK)


def test_words_stand_out_in_all_their_forms() -> None:
    assert meant("Wetten en de wet", "wet") == ["Wetten", "wet"]
    assert meant("De jeugdzorg, zorgen", "zorg") == ["jeugdzorg", "zorgen"]
    assert meant("Gemeente", "gem") == ["Gemeente"]
    assert meant("De raad", "a") == []
    assert meant("niets", "wet") == []


def test_words_beside_each_other_stand_out_as_one() -> None:
    assert meant("Een eigen bijdrage, eigen risico", "eigen", "bijdrage") == [
        "eigen bijdrage",
        "eigen",
    ]


def test_the_sentence_is_shown_unless_the_text_has_more_of_what_was_asked() -> None:
    shown = card_picture(CARD, GROUP, None)
    assert found_card(shown, ("fiets",)).excerpt == CARD.summary
    assert found_card(shown, ("fiets", "gezinnen")).excerpt == "bakfietsen voor gezinnen"
    assert found_card(shown, ()).spans == ()


def test_a_long_text_is_cut_between_words_around_what_was_asked() -> None:
    long = f"{'lange zin vooraf ' * 20}zwaan {'en nog veel meer ' * 20}".strip()
    shown = card_picture(replace(CARD, text=long), GROUP, None)
    found = found_card(shown, ("zwaan",))
    assert found.excerpt.startswith("… ")
    assert found.excerpt.endswith(" …")
    assert [found.excerpt[a:b] for a, b in found.spans] == ["zwaan"]
    assert len(found.excerpt) < 180
    first = found_card(replace(shown, card=replace(CARD, text="zwaan " * 60)), ("zwaan", "meer"))
    assert not first.excerpt.startswith("…")


def test_without_words_a_long_sentence_is_cut_at_its_end() -> None:
    shown = card_picture(replace(CARD, summary="woord " * 33), GROUP, None)
    assert found_card(shown, ()).excerpt.endswith(" …")


def test_the_end_of_a_long_text_has_no_dots_behind_it() -> None:
    shown = card_picture(replace(CARD, text=f"{'woord ' * 40}zwaan"), GROUP, None)
    assert found_card(shown, ("zwaan",)).excerpt.endswith("zwaan")


def test_pieces_are_paragraphs_and_items() -> None:
    assert pieces(CARD.text) == [
        "De gemeente leent fietsen uit.",
        "bakfietsen voor gezinnen",
        "driewielers",
    ]


@given(st.text(max_size=200), st.lists(st.text(min_size=1, max_size=8), max_size=3))
def test_what_stands_out_is_in_order_and_within_the_text(text: str, words: list[str]) -> None:
    at = 0
    for start, end in spans(text, words):
        assert at <= start < end <= len(text)
        at = end
