"""With which seals a report is sealed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class KeyFile:
    """A municipality's own key."""

    path: Path
    password: str = field(default="", repr=False)


@dataclass(frozen=True)
class SealsChosen:
    """They are put on in this order, that of the laptop last."""

    files: tuple[KeyFile, ...] = ()
    with_laptop: bool = False
    """Beside the files; without any it is the laptop's own in any case."""


LAPTOP: Final = SealsChosen()
"""The seal of this laptop alone."""
