"""A program that syncs the folder: `python -m tests.trust.fire_sync FILE SEED RENAMES`.

It reads and copies the session while it is written, tries to lock it, and leaves copies of its own
beside it. With RENAMES it also takes the file away for a moment, as some do to replace it. It ends
when its standard input does, or after ten seconds.
"""

from __future__ import annotations

import fcntl
import select
import shutil
import sys
import time
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Final

LONGEST_S: Final = 10.0
COPIES: Final = 3


def sync(path: Path, random: Random, *, renames: bool) -> dict[str, int]:
    """Until told to stop; what was done."""
    done = {"read": 0, "locked": 0, "copied": 0, "renamed": 0}
    ends = time.monotonic() + LONGEST_S
    while time.monotonic() < ends and not select.select([sys.stdin], [], [], 0.01)[0]:
        with suppress(OSError):
            done[_meddle(path, random, renames=renames)] += 1
    return done


def _meddle(path: Path, random: Random, *, renames: bool) -> str:
    what = random.choice(("read", "lock", "copy", "rename" if renames else "read"))
    if what == "lock":
        with path.open("rb+") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            with suppress(OSError):
                fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            return "locked"
    if what == "copy":
        name = f"{path.stem} (conflicted copy {random.randrange(COPIES)}).dialoog"
        shutil.copyfile(path, path.with_name(name))
        return "copied"
    if what == "rename":
        aside = path.with_name(f".{path.name}.sync")
        path.rename(aside)
        try:
            time.sleep(random.random() * 0.02)
        finally:
            aside.rename(path)
        return "renamed"
    path.read_bytes()
    return "read"


if __name__ == "__main__":
    where, seed, renames_ = sys.argv[1:]
    found = sync(Path(where), Random(int(seed)), renames=renames_ == "1")
    sys.stdout.write(" ".join(f"{key}={value}" for key, value in found.items()))
