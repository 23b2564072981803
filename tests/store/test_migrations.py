"""Promises of `workshop.store.migrations`."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.store.evening import log_of, new_evening, reopened
from workshop.domain.errors import NewerFileError, WorkshopError
from workshop.store import backup_folder, migrations, schema
from workshop.store.integrity import check
from workshop.store.views import VIEWS

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database


def test_the_format_is_the_number_of_steps(tmp_path: Path) -> None:
    assert len(migrations.STEPS) == schema.FORMAT
    new_evening(tmp_path / "avond.dialoog").close()
    with closing(sqlite3.connect(tmp_path / "avond.dialoog")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (schema.FORMAT,)
        assert connection.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)


def test_migrating_what_is_up_to_date_changes_no_schema() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrations.migrate(connection)
        before = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY 1").fetchall()
        migrations.migrate(connection)
        after = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY 1").fetchall()
    assert after == before
    assert {name for name, _ in after} >= schema.TABLES | VIEWS.keys()


def _with_a_note(database: Database) -> None:
    database.execute("ALTER TABLE contents ADD COLUMN note TEXT")


def _with_a_mistake(database: Database) -> None:
    database.execute("ALTER TABLE contents ADD COLUMN note TEXT")
    database.execute("ALTER TABLE nergens ADD COLUMN note TEXT")


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A session of this release, which will be the older one."""
    evening = new_evening(tmp_path / "avond.dialoog")
    evening.answer("p1", "nabij")
    evening.close()
    return tmp_path / "avond.dialoog"


def next_release(monkeypatch: pytest.MonkeyPatch, *steps: migrations.Step) -> None:
    """A release that knows more steps."""
    monkeypatch.setattr(migrations, "STEPS", [*migrations.STEPS, *steps])
    monkeypatch.setattr(schema, "FORMAT", schema.FORMAT + len(steps))


def test_an_older_file_is_brought_up_to_date_after_a_backup(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = list(reopened_rows(older))
    next_release(monkeypatch, ("format_3", _with_a_note))
    evening = reopened(older)
    assert log_of(evening.file) == rows
    evening.answer("p2", "eerlijk")
    evening.close()
    assert check(older).is_whole
    formats = []
    for backup in backup_folder.backups_of(older):
        with closing(sqlite3.connect(backup.path)) as connection:
            formats += connection.execute("PRAGMA user_version").fetchone()
    assert formats == [2, 2, 3]


def reopened_rows(path: Path) -> list[object]:
    """All events in the file."""
    evening = reopened(path)
    rows: list[object] = [*log_of(evening.file)]
    evening.close()
    return rows


def test_a_step_that_fails_leaves_the_file_as_it_was(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = older.read_bytes()
    with monkeypatch.context() as later:
        next_release(later, ("format_3", _with_a_mistake))
        with pytest.raises(WorkshopError):
            reopened(older)
    assert older.read_bytes() == before
    reopened(older).close()


def test_the_older_release_refuses_the_newer_file(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later:
        next_release(later, ("format_3", _with_a_note))
        reopened(older).close()
    with pytest.raises(NewerFileError):
        reopened(older)
