"""Months on a line of time, in Dutch."""

from __future__ import annotations

import pytest

from workshop.domain.timeline import Span, Timeline, month
from workshop.texts import timeline as words

LINE = Timeline(
    (
        Span("Informeren", "", month(2026, 11), month(2027, 3)),
        Span("Besluiten", "", month(2027, 2), month(2027, 2)),
    ),
    ("Evalueren", "Vieren"),
)


def test_the_year_stands_where_it_begins() -> None:
    assert words.heads(LINE.spans, 1) == (
        *((0, "nov 2026"), (1, "dec")),
        *((2, "jan 2027"), (3, "feb"), (4, "mrt")),
    )
    assert words.heads(LINE.spans, 3) == ((0, "nov 2026"), (3, "feb 2027"))


@pytest.mark.parametrize(("place", "every"), [(60.0, 1), (20.0, 3), (1.0, 24)])
def test_names_of_months_never_stand_over_each_other(place: float, every: int) -> None:
    assert words.every(50.0, place) == every


def test_every_step_is_told_with_its_months() -> None:
    assert words.caption(LINE) == "Planning van november 2026 tot en met maart 2027."
    assert words.alt(LINE) == (
        "Informeren: november 2026 tot en met maart 2027. Besluiten: februari 2027."
    )
    assert words.undated(LINE.undated) == "Nog zonder maand: Evalueren en Vieren."
