"""Answers on the table: showing them, laying them together, dots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.counting import capital, counted, listed
from workshop.texts.promises import OTHERS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from workshop.pictures.counting import Counts

SHOW: Final = "Laat zien"
SHOW_TOO: Final = "Laat ook zien"
SHOWS: Final = "De zaal ziet dan alle verstuurde antwoorden."
HIDDEN: Final = "Nog verborgen"
NOBODY: Final = "Nog niemand heeft een antwoord verstuurd."
PREVIOUS_QUESTION: Final = "Vorige vraag"
NEXT_QUESTION: Final = "Volgende vraag"

LOOSE: Final = "Nog los"
ALL_LAID: Final = "Alles ligt bij elkaar."
NO_ANSWERS: Final = "Er zijn geen antwoorden om te laten zien."
BY_NUMBER: Final = "Aantal"
BY_TEXT: Final = "Alfabet"
SORT_BY_NUMBER: Final = "Zet op aantal"
SORT_BY_TEXT: Final = "Zet op alfabet"
LESS: Final = "minder"
EMPTY_MAT: Final = "Nog leeg"
NO_MATS: Final = "Sleep twee antwoorden op elkaar."
CLUSTER_NAME: Final = "Naam van dit cluster"

NEW: Final = "Nieuw cluster"
UNDO: Final = "Ongedaan maken"
RENAME: Final = "Naam"
MERGE: Final = "Voeg samen"
SPLIT: Final = "Haal uit elkaar"
TAKE_OUT: Final = "Maak los"
HINT: Final = "Sleep op elkaar, of kies en druk C."
CHOOSE_FIRST: Final = "Kan nog niet: kies eerst antwoorden, met een klik of de spatiebalk."
CHOOSE_MATS: Final = "Kan nog niet: kies eerst twee clusters."
CHOOSE_MAT: Final = "Kan nog niet: kies eerst één cluster."
NOTHING_TO_UNDO: Final = "Er is niets om ongedaan te maken."
ON_BEAMER: Final = "Toon clusters op de beamer"

ALIKE: Final = "Lijken op elkaar"
TOGETHER: Final = "Leg bij elkaar"
NO: Final = "Nee"

DOTS: Final = "Stippen verdelen"
DOTS_AGAIN: Final = "Opnieuw stippen"
BUDGET: Final = "Stippen per persoon"
OPEN_DOTS: Final = "Open op de tablets"
COUNT_DOTS: Final = "Tel in de zaal"
CLOSE_DOTS: Final = "Sluit de stippen"
SAVE_DOTS: Final = "Leg de telling vast"
DOTS_OF: Final = "Stippen per cluster"
CANCEL: Final = "Terug"
TO_JOINT: Final = "Naar Samen"
CONTINUES: Final = "De clusters blijven bewaard."
PLACED_NOBODY: Final = "Nog niemand heeft stippen geplakt."


def of_questions(number: int, total: int) -> str:
    """Which of several questions of a step."""
    return f"Vraag {number} van {total}"


def sent(counts: Counts) -> str:
    """*31 van 45 verstuurd*."""
    return f"{counts.answered} van {counts.expected} verstuurd"


def left_behind(number: int) -> str:
    """What begun answers do; nothing for nought."""
    if not number:
        return ""
    if number == 1:
        return "Eén antwoord is nog niet verstuurd. Het blijft bij wie het schreef."
    return f"{number} antwoorden zijn nog niet verstuurd. Ze blijven bij wie ze schreef."


def arrived(number: int) -> str:
    """Since the showing."""
    return counted(number, "nieuw antwoord", "nieuwe antwoorden")


def answers(number: int) -> str:
    """How many cards."""
    return counted(number, "antwoord", "antwoorden")


def mat_counts(cards: int, dots: str, spread: str = "") -> str:
    """*18 antwoorden, 5 fracties · 12 stippen, plaats 1*, as `dots` and `spread` say them."""
    given = f"{answers(cards)}, {spread}" if spread else answers(cards)
    return f"{given} · {dots}" if dots else given


def spread(labels: Collection[str], teams: Collection[str]) -> str:
    """*5 fracties en overige*: over how many groups answers are spread, by their labels."""
    named = set(labels) - {OTHERS}
    at_tables = len(named & set(teams))
    groups = len(named) - at_tables
    parts = [counted(groups, "fractie", "fracties")] if groups else []
    parts += [counted(at_tables, "tafelgroep", "tafelgroepen")] if at_tables else []
    parts += ["overige"] if parts and OTHERS in labels else []
    return listed(parts)


def dots(number: int, place: int, *, shared: bool) -> str:
    """*12 stippen, plaats 4=*: ties stay ties."""
    return f"{dots_alone(number)}, plaats {place}{'=' if shared else ''}"


def dots_alone(number: int) -> str:
    """Where there is no room for the place too."""
    return counted(number, "stip", "stippen")


def more(number: int) -> str:
    """What does not fit."""
    return f"en {number} meer"


def placed(number: int, expected: int) -> str:
    """How many placed their dots."""
    return f"{number} van {expected} {'heeft' if number == 1 else 'hebben'} stippen geplakt."


def from_groups(labels: Iterable[str]) -> str:
    """Where the answers under one text come from; nothing if that is not shown."""
    found = [label for label in labels if label]
    return f"Van {listed(found)}." if found else ""


def labelled(label: str, number: int) -> str:
    """*Noord*, *Noord (2)*."""
    return f"{label} ({number})" if number > 1 else label


def alike_name(texts: Iterable[str]) -> str:
    """The strip for who cannot see it."""
    return f"{ALIKE}: {listed(list(texts))}"


def show_all(number: int) -> str:
    """All questions of the step at once."""
    return f"Laat alle {number} zien"


def slip_name(text: str, number: int, where: str) -> str:
    """A slip for who cannot see it: its text, how often, on which cluster."""
    parts = [text, *([f"{number} keer"] if number > 1 else []), *([where] if where else [])]
    return capital(", ".join(parts))
