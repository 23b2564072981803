"""What can be done from everywhere, its key, and the words by which somebody finds it."""

from __future__ import annotations

from typing import Final, NamedTuple

from workshop.domain.programme import Phase
from workshop.texts.ui import operator as frame
from workshop.texts.ui import start, tour

SEARCH: Final = "Snelkeuze"
FIELD: Final = "Wat wil je doen?"
HINT: Final = "Typ bijvoorbeeld: pauze, zwart, verslag"
NOTHING: Final = "Niets gevonden. Typ een ander woord."
HOW: Final = "Kies met ↑ en ↓. Enter doet het, Esc sluit."
HELP: Final = start.HELP
CHECK: Final = "Hoe gaat het gesprek?"
NOT_BEGUN: Final = "Kan nog niet: zet eerst een stap op de beamer."
NO_PAGES: Final = "Kan nu niet: de beamer heeft één bladzijde."
ONE_STEP: Final = "Kan niet: dit is de laatste stap."
HERE: Final = "Op deze bladzijde"
STEP: Final = "Stap"
PHASE: Final = "Fase"
PAGE: Final = "Bladzijde"
BEAMER: Final = "Beamer"
TIME: Final = "Tijd"
TALK: Final = "Gesprek"


class Named(NamedTuple):
    """An action in words."""

    title: str
    key: str = ""
    """Empty: none of its own."""
    cap: str = ""
    """What the little key says, if that is not `key`."""
    also: str = ""
    """Other words by which somebody looks for it."""


ACTIONS: Final = {
    "search": Named(SEARCH, "Ctrl+K", "Ctrl K"),
    "help": Named(HELP, "F1", also="uitleg help handleiding wat nu"),
    "tour": Named(tour.TITLE, also=tour.ALSO),
    "take": Named(frame.TAKE, "T", also="toon aan de zaal projecteer scherm"),
    "freeze": Named(frame.FREEZE, "V", also="stilzetten bevriezen vasthouden laat bewegen"),
    "black": Named(frame.BLACK, "B", also="beamer uit donker licht"),
    "back": Named(frame.PREVIOUS_PAGE, "PgUp", also="terugbladeren"),
    "forward": Named(frame.NEXT_PAGE, "PgDown", also="doorbladeren"),
    "turning": Named(frame.TURNS_MEANS, also="vanzelf bladeren"),
    "follows": Named(frame.FOLLOWS, also="meelopen volgen"),
    "next": Named(frame.NEXT, "Ctrl+Right", frame.NEXT_KEY, "verder volgende fase stap"),
    "steps": Named(frame.STEPS_SHORT, "S", also="stappen van de avond"),
    "close": Named(frame.CLOSE_PAGE, "Esc", also="terug naar de stap"),
    "less": Named(frame.MINUTE_LESS, also="tijd -1 korter"),
    "more": Named(frame.MINUTE_MORE, also="tijd +1 langer"),
    "more5": Named("Vijf minuten meer", also="tijd +5 langer"),
    "timer": Named("Zet de tijd stil, of laat hem lopen", also="stop timer klok wekker pauzeer"),
    "pace": Named("Verdeel de tijd", also="schuif op kort in uitloop achter later planning"),
}
PHASE_KEYS: Final = {phase: str(number) for number, phase in enumerate(Phase, start=1)}
PAGE_ALSO: Final = {
    "attendance": "wie is er aanwezig afwezig namen",
    "tablets": "telefoons code wifi netwerk afstandsbediening beamer in een browser",
    "paper": "papier formulier overtypen",
    "rules": "huisregels afspraken",
    "points": "toezegging parkeren afspraak punt",
    "involve": "bewoners participatie adviesraad",
    "earlier": "vorige avond fractie meenemen inbreng vervolg",
    "rooms": "zaal afsplitsen samenvoegen tweede laptop",
    "report": "verslag maken pdf word afdrukken",
    "account": "verzegelen tekenen afsluiten heropenen",
    "archive": "archief e-depot mdto ori-a bewaren zip",
    "reference": "kaart wet wetten kennis opzoeken begrip uitleg wmo jeugdwet",
    "find": "zoek waar staat",
    "log": "gebeurtenissen geschiedenis",
    "erase": "verwijderen privacy naam",
    "precheck": "nakijken testbeeld beamer wifi stroom printer klok stick zaal klaarzetten",
    "details": "titel datum kleur scherm grote letters",
}
VIEW_ALSO: Final = {
    "join": "qr code aanmelden",
    "welcome": "begin titel",
    "rules": "huisregels",
    "harvest": "resultaat tot nu toe",
    "pause": "koffie onderbreking",
    "thanks": "einde bedankt slot",
}
PHASE_ALSO: Final = {
    Phase.EXPLAIN: "toelichting",
    Phase.OWN: "ieder voor zich antwoorden",
    Phase.SHOW: "tonen muur antwoorden clusters",
    Phase.JOINT: "gezamenlijk antwoord schrijven",
    Phase.POLL: "peilen akkoord",
    Phase.DONE: "afronden opbrengst",
}


def on_beamer(view: str) -> str:
    """A view that belongs to no phase, put in front of the room."""
    return f"Op de beamer: {view}"


def to_step(title: str) -> str:
    """Take a step in hand."""
    return f"Stap: {title}"


def to_phase(title: str) -> str:
    """Take a phase of the step in hand."""
    return f"Fase: {title}"


def skip(title: str) -> str:
    """Leave the step in hand out."""
    return f"Sla ‘{title}’ over, met een reden"


def note(verdict: str) -> str:
    """The process check, in one choice."""
    return f"Gesprek: {verdict}"


def read_out(title: str, key: str, reason: str) -> str:
    """A row of the list, read aloud."""
    return ". ".join(filter(None, (title.removesuffix("."), reason.removesuffix("."), key)))
