"""Orders that people gave, put together: mean place, shared places, who put what where."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.agreement import Consensus, consensus_on_order, kendalls_w

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class RankedItem:
    """A thing that was put in order."""

    item: str
    place: int
    """By mean place: 1, 2, 2, 4."""
    is_shared: bool
    """Whether another item has the same mean place; shown as "2="."""
    mean_place: float
    cells: tuple[int, ...]
    """How many people put it first, second, and so on."""


@dataclass(frozen=True, slots=True)
class RankSummary:
    """What all orders say together."""

    n: int
    rows: tuple[RankedItem, ...]
    """By mean place; things that share one keep the order of the question."""
    concordance: float | None
    """Kendall's W, for the annex of a report; see `kendalls_w`."""
    consensus: Consensus | None


def rank_summary(rankings: Iterable[Sequence[str]], items: Sequence[str]) -> RankSummary | None:
    """Sum up complete orders of `items`, first is most; None when nobody answered.

    Raises ValueError for an order that leaves out, adds or repeats a thing; the rules let none in.
    """
    places = [_places(ranking, items) for ranking in rankings]
    if not places:
        return None
    columns = list(zip(*places, strict=True))
    rows = [_row(item, column, columns) for item, column in zip(items, columns, strict=True)]
    concordance = kendalls_w(places)
    return RankSummary(
        n=len(places),
        rows=tuple(sorted(rows, key=lambda row: row.place)),
        concordance=concordance,
        consensus=consensus_on_order(concordance, len(places)),
    )


def _places(ranking: Sequence[str], items: Sequence[str]) -> list[int]:
    place_of = {item: place for place, item in enumerate(ranking, start=1)}
    if len(ranking) != len(items) or place_of.keys() != set(items):
        raise ValueError(ranking)
    return [place_of[item] for item in items]


def _row(item: str, column: Sequence[int], columns: Sequence[Sequence[int]]) -> RankedItem:
    totals = [sum(other) for other in columns]  # whole numbers, so that ties are exact
    total, counts = sum(column), Counter(column)
    return RankedItem(
        item=item,
        place=1 + sum(other < total for other in totals),
        is_shared=totals.count(total) > 1,
        mean_place=total / len(column),
        cells=tuple(counts[place] for place in range(1, len(columns) + 1)),
    )
