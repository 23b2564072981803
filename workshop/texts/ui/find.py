"""Searching the evening."""

from __future__ import annotations

from typing import Final

from workshop.pictures.finding import LIMIT
from workshop.texts.ui.operator import MENU

TITLE: Final = MENU["find"]
FIELD: Final = "Zoek in de avond"
HINT: Final = "Typ een of meer woorden"
NOTHING: Final = "Niets gevonden. Wat nog verborgen is, staat hier niet bij."
KEYS: Final = "Kies met ↑ en ↓. Enter brengt je erheen."


def number(found: int) -> str:
    """How many places; a search stops at a limit."""
    if found >= LIMIT:
        return f"De eerste {LIMIT}. Typ een woord erbij."
    return f"{found} gevonden"


def row(text: str, where: str) -> str:
    """A result, as it is read out."""
    return f"{text}. {where}"
