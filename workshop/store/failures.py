"""What SQLite and the disk say, as errors a person can be told."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import (
    ReadOnlyError,
    ResourceError,
    SessionFileError,
    WriteFailedError,
)
from workshop.store import disk, lock_note

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

# What reading damaged bytes may raise: sqlite3 itself decodes texts and messages as UTF-8, and a
# damaged length asks for more memory than there is.
UNREADABLE: Final = (sqlite3.Error, UnicodeDecodeError, MemoryError, OverflowError)


class Reading:
    """`with Reading(path):` turns what goes wrong in reading `path` into a `ResourceError`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Nothing to prepare; may be entered again inside itself."""

    def __exit__(
        self, _: type[BaseException] | None, error: BaseException | None, __: TracebackType | None
    ) -> None:
        """Raise what a person should hear instead."""
        if isinstance(error, UNREADABLE):
            raise reading_failure(self._path, error) from error
        if isinstance(error, OSError):
            raise _os_failure(self._path, error) from error


class Writing:
    """`with Writing(path):` turns what goes wrong in writing `path` into a `ResourceError`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Nothing to prepare; may be entered again inside itself."""

    def __exit__(
        self, _: type[BaseException] | None, error: BaseException | None, __: TracebackType | None
    ) -> None:
        """Raise what a person should hear instead."""
        if isinstance(error, sqlite3.Error):
            raise writing_failure(self._path, error) from error
        if isinstance(error, OSError):
            raise WriteFailedError(disk.reason(error), str(self._path)) from error


def reading_failure(path: Path, error: BaseException) -> ResourceError:
    """Why `path` could not be opened or read."""
    match _code(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return lock_note.locked_error(path)
        case sqlite3.SQLITE_NOTADB:
            return SessionFileError(str(path), "not_sqlite")
        case sqlite3.SQLITE_FULL:  # while playing back what a crash left
            return WriteFailedError("full", str(path))
        case sqlite3.SQLITE_IOERR if not _is_about_reading(error):
            return WriteFailedError(disk.why_refused(path), str(path))
        case sqlite3.SQLITE_READONLY:
            return ReadOnlyError("folder")
        case sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            return SessionFileError(str(path), "permission")
        case _:
            return SessionFileError(str(path), "damaged")


def writing_failure(path: Path, error: sqlite3.Error) -> ResourceError:
    """Why `path` could not be written."""
    match _code(error):
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return SessionFileError(str(path), "damaged")
        case sqlite3.SQLITE_FULL:
            return WriteFailedError("full", str(path))
        case sqlite3.SQLITE_IOERR:
            return WriteFailedError(disk.why_refused(path), str(path))
        case sqlite3.SQLITE_PERM | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN:
            return WriteFailedError("permission", str(path))
        case _:
            return WriteFailedError("other", str(path))


def _os_failure(path: Path, error: OSError) -> SessionFileError:
    why = "permission" if error.errno in disk.FORBIDDEN else "missing"
    return SessionFileError(str(path), why)


def _is_about_reading(error: BaseException) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    return code in (sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ)


def _code(error: BaseException) -> int | None:
    """SQLite's primary result code; None where the error is not SQLite's own."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF
