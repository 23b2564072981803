"""Takes in another room's file, and is killed in the midst of it: before, in or after COMMIT."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from workshop.evening import open_evening
from workshop.evening.rooms import merge_into
from workshop.store.session_file import SessionFile


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _kill_at(moment: str) -> None:
    append, commit = SessionFile.append, SessionFile.commit

    def appended(self: SessionFile, *arguments: object) -> None:
        append(self, *arguments)  # type: ignore[arg-type]  # as they came
        if moment == "0":
            _die()

    def committed(self: SessionFile) -> None:
        if moment == "1":
            _die()
        commit(self)
        _die()

    SessionFile.append = appended  # type: ignore[method-assign,assignment]  # the laptop fails there
    SessionFile.commit = committed  # type: ignore[method-assign]  # or there


if __name__ == "__main__":
    with open_evening(Path(sys.argv[1])) as evening:
        _kill_at(sys.argv[3])
        merge_into(evening, Path(sys.argv[2]))
