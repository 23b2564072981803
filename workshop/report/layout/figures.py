"""Charts of the outline, drawn; what has no drawing stands as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from workshop.charts.palette import PAPER, CoreValue
from workshop.charts.poll import PollCounts, poll_bar
from workshop.charts.positions import positions
from workshop.charts.radar import RadarFrame, radar, scale_for
from workshop.charts.tally import TallyRow, tally
from workshop.charts.timeline import timeline
from workshop.domain.timeline import Timeline
from workshop.pictures.insights import PositionsInsight, RankingInsight, WeightsInsight
from workshop.pictures.polls import PollPicture
from workshop.report.layout.prose import add_table
from workshop.report.outline.blocks import TallyData
from workshop.report.tagged import styles
from workshop.report.tagged.furniture import COLUMN
from workshop.texts import paper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workshop.charts.palette import Palette
    from workshop.report.outline.blocks import Figure
    from workshop.report.tagged.story import Story

_RADIUS: Final = 88.0
_ROWS_TOGETHER: Final = 6
"""Rows of a tally in one drawing: a figure is never parted, and a long one leaves a page empty."""


def add_figure(story: Story, figure: Figure, palette: Palette = PAPER) -> None:
    """The drawing with its caption and alternative text, or the table of its numbers."""
    match figure.data:
        case TallyData():
            _add_tally(story, figure, figure.data, palette)
        case PollPicture():
            counts = PollCounts(
                figure.data.agree, figure.data.with_reservation, figure.data.disagree
            )
            bar = poll_bar(counts, paper.STANCES, COLUMN)
            story.figure(bar, figure.alt, figure.caption)
        case WeightsInsight():
            _add_weights(story, figure, figure.data, palette)
        case PositionsInsight(poles, counts, median):
            line = positions(counts, median, poles, COLUMN, palette)
            story.figure(line, figure.alt, figure.caption)
        case Timeline(spans):
            drawn = timeline(spans, COLUMN, palette)
            story.figure(drawn, figure.alt, _caption(figure))
        case RankingInsight():
            add_table(story, figure.table)
            story.paragraph(figure.caption, styles.SMALL)
        case _:
            assert_never(figure.data)


def _add_tally(story: Story, figure: Figure, data: TallyData, palette: Palette) -> None:
    rows = [TallyRow(line.label, line.count, line.dots) for line in data.lines]
    parts = [rows[at : at + _ROWS_TOGETHER] for at in range(0, len(rows), _ROWS_TOGETHER)]
    highest = max(row.highest for row in rows)
    for part in parts[:-1]:
        story.figure(tally(part, COLUMN, palette, highest=highest), _alt(part))
    last_alt = figure.alt if len(parts) == 1 else _alt(parts[-1])
    last = tally(parts[-1], COLUMN, palette, highest=highest)
    story.figure(last, last_alt, _caption(figure))


def _caption(figure: Figure) -> str:
    return f"{figure.caption} {figure.legend}".rstrip()


def _alt(rows: Sequence[TallyRow]) -> str:
    return paper.tally_alt([(row.label, row.answers, row.dots) for row in rows])


def _add_weights(story: Story, figure: Figure, data: WeightsInsight, palette: Palette) -> None:
    points = dict(zip(data.keys, data.points, strict=True))
    if figure.kind == "radar":
        values = {value: float(points[value]) for value in CoreValue}
        frame = RadarFrame(_names(data), scale_for(values), _RADIUS, palette)
        story.figure(radar(values, frame), figure.alt, _caption(figure))
        add_table(story, figure.table)
        return
    add_table(story, figure.table)
    story.paragraph(figure.caption, styles.SMALL)


def _names(data: WeightsInsight) -> Mapping[CoreValue, str]:
    labels = dict(zip(data.keys, data.labels, strict=True))
    return {value: labels[value] for value in CoreValue}
