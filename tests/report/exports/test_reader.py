"""The reader's page: complete, safe from what people type, and good to read in a real browser."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import chromium
from tests.report.exports import samples
from tests.report.exports.played import short_evening
from tests.report.exports.spelled import answers_of, dissent_sources, squeezed, words_of
from workshop.charts.shapes import drawing
from workshop.domain.report_part import ReportPart
from workshop.report.exports.reader import to_reader
from workshop.report.exports.reader_drawing import svg_of
from workshop.report.outline import outline
from workshop.report.outline.blocks import Figure, Heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.pictures.report_data import ReportData

AXE: Final = Path(__file__).parents[2] / "tablet" / "vendor" / "axe.min.js"
TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
WIDTHS: Final = (320, 390, 820, 1280)
LOGO: Final = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC"
)
SAMPLES: Final = {
    "full": samples.full,
    "adopted": samples.adopted,
    "named": samples.named,
    "reopened": samples.reopened_after_adoption,
    "hostile": samples.hostile,
    "empty": samples.empty,
    "played": short_evening,
}


def html(data: ReportData) -> str:
    return to_reader(outline(data), data).decode()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that counts what it asks of others, and what it says against itself."""
    found = browser.new_page(**getattr(request, "param", {}))
    found.set_default_timeout(20_000)
    yield found
    found.close()


