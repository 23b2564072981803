"""Dates as Dutch people write them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from workshop.texts.dates import MONTHS

_NUMBERS: Final = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_WORDS: Final = re.compile(r"(?:[a-z]+ )?(\d{1,2}) ([a-z]{3,9})\.? (\d{4})")
"""`11 maart 2026`, `wo 11 mrt. 2026`."""
_SHORT: Final = {"mrt": 3}


def parse_date(text: str) -> date | None:
    """`2026-03-11`, `11-3-2026`, `11/03/2026`, `11.3.2026` or `11 maart 2026`; else None.

    The day comes first, as Dutch people write it; a year has four digits, so that no century is
    guessed.
    """
    text = " ".join(text.casefold().split())
    try:
        if found := _NUMBERS.fullmatch(text):
            day, month, year = (int(part) for part in found.groups())
            return date(year, month, day)
        if found := _WORDS.fullmatch(text):
            return date(int(found[3]), _month(found[2]), int(found[1]))
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None


def _month(name: str) -> int:
    """Number of the month from its name or first letters; 0, which no date has, if unknown."""
    if name in _SHORT:
        return _SHORT[name]
    return next((i for i, month in enumerate(MONTHS, 1) if month.startswith(name)), 0)
