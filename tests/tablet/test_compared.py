"""Promises of what the room sees beside it: published figures, and what is an aid of the app."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest
from playwright.sync_api import Browser, Page

from tests.server.room import Room
from tests.tablet.hand import Hand, opened
from tests.tablet.test_accessibility import nothing_wrong
from workshop.content.programmes import programme
from workshop.domain import commands as c
from workshop.domain.ids import QuestionId, StepId
from workshop.domain.programme import Phase
from workshop.texts import comparing, promises

Tablet = Callable[[], Hand]
EQUIPPED: Final = StepId("nulmeting.toerusting")
STATEMENT: Final = QuestionId("nulmeting.toerusting.eigen")
LAST_YEAR: Final = StepId("reflectie.vergelijken")
PRIORITIES: Final = StepId("casuistiek.prioriteren")
SIZES: Final = {"phone": (390, 844), "tablet": (820, 1180), "landscape": (1180, 820)}


def answer(room: Room) -> None:
    """Two say yes, one does not know."""
    room.evening.do(c.AddProgramme(programme("nulmeting")))
    room.evening.do(c.EnterPhase(EQUIPPED, Phase.OWN))
    for name, key in (("ada", "eens"), ("bo", "eens"), ("cas", "weet_niet")):
        room.joined(name).answer(STATEMENT, {"chosen": [key]})


def show(room: Room) -> None:
    room.evening.do(c.Show(STATEMENT))
    room.evening.do(c.EnterPhase(EQUIPPED, Phase.SHOW))


@pytest.mark.parametrize("size", SIZES)
def test_the_rooms_shares_stand_beside_the_published_ones(
    browser: Browser, room: Room, size: str
) -> None:
    answer(room)
    hand = opened(browser, room, bypass_csp=True)
    width, height = SIZES[size]
    hand.page.set_viewport_size({"width": width, "height": height})
    hand.join("Dirk")
    show(room)
    hand.view("shown")
    found = hand.page.locator(".compared").first
    rows = [" ".join(each.split()) for each in found.locator(".pairs li").all_inner_texts()]
    who = "Raadsleden in elf kleine gemeenten, 2017-2018 (35 antwoorden)"
    ours = "Deze raad (3 antwoorden)"
    assert rows[0] == f"Eens {ours}: 67% {who}: 23%"
    assert rows[3] == f"Weet ik niet {ours}: 33% {who}: 6%"
    assert comparing.CARE in found.inner_text()
    assert "De percentages tellen op tot 97" in found.inner_text()
    assert hand.page.locator(".compared .units").count() == 0
    assert fits(hand.page)
    nothing_wrong(hand.page)
    assert fits(hand.page)
    hand.page.context.close()
    assert hand.faults == []


def fits(page: Page) -> bool:
    """Nothing stands beyond the right edge."""
    wide: bool = page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    return wide


def test_an_aid_of_the_app_says_so_without_a_tap(room: Room, tablet: Tablet) -> None:
    room.evening.do(c.AddProgramme(programme("reflectie")))
    room.evening.do(c.AddProgramme(programme("casuistiek")))
    room.evening.do(c.EnterPhase(LAST_YEAR, Phase.EXPLAIN))
    hand = tablet()
    hand.join("Ada")
    for phase, view in (
        (Phase.EXPLAIN, "explain"),
        (Phase.OWN, "question"),
        (Phase.JOINT, "joint"),
    ):
        room.evening.do(c.EnterPhase(LAST_YEAR, phase))
        hand.view(view)
        assert hand.page.get_by_text(promises.AID_STEP).is_visible()
        assert hand.page.get_by_text(promises.AID_QUESTION).count() == 0


def test_a_question_of_the_app_says_so_among_those_of_the_method(
    room: Room, tablet: Tablet
) -> None:
    room.evening.do(c.AddProgramme(programme("casuistiek")))
    room.evening.do(c.EnterPhase(PRIORITIES, Phase.OWN))
    hand = tablet()
    hand.join("Ada")
    hand.view("question")
    assert hand.page.get_by_text(promises.AID_QUESTION).count() == 0
    hand.page.get_by_role("button", name="Volgende").click()
    assert hand.page.get_by_text(promises.AID_QUESTION).is_visible()
    room.evening.do(c.EnterPhase(PRIORITIES, Phase.SHOW))
    hand.view("shown")
    assert hand.page.get_by_text(promises.AID_QUESTION).count() == 1
