"""Numbers about numbers: spread, and rounding that keeps the total."""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Spread:
    """Where the answers to a numeric question lie."""

    n: int
    mean: float
    median: float
    minimum: float
    maximum: float
    lower_quartile: float
    upper_quartile: float
    deviation: float
    """Standard deviation of a population: those who answered are all there are, no sample."""

    @classmethod
    def of(cls, values: Sequence[float]) -> Self:
        """Measure at least one finite value.

        Quartiles by the *inclusive* method (type 7 of Hyndman and Fan, "Sample Quantiles in
        Statistical Packages", The American Statistician 50, 1996, 361-365; the default of R and
        Excel's QUARTILE.INC): linear between neighbours, so never outside what people answered.
        """
        mean = statistics.fmean(values)
        lower, median, upper = _quartiles(values)
        variance = math.fsum((value - mean) ** 2 for value in values) / len(values)
        return cls(
            n=len(values),
            mean=mean,
            median=median,
            minimum=min(values),
            maximum=max(values),
            lower_quartile=lower,
            upper_quartile=upper,
            deviation=math.sqrt(variance),
        )


def spread(values: Sequence[float]) -> Spread | None:
    """The spread of finite `values` in any order; None when there are none."""
    return Spread.of(values) if values else None


def _quartiles(values: Sequence[float]) -> tuple[float, float, float]:
    if len(values) == 1:  # statistics.quantiles wants two before Python 3.13
        return values[0], values[0], values[0]
    lower, median, upper = statistics.quantiles(values, n=4, method="inclusive")
    return lower, median, upper


def round_to_total(shares: Sequence[float | Fraction], total: int = 100) -> tuple[int, ...]:
    """Whole numbers in proportion to `shares` that add up to `total`.

    Method of the largest remainder (Hamilton; Hare-Niemeyer): round all down, then give what is
    left, one each, to the largest remainders; of equal remainders the first in order gets it.
    Raises ValueError if a share is negative or all are zero.
    """
    exact = [share if isinstance(share, int) else Fraction(share) for share in shares]
    whole = sum(exact)
    if whole <= 0 or min(exact) < 0:
        raise ValueError(shares)
    parts = [divmod(share * total, whole) for share in exact]  # exact, and quick for whole shares
    rounded = [quota for quota, _ in parts]
    by_remainder = sorted(range(len(parts)), key=lambda index: -parts[index][1])
    for index in by_remainder[: total - sum(rounded)]:
        rounded[index] += 1
    return tuple(rounded)
