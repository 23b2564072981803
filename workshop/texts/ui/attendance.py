"""The attendance list, with times, and the table groups."""

from __future__ import annotations

from typing import Final

from workshop.domain.settings import Presence, Role
from workshop.texts.counting import counted

TITLE: Final = "Presentielijst"
FILTER: Final = "Zoek op naam, fractie of rol"
FILTER_HINT: Final = "Typ een naam, dan Enter"
LIST: Final = "Deelnemers"
COLUMNS: Final = ("Naam", "Rol", "Nu", "Kwam", "Ging")
ALL: Final = "Allen"
NOBODY_FOUND: Final = "Niemand met die naam. Voeg iemand toe, of zoek anders."
NOBODY: Final = "Nog niemand op de lijst."
STATES: Final = {
    Presence.PRESENT: "Aanwezig",
    Presence.ABSENT_WITH_NOTICE: "Afwezig met bericht",
    Presence.ABSENT: "Afwezig",
    Presence.LEFT: "Ging weg",
}
STATES_SHORT: Final = {**STATES, Presence.ABSENT_WITH_NOTICE: "Met bericht"}
"""In a row of the list, where names need the room."""
LEFT_MANY: Final = "gingen weg"
NO_NOTE: Final = "Geen notitie"
KEYS: Final = {
    "A": Presence.PRESENT,
    "M": Presence.ABSENT_WITH_NOTICE,
    "X": Presence.ABSENT,
    "W": Presence.LEFT,
}
"""One per state, on the chosen row; not B, which makes the beamer black."""
KEY_WORDS: Final = {"A": "Aanwezig", "M": "Met bericht", "X": "Afwezig", "W": "Ging weg"}
NO_TIME: Final = "–"
COUNTS_AS_THERE: Final = "Wie geen notitie heeft, telt als aanwezig."
TIMES: Final = "Tijden staan in het verslag."
ALL_THERE: Final = "Iedereen zonder notitie is er"
ALL_NOTED: Final = "Kan niet: iedereen heeft al een notitie."
ADD: Final = "Voeg iemand toe"
TEAMS: Final = "Tafelgroepen"
ROLES: Final = "Wie er zijn"
ROLE_COLUMNS: Final = ("Rol", "Er", "Antwoordt", "De raad")
YES: Final = "ja"
NO: Final = "nee"
APART: Final = "apart"

NEW_PERSON: Final = "Voeg iemand toe"
NAME: Final = "Naam"
GROUP: Final = "Fractie of organisatie"
ROLE: Final = "Rol"
CAME: Final = "Kwam"
LEFT: Final = "Ging"
SAVE: Final = "Bewaar"
CLOSE: Final = "Sluit"
REMOVE: Final = "Haal van de lijst"
TIME_HINT: Final = "19:30"
TIME_UNREAD: Final = "Schrijf de tijd als 19:30."
TIME_ORDER: Final = "‘Kwam’ moet vóór ‘Ging’ liggen."
TIME_NEEDED: Final = "Zonder tijd kan hier niet. Kies in de lijst X voor afwezig."
CARD_FIRST: Final = "Bewaar of sluit eerst wat hier openstaat."
NO_NAME: Final = "Vul eerst een naam in."

TEAM: Final = "Naam van de tafelgroep"
NEW_TEAM: Final = "Nieuwe tafelgroep"
SAVE_TEAM: Final = "Bewaar de groep"
CHANGE: Final = "Wijzig"
REMOVE_TEAM: Final = "Verwijder"
NO_TEAMS: Final = "Nog geen tafelgroepen."
NO_TEAM_NAME: Final = "Geef de tafelgroep eerst een naam."
NO_MEMBERS: Final = "Kies eerst wie erbij zitten."


def state(presence: Presence | None) -> str:
    """What the list says of somebody now."""
    return NO_NOTE if presence is None else STATES[presence]


def state_short(presence: Presence | None) -> str:
    """Likewise, in a row of the list."""
    return NO_NOTE if presence is None else STATES_SHORT[presence]


def time_ahead(clock: str) -> str:
    """A time that is still to come."""
    return f"({clock})"


def deviating(number: int) -> str:
    """The button that leaves only those who are not simply there."""
    return f"Wijkt af: {number}"


def shown(found: int, total: int) -> str:
    """Under the list."""
    names = counted(total, "naam", "namen")
    return f"{names}." if found == total else f"{found} van {names}."


def council(present: int, seats: int | None) -> str:
    """Beside the large number."""
    if seats is None:
        return f"{'raadslid' if present == 1 else 'raadsleden'}\nnu aanwezig"
    return f"van {counted(seats, 'zetel', 'zetels')}\nnu aanwezig"


def tally(counts: dict[Presence | None, int]) -> str:
    """*43 aanwezig, 2 afwezig, 2 gingen weg.* Of everybody on the list; nothing for nobody."""
    order = (*STATES, None)
    parts = [f"{counts[each]} {_are(each, counts[each])}" for each in order if counts.get(each)]
    return f"{', '.join(parts)}." if parts else ""


def _are(presence: Presence | None, number: int) -> str:
    return LEFT_MANY if presence is Presence.LEFT and number > 1 else state(presence).lower()


def rights(role: Role) -> tuple[str, str]:
    """Whether a role answers, and whether it counts as the council."""
    answers = YES if role.answers else NO
    if role.counts_as_council:
        return answers, YES
    return answers, APART if role.answers else NO


def came(clock: str, *, is_ahead: bool) -> str:
    """When somebody came or will come; nothing if that is not known."""
    return clock and f"{'komt' if is_ahead else 'kwam'} {clock}"


def left(clock: str, *, is_ahead: bool) -> str:
    """When somebody went or will go; nothing if that is not known."""
    return clock and f"{'gaat' if is_ahead else 'ging'} {clock}"


def spoken(parts: tuple[str, ...]) -> str:
    """A row of the list, read aloud, or as much of it as is known."""
    return ", ".join(part for part in parts if part)


def team_row(name: str, members: int) -> str:
    """A team and how many it has."""
    return f"{name} · {members}"


def action(verb: str, name: str) -> str:
    """What a button of one team is called aloud."""
    return f"{verb}: {name}"


def chosen(number: int) -> str:
    """How many members were ticked in the list."""
    return f"{counted(number, 'naam', 'namen')} gekozen. Tik ze aan in de lijst, of met spatie."
