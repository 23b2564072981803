"""Promise of searching: what people type for a card finds it, among the first five."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from workshop.content.cards import card_groups
from workshop.store.card_index import CardIndex

FOLDER: Final = Path(__file__).parent / "card_queries"
FIRST: Final = 5
QUERIES: Final = 3


def asked() -> Iterator[tuple[str, list[str]]]:
    """(id of the card, what people type for it)."""
    for path in sorted(FOLDER.glob("*.toml")):
        for name, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
            yield name, table["queries"]


@cache
def index() -> CardIndex:
    return CardIndex(card_groups())


@pytest.mark.parametrize(("card", "queries"), [pytest.param(*each, id=each[0]) for each in asked()])
def test_a_card_is_among_the_first_for_what_people_type(card: str, queries: list[str]) -> None:
    assert len(queries) >= QUERIES
    missed = {
        query: found[:FIRST]
        for query in queries
        if card not in (found := index().search(query).cards)[:FIRST]
    }
    assert missed == {}


def test_there_are_queries_for_every_card() -> None:
    known = {card.id for group in card_groups() for card in group.cards}
    named = [name for name, _ in asked()]
    assert sorted(known.difference(named)) == []
    assert sorted(set(named) - known) == []
    assert len(named) == len(set(named))
