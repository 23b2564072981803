"""Promises of `workshop.store.lock_note`."""

from __future__ import annotations

import json
import os
import platform
from typing import TYPE_CHECKING

import pytest

from tests.store.evening import new_evening, reopened
from workshop.store import lock_note

if TYPE_CHECKING:
    from pathlib import Path


def test_the_note_says_who_since_when(tmp_path: Path) -> None:
    evening = new_evening(tmp_path / "avond.dialoog")
    note = json.loads((tmp_path / "avond.dialoog.lock").read_text())
    assert (note["machine"], note["pid"]) == (platform.node(), os.getpid())
    assert note["since"].endswith("+00:00")
    evening.close()
    assert not (tmp_path / "avond.dialoog.lock").exists()


def test_a_note_left_by_a_crash_stops_nobody(tmp_path: Path) -> None:
    new_evening(tmp_path / "avond.dialoog").close()
    (tmp_path / "avond.dialoog.lock").write_text('{"machine": "oude-laptop", "pid": 1}')
    reopened(tmp_path / "avond.dialoog").close()
    assert not (tmp_path / "avond.dialoog.lock").exists()


def test_somebody_elses_note_stays(tmp_path: Path) -> None:
    evening = new_evening(tmp_path / "avond.dialoog")
    (tmp_path / "avond.dialoog.lock").write_text('{"machine": "andere-laptop", "pid": 1}')
    evening.close()
    assert (tmp_path / "avond.dialoog.lock").exists()


@pytest.mark.parametrize("note", ["", "{", "[]", "\x00\xff", None])
def test_a_note_that_says_nothing_makes_an_unknown_holder(tmp_path: Path, note: str | None) -> None:
    if note is not None:
        (tmp_path / "avond.dialoog.lock").write_bytes(note.encode("latin-1"))
    error = lock_note.locked_error(tmp_path / "avond.dialoog")
    assert (error.holder, error.backup, error.backup_at) == ("", "", "")


def test_a_note_that_cannot_be_taken_away_is_left(tmp_path: Path) -> None:
    evening = new_evening(tmp_path / "avond.dialoog")
    (tmp_path / "avond.dialoog.lock").unlink()
    (tmp_path / "avond.dialoog.lock").mkdir()
    evening.close()
    reopened(tmp_path / "avond.dialoog").close()
