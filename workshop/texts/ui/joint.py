"""Writing an answer together: sources, the sheet, and what stays apart."""

from __future__ import annotations

from typing import Final

from workshop.texts.counting import counted, listed
from workshop.texts.outline import harvest

SOURCES: Final = "Bronnen, klik of sleep naar rechts"
SOURCES_FOR: Final = {
    "dissent": "Bronnen voor de afwijkende mening",
    "not_agreed": "Bronnen voor wat open blijft",
}
SHOW_SOURCES: Final = "Bronnen"
SHOW_ANSWER: Final = "Terug naar het antwoord"
FIND_SOURCE: Final = "Zoek in de bronnen"
NO_SOURCES: Final = "Hier liggen geen briefjes."
NONE_FOUND: Final = "Niets gevonden."
EARLIER: Final = "Eerder samen vastgelegd"
SOMETHING_SHOWN: Final = "Een getoond antwoord"

ANOTHER: Final = "Nog een"
NEW: Final = "Nieuw"
REMOVE: Final = "Haal weg"
ANSWER: Final = "Ons antwoord"
RATIONALE: Final = harvest.RATIONALE
"""One word for it, on every screen and in the report."""
CONCRETE: Final = "Waaraan merkt een inwoner van onze gemeente dit?"
HELP: Final = "Uitleg bij de vraag"
CHOOSE: Final = "Kies"
EMPTY_CHOICE: Final = "Nog niets gekozen"
POINTS: Final = "punten"

RESTS_ON_NOTHING: Final = "Rust nog op geen antwoord. Klik links op een bron."
REMARKS: Final = {
    "dissent": "Afwijkende mening",
    "not_agreed": "Hierover niet eens, komt in het verslag",
}
ADD_REMARK: Final = {
    "dissent": "Wie vindt dit anders?",
    "not_agreed": "Hierover niet eens",
}
REMOVE_REMARK: Final = {
    "dissent": "Haal deze mening weg",
    "not_agreed": "Haal dit punt weg",
}

HISTORY: Final = "Eerdere versies"
TAKE_BACK: Final = "Neem terug"
NO_HISTORY: Final = "Er zijn nog geen eerdere versies."

CHECK: Final = "Kijk na"
GO_ON: Final = "Leg vast en ga door"
UNSEEN: Final = "Schrijf ongezien"
NO_QUESTION: Final = (
    "Bij deze stap hoort geen gezamenlijk antwoord. Ga verder met de volgende fase."
)
NOT_SAVED: Final = "Nog niet opgeslagen"
_QUESTION_LENGTH: Final = 46


def entry(number: int, title: str) -> str:
    """*2 Zorg dichtbij*; one that is not named yet is new."""
    return f"{number} {title or NEW}"


def short_question(number: int, prompt: str) -> str:
    """A question on a button."""
    fits = len(prompt) <= _QUESTION_LENGTH
    return f"{number} {prompt if fits else prompt[:_QUESTION_LENGTH].rstrip() + '…'}"


def rests_on(answers: int, can_choose: bool) -> str:
    """Above the sources of an entry."""
    if answers:
        return f"Rust op {counted(answers, 'antwoord', 'antwoorden')}"
    return RESTS_ON_NOTHING if can_choose else ""


def remark_rests_on(kind: str, answers: int) -> str:
    """Above a remark."""
    return f"{REMARKS[kind]}, rust op {answers}" if answers else REMARKS[kind]


def remove_source(text: str) -> str:
    """For who hears the window."""
    return f"Haal weg als bron: {text}"


def removed(title: str) -> str:
    """What can be put back."""
    return f"‘{title}’ is weg." if title else "Het onderdeel is weg."


def lacking(labels: tuple[str, ...]) -> str:
    """Why it is not saved."""
    named = [f"‘{each or ANSWER}’" for each in labels]
    return f"{NOT_SAVED}. Vul nog in: {listed(named)}."


def points_left(points: int) -> str:
    """Of a weighing that does not add up yet."""
    if points > 0:
        return f"{NOT_SAVED}. Verdeel nog {counted(points, 'punt', 'punten')}."
    return f"{NOT_SAVED}. Haal er {counted(-points, 'punt', 'punten')} af."


def not_yet(sentence: str) -> str:
    """Why the evening cannot go on."""
    return sentence.replace(f"{NOT_SAVED}. ", "Kan nog niet. ")


def no_more(limit: int) -> str:
    """As many entries as the question asks for."""
    return f"Kan niet: bij deze vraag {'hoort' if limit == 1 else 'horen'} er {limit}."


def place(number: int) -> str:
    """A place between two poles."""
    return f"{number:+d}".replace("-", "−") if number else "0"


def written_at(time: str) -> str:
    """Above an earlier wording: when it was written."""
    return f"Versie van {time}"


def take_back_of(time: str) -> str:
    """For who hears the window."""
    return f"Neem de versie van {time} terug"


def because(rationale: str) -> str:
    """Under an entry: *Onderbouwing: …*."""
    return f"{RATIONALE}: {rationale}"
