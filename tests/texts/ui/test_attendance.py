"""Sentences on the attendance list fit the numbers."""

from __future__ import annotations

import pytest

from workshop.domain.settings import DEFAULT_ROLES, Presence, Role
from workshop.texts.ui import attendance as words


def test_somebody_without_a_note_is_said_to_have_none() -> None:
    assert words.state(None) == "Geen notitie"
    assert words.state(Presence.LEFT) == "Ging weg"


def test_every_state_has_a_key_and_a_word() -> None:
    assert set(words.KEYS.values()) == set(Presence) == set(words.STATES)
    assert set(words.KEYS) == set(words.KEY_WORDS)


def test_the_number_of_seats_is_said_only_if_it_is_known() -> None:
    assert words.council(43, 47) == "van 47 zetels\nnu aanwezig"
    assert words.council(1, 1) == "van 1 zetel\nnu aanwezig"
    assert words.council(43, None) == "raadsleden\nnu aanwezig"
    assert words.council(1, None) == "raadslid\nnu aanwezig"


def test_states_are_counted_in_a_fixed_order_and_noughts_left_out() -> None:
    counts: dict[Presence | None, int] = {None: 3, Presence.LEFT: 2, Presence.PRESENT: 40}
    assert words.tally(counts) == "40 aanwezig, 2 gingen weg, 3 geen notitie."
    assert words.tally({Presence.LEFT: 1}) == "1 ging weg."
    assert words.tally({}) == ""


@pytest.mark.parametrize(
    ("found", "total", "said"), [(57, 57, "57 namen."), (11, 57, "11 van 57 namen.")]
)
def test_a_filtered_list_says_of_how_many(found: int, total: int, said: str) -> None:
    assert words.shown(found, total) == said


def test_rights_of_a_role_are_said_in_words() -> None:
    by_key = {role.key: role for role in DEFAULT_ROLES}
    assert words.rights(by_key["raadslid"]) == ("ja", "ja")
    assert words.rights(by_key["burgerraadslid"]) == ("ja", "apart")
    assert words.rights(by_key["wethouder"]) == ("nee", "nee")
    silent = Role("x", "x", answers=False, counts_as_council=True, named_in_report=True)
    assert words.rights(silent) == ("nee", "ja")


def test_a_row_is_read_aloud_with_its_times() -> None:
    times = (words.came("19:30", is_ahead=False), words.left("21:15", is_ahead=False))
    parts = ("Anna", "raadslid", "", "Ging weg", *times)
    assert words.spoken(parts) == "Anna, raadslid, Ging weg, kwam 19:30, ging 21:15"


def test_a_time_ahead_is_no_time_of_the_past() -> None:
    assert words.came("21:00", is_ahead=True) == "komt 21:00"
    assert words.left("21:30", is_ahead=True) == "gaat 21:30"
    assert words.time_ahead("21:30") == "(21:30)"
    assert words.came("", is_ahead=True) == words.left("", is_ahead=False) == ""


def test_a_row_says_shortly_what_the_whole_list_says_in_full() -> None:
    assert words.state_short(Presence.ABSENT_WITH_NOTICE) == "Met bericht"
    assert words.state_short(Presence.LEFT) == words.state(Presence.LEFT)
    assert words.state_short(None) == words.state(None)


def test_small_lines_carry_their_numbers() -> None:
    assert words.deviating(6) == "Wijkt af: 6"
    assert words.team_row("Tafel 1", 4) == "Tafel 1 · 4"
    assert words.action(words.CHANGE, "Tafel 1") == "Wijzig: Tafel 1"
    assert words.chosen(1).startswith("1 naam gekozen.")
