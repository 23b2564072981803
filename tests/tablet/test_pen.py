"""Promises to a table group whose other tablet takes the pen: no words go, and nobody is stuck."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.server.room import Room, Tablet
from tests.tablet.hand import Hand, opened
from tests.tablet.network import STEP_MS, STEPS
from tests.tablet.test_accessibility import nothing_wrong
from tests.tablet.test_page import KINDS, OWN, ask, at
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, QuestionId
from workshop.domain.programme import Phase

Tablets = Callable[[], Hand]
JOINT = QuestionId("oefen.waarden.samen")
TITLE = "Een andere tablet ging voor jullie groep schrijven."
TOO_LONG = "Wij vinden dit belangrijk. " * 1_600


def group(room: Room, tablet: Tablets) -> tuple[Tablet, Hand]:
    """A tablet that comes back to the group later, and the one on which the group writes now."""
    first = room.joined()
    hand = tablet()
    hand.join("Tafel 1")
    return first, hand


def take_pen(first: Tablet) -> None:
    """The tablet with the lowest number writes."""
    assert first.post("claim", team="tafel")[0] == 200
    first.as_ = "tafel"


def give_pen(first: Tablet) -> None:
    """The group goes on here alone."""
    assert first.post("release", **{"as": "tafel"})[0] == 200


def offline(hand: Hand) -> None:
    """And somebody sees it."""
    hand.cut_off()
    hand.waits_for("Geen verbinding met de laptop.")


def too_late(room: Room, tablet: Tablets, words: str) -> tuple[Tablet, Hand]:
    """As `group`; the answer still waited when the other tablet took the pen."""
    first, hand = group(room, tablet)
    offline(hand)
    hand.field().fill(words)
    hand.press("Verstuur")
    hand.waits_for("Nog niet verstuurd")
    take_pen(first)
    hand.connect()
    hand.view("watching")
    hand.waits_for(TITLE)
    return first, hand


class Deaf:
    """The laptop does what is asked, and its answers do not come back."""

    def __init__(self) -> None:
        self.done = 0

    def __call__(self, route: Route) -> None:
        self.done += route.fetch().ok
        route.abort()

    def wait(self, hand: Hand) -> None:
        """Until it did something."""
        for _ in range(STEPS):
            if self.done:
                return
            hand.page.wait_for_timeout(STEP_MS)
        raise AssertionError


def test_an_answer_that_waited_is_kept_and_shown(room: Room, tablet: Tablets) -> None:
    at(room, Phase.OWN)
    _, hand = too_late(room, tablet, "Ons antwoord van tafel 1")
    hand.waits_for("Ons antwoord van tafel 1")
    hand.page.reload()
    hand.waits_for("Ons antwoord van tafel 1")


def test_it_is_not_tried_without_end(room: Room, tablet: Tablets) -> None:
    at(room, Phase.OWN)
    _, hand = too_late(room, tablet, "Ons antwoord")
    asked: list[str] = []
    hand.page.on("request", lambda request: asked.append(request.url))
    hand.page.wait_for_timeout(4_000)
    assert [each for each in asked if each.endswith(("/api/answer", "/api/draft"))] == []


def test_half_typed_words_are_kept_and_shown(room: Room, tablet: Tablets) -> None:
    at(room, Phase.OWN, KINDS)
    first, hand = group(room, tablet)
    ask(hand, "text")
    offline(hand)
    hand.field().fill("Half getypt")
    take_pen(first)
    hand.connect()
    hand.view("watching")
    hand.waits_for(TITLE)
    hand.waits_for("Half getypt")


def test_words_that_were_too_long_are_kept_and_shown(room: Room, tablet: Tablets) -> None:
    at(room, Phase.OWN, KINDS)
    first, hand = group(room, tablet)
    ask(hand, "text")
    hand.field().fill(TOO_LONG)
    hand.waits_for("Maak de tekst korter.")
    take_pen(first)
    hand.view("watching")
    hand.waits_for("Wij vinden dit belangrijk.")


def test_it_is_passed_on_when_the_words_were_taken_over(room: Room, tablet: Tablets) -> None:
    at(room, Phase.OWN)
    _, hand = too_late(room, tablet, "Ons antwoord")
    hand.press("Geef de tablet door")
    hand.waits_for("De laptop heeft deze tekst niet.")
    hand.press("Wis deze tekst")
    hand.waits_for("Ons antwoord")
    hand.press("Ja, wis deze tekst")
    expect(hand.page.get_by_text(TITLE)).to_be_hidden()
    assert "Ons antwoord" not in hand.kept()
    hand.press("Geef de tablet door")
    hand.view("handover")


def test_a_tablet_that_is_passed_on_meanwhile_waits_for_the_words(
    room: Room, tablet: Tablets
) -> None:
    """Who passes it on hears why it stays; nothing is wiped with it."""
    at(room, Phase.OWN)
    first, hand = group(room, tablet)
    offline(hand)
    hand.field().fill("Ons antwoord")
    hand.press("Verstuur")
    hand.press("Klaar, geef door")
    hand.waits_for("Wacht op de laptop")
    take_pen(first)
    hand.connect()
    hand.waits_for("De laptop heeft deze tekst niet.")
    hand.waits_for("Ons antwoord")
    hand.page.wait_for_timeout(1_000)
    hand.view("watching")


def test_words_stay_beside_those_of_the_group_when_the_pen_comes_back(
    room: Room, tablet: Tablets
) -> None:
    """Neither of both takes the place of the other."""
    at(room, Phase.OWN)
    first, hand = too_late(room, tablet, "Van de tweede tablet")
    assert first.answer(OWN, {"items": ["Van de eerste tablet"]})[0] == 200
    hand.waits_for("Van de eerste tablet")
    give_pen(first)
    hand.view("saved")
    hand.waits_for("Van de eerste tablet")
    hand.waits_for("Van de tweede tablet")
    hand.press("Pas aan")
    hand.field(2).fill("Erbij")
    hand.waits_for("Concept staat op de laptop")
    assert hand.words()[:2] == ["Van de eerste tablet", "Erbij"]


def test_what_the_laptop_has_after_all_is_not_said_to_be_missing(
    room: Room, tablet: Tablets
) -> None:
    """Its receipt got lost; asked again, the laptop says that another tablet writes."""
    at(room, Phase.OWN)
    first, hand = group(room, tablet)
    deaf = Deaf()
    hand.page.route("**/api/answer", deaf)
    hand.field().fill("Wel aangekomen")
    hand.press("Verstuur")
    deaf.wait(hand)
    take_pen(first)
    hand.page.unroute("**/api/answer", deaf)
    hand.view("watching")
    hand.waits_for("Wel aangekomen")
    hand.page.wait_for_timeout(2_000)
    assert not hand.page.get_by_text(TITLE).is_visible()
    hand.press("Geef de tablet door")
    hand.view("handover")


def test_a_stance_with_its_reason_is_kept_and_shown(room: Room, tablet: Tablets) -> None:
    room.evening.do(c.SetEntry(JOINT, EntryId("e1"), {"text": "Vertrouwen"}, ""))
    room.evening.do(c.OpenPoll(JOINT))
    at(room, Phase.POLL)
    first, hand = group(room, tablet)
    hand.view("poll")
    hand.page.locator(".option").last.click()
    hand.field().fill("Dit past niet bij onze begroting")
    take_pen(first)
    hand.view("watching")
    hand.waits_for(TITLE)
    hand.waits_for("Niet akkoord: Dit past niet bij onze begroting")


def test_dots_are_kept_and_shown(room: Room, tablet: Tablets) -> None:
    room.evening.do(c.SetEntry(JOINT, EntryId("e1"), {"text": "Vertrouwen"}, ""))
    room.evening.do(c.OpenDots(JOINT, 3))
    at(room, Phase.JOINT)
    first, hand = group(room, tablet)
    hand.page.get_by_role("button", name="Stip erbij op Vertrouwen").click()
    take_pen(first)
    hand.view("watching")
    hand.waits_for(TITLE)
    hand.waits_for("Vertrouwen: 1")


def test_words_that_were_typed_on_while_the_room_moved_on_keep_their_question(
    room: Room, tablet: Tablets
) -> None:
    at(room, Phase.OWN)
    first, hand = group(room, tablet)
    hand.field().fill("Half getypt")
    hand.waits_for("Concept staat op de laptop")
    prompt = hand.page.locator("main h1").inner_text()
    at(room, Phase.OWN, KINDS)
    hand.waits_for("Naar wat de zaal nu ziet")
    offline(hand)
    hand.field().fill("Half getypt en verder")
    take_pen(first)
    hand.connect()
    hand.view("watching")
    hand.waits_for("Half getypt en verder")
    expect(hand.page.locator(".asides .asked")).to_have_text(prompt)


@pytest.fixture
def let_in(browser: Browser, room: Room) -> Iterator[Hand]:
    """A tablet whose page lets axe in; its own policy would not."""
    made = opened(browser, room, bypass_csp=True)
    yield made
    made.page.context.close()
    assert made.faults == []


def test_axe_finds_nothing_on_words_that_lie_aside(let_in: Hand, room: Room) -> None:
    at(room, Phase.OWN)
    first, hand = group(room, lambda: let_in)
    offline(hand)
    hand.field().fill("Ons antwoord")
    hand.press("Verstuur")
    take_pen(first)
    hand.connect()
    hand.waits_for(TITLE)
    hand.press("Geef de tablet door")
    hand.waits_for("De laptop heeft deze tekst niet.")
    nothing_wrong(hand.page)
