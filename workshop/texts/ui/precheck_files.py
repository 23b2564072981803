"""Lines of *Controle vooraf* about files: the disk, the folder, the stick, the seal."""

from __future__ import annotations

from typing import Final

from workshop.texts import stick as sticks
from workshop.texts.dates import dutch_date
from workshop.texts.ui.precheck import Finding, State

_FINE, _LOOK, _FIRST, _UNKNOWN = State.FINE, State.LOOK, State.FIRST, State.UNKNOWN

# --- disk, folder, stick -----------------------------------------------------------------------

_MAKE_ROOM: Final = "Maak ruimte: gooi weg wat je niet nodig hebt."
DISK_FULL: Final = Finding(_FIRST, "De schijf van de avond is vol.", _MAKE_ROOM)
DISK_REFUSED: Final = Finding(
    _FIRST,
    "In de map van de avond kan niets worden opgeslagen.",
    "Zet het bestand in een map waar je mag schrijven, en open het daar.",
)


def amount(size: int) -> str:
    """Bytes as a system shows them: *41 GB*."""
    for unit, one in (("GB", 10**9), ("MB", 10**6)):
        if size >= one:
            return f"{size // one} {unit}"
    return "minder dan 1 MB"


def seconds(duration_s: float) -> str:
    """With one decimal; never less than a tenth."""
    return f"{max(duration_s, 0.1):.1f}".replace(".", ",") + " seconde"


def disk_fine(free: int) -> Finding:
    """It can be written, soon enough."""
    return Finding(_FINE, f"Wat iemand verstuurt, staat meteen op schijf. {amount(free)} vrij.")


def disk_slow(duration_s: float) -> Finding:
    """Every saving takes long."""
    return Finding(
        _LOOK,
        f"Opslaan duurt lang: {seconds(duration_s)} per keer.",
        "Sluit andere programma’s. Staat de avond op een stick? Zet hem op de laptop.",
    )


def disk_low(free: int) -> Finding:
    """There is little room."""
    return Finding(_LOOK, f"Er is nog maar {amount(free)} vrij.", _MAKE_ROOM)


PLACE_FINE: Final = Finding(
    _FINE, "De avond staat op deze laptop, niet in een map die synchroniseert voor zover bekend."
)
_MOVE: Final = "Sluit de avond, zet het bestand in een map op de laptop, en open het daar."


def place_synced(name: str) -> Finding:
    """A program sends the folder to the internet."""
    return Finding(_FIRST, f"De avond staat in een map die {name} naar internet kopieert.", _MOVE)


def place_network(name: str) -> Finding:
    """Another computer has it."""
    return Finding(_FIRST, f"De avond staat op een netwerkschijf: {name}.", _MOVE)


STICK_NONE: Final = Finding(
    _LOOK, "Er is geen kopie op een stick.", "Steek een usb-stick in en kies hem."
)
STICK_SAME_DISK: Final = Finding(
    _LOOK, "De kopie staat op dezelfde schijf als de avond.", "Kies een map op een usb-stick."
)
STICK_REFUSED: Final = Finding(
    _FIRST, "Op de stick kan niet worden geschreven.", "Kies een andere stick."
)
_STICK_DO: Final = "Kies de stick opnieuw, of neem een andere."


def stick_fine(free: int) -> Finding:
    """It can be written, and taken along."""
    return Finding(_FINE, f"De reservekopie staat op de stick. {amount(free)} vrij.")


def stick_maybe(free: int) -> Finding:
    """It can be written; whether it is a stick the system does not tell."""
    return Finding(
        _UNKNOWN,
        f"De reservekopie staat op een andere schijf. {amount(free)} vrij.",
        "Kijk of je die schijf eruit kunt nemen.",
    )


def stick_low(free: int) -> Finding:
    """There is little room."""
    return Finding(
        _LOOK, f"Op de stick is nog maar {amount(free)} vrij.", "Maak ruimte, of neem een andere."
    )


def stick_trouble(state: str, at: str) -> Finding:
    """As the line above every page says it, by the name of its state."""
    return Finding(_FIRST, sticks.status(state, at), _STICK_DO)


# --- the seal ----------------------------------------------------------------------------------

_NEW_SEAL: Final = "Vraag op tijd een nieuw zegel aan."
_SEAL_DO: Final = "Los dit op voor de avond. Anders kun je het verslag niet verzegelen."


def seal_fine(kind: str, fingerprint: str) -> Finding:
    """The laptop's own; the beginning of its fingerprint in groups."""
    return Finding(
        _FINE,
        f"Het zegel van deze laptop werkt ({kind}). De vingerafdruk begint met {fingerprint}.",
    )


def key_fine(name: str, kind: str, until: str) -> Finding:
    """The municipality's own; `until` is a date, ISO 8601."""
    return Finding(
        _FINE, f"Het zegel van {name} werkt ({kind}). Het geldt tot {dutch_date(until)}."
    )


def key_ends(name: str, until: str) -> Finding:
    """It is nearly over."""
    return Finding(
        _LOOK, f"Het zegel van {name} werkt, maar verloopt op {dutch_date(until)}.", _NEW_SEAL
    )


def seal_trouble(sentence: str) -> Finding:
    """`sentence` says what the matter is, and perhaps what to do."""
    return Finding(_FIRST, sentence, _SEAL_DO)


def key_kind(algorithm: str, bits: int) -> str:
    """*RSA, 3072 bits*."""
    return f"{algorithm}, {bits} bits"
