"""Blocks in a frame, blocks side by side, and rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.charts.palette import PAPER
from workshop.report.tagged.annotations import Rect
from workshop.report.tagged.blocks import FUZZ, Block, Stack
from workshop.report.tagged.pen import Ink

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.report.tagged.pen import Pen


@dataclass(frozen=True, slots=True)
class Frame:
    """How a box looks. Rules run over the full width; the room inside is in points."""

    top: tuple[Ink, ...] = ()
    """Rules at the head, from above; 3 points between them."""
    bottom: Ink | None = None
    bar: Ink | None = None
    """A bar along the left side."""
    border: Ink | None = None
    is_whole: bool = False
    """It stands on one page; else it is parted where the page ends."""
    inset: tuple[float, float] = (0.0, 0.0)
    """Room inside: left and right, above and below."""

    @property
    def head(self) -> float:
        """From the upper edge to the first block."""
        rules = sum(ink.width for ink in self.top) + _BETWEEN_RULES * max(len(self.top) - 1, 0)
        return rules + self.inset[1]

    @property
    def foot(self) -> float:
        """From the last block to the lower edge."""
        return self.inset[1] + (self.bottom.width if self.bottom else 0.0)


_BETWEEN_RULES: Final = 3.5

DOUBLE_RULE: Final = (Ink(PAPER.ink, 3), Ink(PAPER.ink, 0.75))
"""Opens what was said together: the title page and every joint answer."""

SHEET: Final = Frame(top=DOUBLE_RULE, bottom=Ink(PAPER.ink, 0.75), inset=(0, 12))
"""A joint answer."""
STATEMENT: Final = Frame(bar=Ink(PAPER.ink, 3), inset=(15, 1))
"""A sentence that nobody may miss."""
GAP: Final = Frame(border=Ink(PAPER.attention, 1, (3, 2.5)), inset=(12, 8))
"""An empty place, with a sentence that says what is missing."""
CARD: Final = Frame(border=Ink(PAPER.ink, 0.75), is_whole=True, inset=(20, 14))
"""The seal."""


class Boxed(Block):
    """Blocks in a frame; parted, the frame stays open where it was cut."""

    def __init__(self, content: Stack, frame: Frame, *, space: float = 12.0) -> None:
        self._content = content
        self._frame = frame
        self.before = self.after = space
        self._is_continued = False
        self._continues = False

    def height(self, width: float) -> float:
        return self._head() + self._content.height(self._inner(width)) + self._foot()

    def least(self, width: float) -> float:
        if self._frame.is_whole:
            return self.height(width)
        return self._head() + self._content.least(self._inner(width)) + self._foot()

    def split(self, width: float, room: float) -> tuple[Boxed, Boxed] | None:
        if self._frame.is_whole:
            return None
        parts = self._content.split(self._inner(width), room - self._head())
        if parts is None:
            return None
        first, second = (Boxed(part, self._frame, space=self.after) for part in parts)
        first._is_continued, first._continues = self._is_continued, True
        second._is_continued, second._continues = True, self._continues
        return first, second

    def _inner(self, width: float) -> float:
        return width - 2 * self._frame.inset[0]

    def _head(self) -> float:
        return self._frame.inset[1] if self._is_continued else self._frame.head

    def _foot(self) -> float:
        return 0.0 if self._continues else self._frame.foot

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self._draw_frame(pen, Rect(x, top - self.height(width), width, self.height(width)))
        left = x + self._frame.inset[0]
        self._content.draw(pen, left, top - self._head(), self._inner(width))

    def _draw_frame(self, pen: Pen, place: Rect) -> None:
        x, y, width, height = place
        frame = self._frame
        if frame.border:
            pen.outline(place, frame.border)
        if frame.bar:
            middle = x + frame.bar.width / 2
            pen.rule((middle, y), (middle, y + height), frame.bar)
        if not self._is_continued:
            draw_rules(pen, frame.top, (x, y + height), width)
        if frame.bottom and not self._continues:
            pen.rule((x, y), (x + width, y), frame.bottom)

    def inside(self) -> Iterator[Block]:
        yield self
        yield from self._content.inside()


def draw_rules(pen: Pen, rules: Sequence[Ink], at: tuple[float, float], width: float) -> None:
    """Rules under each other from `at` down."""
    x, y = at
    for ink in rules:
        y -= ink.width / 2
        pen.rule((x, y), (x + width, y), ink)
        y -= ink.width / 2 + _BETWEEN_RULES


class Rules(Block):
    """One or more rules over the full width."""

    before = after = 8.0

    def __init__(self, rules: Sequence[Ink]) -> None:
        self._rules = rules

    def height(self, width: float) -> float:
        return sum(ink.width for ink in self._rules) + _BETWEEN_RULES * (len(self._rules) - 1)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        draw_rules(pen, self._rules, (x, top), width)


class Columns(Block):
    """Stacks side by side, read from left to right; `shares` of the width, together 1."""

    def __init__(
        self,
        stacks: Sequence[Stack],
        shares: Sequence[float],
        gap: float = 16.0,
        after: float = 0.0,
    ) -> None:
        self._stacks = stacks
        self._shares = shares
        self._gap = gap
        self.keeps_next = any(one.blocks and one.blocks[-1].keeps_next for one in stacks)
        self.after = after

    def _widths(self, width: float) -> list[float]:
        room = width - self._gap * (len(self._stacks) - 1)
        return [room * share for share in self._shares]

    def _placed(self, width: float) -> Iterator[tuple[Stack, float]]:
        return zip(self._stacks, self._widths(width), strict=True)

    def height(self, width: float) -> float:
        return max(stack.height(inner) for stack, inner in self._placed(width))

    def least(self, width: float) -> float:
        return max(stack.least(inner) for stack, inner in self._placed(width))

    def split(self, width: float, room: float) -> tuple[Columns, Columns] | None:
        parts = [_part(stack, inner, room) for stack, inner in self._placed(width)]
        # A label must not stay behind without what it labels.
        if any(rest.blocks and not first.blocks for first, rest in parts):
            return None
        first = Columns([part for part, _ in parts], self._shares, self._gap)
        second = Columns([rest for _, rest in parts], self._shares, self._gap, self.after)
        return first, second

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for stack, inner in self._placed(width):
            stack.draw(pen, x, top, inner)
            x += inner + self._gap

    def inside(self) -> Iterator[Block]:
        yield self
        for stack in self._stacks:
            yield from stack.inside()


def _part(stack: Stack, width: float, room: float) -> tuple[Stack, Stack]:
    """What fits and the rest; either may be empty."""
    if stack.height(width) <= room + FUZZ:
        return stack, Stack([])
    return stack.split(width, room) or (Stack([]), stack)
