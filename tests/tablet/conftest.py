"""An evening with tablets in it, and the browser that they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.server.room import Room, open_room
from tests.tablet.hand import Hand, opened


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as made:
        yield made


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """Answers per political group; names are chosen."""
    with open_room(tmp_path / "avond.dialoog") as made:
        yield made


@pytest.fixture
def tablet(browser: Browser, room: Room) -> Iterator[Callable[[], Hand]]:
    """Makes a tablet that opened the page; no script of it may fail."""
    made: list[Hand] = []

    def open_() -> Hand:
        made.append(opened(browser, room))
        return made[-1]

    yield open_
    for each in made:
        each.page.context.close()
    assert [fault for each in made for fault in each.faults] == []
