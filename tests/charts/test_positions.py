"""Promises of the line between two poles: every person is a disc, the median has its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics import shapes

from tests.charts.test_counting import filled
from tests.charts.test_radar import texts
from workshop.charts.palette import PAPER
from workshop.charts.positions import HIGHEST_COLUMN, positions
from workshop.charts.shapes import colour

POLES = ("De raad legt alles vast", "De professional bepaalt alles")
COUNTS = st.lists(st.integers(0, 45), min_size=11, max_size=11)


@given(COUNTS)
def test_every_person_is_one_disc_within_the_drawing(counts: list[int]) -> None:
    drawing = positions(counts, 0, POLES, 456)
    assert filled(drawing, shapes.Circle, PAPER.ink) == sum(counts)
    for shape in drawing.contents:
        if isinstance(shape, shapes.Circle):
            assert shape.r <= shape.cx <= 456 - shape.r
            assert shape.cy + shape.r <= drawing.height


@given(COUNTS)
def test_no_column_is_higher_than_three(counts: list[int]) -> None:
    drawing = positions(counts, 0, POLES, 456)
    heights = {round(s.cy, 6) for s in drawing.contents if isinstance(s, shapes.Circle)}
    assert len(heights) <= HIGHEST_COLUMN


@given(st.floats(-5, 5))
def test_the_pointer_stands_under_the_median(median: float) -> None:
    drawing = positions([0] * 5 + [3] + [0] * 5, median, POLES, 456)
    (pointer,) = (
        shape
        for shape in drawing.contents
        if isinstance(shape, shapes.Polygon) and shape.fillColor == colour(PAPER.accent)
    )
    place = pointer.points[0] / (456 / 11) - 0.5
    assert abs(place - (median + 5)) < 1e-6


def test_where_nobody_stands_there_is_no_pointer() -> None:
    drawing = positions([0] * 11, 0, POLES, 456)
    assert not [shape for shape in drawing.contents if isinstance(shape, shapes.Polygon)]


def test_both_poles_are_spelled_out_on_as_many_lines_as_they_need() -> None:
    long = " ".join(["Levensloopbestendigheid"] * 12)
    drawing = positions([1] * 11, 0, (long, POLES[1]), 456)
    written = " ".join(texts(drawing)).split()
    assert written.count("Levensloopbestendigheid") == 12
    assert " ".join(POLES[1].split()) in " ".join(written)
