"""What the operator is at on the board."""

from __future__ import annotations

from enum import Enum, auto


class Mode(Enum):
    """Decides which actions stand under it."""

    UNSHOWN = auto()
    LOOSE = auto()
    """Too few clusters for dots."""
    LAYING = auto()
    ASKING = auto()
    """How many dots?"""
    COUNTING = auto()
    OPEN = auto()
    """Dots are being placed."""
    DOTTED = auto()
