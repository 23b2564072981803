"""The window in which a griffier makes a programme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workshop.domain.programme import Kind, Who
from workshop.texts.counting import listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WINDOW: Final = "Programma’s maken"

# --- which programme -----------------------------------------------------------------------

SHELF_TITLE: Final = "Programma’s maken"
SHELF_MEANS: Final = (
    "Maak een programma voor je eigen raad: nieuw, of naar een programma dat er al is."
)
NEW: Final = "Maak een eigen programma"
OPEN_FILE: Final = "Open een bestand…"
ADAPT_SHORT: Final = "Pas aan als eigen versie"
ADAPT_OTHER: Final = "Pas een programma aan"
OWN: Final = "Eigen programma’s"
NO_OWN: Final = "Je hebt nog geen eigen programma."
SHIPPED: Final = "Meegeleverd"
EDIT: Final = "Bewerk"
GO_ON: Final = "Ga verder"
THROW_AWAY: Final = "Gooi het concept weg"
THROW_AWAY_SURE: Final = "Zeker weten? Gooi weg"
CLOSE: Final = "Sluit"
NO_TITLE: Final = "Nog zonder titel"
FILES: Final = "Programma’s (*.toml)"
CHOOSE_FILE: Final = "Open een programma"
CHOOSE_TARGET: Final = "Bewaar het programma als bestand"


def adapt(title: str) -> str:
    """The button beside a shipped programme, as it is read out."""
    return f"Pas dit programma aan als eigen versie: {title}"


def named(action: str, title: str) -> str:
    """A button of a programme, as it is read out."""
    return f"{action}: {title or NO_TITLE}"


def own_version(title: str) -> str:
    """What a version of one's own is called at first."""
    return f"{title} (eigen versie)"


def standing(version: int, edited: str) -> str:
    """How it is with an own programme."""
    parts = [f"Klaar voor gebruik, versie {version}" if version else "Nog niet klaar voor gebruik"]
    if edited:
        parts.append(f"concept van {edited}")
    return " · ".join(parts)


def recovered(edited: str) -> str:
    """A draft is opened again."""
    return f"Dit is je concept van {edited}."


COMMENTS_GO: Final = (
    "In het bestand staan regels met uitleg die met # beginnen. Die gaan niet mee als je bewaart."
)
SHIPPED_NAME: Final = (
    "Dit bestand had de naam van een meegeleverd programma. Het kreeg een eigen naam."
)
NAME_OF_SHIPPED: Final = "Een meegeleverd programma heeft deze naam. Kies een andere naam."


CLASH: Final = "Dit programma heb je al"


def clash(title: str, here: int, theirs: int) -> str:
    """There is one already."""
    return (
        f"Jouw ‘{title}’ is versie {here}. Het bestand is versie {theirs} en is anders. Wat wil je?"
    )


def take_as(version: int) -> str:
    """The file becomes the next version."""
    return f"Neem het over als versie {version}"


TAKE_BESIDE: Final = "Zet het ernaast"
LEAVE: Final = "Laat het zo"

# --- the window ----------------------------------------------------------------------------

BACK: Final = "Alle programma’s"
PREVIEW: Final = "Voorbeeld"
UNDO: Final = "Ongedaan maken"
REDO: Final = "Opnieuw"
NOTHING_TO_UNDO: Final = "Er is nog niets gewijzigd."
NOTHING_TO_REDO: Final = "Er is niets ongedaan gemaakt."
SAVE_AS: Final = "Bewaar als bestand…"
USE: Final = "Klaar voor gebruik"
KEPT: Final = "Concept bewaard"
SAVED_AS: Final = "Het bestand is bewaard."
NOT_YET: Final = "Vul eerst aan wat nog mist. Je concept is bewaard."
NAMES: Final = "Namen in het bestand"
NAMES_MEAN: Final = "Laat zien hoe stappen en vragen in het bestand heten. Je kunt ze wijzigen."


def file_name(title: str) -> str:
    """What a file for somebody else is called at first."""
    plain = re.sub(r'[\x00-\x1f<>:"/\\|?*.]+', " ", title)
    return f"{' '.join(plain.split())[:80].strip() or 'programma'}.toml"


