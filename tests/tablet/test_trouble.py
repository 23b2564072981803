"""Promises of the page when things go wrong: nothing is lost, comes twice, or leaks."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.server.room import HOST, Room, free_port, open_room
from tests.tablet.hand import PATIENCE_MS, TABLET, Hand, opened
from tests.tablet.laptop import laptop
from tests.tablet.test_page import FILL, KINDS, KINDS_OF_QUESTION, OWN, ask, asked, at, drafts
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, QuestionId
from workshop.domain.programme import Phase
from workshop.domain.settings import Joining
from workshop.domain.state import State
from workshop.evening import open_evening
from workshop.server import codes

Tablet = Callable[[], Hand]
ZOOMED: Final = {"width": TABLET["width"] // 2, "height": TABLET["height"] // 2}
"""What a tablet's page has at 200 %."""


def arrived(state: State) -> dict[QuestionId, int]:
    """How often an answer to each question came in, changes included."""
    return {
        question: sum(len(revisions) for revisions in authors.values())
        for question, authors in state.answers.items()
    }


def reopened(hand: Hand) -> Hand:
    """The page was closed, and is opened again on the same tablet."""
    context, address = hand.page.context, hand.page.url
    if not hand.page.is_closed():
        hand.page.close()
    return visiting(context, address, hand)


def visiting(context: BrowserContext, address: str, hand: Hand) -> Hand:
    page = context.new_page()
    page.on("pageerror", lambda fault: hand.faults.append(str(fault)))
    page.goto(address)
    return Hand(page, hand.room, hand.faults)


# --- the laptop


def test_a_killed_laptop_takes_no_words_with_it(browser: Browser, tmp_path: Path) -> None:
    """In the middle of a word; the page is closed too before the laptop is back."""
    path, port = tmp_path / "avond.dialoog", free_port()
    with contextlib.closing(browser.new_context(viewport=TABLET)) as context:  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        with laptop(path, port) as code:
            page.goto(f"http://{HOST}:{port}/")
            page.locator(".code-input").fill(code)
            page.get_by_role("button", name="Doe mee").click()
            page.locator(".name").filter(has_text="Ada").click()
            page.locator("textarea").first.type("Vertrouwen in ")
            page.get_by_text("Concept staat op de laptop").wait_for()
            page.locator("textarea").first.type("elk")
        page.locator("textarea").first.type("aar")
        page.locator(".off").get_by_text("Geen verbinding met de laptop.").wait_for()
        page.close()
        with laptop(path, port):
            page = context.new_page()
            page.goto(f"http://{HOST}:{port}/")
            expect(page.locator("textarea").first).to_have_value("Vertrouwen in elkaar")
            page.get_by_role("button", name="Verstuur").click()
            page.locator("main.view-saved").wait_for()
    with open_evening(path) as evening:
        assert evening.look(arrived) == {OWN: 1}
        assert evening.look(lambda state: len(state.drafts)) == 0


def test_three_answers_wait_for_the_network_and_arrive_once(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet, KINDS)
    kinds = ("text", "statement", "number")
    hand.page.context.set_offline(True)
    for kind in kinds:
        ask(hand, kind)
        FILL[kind](hand)
        hand.press("Verstuur")
        hand.waits_for("Nog niet verstuurd")
    hand.page.close()
    assert room.evening.look(arrived) == {}
    hand.page.context.set_offline(False)
    again = reopened(hand)
    again.press("Geef de tablet door")  # which waits until the laptop has all of it
    again.view("handover")
    assert room.evening.look(arrived) == {QuestionId(f"{KINDS}.eigen.{kind}"): 1 for kind in kinds}


def test_words_that_nobody_sent_are_not_said_to_go_by_themselves(
    room: Room, tablet: Tablet
) -> None:
    hand = asked(room, tablet)
    hand.field().fill("Nog even")
    hand.cut_off()
    hand.waits_for("Je kunt verder schrijven: de tablet bewaart het.")
    assert hand.page.get_by_text("verstuurt het zodra de laptop er weer is").count() == 0
    hand.press("Verstuur")
    hand.waits_for("De tablet bewaart het en verstuurt het zodra de laptop er weer is.")


