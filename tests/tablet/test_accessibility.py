"""Promises of every view to whoever sees or moves less well: axe finds nothing (WCAG 2.2 AA)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page

from tests.server.room import HOST, Room, open_room
from tests.server.windows import Windows
from tests.tablet.hand import Hand, opened
from tests.tablet.test_page import FILL, KINDS, KINDS_OF_QUESTION, OWN, VALUES, ask
from tests.tablet.test_remote import STANDS, come_in
from workshop.domain import commands as c
from workshop.domain.events import Agreement
from workshop.domain.ids import EntryId, QuestionId, StepId
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution, Joining

AXE: Final = Path(__file__).parent / "vendor" / "axe.min.js"
TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
JOINT: Final = QuestionId("oefen.waarden.samen")
LARGE: Final = "Grote letters en veel contrast"


@pytest.fixture
def hand(browser: Browser, room: Room) -> Iterator[Hand]:
    """A tablet whose page lets axe in; its own policy would not."""
    made = opened(browser, room, bypass_csp=True)
    yield made
    made.page.context.close()
    assert made.faults == []


def found_by_axe(page: Page) -> list[str]:
    """What axe has against what is on the page now, and where."""
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
    run = "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})"
    found: dict[str, Any] = page.evaluate(run, list(TAGS))  # Any: axe's own shape
    return [
        f"{each['id']}: {node['html'][:120]} {node['failureSummary']}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


def nothing_wrong(page: Page) -> None:
    """As it is, and with large letters and much contrast."""
    for _ in range(2):
        assert found_by_axe(page) == []
        large = page.get_by_role("button", name=LARGE)
        if not large.is_visible():
            return
        large.click()


def seen_large(page: Page) -> None:
    """Views without *Aa* of their own follow it too."""
    page.evaluate("document.documentElement.classList.add('large')")
    assert found_by_axe(page) == []


def at(room: Room, phase: Phase, step: StepId = VALUES) -> None:
    room.evening.do(c.EnterPhase(step, phase))


def test_axe_sees_what_is_wrong(hand: Hand) -> None:
    """If it saw nothing at all, the other tests would say nothing."""
    hand.page.locator(".code-input").evaluate("e => e.removeAttribute('id')")
    hand.page.locator(".code-input").evaluate("e => e.removeAttribute('aria-describedby')")
    assert [each for each in found_by_axe(hand.page) if each.startswith("label")]


def test_joining(hand: Hand) -> None:
    hand.page.locator(".code-input").wait_for()
    nothing_wrong(hand.page)
    hand.page.locator(".code-input").fill("12")
    hand.press("Doe mee")
    nothing_wrong(hand.page)


def test_choosing_a_name(hand: Hand, room: Room) -> None:
    room.joined("bo")
    hand.join()
    hand.page.locator(".name[aria-disabled=true]").wait_for()
    nothing_wrong(hand.page)


def test_before_it_begins(hand: Hand) -> None:
    hand.join("Ada")
    hand.view("waiting")
    nothing_wrong(hand.page)


def test_explaining(hand: Hand, room: Room) -> None:
    at(room, Phase.EXPLAIN)
    hand.join("Ada")
    hand.view("explain")
    nothing_wrong(hand.page)


@pytest.mark.parametrize("kind", KINDS_OF_QUESTION)
def test_each_kind_of_question(hand: Hand, room: Room, kind: str) -> None:
    at(room, Phase.OWN, KINDS)
    hand.join("Ada")
    ask(hand, kind)
    nothing_wrong(hand.page)
    FILL[kind](hand)
    nothing_wrong(hand.page)


def test_three_short_texts(hand: Hand, room: Room) -> None:
    at(room, Phase.OWN)
    hand.join("Ada")
    nothing_wrong(hand.page)
    hand.press("Verstuur")
    hand.page.locator("main .problem, main .hint").first.wait_for()
    nothing_wrong(hand.page)


def test_saved_and_passed_on(hand: Hand, room: Room) -> None:
    at(room, Phase.OWN)
    hand.join("Ada")
    hand.field().fill("Menselijke maat")
    hand.press("Verstuur")
    hand.view("saved")
    nothing_wrong(hand.page)
    hand.press("Klaar, geef door")
    hand.view("handover")
    nothing_wrong(hand.page)
    seen_large(hand.page)


def test_offline(hand: Hand, room: Room) -> None:
    at(room, Phase.OWN)
    hand.join("Ada")
    hand.cut_off()
    hand.field().fill("Onderweg")
    hand.waits_for("Geen verbinding met de laptop.")
    nothing_wrong(hand.page)
    hand.press("Verstuur")
    hand.waits_for("Nog niet verstuurd")
    nothing_wrong(hand.page)


def test_shown(hand: Hand, room: Room) -> None:
    at(room, Phase.OWN)
    room.joined("bo").answer(OWN, {"items": ["Zelf de regie", "Vrijheid"]})
    hand.join("Ada")
    room.evening.do(c.Show(OWN))
    at(room, Phase.SHOW)
    hand.view("shown")
    hand.page.locator(".wall .slip").first.wait_for()
    nothing_wrong(hand.page)


def test_figures(hand: Hand, room: Room) -> None:
    at(room, Phase.OWN, KINDS)
    hand.join("Ada")
    for kind in ("choice", "number", "weigh", "rank", "position"):
        ask(hand, kind)
        FILL[kind](hand)
        hand.press("Verstuur")
        hand.waits_for("pgeslagen op de laptop")
        room.evening.do(c.Show(QuestionId(f"{KINDS}.eigen.{kind}")))
    at(room, Phase.SHOW, KINDS)
    hand.view("shown")
    nothing_wrong(hand.page)


def test_together_and_polled(hand: Hand, room: Room) -> None:
    hand.join("Ada")
    at(room, Phase.JOINT)
    hand.view("joint")
    nothing_wrong(hand.page)
    fields = {"text": "Vertrouwen"}
    room.evening.do(c.SetEntry(JOINT, EntryId("e1"), fields, "Zonder dat lukt niets."))
    hand.waits_for("Vertrouwen")
    nothing_wrong(hand.page)
    room.evening.do(c.OpenPoll(JOINT))
    at(room, Phase.POLL)
    hand.view("poll")
    hand.page.locator(".option").last.click()
    nothing_wrong(hand.page)


def test_done(hand: Hand, room: Room) -> None:
    hand.join("Ada")
    at(room, Phase.DONE)
    hand.view("done")
    nothing_wrong(hand.page)


def test_sealed(hand: Hand, room: Room) -> None:
    at(room, Phase.OWN)
    hand.join("Ada")
    hand.field().fill("Te laat")
    room.evening.do(c.StartSealing(Agreement("Veenrade", "Ada", "Bo")))
    room.evening.do(c.FinishSealing("00" * 32, "ab", "", "verslag.pdf"))
    hand.view("sealed")
    nothing_wrong(hand.page)


def test_covered(hand: Hand, room: Room) -> None:
    at(room, Phase.OWN)
    hand.page.clock.install()
    hand.join("Ada")
    hand.page.clock.run_for(200_000)
    hand.waits_for("Ben jij Ada?")
    hand.page.clock.resume()
    nothing_wrong(hand.page)
    seen_large(hand.page)


def test_another_page_of_the_tablet(hand: Hand, room: Room) -> None:
    hand.join("Ada")
    other = hand.page.context.new_page()
    other.goto(hand.page.url)
    hand.view("tab")
    nothing_wrong(hand.page)


@pytest.mark.parametrize("joining", list(Joining))
@pytest.mark.parametrize("attribution", [Attribution.GROUP, Attribution.ANONYMOUS])
def test_other_ways_to_join(
    browser: Browser, tmp_path: Path, attribution: Attribution, joining: Joining
) -> None:
    with open_room(tmp_path / "avond.dialoog", attribution, joining) as room:
        hand = opened(browser, room, bypass_csp=True)
        hand.page.locator(".code-input").fill(room.code)
        hand.press("Doe mee")
        hand.page.locator("main.view-join").wait_for(state="detached")
        nothing_wrong(hand.page)
        if joining is Joining.CARD and attribution is Attribution.GROUP:
            hand.choose("Ada")
            hand.view("own-card")
            nothing_wrong(hand.page)
        hand.page.context.close()
        assert hand.faults == []


def test_the_remote_control(browser: Browser, tmp_path: Path) -> None:
    windows = Windows(STANDS)
    with open_room(tmp_path / "avond.dialoog", stage=windows) as room:
        page = browser.new_context(bypass_csp=True).new_page()
        page.goto(f"http://{HOST}:{room.port}/r")
        page.locator(".code-input").wait_for()
        nothing_wrong(page)
        come_in(page, room)
        nothing_wrong(page)
        windows.steering = replace(STANDS, is_frozen=True, since="20:13", timer_s=-5)
        page.get_by_text("sinds 20:13").wait_for()
        nothing_wrong(page)
        page.context.set_offline(True)
        page.get_by_text("Dit was de stand om 20:14.").first.wait_for()
        nothing_wrong(page)
        page.context.close()