def used_as(version: int) -> str:
    """It is ready."""
    return f"Klaar voor gebruik als versie {version}. Je kunt er een avond mee maken."


def missing(count: int) -> str:
    """How many things there are to mend."""
    if not count:
        return "Alles is in orde"
    return "Nog 1 ding" if count == 1 else f"Nog {count} dingen"


# --- outline -------------------------------------------------------------------------------

OUTLINE: Final = "Opbouw van het programma"
ADD_STEP: Final = "Stap erbij"
ADD_OWN: Final = "Eigen vraag"
ADD_JOINT: Final = "Vraag samen"
UP: Final = "Omhoog"
DOWN: Final = "Omlaag"
DOUBLE: Final = "Kopie"
DELETE: Final = "Haal weg"
PICK_STEP: Final = "Kies eerst een stap."
PICK_PART: Final = "Kies eerst een stap of een vraag."
ONLY_STEP: Final = "Een programma heeft minstens één stap."
EMPTY_STEP: Final = "Stap zonder titel"
EMPTY_QUESTION: Final = "Vraag zonder tekst"


def taken_away(title: str) -> str:
    """And how to get it back."""
    return f"‘{title}’ is weg. Met Ctrl+Z komt het terug."


def with_missing(name: str, count: int) -> str:
    """A line of the outline as it is read out."""
    return f"{name}. {missing(count)}" if count else name


# --- forms ---------------------------------------------------------------------------------

PROGRAMME: Final = "Programma"
STEP: Final = "Stap"
QUESTION: Final = "Vraag"

FIELDS: Final[Mapping[str, str]] = {
    "title": "Titel",
    "id": "Naam in het bestand",
    "version": "Versie",
    "summary": "Samenvatting",
    "background": "Achtergrond",
    "house_rules": "Spelregels",
    "source": "Bronnen",
    "result": "Resultaat",
    "explanation": "Uitleg",
    "minutes": "Minuten",
    "examples": "Voorbeelden",
    "cues": "Voor de gespreksleider",
    "sources": "Bronnen",
    "involvement": "Vraag bij deze stap naar betrokkenheid van inwoners",
    "aid": "Hulpmiddel: hoort niet bij de methode",
    "prompt": "Vraag",
    "help": "Toelichting",
    "who": "Wie antwoordt",
    "kind": "Soort antwoord",
    "count": "Hoeveel hoogstens",
    "options": "Keuzes",
    "suggestions": "Suggesties",
    "poles": "Polen",
    "minimum": "Kleinste getal",
    "maximum": "Grootste getal",
    "unit": "Eenheid",
    "fields": "Velden",
    "feeds": "Ook over te nemen bij",
    "published": "Cijfers van elders",
    "timeline": "Tijdlijn",
}
HINTS: Final[Mapping[str, str]] = {
    "summary": "Een lege regel begint een nieuwe alinea.",
    "background": "Waar de methode vandaan komt. Mag leeg blijven.",
    "house_rules": "Elke regel is een spelregel.",
    "result": "Wat er ligt als de stap gelukt is.",
    "explanation": "De eerste zin staat groot op de beamer. Een lege regel begint een alinea.",
    "examples": "Elke regel is een voorbeeld.",
    "cues": "Elke regel is een aanwijzing. Alleen de gespreksleider ziet ze.",
    "suggestions": "Elke regel is een suggestie die mensen mogen overnemen.",
    "feeds": "Namen van gezamenlijke vragen, elk op een regel.",
    "help": "Staat klein onder de vraag.",
    "unit": "Bijvoorbeeld: keer, euro, uur.",
}
MAIN_NAME: Final = "Leeg: dit is de hoofdvraag van de stap."
LEFT_POLE: Final = "Links"
RIGHT_POLE: Final = "Rechts"
WHO: Final[Mapping[Who, str]] = {Who.OWN: "Ieder voor zich", Who.JOINT: "Samen"}
KINDS: Final[Mapping[Kind, str]] = {
    Kind.TEXT: "Vrije tekst",
    Kind.ITEMS: "Een paar korte antwoorden",
    Kind.STATEMENT: "Stelling",
    Kind.CHOICE: "Kiezen uit een lijst",
    Kind.NUMBER: "Getal",
    Kind.WEIGH: "100 punten verdelen",
    Kind.RANK: "Op volgorde zetten",
    Kind.POSITION: "Plek tussen twee polen",
    Kind.RECORD: "Eén rij met velden",
    Kind.RECORDS: "Tabel met rijen",
}
ITEM: Final[Mapping[str, str]] = {
    "options": "Keuze",
    "fields": "Veld",
    "source": "Bron",
    "sources": "Bron",
}
MORE: Final[Mapping[str, str]] = {
    "options": "Keuze erbij",
    "fields": "Veld erbij",
    "source": "Bron erbij",
    "sources": "Bron erbij",
}
STANDARD_OPTIONS: Final = (
    ("eens", "Eens"),
    ("neutraal", "Neutraal"),
    ("oneens", "Oneens"),
    ("weet_niet", "Weet ik niet"),
)
REQUIRED: Final = "Moet ingevuld"
LEAD: Final = "Woorden vooraf"
REFERENCE: Final = "Kiest uit"
NO_REFERENCE: Final = "Zelf schrijven"
SOURCE_TITLE: Final = "Titel"
SOURCE_PART: Final = "Deel of bladzijde"
SOURCE_YEAR: Final = "Jaar"
NO_SOURCE: Final = "Kies een bron"
NO_SOURCES: Final = "Zet bronnen eerst bij het programma."
PUBLISHED_MEANS: Final = "De zaal ziet ze pas naast de eigen antwoorden."
ADD_PUBLISHED: Final = "Cijfers erbij"
NO_FIELD: Final = "Kies een veld"
TIMELINE_MEANS: Final = "De rijen staan dan ook langs een lijn van maanden."
ADD_TIMELINE: Final = "Tijdlijn erbij"
DROP_TIMELINE: Final = "Haal de tijdlijn weg"
TIMELINE: Final[Mapping[str, str]] = {"begin": "Begin", "end": "Einde", "lane": "Fase"}
DROP_PUBLISHED: Final = "Haal de cijfers weg"
PUBLISHED: Final[Mapping[str, str]] = {
    "title": "Wie zijn er gevraagd",
    "year": "Wanneer",
    "source": "Bron",
    "count": "Hoeveel antwoordden",
    "note": "Wat de lezer moet weten",
    "percentages": "Procenten",
}


