"""Promises of `workshop.charts.radar`: fixed scale, fixed order, rings that can be counted."""

from __future__ import annotations

import pytest
from reportlab.graphics import shapes
from reportlab.graphics.shapes import Drawing

from tests.charts.examples import COUNCIL, GROUP, NAMES
from workshop.charts.palette import PAPER, CoreValue
from workshop.charts.radar import RadarFrame, radar, scale_for
from workshop.charts.shapes import colour


def polygons(drawing: Drawing) -> list[shapes.Polygon]:
    return [shape for shape in drawing.contents if isinstance(shape, shapes.Polygon)]


def grid(drawing: Drawing) -> list[shapes.Polygon]:
    faint = (colour(PAPER.line), colour(PAPER.line_strong))
    return [one for one in polygons(drawing) if one.strokeColor in faint and one.strokeWidth < 1]


def texts(group: shapes.Group) -> list[str]:
    found = []
    for shape in group.contents:
        if isinstance(shape, shapes.String):
            found.append(shape.text.strip())
        elif isinstance(shape, shapes.Group):
            found += texts(shape)
    return found


@pytest.mark.parametrize(
    ("highest", "scale"), [(0, 40), (40, 40), (41, 60), (60, 60), (61, 100), (100, 100)]
)
def test_scale_is_the_smallest_of_three_that_holds_everything(highest: int, scale: int) -> None:
    assert scale_for(COUNCIL, {CoreValue.LIBERTY: highest}) == max(scale, 40)


def test_nothing_at_all_still_has_a_scale() -> None:
    assert scale_for() == 40


@pytest.mark.parametrize(("scale", "rings"), [(40, 4), (60, 3), (100, 5)])
def test_rings_can_be_counted_and_only_the_one_at_twenty_is_dashed(scale: int, rings: int) -> None:
    found = grid(radar(COUNCIL, RadarFrame(NAMES, scale)))
    assert len(found) == rings
    assert sum(bool(ring.strokeDashArray) for ring in found) == 1


def test_the_outer_ring_says_its_number() -> None:
    assert "60" in texts(radar(COUNCIL, RadarFrame(NAMES, 60)))


def test_names_stand_in_the_fixed_order_of_the_values() -> None:
    found = texts(radar(COUNCIL, RadarFrame(NAMES, 40)))
    assert [text for text in found if text in NAMES.values()] == list(NAMES.values())


def test_first_axis_points_up_and_length_follows_points() -> None:
    only = dict.fromkeys(CoreValue, 0.0) | {CoreValue.EQUALITY: 20.0}
    drawing = radar(only, RadarFrame(NAMES, 40, radius=100))
    series = [one for one in polygons(drawing) if one.strokeColor == colour(PAPER.accent)]
    x, y, next_x, next_y, *_ = series[0].points
    assert x == pytest.approx(next_x)
    assert y - next_y == pytest.approx(50)


def test_more_points_than_the_scale_stay_inside_the_drawing() -> None:
    drawing = radar({CoreValue.EQUALITY: 1000.0}, RadarFrame(NAMES, 100))
    heights = [y for one in polygons(drawing) for y in one.points[1::2]]
    assert 0 <= min(heights) <= max(heights) <= drawing.height


def test_council_behind_a_group_is_a_plain_line_under_it() -> None:
    found = polygons(radar(GROUP, RadarFrame(NAMES, 60), COUNCIL))
    inks = [one.strokeColor for one in found]
    behind = [
        one for one in found if one.strokeColor == colour(PAPER.line_strong) and one.strokeWidth > 1
    ]
    assert len(behind) == 1
    assert behind[0].fillColor is None
    assert found.index(behind[0]) < inks.index(colour(PAPER.accent))
