"""Promises to who reads large letters on a small page: words stay words, and an end is seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.server.room import Room
from tests.tablet.hand import Hand
from tests.tablet.test_comments import commenting
from tests.tablet.test_page import KINDS, asked

Tablet = Callable[[], Hand]
PHONE = (375, 667)
LANDSCAPE = (1024, 768)
ZOOM = "document.documentElement.style.fontSize = '150%'"
LINES = "e => e.getBoundingClientRect().height / parseFloat(getComputedStyle(e).lineHeight)"


def is_one_line(words: Locator) -> bool:
    return bool(words.evaluate(LINES) < 1.5)


@pytest.mark.parametrize("size", [PHONE, LANDSCAPE])
def test_a_name_and_a_number_are_not_broken_into_letters(
    room: Room, tablet: Tablet, size: tuple[int, int]
) -> None:
    """With the letters of the browser at one and a half."""
    hand = asked(room, tablet, KINDS)
    hand.page.set_viewport_size({"width": size[0], "height": size[1]})
    hand.page.evaluate(ZOOM)
    for part in (".who strong", ".turn-words"):
        assert is_one_line(hand.page.locator(part)), part
    assert hand.page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_a_comment_that_was_saved_is_seen_to_be_where_it_was_sent(
    room: Room, tablet: Tablet
) -> None:
    """On a phone the list of comments lies below the foot."""
    hand = tablet()
    hand.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    commenting(room, hand)
    hand.field().fill("Ik kwam om half acht.")
    hand.press("Verstuur de opmerking")
    saved = hand.page.locator(".foot .save")
    expect(saved).to_contain_text("Opgeslagen op de laptop,")
    expect(saved).to_be_in_viewport(ratio=1)
    hand.field().fill("Er is nog iets.")
    expect(saved).to_be_hidden()


def test_taking_an_answer_back_looks_like_no_alarm(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    hand.press("Verstuur")
    problem = hand.page.locator("main .problem")
    colour = "e => getComputedStyle(e).color"
    alarm = problem.evaluate(colour)
    hand.field().fill("Te snel")
    hand.press("Verstuur")
    hand.press("Neem terug")
    hand.waits_for("Teruggenomen.")
    assert problem.evaluate(colour) != alarm
