"""Things go over pages in order, and none is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workshop.ui.beamer.pages import paged


def test_nothing_takes_one_empty_page() -> None:
    assert paged([], lambda _: 1.0, 10) == [[]]


def test_a_page_is_full_by_height_or_by_number() -> None:
    assert paged([4, 4, 4], float, 10) == [[4, 4], [4]]
    assert paged([1, 1, 1], float, 10, most=2) == [[1, 1], [1]]
    assert paged([5, 5], float, 10, gap=1) == [[5], [5]]


def test_what_is_higher_than_a_page_has_one_of_its_own() -> None:
    assert paged([20, 3, 20], float, 10) == [[20], [3], [20]]


@given(st.lists(st.integers(1, 12)), st.integers(0, 3))
def test_all_are_there_in_order(heights: list[int], most: int) -> None:
    found = paged(heights, float, 10, most)
    assert [each for page in found for each in page] == heights
    assert all(sum(page) <= 10 or len(page) == 1 for page in found)
