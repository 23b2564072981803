"""How it is with the copy on a stick, and what the trouble is if there is any."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from workshop.store import disk
from workshop.store.stick_copy import NewerOnStickError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


class StickState(Enum):
    """How it is with the copy."""

    NONE = "none"
    """No stick was chosen."""
    COPYING = "copying"
    """A whole copy is being made."""
    CURRENT = "current"
    """What was saved is there, or will be in a moment."""
    SLOW = "slow"
    """The stick takes long."""
    GONE = "gone"
    """The folder is not there: somebody pulled the stick out."""
    FULL = "full"
    REFUSED = "refused"
    """It cannot be written."""
    NEWER = "newer"
    """It holds a continuation of this evening that is newer than this one."""


@dataclass(frozen=True)
class StickStatus:
    """For the operator."""

    state: StickState
    folder: Path | None = None
    """As it was chosen."""
    at: datetime | None = None
    """When it was up to date last; aware."""

    @property
    def is_trouble(self) -> bool:
        """Whether somebody has to do something."""
        return self.state not in {StickState.NONE, StickState.COPYING, StickState.CURRENT}


def is_there(folder: Path) -> bool:
    """Whether the folder can be reached."""
    try:
        return folder.is_dir()
    except OSError:
        return False


def why(folder: Path | None, error: Exception) -> StickState:
    """What the operator is told of `error`."""
    if isinstance(error, NewerOnStickError):
        return StickState.NEWER
    if folder is None or not is_there(folder) or isinstance(error, FileNotFoundError):
        return StickState.GONE
    is_full = isinstance(error, OSError) and disk.reason(error) == "full"
    return StickState.FULL if is_full else StickState.REFUSED
