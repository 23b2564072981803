"""The pages that make a new evening."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from workshop.domain.settings import Attribution
from workshop.texts.counting import capital, counted, listed
from workshop.texts.dates import dutch_date

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADING: Final = "Nieuwe avond"
PAGES: Final = {
    "details": "Gegevens",
    "programme": "Programma",
    "who": "Wie ziet wat",
    "people": "Deelnemers",
    "overview": "Overzicht",
}
PAGE_LIST: Final = "Onderdelen van de nieuwe avond"
DONE: Final = "klaar"
HERE: Final = "hier ben je"
TO_COME: Final = "komt nog"
NEEDS: Final = "vraagt nog iets"

TO_START: Final = "Naar het begin"
BACK: Final = "Terug"
MAKE: Final = "Maak de avond"
MAKING: Final = "De avond wordt gemaakt."
KEPT: Final = "Wat je invult, blijft staan."
COMPLETE: Final = "Alles is ingevuld."

# --- details -------------------------------------------------------------------------------

DETAILS_TITLE: Final = "Welke avond wordt het?"
DETAILS_MEANS: Final = "Dit staat straks op het scherm en op de titelpagina van het verslag."
LAST_TIME: Final = "Zoals vorige keer"
LAST_TIME_DONE: Final = "Ingevuld zoals vorige keer. Kijk de titel na en vul de datum in."
FIELDS: Final = {
    "title": "Titel",
    "municipality": "Gemeente",
    "theme": "Thema",
    "date": "Datum",
    "place": "Plaats",
    "facilitator": "Gespreksleider",
    "chair": "Voorzitter van de raad",
    "clerk": "Griffier",
    "council_seats": "Aantal raadszetels",
}
EXAMPLES: Final = {
    "title": "Waarden in het sociaal domein",
    "municipality": "Voorbeeldstad",
    "date": "12 maart 2026",
}
OPTIONAL: Final = "Mag leeg blijven"
DATE_EMPTY: Final = "Vul de datum in, bijvoorbeeld 12 maart 2026."
DATE_UNREAD: Final = "Schrijf de datum als 12 maart 2026 of 12-03-2026."
NO_SUCH_DAY: Final = "Deze dag bestaat niet. Kijk de datum na."
SEATS_UNREAD: Final = "Schrijf een getal van 1 tot en met 99, of laat het leeg."
_WEEKDAYS: Final = (
    *("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
)

# --- programme -----------------------------------------------------------------------------

PROGRAMME_TITLE: Final = "Wat gaan jullie doen?"
OWN_CHOICE: Final = "Zelf kiezen"
OWN_CHOICE_MEANS: Final = "Kies een of meer programma’s. De minuten pas je later aan."
LARGE_PROGRAMMES: Final = "De twee grote programma’s"
OTHER_PROGRAMMES: Final = "Andere werkvormen"
THEME: Final = "Thema"
NO_THEME: Final = "Geen thema"
SHEET: Final = "Zo loopt de avond"
NO_PROGRAMME: Final = "Kies een kant-en-klare avond of een programma."
NOTHING_CHOSEN: Final = "Nog niets gekozen."
_HOUR_MIN: Final = 60

# --- who sees what -------------------------------------------------------------------------

WHO_TITLE: Final = "Wie ziet wat?"
WHO_MEANS: Final = (
    "Beide zinnen staan straks op de tablet, op de beamer en in het verslag."
    " Na het eerste antwoord ligt de keuze vast."
)
PUBLICITY: Final = "Openbaarheid"
ATTRIBUTION: Final = "Met of zonder naam"
SAMPLE_ANSWER: Final = "Eenvoud, zodat het zelf lukt"
SAMPLE_BY: Final = {
    Attribution.ANONYMOUS: "zonder naam of fractie",
    Attribution.GROUP: "Fractie Noord",
    Attribution.NAME: "Raadslid 07, Fractie Noord",
}

# --- participants --------------------------------------------------------------------------

PEOPLE_TITLE: Final = "Wie doen er mee?"
COLUMNS: Final = ("Naam", "Fractie", "Rol", "Tafelgroep")
NAME: Final = "Naam"
GROUP: Final = "Fractie"
ROLE: Final = "Rol"
ADD: Final = "Voeg toe"
PASTE: Final = "Plak een lijst"
FROM_FILE: Final = "Kies een bestand"
CHOOSE_PEOPLE: Final = "Kies een lijst van deelnemers"
PEOPLE_FILES: Final = "Lijsten (*.csv *.json)"
REMOVE: Final = "Haal weg"
PUT_BACK: Final = "Zet terug"
SPREAD: Final = "Verdeel over tafels"
TABLES: Final = "Aantal tafelgroepen"
NO_TABLES: Final = "Geen tafels"
NOBODY: Final = "Nog niemand. Typ een naam, plak een lijst of kies een bestand."
NOBODY_LATER: Final = "Nog geen deelnemers. Toevoegen kan ook later, op de presentielijst."
NAME_FIRST: Final = "Vul eerst een naam in."
CHOOSE_ROWS: Final = "Kies eerst een of meer rijen in de lijst."
CLIPBOARD_EMPTY: Final = "Er is geen tekst gekopieerd. Kopieer eerst de lijst met namen."
NO_NAMES: Final = "Er staan geen namen in."
LIST: Final = "Lijst van deelnemers"
BY_GROUP: Final = "Per fractie"
BY_ROLE: Final = "Per rol"
NO_GROUP: Final = "Zonder fractie"

# --- overview ------------------------------------------------------------------------------

OVERVIEW_TITLE: Final = "Klopt het zo?"
CHANGE: Final = "Wijzig"
FOLDER: Final = "De avond komt in deze map:"
IN_ROOM: Final = "Straks in de zaal: ‘Controle vooraf’ laat zien of alles klaarstaat."
INCOMPLETE: Final = "Kan nog niet: vul eerst aan wat hierboven staat."


def further(page: str) -> str:
    """The button to the next page."""
    return f"Verder: {PAGES[page].lower()}"


def page_name(number: int, page: str, state: str) -> str:
    """A row of the list, as it is read out."""
    return f"{number} {PAGES[page]}, {state}"


def weekday(iso: str) -> str:
    """`2026-03-12` as *donderdag 12 maart 2026*, so that a slip of the pen shows."""
    return f"{_WEEKDAYS[date.fromisoformat(iso).weekday()]} {dutch_date(iso)}"


def duration(minutes: int) -> str:
    """*2 uur en 45 minuten*."""
    hours, rest = divmod(minutes, _HOUR_MIN)
    parts = [f"{hours} uur"] if hours else []
    if rest or not hours:
        parts.append(counted(rest, "minuut", "minuten"))
    return listed(parts)


def total(minutes: int) -> str:
    """How long the evening takes."""
    return f"Samen {duration(minutes)}"


def theme_of(programme: str) -> str:
    """The choice of a theme, as it is read out."""
    return f"{THEME} bij {programme}"


def twice(name: str) -> str:
    """Somebody is on the list already."""
    return f"‘{name}’ staat er al. Maak het verschil duidelijk, of haal er één weg."


def role_unknown(found: str, labels: Sequence[str]) -> str:
    """A role that there is not."""
    return f"De rol ‘{found}’ bestaat niet. Kies uit: {', '.join(labels)}."


def table_taken(name: str) -> str:
    """A table group with the name of somebody."""
    return f"‘{name}’ is ook de naam van een deelnemer. Geef de tafelgroep een andere naam."


def added(new: int, known: int, note: str = "") -> str:
    """What came of a list: *45 namen erbij* and *2 stonden er al*."""
    parts = [f"{counted(new, 'naam', 'namen')} erbij."]
    if known:
        parts.append(f"{known} {'stond' if known == 1 else 'stonden'} er al.")
    return " ".join([*parts, note]).strip()


def removed(number: int) -> str:
    """Rows went from the list."""
    return f"{counted(number, 'naam is', 'namen zijn')} van de lijst gehaald."


def spread(tables: int) -> str:
    """People were divided."""
    if not tables:
        return "Niemand zit nog aan een tafelgroep."
    return f"Iedereen die antwoordt, zit aan een van {counted(tables, 'tafel', 'tafels')}."


def table(number: int) -> str:
    """The usual name of a table group."""
    return f"Tafel {number}"


def tables(number: int) -> str:
    """A choice of how many table groups."""
    return counted(number, "tafel", "tafels") if number else NO_TABLES


def who_answer(number: int) -> str:
    """Of all participants."""
    return f"{number} {'geeft' if number == 1 else 'geven'} antwoord."


def small_groups(number: int) -> str:
    """Groups that are never shown alone, under *per fractie*."""
    if number == 1:
        return "1 fractie is kleiner dan drie en telt mee bij Overige fracties."
    return f"{number} fracties zijn kleiner dan drie en tellen mee bij Overige fracties."


def role_counts(counts: Sequence[tuple[str, int]]) -> str:
    """*47 raadslid · 2 wethouder* reads badly: *raadslid 47, wethouder 2*."""
    return ", ".join(f"{label} {number}" for label, number in counts)


def problem_at(page: str, sentence: str) -> str:
    """A problem in the overview."""
    return f"{PAGES[page]}: {sentence}"


def change_page(page: str) -> str:
    """The button beside a part of the overview, as it is read out."""
    return f"{CHANGE} {PAGES[page].lower()}"


def table_groups(number: int) -> str:
    """How many there are."""
    return counted(number, "tafelgroep", "tafelgroepen")


def all_people(number: int) -> str:
    """*45 deelnemers*."""
    return counted(number, "deelnemer", "deelnemers")


def seats(number: str) -> str:
    """Of the council."""
    return f"{number} raadszetels"


def person(label: str, name: str) -> str:
    """*Gespreksleider: Noor Bakker*."""
    return f"{capital(label)}: {name}"


def nobody_added(why: str) -> str:
    """A list that does not fit is not taken over, not even in part."""
    return f"Er is nog niemand toegevoegd. {why}"
