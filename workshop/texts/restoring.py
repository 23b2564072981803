"""Going back to a backup: what stands in each, and what would be missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.chamber import ZONE
from workshop.domain.settings import SUFFIX
from workshop.texts.counting import counted, listed
from workshop.texts.dates import dutch_date, dutch_moment
from workshop.texts.ui.recents import state_line

if TYPE_CHECKING:
    from datetime import datetime

    from workshop.pictures.extent import Extent

SAME: Final = "Er staat evenveel in als nu."
NOW_UNREADABLE: Final = "De avond van nu is niet te lezen. Vergelijken kan daarom niet."
DAMAGED: Final = "Deze kopie is beschadigd. Kies een andere."
NOT_WHOLE: Final = "Beschadigd"


def made_at(at: datetime) -> str:
    """When a backup was made, as the clock in the room said: *12 november 2026, 21:58*."""
    return dutch_moment(at.isoformat())


def holds(found: Extent) -> str:
    """How much there is of the evening: *Stap 3 van 9, 45 deelnemers, 83 antwoorden*."""
    parts = [state_line(found.summary)]
    if found.answers:
        parts.append(counted(found.answers, "antwoord", "antwoorden"))
    if found.entries:
        parts.append(counted(found.entries, "gezamenlijke regel", "gezamenlijke regels"))
    return ", ".join(parts)


def compared(then: Extent, now: Extent | None) -> str:
    """What there would be less and more than now, in numbers."""
    if now is None:
        return NOW_UNREADABLE
    differences = (
        (now.answers - then.answers, "antwoord", "antwoorden"),
        (now.entries - then.entries, "gezamenlijke regel", "gezamenlijke regels"),
        (now.summary.participants - then.summary.participants, "deelnemer", "deelnemers"),
    )
    less = [counted(number, one, more) for number, one, more in differences if number > 0]
    more = [counted(-number, one, several) for number, one, several in differences if number < 0]
    said = [f"{listed(less)} minder dan nu"] if less else []
    said += [f"{listed(more)} meer dan nu"] if more else []
    return f"In deze kopie: {', en '.join(said)}." if said else SAME


def file_name(stem: str, at: datetime, number: int) -> str:
    """Of the evening that comes of a backup; `number` from 1, for one that is put back again."""
    local = at.astimezone(ZONE)
    again = f" ({number})" if number > 1 else ""
    day = dutch_date(local.date().isoformat())
    return f"{stem}, kopie van {day} {local:%H.%M}{again}{SUFFIX}"
