"""Slips on the wall: equal texts stand once with a count, nothing is lost, all is quick."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSize

from tests.ui.beamer.slides import LONG, WORDS, cards, overfull_slides
from tests.ui.beamer.wall import HD, all_words, drawn
from workshop.domain.spelling import fold_text
from workshop.domain.wording import ERASED
from workshop.texts import promises
from workshop.ui.beamer import lettering
from workshop.ui.beamer.canvas import Canvas
from workshop.ui.beamer.draw import page_count
from workshop.ui.beamer.views import bricks
from workshop.ui.beamer.views.bricks import Brick, lay, told
from workshop.ui.theme.tokens import BEAMER_DAY


def canvas(width: int = 1280, height: int = 800) -> Canvas:
    return Canvas(QSize(width, height), BEAMER_DAY)


def laid(*texts: str) -> list[Brick]:
    return [brick for page in lay(canvas(), cards(*texts)) for brick in page]


def test_equal_texts_stand_once_in_the_spelling_used_most() -> None:
    found = told(["Vertrouwen", "vertrouwen.", "Vertrouwen", "Rust"])
    assert [(each.text, each.times) for each in found] == [("Vertrouwen", 3), ("Rust", 1)]


def test_no_meaning_is_merged() -> None:
    assert len(told(["Zelfregie", "Eigen regie"])) == 2


def test_erased_words_say_so() -> None:
    assert told([ERASED])[0].text == promises.ERASED


@given(st.lists(st.sampled_from((*WORDS, LONG, "A", "a ")), max_size=60))
def test_every_text_is_on_a_page_once(texts: list[str]) -> None:
    found = laid(*texts)
    assert {fold_text(each.text) for each in found} == {fold_text(text) for text in texts}
    assert sum(each.times for each in found) == len(texts)


@given(st.lists(st.sampled_from((*WORDS, LONG, "A")), min_size=1, max_size=60))
def test_slips_lie_on_the_wall_and_not_on_each_other(texts: list[str]) -> None:
    wall = canvas().field.adjusted(-1, -1, 1, 1)
    for page in lay(canvas(), cards(*texts)):
        places = [QRectF(*brick.place) for brick in page]
        assert all(wall.contains(place) for place in places)
        apart = [place.adjusted(0.1, 0.1, -0.1, -0.1) for place in places]
        assert not any(one.intersects(other) for one, other in combinations(apart, 2))


def test_short_texts_are_all_the_same_size_and_fill_their_rows() -> None:
    found = laid(*WORDS)
    assert len({brick.size for brick in found}) == 1
    rows = sorted({brick.place[1] for brick in found})
    field = canvas().field
    for row in rows[:-1]:
        last = max(brick.place[0] + brick.place[2] for brick in found if brick.place[1] == row)
        assert last == pytest.approx(field.right(), abs=1)


@pytest.mark.parametrize("name", ["51-wall-45-long", "54-wall-mixed"])
@pytest.mark.parametrize("size", [HD, QSize(1024, 768)], ids=["wide", "narrow"])
def test_long_texts_lose_no_words(name: str, size: QSize) -> None:
    slide = overfull_slides()[name]
    said = all_words(slide, size)
    assert "…" not in said
    for card in slide.picture.own[0].cards:
        assert card.text in said


def test_long_texts_lie_in_as_few_pages_as_they_can() -> None:
    pages = lay(canvas(), cards(*[f"{number} {LONG}" for number in range(12)]))
    assert [len(page) for page in pages] == [3, 3, 3, 3]


def test_a_text_for_which_the_wall_is_too_small_goes_on_in_parts() -> None:
    story = " ".join(f"{number}. {LONG}" for number in range(12))
    slide = overfull_slides()["52-wall-one"]
    own = replace(slide.picture.own[0], cards=cards("Kort", story))
    slide = replace(slide, picture=replace(slide.picture, own=(own,)))
    pages = [drawn(replace(slide, page=page)).words for page in range(page_count(HD, slide))]
    assert "Kort" in pages[-1]
    parts = [page for page in pages if "Deel" in page]
    assert len(parts) == len(pages) - 1 > 1
    assert all(f"Deel {at} van {len(parts)}" in part for at, part in enumerate(parts, 1))
    said = " ".join(pages)
    assert all(f" {number}. We willen" in said for number in range(1, 12))
    assert "…" not in said


def test_no_names_and_no_groups_stand_on_slips() -> None:
    slide = overfull_slides()["50-wall-135"]
    own = slide.picture.own[0]
    named = replace(own, cards=tuple(replace(card, label="Kanarie") for card in own.cards))
    picture = replace(slide.picture, own=(named,))
    assert "Kanarie" not in drawn(replace(slide, picture=picture)).words


def test_a_wall_of_135_slips_is_laid_out_once_and_no_line_is_broken_again() -> None:
    """How long a picture takes is measured in `tests.bench`; this is why it is short."""
    slide = overfull_slides()["50-wall-135"]
    drawn(slide)
    drawn(replace(slide, timer_s=0))  # the clock's own words
    laid_out, broken = bricks._laid.cache_info().misses, lettering.broken.cache_info().misses
    for second in range(1, 40):
        drawn(replace(slide, timer_s=second))
    assert bricks._laid.cache_info().misses == laid_out
    assert lettering.broken.cache_info().misses - broken <= 40
