"""What goes wrong in an evening, and when: the same for the same seed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

KINDS: Final = {
    "killed": 5,
    "asleep": 3,
    "bad network": 6,
    "tablets away": 4,
    "pages loaded anew": 4,
    "clock set": 4,
    "stick pulled": 3,
    "folder synced": 3,
    "disk full": 2,
}
"""How often each, among each other."""
_EACH: Final = 5
"""Troubles in an evening."""
LASTS: Final[dict[str, tuple[float, float]]] = {
    "killed": (0.02, 0.4),
    "asleep": (0.1, 2.0),
    "bad network": (0.2, 1.2),
    "tablets away": (0.1, 1.5),
    "stick pulled": (0.1, 0.8),
    "folder synced": (0.3, 1.0),
    "disk full": (0.05, 0.6),
}
"""Seconds; others are over at once. In the room's time it is eight times as long."""


@dataclass(frozen=True)
class Trouble:
    """One thing that goes wrong."""

    at: float
    """Part of the evening that is over."""
    what: str
    seconds: float
    share: float
    """Of the tablets, or how bad it is; 0 to 1."""
    number: int
    """For whatever else must be chosen."""


def schedule(seed: int) -> list[Trouble]:
    """In order of time. Troubles may overlap; that is an evening as well."""
    random = Random(f"troubles {seed}")
    kinds = random.choices(list(KINDS), list(KINDS.values()), k=_EACH)
    # All kinds come by in any few evenings, whatever the seed.
    kinds.append(list(KINDS)[seed % len(KINDS)])
    found = [
        Trouble(
            random.random(),
            what,
            random.uniform(*LASTS.get(what, (0, 0))),
            random.random(),
            random.getrandbits(30),
        )
        for what in kinds
    ]
    return sorted(found, key=lambda each: each.at)
