"""Who tries codes is slowed down, one by one and all together; the room is never locked out."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

FREE_TRIES: Final = 3
"""Wrong codes of one address before it waits: people mistype."""
LONGEST_S: Final = 60.0
_LONGEST_POWER: Final = 6
MANY: Final = 30
"""Wrong codes in a minute, of all addresses together: somebody is trying them all."""
APART_S: Final = 2.0
"""Between two codes that are looked at, once that is so."""
QUEUE: Final = 4
"""So many may wait for their turn then, which takes less than a page waits for an answer."""
COME_BACK_S: Final = 4
"""After which all others try again; their pages do so by themselves."""
_MINUTE_S: Final = 60.0
_FORGET_S: Final = 600.0
_ADDRESSES: Final = 900


class Guesses:
    """Counts wrong codes of one kind. For one event loop.

    Alone an address gets one try a minute after its first mistakes. Together they get 30 tries a
    minute at most: all 10,000 codes take five and a half hours, and somebody who knows the code
    waits for some seconds.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        """`now` is a clock in seconds that never goes back."""
        self._now = now
        self._wrong: dict[str, tuple[int, float]] = {}
        """Address -> how often, and when last."""
        self._recent: deque[float] = deque(maxlen=MANY)
        """When the last wrong codes were given."""
        self._turn = asyncio.Lock()
        self._waiting: set[str] = set()

    @property
    def is_attacked(self) -> bool:
        """Whether codes are being tried; the operator is told."""
        return len(self._recent) == MANY and self._recent[0] > self._now() - _MINUTE_S

    async def wait_s(self, address: str) -> float:
        """Wait for a turn; seconds after which this address may try again, 0 for now."""
        alone_s = self._alone_s(address)
        if alone_s > 0 or not self.is_attacked:
            return alone_s
        # One place for each address: who asks twenty times at once is no twenty people.
        if address in self._waiting or len(self._waiting) >= QUEUE:
            return COME_BACK_S
        self._waiting.add(address)
        try:
            async with self._turn:
                await asyncio.sleep(APART_S)
        finally:
            self._waiting.discard(address)
        return self._alone_s(address)

    def _alone_s(self, address: str) -> float:
        count, last = self._wrong.get(address, (0, 0.0))
        if count < FREE_TRIES:
            return 0.0
        power = min(count - FREE_TRIES + 1, _LONGEST_POWER)
        return max(0.0, last + min(LONGEST_S, 2.0**power) - self._now())

    def right(self, address: str) -> None:
        """One mistake was a mistake; more of them stay: who knows one code may try another."""
        count, last = self._wrong.pop(address, (0, 0.0))
        if count > 1:
            self._wrong[address] = (count - 1, last)

    def wrong(self, address: str) -> float:
        """Another wrong code; seconds until the next one is looked at."""
        now = self._now()
        if len(self._wrong) >= _ADDRESSES:
            self._forget(now)
        count, _ = self._wrong.get(address, (0, 0.0))
        self._wrong[address] = (count + 1, now)
        self._recent.append(now)
        return self._alone_s(address)

    def _forget(self, now: float) -> None:
        """What was long ago; and if that is not enough, the oldest."""
        kept = {key: it for key, it in self._wrong.items() if it[1] > now - _FORGET_S}
        newest = sorted(kept, key=lambda key: kept[key][1])[-_ADDRESSES // 2 :]
        self._wrong = {key: kept[key] for key in newest}
