"""The start window: evenings on this laptop, how it looks, and checking a report."""

from __future__ import annotations

from typing import Final

TAGLINE: Final = ("Eerst ieder voor zich.", "Dan samen.")
OFFLINE: Final = "Werkt zonder internet."
NEW: Final = "Nieuwe avond"
GO_ON_NEW: Final = "Verder met de nieuwe avond"
REHEARSE: Final = "Oefenavond"
OPEN_FILE: Final = "Open bestand"
COMPARE: Final = "Vergelijk avonden"
BACKUPS: Final = "Reservekopieën"
CHECK_REPORT: Final = "Controleer een verslag"
YOURS: Final = "Jouw avonden"
NONE_YET: Final = "Op deze laptop staat nog geen avond."
CONTINUE: Final = "Ga verder"
VIEW: Final = "Bekijk"
CLOSE_PROBLEM: Final = "Gezien"
HELP: Final = "Hulp"
HELP_KEY: Final = "F1"

COLOURS: Final = "Beeld"
DAY: Final = "Dag"
EVENING: Final = "Avond"
TEXT_SIZE: Final = "Tekst"
LESS_MOTION: Final = "Minder beweging"

CHOOSE_EVENING: Final = "Kies een avond"
EVENING_FILES: Final = "Avonden (*.dialoog)"
CHOOSE_REPORT: Final = "Kies een verslag"
REPORT_FILES: Final = "Verslagen (*.pdf)"
NOT_AN_EVENING: Final = (
    "Sleep één avond hierheen om die te openen (.dialoog), of een verslag om het te controleren"
    " (.pdf)."
)

CHECKING: Final = "Het verslag wordt gecontroleerd."
CHECK_MEANS: Final = "Je ziet of er na het verzegelen iets in het verslag is gewijzigd."
BACK: Final = "Terug"
ANOTHER_REPORT: Final = "Kies een ander verslag"


def percent(scale: float) -> str:
    """A size of text: *125 %*."""
    return f"{round(scale * 100)} %"


def evening_facts(municipality: str, date: str, state: str) -> str:
    """What stands under the title: *Voorbeeldstad · 12 november 2026 · Stap 3 van 9*."""
    from workshop.texts.dates import dutch_date  # time zones: an empty list needs none

    return " · ".join(part for part in (municipality, dutch_date(date), state) if part)


def version(number: str) -> str:
    """Of the program."""
    return f"Versie {number}"


def named(action: str, title: str, facts: str, mark: str) -> str:
    """A button of an evening, as it is read out."""
    return ". ".join(part for part in (f"{action}: {title}", mark, facts) if part)


OPENING: Final = "De avond wordt geopend."
