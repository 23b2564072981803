"""Promises of passing on: no words go that the laptop does not have, and nobody is stuck."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from tests.server.room import HOST, Room
from tests.tablet.hand import Hand
from tests.tablet.network import Keeping
from tests.tablet.test_comments import commenting
from tests.tablet.test_page import KINDS, ask, asked, at
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, QuestionId
from workshop.domain.programme import Phase

Tablet = Callable[[], Hand]
JOINT = QuestionId("oefen.waarden.samen")
TOO_LONG = "Wij vinden dit belangrijk. " * 1_600
"""More than a draft may have."""


def polled(room: Room, tablet: Tablet) -> Hand:
    """Ada's tablet, with an open poll before her."""
    room.evening.do(c.SetEntry(JOINT, EntryId("e1"), {"text": "Vertrouwen"}, ""))
    room.evening.do(c.OpenPoll(JOINT))
    at(room, Phase.POLL)
    hand = tablet()
    hand.join("Ada")
    hand.view("poll")
    return hand


def dotted(room: Room, tablet: Tablet) -> Hand:
    """Ada's tablet, with three dots to place."""
    room.evening.do(c.SetEntry(JOINT, EntryId("e1"), {"text": "Vertrouwen"}, ""))
    room.evening.do(c.OpenDots(JOINT, 3))
    at(room, Phase.JOINT)
    hand = tablet()
    hand.join("Ada")
    return hand


def passing(hand: Hand) -> Keeping:
    """She passes the tablet on, and the laptop has not answered yet; nor has it newer words."""
    hand.field().fill("Een woord")
    hand.waits_for("Concept staat op de laptop")
    release = Keeping()
    hand.page.route("**/api/release", release)
    hand.page.route("**/api/draft", Keeping())
    hand.press("Geef de tablet door")
    release.wait(hand.page)
    return release


def test_words_typed_by_who_stays_after_all_are_found_back(room: Room, tablet: Tablet) -> None:
    """The laptop let go of her already: she says who she is again."""
    hand = asked(room, tablet)
    release = passing(hand)
    hand.press("Toch niet doorgeven")
    hand.field().fill("Een woord en meer")
    release.held[0].continue_()
    hand.view("name")
    hand.choose("Ada")
    assert hand.words()[0] == "Een woord en meer"


def test_words_typed_while_the_tablet_is_passed_on_are_not_wiped(
    room: Room, tablet: Tablet
) -> None:
    hand = asked(room, tablet)
    release = passing(hand)
    hand.field().fill("Een woord en meer")
    release.held[0].continue_()
    hand.view("name")
    hand.choose("Ada")
    assert hand.words()[0] == "Een woord en meer"


def test_words_that_are_too_long_for_the_laptop_are_not_said_to_be_there(
    room: Room, tablet: Tablet
) -> None:
    """Nor are they wiped by passing on: only shorter words are safe."""
    hand = asked(room, tablet, KINDS)
    ask(hand, "text")
    hand.field().fill(TOO_LONG)
    hand.waits_for("Maak de tekst korter.")
    assert hand.page.locator(".save").inner_text() == "Niet op de laptop"
    assert not hand.page.get_by_text("Je concept blijft bewaard op de laptop.").is_visible()
    hand.press("Volgende")
    hand.press("Geef de tablet door")
    hand.waits_for("Dit staat niet op de laptop. Maak het korter")
    assert hand.field().input_value() == TOO_LONG
    hand.field().fill("Kort")
    hand.waits_for("Concept staat op de laptop")
    hand.press("Geef de tablet door")
    hand.view("handover")


def test_words_that_turn_out_too_long_while_the_tablet_is_passed_on_come_to_the_front(
    room: Room, tablet: Tablet
) -> None:
    """Pressed before the laptop said so; nobody waits for ever."""
    hand = asked(room, tablet, KINDS)
    ask(hand, "text")
    draft = Keeping()
    hand.page.route("**/api/draft", draft)
    hand.field().fill(TOO_LONG)
    hand.press("Geef de tablet door")
    hand.waits_for("Wacht op de laptop")
    draft.wait(hand.page)
    draft.held[0].continue_()
    hand.waits_for("Dit staat niet op de laptop. Maak het korter")
    assert hand.field().input_value() == TOO_LONG


def test_an_answer_that_is_refused_while_the_tablet_is_passed_on_is_said(
    room: Room, tablet: Tablet
) -> None:
    hand = asked(room, tablet)
    answer = Keeping()
    hand.page.route("**/api/answer", answer)
    hand.field().fill("Een woord")
    hand.press("Verstuur")
    hand.view("saved")
    hand.press("Klaar, geef door")
    hand.waits_for("Wacht op de laptop")
    answer.refuse()
    hand.waits_for("Dat past hier niet.")
    hand.page.wait_for_timeout(1_000)
    assert hand.words()[0] == "Een woord"


