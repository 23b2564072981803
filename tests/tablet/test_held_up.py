"""Promises of the page on a slow network: what was held up changes nothing, and typing is kept."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

from tests.server.room import Room
from tests.tablet.hand import Hand
from tests.tablet.network import HEARD_MS, HEARS, Holding, Keeping
from tests.tablet.test_page import FILL, KINDS, OWN, ask, asked, drafts
from workshop.domain.ids import SubjectId
from workshop.domain.state import State
from workshop.domain.values import ItemsValue

Tablet = Callable[[], Hand]
PROMISE_MS = 2_000
"""So long is what somebody types on the tablet alone, with the laptop there."""
STROKE_MS = 100
WAY_S = 2.0
PATIENCE_S = 20.0
GIVES_UP_MS = 13_000
"""The page waits no longer for an answer."""


def newest(room: Room) -> tuple[str, ...]:
    """What stands as Ada's answer."""

    def look(state: State) -> tuple[str, ...]:
        standing = state.standing(OWN, SubjectId("ada"))
        value = state.value(standing) if standing else None
        return value.items if isinstance(value, ItemsValue) else ()

    return room.evening.look(look)


def arrives_late(holding: Holding) -> None:
    """What was held up arrives, though nobody waits for it any more."""
    assert holding.held[0].fetch().status == 200


def test_an_answer_that_was_held_up_does_not_overwrite_a_newer_one(
    room: Room, tablet: Tablet
) -> None:
    """The page gave up on the first, and another was sent; then the first arrives after all."""
    hand, holding = asked(room, tablet), Holding(is_down=True)
    hand.page.clock.install()
    hand.page.route("**/api/answer", holding)
    hand.field().fill("Eerste woorden")
    hand.press("Verstuur")
    hand.page.clock.run_for(GIVES_UP_MS)
    hand.press("Pas aan")
    hand.field().fill("Nieuwste woorden")
    hand.press("Verstuur")
    holding.is_down = False
    hand.page.clock.run_for(GIVES_UP_MS)
    hand.waits_for("Opgeslagen op de laptop")
    assert newest(room) == ("Nieuwste woorden",)
    arrives_late(holding)
    assert newest(room) == ("Nieuwste woorden",)


def test_nobody_reads_or_hears_saved_while_a_newer_answer_waits(room: Room, tablet: Tablet) -> None:
    """The receipt of the first says nothing about the words that stand on the tablet now."""
    hand, keeping = asked(room, tablet), Keeping()
    hand.page.route("**/api/answer", keeping)
    hand.field().fill("Eerste woorden")
    hand.press("Verstuur")
    hand.press("Pas aan")
    hand.field().fill("Nieuwste woorden")
    hand.press("Verstuur")
    hand.page.evaluate(HEARS)
    keeping.held[0].continue_()
    keeping.wait(hand.page, 2)
    hand.page.wait_for_timeout(HEARD_MS)
    assert newest(room) == ("Eerste woorden",)
    assert hand.page.get_by_text("Opgeslagen op de laptop").count() == 0
    assert hand.page.evaluate("window.heard") == []
    keeping.held[1].continue_()
    hand.waits_for("Opgeslagen op de laptop")
    assert newest(room) == ("Nieuwste woorden",)


def test_a_quick_answer_that_is_being_changed_stays_when_its_receipt_comes(
    room: Room, tablet: Tablet
) -> None:
    """The next question does not push away what somebody has in their hands."""
    hand, keeping = asked(room, tablet, KINDS), Keeping()
    ask(hand, "number")
    hand.page.route("**/api/answer", keeping)
    FILL["number"](hand)
    hand.press("Verstuur")
    hand.press("Pas aan")
    keeping.held[0].continue_()
    hand.page.wait_for_function("() => !JSON.stringify(localStorage).includes('/api/answer')")
    hand.page.wait_for_timeout(HEARD_MS)
    assert hand.page.locator("input.amount").is_visible()
    assert hand.page.get_by_role("button", name="Verstuur", exact=True).is_visible()


