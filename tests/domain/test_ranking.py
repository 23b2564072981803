"""Promises of `workshop.domain.ranking`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.agreement import Consensus
from workshop.domain.ranking import RankedItem, RankSummary, rank_summary

THINGS = ("huis", "school", "zorg", "werk")
ORDERS = st.lists(st.permutations(THINGS), min_size=1, max_size=12)


def test_orders_are_summed_up_by_mean_place_with_shared_places() -> None:
    orders = [
        ["zorg", "huis", "school", "werk"],
        ["zorg", "school", "huis", "werk"],
        ["huis", "zorg", "school", "werk"],
        ["school", "zorg", "huis", "werk"],
    ]
    assert rank_summary(orders, THINGS) == RankSummary(
        n=4,
        rows=(
            RankedItem("zorg", 1, is_shared=False, mean_place=1.5, cells=(2, 2, 0, 0)),
            RankedItem("huis", 2, is_shared=True, mean_place=2.25, cells=(1, 1, 2, 0)),
            RankedItem("school", 2, is_shared=True, mean_place=2.25, cells=(1, 1, 2, 0)),
            RankedItem("werk", 4, is_shared=False, mean_place=4.0, cells=(0, 0, 0, 4)),
        ),
        # Totals 6, 9, 9, 16 around 10: S = 54, and 12 S / (16 * 60) = 0.675.
        concordance=0.675,
        consensus=Consensus.TOO_FEW,
    )


def test_a_common_order_gets_its_word() -> None:
    summary = rank_summary([THINGS] * 5, THINGS)
    assert summary is not None
    assert (summary.concordance, summary.consensus) == (1, Consensus.STRONG)


def test_without_orders_there_is_no_summary() -> None:
    assert rank_summary([], THINGS) is None


@pytest.mark.parametrize(
    "order",
    [
        ["huis", "school", "zorg"],
        ["huis", "school", "zorg", "werk", "geld"],
        ["huis", "huis", "school", "zorg"],
    ],
)
def test_an_order_that_is_not_of_all_things_is_an_error(order: list[str]) -> None:
    with pytest.raises(ValueError, match="huis"):
        rank_summary([order], THINGS)


@given(ORDERS.flatmap(lambda rows: st.tuples(st.just(rows), st.permutations(rows))))
def test_everyone_is_in_each_row_and_each_place_whatever_their_order(
    rows: tuple[list[list[str]], list[list[str]]],
) -> None:
    orders, shuffled = rows
    summary = rank_summary(orders, THINGS)
    assert summary is not None
    assert summary == rank_summary(shuffled, THINGS)
    cells = [row.cells for row in summary.rows]
    assert all(sum(row) == len(orders) for row in cells)
    assert all(sum(column) == len(orders) for column in zip(*cells, strict=True))
    assert sum(row.mean_place for row in summary.rows) == pytest.approx(10)
    assert [row.place for row in summary.rows] == sorted(row.place for row in summary.rows)
