"""Promises of cards: where they stand, which one counts, and when they must be looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from workshop.domain.card import (
    Card,
    CardCheck,
    CardGroup,
    CardId,
    CardKind,
    in_order,
    needs_looking_up,
    with_own,
)
from workshop.domain.ids import StepId

CARD = Card(CardId("een"), "Een", "Zin.", "Tekst.", date(2023, 6, 1), beside=("visie.waarden",))


def group(name: str, *cards: Card, kind: CardKind = CardKind.LAW, order: int = 0) -> CardGroup:
    return CardGroup(name, name, kind, order, cards)


@pytest.mark.parametrize(
    ("step", "is_so"),
    [
        ("visie.waarden", True),
        ("visie@tweede.waarden", True),
        ("visie.principes", False),
        ("waardemodel.waarden", False),
    ],
)
def test_a_card_lies_beside_its_step_under_whatever_alias(step: str, is_so: bool) -> None:
    assert CARD.is_beside(StepId(step)) is is_so


def test_a_card_may_lie_beside_a_whole_programme() -> None:
    assert replace(CARD, beside=("visie",)).is_beside(StepId("visie@tweede.principes"))


def test_groups_stand_by_kind_then_order_then_title() -> None:
    found = in_order(
        [
            group("d", kind=CardKind.TERMS),
            group("c", order=2),
            group("B", order=1),
            group("a", order=1),
        ]
    )
    assert [each.id for each in found] == ["a", "B", "c", "d"]


def test_a_card_of_the_municipality_takes_the_place_of_one_with_its_id() -> None:
    other, mine = replace(CARD, id=CardId("twee")), replace(CARD, title="Van ons")
    found = with_own([group("a", CARD, other), group("b", CARD)], [group("ons", mine)])
    assert [(each.id, [card.title for card in each.cards]) for each in found] == [
        ("a", ["Een"]),
        ("ons", ["Van ons"]),
    ]


@pytest.mark.parametrize(
    ("check", "is_so"),
    [
        (None, True),
        (CardCheck(date(2023, 5, 31), "griffie"), True),
        (CardCheck(date(2023, 6, 1), "griffie"), False),
    ],
)
def test_a_check_from_before_the_facts_says_nothing(check: CardCheck | None, is_so: bool) -> None:
    assert needs_looking_up(CARD, check) is is_so
