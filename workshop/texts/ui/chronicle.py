"""The log of the evening in Dutch lines, and where something was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from workshop.domain.keeping import Kept
from workshop.domain.settings import Presence
from workshop.pictures.chronicle import (
    CheckLine,
    HoldLine,
    KeepingLine,
    PhaseLine,
    PresenceLine,
    ReopenedLine,
    RoomLine,
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
KEEPING: Final = {
    Kept.WHOLE: "Besloten: de eigen antwoorden blijven bewaard",
    Kept.NAMELESS: "Besloten: de antwoorden blijven, de namen van deelnemers zijn weg",
    Kept.DESTROYED: "Besloten: de eigen antwoorden zijn vernietigd",
}
HOLD_PLACED: Final = "Woo-verzoek loopt: er mag niets weg"
HOLD_LIFTED: Final = "Woo-verzoek opgeheven"
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
        case KeepingLine(_, kept):
            return KEEPING[kept]
        case HoldLine(_, lifted):
            return HOLD_LIFTED if lifted else HOLD_PLACED
        case RoomLine(_, name, came_back):
            return f"{name} samengevoegd" if came_back else f"{name} afgesplitst"
        case _:
            assert_never(event)


def where(found: FoundPicture) -> str:
    """*Samen · Waarden*."""
    place = PLACES[found.place]
    return f"{place} · {found.title}" if found.title else place
