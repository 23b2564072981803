"""The page where tablets are let in, and the beamer's view that says how."""

from __future__ import annotations

from typing import Final

from workshop.domain.settings import Joining
from workshop.texts.counting import counted

TITLE: Final = "Tablets"
OPEN: Final = "Open voor tablets"
OPENING: Final = "De tablets worden opengezet."
SHUT: Final = "Sluit voor tablets"
SHUT_MEANS: Final = "Wat is opgeslagen, blijft. Tablets bewaren wat nog niet is verstuurd."
SHOW: Final = "Toon op beamer"
CARDS: Final = "Kaartjes afdrukken (pdf)"
CARDS_FILE: Final = "kaartjes.pdf"
PDF: Final = "Pdf (*.pdf)"
PRINTING: Final = "De kaartjes worden gemaakt."
PRINTED: Final = "De kaartjes staan klaar"
CAN_JOIN: Final = "Tablets kunnen meedoen. Papier kan altijd ook."

HOW: Final = "Hoe doen mensen mee?"
JOINING: Final = {
    Joining.FREE: "Zonder kaartje",
    Joining.CARD: "Met een kaartje",
}
JOINING_MEANS: Final = {
    Joining.FREE: "Ieder kiest zelf een naam uit de lijst. Wie een naam kiest, ziet ook wat daar al"
    " onder staat.",
    Joining.CARD: "Bij de naam hoort een code van vier tekens: niemand komt bij het antwoord van"
    " een ander. Druk de kaartjes eerst af.",
}
JOINING_MEANS_NAMELESS: Final = {
    Joining.FREE: "Wie de tablet krijgt, begint meteen. Er wordt geen naam gevraagd.",
    Joining.CARD: "Ieder trekt een kaartje zonder naam. Daarmee vind je je eigen antwoorden terug.",
}
WIFI: Final = "Naam van de wifi"
WIFI_HINT: Final = "Staat op de beamer. Mag leeg blijven."
PASSWORD: Final = "Wachtwoord van de wifi"  # noqa: S105 a label
PASSWORD_HINT: Final = "Voor een QR-code. Wordt niet bewaard."  # noqa: S105
NETWORK: Final = "Netwerk"
NO_NETWORK: Final = (
    "Deze laptop is met geen netwerk verbonden. Sluit de router aan, of kies de wifi van de zaal."
)
HAS_FAILED: Final = (
    "De verbinding met de tablets viel weg. Open opnieuw voor tablets. Zij bewaren wat nog niet is"
    " verstuurd."
)
HAS_MOVED: Final = (
    "Het adres van deze laptop is veranderd. Kies het nieuwe adres en toon het op de beamer."
)
IS_UNFOUND: Final = (
    "Nog geen tablet vond deze laptop. Zit de tablet op dezelfde wifi, met mobiele data uit? Laat"
    " Dialoogavond toe in de firewall van de laptop. En neem geen gastnetwerk: dat houdt apparaten"
    " uit elkaar."
)
TRY_ONE: Final = "Controle: open dit adres eerst op één tablet."
IS_ATTACKED: Final = (
    "Iemand probeert codes uit. De tablets doen gewoon mee; nieuwe wachten een paar tellen."
)
MEDIUM: Final = {"wired": "met een kabel", "wifi": "via wifi", "unknown": ""}
ADDRESS: Final = "Adres"
CODE: Final = "Avondcode"

REHEARSE: Final = "Oefenen: laat verzonnen raadsleden meedoen"
REHEARSING: Final = "Verzonnen raadsleden doen mee. Zij antwoorden in hun eigen tempo."
REHEARSAL_HELD: Final = "De verzonnen raadsleden wachten tot jij ze laat doorgaan."
ANSWER_NOW: Final = "Laat nu antwoorden"
HOLD: Final = "Laat wachten"
GO_ON: Final = "Laat doorgaan"
FASTER: Final = "Sneller"
USUAL_PACE: Final = "Gewoon tempo"
CAME_IN: Final = "Binnengekomen"
NOBODY_YET: Final = "Nog geen tablet. Toon de code op de beamer."
IN_USE: Final = "in gebruik"
FREE: Final = "vrij"
SET_FREE: Final = "Maak naam vrij"
SEND_AWAY: Final = "Opnieuw aanmelden"
IS_LISTENING: Final = "nu open"
NOT_HEARD: Final = "nog niet gehoord"
NOT_OPEN: Final = "Open eerst voor tablets."
_MINUTE_S: Final = 60

JOIN: Final = "Doe mee met\nde tablet"
CHOOSE_WIFI: Final = "Kies het wifi-netwerk"
SCAN: Final = "Scan de code, of typ dit adres"
TYPE_ADDRESS: Final = "Typ dit adres in de browser"
FILL_IN: Final = "Vul de avondcode in"
JOIN_WIFI: Final = "Wifi"
JOIN_PAGE: Final = "Meedoen"
NO_TABLET: Final = "Geen tablet? Vraag een papieren formulier."
NOT_YET: Final = "Tablets kunnen nog niet meedoen."


def place(address: str, medium: str) -> str:
    """An address of the laptop, and how it is connected there."""
    return f"{address} ({medium})" if medium else address


def found(at: str) -> str:
    """A device reached the laptop."""
    return f"Een tablet vond deze laptop, {at}." if at else TRY_ONE


def remote(address: str, code: str) -> str:
    """How the facilitator's phone becomes a remote control."""
    half = len(code) // 2
    return f"Afstandsbediening: {address}/r, code {code[:half]} {code[half:]}."


def beamer(address: str, code: str) -> str:
    """How any browser in the room shows what the beamer shows."""
    half = len(code) // 2
    return f"Beamer in een browser: {address}/b, code {code[:half]} {code[half:]}."


def tablet(number: int) -> str:
    """As people call it."""
    return f"Tablet {number}"


def tablet_of(number: int, user: str) -> str:
    """With who uses it, if that may be known."""
    return f"{tablet(number)} · {user}" if user else tablet(number)


def heard(silent_s: int | None, *, is_open: bool) -> str:
    """When a tablet was heard of last."""
    if is_open:
        return IS_LISTENING
    if silent_s is None:
        return NOT_HEARD
    minutes = silent_s // _MINUTE_S
    return "zojuist" if minutes < 1 else f"{counted(minutes, 'minuut', 'minuten')} geleden"


def trouble(waiting: int, last: str, *, is_open: bool) -> str:
    """Why a tablet asks for attention: *2 wachten*, *laatst gezien 20:14*; empty if it does not."""
    seen = f"laatst gezien {last}" if last else NOT_HEARD
    return ", ".join(part for part in (waits(waiting), "" if is_open else seen) if part)


def waits(count: int) -> str:
    """Answers that a tablet could not bring yet: *2 wachten*; empty for none."""
    return counted(count, "wacht", "wachten") if count else ""


def more(count: int) -> str:
    """Under the tablets that are named: *en 3 meer*."""
    return f"en {count} meer"


def inside(count: int) -> str:
    """On the beamer: *23 tablets zijn binnen*."""
    return f"{counted(count, 'tablet is', 'tablets zijn')} binnen"


def people(count: int) -> str:
    """On a button of the rehearsal."""
    return f"{count} mensen"


def came_in(count: int, listening: int) -> str:
    """On the laptop."""
    return f"{counted(count, 'tablet', 'tablets')}, {listening} nu open"


def connected(listening: int, total: int) -> str:
    """In the column: *14 van 15 verbonden*."""
    return f"{listening} van {total} verbonden"


def spaced(code: str) -> str:
    """A code that is read figure by figure."""
    return " ".join(code)
