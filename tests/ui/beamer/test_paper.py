"""Promises of a concept on the wall: nothing of a page is lost, and it keeps what it was."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from tests.ui.beamer.slides import BANDS, concept, rehearsal_slides
from tests.ui.beamer.wall import all_words, drawn
from workshop.pictures.sheet import Raster, Sheet
from workshop.texts.ui import beamer as words
from workshop.ui.beamer.draw import page_count
from workshop.ui.beamer.paper import Paper, Reading, turned
from workshop.ui.beamer.parts import parts
from workshop.ui.beamer.slide import Slide
from workshop.ui.theme.tokens import BEAMER_DAY

HD, OLD, WIDE = QSize(1280, 800), QSize(1024, 768), QSize(1920, 1080)
PAGE = 1.24
"""Height of what stands on a full page, where its width is 1."""


def report(leaf: int = 1, page: int = 0) -> Slide:
    return replace(rehearsal_slides()["22-report"], reading=Reading(concept(), leaf), page=page)


# --- parts ---------------------------------------------------------------------------------


def seen(found: list[tuple[float, float]]) -> set[tuple[float, float]]:
    return {b for b in BANDS if any(top <= b[0] and b[1] <= foot for top, foot in found)}


@pytest.mark.parametrize("room", [0.2, 0.3, 0.41, 0.455, 0.6, 1.0, 2.0])
def test_every_line_is_whole_in_some_part_and_the_last_two_are_seen_again(room: float) -> None:
    found = parts(BANDS, room)
    assert seen(found) == set(BANDS)
    assert all(foot - top <= room + 1e-9 for top, foot in found)
    for (_, foot), (top, _) in pairwise(found):
        again = [b for b in BANDS if top <= b[0] and b[1] <= foot]
        assert 1 <= len(again) <= 2


def test_parts_are_about_as_high_and_no_more_than_needed() -> None:
    heights = [foot - top for top, foot in parts(BANDS, 0.455)]
    assert len(heights) == 3
    assert min(heights) > 0.8 * max(heights)


def test_a_page_is_cut_where_something_ends_rather_than_between_two_lines() -> None:
    block = [(0.1 + at * 0.03, 0.12 + at * 0.03) for at in range(11)]
    after = [(0.5 + at * 0.03, 0.52 + at * 0.03) for at in range(11)]
    assert parts([*block, *after], 0.42) == [(0.1, block[-1][1]), (0.5, after[-1][1])]


def test_a_drawing_higher_than_the_wall_is_seen_whole_in_pieces() -> None:
    found = parts([(0.1, 1.3)], 0.5)
    assert (found[0][0], found[-1][1]) == (0.1, 1.3)
    assert all(before[1] > after[0] for before, after in pairwise(found))


def test_an_empty_page_is_one_part() -> None:
    assert parts([], 0.4) == [(0.0, 0.4)]


# --- on the wall ---------------------------------------------------------------------------


@pytest.mark.parametrize("size", [HD, OLD, WIDE], ids=str)
def test_all_words_of_a_page_are_there_for_who_cannot_see_it(size: QSize) -> None:
    said = all_words(report(), size)
    assert all(f"Bladzijde 2 regel {n}" in said for n in range(len(BANDS)))
    assert "Bladzijde 1 regel" not in said
    assert 2 <= page_count(size, report()) <= 4


def test_a_part_has_the_words_that_are_in_sight_and_says_where_it_is() -> None:
    first, last = (drawn(report(page=page), HD).words for page in (0, -1))
    assert "regel 0 " in first
    assert "regel 37" not in first
    assert "regel 37" in last
    assert "regel 0 " not in last
    total = page_count(HD, report())
    for text, part in ((first, 1), (last, total)):
        assert words.leaf_of(2, 3) in text
        assert words.part_of(part, total) in text
        assert "Verslag, concept 1" in text


@pytest.mark.parametrize(("size", "least"), [(HD, 28), (WIDE, 37.8), (OLD, 22.4)], ids=str)
def test_its_text_is_read_from_the_last_row(size: QSize, least: float) -> None:
    (page,) = (each for each in drawn(report(), size).texts if each.is_pictured)
    assert page.size_px >= least


def test_the_paper_is_white_on_the_ground_of_the_theme() -> None:
    image = drawn(report(), HD, BEAMER_DAY).image
    assert QColor(image.pixel(640, 400)) == QColor("#FFFFFF")
    assert QColor(image.pixel(4, 4)) == QColor(BEAMER_DAY.ground)


def test_what_is_drawn_is_the_piece_of_the_page_that_belongs_there() -> None:
    """A page that is black from 60 % of its height on."""

    def half(_: int, width: int) -> Raster:
        height = width * 297 // 210
        white = int(0.6 * width)
        dots = b"\xff" * (4 * width * white) + b"\x00" * (4 * width * (height - white))
        return Raster(width, height, dots)

    bands = ((0.1, 0.5), (0.6, 0.9))
    paper = Paper("Verslag", 1, lambda _: Sheet((), bands), half)
    slide = replace(report(), reading=Reading(paper))
    assert page_count(HD, slide) == 2
    first, second = (drawn(replace(slide, page=page), HD).image for page in (0, 1))
    assert QColor(first.pixel(640, 300)) == QColor("#FFFFFF")
    assert QColor(second.pixel(640, 300)) == QColor("#000000")


def test_without_a_page_it_says_so() -> None:
    assert words.NO_PAPER in drawn(rehearsal_slides()["23-report-gone"]).words


def test_a_page_is_drawn_once_for_wall_preview_and_browsers() -> None:
    asked: list[tuple[int, int]] = []

    def raster(number: int, width: int) -> Raster:
        asked.append((number, width))
        return Raster(width, 2, b"\xff" * (8 * width))

    paper = Paper("Verslag", 9, lambda _: Sheet((), BANDS), raster)
    for _ in range(3):
        drawn(replace(report(), reading=Reading(paper, 4)))
    assert len(asked) == 1
    for number in (5, 6, 4):
        drawn(replace(report(), reading=Reading(paper, number)))
    assert [number for number, _ in asked] == [4, 5, 6, 4]


# --- turning -------------------------------------------------------------------------------


def test_turning_goes_through_the_parts_and_on_to_the_next_page_and_back() -> None:
    slide, places = report(leaf=0), []
    total = page_count(HD, slide)
    for by in (1,) * total + (-1,) * total:
        slide = turned(slide, by, total)
        assert slide.reading is not None
        places.append((slide.reading.leaf, slide.page % total))
    there = [(0, part) for part in range(1, total)]
    assert places == [*there, (1, 0), (0, total - 1), *reversed(there[:-1]), (0, 0)]


def test_before_the_first_and_after_the_last_it_stays() -> None:
    first, last = report(leaf=0), report(leaf=2, page=-1)
    assert turned(first, -1, 3) is first
    assert turned(last, 1, 3) is last


def test_other_views_turn_as_they_did() -> None:
    wall = rehearsal_slides()["06-wall"]
    assert turned(wall, 1, 4).page == 1
    assert turned(wall, -1, 4).page == 0
