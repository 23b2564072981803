"""The beamer's picture as an image, for a browser in the room: what the room sees and no more."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Frame:
    """One image; never changed, replaced as a whole."""

    number: int
    """Counts up: another number is another image."""
    image: bytes
    """PNG."""
    text: str
    """The words in it, for who cannot see it."""
