"""Promises of comments on the concept of the report, from the first word to the clerk's answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.domain.evening import AGREEMENT
from tests.domain.method import VALUES_STEP
from tests.server.room import Room, open_room
from tests.tablet.hand import Hand, opened
from tests.tablet.test_accessibility import nothing_wrong
from tests.tablet.test_page import at
from workshop.domain import commands as c
from workshop.domain.comments import Comment
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution

Tablet = Callable[[], Hand]


def issue(room: Room, number: int = 1) -> None:
    """Those present may comment on a concept."""
    room.evening.do(c.IssueConcept(number))


def comments(room: Room) -> list[Comment]:
    return room.evening.look(lambda state: list(state.account.comments.values()))


def commenting(room: Room, hand: Hand, name: str = "Ada") -> Hand:
    """The tablet, where something about the concept can be said."""
    at(room, Phase.DONE)
    issue(room)
    hand.join(name)
    hand.press("Maak een opmerking")
    hand.view("comment")
    return hand


def test_a_comment_is_on_the_laptop_before_it_says_so_and_its_answer_comes_back(
    room: Room, tablet: Tablet
) -> None:
    hand = commenting(room, tablet())
    hand.field().fill("Ik kwam om 19:30, niet later.")
    hand.press("Verstuur de opmerking")
    hand.waits_for("Opgeslagen op de laptop,")
    (made,) = comments(room)
    assert (made.subject, made.text) == ("ada", "Ik kwam om 19:30, niet later.")
    assert hand.field().input_value() == ""
    room.evening.do(c.AnswerComment(made.id, taken_over=False, note="De lijst zegt 19:45."))
    hand.waits_for("Niet overgenomen.")
    hand.waits_for("De lijst zegt 19:45.")
    hand.press("Naar wat de zaal nu ziet")
    hand.view("done")
    hand.press("Jouw opmerkingen")
    hand.view("comment")


def test_two_comments_are_two(room: Room, tablet: Tablet) -> None:
    hand = commenting(room, tablet())
    hand.cut_off()
    for text in ("Eén", "Twee"):
        hand.field().fill(text)
        hand.press("Verstuur de opmerking")
    hand.waits_for("Nog niet verstuurd.")
    assert comments(room) == []
    hand.connect()
    hand.page.locator(".said .save.kept").nth(1).wait_for()
    assert [each.text for each in comments(room)] == ["Eén", "Twee"]


def test_half_typed_words_survive_a_reload_and_hold_up_passing_on(
    room: Room, tablet: Tablet
) -> None:
    hand = commenting(room, tablet())
    hand.field().fill("Half geze")
    hand.page.reload()
    hand.press("Maak een opmerking")
    assert hand.field().input_value() == "Half geze"
    hand.press("Naar wat de zaal nu ziet")
    hand.press("Geef de tablet door")
    hand.waits_for("Je opmerking is nog niet verstuurd.")
    hand.field().fill("")
    hand.press("Naar wat de zaal nu ziet")
    hand.press("Geef de tablet door")
    hand.view("handover")
    assert "Half" not in hand.kept()


def test_nothing_of_a_comment_is_left_for_the_next_person(room: Room, tablet: Tablet) -> None:
    hand = commenting(room, tablet())
    hand.field().fill("Van Ada alleen")
    hand.press("Verstuur de opmerking")
    hand.page.locator(".said .save.kept").wait_for()
    hand.press("Naar wat de zaal nu ziet")
    hand.press("Geef de tablet door")
    hand.view("handover")
    hand.page.get_by_role("button").first.click()
    hand.choose("Bo")
    hand.press("Maak een opmerking")
    assert "Van Ada" not in hand.page.content()
    assert "Van Ada" not in hand.kept()


def test_an_empty_comment_says_what_to_do(room: Room, tablet: Tablet) -> None:
    hand = commenting(room, tablet())
    hand.press("Verstuur de opmerking")
    hand.waits_for("Schrijf eerst je opmerking op.")
    hand.field().fill("x" * 2001)
    hand.press("Verstuur de opmerking")
    hand.waits_for("1 teken te veel")
    assert comments(room) == []


def test_without_a_concept_or_after_the_agreement_nothing_is_asked(
    room: Room, tablet: Tablet
) -> None:
    at(room, Phase.DONE)
    hand = tablet()
    hand.join("Ada")
    hand.view("done")
    button = hand.page.get_by_role("button", name="Maak een opmerking")
    assert not button.is_visible()
    issue(room)
    button.wait_for()
    room.evening.do(c.StartSealing(AGREEMENT))
    button.wait_for(state="hidden")


def test_while_somebody_answers_the_concept_keeps_still(room: Room, tablet: Tablet) -> None:
    at(room, Phase.OWN)
    issue(room)
    hand = tablet()
    hand.join("Ada")
    hand.field().wait_for()
    assert not hand.page.get_by_role("button", name="Maak een opmerking").is_visible()


@pytest.mark.parametrize("attribution", list(Attribution))
def test_whose_name_stands_with_it_is_said_before_the_first_word(
    browser: Browser, tmp_path: Path, attribution: Attribution
) -> None:
    with open_room(tmp_path / "avond.dialoog", attribution=attribution) as room:
        room.evening.do_all([c.EnterPhase(VALUES_STEP, Phase.DONE), c.IssueConcept(1)])
        hand = opened(browser, room)
        _join(hand, room, attribution)
        hand.press("Maak een opmerking")
        named = attribution is Attribution.NAME
        hand.waits_for("Je naam en de tijd staan erbij" if named else "Je naam staat er niet bij.")
        hand.field().fill("later")
        hand.press("Verstuur de opmerking")
        hand.page.locator(".said .save.kept").wait_for()
        (made,) = comments(room)
        assert (made.at is None) == (attribution is Attribution.ANONYMOUS)
        hand.page.context.close()


def _join(hand: Hand, room: Room, attribution: Attribution) -> None:
    if attribution is not Attribution.ANONYMOUS:
        hand.join("Ada")
        return
    hand.page.locator(".code-input").fill(room.code)
    hand.press("Doe mee")
    hand.view("seat")
    hand.page.get_by_role("button").last.click()
    hand.view("done")


def test_a_table_group_that_reads_along_cannot_comment(room: Room, tablet: Tablet) -> None:
    room.joined().post("claim", team="tafel")
    at(room, Phase.DONE)
    issue(room)
    hand = tablet()
    hand.join("Tafel 1")
    hand.view("watching")
    assert not hand.page.get_by_role("button", name="Maak een opmerking").is_visible()


@pytest.fixture
def let_in(browser: Browser, room: Room) -> Iterator[Hand]:
    """A tablet whose page lets axe in; its own policy would not."""
    made = opened(browser, room, bypass_csp=True)
    yield made
    made.page.context.close()
    assert made.faults == []


def test_axe_finds_nothing_on_the_view_and_the_line_above_others(let_in: Hand, room: Room) -> None:
    hand = commenting(room, let_in)
    hand.field().fill("Ik kwam later.")
    hand.press("Verstuur de opmerking")
    hand.page.locator(".said .save.kept").wait_for()
    nothing_wrong(hand.page)
    room.evening.do(c.AnswerComment(comments(room)[0].id, taken_over=True, note="Bladzijde 2."))
    hand.waits_for("Overgenomen.")
    hand.press("Verstuur de opmerking")
    hand.waits_for("Schrijf eerst je opmerking op.")
    nothing_wrong(hand.page)
    hand.press("Naar wat de zaal nu ziet")
    hand.view("done")
    nothing_wrong(hand.page)


def test_a_comment_of_before_is_sent_once_after_the_page_was_closed(
    room: Room, tablet: Tablet
) -> None:
    hand = commenting(room, tablet())
    hand.cut_off()
    hand.field().fill("Bewaard op de tablet")
    hand.press("Verstuur de opmerking")
    hand.waits_for("Nog niet verstuurd.")
    assert "Bewaard op de tablet" in json.loads(hand.kept())["avond:outbox"]
    hand.connect()
    hand.page.reload()
    hand.press("Jouw opmerkingen")
    hand.waits_for("Bewaard op de tablet")
    assert [each.text for each in comments(room)] == ["Bewaard op de tablet"]
