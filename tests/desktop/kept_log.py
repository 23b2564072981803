"""The log and the hooks for bugs as the app has them, and afterwards as they were."""

from __future__ import annotations

import logging
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from workshop.desktop.journal import catch_bugs, keep_log

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def kept_log(folder: Path, level: int | None = None) -> Iterator[Path]:
    """Where it is, in a folder not yet there; from this `level` on where one is given."""
    root = logging.getLogger()
    before, former = list(root.handlers), root.level
    path = folder / "dialoogavond.log"
    keep_log(path)
    if level is not None:
        root.setLevel(level)
    try:
        yield path
    finally:
        for handler in [each for each in root.handlers if each not in before]:
            root.removeHandler(handler)
            handler.close()
        root.setLevel(former)


@contextmanager
def caught_bugs() -> Iterator[list[str]]:
    """What the window of a bug is told, whichever thread it was in."""
    before = sys.excepthook, threading.excepthook
    found: list[str] = []
    catch_bugs(found.append)
    try:
        yield found
    finally:
        sys.excepthook, threading.excepthook = before
