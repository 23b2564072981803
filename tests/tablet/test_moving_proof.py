"""Promises of the proof that goes along to another address: whose it is, and how long it holds."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.server.room import Room
from tests.tablet.hand import Hand
from tests.tablet.test_moving import ask_for_address, go_along, moved, who
from tests.tablet.test_page import OWN, asked
from tests.tablet.test_trouble import arrived
from workshop.domain import commands as c
from workshop.server import codes

Tablet = Callable[[], Hand]


def proof_of(hand: Hand, room: Room) -> str:
    device = room.evening.look(lambda state: next(iter(state.devices)))
    return codes.carry_proof(room.key, device)


def test_the_address_holds_no_word_and_serves_once(room: Room, tablet: Tablet) -> None:
    """A browser keeps the addresses that it visited, whatever a page does."""
    hand = asked(room, tablet)
    visited: list[str] = []
    hand.page.on("framenavigated", lambda frame: visited.append(frame.url))
    with moved(room) as address:
        hand.field().fill("Menselijke maat")
        hand.press("Verstuur")
        ask_for_address(hand)
        go_along(hand, address)
        hand.page.wait_for_url(f"http://{address}/")
        hand.waits_for("Opgeslagen op de laptop")
        first = next(each for each in visited if "#" in each)
        assert re.fullmatch(rf"http://{address}/#mee=[0-9a-f]{{32}}", first)
        other = tablet_at(hand, first)
        other.locator(".code-input").wait_for()
        assert other.url == f"http://{address}/"
        other.close()


def tablet_at(hand: Hand, address: str) -> Page:
    """Another device, on which somebody opens it."""
    browser = hand.page.context.browser
    assert browser is not None
    page = browser.new_context().new_page()
    page.goto(address)
    return page


def test_by_the_address_of_a_stranger_no_tablet_becomes_another(room: Room, tablet: Tablet) -> None:
    first, second = tablet(), tablet()
    first.join("Ada")
    second.join("Bo")
    proof = second.page.evaluate("location.origin") + "/#mee=" + proof_of(first, room)
    second.page.goto("about:blank")
    second.page.goto(proof)
    expect(second.page.locator(".who strong")).to_have_text("Bo")
    assert sorted(who(room)) == [("ada", 1), ("bo", 2)]


def test_a_laptop_that_does_not_know_the_tablet_gets_nothing(room: Room, tablet: Tablet) -> None:
    """The operator sent it away meanwhile: the words stay, to be read by the griffier."""
    hand = asked(room, tablet)
    with moved(room) as address:
        hand.field().fill("Van Ada")
        hand.press("Verstuur")
        ask_for_address(hand)
        device = room.evening.look(lambda state: next(iter(state.devices)))
        room.evening.do(c.RevokeDevice(device))
        go_along(hand, address)
        hand.waits_for("De laptop op dat adres kent deze tablet niet.")
        assert "Van Ada" in hand.kept()


def test_words_of_one_who_was_let_go_are_sent_for_nobody_else(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    with moved(room) as address:
        hand.field().fill("Van Ada")
        hand.press("Verstuur")
        ask_for_address(hand)
        device = room.evening.look(lambda state: next(iter(state.devices)))
        room.evening.do(c.ReleaseDevice(device))
        go_along(hand, address)
        hand.page.wait_for_url(f"http://{address}/")
        hand.view("name")
        assert "Van Ada" in hand.kept()
        hand.choose("Bo")
        hand.field().wait_for()
        assert room.evening.look(arrived) == {}
        assert "Van Ada" not in hand.page.content()


def test_what_came_along_to_a_laptop_that_is_slow_arrives(room: Room, tablet: Tablet) -> None:
    """The page is there, its first question gets lost."""
    hand = asked(room, tablet)
    with moved(room) as address:
        hand.field().fill("Menselijke maat")
        hand.press("Verstuur")
        ask_for_address(hand)
        hand.page.route("**/api/move", lambda route: route.abort(), times=1)
        go_along(hand, address)
        hand.page.wait_for_url(f"http://{address}/")
        hand.page.reload()
        hand.waits_for("Opgeslagen op de laptop")
        assert room.evening.look(arrived) == {OWN: 1}
