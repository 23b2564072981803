"""Ending a long piece of work that nobody waits for any longer."""

from __future__ import annotations

from typing import Protocol


class Stop(Protocol):
    """A `threading.Event`, say."""

    def is_set(self) -> bool:
        """Whether to stop."""
        ...


class StoppedError(Exception):
    """It was stopped as asked; nothing half-made is left."""
