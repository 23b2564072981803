"""Promises of tallies and polls: what counts people can be counted."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics import shapes

from tests.charts.examples import WORDS
from tests.charts.test_radar import texts
from workshop.charts import units
from workshop.charts.palette import PAPER
from workshop.charts.poll import PollCounts, poll_bar
from workshop.charts.shapes import colour
from workshop.charts.tally import TallyRow, tally


def filled(drawing: shapes.Drawing, kind: type[shapes.SolidShape], ink: str) -> int:
    return sum(
        isinstance(shape, kind) and shape.fillColor == colour(ink) for shape in drawing.contents
    )


@given(st.integers(0, 59), st.integers(0, 59))
def test_a_tally_has_one_unit_per_answer_and_one_disc_per_dot(answers: int, dots: int) -> None:
    drawing = tally([TallyRow("Nabijheid", answers, dots)], 456)
    assert filled(drawing, shapes.Rect, PAPER.ink) == answers
    assert filled(drawing, shapes.Circle, PAPER.accent) == dots
    assert {str(answers), str(dots)} <= set(texts(drawing))


@given(st.integers(1, 500), st.floats(20, 600))
def test_units_fit_their_room(count: int, room: float) -> None:
    assert units.fitting(count, room).length(count) <= room + 1e-6


def test_after_each_five_the_gap_is_wider() -> None:
    lefts = list(units.fitting(11, 500).lefts(0, 11))
    gaps = [second - first for first, second in pairwise(lefts)]
    assert [index for index, gap in enumerate(gaps, 1) if gap > gaps[0] + 1e-6] == [5, 10]


def test_rows_of_one_drawing_share_their_scale() -> None:
    drawing = tally([TallyRow("Een", 5), TallyRow("Twee", 45)], 456)
    wide = {
        round(shape.width, 6)
        for shape in drawing.contents
        if isinstance(shape, shapes.Rect) and shape.fillColor == colour(PAPER.ink)
    }
    assert len(wide) == 1


@pytest.mark.parametrize(("count", "ticks"), [(60, 5), (75, 7), (100, 9)])
def test_from_sixty_on_a_plain_bar_has_a_tick_at_each_ten(count: int, ticks: int) -> None:
    drawing = tally([TallyRow("Veel", count)], 456)
    assert filled(drawing, shapes.Rect, PAPER.ink) == 1
    lines = [shape for shape in drawing.contents if isinstance(shape, shapes.Line)]
    assert sum(line.strokeColor == colour(PAPER.ground) for line in lines) == ticks
    assert str(count) in texts(drawing)


@given(st.integers(0, 20), st.integers(0, 20), st.integers(0, 19))
def test_a_poll_has_a_glyph_per_person_and_the_three_numbers(
    agree: int, reserved: int, against: int
) -> None:
    drawing = poll_bar(PollCounts(agree, reserved, against), WORDS, 456)
    # Each of the three words in the legend has a glyph too; a half glyph is filled as well.
    assert filled(drawing, shapes.Rect, PAPER.agrees) == agree + reserved + 2
    slashes = [shape for shape in drawing.contents if isinstance(shape, shapes.Line)]
    assert len(slashes) == against + 1
    assert texts(drawing) == [
        str(agree), WORDS[0], str(reserved), WORDS[1], str(against), WORDS[2],
    ]  # fmt: skip


def test_nothing_of_a_poll_runs_out_of_its_drawing() -> None:
    for counts in (PollCounts(20, 20, 19), PollCounts(500, 1, 1)):
        drawing = poll_bar(counts, WORDS, 456)
        rights = [
            shape.x + shape.width for shape in drawing.contents if isinstance(shape, shapes.Rect)
        ]
        assert max(rights) <= 456 + 1e-6


def test_a_poll_without_answers_is_an_empty_place_not_nothing() -> None:
    drawing = poll_bar(PollCounts(0, 0, 0), WORDS, 456)
    dashed = [
        shape
        for shape in drawing.contents
        if isinstance(shape, shapes.Rect) and shape.strokeDashArray
    ]
    assert len(dashed) == 1
