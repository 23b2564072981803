"""Which texts look alike, for people to see: they are never taken for the same."""

from __future__ import annotations

import re
from typing import Final

from workshop.domain.spelling import fold_text

ALIKE: Final = 85
"""Of 100, by `rapidfuzz`: about one letter in seven may differ. *de menselijke maat* is 91 like
*menselijke maat*; *vertrouwen in inwoners* is 62 like *vertrouwen*."""
SHORTEST: Final = 6
"""Letters: in a shorter text a slip of the pen makes another word."""
_FIGURES: Final = re.compile(r"\d+")
_TURNS: Final = frozenset({"niet", "geen", "nooit", "altijd", "zonder", "met", "meer", "minder"})
"""Words that turn a sentence about."""


def likeness(one: str, other: str) -> float:
    """0, or how much they look alike: from `ALIKE` up to 100."""
    first, second = fold_text(one), fold_text(other)
    if min(len(first), len(second)) < SHORTEST or _differ_in_meaning(first, second):
        return 0.0
    from rapidfuzz import fuzz  # late: most of the program compares nothing

    straight = fuzz.ratio(first, second, score_cutoff=ALIKE)
    return max(straight, fuzz.token_sort_ratio(first, second, score_cutoff=ALIKE))


def _differ_in_meaning(first: str, second: str) -> bool:
    """In a figure, in a *not*, or as *bereikbaar* and *onbereikbaar* do."""
    if _FIGURES.findall(first) != _FIGURES.findall(second):
        return True
    words, others = set(first.split()), set(second.split())
    if words & _TURNS != others & _TURNS:
        return True
    apart, other = words - others, others - words
    return any(f"on{word}" in other for word in apart) or any(f"on{w}" in apart for w in other)
