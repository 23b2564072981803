"""The few words that only the poster of the kompas needs."""

from __future__ import annotations

from typing import Final

from workshop.texts.dates import dutch_date

COMPASS: Final = "Ons kompas"
TOGETHER: Final = "Samen opgeschreven"
"""On an evening without a koppeltabel."""
STATEMENT: Final = "Dit schreven de aanwezigen samen op. Het is geen besluit."
NOTHING: Final = "Er is deze avond nog niets samen opgeschreven."
CLOSED: Final = "Besloten vergadering. Hang dit niet op als de raad dat niet goedvindt."
PRACTICE: Final = "Oefenavond. Dit is alleen om te oefenen."
KEYWORDS: Final = "dialoogavond, gemeenteraad, kompas, poster"


def of(municipality: str, date: str) -> str:
    """Whose it is, and of when."""
    return f"{municipality}, {dutch_date(date)}" if date else municipality


def state(status: str, detail: str, *, practice: bool) -> str:
    """Concept, agreed or adopted, with what that means; a rehearsal says so first."""
    return f"{PRACTICE} {status}. {detail}" if practice else f"{status}. {detail}"
