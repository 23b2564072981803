"""Putting rows into a session, inside a transaction that others begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.events import EventRow

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from typing import TypeAlias

    Columns: TypeAlias = tuple[str | bytes | int | None, ...]

_EVENT: Final = (
    f"INSERT INTO events ({', '.join(EventRow._fields)}) "  # noqa: S608 our own names
    f"VALUES ({', '.join('?' * len(EventRow._fields))})"
)
_CONTENT: Final = "INSERT INTO contents (id, salt, body) VALUES (?, ?, ?)"
_SEEN: Final = "INSERT OR IGNORE INTO seen (id) VALUES (?)"


def add_events(connection: sqlite3.Connection, rows: Iterable[Columns]) -> None:
    """Continue the log with `rows`: an `EventRow` each, or its columns."""
    connection.executemany(_EVENT, rows)


def add_contents(connection: sqlite3.Connection, contents: Iterable[Columns]) -> None:
    """Words beside the log: a `Content` each, or its columns."""
    connection.executemany(_CONTENT, contents)


def add_seen(connection: sqlite3.Connection, commands: Iterable[str]) -> None:
    """Ids of commands that left no event with their id; known ones stay as they are."""
    connection.executemany(_SEEN, ((each,) for each in commands))
