"""Promises about what waits on a tablet: the laptop is told when it lasts, and when it is over."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Route

from tests.server.room import Room
from tests.tablet.hand import Hand
from tests.tablet.test_page import asked, at
from workshop.domain.programme import Phase

Tablet = Callable[[], Hand]


def busy(route: Route) -> None:
    """The laptop has no time for it."""
    route.fulfill(status=503, json={"error": "busy", "wait_s": 1, "say": ""})


def test_what_waits_is_told_and_taken_back(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    hand.page.route("**/api/answer", busy)
    hand.field().fill("Menselijke maat")
    with hand.page.expect_response("**/api/waits"):
        hand.press("Verstuur")
    assert list(room.server.status().waiting.values()) == [1]
    with hand.page.expect_response("**/api/waits"):
        hand.page.unroute("**/api/answer", busy)
    assert room.server.status().waiting == {}


def test_sending_alone_tells_nothing(room: Room, tablet: Tablet) -> None:
    at(room, Phase.OWN)
    hand = tablet()
    told: list[str] = []
    hand.page.on("request", lambda request: told.append(request.url))
    hand.join("Ada")
    hand.field().fill("Menselijke maat")
    hand.press("Verstuur")
    hand.view("saved")
    with hand.page.expect_request("**/api/draft"):
        hand.press("Pas aan")
        hand.field(2).type("Nabij", delay=300)  # longer than an answer may be on its way
    assert [each for each in told if each.endswith("/waits")] == []
