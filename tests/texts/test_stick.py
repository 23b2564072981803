"""What is said of the copy on a stick: short, in the room's time, and never in alarm."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop.store.stick_status import StickState
from workshop.texts import stick

AT = "2026-11-21T19:14:55+00:00"
TROUBLE = ("slow", "gone", "full", "refused", "newer")


@pytest.mark.parametrize("state", list(StickState))
@pytest.mark.parametrize("at", ["", AT])
def test_every_state_has_a_sentence(state: StickState, at: str) -> None:
    if state is StickState.CURRENT and not at:
        return  # nothing is up to date that never was
    told = stick.status(state.value, at)
    assert told
    assert "!" not in told
    assert ("De avond gaat gewoon door." in told) is (state.value in TROUBLE)
    assert ("20:14" in told) is (bool(at) and state.value in {*TROUBLE, "current"})


def test_up_to_date_is_one_short_line() -> None:
    assert stick.status("current", AT) == "Kopie op stick: bijgewerkt 20:14"


def test_the_evening_on_it_and_its_last_moment_are_said() -> None:
    assert stick.found("Waarden", "Veenrade", "2026-11-21") == (
        "‘Waarden’ (Veenrade, 21 november 2026)"
    )
    assert stick.last(AT) == "Het laatste op de stick: 21 november 2026, 20:14."
    assert stick.last("") == ""


@pytest.mark.parametrize(
    ("acts", "told"),
    [
        (0, "Alles op de stick is heel."),
        (1, "Ten minste 1 handeling was nog onderweg naar de stick en is daar niet heel."),
        (3, "Ten minste 3 handelingen waren nog onderweg naar de stick en zijn daar niet heel."),
    ],
)
def test_what_is_lost_is_counted(acts: int, told: str) -> None:
    assert stick.lost(acts).startswith(told)


def test_who_goes_on_hears_where_and_to_work_there_alone() -> None:
    told = stick.continued(Path("map/verder.dialoog"))
    assert "verder.dialoog" in told
    assert "Werk alleen hier verder." in told
