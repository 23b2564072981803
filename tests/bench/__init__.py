"""Benchmarks: a module `bench_*.py` here with `def run(quick: bool) -> list[Row]` is one.

`python -m tests.bench [--quick] [--json FILE] [NAME …]` runs them and prints a table.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection


@dataclass(frozen=True)
class Row:
    """What was measured, beside what it is held against."""

    metric: str
    """What, and in brackets what `reference` is: bare sqlite3, the smallest size, or our bar."""
    n: int
    """How large the thing measured was; docs/performance.md says of what."""
    p50: float
    p95: float
    p99: float
    reference: float
    """In the same unit, measured in the same run unless it is a bar."""
    ratio: float
    """p50 / reference."""
    unit: str


def row(metric: str, n: int, samples: Collection[float], reference: float, unit: str) -> Row:
    """A `Row` of `samples`, all in `unit`."""
    p50, p95, p99 = (percentile(samples, share) for share in (50, 95, 99))
    return Row(metric, n, p50, p95, p99, reference, p50 / reference, unit)


def percentile(samples: Collection[float], share: float) -> float:
    """The smallest sample that is not below `share` per cent of them (nearest rank)."""
    place = math.ceil(share / 100 * len(samples))
    return sorted(samples)[max(place, 1) - 1]
