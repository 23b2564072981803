"""Searches cards as a person types: forms of a word, beginnings, compounds, and letters wrong."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Final

from workshop.domain.dutch_words import SMALL_WORDS, stem, tokens
from workshop.store.card_vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workshop.domain.card import Card, CardGroup, CardId

LONGEST: Final = 300
"""Characters of what was typed that are looked at."""
_MOST_WORDS: Final = 12
_LONGEST_WORD: Final = 40
_STEM: Final = "0"
"""In the index, before what the forms of a word have in common: no word begins with it."""
_FIND: Final = """
SELECT rowid, bm25(cards, 10.0, 8.0, 5.0, 4.0, 1.0) FROM cards WHERE cards MATCH ?
"""
"""The weights are of the title, the words people type, the subject, the summary and the text."""
_EXACT, _FORM, _BEGUN, _INSIDE = 1.15, 1.0, 0.7, 0.45
"""What it is worth to be the word itself, a form of it, its beginning, or a part of it."""
_NEAREST: Final = 3
_ALIKE: Final = 50.0
"""Of a hundred: what is less like it than this helps nobody."""


@dataclass(frozen=True)
class Ranking:
    """What was found, the best first."""

    cards: tuple[CardId, ...]
    words: tuple[str, ...]
    """What was searched for, folded; wrong letters are right in it."""
    corrected: tuple[tuple[str, str], ...] = ()
    """(as typed, as read) of the words that no card has."""
    is_nearest: bool = False
    """Nothing was found: these look like it most."""


class CardIndex:
    """In memory; made once from all cards. Any thread may search."""

    def __init__(self, groups: Iterable[CardGroup]) -> None:
        self._lock = Lock()
        self._cards = [(card, group) for group in groups for card in group.cards]
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        self._database.execute(
            "CREATE VIRTUAL TABLE cards USING fts5(title, words, subject, summary, text,"
            " tokenize = \"unicode61 remove_diacritics 2\", prefix = '2 3')"
        )
        self._database.executemany(
            "INSERT INTO cards(rowid, title, words, subject, summary, text)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [(at, *_columns(*each)) for at, each in enumerate(self._cards)],
        )
        self._database.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(cards, row)")
        rows = self._database.execute("SELECT term FROM terms").fetchall()
        self._vocabulary = Vocabulary(term for (term,) in rows if not term.startswith(_STEM))
        self._phrases = [_phrases(card) for card, _ in self._cards]
        names = [
            (" ".join(asked_words(name)), at)
            for at, (card, _) in enumerate(self._cards)
            for name in (card.title, *card.words)
        ]
        self._names, self._named = [name for name, _ in names], [at for _, at in names]

    def close(self) -> None:
        """Let go of the memory."""
        with self._lock:
            self._database.close()

    def search(self, text: str, most: int = 12) -> Ranking:
        """What is meant by `text`, which is never a query of its own; nothing for no words."""
        typed = asked_words(text)
        if not typed:
            return Ranking((), ())
        read = [self._vocabulary.read(word) for word in typed]
        words = tuple(dict.fromkeys(part for parts in read for part in parts))
        corrected = tuple(
            (old, " ".join(new))
            for old, new in zip(typed, read, strict=True)
            if new and new != (old,) and not self._vocabulary.has(old)
        )
        with self._lock:
            ranked = self._ranked(words)
        if ranked:
            return Ranking(tuple(ranked[:most]), words, corrected)
        nearest = self._nearest(" ".join(typed))
        return Ranking(nearest, (), is_nearest=bool(nearest))

    # --- ranking ---------------------------------------------------------------------------

    def _ranked(self, words: Sequence[str]) -> list[CardId]:
        scores = dict[int, float]()
        covered = dict[int, int]()
        for word in words:
            for at, score in self._scores(word).items():
                scores[at] = scores.get(at, 0.0) + score
                covered[at] = covered.get(at, 0) + 1
        asked = frozenset(stem(word) for word in words)
        best = max(scores.values(), default=0.0)

        def worth(at: int) -> float:
            share = covered[at] / len(words)
            alike = max((_alike(asked, each) for each in self._phrases[at]), default=0.0)
            return scores[at] * share * share + best * alike * alike

        found = sorted(scores, key=lambda at: (-worth(at), at))
        return [self._cards[at][0].id for at in found]

    def _scores(self, word: str) -> dict[int, float]:
        """What the word is worth for each card that has it in some form."""
        found = dict[int, float]()
        for worth, query in self._queries(word):
            for at, rank in self._database.execute(_FIND, (query,)):
                found[at] = max(found.get(at, 0.0), worth * -rank)
        return found

    def _queries(self, word: str) -> list[tuple[float, str]]:
        """Each word between quotes: letters and figures, so nothing that means something there."""
        queries = [(_EXACT, f'"{word}"'), (_FORM, f'"{_STEM}{stem(word)}"')]
        if len(word) > 1:
            queries.append((_BEGUN, f'"{word}" *'))
        inside = self._vocabulary.with_inside(word)
        if inside:
            queries.append((_INSIDE, " OR ".join(f'"{each}"' for each in inside)))
        return queries

    def _nearest(self, typed: str) -> tuple[CardId, ...]:
        from rapidfuzz import fuzz, process

        found = process.extract(
            typed, self._names, scorer=fuzz.ratio, limit=3 * _NEAREST, score_cutoff=_ALIKE
        )
        cards = dict.fromkeys(self._cards[self._named[at]][0].id for _, _, at in found)
        return tuple(cards)[:_NEAREST]


def asked_words(text: str) -> list[str]:
    """The folded words that say what is looked for; small ones only if there are no others."""
    found = list(dict.fromkeys(each.word for each in tokens(text[:LONGEST])))
    telling = [word for word in found if word not in SMALL_WORDS]
    return [word[:_LONGEST_WORD] for word in (telling or found)[:_MOST_WORDS]]


def _columns(card: Card, group: CardGroup) -> tuple[str, ...]:
    sources = (f"{each.title} {each.part}" for each in card.sources)
    texts = (
        card.title,
        ". ".join(card.words),
        group.title,
        card.summary,
        " ".join((card.text, card.check, *sources)),
    )
    return tuple(_indexed(text) for text in texts)


def _indexed(text: str) -> str:
    """Each word folded, and what its forms have in common."""
    return " ".join(f"{each.word} {_STEM}{stem(each.word)}" for each in tokens(text))


def _phrases(card: Card) -> list[frozenset[str]]:
    names = (card.title, *card.words)
    return [frozenset(stem(word) for word in asked_words(name)) for name in names]


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    """From 0 to 1: how much of both they share."""
    return len(one & other) / len(one | other)
