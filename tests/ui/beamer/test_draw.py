"""Every view, of a real evening and of overfull ones, can be read from the last row."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSize

from tests.ui.beamer.slides import all_slides
from tests.ui.beamer.wall import Drawn, drawn
from workshop.charts.accent import contrast
from workshop.ui.beamer.canvas import LINES, SMALLEST, Canvas, Painted
from workshop.ui.beamer.draw import page_count
from workshop.ui.beamer.slide import View
from workshop.ui.theme.tokens import BEAMER_DAY, BEAMER_EVENING, Theme

SIZES = (QSize(1280, 800), QSize(1024, 768), QSize(1920, 1080), QSize(1280, 720), QSize(960, 600))
THEMES = (BEAMER_EVENING, BEAMER_DAY)
READABLE = 7.0
HAIR = 1.5


def faults(found: Drawn, size: QSize, theme: Theme) -> list[str]:
    """What is wrong with the texts."""
    canvas = Canvas(size, theme)
    wall = QRectF(canvas.left, 0, canvas.right - canvas.left, canvas.height)
    wrong: list[str] = []
    for each in found.texts:
        if not wall.adjusted(-HAIR, 0, HAIR, 0).contains(each.place):
            wrong.append(f"outside: {each.text} {each.place}")
        if each.place.width() > each.room + HAIR:
            wrong.append(f"out of its box: {each.text} {each.room}")
        if each.size_px < least(each, size) - 0.01:
            wrong.append(f"small: {each.text} {each.size_px}")
        if contrast(each.ink, each.on) < READABLE:
            wrong.append(f"pale: {each.text} {each.ink} on {each.on}")
    for one, other in combinations(found.texts, 2):
        if core(one.place).intersects(core(other.place)):
            wrong.append(f"over each other: {one.text} | {other.text}")
    return wrong


def least(each: Painted, size: QSize) -> float:
    """A page of paper cannot be wider than the wall: its text is as large for the whole of it."""
    if each.is_pictured:
        return SMALLEST * min(size.width() / 1280, size.height() / LINES)
    return SMALLEST * size.height() / LINES


def core(place: QRectF) -> QRectF:
    """Where the letters are: without the air of the line."""
    air = place.height() * 0.2
    return place.adjusted(HAIR, air, -HAIR, -air)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_all_text_is_large_clear_inside_and_free(size: QSize, theme: Theme) -> None:
    found = {
        name: faults(drawn(slide, size, theme), size, theme) for name, slide in all_slides().items()
    }
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_every_view_is_drawn_on_the_whole_wall() -> None:
    unpainted = 0xFFFF00FF
    for name, slide in all_slides().items():
        image = drawn(slide).image
        corners = [(0, 0), (1279, 0), (0, 799), (1279, 799)]
        assert all(image.pixel(*corner) != unpainted for corner in corners), name


def test_every_view_is_among_them() -> None:
    assert {slide.view for slide in all_slides().values()} == set(View)


@pytest.mark.parametrize("size", SIZES[:3], ids=lambda size: f"{size.width()}")
def test_a_page_past_the_last_starts_again(size: QSize) -> None:
    from dataclasses import replace

    for name, slide in all_slides().items():
        total = page_count(size, slide)
        assert total >= 1, name
        first = drawn(replace(slide, page=0), size).words
        assert drawn(replace(slide, page=total), size).words == first, name
        if total > 1 and slide.typed is None:  # what is typed stays in sight
            assert drawn(replace(slide, page=1), size).words != first, name
