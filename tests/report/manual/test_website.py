"""Promises of the manual in a browser: whole, offline, to be read by everybody, and up to date."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.browser import chromium
from tests.report.manual.reading import CHECKOUT, SHIPPED, SOURCES, manual
from workshop.report.manual.__main__ import PICTURES, write_pages
from workshop.report.manual.website import DOORS, EVERYTHING, STYLE
from workshop.texts.ui import help

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

AXE: Final = CHECKOUT / "tests" / "tablet" / "vendor" / "axe.min.js"
TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
VOID: Final = frozenset({"meta", "link", "img", "br"})
LOOKED_AT: Final = ("index", "avond-leiden", "privacy", EVERYTHING)


class Read(HTMLParser):
    """One page, strictly: what is opened is closed."""

    def __init__(self, path: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.path = path
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(path.read_text("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, self.path

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.tags if "id" in attributes]


@cache
def shipped() -> dict[str, Read]:
    files = sorted(SHIPPED.rglob("*.html"))
    return {path.relative_to(SHIPPED).as_posix(): Read(path) for path in files}


def test_what_is_shipped_is_what_the_sources_give(tmp_path: Path) -> None:
    (tmp_path / PICTURES).symlink_to(SHIPPED / PICTURES, target_is_directory=True)
    old = tmp_path / "oud.html"
    old.write_text("weg", encoding="utf-8")
    write_pages(SOURCES, tmp_path)
    assert not old.exists()
    made = {path.relative_to(tmp_path).as_posix(): path for path in _files(tmp_path)}
    there = {path.relative_to(SHIPPED).as_posix(): path for path in _files(SHIPPED)}
    assert set(made) == set(there)
    behind = [name for name, path in made.items() if path.read_bytes() != there[name].read_bytes()]
    assert behind == [], "python -m workshop.report.manual"


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".png"]


def test_each_page_is_whole_with_one_title_landmarks_and_a_way_past_them() -> None:
    for name, page in shipped().items():
        assert page.open == [], name
        assert len(page.all("h1")) == len(page.all("main")) == 1, name
        assert page.all("html") == [{"lang": "nl"}]
        assert len(page.ids) == len(set(page.ids)), name
        assert page.all("script") == [], name
        if not name.startswith(DOORS):
            assert page.all("a")[0] == {"href": "#inhoud", "class": "skip"}
            assert "inhoud" in page.ids


def test_headings_leave_no_level_out() -> None:
    for name, page in shipped().items():
        main = [tag for tag, _ in page.tags]
        levels = [int(tag[1]) for tag in main[main.index("main") :] if re.fullmatch("h[1-6]", tag)]
        below = list(pairwise(levels))
        assert levels[0] == 1, name
        assert all(lower <= upper + 1 for upper, lower in below), name


def test_each_link_leads_to_a_place_that_is_there_and_none_outside() -> None:
    for name, page in shipped().items():
        for link in page.all("a"):
            file, _, anchor = link["href"].partition("#")
            assert ":" not in link["href"]
            target = (page.path.parent / file).resolve() if file else page.path
            found = shipped().get(target.relative_to(SHIPPED).as_posix())
            assert found is not None, (name, link)
            assert not anchor or anchor in found.ids, (name, link)


def test_each_picture_is_there_with_words_and_size() -> None:
    for name, page in shipped().items():
        for picture in page.all("img"):
            assert (page.path.parent / picture["src"]).is_file(), (name, picture)
            assert picture["alt"], name
            assert int(picture["width"]) > int(picture["height"]) > 0


def test_each_help_name_has_a_doorway_to_its_own_section() -> None:
    found = {name.removeprefix(f"{DOORS}/").removesuffix(".html"): page for name, page in _doors()}
    assert set(found) == set(help.PAGES)
    for page in found.values():
        refresh = next(each for each in page.all("meta") if each.get("http-equiv") == "refresh")
        assert refresh["content"] == f"0; url={page.all('a')[0]['href']}"


def _doors() -> Iterator[tuple[str, Read]]:
    for name, page in shipped().items():
        if name.startswith(DOORS):
            yield name, page


def test_everything_holds_every_page() -> None:
    ids = shipped()[f"{EVERYTHING}.html"].ids
    assert {page.name for page in manual().pages} <= set(ids)


def test_the_style_asks_for_nothing_from_elsewhere() -> None:
    style = (SHIPPED / STYLE).read_text("utf-8")
    assert "url(" not in style
    assert "@import" not in style
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style


# --- in a browser --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(params=("light", "dark"))
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(color_scheme=request.param, bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", LOOKED_AT)
def test_axe_finds_nothing_in_either_theme(page: Page, name: str) -> None:
    page.goto((SHIPPED / f"{name}.html").as_uri())
    page.add_script_tag(path=AXE)
    run = "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})"
    found: dict[str, Any] = page.evaluate(run, list(TAGS))  # Any: axe's own shape
    assert [(each["id"], each["nodes"][0]["html"][:120]) for each in found["violations"]] == []


def test_no_page_scrolls_sideways_on_a_phone(browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    seen = context.new_page()
    for path in SHIPPED.glob("*.html"):
        seen.goto(path.as_uri())
        assert seen.evaluate("document.documentElement.scrollWidth") <= 320, path.name
    context.close()


def test_a_doorway_leads_on_by_itself_to_its_section(browser: Browser) -> None:
    context = browser.new_context()
    seen = context.new_page()
    asked: list[str] = []
    seen.on("request", lambda request: asked.append(request.url))
    seen.goto((SHIPPED / DOORS / "board.html").as_uri())
    seen.wait_for_url("**/avond-leiden.html#laten-zien-antwoorden")
    assert seen.locator(":target").inner_text() == "Laten zien: antwoorden"
    assert all(url.startswith("file://") for url in asked)
    context.close()
