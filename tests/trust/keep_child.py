"""The process that destroys own answers and is killed while it does, at a point of the code."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.domain.keeping import Kept
from workshop.evening import keeping
from workshop.report import files
from workshop.service.writing import Writer
from workshop.store import backups, erasing, meta
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from collections.abc import Callable

# Any object with a function of that name, which is never reached again.
POINTS: Final[dict[str, tuple[object, str]]] = {
    "in the transaction": (SessionFile, "commit"),
    "on disk": (Writer, "_scrub"),
    "before the rebuilding": (erasing, "scrub"),
    "before the new backup": (backups, "remake"),
    "before the old backups go": (backups, "_delete"),
    "before it is over": (meta, "drop"),
    "before the stick": (keeping, "reached_by_stick"),
    "before the statement": (keeping, "render_statement"),
    "before the statement has its name": (files, "publish"),
}


def die(*_: object, **__: object) -> None:
    """As when somebody pulls the plug."""
    os.kill(os.getpid(), signal.SIGKILL)


def keep(path: Path, kept: Kept) -> None:
    """With a statement beside the session."""
    choice = keeping.Choice(kept, "B.2", "besluit 14")
    keeping.keep(path, choice, path.with_name("verklaring.pdf"))


def main(path: Path, kept: Kept, point: str) -> None:
    """Die at `point`; for commits at the one that erases."""
    owner, name = POINTS[point]
    if name == "commit":
        _die_at_the_commit_that_erases()
    else:
        setattr(owner, name, die)
    keep(path, kept)


def _die_at_the_commit_that_erases() -> None:
    commit: Callable[[SessionFile], None] = SessionFile.commit

    def committed(file: SessionFile) -> None:
        if file._capture.has_erased:
            die()
        commit(file)

    setattr(SessionFile, "commit", committed)  # noqa: B010 that is the point


if __name__ == "__main__":
    main(Path(sys.argv[1]), Kept(sys.argv[2]), sys.argv[3])
