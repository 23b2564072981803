"""Names for new session files: what a person would call them, on any file system."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workshop.desktop.shelf import SUFFIX

if TYPE_CHECKING:
    from pathlib import Path

_NOT_IN_NAMES: Final = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST: Final = 80


def unused_file(folder: Path, date: str, title: str) -> Path:
    """A path in `folder` where nothing lies yet; `date` is ISO 8601."""
    words = _NOT_IN_NAMES.sub(" ", f"{date} {title}")
    stem = " ".join(words.split())[:_LONGEST].rstrip(" .")
    found, number = folder / f"{stem}{SUFFIX}", 2
    while found.exists():
        found = folder / f"{stem} ({number}){SUFFIX}"
        number += 1
    return found
