"""A copy of the evening on a stick, kept up to date behind the back of the evening.

Nothing here is ever waited for: what is on disk is handed over, and a thread of its own takes it to
the stick. A stick that is full, slow or gone costs its own copy, and nobody's answer.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from typing import TYPE_CHECKING, Final

from workshop.service.owner import utc_now
from workshop.store.stick_copy import NewerOnStickError, StickCopy
from workshop.store.stick_status import StickState, StickStatus, is_there, why

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from workshop.store.capture import Capture

log: Final = logging.getLogger(__name__)

RETRY_S: Final = 2.0
"""How often is looked whether the stick is there, or back."""
REFUSED_RETRY_S: Final = 30.0
"""How often one that is full or refuses is tried again."""
_LETTING_GO_S: Final = 1.0
SLOW_S: Final = 10.0
"""So long behind, and the operator is told."""
MOST_BATCHES: Final = 2000
MOST_BYTES: Final = 16_000_000
"""More than that does not wait for a slow stick: it gets a new copy when it is ready for one."""


class Stick:
    """`offer` and `give` are for the thread that holds the session; the rest is for any thread."""

    def __init__(self, name: str, now: Callable[[], datetime] = utc_now) -> None:
        """`name` is that of the session's file, without its ending."""
        self._name, self._now = name, now
        self._lock = threading.Condition()
        self._queue: deque[Capture | bytes] = deque()
        self._weight = 0
        self._folder: Path | None = None
        self._turn = 0
        """Counts how often a stick was chosen: what happens to a former one says nothing."""
        self._wake: Callable[[], None] = _nobody
        self._wants_copy = self._follows = self._is_busy = self._is_closed = False
        self._trouble: StickState | None = None
        self._try_again = 0.0
        """From then on (monotonic) a stick that gave trouble may be tried again."""
        self._since: float | None = None
        """Since when (monotonic) something is due."""
        self._at: datetime | None = None
        self._thread: threading.Thread | None = None
        self._copy: StickCopy | None = None
        """Kept up to date now; this and its turn are the stick's thread's own."""
        self._copy_turn = 0

    # --- for the operator ------------------------------------------------------------------

    def use(self, folder: Path | None, wake: Callable[[], None]) -> None:
        """Keep a copy in `folder` from now on (None: no longer).

        `wake` makes the thread that holds the session call `rest` soon. Returns at once.
        """
        with self._lock:
            self._folder, self._wake = folder, wake
            self._turn += 1
            self._trouble = self._at = None
            self._want_copy()
            if self._thread is None and folder is not None:
                self._thread = threading.Thread(target=self._run, name="stick", daemon=True)
                self._thread.start()
        wake()

    @property
    def status(self) -> StickStatus:
        """As it is now."""
        with self._lock:
            return StickStatus(self._state(), self._folder, self._at)

    def _state(self) -> StickState:
        if self._folder is None:
            return StickState.NONE
        if self._trouble is not None:
            return self._trouble
        if self._since is not None and time.monotonic() - self._since > SLOW_S:
            return StickState.SLOW
        return StickState.COPYING if self._at is None else StickState.CURRENT

    def settle(self, timeout_s: float) -> bool:
        """Wait until all that was saved is on the stick; False if that does not come to be."""
        with self._lock:
            self._lock.wait_for(lambda: self._trouble is not None or self._is_settled(), timeout_s)
            return self._folder is not None and self._trouble is None and self._is_settled()

    def _is_settled(self) -> bool:
        return not (self._wants_copy or self._queue or self._is_busy)

    def close(self, timeout_s: float = 3.0) -> None:
        """The session is closed: what waits is still written, if that does not take long."""
        self.settle(timeout_s)
        with self._lock:
            self._is_closed = True
            self._lock.notify_all()
            thread = self._thread
        if thread is not None:
            thread.join(_LETTING_GO_S)

    # --- for the thread that holds the session ---------------------------------------------

    @property
    def wants_copy(self) -> bool:
        """Whether `give` would be welcome."""
        return self._wants_copy

    def give(self, session: bytes) -> None:
        """The whole session as it is on disk; what is offered after this follows it."""
        with self._lock:
            if self._wants_copy:
                self._wants_copy, self._follows = False, True
                self._put(session)

    def offer(self, capture: Capture) -> None:
        """A transaction that is on disk. Never waits for the stick."""
        with self._lock:
            self._weight += capture.weight
            is_too_much = self._weight > MOST_BYTES or len(self._queue) >= MOST_BATCHES
            if capture.has_erased or (self._follows and is_too_much):
                self._want_copy()
            elif self._follows and capture.steps:
                self._put(capture)

    def lost_track(self) -> None:
        """Nobody knows whether the last transaction is on disk."""
        with self._lock:
            self._want_copy()

    def _want_copy(self) -> None:
        """What waits is in that copy too; erased words must not go to the stick any more."""
        self._forget()
        self._wants_copy = self._folder is not None
        self._since = time.monotonic() if self._wants_copy else None
        self._lock.notify_all()

    def _forget(self) -> None:
        self._queue.clear()
        self._weight = 0
        self._follows = self._wants_copy = False

    def _put(self, item: Capture | bytes) -> None:
        self._queue.append(item)
        if self._since is None:
            self._since = time.monotonic()
        self._lock.notify_all()

    # --- the stick's thread ----------------------------------------------------------------

    def _run(self) -> None:
        while (taken := self._take()) is not None:
            self._carry(*taken)
        self._let_go()

    def _let_go(self) -> None:
        if self._copy is not None:
            self._copy.close()
        self._copy = None

    def _take(self) -> tuple[int, Path | None, list[Capture | bytes]] | None:
        """The turn, where to and what waits; at times nothing, to look; None when it is over."""
        with self._lock:
            self._lock.wait_for(lambda: self._queue or self._is_closed, RETRY_S)
            if self._is_closed and not self._queue:
                return None
            items = list(self._queue)
            self._queue.clear()
            self._weight = 0
            self._is_busy = bool(items)
            if items:
                self._since = time.monotonic()
            return self._turn, self._folder, items

    def _carry(self, turn: int, folder: Path | None, items: list[Capture | bytes]) -> None:
        """Take `items` to the stick."""
        try:
            self._write(turn, folder, items)
            self._done(turn, is_news=self._copy is not None and bool(items))
        except Exception as error:  # edge of the thread: the evening goes on without its stick
            # Without its words: the name of a file may be the title of the evening.
            trace = None if isinstance(error, (OSError, NewerOnStickError)) else error
            log.warning("The stick was not written: %s", type(error).__name__, exc_info=trace)
            self._let_go()
            self._fail(turn, why(folder, error))
        if self._copy is None and folder is not None:
            self._try_trouble_again(folder)

    def _write(self, turn: int, folder: Path | None, items: list[Capture | bytes]) -> None:
        if turn != self._copy_turn:  # that was another stick
            self._let_go()
        for item in items:
            if isinstance(item, bytes) and folder is not None:
                self._let_go()
                self._copy = StickCopy.make(folder, self._name, item)
                self._copy_turn = turn
        if self._copy is not None:
            self._copy.append([each for each in items if not isinstance(each, bytes)])
            self._copy.look()

    def _done(self, turn: int, *, is_news: bool) -> None:
        with self._lock:
            self._is_busy = False
            if is_news and turn == self._turn:
                self._trouble, self._at = None, self._now()
            if self._is_settled():
                self._since = None
            self._lock.notify_all()

    def _fail(self, turn: int, state: StickState) -> None:
        with self._lock:
            self._is_busy = False
            self._lock.notify_all()
            if turn != self._turn:
                return
            self._since = None
            self._forget()
            self._trouble = state
            pause = RETRY_S if state is StickState.GONE else REFUSED_RETRY_S
            self._try_again = time.monotonic() + pause

    def _try_trouble_again(self, folder: Path) -> None:
        """A stick that is back gets a whole copy; one that holds something newer, never."""
        was_there = is_there(folder)  # may take long: not while others need the lock
        with self._lock:
            if folder != self._folder or self._wants_copy:
                return
            if self._trouble in {None, StickState.NEWER}:
                return
            if not was_there:
                self._trouble, self._try_again = StickState.GONE, 0.0
                return
            if time.monotonic() < self._try_again:
                return
            self._want_copy()
            wake = self._wake
        wake()


def _nobody() -> None:
    """Nobody is to be woken yet."""
