"""Reading a session: what a state is folded from, and whether that can be trusted."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import SessionFileError
from workshop.domain.events import EventRow
from workshop.domain.happening import GENESIS
from workshop.domain.settings import Attribution
from workshop.domain.state import Draft
from workshop.service.ports import Loaded
from workshop.store import pending
from workshop.store.failures import Reading

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Generator, Iterator
    from pathlib import Path

_as_row: Final = partial(tuple.__new__, EventRow)
"""`EventRow._make` without its counting, which the query has done: called for every row."""
EVENT_COLUMNS: Final = ", ".join(EventRow._fields)

EVENTS: Final = f"SELECT {EVENT_COLUMNS} FROM events ORDER BY seq"  # noqa: S608 our names
_ATTRIBUTION: Final = """
SELECT json_extract(data, '$.attribution') FROM events
WHERE kind IN ('SessionCreated', 'SettingsChanged') ORDER BY seq DESC LIMIT 1
"""


class Reader:
    """Reads a log; what was not read to its end is let go of by `stop`.

    An unfinished query would keep the file locked after closing, for as long as anything, such as a
    traceback, refers to the rows.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._rows: Generator[EventRow, None, None] | None = None

    def load(self, connection: sqlite3.Connection) -> Loaded:
        """Everything in the file; rows are read while they are folded."""
        self.stop()
        with Reading(self._path), _no_collection():
            bodies = dict(connection.execute("SELECT id, body FROM contents").fetchall())
            drafts = {
                (author, question): Draft(client_rev, body)
                for author, question, client_rev, body in connection.execute("SELECT * FROM drafts")
            }
            waiting = pending.read(connection)
        self._rows = _rows(connection, self._path)
        return Loaded(self._rows, bodies, drafts, waiting)

    def stop(self) -> None:
        """Let go of rows that nobody read."""
        if self._rows is not None:
            self._rows.close()
            self._rows = None


def _rows(connection: sqlite3.Connection, path: Path) -> Generator[EventRow, None, None]:
    """All events in order."""
    with Reading(path), _no_collection():
        yield from map(_as_row, connection.execute(EVENTS))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Without Python's search for garbage: folding makes none, and much that is searched.

    It took 0.1 to 0.2 of the 0.6 seconds that 100,000 events need.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def look_over(connection: sqlite3.Connection, path: Path) -> None:
    """What is quickly seen of a bad log; `check` looks at everything.

    Raises `SessionFileError` ("chain").
    """
    count, last = connection.execute("SELECT count(*), max(seq) FROM events").fetchone()
    newest = connection.execute("SELECT link FROM events ORDER BY seq DESC LIMIT 1").fetchone()
    if count and (count != last or not is_link(newest[0])):
        raise SessionFileError(str(path), "chain")


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether nothing happened in this session yet."""
    return connection.execute("SELECT 1 FROM events LIMIT 1").fetchone() is None


def is_link(value: object) -> bool:
    """Whether `value` has the shape of a link."""
    return isinstance(value, bytes) and len(value) == len(GENESIS)


def is_anonymous(connection: sqlite3.Connection) -> bool:
    """Whether this session promised that no answer can be tied to a person."""
    found = connection.execute(_ATTRIBUTION).fetchone()
    return found is not None and found[0] == Attribution.ANONYMOUS
