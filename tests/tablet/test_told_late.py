"""Promises of what the page says while the laptop is slow: every word of it is true then."""

from __future__ import annotations

import time
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.server.room import HOST, Room
from tests.tablet.hand import Hand
from tests.tablet.network import HEARD_MS, HEARS, LATE_STREAM, Keeping
from tests.tablet.test_held_up import newest
from tests.tablet.test_page import FILL, KINDS, OWN, VALUES, ask, asked, at, drafts
from tests.tablet.test_passing_on import polled
from workshop.domain import commands as c
from workshop.domain.programme import Phase

Tablet = Callable[[], Hand]
LONG = "Dit past niet bij onze begroting. " * 14
"""More than may stand beside a stance."""
PUT_BACK = "() => { const now = Date.now; Date.now = () => now() - 3600000; }"
"""The tablet's clock, by an hour."""


def waits(page: Page, wanted: Callable[[], bool]) -> None:
    """Until it holds."""
    ends = time.monotonic() + 10
    while not wanted():
        assert time.monotonic() < ends
        page.wait_for_timeout(20)


# --- answers


def test_a_withdrawal_that_waits_says_so_and_the_answer_stays_to_be_seen(
    room: Room, tablet: Tablet
) -> None:
    """Also after loading the page anew."""
    hand, keeping = asked(room, tablet), Keeping()
    hand.field().fill("Te snel")
    hand.press("Verstuur")
    hand.waits_for("Opgeslagen op de laptop")
    hand.page.route("**/api/withdraw", keeping)
    hand.page.get_by_role("button", name="Neem terug").dblclick()
    keeping.wait(hand.page)
    for _ in range(2):
        hand.waits_for("Nog niet teruggenomen")
        assert hand.page.get_by_text("Te snel").is_visible()
        assert "Opgeslagen op de laptop" not in hand.page.locator("main").inner_text()
        assert not hand.page.get_by_role("button", name="Neem terug").is_visible()
        hand.page.reload()
    hand.press("Pas aan")
    assert hand.words()[0] == "Te snel"
    keeping.wait(hand.page, 3)
    keeping.held[-1].continue_()
    hand.waits_for("Teruggenomen.")


def test_what_the_laptop_told_before_a_receipt_takes_nothing_back(
    room: Room, tablet: Tablet
) -> None:
    """Two ways through the air: what was on its way longer is older."""
    hand = tablet()
    hand.page.add_init_script(LATE_STREAM)
    hand.page.reload()
    at(room, Phase.OWN)
    hand.join("Ada")
    hand.field().fill("Menselijke maat")
    hand.waits_for("Concept staat op de laptop")
    hand.page.evaluate("window.late.isOn = true")
    hand.field().fill("De menselijke maat")
    waits(hand.page, lambda: hand.page.evaluate("window.late.events.length") > 0)
    hand.press("Verstuur")
    hand.view("saved")
    hand.page.evaluate("window.late.events[0]()")
    hand.page.wait_for_timeout(HEARD_MS)
    hand.view("saved")
    assert hand.page.get_by_text("De menselijke maat").is_visible()
    hand.page.evaluate("window.late.isOn = false; window.late.events.forEach(tell => tell())")
    hand.waits_for("Je kunt dit aanpassen of terugnemen")
    room.evening.do(c.Show(OWN))
    hand.waits_for("De zaal heeft dit gezien.")


def test_who_types_on_is_not_told_that_it_is_saved(room: Room, tablet: Tablet) -> None:
    """Nor is a quick question pushed away after loading the page anew."""
    hand, keeping = asked(room, tablet, KINDS), Keeping()
    ask(hand, "number")
    hand.page.route("**/api/answer", keeping)
    FILL["number"](hand)
    hand.press("Verstuur")
    keeping.wait(hand.page)
    hand.press("Pas aan")
    hand.page.locator("input.amount").fill("13")
    hand.waits_for("Concept staat op de laptop")
    hand.page.reload()
    expect(hand.page.locator("input.amount")).to_have_value("13")
    hand.page.evaluate(HEARS)
    keeping.wait(hand.page, 2)
    keeping.held[1].continue_()
    hand.page.wait_for_function("() => !JSON.stringify(localStorage).includes('/api/answer')")
    hand.page.wait_for_timeout(HEARD_MS)
    assert hand.page.evaluate("window.heard") == []
    assert hand.page.locator("input.amount").input_value() == "13"


def test_the_number_of_a_saved_question_does_not_come_along_to_another_step(
    room: Room, tablet: Tablet
) -> None:
    """Question 3 of the step before is not question 3 of this one."""
    hand = asked(room, tablet, KINDS)
    ask(hand, "statement")
    FILL["statement"](hand)
    hand.press("Verstuur")
    hand.waits_for("opgeslagen op de laptop")
    FILL["choice"](hand)
    hand.waits_for("Concept staat op de laptop")
    at(room, Phase.OWN, VALUES)
    hand.press("Naar wat de zaal nu ziet")
    hand.page.locator("textarea").nth(2).wait_for()
    assert "opgeslagen op de laptop" not in hand.page.locator("main").inner_text()


# --- stances


