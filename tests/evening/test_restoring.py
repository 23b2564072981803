"""Going back to a backup: seen before it is done, and nothing is written over."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Event
from typing import TYPE_CHECKING

import pytest

from tests.evening.comparable import VALUES
from workshop.domain import commands as c
from workshop.domain.errors import WorkshopError
from workshop.domain.ids import EntryId, SessionId
from workshop.domain.settings import Attribution, Details, Publicity
from workshop.evening import create_evening, open_evening
from workshop.evening.making import chosen_programme
from workshop.evening.opened import look_at
from workshop.evening.restoring import put_back, versions
from workshop.pictures.extent import extent
from workshop.report.stopping import StoppedError
from workshop.store.backup_folder import backups_of

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.state import State
    from workshop.evening.restoring import Version


class _Clock:
    """The present, moved by the test."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 12, 19, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """Opened three times, with more entries each time, and backups at closing."""
    path, clock = tmp_path / "avond.dialoog", _Clock()
    with create_evening(path, clock) as evening:
        details = Details("Waarden", "Voorbeeldstad", "2026-11-12")
        evening.do(c.CreateSession(SessionId("s"), details, Attribution.GROUP, Publicity.INFORMAL))
        evening.do(c.AddProgramme(chosen_programme("visie")))
        evening.do(c.SetEntry(VALUES, EntryId("v0"), {"waarde": "Rust"}))
    clock.now += timedelta(minutes=30)
    with open_evening(path, clock) as evening:
        for number in (1, 2):
            evening.do(c.SetEntry(VALUES, EntryId(f"v{number}"), {"waarde": f"Waarde {number}"}))
    with open_evening(path, clock) as evening:
        evening.do(c.SetEntry(VALUES, EntryId("v3"), {"waarde": "Nabijheid"}))
    return path


def _with_entries(session: Path, number: int) -> Version:
    return next(each for each in versions(session) if each.extent and each.extent.entries == number)


def _epoch(state: State) -> int:
    return state.epoch


def test_each_backup_tells_what_stands_in_it(session: Path) -> None:
    now, *former = versions(session)
    assert now.extent is not None
    assert now.extent.entries == 4
    found = [each.extent.entries for each in former if each.extent is not None]
    assert len(found) == len(former) == len(backups_of(session))
    assert found == sorted(found, reverse=True)
    assert set(found) >= {0, 1, 3, 4}  # before anything was there, and at each closing


def test_one_that_is_put_back_is_an_evening_of_its_own(session: Path) -> None:
    former, before = _with_entries(session, 1), session.read_bytes()
    assert former.at is not None
    target = put_back(former.path, former.at)
    assert target.parent == session.parent
    assert session.read_bytes() == before
    with open_evening(target) as evening:
        assert evening.look(extent).entries == 1
        # Tablets that were further than this join anew.
        assert evening.look(lambda state: state.epoch) > look_at(former.path, _epoch)
    again = put_back(former.path, former.at)
    assert again != target
    assert again.is_file()


def test_a_damaged_one_is_told_and_cannot_be_put_back(session: Path) -> None:
    newest = backups_of(session)[-1]
    newest.path.write_bytes(newest.path.read_bytes()[:5000])
    _, found, *others = versions(session)
    assert found.path == newest.path
    assert found.extent is None
    assert all(each.extent is not None for each in others)
    with pytest.raises(WorkshopError):
        put_back(newest.path, newest.at)
    assert not list(session.parent.glob("*kopie van*"))


def test_backups_are_offered_where_the_evening_itself_cannot_be_read(session: Path) -> None:
    session.write_bytes(b"kapot" * 100)
    now, *former = versions(session)
    assert now.extent is None
    assert former
    assert former[0].at is not None
    target = put_back(former[0].path, former[0].at)
    assert look_at(target, extent) == former[0].extent


def test_looking_can_be_stopped(session: Path) -> None:
    stop = Event()
    stop.set()
    with pytest.raises(StoppedError):
        versions(session, stop)
