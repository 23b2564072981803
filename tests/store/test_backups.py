"""Promises of `workshop.store.backups` and `workshop.store.upkeep`."""

from __future__ import annotations

import logging
import shutil
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from tests.store.evening import OWN, WHY, new_evening, reopened
from workshop.domain.errors import ReadOnlyError, SessionFileError, WriteFailedError
from workshop.domain.folding import fold
from workshop.domain.ids import SubjectId
from workshop.domain.settings import Attribution
from workshop.store import backup_folder, backups
from workshop.store.integrity import check
from workshop.store.read_only import open_read_only
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from pathlib import Path


def session(folder: Path) -> Path:
    """Where the tests keep their session."""
    return folder / "avond.dialoog"


def count(folder: Path) -> int:
    """How many rolling backups there are."""
    return len(backup_folder.backups_of(session(folder)))


# --- when ----------------------------------------------------------------------------------


def test_the_first_change_is_backed_up_and_then_one_per_five_minutes(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    counts = []
    for _ in range(12):  # twelve minutes
        evening.answer("p1", str(evening.state.seq))
        evening.file.rest()
        counts.append(count(tmp_path))
        evening.clock.forward(minutes=1)
    assert counts == [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3]
    evening.close()
    assert count(tmp_path) == 4


def test_without_news_there_is_no_backup(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    for _ in range(5):
        evening.file.rest()
        evening.clock.forward(minutes=10)
    evening.close()
    assert count(tmp_path) == 1


def test_a_draft_is_news(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    evening.file.rest()
    evening.clock.forward(minutes=6)
    evening.draft("p1", WHY, "half")
    evening.file.rest()
    assert count(tmp_path) == 2
    evening.close()


def test_a_clock_that_is_set_back_stops_no_backup_and_the_newest_stays_newest(
    tmp_path: Path,
) -> None:
    evening = new_evening(session(tmp_path))
    evening.file.rest()
    evening.clock.forward(days=-300)
    evening.answer("p1", "nabij")
    evening.file.rest()
    newest = backup_folder.newest(session(tmp_path))
    assert newest is not None
    assert check(newest.path).events == evening.state.seq
    evening.close()


def test_nothing_is_backed_up_in_the_middle_of_a_batch(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    evening.file.begin()
    evening.file.rest()
    evening.file.rollback()
    assert count(tmp_path) == 0
    evening.close()


def test_a_disk_that_refuses_is_asked_again_after_five_minutes(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    obstacle = backup_folder.folder_of(session(tmp_path))
    obstacle.write_text("geen map")
    with pytest.raises(WriteFailedError):
        evening.file.rest()
    evening.file.rest()
    obstacle.unlink()
    evening.clock.forward(minutes=6)
    evening.file.rest()
    assert count(tmp_path) == 1
    evening.close()


def test_a_backup_that_fails_at_closing_is_logged_and_the_session_is_whole(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    evening = new_evening(session(tmp_path))
    backup_folder.folder_of(session(tmp_path)).write_text("geen map")
    with caplog.at_level(logging.WARNING):
        evening.close()
    assert "WriteFailedError" in caplog.text
    assert check(session(tmp_path)).is_whole


# --- what ----------------------------------------------------------------------------------


@pytest.mark.parametrize("attribution", [Attribution.GROUP, Attribution.ANONYMOUS])
def test_a_backup_is_complete_and_can_be_read(tmp_path: Path, attribution: Attribution) -> None:
    evening = new_evening(session(tmp_path), attribution)
    evening.draft("p2", OWN, "half")
    evening.file.rest()
    newest = backup_folder.newest(session(tmp_path))
    assert newest is not None
    reader = open_read_only(newest.path)
    assert reader.why == "backup"
    assert fold(reader.load()) == fold(evening.file.load())
    with pytest.raises(ReadOnlyError):
        reader.begin()
    reader.close()
    assert check(newest.path).is_whole
    evening.close()


def test_a_damaged_session_does_not_push_out_good_backups(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    for number in range(30):
        evening.answer("p1", f"{number} " * 100)
    evening.close()
    raw = bytearray(session(tmp_path).read_bytes())
    page = raw.find(b"29 29 29") // 4096 * 4096
    raw[page : page + 200] = b"\xff" * 200
    session(tmp_path).write_bytes(raw)
    broken = SessionFile.open(session(tmp_path))
    with pytest.raises(SessionFileError) as failure:
        backups.add(broken._connection, session(tmp_path), evening.clock())
    assert (failure.value.path, failure.value.why) == (str(session(tmp_path)), "damaged")
    broken.close()
    assert count(tmp_path) == 1


def test_no_more_than_needed_is_kept(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    for _ in range(14):
        evening.answer("p1", str(evening.state.seq))
        evening.file.rest()
        evening.clock.forward(minutes=6)
    numbers = [each.number for each in backup_folder.backups_of(session(tmp_path))]
    assert numbers == [*range(2, 15)]  # 1 was not the last of its hour
    evening.close()


# --- copies and restoring ------------------------------------------------------------------


def test_a_copy_is_whole_and_named_by_its_bytes(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    evening.answer("p1", "nabij")
    copy = evening.file.copy_to(tmp_path / "usb.dialoog")
    evening.close()
    assert copy.path == tmp_path / "usb.dialoog"
    assert copy.sha256 == sha256(copy.path.read_bytes()).hexdigest()
    assert check(copy.path).is_whole
    again = reopened(copy.path)
    assert again.state == evening.state
    again.close()


def test_a_reader_can_make_a_copy_too(tmp_path: Path) -> None:
    new_evening(session(tmp_path)).close()
    reader = open_read_only(session(tmp_path))
    reader.copy_to(tmp_path / "usb.dialoog")
    reader.close()
    assert check(tmp_path / "usb.dialoog").is_whole


def test_neither_copy_nor_restored_session_replaces_a_file(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    evening.file.rest()
    newest = backup_folder.newest(session(tmp_path))
    assert newest is not None
    taken = tmp_path / "bezet.dialoog"
    taken.write_text("van iemand anders")
    with pytest.raises(SessionFileError) as failure:
        evening.file.copy_to(taken)
    assert failure.value.why == "exists"
    with pytest.raises(SessionFileError) as failure:
        backups.restore(newest.path, taken)
    assert failure.value.why == "exists"
    assert taken.read_text() == "van iemand anders"
    evening.close()


def test_a_restored_backup_goes_on_as_a_session_of_its_own(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    evening.answer("p1", "nabij")
    evening.file.rest()
    newest = backup_folder.newest(session(tmp_path))
    assert newest is not None
    evening.close()
    backups.restore(newest.path, tmp_path / "terug.dialoog")
    restored = reopened(tmp_path / "terug.dialoog")
    assert restored.file.is_continued
    assert restored.state.answers[OWN][SubjectId("p1")]
    restored.answer("p2", "eerlijk")
    restored.close()
    assert check(tmp_path / "terug.dialoog").is_whole


@pytest.mark.parametrize("size", [0, 100, 5000, 20_000])
def test_a_bad_backup_is_not_restored(tmp_path: Path, size: int) -> None:
    evening = new_evening(session(tmp_path))
    evening.close()
    newest = backup_folder.newest(session(tmp_path))
    assert newest is not None
    newest.path.write_bytes(newest.path.read_bytes()[:size])
    with pytest.raises(SessionFileError):
        backups.restore(newest.path, tmp_path / "terug.dialoog")
    assert not (tmp_path / "terug.dialoog").exists()


def test_backups_moved_elsewhere_can_be_restored(tmp_path: Path) -> None:
    new_evening(session(tmp_path)).close()
    newest = backup_folder.newest(session(tmp_path))
    assert newest is not None
    shutil.move(newest.path, tmp_path / "gevonden.dialoog")
    backups.restore(tmp_path / "gevonden.dialoog", tmp_path / "terug.dialoog")
    assert check(tmp_path / "terug.dialoog").is_whole
