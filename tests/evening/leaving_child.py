"""Is killed just before what leaves the house has its name: `FILE TARGET NAME`."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from tests.evening.leaving import LEAVING
from workshop.evening import open_evening
from workshop.report import files


def _dies(temporary: Path, final: Path) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    """The end comes at the last moment: all bytes are there, and none has a name."""
    file, target, name = sys.argv[1:]
    with open_evening(Path(file)) as evening:
        files.publish = _dies
        LEAVING[name].write(evening, Path(target), None)


if __name__ == "__main__":
    main()
