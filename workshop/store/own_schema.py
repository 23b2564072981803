"""Whether a file has the tables and triggers that this app made, and nothing that acts by itself.

A session comes by mail or on a stick. A trigger that somebody else put into it would act on every
answer: keep words that were erased, or write down who answered first.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import SessionFileError
from workshop.store import schema

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# Views do nothing unless somebody asks them something, which this app never does.
_ACTING: Final = r"""
SELECT type || ' ' || name, sql FROM sqlite_master
WHERE type = 'trigger' OR (type IN ('table', 'view') AND name IN ({0}))
  OR (type = 'index' AND sql NOT NULL AND tbl_name IN ({0}))
""".format(", ".join(f"'{name}'" for name in sorted(schema.TABLES)))


def refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    """Before anything is read or written: `SessionFileError` ("chain") for what we did not make.

    Of a newer release's file, which is only read, the tables have to be tables.
    """
    if not has_our_tables(connection):
        raise SessionFileError(str(path), "chain")
    if not _is_newer(connection) and _acting(connection) != _ours():
        raise SessionFileError(str(path), "chain")


def has_our_tables(connection: sqlite3.Connection) -> bool:
    """Whether reading them gives what lies in the file, and ends."""
    found, ours = _acting(connection), _ours()
    names = [f"table {name}" for name in schema.TABLES]
    if _is_newer(connection):
        return all(name in found for name in names)
    return all(found.get(name) == ours[name] for name in names)


def _is_newer(connection: sqlite3.Connection) -> bool:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return bool(version > schema.FORMAT)


def _acting(connection: sqlite3.Connection) -> Mapping[str, str]:
    return dict(connection.execute(_ACTING).fetchall())


@cache
def _ours() -> Mapping[str, str]:
    """As they stand in a file made now; no released step changed a table or trigger."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        for statement in schema.STATEMENTS:
            fresh.execute(statement)
        return _acting(fresh)
