"""Differences, agreements, pledges, what follows, and the page of agreement and seal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.counting import counted, listed
from workshop.texts.dates import dutch_date

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# --- gaps ----------------------------------------------------------------------------------

NO_LINKS: Final = "De koppeltabel is nog leeg."
LOOSE: Final = "Nog niet verbonden in de koppeltabel:"
NO_NORM: Final = "nog geen norm"
NO_DIFFERENCES: Final = "Er zijn geen afwijkende meningen of open verschillen vastgelegd."
NO_AGREEMENTS: Final = "Er zijn geen afspraken vastgelegd."
NO_PLEDGES: Final = "Er zijn geen toezeggingen vastgelegd."
NOTHING_LEFT: Final = "Er zijn geen punten blijven liggen."
NO_FOLLOW_UP: Final = "Er is geen vervolg vastgelegd."
NOT_FILLED: Final = "nog niet ingevuld"

COMPASS: Final = (
    "Dit schreven de aanwezigen samen op. Het is geen besluit. Lees elke regel als één zin."
)
CORE_VALUES: Final = (
    "Hoe zwaar de deelnemers elke waarde vonden wegen, en welke normen de aanwezigen samen"
    " opschreven. De punten zijn een hulpmiddel van de app."
)
DIFFERENCES: Final = "Dit blijft naast de gezamenlijke antwoorden staan:"
PARKED: Final = "Op de parkeerlijst:"
SKIPPED: Final = "Overgeslagen stappen:"
NEVER_REACHED: Final = "Niet aan de orde geweest:"


def loose(label: str, texts: Sequence[str]) -> str:
    """Under the name of a column: what is in no row."""
    return f"{label}: {'; '.join(texts)}"


def skipped_step(step: str, reason: str) -> str:
    """A step that was left out, and why."""
    return f"{step}. Reden: {reason}"


# --- comments on the concept ----------------------------------------------------------------

NO_COMMENTS: Final = "Er zijn geen opmerkingen bij het concept gemaakt."
ONE_OF_THEM: Final = "Een aanwezige"
"""Who made a comment that stands under no name."""
TAKEN_OVER: Final = "Overgenomen"
NOT_TAKEN_OVER: Final = "Niet overgenomen"
NOT_ANSWERED: Final = "Nog niet beantwoord"


def comments(number: int, taken_over: int, open_: int) -> str:
    """How many there were, and what became of them."""
    said = counted(number, "opmerking", "opmerkingen")
    if open_ == number:
        return f"De aanwezigen maakten {said} bij het concept. Er is nog niets beantwoord."
    parts = [f"overgenomen: {taken_over}", f"niet overgenomen: {number - taken_over - open_}"]
    if open_:
        parts.append(f"nog niet beantwoord: {open_}")
    return f"De aanwezigen maakten {said} bij het concept. {listed(parts).capitalize()}."


def reply(taken_over: bool | None, note: str) -> str:
    """What became of a comment; why not is always said."""
    if taken_over is None:
        return NOT_ANSWERED
    done = TAKEN_OVER if taken_over else NOT_TAKEN_OVER
    return f"{done}. {note}" if note else done


# --- what follows --------------------------------------------------------------------------

CONCEPT_NEXT: Final = (
    "Dit verslag is een concept. De aanwezigen zeggen nog of het de avond goed weergeeft."
)
AGREED_NEXT: Final = (
    "De aanwezigen vinden dat dit verslag de avond goed weergeeft. Het is nog niet vastgesteld"
    " door de raad."
)


def adopted_next(council_date: str) -> str:
    """After the council's meeting."""
    return f"Dit verslag is vastgesteld door de raad op {dutch_date(council_date)}."


def open_points(agreements: int, pledges: int, parked: int) -> str:
    """How much is left to do; empty if nothing is."""
    counts = (
        (agreements, "afspraak", "afspraken"),
        (pledges, "toezegging", "toezeggingen"),
        (parked, "niet besproken punt", "niet besproken punten"),
    )
    named = [counted(*each) for each in counts if each[0]]
    return f"Uit deze avond komen voort: {listed(named)}." if named else ""


NO_END: Final = "De sluiting is nog niet vastgelegd: dit verslag is een concept."


def ended(clock: str) -> str:
    """The evening ends where those present agree."""
    return f"De aanwezigen gingen om {clock} akkoord met dit verslag. Daarmee sloot de avond."


def agreed_later(moment: str) -> str:
    """After the evening's own day only the agreement is known."""
    return (
        f"De aanwezigen gingen op {moment} akkoord met dit verslag."
        " Hoe laat de avond zelf sloot, is niet vastgelegd."
    )


# --- agreement and seal --------------------------------------------------------------------

