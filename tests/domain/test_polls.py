"""Promises of `workshop.domain.polls`."""

from __future__ import annotations

from workshop.domain.ids import SubjectId
from workshop.domain.polls import Dots, Poll


def test_dots_are_added_up_per_cluster() -> None:
    dots = Dots(3)
    dots.placed[SubjectId("ada")] = {"rust": 2, "ruimte": 1}
    dots.placed[SubjectId("bo")] = {"rust": 1}
    assert dots.totals() == {"rust": 3, "ruimte": 1}


def test_without_dots_there_is_nothing_to_add_up() -> None:
    assert Dots(3).totals() == {}


def test_dots_counted_in_the_room_stand_instead_of_those_placed() -> None:
    dots = Dots(3, counted={"rust": 9})
    dots.placed[SubjectId("ada")] = {"ruimte": 1}
    assert dots.totals() == {"rust": 9}
    assert Dots(3, placed=dots.placed, counted={}).totals() == {}


def test_a_poll_starts_open_and_empty() -> None:
    poll = Poll(opened_at="2026-03-12T19:30:00.000+00:00")
    assert (poll.is_open, poll.stances, poll.hands, poll.closed_at) == (True, {}, None, None)
