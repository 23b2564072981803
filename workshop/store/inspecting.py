"""Every byte of a session read: SQLite's own check, the chain, and every commitment."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

from workshop.domain.events import EventRow
from workshop.store import migrations, own_schema, pending, reading, schema
from workshop.store.connecting import connect, format_of
from workshop.store.failures import UNREADABLE
from workshop.store.walking import Walk

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_PROBLEM_LIMIT: Final = 20
"""Of SQLite's own findings: more of them say nothing new."""
_SCHEMA: Final = r"""
SELECT name, sql FROM sqlite_master
WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\' AND tbl_name <> '_sqlite_migrations'
"""


@dataclass(frozen=True)
class Report:
    """What was found."""

    path: Path
    format: int
    events: int = 0
    answers: int = 0
    """Submitted revisions of own answers, those that wait for the log included."""
    contents: int = 0
    """Words that are present."""
    drafts: int = 0
    pending: int = 0
    """Anonymous acts that are not in the log yet; those without words too."""
    unsound: int = 0
    """Those among them that were changed."""
    erased: int = 0
    """Words that an event says are erased."""
    sqlite_problems: tuple[str, ...] = ()
    """What SQLite says of its own pages, in its own words; empty is well."""
    schema_problems: tuple[str, ...] = ()
    """Names of tables, triggers and views that are missing or not as this release makes them."""
    broken_at: int | None = None
    """`seq` of the first event that does not follow from the one before it."""
    altered: tuple[int, ...] = ()
    """Events whose words are not the ones they were committed to."""
    lost: tuple[int, ...] = ()
    """Events whose words are gone although none says that they were erased."""
    stray: int = 0
    """Words that belong to no event, or are still there though erased."""
    fingerprints: Mapping[int, str] = field(default_factory=dict)
    """Version of the account -> its fingerprint, hexadecimal; also of a sealing under way."""

    @property
    def is_whole(self) -> bool:
        """Nothing is missing and nothing was changed."""
        return self.broken_at is None and not (
            self.sqlite_problems
            or self.schema_problems
            or self.unsound
            or self.altered
            or self.lost
            or self.stray
        )


def inspect(connection: sqlite3.Connection, path: Path) -> Report:
    """Read all that `connection` has of the session at `path`, whose file may be any copy of it."""
    found = format_of(connection, path)
    if not own_schema.has_our_tables(connection):
        # Reading them might never end: a view without an end may bear the name of one.
        return Report(path, found, schema_problems=_schema_problems(connection))
    problems = [*_sqlite_problems(connection)]
    walk = Walk()
    try:
        walk.contents = _contents(connection)
        for row in connection.execute(reading.EVENTS):
            walk.take(EventRow._make(row))
        for row in pending.read(connection):
            walk.take_pending(row)
        walk.drafts = len(connection.execute("SELECT client_rev FROM drafts").fetchall())
    except UNREADABLE as error:
        problems.append(str(error))
    return Report(
        path=path,
        format=found,
        sqlite_problems=tuple(problems[:_PROBLEM_LIMIT]),
        schema_problems=_schema_problems(connection) if found == schema.FORMAT else (),
        **walk.findings(),
    )


def has_our_schema(path: Path) -> bool:
    """Whether the session at `path` has the tables and views of this release, whatever it says."""
    try:
        with closing(connect(path, "immutable")) as connection:
            return not _schema_problems(connection)
    except UNREADABLE:
        return False


def _sqlite_problems(connection: sqlite3.Connection) -> list[str]:
    try:
        found = connection.execute(f"PRAGMA integrity_check({_PROBLEM_LIMIT})").fetchall()
    except UNREADABLE as error:
        return [str(error)]
    return [text for (text,) in found if text != "ok"]


def _schema_problems(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What differs from a session file made now."""
    expected, found = _expected_schema(schema.FORMAT), _schema(connection)
    names = expected.keys() | found.keys()
    return tuple(sorted(name for name in names if expected.get(name) != found.get(name)))


@cache
def _expected_schema(_format: int) -> Mapping[str, str]:
    """Of a session file made now; making one takes longer than reading most sessions."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        migrations.migrate(fresh)
        return _schema(fresh)


def _schema(connection: sqlite3.Connection) -> dict[str, str]:
    """Name -> SQL, without what SQLite and sqlite-utils keep for themselves."""
    return dict(connection.execute(_SCHEMA).fetchall())


def _contents(connection: sqlite3.Connection) -> dict[bytes, tuple[bytes, str]]:
    rows = connection.execute("SELECT id, salt, body FROM contents")
    return {content: (salt, body) for content, salt, body in rows}
