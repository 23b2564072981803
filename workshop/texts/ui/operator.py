"""The frame of the operator's window: outline, phases, beamer, time, counts."""

from __future__ import annotations

from typing import Final

from workshop.domain.programme import Phase
from workshop.texts.counting import counted
from workshop.texts.ui.product import PRODUCT

PHASES: Final = {
    Phase.EXPLAIN: "Uitleg",
    Phase.OWN: "Zelf",
    Phase.SHOW: "Laten zien",
    Phase.JOINT: "Samen",
    Phase.POLL: "Peiling",
    Phase.DONE: "Klaar",
}
NEXT: Final = "Volgende"
NEXT_KEY: Final = "Ctrl →"
STEPS_SHORT: Final = "Stappen"
CLOSE_PAGE: Final = "Terug"
LEAVE_ASKED: Final = "De avond sluiten? Alles is bewaard. De beamer gaat uit."
LEAVE: Final = "Sluit de avond"
STAY: Final = "Ga door met de avond"
STEPS: Final = "Stappen van de avond"
EVENING_LINE: Final = "Avondlijn"
MENU: Final = {
    "attendance": "Presentielijst",
    "tablets": "Tablets",
    "paper": "Antwoord invoeren",
    "rules": "Spelregels",
    "points": "Parkeerlijst, toezegging",
    "involve": "Inwoners betrekken",
    "earlier": "Eerdere avond",
    "rooms": "Zalen",
    "report": "Verslag",
    "account": "Akkoord en zegel",
    "archive": "Archiefexport",
    "reference": "Naslag",
    "find": "Zoeken",
    "log": "Logboek",
    "erase": "Verwijder tekst",
    "precheck": "Controle vooraf",
    "details": "Gegevens en scherm",
}
MENU_SHORT: Final = {"points": "Parkeerlijst", "details": "Gegevens"}
MENU_FIRST: Final = ("attendance", "tablets", "paper", "points", "report", "reference", "find")
"""Needed while the room talks."""
MENU_MORE: Final = (
    *("precheck", "rules", "involve", "earlier", "rooms"),
    *("account", "archive", "log", "erase", "details"),
)
KEYS: Final = {
    "attendance": ("L", "L"),
    "tablets": ("D", "D"),
    "paper": ("I", "I"),
    "points": ("P", "P"),
    "report": ("R", "R"),
    "reference": ("N", "N"),
    "find": ("Ctrl+F", "Ctrl F"),
}
"""Page -> key, and what the little key on its button says."""
MORE: Final = "Meer"
LESS: Final = "Minder"
UNDO: Final = "Ongedaan maken"

BEAMER: Final = "Beamer"
LIVE: Final = "Zaal ziet dit"
TAKE: Final = "Zet op beamer"
FREEZE: Final = "Beeld stilzetten"
BLACK: Final = "Zwart"
FOLLOWS: Final = "Beamer volgt"
OTHER_VIEWS: Final = "Toon iets anders"
WELCOME: Final = "Welkom"
RULES: Final = "Spelregels"
HARVEST: Final = "Opbrengst"
PAUSE: Final = "Pauze"
THANKS: Final = "Dank je wel"
JOIN: Final = "Meedoen met de tablet"
VIEWS: Final = {
    "join": JOIN,
    "welcome": WELCOME,
    "rules": RULES,
    "explain": "Uitleg",
    "question": "Zelf: de vraag",
    "wall": "Laten zien: de antwoorden",
    "clusters": "Laten zien: de clusters",
    "joint": "Samen: het antwoord",
    "links": "Koppeltabel",
    "timeline": "Samen: de tijdlijn",
    "poll": "Peiling",
    "harvest": HARVEST,
    "pause": PAUSE,
    "thanks": THANKS,
    "report": "Verslag",
    "card": "Naslag",
    "test": "Testbeeld",
}
PREVIOUS_PAGE: Final = "Vorige bladzijde op de beamer"
NEXT_PAGE: Final = "Volgende bladzijde op de beamer"
TURNS: Final = "Vanzelf"
TURNS_MEANS: Final = "Blader vanzelf, elke 20 seconden"
IS_BLACK: Final = "De beamer is zwart"
GOES_ON: Final = "De avond loopt door"
NO_BEAMER: Final = "De beamer is nog niet open"
NOTHING_ELSE: Final = "De zaal ziet wat hier staat."
PAUSE_MINUTES: Final = 15

