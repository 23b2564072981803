"""Windows, a browser and a server in one test: the fonts, a thread for garbage, and Chromium."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.window_thread import window_thread

__all__ = ["window_thread"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as made:
        yield made
