"""Promises of `workshop.texts.ui.recents`: where an evening is, in a line that can be read out."""

from __future__ import annotations

import pytest

from workshop.pictures.summary import SummaryPicture
from workshop.texts.ui.recents import network_warning, state_line, synced_warning


def summary(
    step: int = 0, participants: int = 0, version: int | None = None, *, adopted: bool = False
) -> SummaryPicture:
    return SummaryPicture(
        "Avond", "Veenrade", "2026-03-12", False, step, 9, participants, version, adopted
    )


@pytest.mark.parametrize(
    ("found", "line"),
    [
        (summary(), "Nog niet begonnen"),
        (summary(participants=1), "Nog niet begonnen, 1 deelnemer"),
        (summary(3, 45), "Stap 3 van 9, 45 deelnemers"),
        (summary(9, 45, 2), "Akkoord aanwezigen, versie 2"),
        (summary(9, 45, 2, adopted=True), "Vastgesteld door de raad, versie 2"),
    ],
)
def test_the_line_says_how_far_it_is(found: SummaryPicture, line: str) -> None:
    assert state_line(found) == line


def test_a_place_that_is_not_safe_is_named_and_what_to_do() -> None:
    assert "H:" in network_warning("H:")
    assert synced_warning("OneDrive").startswith("OneDrive kopieert")
