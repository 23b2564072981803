"""The page of earlier evenings, and what the page *Samen* says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.counting import counted
from workshop.texts.outline.earlier import name

if TYPE_CHECKING:
    from workshop.pictures.earlier import EarlierPicture

TITLE: Final = "Eerdere avond"
LEAD: Final = (
    "Neem mee wat eerder samen is opgeschreven. Het ligt dan klaar bij Samen, met waar het vandaan"
    " komt. Er verandert niets aan de eerdere avond."
)
GROUP: Final = "Fractie"
GROUP_HINT: Final = "Alleen als dit de inbreng van een fractie is"
CHOOSE: Final = "Kies een eerdere avond…"
CHOOSE_TITLE: Final = "Kies een eerdere avond"
KINDS: Final = "Avonden en verslagen (*.dialoog *.json)"
MEANS: Final = "Een avond (.dialoog) of een verslag als gegevens (.json). Het wordt alleen gelezen."
READING: Final = "De eerdere avond wordt gelezen."
STOPPED: Final = "Gestopt. Er is niets meegenomen."
NOTHING: Final = "Er is nog niets meegenomen."
REMOVE: Final = "Haal weg"
USED: Final = "gebruikt"
GONE: Final = "Weggehaald. De eerdere avond zelf is er nog."


def heading(of: EarlierPicture) -> str:
    """Whose it is and of when."""
    return name(of.title, of.group, of.date)


def remove(of: EarlierPicture) -> str:
    """The button for who hears it."""
    return f"{REMOVE}: {heading(of)}"


def came(title: str, entries: int) -> str:
    """What lies there now."""
    return f"Meegenomen van {title}: {counted(entries, 'regel', 'regels')}. Je vindt ze bij Samen."


def row(text: str, *, is_used: bool) -> str:
    """One line of it."""
    return f"{text} ({USED})" if is_used else text
