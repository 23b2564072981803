"""Blocks and how they fill pages: laid out once, from top to bottom, in one column."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.report.tagged.pen import Pen

FUZZ: Final = 1e-6
"""Sums of lengths differ in their last digits; nothing is too long by this."""


class Block(ABC):
    """A piece of a page as wide as its column. Sizes in points."""

    before: float = 0.0
    """Space above; the larger of this and the `after` of the block above counts."""
    after: float = 0.0
    keeps_next: bool = False
    """Whether it must not be the last on a page, as a heading."""

    @abstractmethod
    def height(self, width: float) -> float:
        """How high it is in a column of `width`."""

    @abstractmethod
    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it with its upper left corner at (x, top)."""

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """A part of at most `room` high and the rest; None if it cannot be parted there."""
        return None

    def least(self, width: float) -> float:
        """Height of the smallest part that may stand alone at the foot of a page."""
        return self.height(width)

    def inside(self) -> Iterator[Block]:
        """The block and all blocks in it."""
        yield self


class Space(Block):
    """Room between two blocks, gone at the head of a page unless it `stays`."""

    def __init__(self, height: float, *, stays: bool = False) -> None:
        self._height = height
        self.stays = stays

    def height(self, width: float) -> float:
        return self._height

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Nothing to draw."""


class PageBreak(Space):
    """The next block begins a page; two in a row make no empty page."""

    def __init__(self) -> None:
        super().__init__(0)


class Placed(NamedTuple):
    """A block and how far under the head of its column it begins."""

    offset: float
    block: Block


def fill(
    blocks: Sequence[Block], width: float, room: float
) -> tuple[list[Placed], list[Block], float]:
    """Place what fits in `room`; the rest; the height used.

    At least one block is placed, however high: an empty page would help nobody.
    """
    placed: list[Placed] = []
    rest = list(blocks)
    used = after = 0.0
    while rest:
        block = rest[0]
        if isinstance(block, Space) and not block.stays and not placed:
            rest.pop(0)
            continue
        if isinstance(block, PageBreak):
            rest.pop(0)
            break
        offset = used + (max(after, block.before) if placed else 0.0)
        whole = _fits(rest, width, room - offset)
        parts = None if whole else _parts(block, width, room - offset)
        if not whole and not parts and placed:
            break
        first, *others = parts or (block,)
        rest[:1] = others
        placed.append(Placed(offset, first))
        used, after = offset + first.height(width), block.after
        if parts:
            break
    return placed, rest, used


def _fits(blocks: Sequence[Block], width: float, room: float) -> bool:
    """Whether the first block fits, with the beginning of all it must not be parted from."""
    return _needed(blocks, width) <= room + FUZZ


def _needed(blocks: Sequence[Block], width: float) -> float:
    block = blocks[0]
    height = block.height(width)
    if not block.keeps_next or len(blocks) == 1 or isinstance(blocks[1], PageBreak):
        return height
    following = blocks[1]
    gap = max(block.after, following.before)
    if following.keeps_next:
        return height + gap + _needed(blocks[1:], width)
    return height + gap + following.least(width)


def _parts(block: Block, width: float, room: float) -> tuple[Block, Block] | None:
    return None if block.keeps_next or room <= 0 else block.split(width, room)


class Stack(Block):
    """Blocks under each other, treated as one."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = list(blocks)

    def height(self, width: float) -> float:
        return fill(self.blocks, width, float("inf"))[2]

    def least(self, width: float) -> float:
        if not self.blocks:
            return 0.0
        return (
            _needed(self.blocks, width)
            if self.blocks[0].keeps_next
            else self.blocks[0].least(width)
        )

    def split(self, width: float, room: float) -> tuple[Stack, Stack] | None:
        placed, rest, used = fill(self.blocks, width, room)
        if not rest or used > room + FUZZ:
            return None
        return Stack([one.block for one in placed]), Stack(rest)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for offset, block in fill(self.blocks, width, float("inf"))[0]:
            block.draw(pen, x, top - offset, width)

    def inside(self) -> Iterator[Block]:
        yield self
        for block in self.blocks:
            yield from block.inside()
