"""Time of the evening: planned beside actual, and dividing it anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.counting import counted, listed
from workshop.texts.ui.operator import planned

if TYPE_CHECKING:
    from collections.abc import Iterable

TITLE: Final = "Verdeel de tijd"
MOVE: Final = "Schuif op"
SHORTEN: Final = "Kort in"
UNDO: Final = "Ongedaan maken"
CLOSE: Final = "Sluit"
LAST_STEP: Final = "Dit is de laatste stap."
NOT_BEGUN: Final = "De avond is nog niet begonnen."
ANOTHER_DAY: Final = "Kan niet: deze avond begon op een andere dag."
ON_TIME: Final = "Kan niet: de avond loopt op tijd."
NOTHING_LEFT: Final = "Kan niet: de stappen die volgen zijn al kort."
NOTHING_TO_UNDO: Final = "Er is niets om ongedaan te maken."
BREAKS_STAY: Final = "Pauzes blijven zoals ze zijn."
TWO_LEFT: Final = "Tijd voor deze ronde: bijna om"
IS_OVER: Final = "Tijd voor deze ronde: om"
_AT_ONCE: Final = 3


def stands(late: int, planned_end: str, end: str) -> str:
    """Planned against actual, in a sentence."""
    if late <= 0:
        return f"De avond loopt op tijd. Het einde is om {end}."
    return f"{late} min achter. Gepland einde {planned_end}, nu {end}."


def remains(steps: int, minutes: int) -> str:
    """What is still to come."""
    first = f"Na deze stap nog {counted(steps, 'stap', 'stappen')}." if steps else LAST_STEP
    time = planned(minutes)
    return f"{first} Nog {time}." if time else first


def moves(end: str) -> str:
    """What moving does."""
    return f"Alles hierna begint later. Niets wordt korter. Einde {end}."


def shortens(changes: Iterable[tuple[str, int, int]], end: str) -> str:
    """What shortening does: (title, minutes now, minutes then)."""
    said = [f"{title} {now} → {then} min" for title, now, then in changes]
    if (more := len(said) - _AT_ONCE) > 1:
        said = [*said[:_AT_ONCE], f"nog {more} stappen"]
    return f"{listed(said)}. {BREAKS_STAY} Einde {end}."


def by_plan(title: str) -> str:
    """Where the evening would be, for who hears the line rather than sees it."""
    return f"Volgens plan nu: {title}"
