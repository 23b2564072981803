"""Whether a session is whole, and what is wrong with it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from workshop.store.connecting import connect, first_look
from workshop.store.failures import Reading
from workshop.store.hot_journal import mend
from workshop.store.inspecting import Report, inspect

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Report", "check"]


def check(path: Path) -> Report:
    """Read every byte of the session at `path`, which no program may have open.

    Only what a crash left half-written is mended, as on any opening. Raises `SessionFileError` or
    `SessionLockedError` for a file that cannot be read at all; a format that is too new is read as
    far as this release knows it.
    """
    mend(path)
    first_look(path)
    with Reading(path), closing(connect(path, "rw")) as connection:
        connection.execute("BEGIN")
        return inspect(connection, path)
