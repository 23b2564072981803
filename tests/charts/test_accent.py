"""Promises of `workshop.charts.accent`: a colour of people's own that can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.charts.accent import LINE, TEXT, contrast, paper_palette, readable
from workshop.charts.palette import PAPER

LIGHT, DARK = "#E9E4D6", "#13201C"
COLOURS = st.from_regex(r"#[0-9A-F]{6}", fullmatch=True)


def channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


@pytest.mark.parametrize(
    ("colour", "ground", "least", "expected"),
    [
        ("#005AA7", DARK, 7.0, "#79A8FE"),
        ("#005AA7", DARK, LINE, "#2C6BBA"),
        ("#4B2582", DARK, 7.0, "#C393FC"),
        ("#FFD500", LIGHT, TEXT, "#776307"),
        ("#FFD500", LIGHT, 7.0, "#564601"),
        ("#95C11F", LIGHT, TEXT, "#526E02"),
    ],
)
def test_the_hue_stays_and_the_lightness_moves(
    colour: str, ground: str, least: float, expected: str
) -> None:
    """Worked out apart from this code; how chroma is cut off differs in the last digits."""
    found = readable(colour, ground, least)
    assert found is not None
    assert max(abs(a - b) for a, b in zip(channels(found), channels(expected), strict=True)) <= 8


@given(COLOURS, st.sampled_from([LIGHT, DARK, "#FFFFFF"]), st.sampled_from([LINE, TEXT, 7.0]))
def test_whatever_comes_out_can_be_read(colour: str, ground: str, least: float) -> None:
    found = readable(colour, ground, least)
    assert found is not None
    assert contrast(found, ground) >= least
    if contrast(colour, ground) >= least:
        assert found == colour


def test_on_a_middling_ground_nothing_is_readable_enough() -> None:
    assert readable("#777777", "#777777", 7.0) is None


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


def test_a_report_has_the_colour_of_the_municipality_in_its_lines() -> None:
    assert paper_palette("") is PAPER
    blue, yellow = paper_palette("#005AA7"), paper_palette("#FFD500")
    assert blue.accent == "#005AA7"
    assert contrast(yellow.accent, PAPER.ground) >= LINE
    assert blue.accent_tint == "#D4E3F0"
    assert (blue.ink, blue.values) == (PAPER.ink, PAPER.values)
