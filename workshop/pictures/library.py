"""Cards of the reference library as people see them, and where in them stands what was asked."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from workshop.domain.dutch_words import stem, tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from workshop.domain.card import Card, CardCheck, CardGroup

Span: TypeAlias = tuple[int, int]
"""From, up to: characters of a text that stand out."""

_SHORTEST_INSIDE: Final = 4
_EXCERPT: Final = 170
"""Characters."""


@dataclass(frozen=True)
class CardPicture:
    """A card, where it belongs, and whether somebody looked if it still holds."""

    card: Card
    group: str
    """Title of its group."""
    is_own: bool = False
    """Written by the municipality."""
    check: CardCheck | None = None


@dataclass(frozen=True)
class CardFound:
    """A card that was found."""

    card: CardPicture
    title: tuple[Span, ...]
    """What stands out in its title."""
    excerpt: str
    """Its sentence, or a piece of the text that has more of what was asked."""
    spans: tuple[Span, ...]
    """What stands out in that."""


@dataclass(frozen=True)
class CardSearch:
    """What came of searching, the best first."""

    found: tuple[CardFound, ...] = ()
    corrected: tuple[tuple[str, str], ...] = ()
    """(as typed, as read) of words that no card has."""
    is_nearest: bool = False
    """Nothing was found; these look like it."""


def card_picture(card: Card, group: CardGroup, check: CardCheck | None) -> CardPicture:
    """The card as everybody may see it: there is nothing of an evening in it."""
    return CardPicture(card, group.title, group.is_own, check)


def found_card(picture: CardPicture, words: Collection[str]) -> CardFound:
    """Where the words of a search stand in its title and in what is shown below it."""
    card = picture.card
    excerpt = _excerpt((card.summary, *pieces(card.text)), words)
    return CardFound(picture, spans(card.title, words), excerpt, spans(excerpt, words))


def spans(text: str, words: Collection[str]) -> tuple[Span, ...]:
    """Where a word of the search stands in some form; pieces that touch are one."""
    found = [(each.start, each.end) for each in tokens(text) if _is_meant(each.word, words)]
    return tuple(_joined(found, text))


def _is_meant(word: str, asked: Iterable[str]) -> bool:
    return any(
        word == each
        or stem(word) == stem(each)
        or (len(each) > 1 and word.startswith(each))
        or (len(each) >= _SHORTEST_INSIDE and each in word)
        for each in asked
    )


def _joined(found: list[Span], text: str) -> Iterable[Span]:
    """Two words with nothing but a space between them stand out as one."""
    starts = [
        at
        for at, (before, here) in enumerate(pairwise(found), 1)
        if text[before[1] : here[0]].strip()
    ]
    edges = [0, *starts, len(found)]
    return [(found[a][0], found[b - 1][1]) for a, b in pairwise(edges) if a < b]


def pieces(text: str) -> Sequence[str]:
    """Paragraphs and items of lists, one each."""
    return [line.removeprefix("- ") for line in text.split("\n") if line]


def _excerpt(texts: Sequence[str], words: Collection[str]) -> str:
    """The first text with most of the words; cut around them where it is long."""
    best = max(texts, key=lambda text: _told(text, words))
    if len(best) <= _EXCERPT:
        return best
    places = spans(best, words)
    return _cut(best, places[0][0] if places else 0)


def _told(text: str, words: Iterable[str]) -> int:
    """How many of the words it has."""
    return sum(bool(spans(text, (word,))) for word in words)


def _cut(text: str, at: int) -> str:
    """Whole words around `at`, with dots where something is left out."""
    first = max(0, min(at - _EXCERPT // 3, len(text) - _EXCERPT))
    if first:
        first = text.find(" ", first) + 1
    piece = text[first : first + _EXCERPT]
    if first + _EXCERPT < len(text):
        piece = piece.rpartition(" ")[0] + " …"
    return ("… " if first else "") + piece
