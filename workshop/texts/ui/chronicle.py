"""The log of the evening in Dutch lines, and where something was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from workshop.domain.settings import Presence
from workshop.pictures.chronicle import (
    CheckLine,
    PhaseLine,
    PresenceLine,
    ReopenedLine,
    SealLine,
    ShownLine,
)
from workshop.pictures.finding import Place
from workshop.texts.ui.done import VERDICTS
from workshop.texts.ui.operator import PHASES

if TYPE_CHECKING:
    from workshop.pictures.chronicle import ChronicleLine
    from workshop.pictures.finding import FoundPicture

PRESENCE: Final = {
    Presence.PRESENT: "is er",
    Presence.ABSENT_WITH_NOTICE: "is afwezig met bericht",
    Presence.ABSENT: "is afwezig",
    Presence.LEFT: "ging weg",
}
PLACES: Final = {
    Place.STEP: "Uitleg",
    Place.CARD: "Antwoord",
    Place.CLUSTER: "Cluster",
    Place.JOINT: "Samen",
    Place.REMARK: "Anders gedacht",
    Place.POINT: "Toezegging, afspraak, parkeerlijst",
    Place.RULE: "Spelregels",
    Place.PERSON: "Deelnemers",
}


def line(event: ChronicleLine) -> str:
    """What happened."""
    match event:
        case PhaseLine(_, step, phase):
            return f"{step}: {PHASES[phase].lower()}"
        case ShownLine(_, step, question):
            return f"{step}: antwoorden laten zien. {question}"
        case PresenceLine(_, name, presence):
            return f"{name} {PRESENCE[presence]}"
        case CheckLine(_, step, verdict):
            return f"{step}: {VERDICTS[verdict].lower()}"
        case SealLine(_, version, adopted):
            state = "Vastgesteld door de raad" if adopted else "Akkoord van de aanwezigen"
            return f"{state}: versie {version} is verzegeld"
        case ReopenedLine(_, version):
            return f"Verslag heropend als versie {version}"
        case _:
            assert_never(event)


def where(found: FoundPicture) -> str:
    """*Samen · Waarden*."""
    place = PLACES[found.place]
    return f"{place} · {found.title}" if found.title else place
