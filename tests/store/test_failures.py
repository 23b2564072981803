"""Promises of `workshop.store.failures`: every way SQLite can fail has a sentence."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from workshop.domain.errors import (
    ReadOnlyError,
    ResourceError,
    SessionFileError,
    SessionLockedError,
    WriteFailedError,
)
from workshop.store.failures import Reading, Writing

PATH = Path("nergens") / "avond.dialoog"


def failed(code: int) -> sqlite3.Error:
    """An error as sqlite3 raises it."""
    error = sqlite3.OperationalError("in SQLite's own words")
    error.sqlite_errorcode = code
    return error


def raised(error: BaseException, translate: Reading | Writing) -> ResourceError:
    """What a person hears of `error`."""
    with pytest.raises(ResourceError) as heard, translate:
        raise error
    return heard.value


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (failed(sqlite3.SQLITE_NOTADB), "not_sqlite"),
        (failed(sqlite3.SQLITE_CORRUPT), "damaged"),
        (failed(sqlite3.SQLITE_CORRUPT_VTAB), "damaged"),
        (failed(sqlite3.SQLITE_IOERR_SHORT_READ), "damaged"),
        (failed(sqlite3.SQLITE_ERROR), "damaged"),
        (failed(sqlite3.SQLITE_CANTOPEN), "permission"),
        (failed(sqlite3.SQLITE_PERM), "permission"),
        (sqlite3.OperationalError("Could not decode to UTF-8"), "damaged"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid"), "damaged"),
        (MemoryError(), "damaged"),
        (FileNotFoundError(errno.ENOENT, "weg"), "missing"),
        (PermissionError(errno.EACCES, "dicht"), "permission"),
    ],
)
def test_what_cannot_be_read_has_a_reason(error: Exception, why: str) -> None:
    heard = raised(error, Reading(PATH))
    assert isinstance(heard, SessionFileError)
    assert (heard.path, heard.why) == (str(PATH), why)
    assert heard.__cause__ is error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, SessionLockedError),
        (sqlite3.SQLITE_LOCKED, SessionLockedError),
        (sqlite3.SQLITE_READONLY, ReadOnlyError),
        (sqlite3.SQLITE_FULL, WriteFailedError),
        (sqlite3.SQLITE_IOERR_WRITE, WriteFailedError),
    ],
)
def test_opening_may_fail_for_other_reasons_than_the_file(
    code: int, kind: type[ResourceError]
) -> None:
    assert isinstance(raised(failed(code), Reading(PATH)), kind)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (failed(sqlite3.SQLITE_FULL), "full"),
        (failed(sqlite3.SQLITE_IOERR_FSYNC), "io"),
        (failed(sqlite3.SQLITE_READONLY), "permission"),
        (failed(sqlite3.SQLITE_CANTOPEN), "permission"),
        (failed(sqlite3.SQLITE_CONSTRAINT), "other"),
        (sqlite3.ProgrammingError("closed"), "other"),
        (OSError(errno.ENOSPC, "vol"), "full"),
        (OSError(errno.EIO, "stuk"), "io"),
    ],
)
def test_what_cannot_be_written_has_a_reason(error: Exception, reason: str) -> None:
    heard = raised(error, Writing(PATH))
    assert isinstance(heard, WriteFailedError)
    assert (heard.reason, heard.path) == (reason, str(PATH))


def test_damage_that_is_met_while_writing_is_called_so() -> None:
    heard = raised(failed(sqlite3.SQLITE_CORRUPT), Writing(PATH))
    assert isinstance(heard, SessionFileError)
    assert heard.why == "damaged"


@pytest.mark.parametrize("translate", [Reading(PATH), Writing(PATH)])
def test_a_bug_stays_a_bug_and_a_clear_error_stays_itself(translate: Reading | Writing) -> None:
    clear = ReadOnlyError("backup")
    with pytest.raises(ReadOnlyError) as same, translate:
        raise clear
    assert same.value is clear
    with pytest.raises(ZeroDivisionError), translate:
        raise ZeroDivisionError
