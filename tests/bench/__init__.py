"""Benchmarks: a module `bench_*.py` here with `def run(quick: bool) -> Iterable[Row]` is one.

`python -m tests.bench [--quick] [--json FILE] [NAME …]` runs them and prints a table.
"""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Collection

NO_REFERENCE: Final = "no reference"

Held = Literal["p50", "p95", "p99", "ratio"]


@dataclass(frozen=True)
class Beside:
    """What is measured in the same run, so that a slow hour of the machine slows both."""

    name: str
    value: float | None
    """In the row's unit; None: it could not be measured here."""


@dataclass(frozen=True)
class Bar:
    """What we hold ourselves to."""

    limit: float
    held: Held = "p50"
    """Which figure of the row; a ratio where the machine must not count."""


@dataclass(frozen=True)
class Row:
    """What was measured, beside what it is held against."""

    metric: str
    n: int
    """How large the thing measured was; docs/performance.md says of what."""
    p50: float
    p95: float
    p99: float
    unit: str
    beside: str
    """The reference, or that there is none."""
    reference: float | None
    ratio: float | None
    """p50 / reference."""
    bar: float | None
    held: Held | None
    """Which figure must not pass the bar."""

    @property
    def is_missed(self) -> bool:
        """The figure that is held lies over the bar."""
        found = getattr(self, self.held) if self.held else None
        return found is not None and self.bar is not None and found > self.bar


def row(
    metric: str,
    n: int,
    samples: Collection[float],
    unit: str,
    beside: Beside,
    bar: Bar | None = None,
) -> Row:
    """A `Row` of `samples`, all in `unit`. A reference that is missing is said aloud."""
    p50, p95, p99 = (percentile(samples, share) for share in (50, 95, 99))
    limits = (bar.limit, bar.held) if bar else (None, None)
    if not beside.value:
        sys.stderr.write(f"REFERENCE MISSING: {beside.name}, for: {metric}\n")
        name = f"{NO_REFERENCE} ({beside.name})"
        return Row(metric, n, p50, p95, p99, unit, name, None, None, *limits)
    ratio = p50 / beside.value
    return Row(metric, n, p50, p95, p99, unit, beside.name, beside.value, ratio, *limits)


def percentile(samples: Collection[float], share: float) -> float:
    """The smallest sample that is not below `share` per cent of them (nearest rank)."""
    place = math.ceil(share / 100 * len(samples))
    return sorted(samples)[max(place, 1) - 1]


def p50(samples: Collection[float]) -> float:
    """The median, as the tables have it."""
    return percentile(samples, 50)
