"""Lets the attacker try, and compares with chance."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from tests.trust.anonymous_evening import Habit, hold
from tests.trust.attacker import ORDERS, by_coming_late, by_seat, gather, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.trust.anonymous_evening import Truth
    from tests.trust.attacker import Evidence

ALARM: Final = 1e-6
"""So improbable must a result be before it counts as more than chance. A run makes some two hundred
comparisons: one run in five thousand gives a false alarm."""


@dataclass
class Score:
    """How often a strategy guessed right, and how often chance would."""

    hits: int = 0
    expected: float = 0.0
    guesses: int = 0

    def add(self, hits: int, guesses: int, expected: float = 1.0) -> None:
        """One more order that was guessed: by chance one of its places is right."""
        self.hits += hits
        self.guesses += guesses
        self.expected += expected

    @property
    def chance(self) -> float:
        """Of so many hits or more, if only chance is at work."""
        return at_least(self.hits, self.expected)

    @property
    def is_chance(self) -> bool:
        return self.chance > ALARM


Scores = dict[tuple[str, str], Score]
"""(what was guessed, strategy) -> score."""


def at_least(hits: int, expected: float) -> float:
    """P(X >= hits) for the number of right places in random orders, which is nearly Poisson."""
    if not hits:
        return 1.0
    below = sum(
        math.exp(k * math.log(expected) - expected - math.lgamma(k + 1)) for k in range(hits)
    )
    return max(0.0, 1.0 - below)


def relink(folder: Path, habit: Habit, seeds: Iterable[int]) -> Scores:
    """Hold an evening for each seed and let every strategy try."""
    scores: Scores = defaultdict(Score)
    for seed in seeds:
        place = folder / f"{habit.name}-{seed}"
        place.mkdir(parents=True)
        path = place / "avond.dialoog"
        truth = hold(path, seed, habit)
        _attack(gather(path), truth, scores)
    return dict(scores)


def _attack(evidence: Evidence, truth: Truth, scores: Scores) -> None:
    author = [truth.people.index(name) for name in evidence.people]
    for strategy in ORDERS:
        guessed = {
            question: [truth.author[each.text] for each in in_order(evidence, question, strategy)]
            for question in evidence.answers
        }
        for order in guessed.values():
            for name, supposed in (("list", author), ("list backwards", author[::-1])):
                scores[f"who, by {name}", strategy].add(_same(order, supposed), len(order))
        for one, other in combinations(guessed.values(), 2):
            scores["same person at two questions", strategy].add(_same(one, other), len(one))
    for question, answers in evidence.answers.items():
        for name, guess in (("hash as secret", by_seat), ("came late", by_coming_late)):
            found = guess(evidence, question)
            hits = sum(truth.author[text] == author[place] for text, place in found.items())
            scores["who", name].add(hits, len(found), len(found) / len(answers))
    _attack_ids(evidence, truth, scores)


def _attack_ids(evidence: Evidence, truth: Truth, scores: Scores) -> None:
    """Whether the file knows in which order commands came by where it keeps their ids."""
    sent = [each for each in truth.commands if each in evidence.seen]
    if sent:
        placed = sorted(sent, key=lambda each: evidence.raw.find(each.encode()))
        scores["order of command ids", "place in the file"].add(_same(placed, sent), len(sent))


def _same(one: Iterable[object], other: Iterable[object]) -> int:
    return sum(a == b for a, b in zip(one, other, strict=True))
