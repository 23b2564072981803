"""Writing in a folder as the evening does, and how long the disk takes over it."""

from __future__ import annotations

import errno
import os
import time
from secrets import token_hex
from statistics import median
from typing import TYPE_CHECKING, Final

from workshop.store import disk

if TYPE_CHECKING:
    from pathlib import Path

_BYTES: Final = 16 * 1024
"""About what a full round of answers takes."""
_TIMES: Final = 5
_LONGEST_S: Final = 3.0
"""A stick that is slower than that is not asked once more."""


def seconds_to_save(folder: Path) -> float:
    """Until the system says that it is on disk: the usual time of a few. Raises `OSError`."""
    probe = folder / f"dialoogavond-proef.{token_hex(4)}{disk.PART}"
    try:
        taken: list[float] = []
        with probe.open("wb", buffering=0) as file:
            while len(taken) < _TIMES and sum(taken) < _LONGEST_S:
                begun = time.perf_counter()
                written = file.write(os.urandom(_BYTES))
                if written != _BYTES:  # a full disk takes what it can
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                os.fsync(file.fileno())
                taken.append(time.perf_counter() - begun)
        return median(taken)
    finally:
        probe.unlink(missing_ok=True)
