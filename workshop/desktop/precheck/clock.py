"""Is the clock plausible, and is the laptop in the zone of the room?"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from workshop.domain.chamber import ZONE
from workshop.texts.ui import precheck_laptop as words

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.state import State
    from workshop.texts.ui.precheck import Finding

MADE: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""No clock that is right says less: the program was not there yet."""
SLACK: Final = timedelta(minutes=2)
"""Clocks are put right by as much while nobody looks."""
_HALF_YEAR: Final = timedelta(days=182)


def clock_finding(session: Path, state: State, now: datetime) -> Finding:
    """`now` is that of the evening, aware; the zone is asked of the system."""
    if now < MADE:
        return words.clock_old(now)
    for clock, last in ((now, _last_happened(state)), (_system_now(), _last_saved(session))):
        if last is not None and clock < last - SLACK:
            return words.clock_behind(clock, last)
    if not _is_zone_of_room(now):
        return words.clock_zone(now.astimezone().tzname() or f"{now.astimezone():%z}")
    if _date(state) < now.astimezone(ZONE).date() and not state.flow.visited:
        return words.clock_after(now, state.details.date)
    return words.clock_fine(now)


def _last_happened(state: State) -> datetime | None:
    """When a phase was put in front last: nobody types that time in."""
    entered = (at for visits in state.flow.visited.values() for at, _ in visits)
    return max(map(datetime.fromisoformat, entered), default=None)


def _last_saved(session: Path) -> datetime | None:
    """By the clock of the laptop, as it was then."""
    try:
        return datetime.fromtimestamp(session.stat().st_mtime, UTC)
    except OSError:
        return None


def _system_now() -> datetime:
    return datetime.now(UTC)


def _is_zone_of_room(now: datetime) -> bool:
    """The same hour as the room, now and half a year on."""
    return all(
        each.astimezone().utcoffset() == each.astimezone(ZONE).utcoffset()
        for each in (now, now + _HALF_YEAR)
    )


def _date(state: State) -> date:
    try:
        return date.fromisoformat(state.details.date)
    except ValueError:
        return date.max
