"""Promises about files: a disk that is full, slow or shut is told, and nothing is left behind."""

from __future__ import annotations

import os
import platform
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import psutil
import pytest

from tests.cli.disks import limited_files
from workshop.desktop.precheck import files, writing
from workshop.desktop.precheck.files import disk_finding, place_finding, stick_finding
from workshop.store.stick_status import StickState, StickStatus
from workshop.texts.ui import precheck_files as words
from workshop.texts.ui.precheck import State

GB = 10**9


class _Usage(NamedTuple):
    free: int


@pytest.fixture
def session(tmp_path: Path) -> Path:
    folder = tmp_path / "avonden"
    folder.mkdir()
    made = folder / "avond.dialoog"
    made.write_bytes(b"x")
    return made


def free(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(psutil, "disk_usage", lambda _: _Usage(size))


def test_a_disk_with_room_is_fine_and_nothing_is_left_on_it(
    session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free(monkeypatch, 41 * GB)
    monkeypatch.setattr(files, "SLOW_S", 60.0)  # this machine has other work too
    assert disk_finding(session) == words.disk_fine(41 * GB)
    assert list(session.parent.iterdir()) == [session]


def test_little_room_is_told_before_it_is_used_up(
    session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free(monkeypatch, GB)
    assert disk_finding(session) == words.disk_low(GB)
    free(monkeypatch, 1_000)
    assert disk_finding(session) == words.DISK_FULL


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on files to set")
def test_a_disk_that_takes_nothing_more_is_called_full(session: Path) -> None:
    with limited_files(100):
        assert disk_finding(session) == words.DISK_FULL
    assert list(session.parent.iterdir()) == [session]


def test_a_folder_that_takes_no_files_is_told(session: Path) -> None:
    assert disk_finding(session / "geen map" / "avond.dialoog") == words.DISK_REFUSED


def test_a_slow_disk_is_told_with_how_long_it_takes(
    session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free(monkeypatch, 41 * GB)
    ticks = iter(range(100))
    monkeypatch.setattr(time, "perf_counter", lambda: next(ticks) * 0.8)
    assert disk_finding(session) == words.disk_slow(0.8)


def test_a_disk_that_takes_seconds_is_not_asked_five_times(
    session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticks, asked = iter(range(100)), list[int]()
    monkeypatch.setattr(time, "perf_counter", lambda: next(ticks) * 10.0)
    monkeypatch.setattr(os, "fsync", asked.append)
    assert writing.seconds_to_save(session.parent) == 10.0
    assert len(asked) == 1


# --- the folder ----------------------------------------------------------------------------


def test_a_folder_that_synchronises_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - Gemeente Voorbeeldstad"
    folder.mkdir()
    assert place_finding(folder / "avond.dialoog") == words.place_synced("OneDrive")


def test_a_share_of_another_computer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "location_risk", lambda _: files_risk("network", "//server/map"))
    assert place_finding(Path("avond.dialoog")) == words.place_network("//server/map")


def files_risk(kind: str, name: str) -> object:
    from workshop.store.location import LocationRisk

    return LocationRisk(kind, name)  # type: ignore[arg-type]  # one of its two kinds


def test_a_folder_of_the_laptop_itself_is_fine(session: Path) -> None:
    assert place_finding(session) == words.PLACE_FINE


# --- the stick -----------------------------------------------------------------------------


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Another disk, as far as its number goes."""
    folder = tmp_path / "stick"
    folder.mkdir()
    real = Path.stat

    class Elsewhere(NamedTuple):
        st_dev: int = -1
        st_mode: int = real(folder).st_mode

    def stat(path: Path, **kwargs: bool) -> object:
        return Elsewhere() if path == folder else real(path, **kwargs)

    monkeypatch.setattr(Path, "stat", stat)
    free(monkeypatch, 14 * GB)
    return folder


def status(folder: Path | None, state: StickState = StickState.CURRENT) -> StickStatus:
    return StickStatus(state, folder, datetime(2026, 3, 12, 15, tzinfo=UTC))


def test_no_stick_is_something_to_look_at(session: Path) -> None:
    assert stick_finding(session, status(None, StickState.NONE)) == words.STICK_NONE


def test_a_stick_that_can_be_taken_out_is_fine_and_another_disk_is_asked_about(
    session: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for removable, said in ((True, words.stick_fine), (False, words.stick_maybe)):
        monkeypatch.setattr(files, "is_removable", lambda _, found=removable: found)
        assert stick_finding(session, status(stick)) == said(14 * GB)
    assert list(stick.iterdir()) == []


def test_a_copy_on_the_same_disk_is_no_copy_elsewhere(session: Path) -> None:
    assert stick_finding(session, status(session.parent)) == words.STICK_SAME_DISK


@pytest.mark.parametrize(
    "state", [each for each in StickState if StickStatus(each).is_trouble], ids=str
)
def test_trouble_with_the_stick_is_said_as_above_every_page(
    session: Path, stick: Path, state: StickState
) -> None:
    found = stick_finding(session, status(stick, state))
    assert found == words.stick_trouble(state.value, "2026-03-12T15:00:00+00:00")
    assert found.state is State.FIRST


def test_a_stick_that_was_pulled_out_is_gone_at_once(session: Path, tmp_path: Path) -> None:
    found = stick_finding(session, status(tmp_path / "weg"))
    assert "De stick is weg" in found.what


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on files to set")
def test_a_full_stick_is_called_full(session: Path, stick: Path) -> None:
    with limited_files(100):
        assert stick_finding(session, status(stick)) == words.stick_trouble("full", "")


def test_little_room_on_the_stick_is_told(
    session: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free(monkeypatch, 90_000_000)
    assert stick_finding(session, status(stick)) == words.stick_low(90_000_000)


def test_a_stick_that_may_not_be_written_is_told(
    session: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> float:
        raise PermissionError(13, "alleen lezen")

    monkeypatch.setattr(files, "seconds_to_save", refuse)
    assert stick_finding(session, status(stick)) == words.stick_trouble("refused", "")


# --- what can be taken out -----------------------------------------------------------------


class _Part(NamedTuple):
    device: str
    mountpoint: str
    opts: str = "rw"


def parts(monkeypatch: pytest.MonkeyPatch, system: str, *found: _Part) -> None:
    monkeypatch.setattr(platform, "system", lambda: system)
    monkeypatch.setattr(psutil, "disk_partitions", lambda *, all: list(found))


@pytest.mark.parametrize(
    ("opts", "expected"), [("rw,removable", True), ("rw,fixed", False)], ids=["stick", "disk"]
)
def test_windows_says_which_disk_can_be_taken_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opts: str, expected: bool
) -> None:
    parts(monkeypatch, "Windows", _Part("E:", str(tmp_path), opts))
    assert files.is_removable(tmp_path / "kopie") is expected


def test_macos_puts_it_among_the_volumes(monkeypatch: pytest.MonkeyPatch) -> None:
    root = _Part("/dev/disk1", "/")
    parts(monkeypatch, "Darwin", root, _Part("/dev/disk4", "/Volumes/STICK"))
    assert files.is_removable(Path("/Volumes/STICK/kopie"))
    assert not files.is_removable(Path("/Users/griffie"))


def test_a_folder_on_no_known_disk_is_not_called_a_stick(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts(monkeypatch, "Linux")
    assert not files.is_removable(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="made of links, as Linux has them")
@pytest.mark.parametrize(
    ("way", "flag", "expected"),
    [
        ("pci0000:00/usb2/2-1/block/sdb", "0", True),  # a disk behind USB says that it is fixed
        ("pci0000:00/mmc0/block/sdb", "1", True),
        ("pci0000:00/ata1/block/sdb", "0", False),
    ],
)
def test_linux_says_it_by_a_flag_or_by_where_the_disk_hangs(
    tmp_path: Path, way: str, flag: str, expected: bool, linux: Callable[[Path], bool]
) -> None:
    disk = tmp_path / "devices" / way
    (disk / "sdb1").mkdir(parents=True)
    (disk / "removable").write_text(f"{flag}\n")
    blocks = tmp_path / "class"
    blocks.mkdir()
    (blocks / "sdb1").symlink_to(disk / "sdb1")
    assert linux(blocks) is expected


@pytest.fixture
def linux() -> Callable[[Path], bool]:
    return lambda blocks: files._linux_removable("sdb1", blocks)
