"""A page of paper in parts that fit the wall: cut between lines, the last one seen twice."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

Band = tuple[float, float]
"""(top, bottom) of something that is drawn; the width of the page is 1."""

_AGAIN: Final = 0.04
"""So much at most is seen again in the next part: two lines of text."""
_PAUSE: Final = 0.02
"""White between two things, rather than between two lines of one: nothing need be seen again."""
_STEPS: Final = 12


def parts(bands: Sequence[Band], room: float) -> list[Band]:
    """What each part shows, at most `room` high; one at least, and as few as there can be."""
    if not bands:
        return [(0.0, room)]
    whole = _cut(bands, room)
    rooms = (room * step / (2 * _STEPS) for step in range(_STEPS, 2 * _STEPS))
    ways = [way for each in rooms if len(way := _cut(bands, each)) == len(whole)]
    # The first of the best: its parts are most alike.
    return max([*ways, whole], key=_pauses)


def _pauses(found: Sequence[Band]) -> int:
    """How often it is cut where something ends."""
    return sum(after[0] - before[1] >= _PAUSE for before, after in pairwise(found))


def _cut(bands: Sequence[Band], room: float) -> list[Band]:
    found: list[Band] = []
    start, foot = bands[0][0], bands[-1][1]
    while foot - start > room:
        end, after = _end(bands, start, room)
        found.append((start, end))
        start = after
    return [*found, (start, foot)]


def _end(bands: Sequence[Band], start: float, room: float) -> Band:
    """Where a part ends, and where the next one begins."""
    seams = [
        (above[1], below[0])
        for above, below in pairwise(bands)
        if start + _AGAIN < above[1] <= start + room
    ]
    late = [seam for seam in seams if seam[0] > start + room * 3 / 4]
    if not (late or seams):  # a drawing that is higher than the wall
        return start + room, start + room - _AGAIN
    end, after = max(late, key=_white) if late else seams[-1]
    if after - end >= _PAUSE:
        return end, after
    again = [top for top, bottom in bands if end - _AGAIN <= top and bottom <= end and top > start]
    return end, min([*again, after])


def _white(seam: Band) -> float:
    """Up to what parts one thing from the next; more is not better."""
    return min(seam[1] - seam[0], _PAUSE) + seam[0] / 1000
