"""The page with the parking list, pledges and agreements."""

from __future__ import annotations

from typing import Final

TITLE: Final = "Parkeerlijst, toezegging, afspraak"
PARKED: Final = "Parkeerlijst"
PLEDGE: Final = "Toezegging"
AGREEMENT: Final = "Afspraak"
ALT: Final = "Alt"
HEADS: Final = ("Parkeerlijst", "Toezeggingen", "Afspraken")
TEXT: Final = "Tekst"
HINTS: Final = (
    "Welk punt bewaren we voor later?",
    "Wat zegt het college of een gast toe?",
    "Wat spreken de aanwezigen af?",
)
BY: Final = "Door wie"
TO: Final = "Aan wie"
WHO: Final = "Wie doet het"
DUE: Final = "Termijn"
BY_HINT: Final = "College of gast"
TO_HINT: Final = "De raad"
DUE_HINT: Final = "Bijvoorbeeld: voor 1 mei"
SAVE: Final = "Zet erop"
SAVES: Final = "Enter bewaart. Het komt in het verslag."
SAVE_CHANGE: Final = "Bewaar de wijziging"
STOP: Final = "Laat zoals het was"
CHANGES: Final = "Je wijzigt wat hieronder staat."
CHANGE: Final = "Wijzig"
STRIKE: Final = "Streep weg"
PUT_BACK: Final = "Zet terug"
STRUCK: Final = "Weggestreept"
NOTHING: Final = "Nog niets."
NO_TEXT: Final = "Schrijf eerst op wat het is."
NO_BY: Final = "Vul in wie dit toezegt."
KIND_STAYS: Final = "Kan niet: de soort blijft. Streep dit punt weg en zet het er opnieuw op."


def head(name: str, number: int) -> str:
    """Above the points of one kind: *Toezeggingen · 2*."""
    return f"{name} · {number}" if number else name


def about(who: str, to: str, due: str) -> str:
    """Under a point: by whom, to whom, when; empty if nothing of it is known."""
    parts = (who, to and f"aan {to}", due)
    return " · ".join(part for part in parts if part)


def action(verb: str, text: str) -> str:
    """What a button of one point is called aloud."""
    return f"{verb}: {text}"
