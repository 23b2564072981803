"""Promises of `workshop.texts.outline.figures` that no report of ours needs."""

from __future__ import annotations

import pytest

from workshop.texts.outline import figures


def test_a_logo_is_named_for_who_cannot_see_it() -> None:
    assert figures.logo("Gemeente Voorbeeldstad") == "Logo van Gemeente Voorbeeldstad"


@pytest.mark.parametrize(
    ("clusters", "said"),
    [
        ((("Rust", 1), ("Zorg", 3)), "Het grootste cluster: Zorg (3 antwoorden)."),
        ((("Rust", 3), ("Zorg", 3)), "De grootste clusters: Rust en Zorg (3 antwoorden)."),
        (tuple((f"C{n}", 1) for n in range(9)), "9 clusters zijn het grootst (elk 1 antwoord)."),
    ],
)
def test_the_largest_clusters_are_named_and_nothing_is_said_of_loose_answers(
    clusters: tuple[tuple[str, int], ...], said: str
) -> None:
    assert figures.largest(clusters) == said
