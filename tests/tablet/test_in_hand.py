"""Promises of what somebody has in their hands: nothing jumps, goes, or becomes another's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser

from tests.server.room import Room, open_room
from tests.tablet.hand import Hand, opened
from tests.tablet.network import Keeping
from tests.tablet.test_comments import commenting, issue
from tests.tablet.test_moving import ELSEWHERE
from tests.tablet.test_page import OWN, asked, at
from workshop.domain import commands as c
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution
from workshop.server.serving import TabletServer

Tablet = Callable[[], Hand]
SEATS = 9
FORGETFUL = "Storage.prototype.setItem = () => { throw new Error('closed'); };"
ASIDE = """isAside => {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isAside });
  document.dispatchEvent(new Event('visibilitychange'));
}"""
"""The page lies behind another one of the browser, or not any more."""
FOCUS = "document.activeElement.textContent"


def test_the_focus_stays_on_a_button_while_the_room_answers(room: Room, tablet: Tablet) -> None:
    """Who goes by keyboard, or by ear, is not thrown back to the top by every answer."""
    at(room, Phase.SHOW)
    hand = tablet()
    hand.join("Ada")
    hand.view("shown")
    pass_on = hand.page.get_by_role("button", name="Geef de tablet door")
    pass_on.focus()
    room.joined("bo").answer(OWN, {"items": ["Zelf de regie"]})
    hand.waits_for("1 van 4 verstuurd.")
    assert hand.page.evaluate(FOCUS) == "Geef de tablet door"


def test_the_focus_stays_where_a_group_reads_along(room: Room, tablet: Tablet) -> None:
    at(room, Phase.OWN)
    writer = room.joined()
    assert writer.post("claim", team="tafel")[0] == 200
    writer.as_ = "tafel"
    hand = tablet()
    hand.join("Tafel 1")
    hand.view("watching")
    hand.page.get_by_role("button", name="Geef de tablet door").focus()
    writer.answer(OWN, {"items": ["Zelf de regie"]})
    hand.waits_for("Zelf de regie")
    assert hand.page.evaluate(FOCUS) == "Geef de tablet door"


def test_a_wall_that_was_unfolded_stays_so_when_an_answer_comes_late(
    browser: Browser, tmp_path: Path
) -> None:
    with open_room(tmp_path / "avond.dialoog", Attribution.ANONYMOUS) as room:
        at(room, Phase.OWN)
        hand = opened(browser, room)
        hand.page.locator(".code-input").fill(room.code)
        hand.press("Doe mee")
        hand.view("seat")
        hand.press("Doe mee")
        for number in range(SEATS):
            answer(room, number)
        room.evening.do(c.Show(OWN))
        at(room, Phase.SHOW)
        hand.press(f"Laat alle {3 * SEATS} zien")
        answer(room, SEATS)
        room.evening.do(c.Show(OWN))
        hand.waits_for(f"{3 * SEATS} waarden")
        assert hand.page.get_by_role("button", name="Laat er minder zien").is_visible()
        hand.page.context.close()
        assert hand.faults == []


def answer(room: Room, number: int) -> None:
    """From a seat of its own."""
    seat = room.joined()
    status, claimed = seat.post("claim", seat=f"{number:032x}")
    assert status == 200
    seat.as_ = claimed["person"]["key"]
    items = [f"{number * 3 + each} waarden" for each in range(3)]
    assert seat.answer(OWN, {"items": items})[0] == 200


def test_a_name_is_taken_by_a_tap_while_others_come_in(room: Room, tablet: Tablet) -> None:
    """The list is not made anew under a finger."""
    hand = tablet()
    hand.join()
    bo = hand.page.locator(".name").filter(has_text="Bo")
    bo.hover()
    hand.page.mouse.down()
    room.joined("cas")
    hand.waits_for("op een andere tablet")
    hand.page.mouse.up()
    hand.view("waiting")
    assert hand.page.locator(".who strong").inner_text() == "Bo"


def test_why_a_name_cannot_be_taken_stays_to_be_read_while_others_come_in(
    room: Room, tablet: Tablet
) -> None:
    room.joined("cas")
    hand = tablet()
    hand.join()
    hand.page.locator(".name").filter(has_text="Cas").click(force=True)
    hand.waits_for("Deze naam staat op tablet")
    room.joined("bo")
    hand.page.locator('.name[data-key="bo"] .aside').wait_for()
    assert hand.page.get_by_text("Deze naam staat op tablet").is_visible()


def test_a_comment_goes_on_undisturbed_when_a_new_concept_comes(room: Room, tablet: Tablet) -> None:
    hand = tablet()
    commenting(room, hand)
    hand.field().press_sequentially("Half getypt")
    hand.page.evaluate("document.activeElement.setSelectionRange(2, 4)")
    issue(room, 2)
    hand.waits_for("Concept 2 van het verslag")
    where = "(e => [e.value, e.selectionStart, e.selectionEnd])(document.activeElement)"
    assert hand.page.evaluate(where) == ["Half getypt", 2, 4]


def test_the_next_person_finds_nothing_on_a_page_that_lay_behind_another(
    room: Room, tablet: Tablet
) -> None:
    """A tablet that keeps nothing cannot tell one page of the other."""
    at(room, Phase.OWN)
    hand = tablet()
    hand.page.context.add_init_script(FORGETFUL)
    hand.page.reload()
    hand.join("Ada")
    hand.field().fill("Van Ada alleen")
    hand.waits_for("Concept staat op de laptop")
    hand.page.evaluate(ASIDE, True)
    other = Hand(hand.page.context.new_page(), room)
    other.page.goto(hand.page.url)
    other.press("Geef de tablet door")
    other.press("Ik ben de volgende")
    other.choose("Bo")
    other.field().wait_for()
    hand.page.evaluate(ASIDE, False)
    hand.page.locator(".who strong").get_by_text("Bo").wait_for()
    assert hand.words() == ["", "", ""]


def test_words_typed_while_the_tablet_looks_for_the_laptop_go_along(
    room: Room, tablet: Tablet
) -> None:
    hand, keeping = asked(room, tablet), Keeping()
    hand.field().fill("Een woord")
    hand.waits_for("Concept staat op de laptop")
    room.server.show_at(f"127.0.0.1:{room.port}")
    other = TabletServer(room.evening.owner)
    other.start(host=ELSEWHERE, port=room.port)
    try:
        room.server.show_at(f"{ELSEWHERE}:{room.port}")
        hand.page.route("**/api/along", keeping)
        hand.page.route("**/api/draft", Keeping())
        hand.press("Neem mee")
        keeping.wait(hand.page)
        hand.field().fill("Een woord en meer")
        hand.page.unroute("**/api/along", keeping)
        keeping.held[0].continue_()
        hand.page.wait_for_url(f"http://{ELSEWHERE}:{room.port}/")
        assert hand.words()[0] == "Een woord en meer"
    finally:
        other.stop()