def test_words_typed_after_an_answer_that_was_held_up_stay_on_the_laptop(
    room: Room, tablet: Tablet
) -> None:
    """The draft overtakes the answer that was sent before it, and is not taken along by it."""
    hand, holding = asked(room, tablet), Holding()
    hand.page.route("**/api/answer", holding)
    hand.field().fill("Eerste woorden")
    hand.press("Verstuur")
    hand.press("Pas aan")
    hand.field().fill("Eerste woorden en meer")
    hand.waits_for("Concept staat op de laptop")
    arrives_late(holding)
    assert newest(room) == ("Eerste woorden",)
    assert [json.loads(each)["items"][0] for each in drafts(room)] == ["Eerste woorden en meer"]
    hand.page.reload()
    assert hand.words()[0] == "Eerste woorden en meer"


def test_words_typed_after_a_reload_stay_though_an_older_answer_still_waits(
    room: Room, tablet: Tablet
) -> None:
    hand, holding = asked(room, tablet), Holding(is_down=True)
    hand.page.route("**/api/answer", holding)
    hand.field().press_sequentially("Eerste woorden")
    hand.press("Verstuur")
    hand.waits_for("Nog niet verstuurd")
    hand.page.reload()
    hand.press("Pas aan")
    hand.field().fill("Eerste woorden en meer")
    hand.waits_for("Concept staat op de laptop")
    holding.is_down = False
    hand.page.evaluate("window.dispatchEvent(new Event('online'))")
    ends = time.monotonic() + PATIENCE_S
    while newest(room) != ("Eerste woorden",) and time.monotonic() < ends:
        hand.page.wait_for_timeout(50)
    assert newest(room) == ("Eerste woorden",)
    assert [json.loads(each)["items"][0] for each in drafts(room)] == ["Eerste woorden en meer"]


def test_a_draft_that_was_held_up_does_not_come_back_after_its_answer(
    room: Room, tablet: Tablet
) -> None:
    hand, holding = asked(room, tablet), Holding()
    hand.page.clock.install()
    hand.page.route("**/api/draft", holding)
    hand.field().fill("Eerste")
    hand.page.clock.run_for(1_000)
    hand.page.clock.run_for(GIVES_UP_MS)
    hand.field().fill("Eerste woorden")
    hand.press("Verstuur")
    hand.waits_for("Opgeslagen op de laptop")
    arrives_late(holding)
    assert drafts(room) == []


def test_what_the_page_gave_up_is_not_on_its_way_any_more(room: Room, tablet: Tablet) -> None:
    """Else it may arrive long after, at a laptop that was started anew meanwhile."""
    hand, holding = asked(room, tablet), Holding()
    stopped: list[str] = []
    hand.page.on("requestfailed", lambda each: stopped.append(each.url))
    hand.page.clock.install()
    hand.page.route("**/api/draft", holding)
    hand.field().fill("Eerste")
    hand.page.clock.run_for(GIVES_UP_MS + 1_000)
    hand.waits_for("Concept staat op de laptop")
    assert "draft" in [each.rpartition("/")[2] for each in stopped]


def test_what_is_typed_without_a_pause_is_on_the_laptop_within_two_seconds(
    room: Room, tablet: Tablet
) -> None:
    hand = asked(room, tablet)
    hand.page.clock.install()
    hand.page.clock.pause_at(hand.page.evaluate("Date.now()") + 1)
    for turn in range(3):
        for _ in range(PROMISE_MS // STROKE_MS):
            hand.page.clock.run_for(STROKE_MS)
            hand.field().press_sequentially("a")
        arrives(room, PROMISE_MS // STROKE_MS * turn + 1)


def arrives(room: Room, length: int) -> None:
    """The laptop has so many characters; the way there takes a moment, no time of the page."""
    ends = time.monotonic() + WAY_S
    while time.monotonic() < ends:
        if any(len(json.loads(each)["items"][0]) >= length for each in drafts(room)):
            return
        time.sleep(0.01)
    raise AssertionError(length, drafts(room))


def test_two_questions_are_on_the_laptop_within_two_seconds(room: Room, tablet: Tablet) -> None:
    """Who goes on to the next question leaves nothing behind on the tablet."""
    hand = asked(room, tablet, KINDS)
    hand.page.clock.install()
    hand.page.clock.pause_at(hand.page.evaluate("Date.now()") + 1)
    for kind in ("text", "number"):
        ask(hand, kind)
        FILL[kind](hand)
    hand.page.clock.run_for(PROMISE_MS - 100)
    ends = time.monotonic() + WAY_S
    while len(drafts(room)) < 2 and time.monotonic() < ends:
        time.sleep(0.01)
        hand.page.clock.run_for(1)
    assert len(drafts(room)) == 2