ROUND_TIME: Final = "Tijd voor deze ronde"
NO_TIME: Final = "–:––"
NO_TIMER: Final = "Geen tijd gezet"
MINUTE_LESS: Final = "Een minuut minder"
MINUTE_MORE: Final = "Een minuut meer"
STOP_TIME: Final = "Zet de tijd stil"
GO_ON: Final = "Laat de tijd lopen"

SENT: Final = "Verstuurd"
PRESENT: Final = "Aanwezig"
EVERYBODY_SENT: Final = "Iedereen heeft verstuurd."
REACTED: Final = "Gereageerd"
EVERYBODY_REACTED: Final = "Iedereen heeft gereageerd."
ON_TIME: Final = "op tijd"
IS_SEALED: Final = "verzegeld"
HOUR_MIN: Final = 60

DONE_STEP: Final = "klaar"
NOW_STEP: Final = "nu"
TO_COME: Final = "komt nog"
LEFT_OUT: Final = "overgeslagen"
STOP_SHOWN: Final = "Op de beamer met ‘Toon iets anders’: welkom, spelregels, pauze, dank je wel."
NO_STEPS: Final = "Deze avond heeft nog geen programma."


def state_since(is_black: bool, since: str) -> str:
    """What the beamer does instead of following."""
    return f"{'Zwart' if is_black else 'Beeld staat stil'} sinds {since}"


def ready(view: str, leaf: int | None = None) -> str:
    """What `take` would show; `leaf` is which page of the report."""
    page = "" if leaf is None else f", bladzijde {leaf}"
    return f"Klaar om te tonen: {VIEWS[view]}{page}"


def leaf_of(leaf: int, leaves: int, part: int, parts: int) -> str:
    """*3 van 18, deel 2*."""
    return f"{leaf} van {leaves}" + (f", deel {part}" if parts > 1 else "")


def minutes(number: int) -> str:
    """Beside a step of the outline; nothing where no time was planned."""
    return f"{number} min" if number else ""


def time_left(left_min: int, late_min: int) -> str:
    """*nog 1 u 46 · 4 min achter*."""
    hours, rest = divmod(max(0, left_min), HOUR_MIN)
    left = f"{hours} u {rest:02}" if hours else f"{rest} min"
    return f"nog {left} · {f'{late_min} min achter' if late_min > 0 else ON_TIME}"


SEALED: Final = "Kan niet: het verslag is verzegeld."


def sealed(version: int) -> str:
    """On every page that would change something."""
    return f"Versie {version} is verzegeld: niemand wijzigt nog iets. Heropenen kan, met een reden."


def stop(title: str, state: str) -> str:
    """One stop of the evening line, read aloud; a pause has no state."""
    return f"{title}: {state}" if state else title


def window_title(title: str) -> str:
    """What the desktop calls the window."""
    return f"{title} · {PRODUCT}"


def planned(total_min: int) -> str:
    """Before the first step; nothing where no time was planned."""
    if not total_min:
        return ""
    hours, rest = divmod(total_min, HOUR_MIN)
    return f"{hours} u {rest:02} gepland" if hours else f"{rest} min gepland"


def sent_of(answered: int, expected: int) -> str:
    """*31 van 45*; more than were expected, for some came later, is a number by itself."""
    return f"{answered} van {expected}" if answered <= expected else str(answered)


def page_of(number: int, total: int) -> str:
    """*1 van 2*."""
    return f"{number} van {total}"


def drafts(number: int) -> str:
    """Begun and not sent; nothing for nought."""
    if not number:
        return ""
    return f"{counted(number, 'antwoord is', 'antwoorden zijn')} nog niet verstuurd."


def saved(clock: str) -> str:
    """It is on disk."""
    return f"Opgeslagen, {clock}"
