"""What is said of tablets: as people call them, in figures that can be read aloud."""

from __future__ import annotations

import pytest

from workshop.texts.ui import tablets as words


def test_an_address_says_how_the_laptop_is_connected_where_that_is_known() -> None:
    assert words.place("192.168.8.2", "met een kabel") == "192.168.8.2 (met een kabel)"
    assert words.place("192.168.8.2", "") == "192.168.8.2"


@pytest.mark.parametrize(
    ("silent_s", "is_open", "said"),
    [
        (500, True, "nu open"),
        (None, False, "nog niet gehoord"),
        (20, False, "zojuist"),
        (61, False, "1 minuut geleden"),
        (310, False, "5 minuten geleden"),
    ],
)
def test_when_a_tablet_was_heard_of(silent_s: int | None, is_open: bool, said: str) -> None:
    assert words.heard(silent_s, is_open=is_open) == said


def test_counts_read_as_people_say_them() -> None:
    assert words.inside(1) == "1 tablet is binnen"
    assert words.inside(23) == "23 tablets zijn binnen"
    assert words.came_in(1, 1) == "1 tablet, 1 nu open"
    assert words.tablet(4) == "Tablet 4"
    assert words.remote("a:1", "123456") == "Afstandsbediening: a:1/r, code 123 456."
    assert words.found("20:13") == "Een tablet vond deze laptop, 20:13."
    assert words.found("") == words.TRY_ONE
    assert words.connected(14, 15) == "14 van 15 verbonden"
    assert words.people(21) == "21 mensen"
    assert words.spaced("4712") == "4 7 1 2"


@pytest.mark.parametrize(
    ("waiting", "last", "is_open", "said"),
    [
        (0, "20:14", True, ""),
        (2, "20:14", True, "2 wachten"),
        (1, "20:14", False, "1 wacht, laatst gezien 20:14"),
        (0, "20:14", False, "laatst gezien 20:14"),
        (0, "", False, "nog niet gehoord"),
    ],
)
def test_why_a_tablet_asks_for_attention(waiting: int, last: str, is_open: bool, said: str) -> None:
    assert words.trouble(waiting, last, is_open=is_open) == said


def test_a_tablet_is_named_with_its_user_where_that_may_be_known() -> None:
    assert words.tablet_of(3, "Ada") == "Tablet 3 · Ada"
    assert words.tablet_of(3, "") == "Tablet 3"
    assert words.more(3) == "en 3 meer"
