"""The reference: sqlite3 and nothing else, as durable as a session file."""

from __future__ import annotations

import sqlite3
from time import perf_counter
from typing import TYPE_CHECKING, Final, Self

from workshop.domain.values import dump_value
from workshop.store import schema

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from tests.bench.sessions import Sent

_PRAGMAS: Final = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = TRUNCATE",
    "synchronous = FULL",
    "secure_delete = ON",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "temp_store = MEMORY",
)
"""Those of a session file."""
_INSERT: Final = f"INSERT INTO events VALUES ({', '.join('?' * 15)})"  # noqa: S608 no input
_AT: Final = "2026-11-21T19:14:00.250+00:00"


class Bare:
    """A table of events like ours, without its index and its triggers."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        for pragma in _PRAGMAS:
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute(schema.EVENTS)
        self._count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()

    def write_us(self, batch: list[Sent]) -> float:
        """Microseconds per answer for a batch: an INSERT each, and one COMMIT."""
        rows = [self._row(sent) for sent in batch]
        began = perf_counter()
        self._connection.execute("BEGIN IMMEDIATE")
        for row in rows:
            self._connection.execute(_INSERT, row)
        self._connection.execute("COMMIT")
        return (perf_counter() - began) / len(batch) * 1e6

    def _row(self, sent: Sent) -> tuple[object, ...]:
        self._count += 1
        command = sent.command
        origin = (self._count, sent.id, _AT, "tablet", "AnswerSubmitted", 1)
        words = (str(command.author), command.question, bytes(16), bytes(32))
        return (*origin, *words, dump_value(command.value), bytes(32), "main", 1, None)


def read_ms(path: Path) -> float:
    """Milliseconds to fetch all rows of a session's events and words."""
    began = perf_counter()
    connection = sqlite3.connect(path)
    for table in ("events", "contents"):
        connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 our own names
    connection.close()
    return (perf_counter() - began) * 1e3
