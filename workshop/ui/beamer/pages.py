"""What fits on a page: things in order, none of them split."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Thing = TypeVar("Thing")


def paged(
    things: Sequence[Thing],
    height_of: Callable[[Thing], float],
    room: float,
    most: int = 0,
    gap: float = 0.0,
) -> list[list[Thing]]:
    """`things` over pages of `room` high, at most `most` (0: any number) on each; one at least."""
    pages: list[list[Thing]] = [[]]
    used = 0.0
    for thing in things:
        height = height_of(thing)
        full = bool(most) and len(pages[-1]) == most
        if pages[-1] and (full or used + gap + height > room):
            pages.append([])
            used = 0.0
        used += height + (gap if pages[-1] else 0.0)
        pages[-1].append(thing)
    return pages
