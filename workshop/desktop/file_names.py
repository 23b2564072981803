"""Names for new session files: what a person would call them, on any file system."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.settings import SUFFIX
from workshop.texts.handing_over import NAMELESS, is_device, safe_part

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST: Final = 80
_BYTES: Final = 200
"""In UTF-8; most systems hold 255, and backups add a moment to the name."""


def unused_file(folder: Path, date: str, title: str) -> Path:
    """A path in `folder` where nothing lies yet; `date` is ISO 8601."""
    stem = safe_part(safe_part(f"{date} {title}", _BYTES)[:_LONGEST], _BYTES)
    if not stem or is_device(stem):  # a date comes before it, unless a file says that there is none
        stem = f"{NAMELESS} {stem}".rstrip()
    found, number = folder / f"{stem}{SUFFIX}", 2
    while found.exists():
        found = folder / f"{stem} ({number}){SUFFIX}"
        number += 1
    return found
