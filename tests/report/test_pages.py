"""Promises of looking at a report: all its pages, each as wide as asked, in any thread."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from workshop.report.pages import page_count, page_png, page_raster, page_sheet

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def pdf(report: Path) -> bytes:
    return report.read_bytes()


def _image(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


def test_every_page_is_there(pdf: bytes) -> None:
    pages = page_count(pdf)
    assert pages > 3
    assert _image(page_png(pdf, pages - 1, 74)).width == 74


@pytest.mark.parametrize("width", [74, 333, 1720])
def test_a_page_is_as_wide_as_asked_and_of_the_form_of_paper(pdf: bytes, width: int) -> None:
    found = _image(page_png(pdf, 0, width))
    assert found.format == "PNG"
    assert found.width == width
    assert abs(found.height - width * 297 / 210) <= 2


def test_something_is_on_it(pdf: bytes) -> None:
    greys = set(_image(page_png(pdf, 0, 400)).convert("L").tobytes())
    assert min(greys) < 60
    assert max(greys) == 255


def test_many_threads_may_ask_at_once(pdf: bytes) -> None:
    asked = [(number % 3, 100) for number in range(12)]
    alone = {each: page_png(pdf, *each) for each in set(asked)}
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda each: page_png(pdf, *each), asked))
    assert made == [alone[each] for each in asked]


# --- to be read from afar ------------------------------------------------------------------


@pytest.mark.parametrize("width", [333, 1565])
def test_bare_dots_are_the_same_page(pdf: bytes, width: int) -> None:
    found = page_raster(pdf, 0, width)
    assert (found.width, len(found.dots)) == (width, 4 * found.width * found.height)
    png = _image(page_png(pdf, 0, width)).convert("RGB")
    dots = Image.frombytes("RGB", png.size, found.dots, "raw", "BGRX")
    assert dots.tobytes() == png.tobytes()


def test_the_words_of_a_page_are_those_between_its_head_and_its_foot(pdf: bytes) -> None:
    pages = page_count(pdf)
    found = [page_sheet(pdf, number) for number in range(pages)]
    title = " ".join(line.text for line in found[0].lines)
    assert "Waarden in het" in title
    assert all(sheet.lines for sheet in found)
    for sheet in found[1:]:
        said = " ".join(line.text for line in sheet.lines)
        assert f"van {pages}" not in said
        assert "Gemeente Voorbeeldstad, dialoogavond" not in said
    tops = [line.top for line in found[1].lines]
    assert 0 < min(tops) < max(tops) < 297 / 210


def test_every_line_of_text_is_among_what_is_drawn(pdf: bytes) -> None:
    for number in range(page_count(pdf)):
        sheet = page_sheet(pdf, number)
        for line in sheet.lines:
            middle = (line.top + line.bottom) / 2
            assert any(top <= middle <= bottom for top, bottom in sheet.bands), line


def test_bands_stand_under_each_other_with_white_between(pdf: bytes) -> None:
    bands = page_sheet(pdf, 2).bands
    assert len(bands) > 3
    assert all(above[1] < below[0] for above, below in pairwise(bands))
