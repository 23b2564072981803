"""The tour: five cards that show a griffier around the window."""

from __future__ import annotations

from typing import Final, NamedTuple

TITLE: Final = "Rondleiding"
ALSO: Final = "uitleg begin voor het eerst hoe werkt dit"
BACK: Final = "Vorige"
ON: Final = "Volgende"
DONE: Final = "Klaar"
SKIP: Final = "Sla over"


class Stop(NamedTuple):
    """A card, and the part of the window that it is about."""

    part: str
    title: str
    sentence: str


STOPS: Final = (
    Stop(
        "steps",
        "De avond in stappen",
        "Klik op een stap om hem alvast te bekijken: de zaal ziet daar niets van.",
    ),
    Stop(
        "phases",
        "Zes fasen in elke stap",
        "Eerst antwoordt ieder voor zich, daarna praten en schrijven jullie samen.",
    ),
    Stop(
        "beamer",
        "Wat de zaal ziet",
        "Met ‘Zet op beamer’ of de toets T bepaal jij wat er op het grote scherm staat.",
    ),
    Stop(
        "counts",
        "Hier komen de antwoorden binnen",
        "Je ziet hoeveel het er zijn; niemand leest ze voordat jij ze laat zien.",
    ),
    Stop(
        "help",
        "Zoek je iets?",
        "Typ bij Snelkeuze wat je wilt doen, of druk op F1 voor hulp.",
    ),
)


def place(number: int) -> str:
    """Which card it is."""
    return f"{number} van {len(STOPS)}"


def read_out(number: int) -> str:
    """A card, read aloud."""
    stop = STOPS[number - 1]
    return f"{TITLE}, {place(number)}. {stop.title.rstrip('?')}. {stop.sentence}"
