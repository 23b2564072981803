"""A session that can only be read: a backup, a newer release's file, a read-only folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NoReturn, TypeAlias

from workshop.domain.errors import ReadOnlyError, SessionFileError
from workshop.store import backup_folder, backups, hot_journal, own_schema, reading, schema
from workshop.store.connecting import first_look, format_of, open_for_reading
from workshop.store.failures import Reading
from workshop.store.known import KnownCommands

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from workshop.domain.events import EventRow
    from workshop.domain.ids import CommandId, ContentId, QuestionId, SubjectId
    from workshop.domain.pending import Waiting
    from workshop.domain.state import Draft, Loaded
    from workshop.service.ports import Content
    from workshop.store.backups import Copy

Why: TypeAlias = Literal["newer", "folder", "backup"]


def open_read_only(path: Path) -> ReadOnlySession:
    """Read the session at `path`, also one of a newer release, without ever changing it.

    Raises `SessionFileError` or `SessionLockedError`. The fold raises `NewerEventError` where a
    newer release wrote what this one does not know.
    """
    hot_journal.mend(path)
    first_look(path)
    try:
        with Reading(path):
            connection = open_for_reading(path)
    except ReadOnlyError as error:
        # The app crashed on this file; to mend it, it must lie where it can be written.
        raise SessionFileError(str(path), "permission") from error
    try:
        with Reading(path):
            found = format_of(connection, path)
            own_schema.refuse_foreign(connection, path)
            reading.look_over(connection, path)
    except BaseException:
        connection.close()
        raise
    return ReadOnlySession(path, connection, _why(path, found))


def _why(path: Path, found: int) -> Why:
    if found > schema.FORMAT:
        return "newer"
    return "backup" if backup_folder.is_backup(path) else "folder"


class ReadOnlySession:
    """A `Log` that refuses every write with `ReadOnlyError`; for the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, why: Why) -> None:
        """For `open_read_only`."""
        self.path = path
        self.why = why
        self._connection = connection
        self._reader = reading.Reader(path)
        self._known = KnownCommands()

    def load(self) -> Loaded:
        """Read the file."""
        return self._reader.load(self._connection)

    def find(self, command: CommandId) -> tuple[int, str | None] | None:
        """See `Log.find`."""
        with Reading(self.path):
            return self._known.find(self._connection, command)

    def copy_to(self, target: Path) -> Copy:
        """A whole copy; replaces nothing."""
        return backups.copy_to(self._connection, self.path, target)

    def begin(self) -> None:
        """Refused."""
        self._refuse()

    def commit(self) -> None:
        """Refused."""
        self._refuse()

    def rollback(self) -> None:
        """There is nothing to forget."""

    def append(
        self, rows: Sequence[EventRow], contents: Sequence[Content], command: CommandId | None
    ) -> None:
        """Refused."""
        self._refuse()

    def put_pending(self, row: EventRow, words: Content | None, command: CommandId | None) -> None:
        """Refused."""
        self._refuse()

    def drop_pending(self, row: EventRow, command: CommandId | None) -> None:
        """Refused."""
        self._refuse()

    def log_pending(self, waiting: Waiting, rows: Sequence[EventRow]) -> None:
        """Refused."""
        self._refuse()

    def put_draft(self, subject: SubjectId, question: QuestionId, draft: Draft) -> None:
        """Refused."""
        self._refuse()

    def drop_drafts(self, subject: SubjectId | None, question: QuestionId | None) -> None:
        """Refused."""
        self._refuse()

    def erase(self, contents: Collection[ContentId]) -> None:
        """Refused."""
        self._refuse()

    def scrub(self) -> None:
        """Refused."""
        self._refuse()

    def rest(self) -> None:
        """Nothing is ever due."""

    def recover(self) -> None:
        """Nothing failed that could be mended."""

    def close(self) -> None:
        """Let go of the file."""
        self._reader.stop()
        self._connection.close()

    def _refuse(self) -> NoReturn:
        raise ReadOnlyError(self.why)
