"""The page *Zalen*: parting into rooms, and putting them together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.counting import counted
from workshop.texts.dates import dutch_time
from workshop.texts.ui.operator import MENU

if TYPE_CHECKING:
    from workshop.pictures.rooms import ChoicePicture, RoomPicture

TITLE: Final = MENU["rooms"]
LEAD: Final = (
    "Verder in twee zalen? Elke zaal krijgt een eigen laptop en een eigen bestand. Een verbinding"
    " ertussen is niet nodig."
)
NAME: Final = "Naam van de andere zaal"
WHO: Final = "Wie gaat er naar die zaal?"
TEAM: Final = "Kies een tafelgroep"
SPLIT: Final = "Splits de zaal af…"
SPLIT_TITLE: Final = "Bewaar het bestand voor de andere zaal"
KINDS: Final = "Avonden (*.dialoog)"
SPLITTING: Final = "Het bestand voor de andere zaal wordt gemaakt."
MERGE: Final = "Voeg een zaal samen…"
MERGE_TITLE: Final = "Kies het bestand van de andere zaal"
MERGING: Final = "Het bestand van de andere zaal wordt gelezen."
DROP: Final = "Of sleep het bestand hierheen."
ONE_FILE: Final = "Sleep één bestand van een zaal hierheen (.dialoog)."
STOPPED: Final = "Gestopt. Kijk in de lijst wat er al is gebeurd."
APART: Final = "Wie gaat, telt hier niet mee tot je de zalen weer samenvoegt."
MEANS: Final = (
    "Antwoorden, stippen en afspraken van die zaal komen hierbij. Je ziet ze pas bij Laten zien."
)
ROOMS: Final = "Andere zalen"
CLOSE: Final = "Hef op"
CLOSED: Final = "Opgeheven. De mensen van die zaal tellen hier weer mee."
CHOICES: Final = "Twee antwoorden van één deelnemer"
CHOICES_LEAD: Final = (
    "Deze mensen antwoordden in twee zalen. Beide antwoorden blijven bewaard. Tot je kiest telt"
    " dat van hier."
)
CHOSEN: Final = "Gekozen. Het andere antwoord blijft bewaard."
HERE: Final = "Dat van hier telt"
_BACK: Final = (
    "Sluit aan het eind de avond en zet dit bestand op een stick. Voeg het samen op de laptop van"
    " de eerste zaal. Het verslag maak je daar."
)


def own(name: str) -> str:
    """In another room's own file."""
    return f"Deze laptop is van {name}. {_BACK}"


def next_name(rooms: int) -> str:
    """What the next room is called unless somebody says otherwise."""
    return f"Zaal {rooms + 2}"


def file_name(evening: str, room: str) -> str:
    """Proposed for its file."""
    return f"{evening}-{room.casefold().replace(' ', '-')}"


def state(room: RoomPicture) -> str:
    """Who is there, and what became of it."""
    people = counted(room.people, "deelnemer", "deelnemers")
    if room.is_given_up:
        return f"{people}. Opgeheven."
    if room.met_at:
        return f"{people}. Samengevoegd om {dutch_time(room.met_at)}."
    return f"{people}. Apart sinds {dutch_time(room.at)}."


def close(room: RoomPicture) -> str:
    """The button for who hears it."""
    return f"{CLOSE}: {room.name}"


def made(name: str, path: str) -> str:
    """A room has a file."""
    return (
        f"{name} staat in {path}. Zet dit bestand op de andere laptop en open het daar. Tablets"
        " melden zich daar opnieuw aan."
    )


def choice(of: ChoicePicture) -> str:
    """Whose two answers, and to what."""
    return f"{of.who}: {of.question}"


def times(of: ChoicePicture) -> str:
    """When each was given; empty where times are not kept."""
    if not (of.here_at and of.there_at):
        return ""
    there = of.room or "De andere zaal"
    return f"Hier om {dutch_time(of.here_at)}. {there} om {dutch_time(of.there_at)}."


def there(of: ChoicePicture) -> str:
    """The button that chooses the other one."""
    return f"Dat van {of.room or 'de andere zaal'} telt"


def chosen_by(button: str, of: ChoicePicture) -> str:
    """A button for who hears it."""
    return f"{button}: {choice(of)}"