def test_a_receipt_that_got_lost_makes_no_second_answer(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    sent: list[str] = []

    def swallow(route: Route) -> None:
        sent.append(str((route.request.post_data_json or {})["id"]))
        if len(sent) == 1:
            route.fetch()
            route.abort()
        else:
            route.continue_()

    hand.page.route("**/api/answer", swallow)
    hand.field().fill("Menselijke maat")
    hand.press("Verstuur")
    hand.waits_for("Opgeslagen op de laptop")
    assert len(sent) > 1
    assert len(set(sent)) == 1
    assert room.evening.look(arrived) == {OWN: 1}


# --- the evening goes on


def test_a_joint_answer_is_named_once(room: Room, tablet: Tablet) -> None:
    at(room, Phase.JOINT)
    fields = {"text": "Vertrouwen"}
    together = QuestionId("oefen.waarden.samen")
    room.evening.do(c.SetEntry(together, EntryId("e1"), fields, "Zonder dat lukt niets."))
    hand = tablet()
    hand.join("Ada")
    hand.waits_for("Waarom: Zonder dat lukt niets.")
    assert hand.page.get_by_text("Vertrouwen", exact=True).count() == 1


def test_a_round_that_closes_takes_no_words_with_it(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    hand.field(2).fill("Bijna af")
    room.evening.do(c.CloseRound(OWN))
    room.evening.do(c.Show(OWN))
    at(room, Phase.SHOW)
    hand.waits_for("Naar wat de zaal nu ziet")
    hand.waits_for("Concept staat op de laptop")
    hand.page.reload()
    hand.view("shown")
    hand.press("Bekijk je concept")
    assert hand.words() == ["", "Bijna af", ""]
    hand.press("Verstuur")
    hand.waits_for("Opgeslagen op de laptop")
    assert room.evening.look(arrived) == {OWN: 1}


# --- who has the tablet


@pytest.fixture
def carded(tmp_path: Path) -> Iterator[Room]:
    """Everybody has a card with a code."""
    with open_room(tmp_path / "kaarten.dialoog", joining=Joining.CARD) as made:
        yield made


def with_card(hand: Hand, name: str, room: Room) -> None:
    """Give the code of the evening, choose a name, give the code of its card."""
    hand.join()
    hand.page.locator(".name").filter(has_text=name).click()
    who = room.evening.look(
        lambda state: next(key for key, each in state.participants.items() if each.name == name)
    )
    hand.page.locator(".code-input").fill(codes.card_code(room.key, who))
    hand.page.locator(".code-input").press("Enter")


def test_with_a_card_one_goes_on_on_another_tablet(browser: Browser, carded: Room) -> None:
    at(carded, Phase.OWN)
    first, second = opened(browser, carded), opened(browser, carded)
    with_card(first, "Ada", carded)
    first.field().fill("Zelf de regie")
    first.waits_for("Concept staat op de laptop")
    with_card(second, "Ada", carded)
    assert second.words()[0] == "Zelf de regie"
    first.waits_for("Ada gaat verder op tablet 2.")
    assert "Zelf de regie" not in first.page.content()
    for hand in (first, second):
        hand.page.context.close()
        assert hand.faults == []


def test_without_a_card_a_name_is_on_one_tablet(room: Room, tablet: Tablet) -> None:
    first, second = tablet(), tablet()
    first.join("Ada")
    second.join()
    second.page.locator(".name").filter(has_text="Ada").click(force=True)
    second.waits_for("Deze naam staat op tablet 1.")


def test_back_and_reload_show_nothing_of_the_former(room: Room, tablet: Tablet) -> None:
    at(room, Phase.OWN)
    hand = tablet()
    page, address = hand.page, hand.page.url
    page.goto("about:blank")
    page.goto(address)
    hand.join("Ada")
    hand.field().fill("Mijn geheim")
    hand.press("Verstuur")
    hand.view("saved")
    before = page.evaluate("history.length")
    hand.press("Klaar, geef door")
    hand.view("handover")
    assert page.evaluate("history.length") == before
    for turn in ("back", "forward", "reload", "next"):
        if turn == "back":
            page.go_back()
        elif turn == "forward":
            page.go_forward()
            hand.view("name")
        elif turn == "reload":
            page.reload()
            hand.view("name")
        else:
            hand.choose("Bo")
            hand.field().wait_for()
        assert traces(page) == []


def traces(page: Page) -> list[str]:
    """Where the former words can still be found on the tablet."""
    places = {
        "page": "document.documentElement.outerHTML",
        "fields": "Array.from(document.querySelectorAll('input, textarea'), e => e.value).join()",
        "address": "location.href + JSON.stringify(history.state)",
    }
    if not page.url.startswith("about:"):
        places["localStorage"] = "JSON.stringify(Object.assign({}, localStorage))"
        places["sessionStorage"] = "JSON.stringify(Object.assign({}, sessionStorage))"
        places["cookies"] = "document.cookie"
    return [name for name, look in places.items() if "geheim" in page.evaluate(look)]


# --- the tablet itself


@pytest.mark.parametrize("days", [-1, 1])
def test_a_clock_that_is_wrong_changes_nothing(room: Room, tablet: Tablet, days: int) -> None:
    at(room, Phase.OWN)
    hand = tablet()
    hand.page.clock.install(time=datetime.now(UTC) + timedelta(days=days))
    hand.page.reload()
    hand.join("Ada")
    hand.field().type("Vertrou")
    hand.waits_for("Concept staat op de laptop, 20:14")
    hand.page.reload()
    assert hand.words()[0] == "Vertrou"
    hand.press("Verstuur")
    hand.waits_for("Opgeslagen op de laptop, 20:14")
    assert not hand.page.locator("#cover").is_visible()
    assert room.evening.look(arrived) == {OWN: 1}


def test_full_storage_is_said_and_stops_nobody(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    hand.page.evaluate(
        """() => {
          let text = 'x'.repeat(1 << 20);
          for (let at = 0; text; at += 1) {
            try { localStorage.setItem('other' + at, text); }
            catch (full) { text = text.slice(text.length >> 1 || 1); }
          }
        }"""
    )
    hand.field().fill("Toch")
    hand.waits_for("Deze tablet kan niets bewaren.")
    hand.press("Verstuur")
    hand.view("saved")
    assert room.evening.look(arrived) == {OWN: 1}
    assert drafts(room) == []
    hand.press("Klaar, geef door")
    hand.view("handover")


def test_at_200_per_cent_everything_can_be_reached(room: Room, tablet: Tablet) -> None:
    """No control lies under the foot or beside the page, once one scrolls to it."""
    hand = tablet()
    hand.page.set_viewport_size(ZOOMED)  # type: ignore[arg-type]  # a dict with both keys
    hand.join("Ada")
    at(room, Phase.OWN, KINDS)
    hand.view("question")
    for kind in KINDS_OF_QUESTION:
        ask(hand, kind)
        assert hand.page.evaluate("document.documentElement.scrollWidth") <= ZOOMED["width"], kind
        assert hand.page.evaluate(HIDDEN) == [], kind


HIDDEN: Final = """() => Array.from(document.querySelectorAll('main button, textarea, main input'))
  .filter(e => e.offsetParent && !e.closest('[hidden]'))
  .filter(e => {
    e.scrollIntoView({block: 'center'});
    const box = e.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return !top || !(e.contains(top) || top.contains(e) || top.closest('label, .option'));
  })
  .map(e => e.outerHTML.slice(0, 90))"""


def test_a_whole_answer_by_keyboard_alone(room: Room, tablet: Tablet) -> None:
    at(room, Phase.OWN)
    hand = tablet()
    keys = hand.page.keyboard
    to(hand, ".code-input")
    keys.type(room.code)
    keys.press("Enter")
    hand.view("name")
    to(hand, ".name[data-key=ada]")
    keys.press("Enter")
    hand.field().wait_for()
    to(hand, "textarea")
    keys.type("Menselijke maat")
    to(hand, ".primary")
    keys.press("Enter")
    hand.view("saved")
    assert room.evening.look(arrived) == {OWN: 1}
    hand.page.get_by_role("button", name="Klaar, geef door").wait_for()
    to(hand, "button:text-is('Klaar, geef door')")
    keys.press("Space")
    hand.view("handover")
    to(hand, ".primary")
    keys.press("Enter")
    hand.view("name")


def to(hand: Hand, selector: str) -> None:
    """Press Tab until it has the focus, and see that one sees it."""
    wanted = hand.page.locator(selector).first
    wanted.wait_for()
    for _ in range(40):
        if wanted.evaluate("e => e === document.activeElement"):
            break
        hand.page.keyboard.press("Tab")
    assert wanted.evaluate("e => e === document.activeElement"), selector
    ring = "e => getComputedStyle(e).outlineStyle !== 'none' || getComputedStyle(e).opacity === '0'"
    assert wanted.evaluate(ring), selector


def test_nothing_is_asked_elsewhere(room: Room, tablet: Tablet) -> None:
    hand = tablet()
    asked: list[str] = []
    hand.page.on("request", lambda request: asked.append(request.url))
    hand.page.reload()
    at(room, Phase.OWN)
    hand.join("Ada")
    hand.field().fill("https://example.org/plaatje.png <img src=//example.org/x>")
    hand.press("Verstuur")
    hand.view("saved")
    room.evening.do(c.Show(OWN))
    at(room, Phase.SHOW)
    hand.view("shown")
    hand.page.locator(".wall .slip").first.wait_for()
    hand.page.goto(f"http://{HOST}:{room.port}/r")
    hand.page.locator("h1").wait_for()
    own = (f"http://{HOST}:{room.port}/", "data:")
    assert len(asked) > 10
    assert [each for each in asked if not each.startswith(own)] == []
