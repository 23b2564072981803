"""A real browser for the tests: Debian's Chromium without a screen, driven by Playwright."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

_QUIET: Final = (
    # Without these a browser looks for its maker and for updates as soon as it starts.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-gpu",
    # The tests may run as root, for whom Chromium's own sandbox does not work.
    "--no-sandbox",
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser, gone at the end. Playwright holds this thread's event loop until then."""
    path = shutil.which("chromium")
    assert path is not None, "chromium is missing: ./start test installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_QUIET))
        try:
            yield browser
        finally:
            browser.close()
