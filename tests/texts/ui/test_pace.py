"""Promises of `workshop.texts.ui.pace`: how late, how long still, and what a choice does."""

from __future__ import annotations

import pytest

from workshop.texts.ui import pace as words


def test_it_says_how_late_the_evening_is_and_when_it_ends() -> None:
    assert words.stands(12, "21:30", "21:42") == "12 min achter. Gepland einde 21:30, nu 21:42."
    assert words.stands(0, "21:30", "21:30") == "De avond loopt op tijd. Het einde is om 21:30."


@pytest.mark.parametrize(
    ("steps", "minutes", "said"),
    [
        (4, 106, "Na deze stap nog 4 stappen. Nog 1 u 46 gepland."),
        (1, 20, "Na deze stap nog 1 stap. Nog 20 min gepland."),
        (0, 6, "Dit is de laatste stap. Nog 6 min gepland."),
        (0, 0, "Dit is de laatste stap."),
    ],
)
def test_it_says_what_remains(steps: int, minutes: int, said: str) -> None:
    assert words.remains(steps, minutes) == said


def test_it_says_what_each_way_does() -> None:
    assert words.moves("21:42").endswith("Einde 21:42.")
    changes = [(f"Stap {number}", 20, 18) for number in range(6)]
    few, many = words.shortens(changes[:2], "21:30"), words.shortens(changes, "21:30")
    assert few.startswith("Stap 0 20 → 18 min en Stap 1 20 → 18 min. Pauzes blijven")
    assert "Stap 2 20 → 18 min en nog 3 stappen." in many
    assert "Stap 3 " in words.shortens(changes[:4], "21:30")


def test_the_line_says_where_the_plan_is() -> None:
    assert words.by_plan("Pauze") == "Volgens plan nu: Pauze"
