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
MANY: Final = 30
"""Wrong codes in a minute, of all addresses together: somebody is trying them all."""
APART_S: Final = 2.0
"""Between two codes that are looked at, once that is so."""
QUEUE: Final = 90
"""So many may wait for their turn then; more are told to come back."""
_MINUTE_S: Final = 60.0
_FORGET_S: Final = 600.0


class Guesses:
    """Counts wrong codes. For one event loop.

    Alone an address gets one try a minute after its first mistakes. Together they get 30 tries a
    minute at most: all 10,000 codes take five and a half hours, and somebody who knows the code
    waits for a few seconds.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        """`now` is a clock in seconds that never goes back."""
        self._now = now
        self._wrong: dict[str, tuple[int, float]] = {}
        """Address -> how often, and when last."""
        self._recent: deque[float] = deque(maxlen=MANY)
        """When the last wrong codes were given."""
        self._turn = asyncio.Lock()
        self._waiting = 0

    @property
    def is_attacked(self) -> bool:
        """Whether codes are being tried; the operator is told."""
        return len(self._recent) == MANY and self._recent[0] > self._now() - _MINUTE_S

    def wait_s(self, address: str) -> float:
        """Seconds until the next code of this address is looked at."""
        count, last = self._wrong.get(address, (0, 0.0))
        if count < FREE_TRIES:
            return 0.0
        pause = min(LONGEST_S, 2.0 ** (count - FREE_TRIES + 1))
        return max(0.0, last + pause - self._now())

    async def turn(self) -> bool:
        """Wait until a code may be looked at; False if too many wait already."""
        if not self.is_attacked:
            return True
        if self._waiting >= QUEUE:
            return False
        self._waiting += 1
        try:
            async with self._turn:
                await asyncio.sleep(APART_S)
        finally:
            self._waiting -= 1
        return True

    def right(self, address: str) -> None:
        """The address knows a code: its mistakes were mistakes."""
        self._wrong.pop(address, None)

    def wrong(self, address: str) -> float:
        """Another wrong code; seconds until the next one is looked at."""
        now = self._now()
        if len(self._wrong) > 10 * QUEUE:
            self._forget(now)
        count, _ = self._wrong.get(address, (0, 0.0))
        self._wrong[address] = (count + 1, now)
        self._recent.append(now)
        return self.wait_s(address)

    def _forget(self, now: float) -> None:
        """What was long ago; and if that is not enough, the oldest."""
        kept = {key: it for key, it in self._wrong.items() if it[1] > now - _FORGET_S}
        newest = sorted(kept, key=lambda key: kept[key][1])[-5 * QUEUE :]
        self._wrong = {key: kept[key] for key in newest}
