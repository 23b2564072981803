"""Promises of the lines over evenings: a disc for each number, names that never touch."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics import shapes

from workshop.charts.over_time import MOST_EVENINGS, Course, over_time
from workshop.charts.shapes import svg

WIDTH = 456.0
VALUES = st.lists(
    st.lists(st.none() | st.integers(0, 100), min_size=3, max_size=3).map(tuple), max_size=9
)


def courses(values: list[tuple[int | None, ...]]) -> list[Course]:
    return [Course(f"Keuze {number}", each) for number, each in enumerate(values)]


def strings(group: shapes.Group) -> list[shapes.String]:
    found = []
    for shape in group.contents:
        if isinstance(shape, shapes.String):
            found.append(shape)
        elif isinstance(shape, shapes.Group):
            found += strings(shape)
    return found


def discs(drawing: shapes.Drawing) -> list[shapes.Circle]:
    return [each for each in drawing.contents if isinstance(each, shapes.Circle)]


def ways(drawing: shapes.Drawing) -> list[shapes.Path]:
    return [each for each in drawing.contents if isinstance(each, shapes.Path)]


@given(VALUES)
def test_every_number_is_one_disc_within_the_drawing(values: list[tuple[int | None, ...]]) -> None:
    drawing = over_time(courses(values), ["een", "twee", "drie"], WIDTH)
    known = [value for each in values for value in each if value is not None]
    found = discs(drawing)
    assert len(found) == len(known)
    for each in found:
        assert 0 <= each.cx - each.r <= each.cx + each.r <= WIDTH
        assert 0 <= each.cy - each.r <= each.cy + each.r <= drawing.height


@given(VALUES)
def test_larger_numbers_lie_higher(values: list[tuple[int | None, ...]]) -> None:
    drawing = over_time(courses(values), ["een", "twee", "drie"], WIDTH)
    known = [value for each in values for value in each if value is not None]
    heights = sorted(zip(known, (each.cy for each in discs(drawing)), strict=True))
    assert all(low[1] <= high[1] + 1e-6 for low, high in pairwise(heights))


@given(VALUES)
def test_names_stand_apart_and_within_the_drawing(values: list[tuple[int | None, ...]]) -> None:
    drawing = over_time(courses(values), ["een", "twee", "drie"], WIDTH)
    said = [each for each in strings(drawing) if each.text.startswith("Keuze")]
    assert len(said) == sum(any(v is not None for v in each) for each in values)
    heights = sorted(each.y for each in said)
    assert all(high - low >= 12 for low, high in pairwise(heights))
    assert all(0 <= each.y <= drawing.height - 5 for each in said)


def test_a_line_is_broken_where_nothing_is_known() -> None:
    drawing = over_time([Course("Rust", (10, None, 20, 30))], ["a", "b", "c", "d"], WIDTH)
    (way,) = ways(drawing)
    assert list(way.operators) == [0, 0, 1]


def test_the_last_number_stands_at_the_name_and_only_if_it_is_known() -> None:
    drawing = over_time([Course("Rust", (1, 20)), Course("Ruimte", (30, None))], ["a", "b"], WIDTH)
    said = {each.text.strip() for each in strings(drawing)}
    assert {"Rust 20", "Ruimte"} <= said


def test_lines_differ_by_more_than_colour() -> None:
    drawing = over_time(courses([(number, number + 1) for number in range(6)]), ["a", "b"], WIDTH)
    dashes = [tuple(way.strokeDashArray or ()) for way in ways(drawing)]
    assert len(set(dashes)) == 6


def test_without_time_between_them_nothing_is_joined() -> None:
    drawing = over_time([Course("Rust", (1, 20))], ["a", "b"], WIDTH, joined=False)
    assert not ways(drawing)
    assert len(discs(drawing)) == 2


def test_six_evenings_with_what_stands_under_them_and_nothing_at_all_can_be_drawn() -> None:
    names = [f"12 november {2026 + number}\n12 antwoorden" for number in range(MOST_EVENINGS)]
    drawing = over_time([Course("Rust", tuple(range(6)), "#0F66C6")], names, WIDTH)
    said = " ".join(each.text for each in strings(drawing))
    assert said.count("antwoorden") == MOST_EVENINGS
    assert over_time([], [], WIDTH).height > 0
    assert over_time([Course("Rust", ())], [], WIDTH).height > 0


def test_as_svg_a_dashed_line_runs_one_way() -> None:
    drawing = over_time(courses([(1, 2), (3, 4)]), ["a", "b"], WIDTH)
    dashed = [line for line in svg(drawing).splitlines() if "stroke-dasharray" in line]
    assert dashed
    assert not any("Z" in line.split('d="')[1].split('"')[0] for line in dashed)
