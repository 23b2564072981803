"""Reading a session: what a state is folded from, and whether that can be trusted."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import SessionFileError
from workshop.domain.events import VERSIONS, EventRow
from workshop.domain.folding import ANSWERS
from workshop.domain.happening import GENESIS
from workshop.domain.settings import Attribution
from workshop.domain.state import AnswerRow, Draft, Head, Loaded
from workshop.store import pending
from workshop.store.failures import Reading

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Generator, Iterator
    from pathlib import Path

EVENT_COLUMNS: Final = ", ".join(EventRow._fields)

EVENTS: Final = f"SELECT {EVENT_COLUMNS} FROM events ORDER BY seq"  # noqa: S608 our names

# Nearly every row of a long log is an answer, and of fifteen columns a state needs six.
_IS_PLAIN_ANSWER: Final = " OR ".join(
    f"kind = '{kind}' AND v = {VERSIONS[kind]} AND question NOT NULL AND subject NOT NULL"
    for kind in sorted(ANSWERS)
)
_PLAIN_ANSWERS: Final = f"""
SELECT {", ".join(AnswerRow._fields)} FROM events WHERE {_IS_PLAIN_ANSWER} ORDER BY seq
"""  # noqa: S608 our names
_ALL_ELSE: Final = f"""
SELECT {EVENT_COLUMNS} FROM events WHERE NOT ({_IS_PLAIN_ANSWER}) ORDER BY seq
"""  # noqa: S608 our names
_HEAD: Final = f"SELECT {', '.join(Head._fields)} FROM events ORDER BY seq DESC LIMIT 1"  # noqa: S608
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
        self._answers: Generator[AnswerRow, None, None] | None = None

    def load(self, connection: sqlite3.Connection) -> Loaded:
        """Everything in the file; answers are read while they are folded."""
        self.stop()
        with Reading(self._path), _no_collection():
            bodies = dict(connection.execute("SELECT id, body FROM contents").fetchall())
            drafts = {
                (author, question): Draft(client_rev, body)
                for author, question, client_rev, body in connection.execute("SELECT * FROM drafts")
            }
            rows = [EventRow._make(row) for row in connection.execute(_ALL_ELSE)]
            head = Head._make(connection.execute(_HEAD).fetchone() or Head())
            waiting = pending.read(connection)
        self._answers = _answers(connection, self._path)
        return Loaded(rows, bodies, drafts, waiting, self._answers, head)

    def stop(self) -> None:
        """Let go of rows that nobody read."""
        if self._answers is not None:
            self._answers.close()
            self._answers = None


def _answers(connection: sqlite3.Connection, path: Path) -> Generator[AnswerRow, None, None]:
    with Reading(path), _no_collection():
        yield from connection.execute(_PLAIN_ANSWERS)


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
