"""Promises of `workshop.domain.ids`."""

from __future__ import annotations

from workshop.domain.ids import card_id


def test_a_card_is_named_by_its_event_and_the_place_of_its_text() -> None:
    assert card_id(12, 0) == "12.0"
    assert card_id(12, 0) != card_id(1, 20)
