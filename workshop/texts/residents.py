"""The two pages for residents: plain words (B1), *u*, and nothing about one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.counting import counted
from workshop.texts.dates import dutch_date

if TYPE_CHECKING:
    from collections.abc import Iterable

KIND: Final = "Voor inwoners"
KEYWORDS: Final = "dialoogavond, gemeenteraad, inwoners"

WHAT: Final = "Wat was dit voor avond?"
TOGETHER: Final = "Wat schreven de aanwezigen samen op?"
APART: Final = "Waarover waren ze het niet eens?"
NEXT: Final = "Wat gebeurt er nu?"
REACT: Final = "Hoe kunt u reageren?"

HOW: Final = (
    "Eerst dacht ieder voor zich na. Daarna schreven de aanwezigen samen op wat zij belangrijk"
    " vinden."
)
READ: Final = "Lees elk blok als één zin."
NOTHING: Final = "Er is deze avond nog niets samen opgeschreven."
BESIDE: Final = "Niet iedereen vond hetzelfde. Dit bleef ernaast staan:"
NO_DIFFERENCES: Final = "Er zijn geen verschillen van mening opgeschreven."
AGREED_TO: Final = "Dit spraken de aanwezigen af:"
PLEDGED: Final = "Dit is toegezegd:"
INVOLVED: Final = "Zo praten inwoners mee:"
NO_POLICY: Final = (
    "Wat hier staat, is nog geen beleid. Dat wordt het pas als de raad daarover in een"
    " raadsvergadering besluit."
)
CONCEPT: Final = "De aanwezigen zeggen nog of het verslag de avond goed weergeeft."
AGREED: Final = (
    "De aanwezigen vinden dat het verslag de avond goed weergeeft. Het is nog niet vastgesteld door"
    " de raad."
)
CLOSED: Final = "Besloten vergadering. Deel dit pas als de raad dat goedvindt."
PRACTICE: Final = "Oefenavond. Dit is alleen om te oefenen."
_CLOSED_WHOLE: Final = "vraag de griffie wat daarvan openbaar is."


def subtitle(date: str) -> str:
    """Under the title: for whom this is, and of when."""
    evening = "Dialoogavond van de gemeenteraad"
    return f"{KIND}. {evening}, {dutch_date(date)}" if date else f"{KIND}. {evening}"


def met(date: str, municipality: str, about: str, present: int) -> str:
    """Who talked, when, and about what."""
    when = f"Op {dutch_date(date)}" if date else "Op deze avond"
    who = "raadsleden" if present == 0 else counted(present, "raadslid", "raadsleden")
    verb = "praatte" if present == 1 else "praatten"
    what = f" over ‘{about}’" if about else ""
    return f"{when} {verb} {who} van de {_lower(municipality)} met elkaar{what}."


def concept(status: str) -> str:
    """*Concept 2*, and what that means."""
    return f"{status}. Deze tekst kan nog veranderen."


def adopted(council_date: str, *, changed: bool) -> str:
    """What the council did with the report."""
    how = "gewijzigd vastgesteld" if changed else "vastgesteld"
    return f"De raad heeft het verslag {how} op {dutch_date(council_date)}."


def due(text: str, when: str) -> str:
    """A pledge or an agreement with its term, and never who."""
    return f"{text.removesuffix('.')} (termijn: {when})" if when else text


def involvement(parts: Iterable[tuple[str, str]]) -> str:
    """How residents take part in one subject: (label, text), gaps left out."""
    return " ".join(f"{label}: {text.rstrip('.')}." for label, text in parts if text)


def react(municipality: str) -> str:
    """Where to go."""
    return (
        f"Wilt u hier iets over zeggen? Dat kan bij de griffie van de {_lower(municipality)}."
        " De griffie helpt de gemeenteraad en geeft uw reactie door. U vindt het adres op de"
        " website van de gemeente."
    )


def part_of(shown: int, total: int) -> str:
    """What did not fit, counted."""
    if not shown:
        return "Dat past hier niet. Het staat in het hele verslag."
    verb = "staat" if shown == 1 else "staan"
    return f"Hier {verb} er {shown} van de {total}, omdat niet alles past."


def whole(council_date: str, item: str, *, closed: bool) -> str:
    """Where the whole report is."""
    if closed:
        where = _CLOSED_WHOLE
    elif council_date:
        where = f"bij de stukken van de raadsvergadering van {dutch_date(council_date)}"
        where += f", agendapunt {item}." if item else "."
    else:
        where = "vraag ernaar bij de griffie."
    return f"Het hele verslag: {where}"


def _lower(municipality: str) -> str:
    return f"{municipality[:1].lower()}{municipality[1:]}"
