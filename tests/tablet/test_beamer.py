"""Promises of the beamer in a real browser: the picture alone, as large as it can be, and calm."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.server.room import HOST, Room, open_room
from tests.server.walls import PlainWall
from tests.tablet.hand import PATIENCE_MS
from workshop.server import codes
from workshop.texts.beamer_page import WORDS

SCREENS: Final = [(1280, 800), (1920, 1080), (1024, 768)]


@pytest.fixture
def wall() -> PlainWall:
    made = PlainWall()
    made.show(40, "Welke drie waarden?")
    return made


@pytest.fixture
def shown(tmp_path: Path, wall: PlainWall) -> Iterator[Room]:
    """An evening that has a beamer."""
    with open_room(tmp_path / "avond.dialoog", wall=wall) as made:
        yield made


@pytest.fixture
def page(browser: Browser, shown: Room) -> Iterator[Page]:
    with screen(browser, shown) as made:
        yield made


@contextlib.contextmanager
def screen(browser: Browser, room: Room) -> Iterator[Page]:
    """A laptop or television that opened the page; no script of it may fail or be refused."""
    faults: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    context.set_default_timeout(PATIENCE_MS)
    made = context.new_page()
    made.on("pageerror", lambda fault: faults.append(str(fault)))
    made.on(
        "console",
        lambda said: faults.append(said.text) if "Content Security" in said.text else None,
    )
    made.goto(f"http://{HOST}:{room.port}/b")
    yield made
    context.close()
    assert faults == []


def come_in(page: Page, room: Room) -> None:
    """Give this page's own code."""
    page.locator(".code-input").fill(codes.beamer_code(room.key))
    page.get_by_role("button", name=WORDS["join"]).click()
    page.locator(".wall img").wait_for()


def grey(page: Page) -> int:
    """How light the picture in front is, in the middle."""
    found: int = page.evaluate(
        """() => {
        const image = document.querySelector('.wall img');
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 1;
        canvas.getContext('2d').drawImage(image, 0, 0, 1, 1);
        return canvas.getContext('2d').getImageData(0, 0, 1, 1).data[0];
    }"""
    )
    return found


@pytest.mark.parametrize("size", SCREENS)
def test_the_picture_fills_the_screen_with_black_around_it(
    page: Page, shown: Room, size: tuple[int, int]
) -> None:
    come_in(page, shown)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    box = page.locator(".wall img").bounding_box()
    assert box is not None
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, *size)
    style = "e => getComputedStyle(e)"
    assert page.locator(".wall img").evaluate(f"{style}.objectFit") == "contain"
    assert page.locator("main").evaluate(f"{style}.backgroundColor") == "rgb(0, 0, 0)"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")


def test_it_follows_and_the_words_go_along(page: Page, shown: Room, wall: PlainWall) -> None:
    come_in(page, shown)
    expect(page.get_by_role("img")).to_have_attribute("alt", "Welke drie waarden?")
    assert grey(page) == 40
    wall.show(200, "Pauze")
    expect(page.get_by_role("img")).to_have_attribute("alt", "Pauze")
    assert grey(page) == 200
    assert page.locator(".wall img").count() == 1


def test_a_wrong_code_is_told_where_it_is_typed(page: Page, shown: Room) -> None:
    page.locator(".code-input").fill("000000")
    page.get_by_role("button", name=WORDS["join"]).click()
    expect(page.locator(".problem")).to_contain_text(WORDS["code_wrong"])
    assert page.locator(".wall img").count() == 0


def test_it_says_calmly_that_the_laptop_is_gone_and_comes_back_by_itself(
    page: Page, shown: Room, wall: PlainWall
) -> None:
    come_in(page, shown)
    page.context.set_offline(True)
    page.get_by_text(WORDS["off"]).wait_for()
    expect(page.get_by_text(WORDS["off_again"])).to_be_visible()
    assert page.locator(".wall img").count() == 0  # nothing old stays on a screen
    wall.show(90, "Opbrengst")
    page.context.set_offline(False)
    expect(page.get_by_role("img")).to_have_attribute("alt", "Opbrengst")


def test_an_evening_that_closed_leaves_nothing_on_the_screen(
    browser: Browser, tmp_path: Path, wall: PlainWall
) -> None:
    with (
        open_room(tmp_path / "avond.dialoog", wall=wall) as room,
        screen(browser, room) as page,
    ):
        come_in(page, room)
        room.server.stop()
        page.get_by_text(WORDS["off"]).wait_for()
        assert page.locator(".wall img").count() == 0


def test_without_a_beamer_it_says_whom_to_ask(browser: Browser, room: Room) -> None:
    with screen(browser, room) as page:
        page.get_by_text(WORDS["none"]).wait_for()
