"""Promises of words that the laptop says no to, or that come too late: nobody loses them."""

from __future__ import annotations

from collections.abc import Callable

from tests.domain.evening import AGREEMENT
from tests.server.room import Room
from tests.tablet.hand import Hand
from tests.tablet.network import HEARD_MS, Keeping
from tests.tablet.test_comments import commenting
from tests.tablet.test_page import asked
from tests.tablet.test_passing_on import JOINT, polled
from workshop.domain import commands as c

Tablet = Callable[[], Hand]


def sent(hand: Hand) -> Keeping:
    """An answer, which is on its way."""
    keeping = Keeping()
    hand.page.route("**/api/answer", keeping)
    hand.field().fill("Eerste woorden")
    hand.press("Verstuur")
    keeping.wait(hand.page)
    hand.press("Pas aan")
    return keeping


def test_a_refused_answer_does_not_take_the_place_of_newer_words(
    room: Room, tablet: Tablet
) -> None:
    hand = asked(room, tablet)
    keeping = sent(hand)
    hand.field().fill("Eerste woorden en meer")
    hand.waits_for("Concept staat op de laptop")
    keeping.refuse()
    hand.waits_for("Dat past hier niet.")
    hand.page.reload()
    assert hand.words()[0] == "Eerste woorden en meer"


def test_a_refused_answer_does_not_come_back_over_a_newer_one(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    keeping = sent(hand)
    hand.field().fill("Nieuwste woorden")
    hand.press("Verstuur")
    hand.view("saved")
    keeping.refuse()
    keeping.wait(hand.page, 2)
    keeping.held[1].continue_()
    hand.waits_for("Opgeslagen op de laptop")
    assert hand.page.get_by_text("Nieuwste woorden").is_visible()
    assert not hand.page.get_by_text("Dat past hier niet.").is_visible()


def test_a_refused_comment_and_the_next_one_both_stand_in_the_field(
    room: Room, tablet: Tablet
) -> None:
    hand, keeping = tablet(), Keeping()
    commenting(room, hand)
    hand.page.route("**/api/comment", keeping)
    hand.field().fill("De eerste")
    hand.press("Verstuur de opmerking")
    keeping.wait(hand.page)
    hand.field().press_sequentially("De tweede")
    keeping.refuse()
    hand.waits_for("Dat past hier niet.")
    hand.field().press_sequentially("!")
    assert hand.field().input_value() == "De tweede!\n\nDe eerste"


def test_a_comment_that_came_too_late_is_shown_to_the_clerk(room: Room, tablet: Tablet) -> None:
    """On its way while the account was agreed, or half typed then."""
    hand = tablet()
    commenting(room, hand)
    hand.page.route("**/api/comment", Keeping())
    hand.field().fill("Ik kwam om 19:30")
    hand.press("Verstuur de opmerking")
    hand.field().fill("Half getypt")
    agree(room)
    hand.view("sealed")
    hand.waits_for("Laat het aan de griffier lezen.")
    assert hand.page.locator(".slip").all_inner_texts() == ["Ik kwam om 19:30", "Half getypt"]


def test_a_stance_that_came_too_late_is_shown_to_the_clerk(room: Room, tablet: Tablet) -> None:
    """Also without a word beside it."""
    hand, keeping = polled(room, tablet), Keeping()
    hand.page.route("**/api/stance", keeping)
    hand.page.locator(".option").last.click()
    hand.press("Verstuur")
    keeping.wait(hand.page)
    agree(room)
    hand.view("sealed")
    assert hand.page.locator(".slip").all_inner_texts() == ["Niet akkoord"]


def test_a_stance_that_came_after_the_poll_is_said_where_it_was_taken(
    room: Room, tablet: Tablet
) -> None:
    """Who looks, and does not listen, learns it too."""
    hand, keeping = polled(room, tablet), Keeping()
    hand.page.route("**/api/stance", keeping)
    hand.page.locator(".option").last.click()
    hand.press("Verstuur")
    keeping.wait(hand.page)
    room.evening.do(c.ClosePoll(JOINT))
    hand.waits_for("De peiling is gesloten.")
    keeping.refuse(say="Dit kwam na de peiling.")
    hand.page.wait_for_timeout(HEARD_MS)
    assert hand.page.locator(".problem").get_by_text("Dit kwam na de peiling.").is_visible()


def agree(room: Room) -> None:
    """The account is agreed: nothing changes any more."""
    room.evening.do(c.StartSealing(AGREEMENT))
    room.evening.do(c.FinishSealing("00" * 32, "ab", "", "verslag.pdf"))
