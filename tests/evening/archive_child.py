"""Makes an archive's set and is killed at the step that was asked: `FILE TARGET STEP`."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workshop.domain.archive import ArchiveFacts
from workshop.evening import archiving
from workshop.report import files

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType


def _deadly(work: Callable[..., Any], after: int) -> Callable[..., Any]:
    """`work`, and after so many times the end of this process."""
    done = 0

    def worked(*arguments: Any) -> Any:  # noqa: ANN401 whatever `work` takes and gives
        nonlocal done
        result = work(*arguments)
        done += 1
        if done == after:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    return worked


def main() -> None:
    """STEP is `write:3`, `pack:1`, `publish:1`: after which of our own steps it ends."""
    file, target, step = sys.argv[1:]
    name, _, after = step.partition(":")
    place: ModuleType = archiving if name == "pack" else files
    known = {"write": "write_durably", "publish": "publish", "pack": "pack"}[name]
    setattr(place, known, _deadly(getattr(place, known), int(after)))
    facts = ArchiveFacts("Gemeenteraad van Stad", "2026-03-11")
    archiving.archive(Path(file), Path(target), facts, with_session=True)


if __name__ == "__main__":
    main()
