"""Promises of `workshop.store.session_file`."""

from __future__ import annotations

import gc
import json
import os
import platform
import sqlite3
import subprocess
import sys
from contextlib import closing
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.store.evening import OWN, WHY, log_of, new_evening, reopened
from workshop.domain import commands as c
from workshop.domain.errors import SessionFileError, SessionLockedError, WriteFailedError
from workshop.domain.ids import CommandId, ParticipantId, SubjectId
from workshop.domain.rules.authors import seat_hash
from workshop.domain.settings import Attribution
from workshop.domain.values import ItemsValue
from workshop.store import backup_folder, connecting
from workshop.store.read_only import open_read_only
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from pathlib import Path


def session(folder: Path) -> Path:
    """Where the tests keep their session."""
    return folder / "avond.dialoog"


def reopened_log(path: Path) -> SessionFile:
    """The log without its state."""
    return SessionFile.open(path)


# --- writing and reading -------------------------------------------------------------------


def test_what_was_committed_is_there_at_the_next_opening(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    evening.answer("p1", "nabij", "eerlijk")
    evening.draft("p2", OWN, '{"items":["half"]}')
    before = evening.state
    evening.close()
    again = reopened(session(tmp_path))
    assert again.state.drafts.pop((SubjectId("p2"), OWN)).body == '{"items":["half"]}'
    assert again.state == before
    again.close()


def test_what_was_rolled_back_never_happened(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    evening.file.begin()
    evening.file.append([], [], CommandId("verdwenen"))
    evening.file.rollback()
    evening.file.rollback()
    assert evening.file.find(CommandId("verdwenen")) is None
    evening.close()


def test_a_command_is_known_by_its_last_event(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    found = evening.file.find(evening.newest)
    assert found == (evening.state.seq, "2026-11-21T19:30:00.000+00:00")
    assert evening.file.find(CommandId("nooit gezien")) is None
    evening.close()


def test_a_command_without_an_event_is_known_too(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    evening.file.begin()
    evening.file.append([], [], CommandId("anoniem"))
    evening.file.append([], [], CommandId("anoniem"))
    evening.file.commit()
    assert evening.file.find(CommandId("anoniem")) == (0, None)
    evening.close()
    again = reopened(session(tmp_path))
    assert again.file.find(CommandId("anoniem")) == (0, None)
    again.close()


def test_a_command_of_this_very_batch_is_known_and_forgotten_with_it(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    assert evening.file.find(CommandId("straks")) is None
    evening.file.begin()
    evening.file.append([], [], CommandId("straks"))
    assert evening.file.find(CommandId("straks")) == (0, None)
    evening.file.rollback()
    assert evening.file.find(CommandId("straks")) is None
    evening.close()


def test_a_command_with_more_events_is_known_by_its_last(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    rows = log_of(evening.file)
    one, other = (rows[-1]._replace(seq=seq, id="samen", content_id=None) for seq in (6, 7))
    evening.file.begin()
    evening.file.append([one, other], [], CommandId("samen"))
    evening.file.commit()
    first = evening.file.find(CommandId("samen"))
    evening.close()
    again = reopened_log(session(tmp_path))
    assert first == again.find(CommandId("samen")) == (7, one.at)
    again.close()


def test_a_draft_is_overwritten_in_place_and_leaves_nothing_in_the_bytes(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    for number in range(50):
        evening.draft("p1", WHY, f"gedachte-die-niemand-leest-{number:02d}")
    evening.close()
    raw = session(tmp_path).read_bytes()
    assert raw.count(b"gedachte-die-niemand-leest-") == 1
    assert b"gedachte-die-niemand-leest-49" in raw


def test_drafts_are_dropped_one_by_one_per_author_or_all(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    for participant in ("p1", "p2"):
        for question in (OWN, WHY):
            evening.draft(participant, question, "half")
    evening.file.begin()
    evening.file.drop_drafts(SubjectId("p1"), OWN)
    assert set(evening.file.load().drafts) == {("p1", WHY), ("p2", OWN), ("p2", WHY)}
    evening.file.drop_drafts(SubjectId("p2"), None)
    assert set(evening.file.load().drafts) == {("p1", WHY)}
    evening.file.drop_drafts(None, None)
    evening.file.commit()
    assert evening.file.load().drafts == {}
    evening.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET kind = 'Shown' WHERE seq = 1",
        "DELETE FROM events WHERE seq = 1",
        "DELETE FROM events",
        "INSERT INTO events SELECT 99, id, at, actor, kind, v, subject, question, content_id, "
        "commitment, data, link, branch, epoch, origin FROM events WHERE seq = 1",
        "INSERT OR REPLACE INTO events SELECT * FROM events WHERE seq = 2",
        "UPDATE contents SET body = 'anders'",
        "INSERT OR REPLACE INTO contents SELECT id, salt, 'anders' FROM contents",
    ],
)
def test_the_file_itself_refuses_to_change_the_past(tmp_path: Path, statement: str) -> None:
    new_evening(session(tmp_path)).close()
    before = session(tmp_path).read_bytes()
    with closing(sqlite3.connect(session(tmp_path))) as other:
        with pytest.raises(sqlite3.IntegrityError):
            other.execute(statement)
        other.rollback()
    assert session(tmp_path).read_bytes() == before


def test_a_transaction_that_cannot_be_taken_back_is_left_to_the_next_opening(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    evening = new_evening(session(tmp_path))
    evening.file._connection.close()
    evening.file.rollback()
    assert "next opening" in caplog.text
    evening.close()


def test_a_row_that_does_not_follow_is_a_failed_write_and_leaves_nothing(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    row = log_of(evening.file)[-1]
    evening.file.begin()
    with pytest.raises(WriteFailedError) as failure:
        evening.file.append([row], [], None)
    assert failure.value.reason == "other"
    evening.file.rollback()
    assert log_of(evening.file)[-1] == row
    evening.close()


# --- opening and closing -------------------------------------------------------------------


SETTINGS = {
    "locking_mode": "exclusive",
    "journal_mode": "truncate",
    "synchronous": 2,  # FULL
    "secure_delete": 1,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "temp_store": 2,  # MEMORY
}


def test_the_connection_is_as_the_design_says(tmp_path: Path) -> None:
    new_evening(session(tmp_path)).close()
    with closing(connecting.open_for_writing(session(tmp_path))) as connection:
        settings = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in SETTINGS}
        assert connection.isolation_level is None
    assert settings == SETTINGS


def test_opening_and_closing_does_not_change_a_healthy_file(tmp_path: Path) -> None:
    new_evening(session(tmp_path), Attribution.ANONYMOUS).close()
    before = session(tmp_path).read_bytes(), session(tmp_path).stat().st_mtime_ns
    backups = backup_folder.backups_of(session(tmp_path))
    evening = reopened(session(tmp_path))
    evening.file.rest()
    evening.close()
    assert (session(tmp_path).read_bytes(), session(tmp_path).stat().st_mtime_ns) == before
    assert backup_folder.backups_of(session(tmp_path)) == backups


def test_a_closed_session_is_one_file_beside_its_backups(tmp_path: Path) -> None:
    new_evening(session(tmp_path)).close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["avond.backups", "avond.dialoog"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights elsewhere")
def test_only_its_owner_may_read_a_session_and_its_backups(tmp_path: Path) -> None:
    new_evening(session(tmp_path)).close()
    folder = backup_folder.folder_of(session(tmp_path))
    (backup,) = folder.iterdir()
    assert [path.stat().st_mode & 0o777 for path in (session(tmp_path), backup, folder)] == [
        0o600,
        0o600,
        0o700,
    ]


def test_what_a_crash_left_while_a_session_was_made_goes_at_opening(tmp_path: Path) -> None:
    new_evening(session(tmp_path)).close()
    left, other = tmp_path / "avond.dialoog.1234abcd.part", tmp_path / "avondje.dialoog.x.part"
    left.write_text("half")
    other.write_text("van een ander")
    reopened(session(tmp_path)).close()
    assert not left.exists()
    assert other.exists()


def test_a_new_session_never_replaces_a_file(tmp_path: Path) -> None:
    session(tmp_path).write_text("iets anders")
    with pytest.raises(SessionFileError) as failure:
        SessionFile.create(session(tmp_path))
    assert failure.value.why == "exists"
    assert session(tmp_path).read_text() == "iets anders"


def test_a_new_session_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(SessionFileError) as failure:
        SessionFile.create(tmp_path / "weg" / "avond.dialoog")
    assert failure.value.why == "folder"


@pytest.mark.parametrize(
    "name", ["a b%20c?d#e.dialoog", "raad’s avond – ñ.dialoog", "'; x.dialoog"]
)
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    if sys.platform == "win32" and "?" in name:
        pytest.skip("not a name on Windows")
    new_evening(tmp_path / name).close()
    again = reopened(tmp_path / name)
    assert len(again.state.participants) == 3
    again.close()


OTHER_PROGRAM = """
import json, pathlib, sys
from workshop.domain.errors import SessionLockedError
from workshop.store.session_file import SessionFile
try:
    SessionFile.open(pathlib.Path(sys.argv[1]))
except SessionLockedError as error:
    print(json.dumps([error.path, error.holder, error.backup, error.backup_at]))
"""


def test_a_second_program_hears_who_holds_it_and_which_backup_can_be_read(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    evening.file.rest()
    command = [sys.executable, "-c", OTHER_PROGRAM, str(session(tmp_path))]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    path, holder, backup, backup_at = json.loads(said)
    assert path == str(session(tmp_path))
    assert platform.node() in holder
    assert str(os.getpid()) in holder
    assert reopened_read_only_count(backup) == evening.state.seq
    assert backup_at == "2026-11-21T19:30:00+00:00"
    evening.close()


def reopened_read_only_count(backup: str) -> int:
    """Events in a backup."""
    with closing(sqlite3.connect(backup)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM events").fetchone()
    return int(count)


def test_a_second_opening_in_this_program_is_refused_and_does_no_harm(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    with pytest.raises(SessionLockedError):
        SessionFile.open(session(tmp_path))
    evening.answer("p1", "nabij")
    evening.close()
    again = reopened(session(tmp_path))
    assert again.state.answers[OWN][SubjectId("p1")]
    again.close()


def test_it_can_be_opened_again_after_recovering(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    evening.file.begin()
    evening.file.append([], [], CommandId("half"))
    evening.file.recover()
    assert evening.file.find(CommandId("half")) is None
    evening.answer("p1", "nabij")
    evening.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let go of an open file")
@pytest.mark.parametrize("act", ["move", "delete", "replace"])
def test_nothing_is_acknowledged_in_a_file_that_is_gone(tmp_path: Path, act: str) -> None:
    evening = new_evening(session(tmp_path))
    if act == "delete":
        session(tmp_path).unlink()
    else:
        session(tmp_path).rename(tmp_path / "verplaatst.dialoog")
    if act == "replace":
        session(tmp_path).write_text("iets anders")
    with pytest.raises(SessionFileError) as failure:
        evening.answer("p1", "nabij")
    assert failure.value.why == "missing"
    with pytest.raises(SessionFileError):
        evening.file.recover()
    with pytest.raises(WriteFailedError):
        evening.file.begin()
    evening.close()


def test_a_fold_that_fails_half_way_leaves_no_lock_and_no_trace(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    evening.answer("p1", "nabij")
    evening.answer("p2", "eerlijk")
    evening.close()
    log = SessionFile.open(session(tmp_path))
    rows = iter(log.load().answers)
    next(rows)  # and whoever holds the rows, for instance a traceback, goes on holding them
    log.close()
    reader = open_read_only(session(tmp_path))
    half_read = iter(reader.load().answers)
    next(half_read)
    reader.close()
    assert gc.isenabled()
    reopened(session(tmp_path)).close()
    assert (list(rows), list(half_read)) == ([], [])


def test_importing_and_opening_leaves_sqlite_utils_alone(tmp_path: Path) -> None:
    new_evening(session(tmp_path)).close()
    program = (
        "import pathlib, sys; from workshop.store.session_file import SessionFile; "
        "file = SessionFile.open(pathlib.Path(sys.argv[1])); list(file.load().answers); "
        "file.close(); "
        "print('sqlite_utils' in sys.modules)"
    )
    command = [sys.executable, "-c", program, str(session(tmp_path))]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    assert said.strip() == "False"


# --- another computer ----------------------------------------------------------------------


def test_a_file_of_another_computer_is_continued_until_something_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening = new_evening(session(tmp_path))
    told = [evening.file.is_continued]
    evening.close()
    monkeypatch.setattr(platform, "node", lambda: "tweede-laptop")
    for _ in range(2):
        second = reopened(session(tmp_path))
        told.append(second.file.is_continued)
        second.close()
    second = reopened(session(tmp_path))
    second.do(c.RaiseEpoch("tweede-laptop"))
    told.append(second.file.is_continued)
    second.close()
    second = reopened(session(tmp_path))
    told.append(second.file.is_continued)
    second.close()
    assert told == [False, True, True, False, False]


def test_a_batch_that_was_rolled_back_does_not_settle_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_evening(session(tmp_path)).close()
    monkeypatch.setattr(platform, "node", lambda: "tweede-laptop")
    second = reopened(session(tmp_path))
    second.file.begin()
    second.file.append([], [], CommandId("verdwenen"))
    second.file.rollback()
    second.file.begin()
    second.file.commit()
    assert second.file.is_continued
    second.close()


# --- anonymous evenings --------------------------------------------------------------------


TEXTS = 30
"""They lie in one page of the file."""


def share_against_time(path: Path) -> float:
    """Of texts side by side in the bytes: how often the earlier one lies behind the later one.

    SQLite fills a page from its end, so near 1 the bytes tell who came first; 0.5 is chance.
    """
    raw = path.read_bytes()
    found = [(raw.find(b"tekst-%04d" % number), number) for number in range(TEXTS)]
    order = [number for place, number in sorted(found) if place >= 0]
    assert len(order) == TEXTS
    return sum(one > other for one, other in pairwise(order)) / (TEXTS - 1)


def with_answers(path: Path, attribution: Attribution) -> list[Path]:
    """An evening and its backups, closed."""
    evening = new_evening(path, attribution)
    for number in range(TEXTS):
        author: c.Author = c.ByParticipant(ParticipantId("p1"))
        if attribution is Attribution.ANONYMOUS:
            author = c.BySeat(f"geheim {number}")
            evening.do(c.IssueSeat(seat_hash(author.secret)))
        evening.do(c.SubmitAnswer(author, OWN, ItemsValue((f"tekst-{number:04d}",))))
    evening.file.rest()
    evening.draft("seat:x", OWN, "nog iets")
    evening.close()
    return [path, *sorted(backup_folder.folder_of(path).iterdir())]


def test_a_closed_anonymous_file_does_not_keep_words_in_the_order_they_came(tmp_path: Path) -> None:
    files = with_answers(session(tmp_path), Attribution.ANONYMOUS)
    assert len(files) == 2
    assert [file for file in files if not 0.2 < share_against_time(file) < 0.8] == []


def test_an_ordinary_file_does_so_that_the_promise_above_says_something(tmp_path: Path) -> None:
    files = with_answers(session(tmp_path), Attribution.NAME)
    assert share_against_time(files[0]) > 0.9
