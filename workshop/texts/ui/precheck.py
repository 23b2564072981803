"""*Controle vooraf*: the words around its lines; the modules beside this one have the lines."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.texts.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TITLE: Final = "Controle vooraf"
AGAIN: Final = "Kijk opnieuw"
LOOKING: Final = "De laptop kijkt na."
TEST_PICTURE: Final = "Testbeeld"
TEST_AWAY: Final = "Haal testbeeld weg"
CAN_READ: Final = "Loop naar de laatste rij. Kun je de onderste regel lezen?"
YES: Final = "Ja"
NO_LIGHT: Final = "Nee, kies licht beeld"
NO_DARK: Final = "Nee, kies donker beeld"
LIGHT_MEANS: Final = "Brandt het licht in de zaal? Dan leest een licht beeld beter dan een donker."
TO_TABLETS: Final = "Naar Tablets"
TO_DETAILS: Final = "Kies stick"
TRY_KEY: Final = "Eigen zegel"
KEY_KINDS: Final = "Zegel (*.p12 *.pfx)"
KEY_PASSWORD: Final = "Wachtwoord van het zegel"  # noqa: S105 a label
KEY_KEPT: Final = "Het wachtwoord wordt niet bewaard."
TRY: Final = "Probeer"
TRYING: Final = "Het zegel wordt geprobeerd."
ROOM_SHEET: Final = "A4 voor de zaal (pdf)"
ROOM_FILE: Final = "voor-de-zaal.pdf"
CASE_SHEET: Final = "A4 voor de koffer (pdf)"
CASE_FILE: Final = "voor-de-koffer.pdf"
PDF: Final = "Pdf (*.pdf)"
PRINTING: Final = "Het A4 wordt gemaakt."
PRINTED: Final = "Klaar om te printen"


class State(StrEnum):
    """How it is with a line."""

    FINE = "fine"
    LOOK = "look"
    """It may go wrong."""
    FIRST = "first"
    """It will go wrong."""
    UNKNOWN = "unknown"
    """The laptop cannot know: somebody has to look."""


STATES: Final = {
    State.FINE: "In orde",
    State.LOOK: "Kijk even",
    State.FIRST: "Doe dit eerst",
    State.UNKNOWN: "Kijk zelf",
}


class Line(StrEnum):
    """What is looked at, in the order of the page."""

    SCREEN = "screen"
    READING = "reading"
    NETWORK = "network"
    PORT = "port"
    TABLETS = "tablets"
    POWER = "power"
    SLEEP = "sleep"
    QUIET = "quiet"
    DISK = "disk"
    PLACE = "place"
    STICK = "stick"
    CLOCK = "clock"
    MEMORY = "memory"
    FONTS = "fonts"
    PRINTER = "printer"
    SEAL = "seal"
    KEY = "key"
    """The municipality's own seal; only once somebody tried it."""


LINES: Final = {
    Line.SCREEN: "Beamer",
    Line.READING: "Leesbaar",
    Line.NETWORK: "Netwerk",
    Line.PORT: "Poort",
    Line.TABLETS: "Tablets",
    Line.POWER: "Stroom",
    Line.SLEEP: "Slaapstand",
    Line.QUIET: "Meldingen",
    Line.DISK: "Opslag",
    Line.PLACE: "Map",
    Line.STICK: "USB-stick",
    Line.CLOCK: "Klok",
    Line.MEMORY: "Geheugen",
    Line.FONTS: "Letters",
    Line.PRINTER: "Printer",
    Line.SEAL: "Zegel",
    Line.KEY: "Eigen zegel",
}


class Finding(NamedTuple):
    """What was found on a line."""

    state: State
    what: str
    """How it is, in Dutch."""
    to_do: str = ""
    """What to do about it; only empty where all is fine."""

    @property
    def said(self) -> str:
        """Both."""
        return f"{self.what} {self.to_do}".rstrip()


WAITING: Final = Finding(State.UNKNOWN, "De laptop kijkt dit nog na.", "Wacht een paar tellen.")
"""Of a line that takes longer."""
STUMBLED: Final = Finding(
    State.UNKNOWN, "Dit kon de laptop niet nakijken.", "Kijk het zelf na, of kies ‘Kijk opnieuw’."
)
"""Of a line whose looking went wrong."""


def read_out(line: Line, finding: Finding) -> str:
    """A row, read aloud."""
    state = "" if finding is WAITING else f" {STATES[finding.state]}."
    return f"{LINES[line]}.{state} {finding.said}"


def summary(found: Iterable[tuple[Line, Finding]]) -> str:
    """How many are in order, and what comes first."""
    lines = tuple(found)
    states = [finding.state for _, finding in lines]
    first = [LINES[line] for line, finding in lines if finding.state is State.FIRST]
    fine = states.count(State.FINE)
    if fine == len(states):
        return "Alles is in orde. Je kunt beginnen."
    begun = f"{fine} van de {len(states)} {'is' if fine == 1 else 'zijn'} in orde."
    if first:
        return f"{begun} Doe eerst: {_listed(first)}."
    by_hand = states.count(State.UNKNOWN)
    look = f" Kijk zelf naar {counted(by_hand, 'punt', 'punten')}." if by_hand else ""
    return f"{begun}{look} Je kunt ook zo beginnen."


def _listed(names: Sequence[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} en {last}" if others else last
