"""Promises of `workshop.store.hot_journal`: a journal is played back only where it belongs."""

from __future__ import annotations

import json
import os
import platform
import struct
from typing import TYPE_CHECKING

import pytest

from tests.store.evening import Evening, log_of, new_evening, reopened
from tests.store.test_bad_files import contents_of, crashed
from workshop.domain.errors import SessionFileError
from workshop.store import aside
from workshop.store.hot_journal import journal_of, mend
from workshop.store.integrity import check
from workshop.store.lock_note import note_path
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = 4096


def journal_with(data: bytes) -> bytes:
    """A rollback journal that puts all of `data` back."""
    pages, nonce, sector = len(data) // PAGE, 1, 512
    header = bytes.fromhex("d9d505f920a163d7") + struct.pack(
        ">5I", pages, nonce, pages, sector, PAGE
    )
    records = bytearray(header.ljust(sector, b"\0"))
    for number in range(pages):
        content = data[number * PAGE : (number + 1) * PAGE]
        checksum = nonce + sum(content[at] for at in range(PAGE - 200, 0, -200))
        records += struct.pack(">I", number + 1) + content + struct.pack(">I", checksum)
    return bytes(records)


def session_with_more(folder: Path) -> tuple[Path, bytes]:
    """A closed session that has a backup, and its bytes of before that."""
    path = folder / "avond.dialoog"
    evening: Evening = new_evening(path)
    before = path.read_bytes()
    evening.answer("p1", "nabij")
    evening.close()
    return path, before


def test_a_journal_of_before_the_newest_backup_takes_nothing_back(tmp_path: Path) -> None:
    path, before = session_with_more(tmp_path)
    events = check(path).events
    journal_of(path).write_bytes(journal_with(before))
    file = SessionFile.open(path)
    assert len(log_of(file)) == events
    file.close()
    (kept,) = aside.asides_of(path)
    assert kept.name.startswith("avond (hoort-er-niet-bij ")
    assert kept.read_bytes() == journal_with(before)


def test_a_journal_of_another_evening_does_not_become_this_one(tmp_path: Path) -> None:
    path, _ = session_with_more(tmp_path)
    (tmp_path / "elders").mkdir()
    other = new_evening(tmp_path / "elders" / "avond.dialoog")
    other.close()
    before = path.read_bytes()
    foreign = (tmp_path / "elders" / "avond.dialoog").read_bytes()
    journal_of(path).write_bytes(journal_with(foreign))
    mend(path)
    assert path.read_bytes() == before
    assert not journal_of(path).exists()
    assert check(path).is_whole


def test_its_own_journal_is_left_to_sqlite(tmp_path: Path) -> None:
    path = crashed(tmp_path)
    before = contents_of(tmp_path)
    mend(path)
    assert contents_of(tmp_path) == before
    reopened(path).close()
    assert aside.asides_of(path) == []


def test_where_neither_way_is_whole_nothing_is_written(tmp_path: Path) -> None:
    path, before = session_with_more(tmp_path)
    data = bytearray(path.read_bytes())
    data[2 * PAGE : 4 * PAGE] = b"\0" * (2 * PAGE)
    path.write_bytes(data)
    journal_of(path).write_bytes(journal_with(before)[: 512 + 2 * (PAGE + 8)])
    there = contents_of(tmp_path)
    with pytest.raises(SessionFileError) as failure:
        SessionFile.open(path)
    assert failure.value.why == "damaged"
    assert contents_of(tmp_path) == there


@pytest.mark.parametrize("process", [os.getpid, os.getppid])
def test_the_journal_of_a_living_program_is_its_own(
    tmp_path: Path, process: Callable[[], int]
) -> None:
    path, before = session_with_more(tmp_path)
    journal_of(path).write_bytes(journal_with(before))
    note_path(path).write_text(json.dumps({"machine": platform.node(), "pid": process()}))
    there = contents_of(tmp_path)
    mend(path)
    assert contents_of(tmp_path) == there
