"""Networks between a tablet and the laptop that hold things up, and what is said meanwhile."""

from __future__ import annotations

from typing import Final

from playwright.sync_api import Page, Route

STEP_MS: Final = 50
STEPS: Final = 300
HEARD_MS: Final = 300
"""What the page says is said by then."""
HEARS: Final = """() => {
  window.heard = [];
  const voice = document.getElementById('spoken');
  new MutationObserver(() => {
    if (voice.textContent.includes('Opgeslagen')) window.heard.push(voice.textContent);
  }).observe(voice, { childList: true, characterData: true, subtree: true });
}"""
"""Notes each time that a screen reader would say that something is saved."""
LATE_STREAM: Final = """
const listen = EventSource.prototype.addEventListener;
window.late = { isOn: false, events: [] };
EventSource.prototype.addEventListener = function (name, heard) {
  listen.call(this, name, event => {
    if (window.late.isOn) window.late.events.push(() => heard(event));
    else heard(event);
  });
};
"""
"""For `add_init_script`: while `late.isOn`, what the laptop tells stays on its way."""


class Holding:
    """The network keeps the first request, which may arrive later, and others while it is down."""

    def __init__(self, *, is_down: bool = False) -> None:
        self.held: list[Route] = []
        self.is_down = is_down

    def __call__(self, route: Route) -> None:
        if not self.held:
            self.held.append(route)
        elif self.is_down:
            route.abort()
        else:
            route.continue_()


class Keeping:
    """The network keeps every request until the test lets it go."""

    def __init__(self) -> None:
        self.held: list[Route] = []

    def __call__(self, route: Route) -> None:
        self.held.append(route)

    def wait(self, page: Page, count: int = 1) -> None:
        """Until so many are held."""
        for _ in range(STEPS):
            if len(self.held) >= count:
                return
            page.wait_for_timeout(STEP_MS)
        raise AssertionError(f"{len(self.held)} of {count} requests came")

    def refuse(self, at: int = 0, say: str = "Dat past hier niet.") -> None:
        """A rule of the evening says no."""
        self.held[at].fulfill(status=409, json={"error": "refused", "say": say})
