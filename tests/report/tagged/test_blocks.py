"""Promises of `workshop.report.tagged.blocks`: pages fill from the top and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from workshop.report.tagged.blocks import Block, PageBreak, Space, Stack, fill

if TYPE_CHECKING:
    from workshop.report.tagged.pen import Pen


class Lines(Block):
    """A block of lines, each one point high, that may be parted anywhere."""

    def __init__(self, count: int, *, keeps_next: bool = False, is_whole: bool = False) -> None:
        self.count = count
        self.keeps_next = keeps_next
        self._is_whole = is_whole

    def height(self, width: float) -> float:
        return float(self.count)

    def least(self, width: float) -> float:
        return self.height(width) if self._is_whole else 1.0

    def split(self, width: float, room: float) -> tuple[Lines, Lines] | None:
        fitting = int(room)
        if self._is_whole or not 0 < fitting < self.count:
            return None
        return Lines(fitting), Lines(self.count - fitting)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Only its height matters here."""


def pages(blocks: list[Block], room: float) -> list[list[Block]]:
    found = []
    while blocks:
        placed, blocks, _ = fill(blocks, 100, room)
        found.append([one.block for one in placed])
    return found


def counts(page: list[Block]) -> list[int]:
    return [block.count for block in page if isinstance(block, Lines)]


BLOCKS = st.lists(
    st.builds(Lines, st.integers(1, 40), keeps_next=st.booleans(), is_whole=st.booleans())
)


@given(BLOCKS, st.integers(1, 50))
def test_every_line_ends_up_on_some_page(blocks: list[Block], room: int) -> None:
    found = pages(list(blocks), room)
    assert sum(sum(counts(page)) for page in found) == sum(counts(blocks))


@given(BLOCKS, st.integers(1, 50))
def test_no_page_is_empty_and_none_is_too_full_unless_one_block_is_too_high(
    blocks: list[Block], room: int
) -> None:
    for page in pages(list(blocks), room):
        assert page
        assert sum(counts(page)) <= room or len(page) == 1


def test_a_heading_is_never_the_last_on_a_page() -> None:
    found = pages([Lines(7), Lines(2, keeps_next=True), Lines(5, is_whole=True)], 10)
    assert [counts(page) for page in found] == [[7], [2, 5]]


def test_a_heading_stays_when_the_beginning_of_what_follows_fits() -> None:
    found = pages([Lines(7), Lines(2, keeps_next=True), Lines(5)], 10)
    assert [counts(page) for page in found] == [[7, 2, 1], [4]]


def test_headings_in_a_row_stay_together() -> None:
    blocks: list[Block] = [Lines(6), Lines(2, keeps_next=True), Lines(2, keeps_next=True)]
    assert [counts(page) for page in pages([*blocks, Lines(3, is_whole=True)], 11)] == [
        [6],
        [2, 2, 3],
    ]


def test_what_is_higher_than_a_page_is_drawn_all_the_same() -> None:
    assert [counts(page) for page in pages([Lines(2), Lines(30, is_whole=True)], 10)] == [[2], [30]]


def test_a_page_break_begins_a_page_and_two_make_no_empty_one() -> None:
    found = pages([PageBreak(), Lines(1), PageBreak(), PageBreak(), Lines(2)], 10)
    assert [counts(page) for page in found] == [[1], [2]]


def test_space_is_gone_at_the_head_of_a_page_unless_it_stays() -> None:
    placed, _, used = fill([Space(4), Lines(1)], 100, 10)
    assert (len(placed), used) == (1, 1)
    placed, _, used = fill([Space(4, stays=True), Lines(1)], 100, 10)
    assert (len(placed), used) == (2, 5)


def test_between_blocks_the_larger_space_counts() -> None:
    first, second = Lines(1), Lines(1)
    first.after, second.before = 3, 5
    placed, _, used = fill([first, second], 100, 100)
    assert [one.offset for one in placed] == [0, 6]
    assert used == 7


def test_a_stack_parts_between_its_blocks() -> None:
    stack = Stack([Lines(3), Lines(3, is_whole=True), Lines(3)])
    parts = stack.split(100, 7)
    assert parts is not None
    assert [counts(part.blocks) for part in parts] == [[3, 3, 1], [2]]
    assert stack.height(100) == 9


def test_a_stack_that_cannot_be_parted_says_so() -> None:
    assert Stack([Lines(5, is_whole=True), Lines(2)]).split(100, 4) is None


def test_the_beginning_of_a_stack_is_that_of_its_first_block() -> None:
    assert Stack([Lines(5), Lines(5)]).least(100) == 1
    assert Stack([Lines(2, keeps_next=True), Lines(5)]).least(100) == 3
    assert Stack([]).least(100) == 0
