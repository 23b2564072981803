"""The table of anonymous acts that are not in the log yet; its key is all the order it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.events import EventRow
from workshop.domain.pending import NOT_PLACED, waiting_of

if TYPE_CHECKING:
    import sqlite3

    from workshop.domain.pending import Waiting

_ADD: Final = """
INSERT INTO pending VALUES
(:question, :act, :subject, :kind, :v, :content_id, :commitment, :data, :link)
"""
_OF_ONE: Final = "FROM pending WHERE question = :question AND act = :act AND author = :subject"
_DROP_WORDS: Final = f"DELETE FROM contents WHERE id IN (SELECT content_id {_OF_ONE})"  # noqa: S608
_DROP_ONE: Final = f"DELETE {_OF_ONE}"
_DROP: Final = "DELETE FROM pending WHERE question = ? AND act = ?"
_ALL: Final = """
SELECT kind, v, author, question, content_id, commitment, data, link
FROM pending ORDER BY question, act, author
"""


def put(connection: sqlite3.Connection, row: EventRow) -> None:
    """Keep an anonymous act instead of its author's last."""
    drop(connection, row)
    connection.execute(_ADD, _named(row))


def drop(connection: sqlite3.Connection, row: EventRow) -> None:
    """The last act of the author of `row` is gone, with its words."""
    connection.execute(_DROP_WORDS, _named(row))
    connection.execute(_DROP_ONE, _named(row))


def _named(row: EventRow) -> dict[str, object]:
    return {**row._asdict(), "act": waiting_of(row).act.value}


def drop_all(connection: sqlite3.Connection, waiting: Waiting) -> None:
    """They are in the log now; their words stay."""
    connection.execute(_DROP, (waiting.question, waiting.act.value))


def read(connection: sqlite3.Connection) -> list[EventRow]:
    """All that waits."""
    return [
        EventRow._make((NOT_PLACED, None, None, None, *columns, "", 0, None))
        for columns in connection.execute(_ALL)
    ]
