"""The column `aanwezig`: who was there on the evening, and from when."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.domain.chamber import ZONE
from workshop.domain.settings import Presence
from workshop.domain.wording import same_name
from workshop.exchange.findings import Trouble

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

EXPECTED: Final = "ja, nee, afwezig met bericht, 19:45"
_WORDS: Final[Mapping[str, Presence]] = {
    "ja": Presence.PRESENT,
    "aanwezig": Presence.PRESENT,
    "nee": Presence.ABSENT,
    "afwezig": Presence.ABSENT,
    "afwezig met bericht": Presence.ABSENT_WITH_NOTICE,
    "met bericht": Presence.ABSENT_WITH_NOTICE,
    "bericht": Presence.ABSENT_WITH_NOTICE,
}
_TIME: Final = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])(?::00)?(?: ?uur)?")
"""Excel writes 19:45 as 19:45:00 in some of its formats."""


class Attendance(NamedTuple):
    """What the list says from a moment on."""

    presence: Presence
    when: datetime
    """Aware."""


def read_presence(text: str, evening: date) -> tuple[Attendance, ...] | Trouble:
    """What the cell says of the whole evening; nothing where it is empty.

    Who came later is absent until then, so that a question before it does not count them.
    """
    wanted = same_name(text)
    if not wanted:
        return ()
    if wanted in _WORDS:
        return (Attendance(_WORDS[wanted], _moment(evening, time())),)
    found = _TIME.fullmatch(wanted)
    if found is None:
        return Trouble("presence", text, EXPECTED)
    came = time(int(found[1]), int(found[2]))
    if came == time():
        return (Attendance(Presence.PRESENT, _moment(evening, came)),)
    return (
        Attendance(Presence.ABSENT, _moment(evening, time())),
        Attendance(Presence.PRESENT, _moment(evening, came)),
    )


def _moment(evening: date, clock: time) -> datetime:
    return datetime.combine(evening, clock, tzinfo=ZONE)
