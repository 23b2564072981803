"""What somebody does with a tablet in their hands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from playwright.sync_api import Browser, Locator, Page, Route

from tests.server.room import HOST, Room

PATIENCE_MS: Final = 15_000
TABLET: Final = {"width": 820, "height": 1180}


@dataclass
class Hand:
    """On one tablet."""

    page: Page
    room: Room
    faults: list[str] = field(default_factory=list)
    """What went wrong in the page's scripts."""

    def join(self, name: str = "") -> None:
        """Give the evening's code, and perhaps choose a name."""
        self.page.locator(".code-input").fill(self.room.code)
        self.press("Doe mee")
        self.page.locator(".view-name .name").first.wait_for()
        if name:
            self.choose(name)

    def choose(self, name: str) -> None:
        """One's own name, or a table group."""
        self.page.locator(".name").filter(has_text=re.compile(f"^{name}")).click()
        self.page.locator(".view-name").wait_for(state="detached")

    def press(self, label: str) -> None:
        """A button by its whole label."""
        self.page.get_by_role("button", name=label, exact=True).click()

    def field(self, number: int = 1) -> Locator:
        """Where words are typed."""
        return self.page.locator("textarea").nth(number - 1)

    def words(self) -> list[str]:
        """All that stands in the fields."""
        self.page.locator("textarea").first.wait_for()
        found: list[str] = self.page.eval_on_selector_all(
            "textarea", "all => all.map(e => e.value)"
        )
        return found

    def waits_for(self, text: str) -> None:
        """Until it can be read."""
        self.page.get_by_text(text).first.wait_for()

    def view(self, name: str) -> None:
        """Until that view is there."""
        self.page.locator(f"main.view-{name}").wait_for()

    def kept(self) -> str:
        """All that the tablet keeps."""
        found: str = self.page.evaluate("JSON.stringify(Object.assign({}, localStorage))")
        return found

    def cut_off(self) -> None:
        """The laptop cannot be reached from here any more."""
        self.page.route("**/api/**", _gone)
        self.page.evaluate("window.dispatchEvent(new Event('offline'))")

    def connect(self) -> None:
        """It can again."""
        self.page.unroute("**/api/**", _gone)
        self.page.evaluate("window.dispatchEvent(new Event('online'))")


def _gone(route: Route) -> None:
    route.abort()


def opened(
    browser: Browser, room: Room, *, bypass_csp: bool = False, zone: str = "Europe/Amsterdam"
) -> Hand:
    """A tablet on which the page was just opened; `bypass_csp` lets a test put scripts in it."""
    context = browser.new_context(
        viewport=TABLET,  # type: ignore[arg-type]  # a dict with both keys
        has_touch=True,
        timezone_id=zone,
        bypass_csp=bypass_csp,
    )
    context.set_default_timeout(PATIENCE_MS)
    hand = Hand(context.new_page(), room)
    hand.page.on("pageerror", lambda fault: hand.faults.append(str(fault)))
    hand.page.goto(f"http://{HOST}:{room.port}/")
    return hand
