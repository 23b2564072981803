"""The report in the operator's window: looking at it, and writing it to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts import handing_over
from workshop.texts.dates import dutch_time
from workshop.texts.outline import front

if TYPE_CHECKING:
    from workshop.texts.handing_over import NameFacts

PAGES: Final = "Bladzijden"
LARGE: Final = "Bladzijde, groot"
PREVIOUS: Final = "Vorige"
NEXT: Final = "Volgende"
FIRST: Final = "Dit is de eerste bladzijde."
LAST: Final = "Dit is de laatste bladzijde."
STOP: Final = "Stop"
CHANGED: Final = "De avond is veranderd."
AGAIN: Final = "Maak opnieuw"
NOT_MADE: Final = "Er is nog geen concept."
MAKE: Final = "Maak het concept"
ON_BEAMER_NOT_YET: Final = "Kan nog niet: er is nog geen concept gemaakt."
PARTS: Final = "Onderdelen"
PARTS_LEAD: Final = "Dit staat in het verslag"
PARTS_ALWAYS: Final = (
    "De rest staat er altijd in. Wat je uitzet, noemt het verslag. Excel, CSV en JSON blijven"
    " volledig."
)
PARTS_WAIT: Final = "Opmerkingen blijven erin tot ze allemaal een antwoord hebben."
PARTS_FIXED: Final = "Dit ligt vast. Heropen het verslag om iets anders te kiezen."
LATER: Final = "Wat er daarna over is gezegd, komt er zo bij."
PART_NAMES: Final = {
    part: name.removeprefix("de ")[:1].upper() + name.removeprefix("de ")[1:]
    for part, name in front.PARTS.items()
}
"""On the box of each part."""
PDF: Final = "Bewaar als pdf"
OTHER_FORM: Final = "Andere vorm"
TO_ACCOUNT: Final = "Naar akkoord en zegel"
NOT_ISSUED: Final = "Nog niet voorgelegd"
SEALING: Final = "Kan nog niet: het verslag wordt nu verzegeld."
SAVE_AS: Final = "Bewaar het verslag"
BUSY: Final = "Kan nog niet: het verslag wordt nog gemaakt of bewaard."
NOT_SAVED: Final = "Gestopt. Er is niets bewaard."
FORMS: Final = {
    "pdf": ("pdf", "Pdf", "verslag"),
    "docx": ("docx", "Word", "verslag"),
    "raadsvoorstel": ("docx", "Raadsvoorstel", "raadsvoorstel"),
    "xlsx": ("xlsx", "Excel", "verslag"),
    "csv": ("csv", "CSV", "antwoorden"),
    "md": ("md", "Markdown", "verslag"),
    "json": ("json", "JSON", "verslag"),
    "html": ("html", "Leespagina", "leespagina"),
    "kompas": ("pdf", "Poster A3", "kompas"),
    "inwoners": ("pdf", "Voor inwoners", "voor inwoners"),
    "toezeggingen": ("csv", "Toezeggingen", "toezeggingen"),
}
"""Form -> ending of the file, its name, and what the file is called."""


def title(number: int, *, is_sealed: bool) -> str:
    """What lies there: a concept, or the version that was agreed to."""
    return f"Verslag, versie {number}" if is_sealed else f"Verslag, concept {number}"


def issued(at: str) -> str:
    """Since when (UTC) those present may comment on it."""
    return f"Ligt voor sinds {dutch_time(at)}"


def issue(number: int) -> str:
    """On the button: which concept is laid before those present."""
    return f"Leg concept {number} voor"


def made(pages: int, at: str, *, later: bool = False) -> str:
    """How much it is, and of when; `later`: more was said about it since."""
    sentence = f"{pages} {'bladzijde' if pages == 1 else 'bladzijden'}, gemaakt om {at}."
    return f"{sentence} {LATER}" if later else sentence


def parts_note(*, is_fixed: bool, waits: bool) -> str:
    """Under the boxes: what they do, or why they do nothing now."""
    if is_fixed:
        return PARTS_FIXED
    return f"{PARTS_ALWAYS} {PARTS_WAIT}" if waits else PARTS_ALWAYS


def page_of(number: int, pages: int) -> str:
    """Which page lies there."""
    return f"Bladzijde {number} van {pages}"


def page(number: int) -> str:
    """The name of a thumbnail."""
    return f"Bladzijde {number}"


def saved(path: str, note: str = "") -> str:
    """A file is there; `note` is what to know about it."""
    return f"Bewaard: {path}. {note}".strip()


def file_name(facts: NameFacts, form: str, pattern: str = "") -> str:
    """What the file is called unless somebody chooses otherwise."""
    ending, _, kind = FORMS[form]
    return handing_over.file_name(facts, kind, ending, pattern)


def kinds(form: str) -> str:
    """What the file chooser shows."""
    ending, name, _ = FORMS[form]
    return f"{name} (*.{ending})"
