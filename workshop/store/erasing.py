"""What goes for good: out of the session's bytes and out of its own backups."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final

from workshop.store import backups, connecting, meta
from workshop.store.failures import Reading

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection
    from datetime import datetime
    from pathlib import Path

    from workshop.domain.ids import ContentId, QuestionId, SubjectId

_DROP_ONE: Final = "DELETE FROM drafts WHERE author = ? AND question = ?"
_DROP_MANY: Final = """
DELETE FROM drafts WHERE author = ifnull(?, author) AND question = ifnull(?, question)
"""


def erase(connection: sqlite3.Connection, contents: Collection[ContentId]) -> None:
    """Delete words and their salts inside the transaction; `scrub` must follow.

    That it must is written with it, so that a crash in between does not leave them in a backup.
    """
    connection.executemany("DELETE FROM contents WHERE id = ?", [(each,) for each in contents])
    meta.put(connection, meta.Key.SCRUB_DUE, "1")


def drop_drafts(
    connection: sqlite3.Connection, author: SubjectId | None, question: QuestionId | None
) -> None:
    """Delete the drafts of `author` (None: everybody's) for `question` (None: all)."""
    if author is not None and question is not None:  # after each answer: by the key
        connection.execute(_DROP_ONE, (author, question))
        return
    dropped = connection.execute(_DROP_MANY, (author, question)).rowcount
    if dropped and author is None:
        # At sealing nobody's unsent words are kept: not in a backup either.
        meta.put(connection, meta.Key.SCRUB_DUE, "1")


def is_due(connection: sqlite3.Connection) -> bool:
    """Whether the file or its backups still tell what they must not."""
    return meta.get(connection, meta.Key.SCRUB_DUE) is not None


def is_due_at(session: Path) -> bool:
    """Like `is_due`, of a closed session."""
    with Reading(session), closing(connecting.connect(session, "rw")) as connection:
        return is_due(connection)


def scrub(connection: sqlite3.Connection, session: Path, now: datetime) -> None:
    """Rebuild the file without the gaps, and replace its backups. Safe to repeat.

    `secure_delete` has zeroed erased words already; what VACUUM adds is that no fragment is left
    where SQLite moved rows about earlier, and that rows lie in the order of their keys. Of older
    backups none stays: two side by side tell what came in between them.
    """
    connection.execute("VACUUM")
    backups.remake(connection, session, now)
    meta.drop(connection, meta.Key.SCRUB_DUE)
