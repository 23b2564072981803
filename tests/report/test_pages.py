"""Promises of looking at a report: all its pages, each as wide as asked, in any thread."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from workshop.report.pages import page_count, page_png

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
