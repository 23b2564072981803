"""The log of the evening."""

from __future__ import annotations

from typing import Final

from workshop.texts.ui.operator import MENU

TITLE: Final = MENU["log"]
LIST: Final = "Wat er is gebeurd, het nieuwste eerst"
NOTHING: Final = "Er is nog niets gebeurd."
NO_WORDS: Final = "Het nieuwste staat bovenaan. Antwoorden staan er niet in."


def row(at: str, text: str) -> str:
    """A line, as it is read out."""
    return f"{at} {text}"
