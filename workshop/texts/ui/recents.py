"""Where an evening on the list is, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.counting import counted

if TYPE_CHECKING:
    from workshop.pictures.summary import SummaryPicture

NOT_BEGUN: Final = "Nog niet begonnen"
UNREADABLE: Final = "Niet te lezen. Open het bestand om te zien waarom."


def state_line(summary: SummaryPicture) -> str:
    """*Stap 3 van 9, 45 deelnemers*, *Akkoord aanwezigen, versie 1*."""
    if summary.adopted:
        return f"Vastgesteld door de raad, versie {summary.sealed_version}"
    if summary.sealed_version is not None:
        return f"Akkoord aanwezigen, versie {summary.sealed_version}"
    where = f"Stap {summary.step} van {summary.steps}" if summary.step else NOT_BEGUN
    people = summary.participants
    return f"{where}, {counted(people, 'deelnemer', 'deelnemers')}" if people else where


def network_warning(name: str) -> str:
    """It lies on another computer."""
    return f"Staat op het netwerk ({name}). Zet de avond op deze laptop."


def synced_warning(name: str) -> str:
    """Something synchronises its folder."""
    return f"{name} kopieert deze map. Zet de avond in een map die niet wordt gedeeld."
