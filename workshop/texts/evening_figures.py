"""The council's figures over several evenings in sentences, none without its number of answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.pictures.comparing.compared import LEAST, is_few
from workshop.texts.counting import counted, decimal, listed
from workshop.texts.evenings import NOT_THERE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.pictures.comparing.compared import MediansCompared, RowsCompared

OPTION: Final = "Keuze"
ANSWERS: Final = "Antwoorden"
MIDDLE: Final = "Midden"
COUNCIL: Final = "Antwoorden van de raad samen"
TOGETHER: Final = "Samen verdeelde punten, samen 100."
_NAMED: Final = 3
"""Evenings in one sentence with their numbers: more make no sentence."""


def answers(number: int | None) -> str:
    """Behind a figure; nothing where none are counted."""
    return NOT_THERE if number is None else str(number)


def number(value: int | None, sign: str = "") -> str:
    """In a cell."""
    return NOT_THERE if value is None else f"{value}{sign}"


def under(name: str, count: int | None) -> str:
    """Under an evening in a drawing: its name, and how many answers."""
    return name if count is None else f"{name}\n{counted(count, 'antwoord', 'antwoorden')}"


def weights(found: RowsCompared, told: Sequence[str]) -> str:
    """Above the points: of how many answers they are the mean."""
    return f"Gemiddeld verdeelde punten, samen 100: {_answered(found.n, told)}."


def shares(found: RowsCompared, told: Sequence[str]) -> str:
    """Above the percentages of a statement."""
    return f"Antwoorden op de stelling in procenten: {_answered(found.n, told)}."


def medians(found: MediansCompared, told: Sequence[str]) -> str:
    """Above the middles between two poles."""
    return f"Het midden van de antwoorden tussen de twee polen: {_answered(found.n, told)}."


def _answered(numbers: Sequence[int | None], told: Sequence[str]) -> str:
    pairs = zip(told, numbers, strict=True)
    said = [
        f"{name} ({counted(count, 'antwoord', 'antwoorden')})"
        for name, count in pairs
        if count is not None
    ]
    return listed(said) if len(said) <= _NAMED else "het aantal antwoorden staat in de tabel"


def middle(found: MediansCompared, at: int) -> str:
    """Of one evening."""
    median = found.medians[at]
    if median is None:
        return NOT_THERE
    if not median:
        return "precies ertussenin"
    return f"{decimal(abs(median))} van 5 naar ‘{found.poles[median > 0]}’"


def few(numbers: Sequence[int | None], told: Sequence[str]) -> tuple[str, ...]:
    """What the number of answers asks to bear in mind; nothing if there were enough."""
    pairs = list(zip(told, numbers, strict=True))
    little = [name for name, count in pairs if is_few(count)]
    less = [name for name, count in pairs if count is not None and count < LEAST]
    if len(little) == len(pairs) > _NAMED:
        little = ["op elke avond"]
    said = (
        (little, "Weinig antwoorden: {}. Eén antwoord meer of minder verschuift daar veel."),
        (less, f"Minder dan {LEAST} antwoorden: {{}}. Die cijfers staan er niet bij."),
    )
    return tuple(sentence.format(listed(which)) for which, sentence in said if which)


OTHER_OPTIONS: Final = (
    "Niet elke avond kon hetzelfde worden gekozen. Vergelijk deze cijfers daarom niet als gelijke."
)
SAME_OPTIONS_FOLDED: Final = "‘Helemaal eens’ telt bij ‘eens’, ‘helemaal oneens’ bij ‘oneens’."


def alt(found: RowsCompared, told: Sequence[str]) -> str:
    """All numbers of a drawing, for who cannot see it."""
    lines = []
    for each in found.rows:
        pairs = zip(told, each.values, strict=True)
        lines.append(f"{each.label}: {', '.join(f'{name} {number(v)}' for name, v in pairs)}.")
    return " ".join(lines)
