"""Promises of the palette and the marks: readable on paper, told apart without colour."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PIL import ImageChops, ImageStat

from tests.charts.surfaces import on_paper
from workshop.charts.marks import mark_drawing
from workshop.charts.palette import PAPER, CoreValue

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image


def luminance(code: str) -> float:
    parts = [int(code[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ink", [PAPER.ink, PAPER.ink_2, PAPER.attention, PAPER.agrees])
def test_text_colours_have_the_contrast_of_text(ink: str) -> None:
    assert contrast(ink, PAPER.ground) >= 4.5


@pytest.mark.parametrize("ink", [PAPER.line_strong, PAPER.accent, *PAPER.values.values()])
def test_lines_and_marks_can_be_seen(ink: str) -> None:
    assert contrast(ink, PAPER.ground) >= 3


def test_each_core_value_has_a_colour() -> None:
    assert set(PAPER.values) == set(CoreValue)


def test_the_marks_differ_in_form_when_all_colour_is_gone(tmp_path: Path) -> None:
    pictures: dict[CoreValue, Image] = {}
    for value in CoreValue:
        picture = on_paper(mark_drawing(value, 24), tmp_path).convert("L")
        pictures[value] = picture.point(lambda tone: 0 if tone < 200 else 255)
    for one, other in combinations(CoreValue, 2):
        difference = ImageChops.difference(pictures[one], pictures[other])
        assert ImageStat.Stat(difference).mean[0] > 20, (one, other)
