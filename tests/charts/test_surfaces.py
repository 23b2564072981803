"""Promises of all charts: the same drawing on paper, beamer and tablet, and nothing black."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from PIL import ImageChops, ImageFilter, ImageStat
from PySide6.QtGui import QFontDatabase

from tests.browser import chromium
from tests.charts.examples import DRAWINGS
from tests.charts.surfaces import as_pdf, in_browser, on_paper, on_screen
from workshop.charts.poll import PollCounts, poll_bar
from workshop.charts.shapes import svg

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PIL.Image import Image
    from playwright.sync_api import Browser
    from pytestqt.qtbot import QtBot
    from reportlab.graphics.shapes import Drawing

WHITE = (255, 255, 255)
ALL = pytest.mark.parametrize("make", DRAWINGS.values(), ids=DRAWINGS.keys())
SHOWN = pytest.mark.parametrize(
    "make", [make for name, make in DRAWINGS.items() if name != "tally, empty"]
)


def corners(picture: Image) -> list[object]:
    """Just inside, where no line of a drawing runs."""
    width, height = picture.size
    places = [(1, 1), (width - 2, 1), (1, height - 6), (width - 2, height - 6)]
    return [picture.getpixel(place) for place in places]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One for all drawings."""
    with chromium() as found:
        yield found


def difference(one: Image, other: Image) -> float:
    """Mean grey level of what differs; blurred, because surfaces smooth edges differently."""
    blurred = [picture.convert("L").filter(ImageFilter.GaussianBlur(2)) for picture in (one, other)]
    return ImageStat.Stat(ImageChops.difference(*blurred)).mean[0]


@SHOWN
def test_paper_and_screen_show_the_same(
    make: Callable[[], Drawing], tmp_path: Path, qtbot: QtBot
) -> None:
    paper, screen = on_paper(make(), tmp_path), on_screen(make())
    assert paper.size == screen.size
    assert difference(paper, screen) < 5


@SHOWN
def test_a_tablet_shows_what_is_on_paper(
    make: Callable[[], Drawing], tmp_path: Path, browser: Browser
) -> None:
    paper, tablet = on_paper(make(), tmp_path), in_browser(make(), browser)
    assert paper.size == tablet.size
    assert difference(paper, tablet) < 5
    assert ImageStat.Stat(tablet.convert("L")).mean[0] > 100


def test_a_missing_label_would_be_seen(tmp_path: Path, browser: Browser) -> None:
    """How much of a difference the two tests above let pass is less than one line of text."""
    whole, nameless = DRAWINGS["poll"](), poll_bar(PollCounts(36, 6, 3), ("", "", ""), 456)
    assert difference(on_paper(whole, tmp_path), in_browser(nameless, browser)) > 5


@pytest.mark.parametrize("name", ["radar", "radar, group", "radar, empty"])
def test_corners_stay_white_on_both_surfaces(name: str, tmp_path: Path, qtbot: QtBot) -> None:
    for picture in (on_paper(DRAWINGS[name](), tmp_path), on_screen(DRAWINGS[name]())):
        assert corners(picture) == [WHITE] * 4


@SHOWN
def test_no_surface_is_mostly_black(
    make: Callable[[], Drawing], tmp_path: Path, qtbot: QtBot
) -> None:
    for picture in (on_paper(make(), tmp_path), on_screen(make())):
        assert ImageStat.Stat(picture.convert("L")).mean[0] > 100


@ALL
def test_only_our_own_fonts_get_into_a_pdf_and_all_are_embedded(
    make: Callable[[], Drawing], tmp_path: Path
) -> None:
    path = as_pdf(make(), tmp_path)
    listing = subprocess.run(["pdffonts", path], check=True, capture_output=True, text=True).stdout
    for line in listing.splitlines()[2:]:
        name, *rest = line.split()
        assert name.split("+")[1].startswith(("SourceSans3", "Literata")), line
        assert rest[-5] == "yes", line


@ALL
def test_every_family_in_the_svg_is_one_that_qt_knows(
    make: Callable[[], Drawing], qtbot: QtBot
) -> None:
    on_screen(make())
    families = {part.split(";")[0].strip() for part in svg(make()).split("font-family:")[1:]}
    assert families - {"Helvetica"} <= set(QFontDatabase.families())


@ALL
def test_svg_needs_no_transparency_and_no_clipping(make: Callable[[], Drawing]) -> None:
    picture = svg(make())
    assert "clipPath" not in picture
    assert "opacity" not in picture