def opened(page: Page, data: ReportData, folder: Path) -> list[str]:
    """`data` in the browser; returns what it complained of or asked for, as it goes on."""
    path = folder / "verslag.html"
    path.write_bytes(to_reader(outline(data), data))
    faults: list[str] = []
    page.on("console", lambda said: faults.append(said.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    page.on("request", lambda asked: faults.append(asked.url) if _is_outside(asked.url) else None)
    page.goto(path.as_uri())
    return faults


def _is_outside(url: str) -> bool:
    return not url.startswith(("file:", "data:"))


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_that_was_said_is_missing(name: str, page: Page, tmp_path: Path) -> None:
    data = SAMPLES[name]()
    assert opened(page, data, tmp_path) == []
    text = squeezed(page.evaluate("document.body.textContent"))
    lost = {each for each in words_of(data) | answers_of(data) if squeezed(each) not in text}
    assert not lost
    for source in dissent_sources(data):
        assert squeezed(source) not in text


def test_what_people_typed_makes_no_element_no_link_and_no_request(
    page: Page, tmp_path: Path
) -> None:
    data = samples.hostile()
    assert opened(page, data, tmp_path) == []
    assert page.evaluate("document.scripts.length") == 0
    inside = "[...document.querySelectorAll('a')].every(a => a.getAttribute('href')[0] === '#')"
    assert page.evaluate(inside)
    names = "[...new Set([...document.body.querySelectorAll('*')].map(e => e.localName))]"
    assert not {"script", "img", "iframe", "form", "style", "object", "link"} & set(
        page.evaluate(names)
    )
    handlers = "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames())"
    assert not [each for each in page.evaluate(handlers) if each.startswith(("on", "style"))]


def test_a_script_that_came_in_after_all_would_not_run(page: Page, tmp_path: Path) -> None:
    data = samples.full()
    path = tmp_path / "erger.html"
    path.write_text(
        html(data).replace(
            "</main>",
            "<script>document.title='kwaad'</script><img src='https://voorbeeld.example/x.png'>"
            "</main>",
        ),
        encoding="utf-8",
    )
    asked: list[str] = []
    page.on("requestfinished", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    assert page.title().startswith(data.title)
    assert [url for url in asked if _is_outside(url)] == []


def test_the_policy_lets_its_own_style_in(page: Page, tmp_path: Path) -> None:
    styled = replace(samples.full(), accent="#005AA7", logo=LOGO)
    assert opened(page, styled, tmp_path) == []
    band = "getComputedStyle(document.querySelector('.band')).backgroundColor"
    assert page.evaluate(band) == "rgb(0, 90, 167)"
    assert page.locator("header img").get_attribute("alt") == "Logo van Gemeente Voorbeeldstad"
    assert page.evaluate("document.querySelector('header img').naturalWidth") == 1


@pytest.mark.parametrize("page", [{"bypass_csp": True}], indirect=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["full", "adopted", "hostile", "empty"])
def test_axe_finds_nothing_in_either_theme(
    name: str, scheme: Literal["light", "dark"], page: Page, tmp_path: Path
) -> None:
    page.emulate_media(color_scheme=scheme)
    opened(page, SAMPLES[name](), tmp_path)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    page.add_script_tag(path=AXE)
    run = "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})"
    found: dict[str, Any] = page.evaluate(run, list(TAGS))  # Any: axe's own shape
    assert [
        (each["id"], node["html"][:200]) for each in found["violations"] for node in each["nodes"]
    ] == []


@pytest.mark.parametrize("name", ["full", "hostile"])
def test_the_page_itself_never_scrolls_sideways(name: str, page: Page, tmp_path: Path) -> None:
    opened(page, SAMPLES[name](), tmp_path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_first_tab_leads_past_the_contents(page: Page, tmp_path: Path) -> None:
    opened(page, samples.full(), tmp_path)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Naar het verslag"
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'inhoud'")


def test_the_contents_lead_to_every_large_heading(page: Page, tmp_path: Path) -> None:
    data = samples.full()
    opened(page, data, tmp_path)
    large = [
        each.text for each in outline(data).blocks if isinstance(each, Heading) and each.level == 1
    ]
    assert page.locator("nav li").all_text_contents() == large
    whole = "[...document.querySelectorAll('nav a')].every(a => document.querySelector(a.hash))"
    assert page.evaluate(whole)


def test_every_drawing_has_its_words_and_its_numbers_as_a_table(page: Page, tmp_path: Path) -> None:
    data = samples.full()
    opened(page, data, tmp_path)
    figures = [each for each in outline(data).blocks if isinstance(each, Figure)]
    assert page.locator("figure").count() == len(figures) > 4
    assert page.locator("figure table").count() == len(figures)
    drawn = page.locator("figure svg[role=img]")
    names = [drawn.nth(at).get_attribute("aria-label") for at in range(drawn.count())]
    spoken = [" ".join(each.alt.split()) for each in figures if svg_of(each)]
    assert names == spoken
    assert len(set(page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)"))) == (
        page.locator("[id]").count()
    )


def test_drawings_take_their_colours_from_the_theme(page: Page, tmp_path: Path) -> None:
    data = samples.full()
    assert not re.search(r"""(fill|stroke)="#""", html(data))
    opened(page, data, tmp_path)
    ink = "getComputedStyle(document.querySelector('figure svg text')).fill"
    page.emulate_media(color_scheme="light")
    light = page.evaluate(ink)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(ink) != light


def test_on_paper_it_is_dark_on_white_with_the_tables_open(page: Page, tmp_path: Path) -> None:
    opened(page, samples.full(), tmp_path)
    page.emulate_media(media="print", color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    assert page.locator("nav").is_hidden()
    height = "document.querySelector('details table').getBoundingClientRect().height"
    assert page.evaluate(height) > 0


def test_what_the_report_leaves_out_is_not_there_either() -> None:
    data = replace(samples.full(), left_out=(ReportPart.SOURCES.value,))
    assert "Bronnen</h2>" in html(samples.full())
    assert "Bronnen</h2>" not in html(data)


def test_a_shape_that_it_cannot_draw_is_told_to_whoever_made_it() -> None:
    from reportlab.graphics.shapes import Ellipse

    from workshop.report.exports import reader_drawing

    picture = drawing(10, 10)
    picture.add(Ellipse(5, 5, 3, 2))
    with pytest.raises(TypeError, match="Ellipse"):
        [reader_drawing._shape(each) for each in picture.contents]
