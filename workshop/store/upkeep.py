"""When a session is backed up, scrubbed and compacted, so that nobody has to think of it."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import WorkshopError
from workshop.store import backup_folder, backups, erasing, reading
from workshop.store.failures import Writing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

log: Final = logging.getLogger(__name__)

BACKUP_INTERVAL: Final = timedelta(minutes=5)


class Upkeep:
    """Looks after one open session; used by the thread that holds it."""

    def __init__(self, session: Path, now: Callable[[], datetime]) -> None:
        self._session = session
        self._now = now
        self._writing = Writing(session)
        self.has_news = False
        """Whether the newest backup lacks something."""
        self._tried_at: datetime | None = None

    def written(self) -> None:
        """Something was written to the session."""
        self.has_news = True

    def rest(self, connection: sqlite3.Connection) -> None:
        """Finish an erasure that was cut short; make a rolling backup if one is due."""
        if self._is_too_soon() or connection.in_transaction:
            return
        with self._writing:
            if erasing.is_due(connection):
                self.scrub(connection)
            elif self.has_news:
                self._back_up(connection)

    def _is_too_soon(self) -> bool:
        """A disk that refused a backup is not asked again at once; a clock may be set back."""
        return self._tried_at is not None and abs(self._now() - self._tried_at) < BACKUP_INTERVAL

    def _back_up(self, connection: sqlite3.Connection) -> None:
        if reading.is_empty(connection):
            return  # what was never made needs no copy
        self._tried_at = self._now()
        backups.add(connection, self._session, self._tried_at)
        self.has_news = False

    def scrub(self, connection: sqlite3.Connection) -> None:
        """Clear away erased words, from the backups too."""
        self._tried_at = self._now()
        with self._writing:
            erasing.scrub(connection, self._session, self._tried_at)
        self.has_news = False

    def farewell(self, connection: sqlite3.Connection) -> None:
        """The last things before closing; what fails is logged, for the session itself is safe."""
        for act in (_forget, self._compact, self._last_backup, _leave_no_journal):
            try:
                with self._writing:
                    act(connection)
            except WorkshopError as error:
                log.warning("Closing goes on without %s: %s", act.__name__, type(error).__name__)

    def _compact(self, connection: sqlite3.Connection) -> None:
        if erasing.is_due(connection):
            self.scrub(connection)

    def _last_backup(self, connection: sqlite3.Connection) -> None:
        if self.has_news or backup_folder.newest(self._session) is None:
            self._back_up(connection)


def _forget(connection: sqlite3.Connection) -> None:
    """A transaction that nobody finished."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _leave_no_journal(connection: sqlite3.Connection) -> None:
    """Let SQLite delete its empty journal: a closed session is one file."""
    connection.execute("PRAGMA locking_mode = NORMAL")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("SELECT count(*) FROM meta").fetchone()