NOT_AGREED_YET: Final = "De aanwezigen zijn nog niet akkoord met dit verslag."
CHAIR: Final = "Voorzitter van de raad"
CLERK: Final = "Griffier"
COUNCIL_MEETING: Final = "Raadsvergadering"
ITEM: Final = "Agendapunt"
DECISION: Final = "Besluit"
CHANGED: Final = "De raad heeft het verslag gewijzigd."
NOT_YET: Final = (
    "Nog niet. De griffie vult dit in na de raadsvergadering, ook als de raad het gewijzigd"
    " vaststelt."
)
FIRST_VERSION: Final = "Dit is de eerste versie. Er is geen versie heropend."
NO_FINGERPRINT: Final = "Een concept heeft geen zegel en geen vingerafdruk."
SEAL_FINGERPRINT: Final = "Vingerafdruk van het zegel"
COPY: Final = (
    "Dit is een afschrift zonder zegel. Het verzegelde verslag is de pdf die bij het akkoord is"
    " gemaakt."
)
SEAL_MEANS: Final = (
    "Het zegel laat zien of er na het verzegelen iets is gewijzigd. Het is geen handtekening van"
    " een persoon. Een pdf-lezer kan melden dat de maker onbekend is; dat klopt. Wie wil"
    " controleren, vergelijkt beide vingerafdrukken met die op het papier van de griffie."
)
SEALS_MEAN: Final = (
    "Elk zegel laat zien of er na het verzegelen iets is gewijzigd. Het is geen handtekening van"
    " een persoon. Een pdf-lezer kan melden dat de maker onbekend is; dat klopt. Wie wil"
    " controleren, vergelijkt alle vingerafdrukken met die op het papier van de griffie."
)


def agreed(moment: str, place: str) -> str:
    """What those present agreed to, when and where."""
    where = f" Plaats: {place}." if place else ""
    return (
        f"De aanwezigen vonden op {moment} dat dit verslag de avond goed weergeeft.{where}"
        " Dat is geen besluit. Voorzitter en griffier tekenen op papier."
    )


AGREED_VERSION: Final = "Akkoord aanwezigen."
STILL_HOLDS: Final = (
    "Wat de raad eerder vaststelde, blijft gelden tot de raad een nieuwe versie vaststelt."
)


def opened_again(reason: str) -> str:
    """A line of the list of versions."""
    return f"Heropend. Reden: {reason}"


CHANGED_AREAS: Final[Mapping[str, str]] = {
    "details": "de gegevens van de avond",
    "people": "deelnemers en aanwezigheid",
    "programme": "het programma",
    "answers": "getoonde antwoorden",
    "board": "groepen antwoorden en stippen",
    "poll": "de peiling",
    "joint": "het gezamenlijke antwoord",
    "house_rules": "de spelregels",
    "residents": "inwoners betrekken",
    "pledges": "toezeggingen",
    "agreements": "afspraken",
    "points": "de parkeerlijst",
    "parts": "wat er in het verslag staat",
    "erased": "verwijderde teksten",
}


def changed_since(version: int, changes: Sequence[tuple[str, str]]) -> str:
    """What is otherwise than in that version: (area, title of its step or empty)."""
    if not changes:
        return f"Aan de inhoud van versie {version} is niets gewijzigd."
    steps: dict[str, list[str]] = {}
    for area, step in changes:
        steps.setdefault(area, []).extend([f"‘{step}’"] if step else [])
    parts = [
        CHANGED_AREAS[area] + (f" bij {listed(titles)}" if titles else "")
        for area, titles in steps.items()
    ]
    return f"Gewijzigd of aangevuld sinds versie {version}: {'; '.join(parts)}."


def adopted_version(council_date: str, item: str, *, changed: bool) -> str:
    """What the council did with a former version."""
    how = "Gewijzigd vastgesteld" if changed else "Vastgesteld"
    return f"{how} door de raad op {dutch_date(council_date)}, agendapunt {item}."


def known_by(groups: str) -> str:
    """The fingerprint of a former version."""
    return f"Vingerafdruk: {groups}"


def version_fingerprint(version: int) -> str:
    """Above the groups of four."""
    return f"Vingerafdruk van versie {version}"


def seal_fingerprint(name: str, number: int, seals: int) -> str:
    """Likewise, of a seal; `name` is whom its certificate names."""
    if seals == 1:
        return SEAL_FINGERPRINT
    return f"Vingerafdruk van zegel {number} van {seals}: {name}"


def seals_mean(seals: int) -> str:
    """What one or more seals say, and what not."""
    return SEAL_MEANS if seals == 1 else SEALS_MEAN


# --- sources and erased texts ---------------------------------------------------------------

NO_SOURCES: Final = "Er zijn geen bronnen genoemd."
METHOD: Final = "Zo legt het programma zichzelf uit aan de deelnemers"


def source(title: str, parts: Sequence[str]) -> str:
    """A source with all parts that were used of it."""
    return f"{title}: {'; '.join(parts)}" if parts else title


NOTHING_ERASED: Final = "Er zijn geen teksten verwijderd."


def erased(number: int, mark: str) -> str:
    """How many texts went, and what stands in their place."""
    verb = "is" if number == 1 else "zijn"
    count = counted(number, "tekst", "teksten")
    return f"Er {verb} {count} verwijderd wegens privacy. Daar staat nu: {mark}."
