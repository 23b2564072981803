"""What stands on a card that a participant gets: how to join, and with which code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.settings import Attribution
from workshop.texts.ui.product import PRACTICE

if TYPE_CHECKING:
    from collections.abc import Sequence

KEYWORDS: Final = "dialoogavond, kaartjes"
SUBJECT: Final = "Kaartjes waarmee deelnemers meedoen"
NETWORK: Final = "Wifi"
EVENING_CODE: Final = "Avondcode"
CODE: Final = "Jouw code"
OF_NOBODY: Final = "Deze kaart hoort bij niemand."
STAY: Final = "Mobiele data uit. Zegt de tablet ‘geen internet’? Kies dan: toch verbonden blijven."
PRINTING: Final = "De kaartjes worden gemaakt."


def title(session: str) -> str:
    """What the document is called."""
    return f"Kaartjes: {session}"


def number(number: int) -> str:
    """An unnamed card."""
    return f"Kaart {number}"


def opens(address: str) -> str:
    """What the QR code does, for who cannot see it. Never the code."""
    return f"QR-code. Opent {address} op een tablet of telefoon."


def above(network: str, evening_code: str, *, practice: bool) -> str:
    """What is the same on all cards; nothing of what is not known."""
    known = ((NETWORK, network), (EVENING_CODE, evening_code))
    parts = [f"{name}: {value}" for name, value in known if value]
    return " · ".join([PRACTICE, *parts] if practice else parts)


def code_label(attribution: Attribution) -> str:
    """Before the four characters; an unnamed card is nobody's."""
    return "Code" if attribution is Attribution.ANONYMOUS else CODE


def printed(path: str, warnings: Sequence[str]) -> str:
    """Cards were written; warnings are sentences of their own."""
    return "\n".join([f"De kaartjes staan in {path}.", *warnings])
