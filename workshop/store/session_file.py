"""A session file, held and written by one thread."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Final, Self, cast

from workshop.domain.errors import SessionFileError
from workshop.domain.rules.authors import is_pseudonym
from workshop.service.owner import utc_now
from workshop.store import (
    backups,
    disk,
    erasing,
    hot_journal,
    lock_note,
    meta,
    migrations,
    own_schema,
    pending,
    reading,
    rooms,
)
from workshop.store.adding import add_contents, add_events, add_seen
from workshop.store.capture import Capture, Dropped, Entered, Logged, Put, Seen
from workshop.store.connecting import first_look, open_copy, open_for_writing
from workshop.store.failures import Reading, Writing
from workshop.store.known import KnownCommands
from workshop.store.stick import Stick
from workshop.store.upkeep import Upkeep

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime
    from pathlib import Path

    from workshop.domain.events import EventRow
    from workshop.domain.ids import CommandId, ContentId, QuestionId, SubjectId
    from workshop.domain.pending import Waiting
    from workshop.domain.state import Draft, Loaded
    from workshop.service.ports import Content
    from workshop.store.backups import Copy
    from workshop.store.rooms import First

log: Final = logging.getLogger(__name__)

_PUT_DRAFT: Final = (
    "INSERT INTO drafts (author, question, client_rev, body) VALUES (?, ?, ?, ?) "
    "ON CONFLICT DO UPDATE SET client_rev = excluded.client_rev, body = excluded.body"
)


class SessionFile:
    """The `Log` of one open session; SQLite locks every other program out until `close`."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, now: Callable[[], datetime]
    ) -> None:
        """For `create` and `open`."""
        self.path = path
        self._stick = Stick(path.stem)
        """Nobody's, until `open` is given another one."""
        self._capture = Capture()
        self._connection = connection
        self._writing = Writing(path)
        self._reader = reading.Reader(path)
        self._upkeep = Upkeep(path, now)
        self._known = KnownCommands()
        self._is_continued = meta.is_continued(connection)
        self._is_settling = False
        """This transaction says that from now on this computer writes."""
        self._place = disk.place_of(path)
        self._is_open = True

    @classmethod
    def create(
        cls, path: Path, now: Callable[[], datetime] = utc_now, stick: Stick | None = None
    ) -> Self:
        """Make a session without events at `path` and open it.

        Raises `SessionFileError` ("exists", "folder") or `WriteFailedError`.
        """
        with Writing(path), disk.new_file(path) as part, closing(open_copy(part)) as connection:
            migrations.migrate(connection)
            meta.settle_here(connection)
        return cls.open(path, now, stick)

    @classmethod
    def open(
        cls, path: Path, now: Callable[[], datetime] = utc_now, stick: Stick | None = None
    ) -> Self:
        """Hold the session at `path`; a healthy file is not written to.

        What is committed is offered to `stick`.
        Raises `SessionFileError`, `SessionLockedError`, `NewerFileError`, or `ReadOnlyError` where
        the file or its folder cannot be written (`read_only.open_read_only` reads those).
        """
        hot_journal.mend(path)
        first_look(path)
        with Reading(path):
            connection = open_for_writing(path)
        try:
            with Reading(path):
                own_schema.refuse_foreign(connection, path)
                migrations.bring_up_to_date(connection, path, now)
                reading.look_over(connection, path)
                lock_note.write(path)
                disk.clear_parts(path)
                opened = cls(path, connection, now)
                opened._stick = stick or opened._stick
                return opened
        except BaseException:
            connection.close()
            raise

    @property
    def is_continued(self) -> bool:
        """Whether another computer wrote last, or this is a restored backup: raise the epoch.

        False again as soon as something was written here.
        """
        return self._is_continued

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> Loaded:
        """Read the file; the rows must be read to their end before the next write."""
        return self._reader.load(self._connection)

    def find(self, command: CommandId) -> tuple[int, str | None] | None:
        """See `Log.find`."""
        with self._writing:
            return self._known.find(self._connection, command)

    # --- a transaction ---------------------------------------------------------------------

    def begin(self) -> None:
        """Start a transaction."""
        self._capture = Capture()
        with self._writing:
            self._connection.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Return only when everything since `begin` is on disk, in the file of that name.

        Raises `SessionFileError` ("missing") if somebody moved or deleted it: on Linux an open
        file lives on without its name, and all that is written to it may be lost.
        """
        with self._writing:
            self._connection.execute("COMMIT")
        if disk.place_of(self.path) != self._place:
            raise SessionFileError(str(self.path), "missing")
        if self._is_settling:
            self._is_continued = self._is_settling = False
        self._stick.offer(self._capture)

    def rollback(self) -> None:
        """Forget everything since `begin`; never raises."""
        self._known.forget()
        self._is_settling = False
        try:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
        except sqlite3.Error as error:
            log.warning("The transaction is left to the next opening: %s", error)

    def append(
        self, rows: Sequence[EventRow], contents: Sequence[Content], command: CommandId | None
    ) -> None:
        """See `Log.append`; `seen` keeps only ids that no event carries."""
        with self._writing:
            add_events(self._connection, rows)
            add_contents(self._connection, contents)
            self._capture.add(Logged(tuple(rows), tuple(contents)))
            if command is not None:
                is_in_log = bool(rows) and rows[-1].id == command
                self._remember(command, rows[-1].seq if is_in_log else 0)
            self._know_merged(rows)
            if rows and rows[0].seq == 1:
                meta.name_session(self._connection, rows[0])
            self._note_change()

    def _know_merged(self, rows: Sequence[EventRow]) -> None:
        """What a tablet sent in another room it need not send here again."""
        for row in rows:
            if row.origin is not None and row.id is not None:
                self._known.add(cast("CommandId", row.id), row.seq)

    def _remember(self, command: CommandId, seq: int) -> None:
        """Its event in the log, or 0 for a command that left none with its id."""
        if not seq:
            add_seen(self._connection, [command])
            self._capture.add(Seen(command))
        self._known.add(command, seq)

    def put_pending(self, row: EventRow, words: Content | None, command: CommandId | None) -> None:
        """See `Log.put_pending`."""
        with self._writing:
            pending.put(self._connection, row)
            if words is not None:
                add_contents(self._connection, [words])
            self._capture.add(Put(row, words))
            self._note_anonymous_change(command)

    def drop_pending(self, row: EventRow, command: CommandId | None) -> None:
        """See `Log.drop_pending`."""
        with self._writing:
            pending.drop(self._connection, row)
            self._capture.add(Dropped(row))
            self._note_anonymous_change(command)

    def log_pending(self, waiting: Waiting, rows: Sequence[EventRow]) -> None:
        """See `Log.log_pending`."""
        with self._writing:
            pending.drop_all(self._connection, waiting)
            add_events(self._connection, rows)
            self._capture.add(Entered(waiting, tuple(rows)))
            self._note_anonymous_change()

    def put_draft(self, subject: SubjectId, question: QuestionId, draft: Draft) -> None:
        """Overwrite the draft in place."""
        with self._writing:
            self._connection.execute(_PUT_DRAFT, (subject, question, *draft))
            if is_pseudonym(subject):
                self._note_anonymous_change()
            else:
                self._note_change()

    def drop_drafts(self, subject: SubjectId | None, question: QuestionId | None) -> None:
        """See `Log.drop_drafts`; dropping all of them clears them from the backups too."""
        with self._writing:
            erasing.drop_drafts(self._connection, subject, question)
            self._note_change()

    def erase(self, contents: Collection[ContentId]) -> None:
        """Delete words, inside the transaction."""
        with self._writing:
            erasing.erase(self._connection, contents)
            self._capture.has_erased = True
            self._note_change()

    def _note_anonymous_change(self, command: CommandId | None = None) -> None:
        """Its place within a page, and the backups around it, would tell when it came."""
        if command is not None:
            self._remember(command, 0)
        meta.put(self._connection, meta.Key.SCRUB_DUE, "1")
        self._note_change()

    def _note_change(self) -> None:
        self._upkeep.written()
        if self._is_continued and not self._is_settling:
            self._is_settling = True
            meta.settle_here(self._connection)

    # --- upkeep ----------------------------------------------------------------------------

    def scrub(self) -> None:
        """See `Log.scrub`; if it fails, `rest` and `close` try again, in a later opening too."""
        self._upkeep.scrub(self._connection)

    def finish_erasing(self) -> None:
        """`scrub` if the backups still have to be; raises what keeps it from being done."""
        with Reading(self.path):
            is_due = erasing.is_due(self._connection)
        if is_due:
            self.scrub()

    def rest(self) -> None:
        """See `Log.rest`: a rolling backup at the first change, then every five minutes."""
        self._give_to_stick()
        self._upkeep.rest(self._connection)

    def _give_to_stick(self) -> None:
        """All that is on disk; taking it to the stick is another thread's work."""
        if self._stick.wants_copy and not self._connection.in_transaction:
            with Reading(self.path):
                self._stick.give(self._connection.serialize())

    def copy_to(self, target: Path) -> Copy:
        """A whole copy, drafts too, beside or far from the session; replaces nothing."""
        return backups.copy_to(self._connection, self.path, target)

    def part(self, target: Path, at: int, first: First) -> None:
        """See `rooms.part`."""
        rooms.part(self._connection, target, at, first)

    def recover(self) -> None:
        """After a failed write: reopen, and refuse to go on with a damaged file."""
        self._stick.lost_track()
        self._reader.stop()
        self._connection.close()
        self._is_open = self._is_settling = False
        self._known.forget()
        first_look(self.path)
        with Reading(self.path):
            self._connection = open_for_writing(self.path)
            self._is_open = True
            self._place = disk.place_of(self.path)
            backups.refuse_damage(self._connection, self.path)
            reading.look_over(self._connection, self.path)

    def close(self) -> None:
        """Make a last backup and let go; an anonymous session is compacted. Never raises."""
        self._reader.stop()
        if self._is_open:
            with suppress(SessionFileError):
                self._give_to_stick()
            self._upkeep.farewell(self._connection)
            self._connection.close()
        lock_note.remove(self.path)
