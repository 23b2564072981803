"""Title page, opening, attendance, aim and house rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.report_part import ReportPart
from workshop.domain.settings import Presence, Publicity
from workshop.texts import promises
from workshop.texts.counting import counted, listed, there_are
from workshop.texts.dates import dutch_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.settings import Attribution

# --- title page ----------------------------------------------------------------------------

NO_TITLE: Final = "Dialoogavond zonder titel"
NO_MUNICIPALITY: Final = "Gemeente niet ingevuld"
PRACTICE: Final = "Oefenavond. Dit verslag is alleen om te oefenen."
REHEARSAL: Final = "OEFENAVOND"
COUNCIL: Final = "Gemeenteraad"
THEME: Final = "Thema"
PUBLICITY: Final = "Openbaarheid"
ATTRIBUTION: Final = "Met of zonder naam"
LIMITS: Final = "Grenzen"
NOT_FILLED: Final = "niet ingevuld"
CLOSED: Final = "Besloten"
NO_DECISIONS: Final = "Er zijn geen besluiten genomen."
CONCEPT_DETAIL: Final = "Hierin kan nog alles wijzigen."
NOT_ADOPTED_YET: Final = "Nog niet vastgesteld door de raad."


def municipality(name: str) -> str:
    """*Gemeente Voorbeeldstad*, also if the name says so already."""
    if not name:
        return NO_MUNICIPALITY
    return name if name.casefold().startswith("gemeente") else f"Gemeente {name}"


def subtitle(date: str) -> str:
    """What this is and of when; without a date only what."""
    what = "Verslag van de dialoogavond"
    return f"{what} van {dutch_date(date)}" if date else what


def foot(name: str, date: str) -> str:
    """At the foot of each page."""
    evening = f"dialoogavond {dutch_date(date)}" if date else "dialoogavond"
    return f"{municipality(name)}, {evening}"


def head(status: str, publicity: Publicity, *, practice: bool = False) -> str:
    """At the head of each page; a rehearsal says so first, a closed meeting says so too."""
    told = f"{status}. {CLOSED}" if publicity is Publicity.CLOSED else status
    return f"{REHEARSAL}. {told}" if practice else told


def statement(publicity: Publicity) -> str:
    """What the evening was not. A closed meeting *is* a meeting of the council."""
    return NO_DECISIONS if publicity is Publicity.CLOSED else promises.NO_MEETING


def publicity(setting: Publicity) -> str:
    """The promise, literally."""
    return f"{promises.PUBLICITY[setting]} {promises.PUBLICITY_MEANS[setting]}"


def attribution(setting: Attribution) -> str:
    """The promise as it was made, quoted: it speaks to each person as *je*."""
    promise = f"{promises.ATTRIBUTION[setting]} {promises.ATTRIBUTION_MEANS[setting]}"
    return f"{promises.ATTRIBUTION_NAME[setting]}. Voor deze avond gold: ‘{promise}’"


def concept(number: int) -> str:
    """State of the account."""
    return f"Concept {number}"


def agreed(version: int) -> str:
    """State of the account."""
    return f"Akkoord aanwezigen, versie {version}"


def adopted(version: int, *, changed: bool) -> str:
    """State of the account."""
    how = "Gewijzigd vastgesteld" if changed else "Vastgesteld"
    return f"{how} door de raad, versie {version}"


def adopted_detail(council_date: str, item: str, decision: str) -> str:
    """In which meeting of the council, and what it decided."""
    sentence = f"Raadsvergadering van {dutch_date(council_date)}, agendapunt {item}."
    return f"{sentence} Besluit: {decision}" if decision else sentence


def council_members(present: int, seats: int | None) -> str:
    """Under the number on the title page."""
    of = "" if seats is None else f" van de {seats}"
    return ("raadslid aanwezig" if present == 1 else "raadsleden aanwezig") + of


def groups(number: int) -> str:
    """Under the number on the title page."""
    return "fractie aanwezig" if number == 1 else "fracties aanwezig"


def joint_answers(number: int, with_dissent: int) -> str:
    """Under the number on the title page."""
    words = "gezamenlijk antwoord" if number == 1 else "gezamenlijke antwoorden"
    return f"{words}, {with_dissent} met een afwijkende mening" if with_dissent else words


# --- opening -------------------------------------------------------------------------------

DATE: Final = "Datum"
PLACE: Final = "Plaats"
BEGAN: Final = "Begin"
FACILITATOR: Final = "Gespreksleider"
CHAIR: Final = "Voorzitter van de raad"
CLERK: Final = "Griffier"
NO_START: Final = "De begintijd is niet vastgelegd: er is geen stap begonnen."


def opening(date: str, clock: str) -> str:
    """The first sentence: when the evening began."""
    day = f" van {dutch_date(date)}" if date else ""
    return f"De dialoogavond{day} begon om {clock}."


# --- attendance ----------------------------------------------------------------------------

LIST: Final = "Presentielijst"
NO_LIST: Final = "De presentielijst is leeg."
NOT_NOTED: Final = "niet genoteerd"
NOT_NOTED_MEANS: Final = (
    "Bij ‘niet genoteerd’ zegt de presentielijst niets; die deelnemer telt als aanwezig."
)
PRESENCE: Final = {
    Presence.PRESENT: "aanwezig",
    Presence.ABSENT_WITH_NOTICE: "afwezig met bericht",
    Presence.ABSENT: "afwezig",
}


def came(clock: str) -> str:
    """Later than the beginning."""
    return f"kwam {clock}"


def left(clock: str) -> str:
    """Before the end."""
    return f"ging {clock}"


def came_back(clock: str) -> str:
    """After leaving."""
    return f"terug {clock}"


def absent_from(word: str, clock: str) -> str:
    """Marked absent after having been there."""
    return f"{word} vanaf {clock}"


def council_present(present: int, seats: int | None) -> str:
    """How many of the council, at any time of the evening."""
    sentence = f"{there_are(present, 'raadslid', 'raadsleden')} aanwezig"
    if seats is None:
        return f"{sentence}. Het aantal zetels van de raad is niet ingevuld."
    return f"{sentence}. De raad heeft {counted(seats, 'zetel', 'zetels')}."


def unnamed(roles: Sequence[tuple[str, int]]) -> str:
    """Who was there without a name in the report."""
    counts = listed([f"{label} ({number})" for label, number in roles])
    return f"Verder aanwezig, zonder naam in dit verslag: {counts}."


def in_rooms(rooms: Sequence[tuple[str, int]]) -> str:
    """Where people were; the room in which the evening began has no name."""
    told = [
        f"{name or 'de eerste zaal'} ({counted(people, 'deelnemer', 'deelnemers')})"
        for name, people in rooms
    ]
    return f"Een deel van de avond was in {len(rooms)} zalen: {listed(told)}."


# --- aim and house rules -------------------------------------------------------------------

MEANING: Final = (
    "Dit verslag vat samen wat de deelnemers voor zich en samen opschreven."
    " Het is geen letterlijk verslag van het gesprek."
)
NO_POLICY: Final = (
    "Een visie of keuze wordt pas beleid als de raad daarover in een raadsvergadering besluit."
)
NO_THEME: Final = "Er is geen thema ingevuld."
NO_PROGRAMMES: Final = "Deze avond had geen programma."
NO_RULES: Final = "Er zijn geen spelregels vastgelegd."
RULES: Final = "De deelnemers spraken deze regels af:"


def theme(text: str) -> str:
    """What the evening was about."""
    return f"Het thema was ‘{text}’."


def programmes(titles: Sequence[tuple[str, int]]) -> str:
    """Which programmes, with the number of their steps."""
    named = [f"‘{title}’ ({counted(steps, 'stap', 'stappen')})" for title, steps in titles]
    noun = "het programma" if len(named) == 1 else "de programma’s"
    return f"De avond volgde {noun} {listed(named)}."


PARTS: Final = {
    ReportPart.COMPASS: "‘Ons kompas’",
    ReportPart.CORE_VALUES: "de kernwaarden naast elkaar",
    ReportPart.FIGURES: "de grafieken",
    ReportPart.COMMENTS: "de opmerkingen bij het concept",
    ReportPart.ANSWERS: "de losse antwoorden",
    ReportPart.SOURCES: "de bronnen",
    ReportPart.METHOD: "de werkwijze",
}


def left_out(parts: Sequence[str]) -> str:
    """What this report could have had."""
    return f"Niet opgenomen in dit verslag: {listed(parts)}."


def as_person() -> str:
    """The house rule that leaves out every picture per political group, as it was said."""
    return f"Ook gold: ‘{promises.AS_PERSON}’"
