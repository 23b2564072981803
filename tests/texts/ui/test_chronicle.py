"""Promises of `workshop.texts.ui.chronicle`: each thing that happened is one plain line."""

from __future__ import annotations

import pytest

from workshop.domain.commands import Verdict
from workshop.domain.ids import StepId
from workshop.domain.keeping import Kept
from workshop.domain.programme import Phase
from workshop.domain.settings import Presence
from workshop.pictures.chronicle import (
    CheckLine,
    ChronicleLine,
    HoldLine,
    KeepingLine,
    PhaseLine,
    PresenceLine,
    ReopenedLine,
    SealLine,
    ShownLine,
)
from workshop.pictures.finding import NOWHERE, FoundPicture, Place
from workshop.texts.ui.chronicle import KEEPING, PLACES, PRESENCE, line, where

AT = "2026-03-12T19:14:00+00:00"


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (PhaseLine(AT, "Waarden", Phase.SHOW), "Waarden: laten zien"),
        (ShownLine(AT, "Waarden", "Welke?"), "Waarden: antwoorden laten zien. Welke?"),
        (PresenceLine(AT, "Ada", Presence.LEFT), "Ada ging weg"),
        (CheckLine(AT, "Waarden", Verdict.ON_COURSE), "Waarden: op koers"),
        (SealLine(AT, 1, adopted=False), "Akkoord van de aanwezigen: versie 1 is verzegeld"),
        (SealLine(AT, 1, adopted=True), "Vastgesteld door de raad: versie 1 is verzegeld"),
        (ReopenedLine(AT, 2), "Verslag heropend als versie 2"),
        (KeepingLine(AT, Kept.DESTROYED), "Besloten: de eigen antwoorden zijn vernietigd"),
        (HoldLine(AT, lifted=False), "Woo-verzoek loopt: er mag niets weg"),
        (HoldLine(AT, lifted=True), "Woo-verzoek opgeheven"),
    ],
)
def test_it_is_said_in_words_of_the_room(event: ChronicleLine, said: str) -> None:
    assert line(event) == said


def test_every_presence_and_place_has_a_word() -> None:
    assert set(PRESENCE) == set(Presence)
    assert set(PLACES) == set(Place)
    assert set(KEEPING) == set(Kept)


def test_where_it_stands_is_said_with_its_step_if_it_has_one() -> None:
    assert where(FoundPicture(Place.JOINT, "x", StepId("a"), "Waarden")) == "Samen · Waarden"
    assert where(FoundPicture(Place.RULE, "x", NOWHERE, "")) == "Spelregels"
