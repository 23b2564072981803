"""Months on a line of time, and what the line shows in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.timeline import SHORT_MONTHS, Month, year_and_number
from workshop.texts.counting import listed
from workshop.texts.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.timeline import Span, Timeline

TITLE: Final = "Tijdlijn"
AID: Final = "De tijdlijn is een hulpmiddel van deze app. Hij toont wat er is opgeschreven."
NO_MONTH: Final = "nog zonder maand"
BEGIN: Final = "Van"
END: Final = "Tot en met"
WIDEST: Final = "mrt 2026"
_EVERY: Final = (1, 2, 3, 6, 12, 24)


def month(of: Month) -> str:
    """*mei 2027*."""
    year, number = year_and_number(of)
    return f"{MONTHS[number - 1]} {year}"


def heads(spans: Sequence[Span], every: int) -> tuple[tuple[int, str], ...]:
    """(months from the first, name) of every so many months; the year where it is new."""
    first, last = ends(spans)
    named: list[tuple[int, str]] = []
    before = 0
    for at in range(0, last - first + 1, every):
        year, number = year_and_number(Month(first + at))
        short = SHORT_MONTHS[number - 1]
        named.append((at, short if year == before else f"{short} {year}"))
        before = year
    return tuple(named)


def every(widest: float, place: float) -> int:
    """Of how many months one can be named, where each has `place` and a name needs `widest`."""
    return next((each for each in _EVERY if each * place >= widest), _EVERY[-1])


def ends(spans: Sequence[Span]) -> tuple[Month, Month]:
    """First and last month of at least one span."""
    return min(span.begin for span in spans), max(span.end for span in spans)


def caption(line: Timeline) -> str:
    """From when to when."""
    first, last = ends(line.spans)
    return f"Planning van {month(first)} tot en met {month(last)}."


def alt(line: Timeline) -> str:
    """Every step with its months, for who cannot see the drawing."""
    return " ".join(f"{span.label}: {period(span)}." for span in line.spans)


def period(span: Span) -> str:
    """*mei 2027*, or from one month to another."""
    if span.begin == span.end:
        return month(span.begin)
    return f"{month(span.begin)} tot en met {month(span.end)}"


def undated(labels: Sequence[str]) -> str:
    """Steps that are not on the line."""
    return f"Nog zonder maand: {listed(labels)}."
