"""Promises of the question on the wall: who sent theirs is counted, as units or as a share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.beamer.slides import overfull_slides
from tests.ui.beamer.wall import drawn
from workshop.charts.units import PLAIN_FROM
from workshop.ui.beamer.slide import Slide
from workshop.ui.beamer.views import question

_IN_BAR = 660


def of(answered: int, expected: int) -> Slide:
    """So many of them sent theirs."""
    slide = overfull_slides()["61-question"]
    own = slide.picture.own[0]
    counts = replace(own.counts, answered=answered, expected=expected)
    return replace(slide, picture=replace(slide.picture, own=(replace(own, counts=counts),)))


@pytest.mark.parametrize(
    ("expected", "way"), [(PLAIN_FROM - 1, "units"), (PLAIN_FROM, "share"), (500, "share")]
)
def test_units_that_nobody_counts_any_more_are_a_bar(
    monkeypatch: pytest.MonkeyPatch, expected: int, way: str
) -> None:
    drew: list[str] = []
    monkeypatch.setattr(question, "draw_filled", lambda *_: drew.append("units"))
    monkeypatch.setattr(question, "draw_share", lambda *_: drew.append("share"))
    assert f"van {expected} verstuurd" in drawn(of(31, expected)).words
    assert drew == [way]


def light(answered: int) -> int:
    """How many points of the bar are filled, across."""
    image = drawn(of(answered, 500)).image
    filled = image.pixel(520, _IN_BAR)
    return sum(image.pixel(x, _IN_BAR) == filled for x in range(480, 1224))


def test_the_bar_is_as_long_as_the_share_that_sent_theirs() -> None:
    assert light(300) == pytest.approx(2 * light(150), rel=0.02)
