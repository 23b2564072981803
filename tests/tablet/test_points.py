"""Promises of a hundred points: whatever somebody does, they add up."""

from __future__ import annotations

from collections.abc import Callable

from tests.server.room import Room
from tests.tablet.hand import Hand
from workshop import resources

Tablet = Callable[[], Hand]
Points = dict[str, int]


def give(hand: Hand, points: Points, key: str, wanted: float) -> Points:
    """What the page makes of it; the script alone comes from its file."""
    script = resources.assets() / "tablet" / "inputs" / "sharing.js"
    hand.page.route("**/sharing.js", lambda route: route.fulfill(path=script))
    look = "([a, b, c]) => import('/sharing.js').then(m => m.give(a, b, c))"
    found: Points = hand.page.evaluate(look, [points, key, wanted])
    return found


def test_who_gives_one_thing_more_takes_it_from_the_others(room: Room, tablet: Tablet) -> None:
    hand = tablet()
    even = {"a": 20, "b": 20, "c": 20, "d": 20, "e": 20}
    assert give(hand, even, "a", 40) == {"a": 40, "b": 15, "c": 15, "d": 15, "e": 15}
    assert give(hand, even, "a", 100) == {"a": 100, "b": 0, "c": 0, "d": 0, "e": 0}
    assert give(hand, {"a": 40, "b": 40, "c": 20}, "a", 70) == {"a": 70, "b": 20, "c": 10}


def test_steps_of_five_stay_steps_of_five(room: Room, tablet: Tablet) -> None:
    hand = tablet()
    points = {"a": 20, "b": 20, "c": 20, "d": 20, "e": 20}
    for wanted in range(25, 101, 5):
        points = give(hand, points, "a", wanted)
        assert sum(points.values()) == 100
        assert all(each % 5 == 0 for each in points.values())


def test_it_adds_up_whatever_is_typed(room: Room, tablet: Tablet) -> None:
    hand = tablet()
    for start in (
        {"a": 34, "b": 33, "c": 33},
        {"a": 0, "b": 0, "c": 100},
        {"a": 1, "b": 98, "c": 1},
    ):
        for wanted in (0, 1, 7, 33, 50.5, 99, 100, 250):
            found = give(hand, start, "a", wanted)
            assert sum(found.values()) == 100
            assert found["a"] == min(100, round(wanted + 0.001))
            assert min(found.values()) >= 0


def test_a_single_thing_gets_all(room: Room, tablet: Tablet) -> None:
    assert give(tablet(), {"a": 100}, "a", 40) == {"a": 100}
