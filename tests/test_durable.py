"""What must be on disk is waited for, by its bytes and by its name."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from workshop import durable


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """What was waited for, by device and number; it is still waited for."""
    found: list[tuple[int, int]] = []
    fsync = os.fsync

    def noted(descriptor: int) -> None:
        about = os.fstat(descriptor)
        found.append((about.st_dev, about.st_ino))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    return found


def _known(path: Path) -> tuple[int, int]:
    about = path.stat()
    return about.st_dev, about.st_ino


def test_the_bytes_of_a_file_are_waited_for(tmp_path: Path, synced: list[tuple[int, int]]) -> None:
    path = tmp_path / "avond.dialoog"
    path.write_bytes(b"woorden")
    durable.sync_file(path)
    assert synced == [_known(path)]
    assert path.read_bytes() == b"woorden"


def test_names_made_in_a_folder_are_waited_for_except_on_windows(
    tmp_path: Path, synced: list[tuple[int, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    durable.sync_folder(tmp_path)
    assert synced == ([] if sys.platform == "win32" else [_known(tmp_path)])
    synced.clear()
    monkeypatch.setattr(sys, "platform", "win32")
    durable.sync_folder(tmp_path)
    assert synced == []


def test_nothing_stays_open_where_the_disk_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[int] = []

    def broken(descriptor: int) -> None:
        held.append(descriptor)
        raise OSError(5, "broken")

    path = tmp_path / "avond.dialoog"
    path.touch()
    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(OSError, match="broken"):
        durable.sync_file(path)
    with pytest.raises(OSError, match="descriptor"):
        os.fstat(held[0])
