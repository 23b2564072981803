"""Promises of *Naslag* on a tablet: looking up without losing a word, or leaving a trace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.content.card_sample import BICYCLES, library_in
from tests.domain.method import VALUES_STEP
from tests.server.room import Room, open_room
from tests.tablet.hand import Hand, opened
from tests.tablet.test_accessibility import nothing_wrong
from workshop.domain import commands as c
from workshop.domain.card import CardId
from workshop.domain.programme import Phase
from workshop.evening.library import Library

WIDTHS = {"phone": (360, 640), "tablet": (820, 1180), "landscape": (1180, 820)}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_in(tmp_path)


@pytest.fixture
def room(tmp_path: Path, library: Library) -> Iterator[Room]:
    """With cards to look up."""
    with open_room(tmp_path / "avond.dialoog", library=library) as made:
        yield made


@pytest.fixture
def hand(browser: Browser, room: Room) -> Iterator[Hand]:
    """Ada's, at the question of the step; axe may come in."""
    made = opened(browser, room, bypass_csp=True)
    room.evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    made.join("Ada")
    made.view("question")
    yield made
    made.page.context.close()
    assert made.faults == []


def search(hand: Hand, text: str) -> None:
    hand.page.get_by_label("Zoek in de naslag").fill(text)


def rows(hand: Hand) -> list[str]:
    found: list[str] = hand.page.eval_on_selector_all(
        ".naslag .looked-title", "all => all.map(e => e.textContent)"
    )
    return found


def test_typed_words_stay_while_somebody_looks_something_up(hand: Hand) -> None:
    hand.field().fill("Rust in de wijk")
    hand.page.mouse.wheel(0, 60)
    hand.press("Naslag")
    hand.page.get_by_role("heading", name="Naslag").wait_for()
    assert not hand.field().is_visible()
    search(hand, "bakfietsen")
    hand.page.get_by_role("button", name="Wie krijgt een fiets?").click()
    hand.page.get_by_role("heading", name="Wie krijgt een fiets?").wait_for()
    hand.waits_for("Peildatum 1 juni 2001. Controleer de geldende wet.")
    hand.waits_for("Bronnen: Een boek, Bladzijde 3 (1901); Een boek, Deel 1 (1901)")
    hand.press("Terug naar de lijst")
    hand.press("Sluit de naslag")
    assert hand.words()[0] == "Rust in de wijk"
    assert hand.page.evaluate("document.activeElement.textContent") == "Naslag"


def test_words_that_were_half_typed_go_to_the_laptop_all_the_same(hand: Hand, room: Room) -> None:
    hand.field().fill("Half")
    hand.press("Naslag")
    for _ in range(100):
        if room.evening.look(lambda state: list(state.drafts)):
            break
        hand.page.wait_for_timeout(50)
    assert room.evening.look(lambda state: len(state.drafts)) == 1


def test_the_card_on_the_beamer_stands_first(hand: Hand, library: Library) -> None:
    library.front = CardId(BICYCLES)
    hand.press("Naslag")
    hand.waits_for("Nu op de beamer")
    assert rows(hand)[0] == "Wie krijgt een fiets?"
    titles = hand.page.locator(".naslag h2").all_inner_texts()
    assert titles[0] == "Nu op de beamer"


def test_what_was_searched_for_stands_out_and_a_wrong_letter_is_understood(hand: Hand) -> None:
    hand.press("Naslag")
    search(hand, "zwaanstelling")
    hand.waits_for("Gezocht op ‘zwaanstalling’.")
    assert "zwaanstalling" in hand.page.locator(".naslag mark").all_inner_texts()


def test_signs_of_a_query_language_are_text(hand: Hand) -> None:
    hand.press("Naslag")
    search(hand, '"fiets* AND (NOT')
    hand.page.locator(".naslag .looked-title").first.wait_for()
    assert "Wie krijgt een fiets?" in rows(hand)


def test_without_the_laptop_it_says_so_and_closes(hand: Hand) -> None:
    hand.press("Naslag")
    hand.waits_for("Alle kaarten")
    hand.cut_off()
    search(hand, "fiets")
    hand.page.locator(".naslag [role=status]").get_by_text("Geen verbinding").wait_for()
    hand.connect()
    hand.press("Sluit de naslag")
    hand.view("question")


def test_who_reads_hears_that_the_room_went_on(hand: Hand, room: Room) -> None:
    hand.press("Naslag")
    hand.waits_for("Alle kaarten")
    room.evening.do(c.EnterPhase(VALUES_STEP, Phase.SHOW))
    hand.waits_for("De zaal is verder.")
    hand.page.keyboard.press("Escape")
    hand.view("shown")


def test_the_next_person_finds_nothing_of_the_search(hand: Hand) -> None:
    hand.press("Naslag")
    search(hand, "schulden van mijn buurman")
    hand.press("Sluit de naslag")
    hand.press("Geef de tablet door")
    hand.press("Ik ben de volgende")
    assert not hand.page.get_by_role("button", name="Naslag").is_visible()
    hand.choose("Bo")
    hand.press("Naslag")
    hand.waits_for("Alle kaarten")
    assert hand.page.get_by_label("Zoek in de naslag").input_value() == ""
    assert "buurman" not in hand.page.content()
    assert "buurman" not in hand.kept()


@pytest.mark.parametrize("size", WIDTHS.values(), ids=list(WIDTHS))
def test_it_fits_and_axe_finds_nothing(hand: Hand, size: tuple[int, int], library: Library) -> None:
    library.front = CardId(BICYCLES)
    hand.page.set_viewport_size({"width": size[0], "height": size[1]})
    nothing_wrong(hand.page)
    hand.press("Naslag")
    hand.waits_for("Alle kaarten")
    assert not hand.page.get_by_role("heading", name="Welke waarden?").is_visible()
    nothing_wrong(hand.page)
    search(hand, "fiets gemeente")
    hand.page.locator(".naslag mark").first.wait_for()
    nothing_wrong(hand.page)
    hand.page.get_by_role("button", name="Wie krijgt een fiets?").click()
    hand.page.get_by_role("heading", name="Wie krijgt een fiets?").wait_for()
    nothing_wrong(hand.page)
    wide = hand.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0
