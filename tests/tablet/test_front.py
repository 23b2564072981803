"""Promises of the first moments: something real is there before any script, and stays in place."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from tests.server.room import HOST, Room
from tests.tablet.hand import PATIENCE_MS, TABLET, opened


@contextlib.contextmanager
def fresh(browser: Browser) -> Iterator[Page]:
    with contextlib.closing(browser.new_context(viewport=TABLET)) as context:  # type: ignore[arg-type]  # both keys
        context.set_default_timeout(PATIENCE_MS)
        yield context.new_page()


def test_without_a_script_it_says_which_evening_this_is(browser: Browser, room: Room) -> None:
    with fresh(browser) as page:
        page.route("**/*.js", lambda route: route.abort())
        page.goto(f"http://{HOST}:{room.port}/")
        page.get_by_text("Waarden van Veenrade").wait_for()
        page.get_by_text("Vraag een papieren formulier.").wait_for()
        size = page.locator("h1").evaluate("e => getComputedStyle(e).fontSize")
        assert float(size.removesuffix("px")) > 30


def test_its_own_policy_lets_the_page_be_as_it_is(browser: Browser, room: Room) -> None:
    with fresh(browser) as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"http://{HOST}:{room.port}/")
        page.locator(".code-input").wait_for()
        assert [each for each in said if "Security Policy" in each] == []


def test_nothing_moves_when_the_scripts_take_over(browser: Browser, room: Room) -> None:
    with fresh(browser) as page:
        page.route("**/main.js", lambda route: route.abort(), times=1)
        page.goto(f"http://{HOST}:{room.port}/")
        where = "() => ['h1', '.lead', '.code-label'].map(e => document.querySelector(e).offsetTop)"
        before = page.evaluate(where)
        page.locator(".code-input").wait_for()  # loaded anew by itself
        assert page.evaluate(where) == before


def test_who_was_let_in_sees_no_question_for_the_code_in_between(
    browser: Browser, room: Room
) -> None:
    hand = opened(browser, room)
    hand.join("Ada")
    hand.page.route("**/api/stream", lambda route: route.abort())
    hand.page.reload()
    hand.page.get_by_text("Waarden van Veenrade").wait_for()
    assert hand.page.get_by_text("Welke code staat op de beamer?").count() == 0
    hand.page.context.close()