def test_a_reservation_that_was_too_long_is_not_told_so_any_more(
    room: Room, tablet: Tablet
) -> None:
    hand = polled(room, tablet)
    hand.page.locator(".option").last.click()
    hand.field().fill(LONG)
    hand.press("Verstuur")
    hand.waits_for("tekens korter.")
    hand.field().fill("Te duur")
    hand.press("Verstuur")
    hand.waits_for("Opgeslagen op de laptop")
    assert not hand.page.get_by_text("tekens korter.").is_visible()


def test_a_reservation_of_two_lines_stays_saved(room: Room, tablet: Tablet) -> None:
    """The laptop keeps it as one line, and that is the same."""
    hand = polled(room, tablet)
    hand.page.locator(".option").last.click()
    hand.field().fill("Te duur\nen te laat")
    hand.press("Verstuur")
    hand.waits_for("Opgeslagen op de laptop")
    hand.cut_off()
    hand.connect()
    hand.page.locator(".off").wait_for(state="hidden")
    hand.page.wait_for_timeout(HEARD_MS)
    assert hand.page.locator(".send-row").get_by_text("Opgeslagen op de laptop").is_visible()


# --- where the laptop is, and who it knows


def test_an_address_where_the_evening_is_no_longer_is_not_told(room: Room, tablet: Tablet) -> None:
    """It was told on a stream that broke, and the laptop is back where it was."""
    hand = tablet()
    hand.join("Ada")
    for address in (HOST, "127.0.0.2"):
        room.server.show_at(f"{address}:{room.port}")
    hand.waits_for("De avond staat nu op 127.0.0.2")
    hand.cut_off()
    room.server.show_at(f"{HOST}:{room.port}")
    hand.waits_for("Geen verbinding")
    hand.connect()
    hand.page.locator(".off").wait_for(state="hidden")
    expect(hand.page.locator(".offer")).to_be_hidden()


def test_two_pages_that_open_at_once_do_not_both_stand_back(room: Room, tablet: Tablet) -> None:
    hand, keeping = asked(room, tablet), Keeping()
    hand.page.route("**/api/hello", keeping)
    hand.page.evaluate("window.dispatchEvent(new Event('online'))")
    keeping.wait(hand.page)
    other = Hand(hand.page.context.new_page(), room)
    other.page.goto(hand.page.url)
    other.field().wait_for()
    hand.view("tab")
    keeping.held[0].continue_()
    hand.page.wait_for_timeout(HEARD_MS)
    other.field().fill("Hier verder")
    other.press("Verstuur")
    other.waits_for("Opgeslagen op de laptop")
    assert newest(room) == ("Hier verder",)


def test_words_that_are_not_on_the_tablet_are_not_said_to_be(room: Room, tablet: Tablet) -> None:
    """The laptop has them all: nothing waits here for who comes back."""
    hand = asked(room, tablet)
    hand.field().fill("Menselijke maat")
    hand.press("Verstuur")
    hand.waits_for("Opgeslagen op de laptop")
    forget(room)
    hand.waits_for("De laptop kent deze tablet niet meer.")
    assert not hand.page.get_by_text("Wat je schreef, staat nog op deze tablet.").is_visible()


def test_words_that_only_the_tablet_has_are_said_to_be_there(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    hand.page.route("**/api/answer", Keeping())
    hand.field().fill("Menselijke maat")
    hand.press("Verstuur")
    forget(room)
    hand.waits_for("Wat je schreef, staat nog op deze tablet.")


def forget(room: Room) -> None:
    """The operator sends the tablet away."""
    device = room.evening.look(lambda state: next(iter(state.devices)))
    room.evening.do(c.RevokeDevice(device))


def test_a_small_thing_that_fits_does_not_mean_that_all_is_kept(room: Room, tablet: Tablet) -> None:
    """The storage is nearly full: a long text stays in memory, a short note goes in."""
    hand = asked(room, tablet)
    hand.page.evaluate(
        """() => {
          const set = Storage.prototype.setItem;
          Storage.prototype.setItem = function (key, text) {
            if (text.length > 500) throw new Error('full');
            set.call(this, key, text);
          };
        }"""
    )
    hand.page.route("**/api/draft", Keeping())
    hand.field(1).fill("Wij vinden dit belangrijk. " * 30)
    hand.waits_for("Deze tablet kan niets bewaren.")
    hand.cut_off()
    hand.connect()
    hand.page.locator(".off").wait_for(state="hidden")
    assert hand.page.get_by_text("Deze tablet kan niets bewaren.").is_visible()


def test_a_clock_that_is_put_back_holds_nothing_up(room: Room, tablet: Tablet) -> None:
    """The tablet finds out what time it is in the middle of the evening."""
    hand = asked(room, tablet)
    hand.field().fill("Een woord")
    hand.waits_for("Concept staat op de laptop")
    hand.page.evaluate(PUT_BACK)
    hand.field().fill("Een woord en meer")
    waits(hand.page, lambda: any("en meer" in each for each in drafts(room)))


def test_a_tablet_covers_itself_though_its_clock_was_put_back(room: Room, tablet: Tablet) -> None:
    at(room, Phase.OWN)
    hand = tablet()
    hand.page.clock.install()
    hand.page.reload()  # what the page set up before goes by the real clock
    hand.join("Ada")
    hand.field().fill("Zelf de regie")
    hand.page.evaluate(PUT_BACK)
    hand.page.clock.run_for(200_000)
    hand.waits_for("Ben jij Ada?")
