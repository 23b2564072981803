"""Pictures to those who watch: the first at once, then at most ten times a second."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from workshop.domain.state import State

log: Final = logging.getLogger(__name__)

INTERVAL_S: Final = 0.1


@dataclass(frozen=True, eq=False)
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
        self._new: tuple[Watcher, ...] = ()
        """Those among them who have seen nothing yet."""
        self._due = False
        self._published_at = -INTERVAL_S

    def add(self, watcher: Watcher) -> None:
        """Watch from now on; the present picture follows at once. Any thread."""
        with self._lock:
            self._watchers = (*self._watchers, watcher)
            self._new = (*self._new, watcher)

    def remove(self, watcher: Watcher) -> None:
        """Stop watching. Any thread; one picture may be on its way already."""
        with self._lock:
            self._watchers = tuple(each for each in self._watchers if each is not watcher)

    def changed(self) -> None:
        """The state is another one. Owner's thread, as everything below."""
        self._due = True

    def wait_s(self) -> float | None:
        """Seconds until a picture is due; None while everybody has seen the newest."""
        return 0.0 if self._new else self._wait_for_all_s()

    def _wait_for_all_s(self) -> float | None:
        if not self._due or not self._watchers:
            return None
        return max(0.0, self._published_at + INTERVAL_S - time.monotonic())

    def publish_if_due(self, state: State) -> None:
        """Show the newest picture: to new watchers now, to all when the interval has passed."""
        with self._lock:
            new, self._new = self._new, ()
        if self._wait_for_all_s() == 0.0:
            self.publish(state)
        else:
            self._show(new, state)

    def publish(self, state: State) -> None:
        """Show everybody the newest picture now, unless they have seen it."""
        if self._due:
            self._due = False
            self._show(self._watchers, state)
            # From the end of it, so that slow pictures never take all the owner's time.
            self._published_at = time.monotonic()

    def _show(self, watchers: Iterable[Watcher], state: State) -> None:
        """Make and deliver pictures. A watcher that fails is logged; the evening goes on."""
        for watcher in watchers:
            if watcher not in self._watchers:  # stopped watching meanwhile
                continue
            try:
                watcher.deliver(watcher.make(state))
            except Exception:  # edge of the thread: one watcher must not stop the evening
                log.exception("A picture could not be made or delivered")
