"""The desk of the value model: five values side by side, and the compromise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.counting import counted, listed

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES: Final = {
    "gelijkheid": "Gelijkheid",
    "efficientie": "Efficiëntie",
    "welzijn": "Welzijn",
    "vrijheid": "Vrijheid",
    "veiligheid": "Veiligheid",
}
"""By the key of the value."""
ASKS: Final = {
    "gelijkheid": "Wie krijgt wat, en hoe?",
    "efficientie": "Welke inzet is redelijk voor het resultaat?",
    "welzijn": "Wat is een basisbehoefte, wat een wens?",
    "vrijheid": "Hoe ver reikt ieders vrijheid?",
    "veiligheid": "Welke risico’s tellen, en wat doe je ermee?",
}
COUNCIL: Final = "Raad"
NOT_DISCUSSED: Final = "Nog niet besproken"
LEFT_OUT: Final = "Overgeslagen"
COMPROMISE: Final = "Het compromis"
START_POLL: Final = "Naar de peiling"
DILEMMAS: Final = "Dilemma’s"
OPEN: Final = "Ga erheen"


def not_weighed(names: tuple[str, ...]) -> str:
    """What to do about values that were not talked about; empty if all were."""
    if not names:
        return ""
    if len(names) == 1:
        return f"{names[0]} is nog niet gewogen. Bespreek die eerst, of noteer waarom niet."
    if len(names) == len(NAMES):
        return "De vijf waarden zijn nog niet gewogen. Bespreek ze eerst, of noteer waarom niet."
    listed = f"{', '.join(names[:-1])} en {names[-1]}"
    return f"{listed} zijn nog niet gewogen. Bespreek ze eerst, of noteer waarom niet."


def weighed(number: int) -> str:
    """*4 van de 5 waarden gewogen*."""
    return f"{number} van de {counted(len(NAMES), 'waarde', 'waarden')} gewogen"


def more(number: int) -> str:
    """Norms that do not fit."""
    return f"en {number} meer" if number else ""


def open_value(name: str) -> str:
    """For who hears the window: what a press on a value does."""
    return f"{name}: ga naar de stap"


def weighing(people: int) -> str:
    """Above the radar."""
    return f"Weging, {counted(people, 'raadslid', 'raadsleden')}"


def radar_name(points: Iterable[tuple[str, int]]) -> str:
    """The radar for who cannot see it."""
    return f"Weging: {listed([f'{name} {each}' for name, each in points])}"


def tension(question: str) -> str:
    """*Spanning: gelijkheid en vrijheid*, from the id of a dilemma about two values."""
    found = [NAMES[key].lower() for key in question.rpartition(".")[2].split("-") if key in NAMES]
    return f"Spanning: {listed(found)}" if found else "Spanning"
