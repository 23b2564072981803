"""How many seats a council has, as somebody types it."""

from __future__ import annotations

from typing import Final

MOST_SEATS: Final = 99
"""More than twice what the law gives the largest municipality."""


def seats_problem(text: str) -> bool:
    """Whether this is no number of seats; empty is allowed."""
    if not text:
        return False
    return not (text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= MOST_SEATS)
