"""This council beside figures that were published about others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.counting import counted
from workshop.texts.outline.harvest import source

if TYPE_CHECKING:
    from workshop.domain.programme import Published
    from workshop.pictures.insights import Comparison

BESIDE: Final = "Naast gepubliceerde cijfers"
ANSWER: Final = "Antwoord"
CARE: Final = "Andere mensen, een andere tijd: vergelijk en bespreek, oordeel niet."
UNKNOWN: Final = "niet gepubliceerd"
_OURS: Final = "Deze raad"


def ours(found: Comparison) -> str:
    """Above the figures of this council."""
    return f"{_OURS} ({_answers(found.n)})"


def theirs(published: Published) -> str:
    """Above the published figures: who, when and how many."""
    number = "aantal niet bekend" if published.count is None else _answers(published.count)
    return f"{published.title}, {published.year} ({number})"


def percent(number: int | None) -> str:
    """*37%*, or that it was not published."""
    return UNKNOWN if number is None else f"{number}%"


def origin(published: Published) -> str:
    """Where the figures are written, and what a reader must know of them."""
    of = published.source
    return " ".join(filter(None, [f"Bron: {source(of.title, of.part, of.year)}.", published.note]))


def _answers(number: int) -> str:
    return counted(number, "antwoord", "antwoorden")
