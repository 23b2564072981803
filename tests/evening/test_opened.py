"""Opening a session, on the laptop that made it and on another one."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import pytest

from workshop.content.programmes import programme
from workshop.domain import commands as c
from workshop.domain.errors import SessionFileError
from workshop.domain.ids import SessionId
from workshop.domain.settings import Details
from workshop.evening import create_evening, open_evening
from workshop.evening.opened import look_at, require_whole
from workshop.store.backup_folder import newest
from workshop.store.backups import restore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "avond.dialoog"
    with create_evening(path) as evening:
        evening.do(c.CreateSession(SessionId("s"), Details("Waarden", "Stad", "2026-03-11")))
        evening.do(c.AddProgramme(programme("visie")))
    return path


def test_opening_on_the_same_laptop_writes_nothing(path: Path) -> None:
    before = look_at(path, lambda state: (state.seq, state.epoch))
    with open_evening(path):
        pass
    assert look_at(path, lambda state: (state.seq, state.epoch)) == before == (2, 1)


def test_continuing_on_another_laptop_raises_the_epoch_once(path: Path) -> None:
    with patch("platform.node", return_value="tweede-laptop"):
        for _ in range(2):
            with open_evening(path) as evening:
                assert evening.look(lambda state: state.epoch) == 2
    assert look_at(path, lambda state: state.seq) == 3


def test_so_does_continuing_from_a_backup(path: Path, tmp_path: Path) -> None:
    backup = newest(path)
    assert backup is not None
    restored = tmp_path / "hersteld.dialoog"
    restore(backup.path, restored)
    with open_evening(restored) as evening:
        assert evening.look(lambda state: state.epoch) == 2


def test_a_session_that_somebody_changed_is_not_printed_from(path: Path) -> None:
    require_whole(path)
    data = path.read_bytes()
    place = data.rindex(b"Waarden")
    path.write_bytes(data[:place] + b"Wxarden" + data[place + 7 :])
    with pytest.raises(SessionFileError) as refused:
        require_whole(path)
    assert refused.value.why == "chain"
