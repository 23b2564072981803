"""The time for a round: counts down, may be stretched, stopped, or let go on; nothing follows."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workshop.ui.minutes import minutes_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.domain.programme import Phase

_TICK_MS: Final = 250
MINUTE_S: Final = 60
_ANOTHER_DAY_S: Final = 60 * MINUTE_S


class RoundTimer(QObject):
    """Seconds left of the round."""

    ticked = Signal()
    """Another second."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._left = 0.0
        self._since: float | None = None
        self._shown: int | None = None
        self._is_set = False
        self._ticker = QTimer(self, interval=_TICK_MS)
        self._ticker.timeout.connect(self.tick)

    @property
    def left_s(self) -> int | None:
        """Seconds left, below zero when it is over; None while there is nothing to time."""
        if not self._is_set:
            return None
        gone = self._clock() - self._since if self._since is not None else 0.0
        return round(self._left - gone)

    @property
    def is_running(self) -> bool:
        """Not stopped."""
        return self._since is not None

    def start(self, minutes: float) -> None:
        """Begin a round of so many minutes; none for nought."""
        self._is_set = minutes > 0
        self._left = minutes * MINUTE_S
        self._since = self._clock() if self._is_set else None
        self._follow()

    def start_for(self, phase: Phase, step_minutes: int, gone_s: float = 0.0) -> None:
        """Begin the round of `phase` in a step that has so many minutes.

        `gone_s` of it went by already: the laptop was off, say. After an hour it is another day.
        """
        self.start(minutes_of(phase, step_minutes) if gone_s < _ANOTHER_DAY_S else 0)
        if self._is_set:
            self._left -= gone_s
            self._follow()

    def add(self, minutes: int) -> None:
        """More time, or less; a round that was not timed begins."""
        if not self._is_set:
            self.start(max(0, minutes))
            return
        self._left += minutes * MINUTE_S
        self._follow()

    def toggle(self) -> None:
        """Stop, or go on."""
        if not self._is_set:
            return
        if self._since is not None:
            self._left -= self._clock() - self._since
            self._since = None
        else:
            self._since = self._clock()
        self._follow()

    def _follow(self) -> None:
        if self._since is not None:
            self._ticker.start()
        else:
            self._ticker.stop()
        self._shown = self.left_s
        self.ticked.emit()  # also that there is nothing to time any more

    @Slot()
    def tick(self) -> None:
        """Tell of another second."""
        if self.left_s != self._shown:
            self._shown = self.left_s
            self.ticked.emit()


def minutes_and_seconds(seconds: int) -> str:
    """*6:20*, *0:00*, and *-1:05* when it is over."""
    minutes, rest = divmod(abs(seconds), MINUTE_S)
    return f"{'-' if seconds < 0 else ''}{minutes}:{rest:02}"
