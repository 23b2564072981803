"""Times on the attendance list: from the clock on the wall to the file, and back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain.chamber import ZONE
from workshop.domain.rules.people import utc_text
from workshop.domain.settings import Presence

if TYPE_CHECKING:
    from collections.abc import Collection

    from workshop.domain.ids import ParticipantId
    from workshop.pictures.operator import OperatorPicture, PersonPicture

_TIME: Final = re.compile(r"([01]?\d|2[0-3])[:.,h]?([0-5]\d)")
_SLIP: Final = timedelta(minutes=2)
_NIGHT_ENDS: Final = 6
"""An earlier hour is after midnight of the same evening."""


def clock_time(typed: str) -> str | None:
    """*1930*, *19.30* and *9:05* as *19:30* and *09:05*; None if it is no time."""
    found = _TIME.fullmatch(typed.strip())
    return f"{int(found[1]):02}:{found[2]}" if found else None


def evening_day(picture: OperatorPicture, now: datetime) -> date:
    """The day on which a typed time lies: that of the first step, else of the evening, or today.

    Who prepares or rehearses before the evening's date means today.
    """
    if picture.began_at:
        return datetime.fromisoformat(picture.began_at).astimezone(ZONE).date()
    today = now.astimezone(ZONE).date()
    try:
        return min(today, date.fromisoformat(picture.details.date))
    except ValueError:
        return today


def moment(clock: str, day: date) -> str:
    """`clock` (*19:30*) on the wall of the room that evening, as the file has it."""
    hour, minute = (int(part) for part in clock.split(":"))
    if hour < _NIGHT_ENDS:
        day += timedelta(days=1)
    return utc_text(datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE))


def key_moment(last: str, now: str) -> str:
    """When a key on somebody holds: a slip that is mended at once holds from the slip on."""
    if not last:
        return now
    gone = datetime.fromisoformat(now) - datetime.fromisoformat(last)
    return last if timedelta(0) <= gone < _SLIP else now


def notes_of_key(person: PersonPicture, presence: Presence, now: str) -> list[c.RecordPresence]:
    """What a key writes at `now`.

    Who turns out to be absent was never there: that holds from when the list said otherwise.
    """
    times = [now]
    if presence in (Presence.ABSENT, Presence.ABSENT_WITH_NOTICE) and person.came:
        times = [min(person.came, now), now]
    return [c.RecordPresence(person.id, presence, when) for when in dict.fromkeys(times)]


@dataclass(frozen=True)
class Stay:
    """From when till when somebody was there, as the file has times; empty if unknown."""

    came: str = ""
    left: str = ""

    def at(self, when: str) -> Presence:
        """What the list should say then."""
        if self.left and when >= self.left:
            return Presence.LEFT
        return Presence.ABSENT if when < self.came else Presence.PRESENT


def notes_of_stay(
    who: ParticipantId, before: Stay, now: Stay, mended: Collection[str], began: str = ""
) -> list[c.RecordPresence]:
    """What makes the list say `now`, where it said `before`.

    A note cannot go, but of one moment the last one holds: a time that moved, and those that
    moved earlier (`mended`), get what holds at that moment now. Who was there from the start and
    has no time of coming is noted from when the evening `began`: else the first note would be it.
    """
    moved = [old for old, new in ((before.came, now.came), (before.left, now.left)) if old != new]
    times = {*moved, *mended} - {""}
    if now.came != before.came:
        times.add(now.came)
    if now.left and now.left != before.left:
        times.add(now.left)
    if began and not now.came and before.left in times and began < before.left:
        times.add(began)
    return [c.RecordPresence(who, now.at(when), when) for when in sorted(times)]
