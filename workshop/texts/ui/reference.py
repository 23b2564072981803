"""The page *Naslag* of the operator's window."""

from __future__ import annotations

from typing import Final

from workshop.texts.counting import counted
from workshop.texts.ui.operator import MENU

TITLE: Final = MENU["reference"]
FIELD: Final = "Zoek in de naslag"
HINT: Final = "Typ bijvoorbeeld: eigen bijdrage, motie, Wlz"
READING: Final = "De kaarten worden gelezen."
HERE: Final = "Bij deze stap"
LIST: Final = "Kaarten"
CARD: Final = "De kaart"
CHOOSE: Final = "Kies links een kaart."
TAKE: Final = "Zet op de beamer"
PUT_AWAY: Final = "Haal weg"
NOT_YET: Final = "Kan nog niet: kies eerst een kaart."
CHECK: Final = "Leg controle vast"
CHECKED_ON: Final = "Gecontroleerd op"
CHECKED_BY: Final = "Door"
BY_HINT: Final = "Bijvoorbeeld: griffie"
KEEP: Final = "Bewaar"
FORGET: Final = "Haal de controle weg"
CANCEL: Final = "Niet nu"
NO_DATE: Final = "Schrijf een datum, bijvoorbeeld 3-3-2026."
TOO_EARLY: Final = "Die dag is voor de peildatum van de kaart."
NOBODY: Final = "Vul in wie de kaart controleerde."
OF_LAPTOP: Final = "Dit blijft op deze laptop en geldt voor elke avond."


def in_front(title: str) -> str:
    """The room sees a card."""
    return f"De zaal ziet: {title}"


def group(kind: str, title: str, number: int, *, is_open: bool) -> str:
    """A group of cards, read aloud."""
    state = "open" if is_open else "dicht"
    return f"{kind}: {title}, {number}, {state}"


def more(number: int) -> str:
    """Unfolds the other cards that belong at the step."""
    return f"Nog {counted(number, 'kaart', 'kaarten')}"


def row(title: str, below: str) -> str:
    """A card of the list, read aloud."""
    return f"{title}. {below}" if below else title
