"""Two sheets to put ready before an evening: one for the room, one for the case with tablets."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final = "dialoogavond, klaarzetten"
SUBJECT: Final = "Wat klaarstaat voor de dialoogavond"

# --- for the room --------------------------------------------------------------------------

ROOM: Final = "Voor de zaal"
ROOM_TITLE: Final = "Dit staat klaar"
PLACE: Final = "Zaal"
BEGIN: Final = "Begin"
NETWORK: Final = "Naam van de wifi"
ADDRESS: Final = "Adres voor tablets"
CALL: Final = "Wie bel je?"
PHONES: Final = ("Griffie", "Bode", "ICT")
READY: Final = (
    (
        "Stoelen en beamer",
        (
            "Iedereen ziet het doek, ook vanaf de laatste rij.",
            "Tafels voor vier tot zes mensen. Wie naast elkaar zit, kan overleggen.",
            "Kabel en verloopstuk van de beamer liggen klaar.",
            "Het testbeeld is te lezen. De lamp bij het doek kan uit.",
        ),
    ),
    (
        "Wifi en tablets",
        (
            "De eigen router staat aan. De laptop zit eraan met een kabel.",
            "Eén tablet heeft het adres geopend.",
            "De tablets zijn vol. Mobiele data staat uit.",
        ),
    ),
    (
        "Laptop",
        (
            "Lader en verlengsnoer liggen klaar. Niemand struikelt erover.",
            "De usb-stick zit erin en is gekozen.",
            "‘Niet storen’ staat aan, de slaapstand staat uit.",
            "‘Controle vooraf’ is bekeken.",
        ),
    ),
    (
        "Papier",
        (
            "Een formulier per persoon en per stap, en pennen.",
            "De presentielijst klopt.",
        ),
    ),
)
"""(heading, lines to tick)."""
WRONG: Final = "Als er iets misgaat"
HAPPENS: Final = "Wat gebeurt er?"
DO: Final = "Dit doe je"
FAILS: Final = (
    ("De beamer valt uit", "Lees voor van de laptop. De avond loopt door."),
    ("De wifi valt weg", "Ga door op papier. Tablets bewaren wat nog niet is verstuurd."),
    ("Een tablet doet het niet", "Geef een papieren formulier. De griffier typt het over."),
    (
        "De laptop valt uit",
        "Start hem opnieuw. Helpt dat niet? Steek de stick in een andere laptop en kies"
        " ‘Ga verder vanaf een USB-stick’.",
    ),
    ("De stroom valt uit", "De laptop werkt op de accu. Lees de vraag voor en schrijf op papier."),
)
"""(what happens, what to do)."""

# --- for the case --------------------------------------------------------------------------

CASE: Final = "Voor de koffer"
CASE_TITLE: Final = "Zo zet je een tablet klaar"
SET: Final = (
    "Zet mobiele data uit. Of haal de simkaart eruit.",
    "Zet ‘Niet storen’ aan.",
    "Zet het scherm lichter. Laat het scherm zo lang mogelijk aan.",
)
JOIN: Final = "Zo kom je binnen"
NO_INTERNET: Final = "Zegt de tablet ‘geen internet’? Blijf toch verbonden"
STAY: Final = (
    "Dat klopt: deze wifi heeft geen internet. Dat is zo bedoeld.",
    "iPad: kies dat je de wifi zonder internet gebruikt.",
    "Android: kies dat je verbonden blijft, en dat hij het niet meer vraagt.",
    "Springt hij toch weg? Zet uit dat hij zelf naar mobiele data overschakelt.",
)
STUCK: Final = "Komt de bladzijde niet? Kijk of de wifi nog aan staat en typ het adres opnieuw."
IN_CASE: Final = "In de koffer"
PACKED: Final = (
    "Alle tablets zijn opgeladen.",
    "Laders en een stekkerdoos liggen erbij.",
    "De schermen zijn schoon.",
)
COUNT: Final = "Aantal tablets"
BACK: Final = "Terug in de koffer"


def title(sheet: str, session: str) -> str:
    """What the document is called."""
    return f"{sheet}: {session}"


def joining(network: str, address: str) -> tuple[str, ...]:
    """Steps on a tablet; what is not known stands on a line to fill in."""
    wifi = f"Kies de wifi ‘{network}’." if network else "Kies de wifi die hierboven staat."
    page = (
        f"Open de browser en typ: {address}. Of scan de code."
        if address
        else "Open de browser en typ het adres dat hierboven staat."
    )
    return wifi, page, "Vul de avondcode in. Die staat op de beamer."
