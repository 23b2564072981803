"""Makes a session file's schema, and brings an older one up to date.

sqlite-utils is imported here only when there is something to do: opening a session that is up to
date never pays for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from workshop.domain.errors import NewerFileError
from workshop.store import backups, schema
from workshop.store.connecting import format_of
from workshop.store.failures import Writing
from workshop.store.views import VIEWS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from sqlite_utils import Database

Step: TypeAlias = "tuple[str, Callable[[Database], None]]"
"""Name and deed."""

_SET: Final = "dialoogavond"


def _first_format(database: Database) -> None:
    """Format 1: everything there is."""
    for statement in schema.STATEMENTS:
        database.execute(statement)


def _only_views(_: Database) -> None:
    """Format 2: the view `comments`; views are made anew after every step."""


STEPS: list[Step] = [("format_1", _first_format), ("format_2", _only_views)]
"""In order; a released step is never changed. Their number is `schema.FORMAT`."""


def bring_up_to_date(
    connection: sqlite3.Connection, session: Path, now: Callable[[], datetime]
) -> None:
    """Migrate an older file, after a backup of it as it was.

    Raises `NewerFileError` for a file of a newer release.
    """
    found = format_of(connection, session)
    if found > schema.FORMAT:
        raise NewerFileError(str(session), found, schema.FORMAT)
    if found < schema.FORMAT:
        backups.add(connection, session, now())
        with Writing(session):
            migrate(connection)


def migrate(connection: sqlite3.Connection) -> None:
    """Apply the steps that the file does not have yet, each in a transaction of its own.

    Rows of `events` are never rewritten: an event of an older version is turned into the newer
    one while it is read. Views are made anew, so a change in them needs a step too, even an empty
    one.
    """
    from sqlite_utils import Database, Migrations

    # Plugins of the user's own sqlite-utils have no business in a session file.
    database = Database(connection, recursive_triggers=False, execute_plugins=False)
    migrations = Migrations(_SET)
    for name, step in STEPS:
        migrations(name=name)(step)
    migrations.apply(database)
    with database.atomic():
        for name, select in VIEWS.items():
            database.execute(f"DROP VIEW IF EXISTS {name}")
            database.execute(f"CREATE VIEW {name} AS {select}")
        database.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {len(STEPS)}")
