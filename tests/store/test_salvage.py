"""Promises of `workshop.store.salvage`: what is proved comes back, and the rest is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.evening import OWN, Evening, new_evening, reopened
from workshop.domain.settings import Attribution
from workshop.store.backup_folder import backups_of
from workshop.store.record_scan import CONTENT, EVENT, records
from workshop.store.remains import Unproven
from workshop.store.salvage import is_left_behind, salvage

if TYPE_CHECKING:
    from pathlib import Path

PAGE = 4096


def session(folder: Path) -> Path:
    """Where the tests keep their session."""
    return folder / "avond.dialoog"


def with_answers(folder: Path, number: int = 30) -> Evening:
    """Closed once, so that there is a backup; then a few answers more."""
    evening = new_evening(session(folder))
    for each in range(number):
        evening.answer("p1", f"{each} " * 40)
    evening.close()
    return reopened(session(folder))


def image(evening: Evening) -> bytes:
    """The bytes as they are after a commit; what closing does is taken back."""
    data = evening.file.path.read_bytes()
    evening.close()
    for each in backups_of(evening.file.path)[1:]:
        each.path.unlink()
    return data


def test_every_row_of_a_whole_file_is_found_in_its_bytes(tmp_path: Path) -> None:
    evening = with_answers(tmp_path)
    evening.answer("p2", "x" * 390)
    evening.close()
    data = session(tmp_path).read_bytes()
    assert len(set(records(data, EVENT))) == evening.state.seq
    assert len(set(records(data, CONTENT))) == len(evening.state.bodies)


def test_a_wiped_page_is_filled_up_from_the_backup(tmp_path: Path) -> None:
    evening = with_answers(tmp_path)
    evening.answer("p2", "nieuw")
    data = bytearray(image(evening))
    place = data.find(b"3 3 3 3 3") // PAGE * PAGE
    data[place : place + PAGE] = b"\0" * PAGE
    session(tmp_path).write_bytes(data)
    found = salvage(session(tmp_path))
    assert found is not None
    assert len(found.rows) == evening.state.seq
    assert (found.lost_words, found.lost_acts) == ((), 0)
    assert found.is_everything
    assert found.gained == 1


def test_words_that_are_in_no_file_any_more_are_named(tmp_path: Path) -> None:
    evening = with_answers(tmp_path)
    evening.answer("p2", "nieuw en nergens anders")
    data = image(evening).replace(b"nieuw en nergens", b"nieuw en ergens ")
    session(tmp_path).write_bytes(data)
    found = salvage(session(tmp_path))
    assert found is not None
    (lost,) = found.lost_words
    assert (lost.seq, lost.question) == (evening.state.seq, OWN)
    assert not found.is_everything


def test_an_erased_word_does_not_come_back_from_an_older_copy(tmp_path: Path) -> None:
    evening = new_evening(session(tmp_path))
    evening.answer("p3", "kanarie")
    older = session(tmp_path).read_bytes()
    evening.erase_answer("p3")
    evening.close()
    session(tmp_path).write_bytes(older)
    assert is_left_behind(session(tmp_path))
    found = salvage(session(tmp_path))
    assert found is not None
    assert "kanarie" not in "".join(each.body for each in found.words)
    assert found.must_scrub


def test_an_older_copy_is_told_from_one_that_went_on(tmp_path: Path) -> None:
    evening = with_answers(tmp_path)
    older = session(tmp_path).read_bytes()
    evening.answer("p2", "later")
    assert not is_left_behind(session(tmp_path)), "a backup may be older than the session"
    evening.close()
    assert not is_left_behind(session(tmp_path))
    session(tmp_path).write_bytes(older)
    assert is_left_behind(session(tmp_path))


def test_a_new_evening_beside_anothers_backups_is_not_older(tmp_path: Path) -> None:
    with_answers(tmp_path).close()
    session(tmp_path).unlink()
    evening = new_evening(session(tmp_path))
    assert not is_left_behind(session(tmp_path))
    evening.close()


@pytest.mark.parametrize("attribution", [Attribution.GROUP, Attribution.ANONYMOUS])
def test_a_file_that_is_gone_is_its_newest_backup(tmp_path: Path, attribution: Attribution) -> None:
    evening = new_evening(session(tmp_path), attribution)
    evening.draft("p1", OWN, "half")
    evening.close()
    session(tmp_path).unlink()
    found = salvage(session(tmp_path))
    assert found is not None
    assert len(found.rows) == evening.state.seq
    assert found.drafts == (("p1", OWN, 1, "half"),)
    assert (found.gained, found.is_to_the_end) == (0, False)
    assert found.backup == backups_of(session(tmp_path))[-1]


def test_where_there_is_nothing_nothing_is_saved(tmp_path: Path) -> None:
    session(tmp_path).write_bytes(b"een brief" * 1000)
    assert salvage(session(tmp_path)) is None
    assert not Unproven.of(session(tmp_path)).places.is_whole
