"""What people answered, counted: short texts, places on a line, statements, divided points."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.domain.measures import Spread, round_to_total
from workshop.domain.programme import WEIGH_TOTAL
from workshop.domain.spelling import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class ItemCount:
    """How many people named an item."""

    label: str
    """The most frequent spelling; of equally frequent ones the first in text order."""
    count: int
    spellings: tuple[str, ...]
    """All spellings, in the order in which they would be the label."""


def count_items(answers: Iterable[Sequence[str]]) -> tuple[ItemCount, ...]:
    """Items by `fold_text`, most named first, equal counts in text order.

    Each answer is one person's: who names an item twice, in whatever spelling, counts once, with
    the first spelling. Empty texts (also erased ones) do not count.
    """
    often, once = count_named(named_items(answer) for answer in answers)
    several = tuple(ItemCount(spellings[0], count, spellings) for count, spellings in often)
    return (*several, *(ItemCount(shown, 1, (shown,)) for shown in once))


def named_items(answer: Iterable[str]) -> dict[str, str]:
    """One person's items: the first spelling under each key."""
    named: dict[str, str] = {}
    for text in answer:
        shown = " ".join(unicodedata.normalize("NFC", text).split())
        key = fold_text(shown)
        if key:
            named.setdefault(key, shown)
    return named


class NamedCounts(NamedTuple):
    """Items in the order of `count_items`: in a large room most are named once."""

    often: list[tuple[int, tuple[str, ...]]]
    """How many named it, in which spellings."""
    once: list[str]


def count_named(answers: Iterable[Mapping[str, str]]) -> NamedCounts:
    """Like `count_items`, for answers that went through `named_items` before."""
    once: dict[str, str] = {}
    often: dict[str, list[str]] = {}
    for answer in answers:
        for key, shown in answer.items():
            if key in often:
                often[key].append(shown)
            elif key in once:
                often[key] = [once.pop(key), shown]
            else:
                once[key] = shown
    by_count = sorted((-len(found), key) for key, found in often.items())
    return NamedCounts(
        [(-less, _spellings(often[key])) for less, key in by_count],
        [once[key] for key in sorted(once)],
    )


def _spellings(found: list[str]) -> tuple[str, ...]:
    counts = Counter(found)
    return tuple(sorted(counts, key=lambda shown: (-counts[shown], shown)))


def count_places(values: Iterable[int], lowest: int, highest: int) -> tuple[int, ...]:
    """How many chose each whole place from `lowest` to `highest`, the empty places too.

    Raises ValueError for a value outside; the rules let none in.
    """
    counts = Counter(values)
    places = tuple(counts[place] for place in range(lowest, highest + 1))
    if sum(places) != counts.total():
        raise ValueError(lowest, highest, sorted(counts))
    return places


class Opinion(StrEnum):
    """An answer to a statement; the value is the key of its option in a programme."""

    STRONGLY_DISAGREE = "helemaal_oneens"
    DISAGREE = "oneens"
    NEUTRAL = "neutraal"
    AGREE = "eens"
    STRONGLY_AGREE = "helemaal_eens"
    DONT_KNOW = "weet_niet"


_OPINIONS: Final = frozenset(opinion.value for opinion in Opinion)
_SCALE: Final = tuple(opinion for opinion in Opinion if opinion is not Opinion.DONT_KNOW)
_FOLDED_SCALE: Final = (Opinion.DISAGREE, Opinion.NEUTRAL, Opinion.AGREE)
_FOLDED: Final = {
    Opinion.STRONGLY_DISAGREE: Opinion.DISAGREE,
    Opinion.STRONGLY_AGREE: Opinion.AGREE,
}


def fold_statement(opinion: Opinion) -> Opinion:
    """Five points folded to agree, neutral, disagree, don't know.

    Published figures about councils mostly count these four: fold before comparing with them.
    """
    return _FOLDED.get(opinion, opinion)


def fold_key(key: str) -> str:
    """Like `fold_statement`, for the key of any option; one that is no opinion stays as it is."""
    return fold_statement(Opinion(key)).value if key in _OPINIONS else key


@dataclass(frozen=True, slots=True)
class StatementCounts:
    """How many chose what; *don't know* stands beside the scale, not on it."""

    scale: tuple[int, ...]
    """From most disagreeing to most agreeing: five places, or three when folded."""
    dont_know: int

    @property
    def n(self) -> int:
        """Everyone who answered, those who do not know too."""
        return sum(self.scale) + self.dont_know

    @property
    def percentages(self) -> tuple[int, ...]:
        """Whole per cents of the scale, then don't know; together 100, or empty without answers.

        By largest remainder (`round_to_total`), where published tables may add up to 97 or 103.
        """
        return round_to_total((*self.scale, self.dont_know)) if self.n else ()


def statement_counts(answers: Iterable[Opinion], *, folded: bool = False) -> StatementCounts:
    """Counts on five places; with `folded` on three, also for a question that only has three."""
    opinions = (fold_statement(answer) for answer in answers) if folded else answers
    counts = Counter(opinions)
    scale = tuple(counts[opinion] for opinion in (_FOLDED_SCALE if folded else _SCALE))
    return StatementCounts(scale=scale, dont_know=counts[Opinion.DONT_KNOW])


@dataclass(frozen=True, slots=True)
class Weight:
    """What one core value got."""

    key: str
    points: int
    """The mean, rounded so that all values together have 100; for a picture."""
    spread: Spread
    """With the exact mean."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What all core values got, in the order of the question."""

    n: int
    values: tuple[Weight, ...]


def weights(answers: Iterable[Mapping[str, int]], keys: Sequence[str]) -> Weights | None:
    """Mean points and spread for each of `keys`; None when nobody answered.

    Means are rounded by largest remainder (`round_to_total`) to add up to 100. A key that an
    answer leaves out got no points. Raises ValueError for an answer that does not add up to 100
    over `keys`; the rules let none in.
    """
    columns = _columns(answers, keys)
    if not columns:
        return None
    points = _mean_points(columns)
    parts = zip(keys, points, columns, strict=True)
    values = tuple(Weight(key, mean, Spread.of(column)) for key, mean, column in parts)
    return Weights(n=len(columns[0]), values=values)


def mean_points(answers: Iterable[Mapping[str, int]], keys: Sequence[str]) -> tuple[int, ...]:
    """The points of `weights` alone, of at least one answer."""
    return _mean_points(_columns(answers, keys))


def _columns(answers: Iterable[Mapping[str, int]], keys: Sequence[str]) -> list[tuple[int, ...]]:
    rows = [[answer.get(key, 0) for key in keys] for answer in answers]
    if any(sum(row) != WEIGH_TOTAL for row in rows):
        raise ValueError(keys)
    return list(zip(*rows, strict=True))


def _mean_points(columns: Iterable[Sequence[int]]) -> tuple[int, ...]:
    return round_to_total([sum(column) for column in columns], WEIGH_TOTAL)
