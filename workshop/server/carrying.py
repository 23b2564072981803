"""A tablet at another address of the laptop: by what it is known there, and which address it is.

A cookie belongs to one host. A page that goes along to a new one shows a proof instead, which the
laptop gave it while it was known.
"""

from __future__ import annotations

import hmac
import time
from typing import TYPE_CHECKING, Final

from workshop.server import codes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from workshop.domain.ids import DeviceId

LOST_S: Final = 60.0
"""So long a page may ask again for what it moved with."""


class Carrying:
    """The proofs of one evening, and what pages brought with them."""

    def __init__(self, key: str, now: Callable[[], float] = time.monotonic) -> None:
        self._key, self._now = key, now
        self._loads: dict[str, bytes] = {}
        """By proof; in memory alone, until the page itself has it."""
        self._moved: dict[str, tuple[DeviceId, float]] = {}
        """By proof: which tablet it is now, and since when."""

    def proof(self, device: DeviceId) -> str:
        """What only the page of that tablet is told."""
        return codes.carry_proof(self._key, device)

    def device(self, proof: str, known: Collection[DeviceId]) -> DeviceId | None:
        """Whose proof it is, among tablets that are known still.

        An answer may get lost on its way: a proof holds a little longer than the move.
        """
        moved, since = self._moved.get(proof, (None, 0.0))
        if moved in known and self._now() - since < LOST_S:
            return moved
        for each in known:
            if hmac.compare_digest(self.proof(each), proof):
                return each
        return None

    def keep(self, proof: str, load: bytes) -> None:
        """Until the page has it."""
        self._loads[proof] = load

    def load(self, proof: str) -> bytes:
        """What the page brought."""
        return self._loads.get(proof, b"null")

    def moved(self, proof: str, device: DeviceId) -> None:
        """It is this tablet now."""
        self._moved[proof] = (device, self._now())

    def done(self, proof: str) -> None:
        """The page has it: the proof opens nothing any more."""
        self._loads.pop(proof, None)
        self._moved.pop(proof, None)


class Places:
    """The addresses that the room was shown, the last one now."""

    def __init__(self) -> None:
        self._shown: list[str] = []

    def show(self, address: str) -> bool:
        """Whether it is another than before."""
        if not address or self._shown[-1:] == [address]:
            return False
        self._shown = [*(each for each in self._shown if each != address), address]
        return True

    def now(self, host: str) -> str:
        """Where a page of `host` is to be; empty where it may stay.

        Who came in by a name of the laptop, or over another network, was never shown `host`.
        """
        return self._shown[-1] if host in self._shown[:-1] else ""
