"""The table `meta`: a few facts about the file itself, beside the log."""

from __future__ import annotations

import json
import platform
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

    from workshop.domain.events import EventRow


class Key(StrEnum):
    """Keys of the table `meta`."""

    SESSION = "session"
    """Id of the session, from its first event."""
    MACHINE = "machine"
    """Network name of the computer that wrote last."""
    RESTORED_FROM = "restored_from"
    """Name of the backup this file was made from, until something is written."""
    SCRUB_DUE = "scrub_due"
    """The file or its backups still tell what they must not: erased words, or when an anonymous
    act came in.
    """


def get(connection: sqlite3.Connection, key: Key) -> str | None:
    """The value under `key`."""
    found = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if found is None else str(found[0])


def put(connection: sqlite3.Connection, key: Key, value: str) -> None:
    """Set `key`."""
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, value))


def drop(connection: sqlite3.Connection, key: Key) -> None:
    """Forget `key`."""
    connection.execute("DELETE FROM meta WHERE key = ?", (key,))


def name_session(connection: sqlite3.Connection, first: EventRow) -> None:
    """Keep the session's id where a backup's owner is found without folding."""
    put(connection, Key.SESSION, json.loads(first.data)["session"])


def this_machine() -> str:
    """How this computer is named in `MACHINE`."""
    return platform.node()


def is_continued(connection: sqlite3.Connection) -> bool:
    """Whether another computer wrote last, or the file was made from a backup."""
    machine = get(connection, Key.MACHINE)
    return machine != this_machine() or get(connection, Key.RESTORED_FROM) is not None


def settle_here(connection: sqlite3.Connection) -> None:
    """This computer writes from now on."""
    put(connection, Key.MACHINE, this_machine())
    drop(connection, Key.RESTORED_FROM)
