"""*Antwoorden bewaren* on the page of agreement and seal: the choice, the hold, the statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.keeping import Kept
from workshop.texts import statement
from workshop.texts.dates import dutch_moment
from workshop.texts.outline.keeping import CATEGORY, GROUND
from workshop.texts.outline.keeping import HEADING as TITLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.keeping import Decision, Hold
    from workshop.pictures.copies import CopyPicture

__all__ = ["CATEGORY", "GROUND", "TITLE"]

LATER: Final = "Na het akkoord kies je hier wat er met de eigen antwoorden gebeurt."
CHOICES: Final = {
    Kept.WHOLE: "Bewaren",
    Kept.NAMELESS: "Bewaren zonder namen",
    Kept.DESTROYED: "Vernietigen",
}
DECIDED: Final = {
    Kept.WHOLE: "Bewaard",
    Kept.NAMELESS: "Bewaard zonder namen",
    Kept.DESTROYED: "Vernietigd",
}
MEANS: Final = {
    Kept.WHOLE: "Alles blijft zoals het is. Later kun je nog anders kiezen.",
    Kept.NAMELESS: "De namen van deelnemers gaan weg, en fracties van minder dan drie mensen."
    " Wie het verslag ernaast legt, kan soms nog raden wie het was.",
    Kept.DESTROYED: "Alle antwoorden gaan weg, met de toelichtingen bij peilingen en de opmerkingen"
    " bij het concept. Wat samen is opgeschreven, de aantallen en de figuren blijven.",
}
CATEGORY_HINT: Final = "Zoals in de selectielijst van jouw gemeente"
GROUND_HINT: Final = "Zonder namen, met het nummer van het besluit"
BY: Final = "Wie beslist"
RECORD: Final = "Leg vast"
DECIDE: Final = {
    Kept.WHOLE: RECORD,
    Kept.NAMELESS: "Verwijder de namen",
    Kept.DESTROYED: "Vernietig de antwoorden",
}
SURE: Final = {
    Kept.NAMELESS: "De namen van alle deelnemers gaan weg, ook uit de eigen reservekopieën."
    " Terughalen kan niet.",
    Kept.DESTROYED: "Alle eigen antwoorden van deze avond gaan weg, ook uit de eigen"
    " reservekopieën. Terughalen kan niet.",
}
FOR_GOOD: Final = {
    Kept.NAMELESS: "Ja, verwijder voorgoed",
    Kept.DESTROYED: "Ja, vernietig voorgoed",
}
LEAVE_IT: Final = "Niet doen"
BUSY_WITH: Final = {
    Kept.WHOLE: "Het besluit wordt vastgelegd.",
    Kept.NAMELESS: "De namen worden verwijderd.",
    Kept.DESTROYED: "De antwoorden worden vernietigd.",
}
NO_CATEGORY: Final = "Kan nog niet: vul de categorie in."
NO_GROUND: Final = "Kan nog niet: vul de grond in."
NO_BY: Final = "Kan nog niet: vul in wie beslist."
BUSY: Final = "Kan nog niet: er is nog iets bezig."
SAME: Final = "Dit is al besloten."
NOT_BACK: Final = "Kan niet: wat weg is, kun je niet meer bewaren."
HELD_FIRST: Final = "Kan nog niet: er loopt een Woo-verzoek. Hef dat eerst op."
COPIES: Final = "Deze kopieën bereikt Dialoogavond niet:"
MORE: Final = "en nog {count}"
_MOST: Final = 6
"""Copies that are named before it is decided; the statement names them all."""

HOLD: Final = "Woo-verzoek loopt"
NO_HOLD: Final = "Loopt er een Woo-verzoek? Leg het vast. Dan verwijdert Dialoogavond niets."
PLACE: Final = RECORD
LIFT: Final = "Hef op"
WHY_HOLD: Final = "Welk verzoek loopt er?"
WHY_LIFT: Final = "Waarom mag het weg?"
HOLD_HINT: Final = "Zonder namen, zoals een zaaknummer"
NO_REASON: Final = "Kan nog niet: schrijf eerst op waarom."

STATE: Final = "Maak de verklaring …"
STATEMENT: Final = statement.TITLE
STATING: Final = "De verklaring wordt gemaakt."
STATED_STOPPED: Final = "Gestopt. Er is geen verklaring gemaakt."
STATED_TOO_LATE: Final = "Stoppen kon niet meer. De verklaring is gemaakt."
PDF: Final = "PDF (*.pdf)"


def statement_file(stem: str) -> str:
    """The name that is proposed for the statement of this session."""
    return f"{stem}-verklaring-van-vernietiging.pdf"


def decided(decision: Decision) -> str:
    """What was decided, when and by whom."""
    by = f", door {decision.by}" if decision.by else ""
    return f"{DECIDED[decision.kept]}. Besloten op {dutch_moment(decision.at)}{by}."


def held(hold: Hold) -> str:
    """Since when nothing may go, and why."""
    why = f": {hold.reason}" if hold.reason else ""
    return f"Woo-verzoek loopt sinds {dutch_moment(hold.at)}{why}. Er mag niets weg."


def copies(found: Sequence[CopyPicture]) -> str:
    """Where the words will still be; empty where nothing is known of."""
    lines = [f"{statement.copy(each.kind)}: {each.path}" for each in found[:_MOST]]
    if len(found) > _MOST:
        lines.append(MORE.format(count=len(found) - _MOST))
    return "\n".join([COPIES, *lines]) if lines else ""
