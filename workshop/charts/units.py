"""Units in fives (*turven*): how wide they are and where each of them stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

FIVE: Final = 5
PLAIN_FROM: Final = 60
"""From here on nobody counts units: a plain bar with a tick at each ten takes their place."""

_PITCH: Final = 8.25
_EXTRA: Final = 2.25
"""Added after each five, at the full pitch; smaller pitches shrink it along."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of units; every row of one drawing shares it, so that rows compare."""

    pitch: float
    """From one unit to the next, in points."""

    @property
    def unit(self) -> float:
        """Width of one unit."""
        return self.pitch * 0.82

    @property
    def extra(self) -> float:
        """Added after each five."""
        return self.pitch * _EXTRA / _PITCH

    def left(self, index: int) -> float:
        """Where unit `index` (from 0) begins."""
        return index * self.pitch + index // FIVE * self.extra

    def length(self, count: int) -> float:
        """From the start of the first to the end of the last of `count` units."""
        return self.left(count - 1) + self.unit if count else 0.0

    def lefts(self, first: int, count: int) -> Iterator[float]:
        """Where the units from `first` on begin."""
        return (self.left(index) for index in range(first, first + count))


def fitting(highest: int, room: float) -> Row:
    """The row in which `highest` units take at most `room` points, never above the full pitch."""
    full = Row(_PITCH)
    length = full.length(highest)
    return full if length <= room else Row(_PITCH * room / length)


def is_plain(highest: int) -> bool:
    """Whether a drawing whose longest row is `highest` shows bars instead of units."""
    return highest >= PLAIN_FROM
