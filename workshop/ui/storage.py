"""What windows ask about where the evening is kept; `desktop` knows, and does it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Storage(QObject):
    """The file of the evening, and the stick that held its second copy."""

    changed = Signal()
    reopening = Signal()
    """The operator wants the evening closed and opened again."""

    is_stick_missing = False
    """The stick that was chosen before is not there, and nobody said to go on without."""

    def go_without(self) -> None:
        """Nobody needs to hear of that stick any longer."""
