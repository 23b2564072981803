"""Steps in time are drawn along a line, with the same months in a table and in words."""

from __future__ import annotations

from workshop.domain.timeline import Span, Timeline, month
from workshop.report.outline.blocks import Figure, Note
from workshop.report.outline.timeline import timeline_blocks

SPAN = Span("Informeren", "fase 1", month(2026, 11), month(2027, 3))


def test_what_has_a_month_is_drawn_and_what_has_none_is_named() -> None:
    figure, note = timeline_blocks(Timeline((SPAN,), ("Evalueren",)))
    assert isinstance(figure, Figure)
    assert figure.table.rows == (("Informeren", "november 2026", "maart 2027"),)
    assert "Informeren: november 2026 tot en met maart 2027." in figure.alt
    assert note == Note("Nog zonder maand: Evalueren.")


def test_nothing_is_drawn_of_nothing() -> None:
    assert list(timeline_blocks(Timeline((), ()))) == []
    (figure,) = timeline_blocks(Timeline((SPAN,), ()))
    assert isinstance(figure, Figure)
