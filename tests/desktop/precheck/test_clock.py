"""Promises about the clock: one that runs behind, another zone, and another day are told."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.ui.stage import played
from workshop.desktop.precheck.clock import clock_finding
from workshop.domain import commands as c
from workshop.domain.ids import SessionId
from workshop.domain.settings import Details
from workshop.evening import create_evening, open_evening
from workshop.texts.ui import precheck_laptop as words
from workshop.texts.ui.precheck import Finding, State

NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """The laptop is in the zone of the room, unless a test takes it elsewhere."""
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    time.tzset()
    yield monkeypatch
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def session(tmp_path: Path) -> Path:
    path = tmp_path / "avond.dialoog"
    with create_evening(path, lambda: NOON) as evening:
        evening.do(c.CreateSession(SessionId("s"), Details("Zorg", "Stad", "2026-03-12")))
    os.utime(path, (NOON.timestamp(),) * 2)
    return path


def found_at(session: Path, now: datetime) -> Finding:
    with open_evening(session, lambda: now) as evening:
        os.utime(session, (NOON.timestamp(),) * 2)
        return evening.look(lambda state: clock_finding(session, state, now))


def test_a_clock_of_the_day_itself_is_fine_and_is_told(session: Path) -> None:
    assert found_at(session, NOON) == words.clock_fine(NOON)
    week_before = NOON - timedelta(days=7)
    assert found_at(session, week_before) == words.clock_fine(week_before)


def test_a_clock_from_before_the_program_was_made_comes_first(session: Path) -> None:
    long_ago = datetime(1980, 1, 1, tzinfo=UTC)
    assert found_at(session, long_ago) == words.clock_old(long_ago)
    assert found_at(session, long_ago).state is State.FIRST


def test_a_clock_behind_what_already_happened_comes_first(tmp_path: Path) -> None:
    session = played(tmp_path)
    with open_evening(session) as evening:
        visits = evening.look(lambda state: list(state.flow.visited.values()))
        last = max(datetime.fromisoformat(at) for each in visits for at, _ in each)
        now = last - timedelta(hours=5)
        found = evening.look(lambda state: clock_finding(session, state, now))
    assert found == words.clock_behind(now, last)
    assert found.state is State.FIRST


def test_so_does_one_behind_the_last_time_the_file_was_saved(session: Path) -> None:
    later = datetime.now(UTC) + timedelta(days=2)
    with create_evening(session.with_name("ander.dialoog")) as evening:
        evening.do(c.CreateSession(SessionId("s"), Details("Zorg", "Stad", "2026-03-12")))
        os.utime(session, (later.timestamp(),) * 2)
        found = evening.look(lambda state: clock_finding(session, state, NOON))
    assert found.state is State.FIRST
    assert "De klok loopt achter" in found.what


def test_a_file_that_is_gone_stops_nothing(session: Path) -> None:
    with create_evening(session.with_name("ander.dialoog")) as evening:
        evening.do(c.CreateSession(SessionId("s"), Details("Zorg", "Stad", "2026-03-12")))
        gone = session.with_name("weg.dialoog")
        assert evening.look(lambda s: clock_finding(gone, s, NOON)) == words.clock_fine(NOON)


@pytest.mark.parametrize("name", ["UTC", "Africa/Lagos", "America/New_York"])
def test_another_zone_is_told_also_where_its_hour_is_the_same_today(
    session: Path, zone: pytest.MonkeyPatch, name: str
) -> None:
    """In winter it is as late in Lagos as in Amsterdam."""
    zone.setenv("TZ", name)
    time.tzset()
    found = found_at(session, NOON)
    assert found.state is State.LOOK
    assert "andere tijdzone" in found.what


def test_a_zone_with_the_hours_of_the_room_will_do(session: Path, zone: pytest.MonkeyPatch) -> None:
    zone.setenv("TZ", "Europe/Brussels")
    time.tzset()
    assert found_at(session, NOON).state is State.FINE


def test_an_evening_that_should_have_been_asks_which_day_it_is(session: Path) -> None:
    later = NOON + timedelta(days=3)
    assert found_at(session, later) == words.clock_after(later, "2026-03-12")
