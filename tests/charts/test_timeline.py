"""The line of time: a bar from beginning to end, no name of a month over another."""

from __future__ import annotations

import pytest
from reportlab.graphics import shapes

from workshop.charts.timeline import timeline
from workshop.domain.timeline import Span, Timeline, month

FIRST = Span("Informeren", "informeren", month(2026, 5), month(2026, 9))
LAST = Span("Besluiten over een lang en breed raadsvoorstel", "", month(2027, 1), month(2027, 1))
LINE = Timeline((FIRST, LAST), ())
WIDTH = 450.0


def test_bars_stand_at_their_months_and_are_as_long_as_these() -> None:
    drawn = timeline(LINE.spans, WIDTH)
    bars = [each for each in drawn.contents if isinstance(each, shapes.Rect)]
    first, last = sorted(bars, key=lambda bar: bar.x)
    assert first.width == pytest.approx(5 * (last.width + 2) - 2)
    assert last.x + last.width == pytest.approx(WIDTH - 1)
    assert last.x - first.x == pytest.approx(8 * (last.width + 2))


def _text(part: shapes.Shape) -> str:
    assert isinstance(part, shapes.String)
    return str(part.text)


def test_every_label_is_there_with_its_phase_under_it() -> None:
    drawn = timeline(LINE.spans, WIDTH)
    groups = [each for each in drawn.contents if isinstance(each, shapes.Group)]
    said = ["".join(_text(part) for part in group.contents).strip() for group in groups]
    assert "Informeren" in said
    assert "informeren" in said
    assert "mei 2026" in said
    assert " ".join(said).count("raadsvoorstel") == 1
