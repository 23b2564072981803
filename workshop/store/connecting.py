"""Connections to session files: the settings that make "acknowledged" mean "on disk"."""

from __future__ import annotations

import os
import sqlite3
import stat
from typing import TYPE_CHECKING, Final, Literal
from urllib.parse import quote

from workshop.domain.errors import SessionFileError
from workshop.store import schema
from workshop.store.failures import Reading

if TYPE_CHECKING:
    from pathlib import Path

_PATIENCE_S: Final = 0.5
"""How long another program may be in the middle of letting go."""

_OWNER_ONLY: Final = 0o600

_SAFE: Final = (
    "foreign_keys = ON",
    "trusted_schema = OFF",
    # VACUUM would otherwise spell out the whole session in the system's folder of temporary files.
    "temp_store = MEMORY",
)
_DURABLE: Final = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = TRUNCATE",
    "synchronous = FULL",
    "secure_delete = ON",
    *_SAFE,
)
# A copy under a temporary name is thrown away when making it fails: it needs no journal.
_COPY: Final = ("locking_mode = EXCLUSIVE", "journal_mode = OFF", "synchronous = FULL", *_SAFE)


def connect(path: Path, mode: Literal["rw", "rwc", "ro", "immutable"]) -> sqlite3.Connection:
    """A connection that starts no transactions by itself, for the calling thread only.

    `rwc` makes the file; `immutable` reads it without locks or journals, for a first look.
    """
    query = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    # as_uri() writes \\server\share as an authority, which SQLite refuses; four slashes it takes.
    name = path.absolute().as_posix()
    uri = f"file://{'' if name.startswith('/') else '/'}{quote(os.fsencode(name))}?{query}"
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_PATIENCE_S)


def _set(connection: sqlite3.Connection, pragmas: tuple[str, ...]) -> None:
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")


def open_for_writing(path: Path) -> sqlite3.Connection:
    """Hold `path` for this connection alone, until it is closed. Writes nothing."""
    connection = connect(path, "rw")
    try:
        _set(connection, _DURABLE)
        connection.execute("BEGIN EXCLUSIVE")  # taken now, kept because of locking_mode
        connection.execute("DELETE FROM seen WHERE FALSE")  # only this finds out a read-only file
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Read `path`, which nobody may be writing."""
    connection = connect(path, "ro")
    try:
        _set(connection, _SAFE)
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def open_copy(part: Path) -> sqlite3.Connection:
    """Make the file that a copy goes into; synced when each of its transactions ends.

    Its owner alone may read it: it will hold political opinions.
    """
    connection = connect(part, "rwc")
    part.chmod(_OWNER_ONLY)
    _set(connection, _COPY)
    return connection


def first_look(path: Path) -> None:
    """Refuse what is no session, without a lock, a write or an `open`.

    Raises `SessionFileError`. A format that is too new passes; `format_of` tells.
    """
    _look(path)
    try:
        with Reading(path):
            connection = connect(path, "immutable")
            try:
                format_of(connection, path)
            finally:
                connection.close()
    except SessionFileError as failure:
        # A crash may have left it half-written; SQLite mends that with the journal on opening.
        if failure.why != "damaged" or not _journal_waits(path):
            raise


def _journal_waits(path: Path) -> bool:
    journal = path.with_name(path.name + "-journal")
    return journal.exists() and journal.stat().st_size > 0


def _look(path: Path) -> None:
    """What can be said without reading."""
    try:
        found = path.stat()
    except FileNotFoundError:
        raise SessionFileError(str(path), "missing") from None
    except OSError as error:
        raise SessionFileError(str(path), "permission") from error
    if stat.S_ISDIR(found.st_mode):
        raise SessionFileError(str(path), "folder")
    if not stat.S_ISREG(found.st_mode):
        raise SessionFileError(str(path), "not_sqlite")
    if found.st_size == 0:
        raise SessionFileError(str(path), "empty")


def format_of(connection: sqlite3.Connection, path: Path) -> int:
    """The format of the session file; `SessionFileError` for anything that is no session."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != schema.APPLICATION_ID:
        raise SessionFileError(str(path), "foreign")
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if schema.TABLES - tables or version < 1 or _is_cut_short(connection, path):
        raise SessionFileError(str(path), "damaged")
    return int(version)


def _is_cut_short(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether the end is missing: SQLite reads the rest of a last page as zeros."""
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (page_size,) = connection.execute("PRAGMA page_size").fetchone()
    return bool(path.stat().st_size < pages * page_size)
