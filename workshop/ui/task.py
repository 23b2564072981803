"""Slow work under way, as windows follow it; `desktop` does it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Task(QObject):
    """Slow work under way, off the window's thread. Signals arrive in the window's thread."""

    progress = Signal(str)
    """A Dutch sentence about where it is."""
    done = Signal(object)
    """What came of it."""
    failed = Signal(str)
    """A Dutch sentence: what happened, what to do now."""

    def cancel(self) -> None:
        """Stop; neither `done` nor `failed` follows, and nothing half-made is left.

        Only a sealing tells with `failed` in which of two states it ended: not sealed, or sealed
        because it was too late to stop.
        """
        raise NotImplementedError
