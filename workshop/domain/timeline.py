"""Steps with a month of beginning and end, laid along one line of months.

People write months as they say them (*mei 2027*, *05-2027*, *eind mei*); what is no month stays in
words and is never guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, NewType

if TYPE_CHECKING:
    from collections.abc import Iterable

Month = NewType("Month", int)
"""Months since the year 0: twelve times the year, plus the month from 0."""

SHORT_MONTHS: Final = (
    *("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
)
_NAME: Final = re.compile(
    r"\b(jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?(?:\s+'?(\d{4}|\d{2}))?\b",
    re.IGNORECASE,
)
_ISO: Final = re.compile(r"\b(\d{4})-(\d{1,2})(?:-\d{1,2})?\b")
_DIGITS: Final = re.compile(r"\b(?:\d{1,2}[-/])?(\d{1,2})[-/](\d{4})\b")
_CENTURY: Final = 2000
_TWO_DIGITS: Final = 100
_YEAR: Final = 12
LONGEST: Final = 120
"""Months that one line can show."""


@dataclass(frozen=True)
class TimelineFields:
    """Keys of the fields of a row."""

    begin: str
    end: str
    lane: str = ""
    """Of the field that says to which phase it belongs; empty: to none."""


class Row(NamedTuple):
    """One step as it was written down."""

    label: str
    lane: str
    begin: str
    end: str


@dataclass(frozen=True)
class Span:
    """One step on the line."""

    label: str
    lane: str
    begin: Month
    end: Month
    """Not before `begin`."""


@dataclass(frozen=True)
class Timeline:
    """What can be drawn, in order of beginning, and what cannot."""

    spans: tuple[Span, ...]
    undated: tuple[str, ...]
    """Labels of steps without a month that can be read, or too far from the others."""


def month_of(text: str, near: Month) -> Month | None:
    """The month that is written in `text`; one without a year is the first from `near` on.

    None if no month can be read in it.
    """
    if found := _ISO.search(text):
        return _month(int(found[1]), int(found[2]))
    if found := _DIGITS.search(text):
        return _month(int(found[2]), int(found[1]))
    if found := _NAME.search(text):
        name = found[1].casefold().replace("maart", "mrt")
        number = SHORT_MONTHS.index(name)
        if found[2]:
            year = int(found[2])
            return _month(year + (_CENTURY if year < _TWO_DIGITS else 0), number + 1)
        return Month(near + (number - near) % _YEAR)
    return None


def month(year: int, number: int) -> Month:
    """`number` from 1 to 12."""
    return Month(year * _YEAR + number - 1)


def _month(year: int, number: int) -> Month | None:
    return month(year, number) if 1 <= number <= _YEAR else None


def year_and_number(of: Month) -> tuple[int, int]:
    """The year, and the month from 1 to 12."""
    year, number = divmod(of, _YEAR)
    return year, number + 1


def timeline(rows: Iterable[Row], near: Month) -> Timeline:
    """The rows on one line; `near` is the month of the evening."""
    spans: list[Span] = []
    undated: list[str] = []
    for row in rows:
        begin = month_of(row.begin, near) or month_of(row.end, near)
        if begin is None:
            undated.append(row.label)
            continue
        end = month_of(row.end, begin) or begin
        spans.append(Span(row.label, row.lane, min(begin, end), max(begin, end)))
    spans.sort(key=lambda span: (span.begin, span.end))
    first = spans[0].begin if spans else near
    fitting = [span for span in spans if span.end - first < LONGEST]
    undated += [span.label for span in spans if span.end - first >= LONGEST]
    return Timeline(tuple(fitting), tuple(undated))
