"""Files that are no session, or none that can be used: a clear error, and not a byte changed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import struct
import sys
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.store.evening import log_of, new_evening
from workshop.domain.errors import (
    NewerFileError,
    ReadOnlyError,
    SessionFileError,
    SessionLockedError,
)
from workshop.store import schema
from workshop.store.integrity import check
from workshop.store.read_only import open_read_only
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def healthy(folder: Path) -> Path:
    """A session with a few events, closed."""
    path = folder / "avond.dialoog"
    new_evening(path).close()
    return path


def changed(path: Path, *statements: str) -> Path:
    """`path` after somebody else's SQL."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    return path


# --- how a file can be bad -----------------------------------------------------------------


def missing(folder: Path) -> Path:
    return folder / "weg.dialoog"


def a_folder(folder: Path) -> Path:
    (folder / "map.dialoog").mkdir()
    return folder / "map.dialoog"


def empty(folder: Path) -> Path:
    path = folder / "leeg.dialoog"
    path.touch()
    return path


def a_letter(folder: Path) -> Path:
    path = folder / "brief.dialoog"
    path.write_text("Geachte griffier, " * 500, encoding="utf-8")
    return path


def a_few_bytes(folder: Path) -> Path:
    path = folder / "kort.dialoog"
    path.write_bytes(b"SQLite format 3\0")
    return path


def somebody_elses_database(folder: Path) -> Path:
    return changed(folder / "adressen.dialoog", "CREATE TABLE adressen (naam)")


def somebody_elses_wal_database(folder: Path) -> Path:
    return changed(
        folder / "adressen.dialoog", "PRAGMA journal_mode = WAL", "CREATE TABLE adressen (naam)"
    )


def another_application(folder: Path) -> Path:
    return changed(healthy(folder), "PRAGMA application_id = 1")


def without_a_table(folder: Path) -> Path:
    return changed(healthy(folder), "DROP TABLE seen")


def without_a_format(folder: Path) -> Path:
    return changed(healthy(folder), "PRAGMA user_version = 0")


def half_copied(folder: Path) -> Path:
    path = healthy(folder)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return path


def with_a_gap(folder: Path) -> Path:
    return changed(
        healthy(folder), "DROP TRIGGER events_are_never_deleted", "DELETE FROM events WHERE seq = 2"
    )


def with_half_a_link(folder: Path) -> Path:
    return changed(
        healthy(folder),
        "DROP TRIGGER events_are_never_changed",
        "UPDATE events SET link = x'00' WHERE seq = (SELECT max(seq) FROM events)",
    )


BAD: dict[str, tuple[Callable[[Path], Path], str]] = {
    "missing": (missing, "missing"),
    "a folder": (a_folder, "folder"),
    "empty": (empty, "empty"),
    "a letter": (a_letter, "not_sqlite"),
    "a few bytes": (a_few_bytes, "not_sqlite"),
    "somebody else's database": (somebody_elses_database, "foreign"),
    "somebody else's WAL database": (somebody_elses_wal_database, "foreign"),
    "another application": (another_application, "foreign"),
    "without a table": (without_a_table, "damaged"),
    "without a format": (without_a_format, "damaged"),
    "half copied": (half_copied, "damaged"),
}
BROKEN: dict[str, tuple[Callable[[Path], Path], str]] = {
    "with a gap": (with_a_gap, "chain"),
    "with half a link": (with_half_a_link, "chain"),
}
OPENERS: dict[str, Callable[[Path], object]] = {
    "open": SessionFile.open,
    "open_read_only": open_read_only,
    "check": check,
}


def contents_of(folder: Path) -> dict[str, bytes]:
    """Every file under `folder`."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.mark.parametrize("opener", OPENERS)
@pytest.mark.parametrize("bad", BAD)
def test_what_is_no_session_is_named_and_left_alone(tmp_path: Path, bad: str, opener: str) -> None:
    make, why = BAD[bad]
    path = make(tmp_path)
    before = contents_of(tmp_path)
    with pytest.raises(SessionFileError) as failure:
        OPENERS[opener](path)
    assert (failure.value.path, failure.value.why) == (str(path), why)
    assert contents_of(tmp_path) == before


@pytest.mark.parametrize("opener", ["open", "open_read_only"])
@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_log_is_not_opened(tmp_path: Path, broken: str, opener: str) -> None:
    make, why = BROKEN[broken]
    path = make(tmp_path)
    before = contents_of(tmp_path)
    with pytest.raises(SessionFileError) as failure:
        OPENERS[opener](path)
    assert failure.value.why == why
    assert contents_of(tmp_path) == before


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_log_is_reported_by_check(tmp_path: Path, broken: str) -> None:
    report = check(BROKEN[broken][0](tmp_path))
    assert not report.is_whole
    assert report.broken_at is not None


def test_a_newer_file_is_told_apart_and_can_be_read(tmp_path: Path) -> None:
    path = changed(healthy(tmp_path), f"PRAGMA user_version = {schema.FORMAT + 1}")
    before = contents_of(tmp_path)
    with pytest.raises(NewerFileError) as failure:
        SessionFile.open(path)
    assert (failure.value.found, failure.value.known) == (schema.FORMAT + 1, schema.FORMAT)
    reader = open_read_only(path)
    assert len(log_of(reader)) == 5
    reader.close()
    assert check(path).is_whole
    assert contents_of(tmp_path) == before


@pytest.mark.skipif(sys.platform == "win32", reason="no such files on Windows")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.dialoog")
    with pytest.raises(SessionFileError) as failure:
        SessionFile.open(tmp_path / "pijp.dialoog")
    assert failure.value.why == "not_sqlite"


@pytest.mark.parametrize("opener", ["open_read_only", "check"])
def test_a_session_that_is_held_is_not_read_either(tmp_path: Path, opener: str) -> None:
    evening = new_evening(tmp_path / "avond.dialoog")
    with pytest.raises(SessionLockedError):
        OPENERS[opener](tmp_path / "avond.dialoog")
    evening.close()


# --- rights --------------------------------------------------------------------------------

NOBODY = 65534


@contextmanager
def as_somebody_without_rights(folder: Path) -> Iterator[None]:
    """Root may write anywhere, so these tests put it aside for a while."""
    if os.geteuid() != 0:
        yield
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder outside root's own, which nobody else may enter."""
    path = Path(tempfile.mkdtemp())
    yield path
    path.chmod(0o700)
    shutil.rmtree(path)


needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights elsewhere")


@needs_posix
def test_a_read_only_folder_is_told_and_its_session_can_be_read(folder: Path) -> None:
    path = healthy(folder)
    before = contents_of(folder)
    folder.chmod(0o500)
    with as_somebody_without_rights(folder):
        with pytest.raises(ReadOnlyError) as failure:
            SessionFile.open(path)
        assert failure.value.why == "folder"
        reader = open_read_only(path)
        assert len(log_of(reader)) == 5
        assert reader.why == "folder"
        reader.close()
        assert check(path).is_whole
    assert contents_of(folder) == before


@needs_posix
def test_a_read_only_file_is_told_and_can_be_read(folder: Path) -> None:
    path = healthy(folder)
    before = contents_of(folder)
    path.chmod(0o400)
    with as_somebody_without_rights(folder):
        with pytest.raises(ReadOnlyError) as failure:
            SessionFile.open(path)
        assert failure.value.why == "folder"
        reader = open_read_only(path)
        reader.close()
        assert check(path).is_whole
    assert contents_of(folder) == before


@needs_posix
@pytest.mark.parametrize("opener", OPENERS)
def test_a_file_that_may_not_be_read_is_told(folder: Path, opener: str) -> None:
    path = healthy(folder)
    path.chmod(0o000)
    with (
        as_somebody_without_rights(folder),
        pytest.raises(SessionFileError) as failure,
    ):
        OPENERS[opener](path)
    assert failure.value.why == "permission"


@needs_posix
def test_a_folder_that_may_not_be_entered_is_told(folder: Path) -> None:
    (folder / "dicht").mkdir()
    path = healthy(folder / "dicht")
    (folder / "dicht").chmod(0o000)
    with (
        as_somebody_without_rights(folder),
        pytest.raises(SessionFileError) as failure,
    ):
        SessionFile.open(path)
    assert failure.value.why == "permission"


# --- after a crash -------------------------------------------------------------------------


def journal_of(page_size: int, original: bytes) -> bytes:
    """A rollback journal with page 1 as it was: https://sqlite.org/fileformat2.html, section 3."""
    pages, first = len(original) // page_size, original[:page_size]
    nonce, sector = 12345, 512
    magic = bytes.fromhex("d9d505f920a163d7")
    header = magic + struct.pack(">5I", 1, nonce, pages, sector, page_size)
    checksum = nonce + sum(first[at] for at in range(page_size - 200, 0, -200))
    record = struct.pack(">I", 1) + first + struct.pack(">I", checksum)
    return header.ljust(sector, b"\0") + record


def crashed(folder: Path) -> Path:
    """A session whose first page says that it is longer than it is: the power went."""
    path = healthy(folder)
    original = path.read_bytes()
    (page_size,) = struct.unpack(">H", original[16:18])
    longer = struct.pack(">I", len(original) // page_size + 50)
    path.write_bytes(original[:28] + longer + original[32:])
    path.with_name(path.name + "-journal").write_bytes(journal_of(page_size, original))
    return path


def test_what_a_crash_left_half_written_is_taken_back(tmp_path: Path) -> None:
    file = SessionFile.open(crashed(tmp_path))
    assert len(log_of(file)) == 5
    file.close()


def test_check_takes_it_back_too(tmp_path: Path) -> None:
    path = crashed(tmp_path)
    assert check(path).is_whole
    assert not path.with_name(path.name + "-journal").exists()


def test_a_journal_that_mends_nothing_does_not_hide_the_damage(tmp_path: Path) -> None:
    path = half_copied(tmp_path)
    path.with_name(path.name + "-journal").write_bytes(b"geen journal" * 100)
    before = path.read_bytes()
    with pytest.raises(SessionFileError) as failure:
        SessionFile.open(path)
    assert failure.value.why == "damaged"
    assert path.read_bytes() == before


@needs_posix
def test_what_a_crash_left_in_a_read_only_folder_is_not_read_as_if_it_were_whole(
    folder: Path,
) -> None:
    torn = crashed(folder)
    folder.chmod(0o500)
    with (
        as_somebody_without_rights(folder),
        pytest.raises(SessionFileError) as failure,
    ):
        open_read_only(torn)
    assert failure.value.why == "permission"