def test_a_stance_that_was_not_sent_is_said_once_before_it_goes(room: Room, tablet: Tablet) -> None:
    hand = polled(room, tablet)
    hand.page.locator(".option").last.click()
    hand.field().fill("Dit past niet bij onze begroting")
    hand.press("Geef de tablet door")
    hand.waits_for("Je keuze is nog niet verstuurd.")
    hand.press("Verstuur")
    hand.waits_for("Opgeslagen op de laptop")
    assert not hand.page.get_by_text("Je keuze is nog niet verstuurd.").is_visible()
    hand.page.locator(".option").first.click()
    hand.press("Geef de tablet door")
    hand.waits_for("Je keuze is nog niet verstuurd.")
    hand.press("Geef de tablet door")
    hand.view("handover")


def test_dots_that_were_not_sent_are_said_once_before_they_go(room: Room, tablet: Tablet) -> None:
    hand = dotted(room, tablet)
    hand.page.get_by_role("button", name="Stip erbij op Vertrouwen").click()
    hand.press("Geef de tablet door")
    hand.waits_for("Je stippen zijn nog niet verstuurd.")
    hand.press("Verstuur je stippen")
    hand.waits_for("Je stippen zijn opgeslagen op de laptop")
    hand.press("Geef de tablet door")
    hand.view("handover")


def test_dots_that_were_not_sent_survive_a_reload(room: Room, tablet: Tablet) -> None:
    """Nobody places them twice; once they are sent, those of the laptop count."""
    hand = dotted(room, tablet)
    hand.page.get_by_role("button", name="Stip erbij op Vertrouwen").click()
    hand.page.get_by_role("button", name="Stip erbij op Vertrouwen").click()
    hand.page.reload()
    hand.waits_for("Nog 1 stip over.")
    assert hand.page.locator(".dot-count").inner_text() == "2"
    hand.press("Geef de tablet door")
    hand.waits_for("Je stippen zijn nog niet verstuurd.")
    hand.press("Verstuur je stippen")
    hand.waits_for("Je stippen zijn opgeslagen op de laptop")
    assert ":dots:" not in hand.kept()
    hand.page.get_by_role("button", name="Stip weg bij Vertrouwen").click()
    hand.press("Geef de tablet door")
    hand.press("Geef de tablet door")
    hand.view("handover")
    assert ":dots:" not in hand.kept()


def test_more_dots_than_a_new_round_gives_do_not_come_back(room: Room, tablet: Tablet) -> None:
    hand = dotted(room, tablet)
    for _ in range(3):
        hand.page.get_by_role("button", name="Stip erbij op Vertrouwen").click()
    hand.waits_for("Alle stippen zijn geplakt.")
    hand.page.goto("about:blank")
    room.evening.do(c.CloseDots(JOINT))
    room.evening.do(c.OpenDots(JOINT, 2))
    hand.page.goto(f"http://{HOST}:{room.port}/")
    hand.waits_for("Nog 2 stippen over.")


def test_nothing_half_chosen_stays_for_who_sits_down_next(room: Room, tablet: Tablet) -> None:
    """The laptop let its author go, and somebody else took the tablet."""
    hand = polled(room, tablet)
    hand.page.locator(".option").last.click()
    hand.field().fill("Van Ada alleen")
    assert "Van Ada alleen" in hand.kept()
    (device,) = room.evening.look(lambda state: tuple(state.devices))
    room.evening.do(c.ReleaseDevice(device))
    hand.view("name")
    hand.choose("Bo")
    hand.view("poll")
    assert "Van Ada alleen" not in hand.kept()


def test_somebody_else_at_a_covered_tablet_hears_what_to_do(room: Room, tablet: Tablet) -> None:
    """A comment of the former waits to be sent; only its author may see it."""
    hand = tablet()
    hand.page.clock.install()
    commenting(room, hand)
    hand.field().fill("Van Ada alleen")
    hand.page.clock.run_for(200_000)
    hand.waits_for("Ben jij Ada?")
    hand.press("Nee, ik ben iemand anders")
    hand.waits_for("Hier staan nog woorden die de laptop niet heeft.")
    assert not hand.field().is_visible()
    hand.press("Ja, verder")
    assert hand.field().input_value() == "Van Ada alleen"


def test_after_a_cover_the_next_page_has_the_focus(room: Room, tablet: Tablet) -> None:
    """Who reads with their ears hears that the tablet is to be passed on."""
    at(room, Phase.OWN)
    hand = tablet()
    hand.page.clock.install()
    hand.join("Ada")
    hand.page.clock.run_for(200_000)
    hand.press("Nee, ik ben iemand anders")
    hand.view("handover")
    hand.page.locator("main.view-handover h1:focus").wait_for()


def test_what_was_spoken_is_gone_for_the_next_person(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet, KINDS)
    ask(hand, "rank")
    hand.page.locator(".step").nth(1).click()
    hand.page.locator("#spoken").get_by_text("staat nu op plaats").wait_for()
    hand.press("Geef de tablet door")
    hand.view("handover")
    expect(hand.page.locator("#spoken")).to_have_text("")
