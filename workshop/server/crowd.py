"""Open connections by address: nobody has more than a share, and who has least comes in first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

EACH: Final = 20
"""Connections of one address at once: a browser opens six."""
ALL: Final = 2_000
FEW: Final = 6
"""Who has so many already makes nobody leave."""


class Line(Protocol):
    """One connection."""

    def cut(self) -> None:
        """End it now."""


class Crowd:
    """For one event loop."""

    def __init__(self, most: int) -> None:
        """`most` are open at once, of all addresses together."""
        self._most = most
        self._lines: dict[str, list[Line]] = {}
        """Of each address, the oldest first."""
        self._total = 0

    def __len__(self) -> int:
        return self._total

    def __iter__(self) -> Iterator[str]:
        """The addresses."""
        return iter(self._lines)

    def come(self, address: str, line: Line) -> bool:
        """Whether it may stay; another may have to make room for it.

        When all places are taken, the address that has most of them gives up its oldest: who fills
        them from many addresses keeps no tablet out, which has two or three.
        """
        own = self._lines.setdefault(address, [])
        own.append(line)
        self._total += 1
        if len(own) > EACH:
            return False
        if self._total <= self._most:
            return True
        greediest = self._greediest() if len(own) <= FEW else own
        if len(greediest) <= len(own):
            return False
        greediest[0].cut()
        return True

    def _greediest(self) -> list[Line]:
        return max(self._lines.values(), key=len)

    def go(self, address: str, line: Line) -> None:
        """It is closed."""
        own = self._lines.get(address, [])
        if line in own:
            own.remove(line)
            self._total -= 1
        if not own:
            self._lines.pop(address, None)
