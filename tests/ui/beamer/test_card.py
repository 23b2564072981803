"""Promises of a card on the beamer: its sentence first, all of its text, and of when it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from tests.ui.beamer.slides import CHECKED, LONG_WORD, card, long_card, rehearsal_slides
from tests.ui.beamer.wall import all_words, drawn
from workshop.texts import library as words
from workshop.ui.beamer.draw import page_count
from workshop.ui.beamer.page_turner import TURNING
from workshop.ui.beamer.slide import Slide, View

SIZES = (QSize(1280, 720), QSize(1024, 768))


def slide(name: str = "24-card") -> Slide:
    return rehearsal_slides()[name]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}")
def test_the_first_page_has_title_sentence_source_and_day(size: QSize) -> None:
    said = drawn(slide(), size).words
    for text in (
        "Wie krijgt een fiets?",
        "Een fiets voor wie er geen kan betalen.",
        "Bronnen: Een boek, Bladzijde 3 (1901); Een boek, Deel 1 (1901)",
        "Peildatum 1 juni 2001. Controleer de geldende wet.",
        "Proefwet 1901",
    ):
        assert text in said


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}")
def test_nothing_of_a_long_card_is_left_out(size: QSize) -> None:
    shown = replace(slide(), card=long_card())
    assert page_count(size, shown) > 3
    said = all_words(shown, size).replace("\u2011", "-").replace("-\u2028", "")
    text = long_card().card.text.replace("- ", "")
    lost = [word for word in text.split() if LONG_WORD[:12] not in word and word not in said]
    assert lost == []
    assert words.AID in said
    assert "Kaart van de gemeente." in said


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}")
def test_every_page_says_of_when_it_is_and_who_looked(size: QSize) -> None:
    shown = replace(slide(), card=replace(long_card(), check=CHECKED))
    for page in range(page_count(size, shown)):
        said = drawn(replace(shown, page=page), size).words
        assert "Gecontroleerd op 3 maart 2026 door Griffie" in said


def test_a_card_that_fits_is_one_page() -> None:
    bare = replace(card().card, text="Kort.", check="")
    assert page_count(SIZES[0], replace(slide(), card=replace(card(), card=bare))) == 1


def test_without_a_card_it_says_so() -> None:
    assert words.NO_CARD in drawn(slide("26-card-gone")).words


def test_pages_of_a_card_are_turned_by_hand() -> None:
    assert View.CARD not in TURNING
