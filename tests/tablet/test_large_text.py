"""Promises to who reads large letters on a small page: words stay words, and an end is seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.server.room import Room
from tests.tablet.hand import Hand
from tests.tablet.test_comments import commenting
from tests.tablet.test_page import KINDS, asked, at
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId
from workshop.domain.programme import Phase

Tablet = Callable[[], Hand]
PHONE = (375, 667)
PHONE_SMALL = (360, 640)
LANDSCAPE = (1024, 768)
LONG_NAME = "Sophie van den Berg-Hoekstra"
ZOOM = "document.documentElement.style.fontSize = '150%'"
LINES = "e => e.getBoundingClientRect().height / parseFloat(getComputedStyle(e).lineHeight)"

BROKEN = """e => {
  const node = document.createTreeWalker(e, NodeFilter.SHOW_TEXT).nextNode();
  const top = at => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().top;
  };
  const words = [];
  const parts = /[^\\s-]+/g;
  for (let found; (found = parts.exec(node.data)); ) {
    if (top(found.index) !== top(found.index + found[0].length - 1)) words.push(found[0]);
  }
  return words;
}"""
"""Words that stand on two lines."""


def right_of(part: Locator) -> float:
    box = part.bounding_box()
    assert box is not None
    return box["x"] + box["width"]


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


@pytest.mark.parametrize("size", ["100%", "150%", "200%"])
def test_the_bar_keeps_a_long_name_and_its_buttons_on_a_phone(
    room: Room, tablet: Tablet, size: str
) -> None:
    """No word of a name is broken, and *Aa* and the library stay within reach."""
    room.evening.do(c.SetParticipant(ParticipantId("ada"), LONG_NAME, "raadslid", "Linde"))
    at(room, Phase.OWN, KINDS)
    hand = tablet()
    hand.join(LONG_NAME)
    hand.page.set_viewport_size({"width": PHONE_SMALL[0], "height": PHONE_SMALL[1]})
    hand.page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
    hand.press("Naslag")
    for part in (".aa", ".look", ".who strong"):
        assert right_of(hand.page.locator(part)) <= PHONE_SMALL[0], part
    assert hand.page.locator(".who strong").evaluate(BROKEN) == []


@pytest.mark.parametrize("size", [PHONE_SMALL, LANDSCAPE])
def test_words_of_a_heading_stay_whole_in_letters_twice_as_large(
    room: Room, tablet: Tablet, size: tuple[int, int]
) -> None:
    hand = asked(room, tablet)
    hand.page.set_viewport_size({"width": size[0], "height": size[1]})
    hand.page.evaluate("document.documentElement.style.fontSize = '200%'")
    heading = hand.page.locator("main h1")
    heading.evaluate("e => { e.textContent = 'Opgeslagen met maatschappelijk overleg'; }")
    assert heading.evaluate(BROKEN) == []


def test_a_field_is_as_high_as_its_words_after_a_tablet_was_turned(
    room: Room, tablet: Tablet
) -> None:
    hand = asked(room, tablet)
    hand.field().fill("Iedereen in onze gemeente kan meedoen, ongeacht inkomen of afkomst. " * 2)
    hand.page.set_viewport_size({"width": PHONE_SMALL[0], "height": PHONE_SMALL[1]})
    expect(hand.page.locator(".foot .save")).to_have_text("Op de laptop, 20:14")
    for large in (False, True):
        if large:
            hand.press("Grote letters en veel contrast")
        assert hand.field().evaluate("e => e.scrollHeight - e.clientHeight") <= 1, large
