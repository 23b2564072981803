"""Files of other rooms: a copy that becomes one, and one that is read to be taken in."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from workshop.domain.errors import RoomRefusedError, SessionFileError
from workshop.domain.events import EventRow
from workshop.domain.happening import NewerEventError, check_version
from workshop.domain.rooms import RoomRow
from workshop.domain.state import Loaded
from workshop.store import connecting, disk, integrity, meta, migrations, pending, reading, schema
from workshop.store.adding import add_contents, add_events
from workshop.store.failures import Reading, Writing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from workshop.domain.ids import ContentId
    from workshop.service.ports import Content

    First: TypeAlias = Callable[[Loaded], tuple[Sequence[EventRow], Sequence[Content]]]

_LOG: Final = f"SELECT {reading.EVENT_COLUMNS} FROM events WHERE seq <= ? ORDER BY seq"  # noqa: S608
_WORDS: Final = """
SELECT id, salt, body FROM contents
WHERE id IN (SELECT content_id FROM events WHERE seq <= ? AND content_id NOT NULL)
"""


class RoomFile(NamedTuple):
    """All that a room's file says."""

    rows: tuple[RoomRow, ...]
    pending: tuple[RoomRow, ...]

    def loaded(self) -> Loaded:
        """What its state is folded from."""
        bodies = {
            each.row.content_id: each.body
            for each in (*self.rows, *self.pending)
            if each.row.content_id is not None and each.body is not None
        }
        return Loaded(
            [each.row for each in self.rows], bodies, pending=[each.row for each in self.pending]
        )


def part(source: sqlite3.Connection, target: Path, at: int, first: First) -> None:
    """Make `target` what the log has up to event `at`, continued by what `first` gives.

    What waits, drafts and ids of commands stay behind: they are this room's. There is a whole file
    or none. Raises `SessionFileError` ("exists") rather than replace anything.
    """
    with (
        Writing(target),
        disk.new_file(target) as unfinished,
        closing(connecting.open_copy(unfinished)) as copy,
    ):
        migrations.migrate(copy)
        meta.settle_here(copy)
        copy.execute("BEGIN")
        add_events(copy, source.execute(_LOG, (at,)))
        add_contents(copy, source.execute(_WORDS, (at,)))
        reader = reading.Reader(unfinished)
        loaded = reader.load(copy)
        rows, contents = first(loaded)
        add_events(copy, rows)
        add_contents(copy, contents)
        reader.stop()
        meta.name_session(copy, EventRow._make(copy.execute(reading.EVENTS).fetchone()))
        copy.execute("COMMIT")


def read_room(path: Path) -> RoomFile:
    """Every row of the session at `path`, which is not changed; it must be whole.

    Raises `RoomRefusedError` ("damaged", "newer") or what opening it would raise.
    """
    if not _is_whole(path):
        raise RoomRefusedError("damaged", path.name)
    with Reading(path), closing(connecting.open_for_reading(path)) as connection:
        if connecting.format_of(connection, path) > schema.FORMAT:
            raise RoomRefusedError("newer", path.name)
        words = {
            id: (salt, body)
            for id, salt, body in connection.execute("SELECT id, salt, body FROM contents")
        }
        rows = [EventRow._make(row) for row in connection.execute(reading.EVENTS)]
        waiting = pending.read(connection)
    _check_known([*rows, *waiting], path)
    return RoomFile(
        tuple(_with_words(row, words) for row in rows),
        tuple(_with_words(row, words) for row in waiting),
    )


def _is_whole(path: Path) -> bool:
    try:
        report = integrity.check(path)
    except SessionFileError as error:
        if error.why == "damaged":
            return False
        raise
    return report.is_whole or report.format > schema.FORMAT


def _check_known(rows: Sequence[EventRow], path: Path) -> None:
    try:
        for row in rows:
            check_version(row)
    except NewerEventError:
        raise RoomRefusedError("newer", path.name) from None


def _with_words(row: EventRow, words: dict[ContentId, tuple[bytes, str]]) -> RoomRow:
    if row.content_id is None or row.content_id not in words:
        return RoomRow(row)
    return RoomRow(row, *words[row.content_id])
