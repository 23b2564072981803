"""Cyclic garbage is collected in the window's thread alone.

Python collects in whichever thread happens to allocate. A Qt object that dies in the owner's thread
takes timers and children along that belong to the window's, and sooner or later the program.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS: Final = 500
_LIMITS: Final = (700, 10, 10)
"""Per generation, as Python itself counts."""


def leave_what_is_there() -> None:
    """What is there now stays: a collection need not look at it, and holds up nothing."""
    gc.collect()
    gc.freeze()


def look_at_all_again() -> None:
    """Of what stayed until now some is garbage."""
    gc.unfreeze()


class GarbageCollector(QObject):
    """From now until `stop`, as a child of the application."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        leave_what_is_there()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect_if_due)
        self._timer.start()

    @Slot()
    def collect_if_due(self) -> None:
        """The oldest generation that is due, and the younger with it."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > _LIMITS[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """As Python does it again."""
        self._timer.stop()
        gc.enable()
        look_at_all_again()
