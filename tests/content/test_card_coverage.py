"""Promise of the reference library: every point of the sources is on a card, in these words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from workshop.content.cards import card_groups
from workshop.domain.card import Card
from workshop.domain.dutch_words import tokens

FOLDER: Final = Path(__file__).parents[2] / "docs" / "coverage"
POINTS: Final = 252
COLUMNS: Final = 4
_POINT: Final = re.compile(r"[A-Z][A-Z0-9]*(?:\.[A-Z0-9]+)*\.\d+[a-z]?")


class Row(NamedTuple):
    """Where a point went."""

    file: str
    point: str
    card: str
    words: tuple[str, ...]


def rows() -> Iterator[Row]:
    """Of the tables *point | what | card | words* in all files about the reference library."""
    for path in sorted(FOLDER.glob("naslag*.md")):
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            point = cells[0].strip("`* ")
            if line.strip().startswith("|") and _POINT.fullmatch(point):
                assert len(cells) == COLUMNS, f"{path.name}: {line}"
                words = tuple(word.strip(' `"“”‘’') for word in cells[3].split(";"))
                cards = [name.strip("` ") for name in re.split(r"[;,]", cells[2])]
                yield from (Row(path.name, point, name, words) for name in cards)


@cache
def cards() -> dict[str, Card]:
    return {card.id: card for group in card_groups() for card in group.cards}


def said(card: Card) -> str:
    """All its words, folded, between spaces."""
    texts = (card.title, card.summary, card.text, card.check, *card.words)
    return f" {' '.join(each.word for text in texts for each in tokens(text))} "


def folded(text: str) -> str:
    return " ".join(each.word for each in tokens(text))


def test_every_point_is_on_a_card_that_there_is() -> None:
    missing = [f"{row.point}: {row.card}" for row in rows() if row.card not in cards()]
    assert missing == []


def test_every_card_says_what_its_points_are_about() -> None:
    wordings: dict[tuple[str, str, tuple[str, ...]], str] = {}
    for row in rows():
        key = (row.file, row.point, row.words)
        wordings[key] = wordings.get(key, "") + (
            said(cards()[row.card]) if row.card in cards() else ""
        )
    missing = [
        f"{point}: {word}"
        for (_, point, words), text in wordings.items()
        for word in words
        if not folded(word) or folded(word) not in text
    ]
    assert missing == []


def test_all_points_of_the_sources_are_there() -> None:
    points = {row.point for row in rows()}
    assert len(points) == POINTS, f"{POINTS - len(points)} points are still to be written down"