def item(kind: str, number: int) -> str:
    """*Keuze 2*."""
    return f"{ITEM[kind]} {number}"


def part_of(item_name: str, part: str) -> str:
    """A field of an item, as it is read out."""
    return f"{item_name}: {part}"


def name_of(name: str) -> str:
    """How it is called in the file."""
    return f"naam: {name}"


def percent_of(label: str) -> str:
    """The figure of one answer."""
    return f"% {label}"


def asked(step: str, prompt: str) -> str:
    """A question that a field may refer to."""
    return f"{step or EMPTY_STEP}: {prompt or EMPTY_QUESTION}"


# --- what is missing -----------------------------------------------------------------------

FAULTS: Final = "Wat nog mist"
_PART: Final = re.compile(r"(step|question|options|fields|source|sources)\[(\d+)\]")
_NAMES: Final = {"step": "stap", "question": "vraag", "options": "keuze", "fields": "veld"}


def where(key: str, titles: Mapping[str, str]) -> str:
    """*Stap 2, vraag 1, Uitleg*: the place of a fault as a person says it."""
    parts = [f"{_NAMES.get(kind, 'bron')} {number}" for kind, number in _PART.findall(key)]
    last = re.sub(r"\[\d+\]$", "", key).rpartition(".")[2]
    if last in titles and not key.endswith("]"):
        parts.append(titles[last].lower())
    if not parts:
        return PROGRAMME
    text = ", ".join(parts)
    return text[0].upper() + text[1:]


# --- preview -------------------------------------------------------------------------------

BEAMER: Final = "Beamer"
TABLET: Final = "Tablet"
ABOUT: Final = "Zo ongeveer op een tablet"
PICK_QUESTION: Final = "Kies een vraag. Dan zie je hier wat een tablet laat zien."
SAMPLE_TITLE: Final = "Voorbeeld"
NOTHING_YET: Final = "Hier komt de vraag te staan."


def examples(lines: Sequence[str]) -> str:
    """Under a question."""
    return f"Bijvoorbeeld: {listed(lines)}"
