"""Dots and polls: counts of the room, never votes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.domain.ids import SubjectId


@dataclass
class Dots:
    """A round of dots on clusters and entries."""

    budget: int
    is_open: bool = True
    placed: dict[SubjectId, Mapping[str, int]] = field(default_factory=dict)
    counted: Mapping[str, int] | None = None
    """By show of hands; stands instead of the placed ones."""
    placed_at: dict[SubjectId, int] = field(default_factory=dict)
    """Event of each placing that is in the log."""

    def totals(self) -> Counter[str]:
        """Dots per cluster or entry."""
        if self.counted is not None:
            return Counter(self.counted)
        totals = Counter[str]()
        for dots in self.placed.values():
            totals.update(dots)
        return totals


@dataclass(frozen=True)
class StanceHeld:
    """One author's stance."""

    stance: str
    reservation: str
    at: str | None


@dataclass
class Poll:
    """One poll about a joint answer."""

    is_open: bool = True
    opened_at: str = ""
    closed_at: str | None = None
    stances: dict[SubjectId, StanceHeld] = field(default_factory=dict)
    hands: tuple[int, int, int, tuple[str, ...]] | None = None
    """Agree, with reservation, disagree, reservations; by show of hands."""
