"""Promises of `workshop.texts.ui.operator`: short, and in words people use."""

from __future__ import annotations

import pytest

from workshop.domain.programme import Phase
from workshop.texts.ui import operator as words


def test_each_phase_and_each_page_of_the_menu_has_a_name() -> None:
    assert set(words.PHASES) == set(Phase)
    assert set(words.MENU_FIRST) | set(words.MENU_MORE) == set(words.MENU)
    assert set(words.KEYS) <= set(words.MENU)


def test_what_the_beamer_does_stands_there_with_its_time() -> None:
    assert words.state_since(True, "20:13") == "Zwart sinds 20:13"
    assert words.state_since(False, "20:13") == "Beeld staat stil sinds 20:13"
    assert words.ready("wall") == "Klaar om te tonen: Laten zien: de antwoorden"
    assert words.ready("report", 3) == "Klaar om te tonen: Verslag, bladzijde 3"
    assert words.leaf_of(3, 18, 1, 1) == "3 van 18"
    assert words.leaf_of(3, 18, 2, 3) == "3 van 18, deel 2"
    assert words.page_of(1, 2) == "1 van 2"


@pytest.mark.parametrize(
    ("left", "late", "said"),
    [
        (106, 4, "nog 1 u 46 · 4 min achter"),
        (46, 0, "nog 46 min · op tijd"),
        (60, -3, "nog 1 u 00 · op tijd"),
        (-2, 9, "nog 0 min · 9 min achter"),
    ],
)
def test_what_is_left_of_the_evening_is_said_with_how_late_it_is(
    left: int, late: int, said: str
) -> None:
    assert words.time_left(left, late) == said


def test_minutes_are_said_where_there_are_any() -> None:
    assert (words.minutes(30), words.minutes(0)) == ("30 min", "")
    assert words.planned(0) == ""
    assert words.planned(50) == "50 min gepland"
    assert words.planned(125) == "2 u 05 gepland"


def test_counts_are_said_without_anybody() -> None:
    assert words.sent_of(31, 45) == "31 van 45"
    assert words.sent_of(18, 17) == "18"
    assert words.drafts(0) == ""
    assert words.drafts(1) == "1 antwoord is nog niet verstuurd."
    assert words.drafts(9) == "9 antwoorden zijn nog niet verstuurd."
    assert words.saved("20:14") == "Opgeslagen, 20:14"
    assert words.window_title("Waarden") == "Waarden · Dialoogavond"


def test_a_sealed_version_is_named_with_the_way_back() -> None:
    assert words.sealed(2).startswith("Versie 2 is verzegeld")
    assert "Heropenen kan" in words.sealed(2)


def test_a_stop_is_read_aloud_with_its_state() -> None:
    assert words.stop("Waarden", words.LEFT_OUT) == "Waarden: overgeslagen"
    assert words.stop("Pauze", "") == "Pauze"
