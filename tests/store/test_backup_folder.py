"""Promises of `workshop.store.backup_folder`."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from workshop.store.backup_folder import (
    KEPT_HOURS,
    KEPT_LAST,
    Backup,
    backups_of,
    folder_of,
    is_backup,
    name_of,
    newest,
    outdated,
)

START = datetime(2026, 11, 21, 19, 30, tzinfo=UTC)
SESSION = Path("avond.dialoog")


def made(*minutes: float) -> list[Backup]:
    """Backups at these minutes after the start, numbered in this order."""
    times = [START + timedelta(minutes=minute) for minute in minutes]
    return [Backup(Path(name_of(n, at)), n, at) for n, at in enumerate(times, 1)]


def test_a_name_says_number_and_time(tmp_path: Path) -> None:
    session = tmp_path / "avond.dialoog"
    assert backups_of(session) == []
    assert newest(session) is None
    folder = folder_of(session)
    folder.mkdir()
    assert folder.name == "avond.backups"
    for number in (9, 10, 10_000):
        (folder / name_of(number, START)).touch()
    for other in ("lees mij.txt", "0001_2026-02-31T19-30-00Z.dialoog", "1_x.dialoog"):
        (folder / other).touch()
    assert (folder / "0009_2026-11-21T19-30-00Z.dialoog").exists()
    assert [each.number for each in backups_of(session)] == [9, 10, 10_000]
    assert newest(session) == Backup(folder / name_of(10_000, START), 10_000, START)


def test_only_such_a_name_in_such_a_folder_is_a_backup() -> None:
    assert is_backup(Path("avond.backups") / name_of(7, START))
    assert not is_backup(Path("elders") / name_of(7, START))
    assert not is_backup(Path("avond.backups/avond.dialoog"))


def test_of_an_evening_the_last_hour_is_kept_and_the_last_of_each_hour_before() -> None:
    evening = made(*range(0, 180, 5))  # 19:30 to 22:25
    gone = outdated(evening)
    kept = [each.at.strftime("%H:%M") for each in evening if each not in gone]
    assert kept == ["19:55", "20:55", "21:25"] + [f"21:{m}" for m in range(30, 60, 5)] + [
        f"22:{m:02d}" for m in range(0, 30, 5)
    ]


@given(st.lists(st.integers(0, 100_000), max_size=120))
def test_the_newest_twelve_always_stay_and_there_is_an_end_to_it(minutes: list[int]) -> None:
    backups = made(*minutes)
    gone = outdated(backups)
    assert not set(gone) & set(backups[-KEPT_LAST:])
    assert len(backups) - len(gone) <= KEPT_LAST + KEPT_HOURS


@given(st.lists(st.integers(0, 100_000), max_size=60))
def test_pruning_twice_is_pruning_once(minutes: list[int]) -> None:
    backups = made(*minutes)
    gone = outdated(backups)
    kept = [each for each in backups if each not in gone]
    assert outdated(kept) == []
