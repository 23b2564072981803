"""Promises of views that few people ever see, to whoever sees or moves less well."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.server.room import HOST, Room
from tests.tablet.hand import Hand, opened
from tests.tablet.test_accessibility import at, nothing_wrong
from tests.tablet.test_page import OWN
from workshop.domain.programme import Phase


@pytest.fixture
def hand(browser: Browser, room: Room) -> Iterator[Hand]:
    """A tablet whose page lets axe in; its own policy would not."""
    made = opened(browser, room, bypass_csp=True)
    yield made
    made.page.context.close()
    assert made.faults == []


def test_reading_along_with_a_table_group(hand: Hand, room: Room) -> None:
    """Another tablet writes for it."""
    room.joined().post("claim", team="tafel")
    at(room, Phase.OWN)
    hand.join("Tafel 1")
    hand.view("watching")
    nothing_wrong(hand.page)


def test_an_evening_that_goes_on_elsewhere(hand: Hand, room: Room) -> None:
    at(room, Phase.OWN)
    hand.join("Ada")
    hand.cut_off()
    hand.field().fill("Alleen hier")
    hand.page.evaluate("localStorage.setItem('avond:epoch', '9')")
    hand.connect()
    hand.view("elsewhere")
    hand.waits_for("Alleen hier")
    nothing_wrong(hand.page)


def test_a_page_that_got_stuck(browser: Browser, room: Room) -> None:
    """By a draft that none of its inputs could have made."""
    at(room, Phase.OWN)
    hand = opened(browser, room, bypass_csp=True)
    hand.join("Ada")
    hand.field().wait_for()
    draft = json.dumps({"rev": 9, "value": {"items": 5}})
    hand.page.evaluate(f"localStorage.setItem('avond:draft:ada:{OWN}', '{draft}')")
    hand.page.reload()
    hand.view("broken")
    nothing_wrong(hand.page)
    assert hand.faults
    hand.page.context.close()


def test_another_address(hand: Hand, room: Room) -> None:
    """Told by the laptop, and asked when it is gone."""
    at(room, Phase.OWN)
    hand.join("Ada")
    here = f"{HOST}:{room.port}"
    room.server.show_at(here)
    room.server.show_at("192.168.8.23:8080")
    hand.waits_for("De avond staat nu op")
    nothing_wrong(hand.page)
    room.server.show_at(here)
    hand.page.locator(".offer").wait_for(state="hidden")
    hand.cut_off()
    hand.page.get_by_text("Staat er een nieuw adres op de beamer?").click(timeout=20_000)
    hand.page.get_by_label("Nieuw adres").fill("192.168.8")
    hand.page.locator(".offer button:visible").click()
    hand.waits_for("Dit is geen adres van de laptop.")
    nothing_wrong(hand.page)
