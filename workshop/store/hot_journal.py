"""A journal beside a session, tried out on a copy before SQLite may write it into the session.

SQLite plays back whatever journal lies there after a crash. One of another file, or of another day,
would overwrite good pages: a synced folder or a file that was put back can leave such a one.
"""

from __future__ import annotations

import json
import logging
import os
import platform
import shutil
import sqlite3
import sys
from contextlib import closing
from secrets import token_hex
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop import durable
from workshop.domain.errors import SessionFileError, WorkshopError, WriteFailedError
from workshop.store import aside, backup_folder, disk, lock_note
from workshop.store.connecting import connect, format_of
from workshop.store.failures import UNREADABLE, Reading
from workshop.store.inspecting import inspect

if TYPE_CHECKING:
    from pathlib import Path

log: Final = logging.getLogger(__name__)

_ACTS: Final = "SELECT (SELECT count(*) FROM events), (SELECT count(*) FROM seen)"
_FIRST: Final = "SELECT link FROM events WHERE seq = 1"


class _Look(NamedTuple):
    """What a session would be."""

    is_whole: bool
    acts: int = 0
    """Events, and commands that left none; both only grow."""
    first: bytes | None = None
    """Link of its first event: which evening it is."""


def journal_of(session: Path) -> Path:
    """`avond.dialoog-journal` beside `avond.dialoog`."""
    return session.with_name(session.name + "-journal")


def mend(session: Path) -> None:
    """Before `session` is opened: keep a journal aside that does not belong to it.

    One that does is left to SQLite. Raises `SessionFileError` ("damaged") if the session is not
    whole with it nor without: then nothing may be written into it.
    """
    if not _waits(session) or is_held(session):
        return
    try:
        if _is_foreign_beside(session):
            aside.keep(journal_of(session), session, aside.FOREIGN)
            journal_of(session).unlink()
            durable.sync_folder(session.parent)
            log.warning("A journal that did not belong to its session was kept aside")
    except OSError as error:
        if error.errno in disk.FORBIDDEN:
            return  # SQLite may not play it back either, and the opening says so
        raise WriteFailedError(disk.reason(error), str(session)) from error


def _is_foreign_beside(session: Path) -> bool:
    with_it, without = _tried(session, with_journal=True), _tried(session, with_journal=False)
    if with_it.is_whole and not _is_foreign(session, with_it, without):
        return False
    if without.is_whole:
        return True
    if not with_it.is_whole and _cannot_be_a_session(session):
        return False  # whatever it is, it is no evening of ours: the opening says what
    raise SessionFileError(str(session), "damaged")


def _waits(session: Path) -> bool:
    try:
        return session.is_file() and journal_of(session).stat().st_size > 0
    except OSError:
        return False


def is_held(session: Path) -> bool:
    """Whether a living program of this computer says that it has `session` open.

    Then a journal is its own. SQLite's lock tells it too, but not where a header is damaged.
    """
    try:
        note = json.loads(lock_note.note_path(session).read_text(encoding="utf-8"))
        machine, pid = note["machine"], int(note["pid"])
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return False
    if machine != platform.node():
        return False
    return pid == os.getpid() or (sys.platform != "win32" and _lives(pid))


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:  # somebody else's
        return True
    return True


# --- trying out ----------------------------------------------------------------------------


def _tried(session: Path, *, with_journal: bool) -> _Look:
    """What a copy is, after SQLite mended it."""
    part = session.with_name(f"{session.name}.{token_hex(4)}{disk.PART}")
    try:
        shutil.copyfile(session, part)
        if with_journal:
            shutil.copyfile(journal_of(session), journal_of(part))
        with closing(connect(part, "rw")) as copy:
            copy.execute("SELECT count(*) FROM sqlite_master").fetchone()
            report = inspect(copy, part)
            first = copy.execute(_FIRST).fetchone()
            acts = _acts_in(copy)
        return _Look(report.is_whole, acts, first[0] if first else None)
    except (*UNREADABLE, SessionFileError):
        return _Look(is_whole=False)
    finally:
        part.unlink(missing_ok=True)
        journal_of(part).unlink(missing_ok=True)


def _is_foreign(session: Path, with_it: _Look, without: _Look) -> bool:
    """It leads to another evening, or to the same one on a day that a backup has left behind."""
    if without.first is None:
        return False
    if with_it.first != without.first:
        return True
    if not without.is_whole or without.acts <= with_it.acts:
        return False
    return any(_acts_at(each.path) > with_it.acts for each in backup_folder.backups_of(session))


def _acts_in(connection: sqlite3.Connection) -> int:
    return sum(connection.execute(_ACTS).fetchone())


def _acts_at(backup: Path) -> int:
    try:
        with Reading(backup), closing(connect(backup, "immutable")) as connection:
            return _acts_in(connection)
    except WorkshopError:
        return 0


def _cannot_be_a_session(session: Path) -> bool:
    try:
        with closing(connect(session, "immutable")) as connection:
            format_of(connection, session)
    except SessionFileError as error:
        return error.why == "foreign"
    except sqlite3.Error as error:
        return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB
    except UNREADABLE:
        return False
    return False
