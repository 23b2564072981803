"""What lay on the table before the evening, in the report and on the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.dates import dutch_date

if TYPE_CHECKING:
    from workshop.pictures.earlier import EarlierPicture

HEADING: Final = "Wat er al lag"
LEAD: Final = (
    "Dit is eerder opgeschreven en meegenomen naar deze avond. Het is geen uitkomst van deze avond."
)
TAKEN_OVER: Final = "Daarop bouwt een gezamenlijk antwoord van deze avond voort."
_CONCEPT: Final = "Er was nog geen akkoord van de aanwezigen."


def name(title: str, group: str, date: str) -> str:
    """*Fractie Noord, 12 maart 2026* or the evening's own title with its date."""
    return f"{group or title}, {dutch_date(date)}"


def standing(of: EarlierPicture) -> str:
    """How far its account had come, and by what it can be known."""
    if not of.version:
        return _CONCEPT
    agreed = f"Versie {of.version} van dat verslag heeft akkoord van de aanwezigen."
    if of.council_date:
        agreed += f" De raad stelde het vast op {dutch_date(of.council_date)}."
    return f"{agreed} Vingerafdruk: {of.fingerprint}."
