"""The table of anonymous acts that are not in the log yet; its key is all the order it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.events import EventRow
from workshop.domain.pending import NOT_PLACED, waiting_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from workshop.domain.pending import Waiting

_ADD: Final = """
INSERT INTO pending
SELECT :question, :act, :subject, count(*), :kind, :v, :content_id, :commitment, :data
FROM pending WHERE question = :question AND act = :act AND author = :subject
"""
_DROP: Final = "DELETE FROM pending WHERE question = ? AND act = ?"
_ALL: Final = """
SELECT kind, v, author, question, content_id, commitment, data
FROM pending ORDER BY question, act, author, n
"""


def add(connection: sqlite3.Connection, rows: Sequence[EventRow]) -> None:
    """Keep anonymous acts, each after the earlier ones of its author."""
    for row in rows:
        connection.execute(_ADD, {**row._asdict(), "act": waiting_of(row).act.value})


def drop(connection: sqlite3.Connection, waiting: Waiting) -> None:
    """They are in the log now."""
    connection.execute(_DROP, (waiting.question, waiting.act.value))


def read(connection: sqlite3.Connection) -> list[EventRow]:
    """All that waits; of one author in the order of the acts."""
    return [
        EventRow._make((NOT_PLACED, None, None, None, *columns, b"", "", 0, None))
        for columns in connection.execute(_ALL)
    ]
