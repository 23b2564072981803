"""The page that erases words for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.settings import ErasureCategory
from workshop.pictures.standing import Standing
from workshop.texts.counting import counted

if TYPE_CHECKING:
    from workshop.pictures.standing import StandingPicture

TITLE: Final = "Verwijder tekst"
WHAT: Final = "Wat moet weg?"
TEXT: Final = "Een tekst"
PERSON: Final = "Een deelnemer"
TYPE_TEXT: Final = "De tekst die weg moet"
TEXT_HINT: Final = "Minstens drie tekens, zoals een naam of een adres"
CHOOSE_PERSON: Final = "Wie?"
NOBODY_CHOSEN: Final = "Kies een naam"
GROUNDS: Final = "Soort grond"
CATEGORIES: Final = {
    ErasureCategory.PERSONAL_DATA: "Persoonsgegevens",
    ErasureCategory.SPECIAL_DATA: "Bijzondere persoonsgegevens",
    ErasureCategory.REQUEST: "Verzoek van de betrokkene",
    ErasureCategory.MISTAKE: "Vergissing",
    ErasureCategory.SELECTION_LIST: "Selectielijst",
}
REASON: Final = "Reden"
REASON_HINT: Final = "Voor de verklaring, zonder namen"
HAPPENS: Final = "Wat gebeurt er?"
TEXT_GOES: Final = (
    "Elke tekst waarin dit staat, verdwijnt in zijn geheel, van wie hij ook is. Schreef iemand drie"
    " woorden en staat het in één, dan gaan alle drie.",
    "Ook een deelnemer die zo heet, verliest zijn naam. Op de titelpagina gaat alleen de regel weg"
    " waarin het staat.",
    "In het verslag staat dat er iets weg is.",
    "De tekst gaat ook uit de eigen reservekopieën. Terughalen kan niet.",
)
PERSON_GOES: Final = (
    "De naam verdwijnt, met alle antwoorden en kanttekeningen, ook wat niet verstuurd is.",
    "In het verslag staat dat er iets weg is.",
    "De woorden gaan ook uit de eigen reservekopieën. Terughalen kan niet.",
)
NAME_GOES: Final = (
    "De naam verdwijnt. Antwoorden staan vanavond zonder naam: die verwijder je als tekst.",
    "De naam gaat ook uit de eigen reservekopieën. Terughalen kan niet.",
)
"""Where answers lead back to nobody."""
ERASE: Final = "Verwijder"
FOR_GOOD: Final = "Ja, verwijder voorgoed"
LEAVE_IT: Final = "Niet doen"
ERASING: Final = "De woorden worden verwijderd."
NO_TEXT: Final = "Kan nog niet: schrijf eerst welke tekst weg moet."
TOO_SHORT: Final = "Kan nog niet: de tekst heeft minstens drie tekens nodig."
NO_PERSON: Final = "Kan nog niet: kies eerst een deelnemer."
NO_REASON: Final = "Kan nog niet: schrijf eerst de reden op."
IS_BUSY: Final = "Kan nog niet: er wordt nog iets verwijderd."
ASKS_TWICE: Final = "Je ziet eerst nog wat er weggaat."
LEAST: Final = 3
STANDS: Final = "Hier staat het nu"
STANDS_NOWHERE: Final = "Op geen plek die de zaal ziet."
ALSO_IN_REPORT: Final = "Deze plekken staan ook in het verslag."
NOT_COUNTED: Final = "Wat nog verborgen is, staat hier niet bij. Ook dat verdwijnt."
_MOST: Final = 8
_LONGEST: Final = 40
"""Of a name inside a sentence."""
_PLACES: Final = {
    Standing.WALL: "Tussen de antwoorden",
    Standing.REMARK: "Bij wat apart bleef",
    Standing.POLL: "Bij de peiling",
    Standing.POINT: "Bij de toezeggingen, afspraken of parkeerlijst",
    Standing.RULE: "In de spelregels",
    Standing.PERSON: "Op de presentielijst",
    Standing.TITLE: "Op de titelpagina",
}


def place(found: StandingPicture) -> str:
    """*In cluster ‘Nabij’ · Waarden*."""
    match found.place:
        case Standing.CLUSTER:
            where = f"In cluster ‘{_short(found.name)}’"
        case Standing.JOINT:
            where = f"In het gezamenlijke antwoord ‘{_short(found.name)}’"
        case Standing.SOURCE:
            where = f"Als bron bij ‘{_short(found.name)}’"
        case _:
            where = _PLACES[found.place]
    return f"{where} · {found.title}" if found.title else where


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"


def places(found: tuple[StandingPicture, ...]) -> tuple[str, ...]:
    """Where it stands, a line each; the last ones say how many more there are, and what follows."""
    if not found:
        return (STANDS_NOWHERE, NOT_COUNTED)
    lines = [place(each) for each in found[:_MOST]]
    if len(found) > _MOST:
        lines.append(f"en nog op {counted(len(found) - _MOST, 'plek', 'plekken')}")
    return (*lines, ALSO_IN_REPORT, NOT_COUNTED)


"""Characters of a text that may be erased."""


def sure(named: str, *, is_person: bool, is_nameless: bool) -> str:
    """What happens, before it happens; nameless are answers that lead back to nobody."""
    if not is_person:
        return f"Alle teksten met ‘{named}’ verdwijnen voorgoed."
    if is_nameless:
        return f"De naam {named} verdwijnt voorgoed."
    return f"Alle woorden van {named} verdwijnen voorgoed, en de naam zelf ook."
