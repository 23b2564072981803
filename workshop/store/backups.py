"""Whole copies of a session: rolling backups, copies to keep elsewhere, and restoring."""

from __future__ import annotations

import logging
from contextlib import closing, suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from workshop import durable
from workshop.domain.errors import SessionFileError, WorkshopError
from workshop.store import backup_folder, connecting, disk, meta, own_schema, reading
from workshop.store.backup_folder import Backup
from workshop.store.failures import Reading, Writing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

log: Final = logging.getLogger(__name__)


@dataclass(frozen=True)
class Copy:
    """A copy that is on disk."""

    path: Path
    sha256: str
    """Of its bytes, hexadecimal."""


# --- rolling backups -----------------------------------------------------------------------


def add(source: sqlite3.Connection, session: Path, now: datetime) -> Backup:
    """Add a rolling backup of `session`, which `source` has open; then drop the outdated ones."""
    with Writing(session):
        backup = _add(source, session, now)
        outdated = backup_folder.outdated(backup_folder.backups_of(session))
        _delete(each for each in outdated if _session_in(each.path) == _session_id(source))
    return backup


def remake(source: sqlite3.Connection, session: Path, now: datetime) -> Backup:
    """Replace all rolling backups by a new one: they hold words that were erased.

    The new one is on disk before the first old one goes. Backups of another session that had the
    same name stay.
    """
    with Writing(session):
        backup = _add(source, session, now)
        own = (None, _session_id(source))  # None: unreadable, and who knows what it holds
        others = [each for each in backup_folder.backups_of(session) if each != backup]
        _delete(each for each in others if _session_in(each.path) in own)
        durable.sync_folder(backup.path.parent)
    return backup


def discard(session: Path, id: str) -> None:
    """Delete the rolling backups of the session `id` at `session`, which came to nothing."""
    with Writing(session):
        _delete(each for each in backup_folder.backups_of(session) if _session_in(each.path) == id)
        with suppress(OSError):  # others' backups are in it, or there is none
            backup_folder.folder_of(session).rmdir()


def _add(source: sqlite3.Connection, session: Path, now: datetime) -> Backup:
    folder = backup_folder.folder_of(session)
    if not folder.is_dir():
        folder.mkdir(mode=0o700)
        durable.sync_folder(session.parent)
    for part in folder.glob(f"*{disk.PART}"):  # left by a crash
        part.unlink()
    newest = backup_folder.newest(session)
    number = newest.number + 1 if newest else 1
    target = folder / backup_folder.name_of(number, now)
    with disk.new_file(target) as part:
        _write_copy(source, part, session)
    return Backup(target, number, now.replace(microsecond=0))


def _delete(backups: Iterable[Backup]) -> None:
    for backup in backups:
        backup.path.unlink(missing_ok=True)


def _session_in(path: Path) -> str | None:
    """Id of the session in the backup `path`; None if it cannot be read."""
    try:
        with Reading(path), closing(connecting.connect(path, "immutable")) as connection:
            return _session_id(connection)
    except WorkshopError as error:
        log.warning("A backup cannot be read: %s", type(error).__name__)
        return None


def _session_id(connection: sqlite3.Connection) -> str:
    return meta.get(connection, meta.Key.SESSION) or ""


# --- single copies -------------------------------------------------------------------------


def copy_to(source: sqlite3.Connection, session: Path, target: Path) -> Copy:
    """A whole copy, drafts too, of `session`, which `source` has open.

    Raises `SessionFileError` ("exists") rather than replace anything.
    """
    with Writing(target), disk.new_file(target) as part:
        _write_copy(source, part, session)
        with closing(connecting.connect(part, "immutable")) as copy:
            digest = sha256(copy.serialize()).hexdigest()
    return Copy(target, digest)


def restore(backup: Path, target: Path) -> None:
    """Make the session `target` from `backup`; opening it raises the epoch.

    Raises `SessionFileError`: "exists" rather than replace anything, "damaged" for a bad backup.
    """
    connecting.first_look(backup)
    with Reading(backup):
        source = connecting.open_for_reading(backup)
    with closing(source), Writing(target), disk.new_file(target) as part:
        own_schema.refuse_foreign(source, backup)
        _write_copy(source, part, backup)
        with closing(connecting.open_copy(part)) as copy:
            meta.put(copy, meta.Key.RESTORED_FROM, backup.name)


def _write_copy(source: sqlite3.Connection, part: Path, origin: Path) -> None:
    """Copy all of `source`, a connection to `origin`, into `part`."""
    with closing(connecting.open_copy(part)) as copy:
        source.backup(copy)
        if reading.is_anonymous(source):
            # The place of rows within their pages tells in which order they came.
            copy.execute("VACUUM")
        refuse_damage(copy, origin)


def refuse_damage(connection: sqlite3.Connection, origin: Path) -> None:
    """Raises `SessionFileError` ("damaged") where SQLite sees that its pages do not fit."""
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise SessionFileError(str(origin), "damaged")
