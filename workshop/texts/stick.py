"""The copy on a USB stick: how it is with it, and going on from there on another laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.counting import counted
from workshop.texts.dates import dutch_date, dutch_moment, dutch_time

if TYPE_CHECKING:
    from pathlib import Path

NONE: Final = "Er is geen stick gekozen."
_GOES_ON: Final = "De avond gaat gewoon door."
_TROUBLE: Final = {
    "slow": "De stick loopt achter.",
    "gone": "De stick is weg: steek hem terug, of kies opnieuw.",
    "full": "De stick is vol: maak er ruimte op, of kies een andere.",
    "refused": "Op de stick kan niet worden geschreven: kies een andere.",
    "newer": "Op deze stick staat deze avond al verder, van een andere laptop. Kies een andere.",
}


def status(state: str, at: str) -> str:
    """How it is, by the name of the state; `at` is when it was up to date last, or empty."""
    if state == "none":
        return NONE
    if state == "copying":
        return "Kopie op stick: wordt gemaakt."
    if state == "current":
        return f"Kopie op stick: bijgewerkt {dutch_time(at)}"
    since = f" De kopie is van {dutch_time(at)}." if at else ""
    return f"{_TROUBLE[state]} {_GOES_ON}{since}"


# --- going on from there -------------------------------------------------------------------


def found(title: str, municipality: str, date: str) -> str:
    """Which evening stands on it."""
    return f"‘{title}’ ({municipality}, {dutch_date(date)})"


def last(at: str) -> str:
    """How far it is; empty where nothing has a time."""
    return f"Het laatste op de stick: {dutch_moment(at)}." if at else ""


def lost(acts: int) -> str:
    """What did not come onto the stick as a whole."""
    if not acts:
        return "Alles op de stick is heel."
    number = counted(acts, "handeling", "handelingen")
    verb = "was" if acts == 1 else "waren"
    return (
        f"Ten minste {number} {verb} nog onderweg naar de stick en {'is' if acts == 1 else 'zijn'}"
        " daar niet heel. Kijk op de eerste laptop, als die het nog doet."
    )


def continued(path: Path) -> str:
    """The evening is on this laptop now."""
    return (
        f"De avond staat nu op deze laptop: {path}\n"
        "Werk alleen hier verder. Tablets die hier waren, weigeren de eerste laptop."
    )
