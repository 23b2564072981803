"""Pictures to those who watch: the first at once, then at most ten times a second."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.domain.state import State

log: Final = logging.getLogger(__name__)

INTERVAL_S: Final = 0.1


@dataclass(frozen=True)
class Watcher:
    """Somebody who is shown a picture after every change.

    `make` runs in the owner's thread and returns a frozen value; `deliver` only hands it over.
    """

    make: Callable[[State], Any]  # Any: each audience has its own picture
    deliver: Callable[[Any], None]


class Publisher:
    """Knows who watches, and whether they have seen the newest state."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._watchers: tuple[Watcher, ...] = ()
        self._due = False
        self._published_at = -INTERVAL_S

    def add(self, watcher: Watcher) -> None:
        """Watch from now on; the present picture follows at once. Any thread."""
        with self._lock:
            self._watchers = (*self._watchers, watcher)
            self._due = True

    def remove(self, watcher: Watcher) -> None:
        """Stop watching. Any thread."""
        with self._lock:
            self._watchers = tuple(each for each in self._watchers if each is not watcher)

    def changed(self) -> None:
        """The state is another one."""
        self._due = True

    def wait_s(self) -> float | None:
        """Seconds until pictures are due; None while everybody has seen the newest."""
        if not self._due or not self._watchers:
            return None
        return max(0.0, self._published_at + INTERVAL_S - time.monotonic())

    def publish_if_due(self, state: State) -> None:
        """Make and deliver pictures. A watcher that fails is logged; the evening goes on."""
        if self.wait_s() != 0.0:
            return
        self._due = False
        self._published_at = time.monotonic()
        for watcher in self._watchers:
            try:
                watcher.deliver(watcher.make(state))
            except Exception:  # edge of the thread: one watcher must not stop the evening
                log.exception("A picture could not be made or delivered")
