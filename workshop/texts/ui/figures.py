"""Answers that make figures: how many, how much, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.agreement import Consensus
from workshop.texts.counting import counted, decimal

if TYPE_CHECKING:
    from workshop.pictures.insights import NumberInsight, RankedRow

CONSENSUS: Final = {
    Consensus.STRONG: "Hierover zijn jullie het sterk eens.",
    Consensus.BROAD: "Hierover zijn jullie het grotendeels eens.",
    Consensus.MIXED: "Hierover denken jullie verschillend.",
    Consensus.DIVIDED: "Hierover zijn jullie verdeeld.",
    Consensus.TOO_FEW: "Dit zijn te weinig antwoorden om te zeggen of jullie het eens zijn.",
}
NO_QUESTION: Final = "Deze stap heeft geen vraag voor ieder apart."
NOTHING: Final = "Er zijn geen antwoorden om te laten zien."
TOO_FEW_SHOWN: Final = "Deze cijfers zijn er nog niet, of van te weinig mensen om te laten zien."
NO_VOTE: Final = "Om te bespreken, geen stemming."
COUNCIL: Final = "De raad"
AVERAGE: Final = "Gemiddeld"
PER_GROUP: Final = "Gemiddelde punten, samen 100"
MEDIAN: Final = "Het midden"
N: Final = "Aantal"
BETWEEN: Final = "precies ertussenin"


def answers(number: int) -> str:
    """How many the figures are of."""
    return counted(number, "antwoord", "antwoorden")


def number(value: float, unit: str) -> str:
    """*2,5 euro*."""
    return f"{decimal(value)} {unit}".rstrip()


def spread(found: NumberInsight) -> str:
    """From the lowest to the highest."""
    return f"Van {number(found.lowest, '')} tot {number(found.highest, found.unit)}."


def place(row: RankedRow) -> str:
    """*4=* where it is shared."""
    return f"{row.place}=" if row.shared else f"{row.place}"


def place_head(at: int) -> str:
    """Above a column of a ranking."""
    return f"plaats {at}"


def towards(median: float, poles: tuple[str, str]) -> str:
    """Where the middle of all lies."""
    if not median:
        return f"{MEDIAN}: {BETWEEN}."
    return f"{MEDIAN}: {decimal(abs(median))} van 5 naar ‘{poles[median > 0]}’."


def bar(label: str, count: int) -> str:
    """A row for who cannot see it."""
    return f"{label}: {count}"
