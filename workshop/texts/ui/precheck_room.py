"""Lines of *Controle vooraf* about the room: the beamer, the network, the tablets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.ui.precheck import Finding, State
from workshop.texts.ui.tablets import MEDIUM

if TYPE_CHECKING:
    from collections.abc import Sequence

_FINE, _LOOK, _FIRST, _UNKNOWN = State.FINE, State.LOOK, State.FIRST, State.UNKNOWN

# --- the beamer --------------------------------------------------------------------------------

_EXTEND: Final = "Kies bij de schermen: uitbreiden. Op Windows: Windows-toets en P."
SCREEN_NONE: Final = Finding(
    _FIRST,
    "De laptop ziet geen tweede scherm.",
    f"Sluit de beamer aan en zet hem aan. Toont hij jouw scherm? {_EXTEND}",
)
SCREEN_MIRRORED: Final = Finding(_FIRST, "De beamer toont wat op jouw scherm staat.", _EXTEND)
READING_ASKED: Final = Finding(
    _UNKNOWN,
    "Of de zaal het kan lezen, weet de laptop niet.",
    "Zet het testbeeld op de beamer en loop naar de laatste rij.",
)
READING_OTHER: Final = Finding(
    _UNKNOWN, "Het beeld op de beamer is nu anders.", "Loop nog eens naar de laatste rij."
)
READING_FINE: Final = Finding(_FINE, "De onderste regel is te lezen vanaf de laatste rij.")
READING_NEITHER: Final = Finding(
    _LOOK,
    "Licht en donker zijn allebei niet te lezen.",
    "Doe de lamp bij het doek uit, of zet de stoelen dichterbij.",
)


def screen_found(width: int, height: int) -> Finding:
    """A screen that the beamer fills."""
    return Finding(
        _FINE, f"De beamer is gevonden: {width} × {height}. Jouw venster blijft op de laptop."
    )


def screen_small(width: int, height: int) -> Finding:
    """It has fewer dots than the views are made for."""
    return Finding(
        _LOOK,
        f"De beamer is gevonden, maar het beeld is grof: {width} × {height}.",
        "Kies bij de schermen 1280 × 800 of meer.",
    )


def screen_another(wanted: str, taken: str) -> Finding:
    """The screen that was chosen is not there."""
    return Finding(
        _LOOK,
        f"Het scherm dat je koos, is er niet: {wanted}. De beamer staat nu op {taken}.",
        "Kijk of dat het goede is, bij ‘Gegevens en scherm’.",
    )


# --- network and tablets -----------------------------------------------------------------------

NETWORK_NONE: Final = Finding(
    _FIRST,
    "Deze laptop zit op geen netwerk.",
    "Sluit de router aan, of kies de wifi van de zaal. Alles op papier? Dan hoeft dit niet.",
)
_OWN_ROUTER: Final = "Gebruik liever een eigen router."


def network_one(address: str, medium: str) -> Finding:
    """Whether it keeps tablets apart shows only when one comes in."""
    how = f", {MEDIUM[medium]}" if MEDIUM[medium] else ""
    return Finding(
        _FINE,
        f"De laptop heeft één adres: {address}{how}. Of tablets erbij kunnen, zie je bij"
        " ‘Tablets’.",
    )


def network_many(addresses: Sequence[str]) -> Finding:
    """Tablets find the laptop at one of them only."""
    return Finding(
        _LOOK,
        f"De laptop zit op {len(addresses)} netwerken: {' en '.join(addresses)}.",
        "Zet uit wat je niet nodig hebt, of kies op ‘Tablets’ het netwerk van de zaal.",
    )


def network_of_phone(address: str) -> Finding:
    """The laptop is on the hotspot of a phone."""
    return Finding(
        _LOOK,
        f"De laptop lijkt op de hotspot van een telefoon te zitten: {address}. Daar passen maar"
        " weinig tablets op.",
        _OWN_ROUTER,
    )


def network_own_hotspot(address: str) -> Finding:
    """The laptop makes the network itself."""
    return Finding(
        _LOOK,
        f"De laptop lijkt zelf de wifi te maken: {address}. Windows laat dan hooguit acht tablets"
        " toe.",
        _OWN_ROUTER,
    )


def port_free(port: int) -> Finding:
    """Nobody has it."""
    return Finding(_FINE, f"Poort {port} is vrij voor de tablets.")


def port_ours(port: int) -> Finding:
    """The door is open."""
    return Finding(_FINE, f"De tablets staan open, op poort {port}.")


def port_taken(port: int) -> Finding:
    """Another program has it, or the system keeps it."""
    return Finding(
        _FIRST,
        f"Een ander programma houdt poort {port} bezet.",
        "Sluit dat programma. Weet je niet welk? Start de laptop opnieuw.",
    )


TABLETS_SHUT: Final = Finding(
    _UNKNOWN, "Nog geen tablet gezien.", "Kies ‘Open voor tablets’ en open het adres op één tablet."
)
TABLETS_UNFOUND: Final = Finding(
    _LOOK,
    "Nog geen tablet gezien, al staat het al even open.",
    "Zet op de tablet dezelfde wifi aan en mobiele data uit. Laat Dialoogavond toe in de firewall."
    " Neem geen gastnetwerk.",
)


def tablets_none(address: str) -> Finding:
    """The door has been open for a moment."""
    return Finding(_UNKNOWN, "Nog geen tablet gezien.", f"Open op één tablet: {address}")


def tablets_reached(at: str, joined: int) -> Finding:
    """A device that is not this laptop asked for something."""
    come = {0: "Een tablet vond de laptop", 1: "Er is 1 tablet binnen"}
    begun = come.get(joined, f"Er zijn {joined} tablets binnen")
    return Finding(_FINE, f"{begun}. Laatste keer gehoord: {at}.")
