"""How far people agree, on a scale or about an order, and which word fits.

The coefficients are for the annex of a report; a beamer shows a sentence for a `Consensus`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence


class Consensus(StrEnum):
    """Agreement in a word; the limits between the words are this project's own choice."""

    STRONG = "strong"
    BROAD = "broad"
    MIXED = "mixed"
    DIVIDED = "divided"
    TOO_FEW = "too_few"
    """Fewer than five answers: a word would say more than they do, and point at people."""


FEWEST_ANSWERS: Final = 5
FEWEST_PLACES: Final = 3

# A = 0 is an even spread, below it there are camps at a distance: the natural limit of "divided".
# On three places, 16-2-2 of twenty is just STRONG (0.7) and 12-4-4 just BROAD (0.4). Of 21 people
# who tick five places at random, 2 in 100 draws reach BROAD and none STRONG.
_ON_SCALE: Final = (
    (0.7, Consensus.STRONG),
    (0.4, Consensus.BROAD),
    (0.0, Consensus.MIXED),
)
# W = 0 is no common order, but m people at random reach 1/m on average. With nine people and
# three things, 1 in 100 random draws reaches BROAD; with only five people 1 in 10 does.
_ON_ORDER: Final = (
    (0.7, Consensus.STRONG),
    (0.5, Consensus.BROAD),
    (0.3, Consensus.MIXED),
)


def agreement(counts: Sequence[int]) -> float | None:
    """Van der Eijk's A: 1 all in one place, 0 evenly spread, -1 half at either end.

    `counts` says how many chose each place of an ordered scale, empty places included. It is
    taken apart into layers of equal height; each layer's agreement counts by its share of the
    answers. C. van der Eijk, "Measuring Agreement in Ordered Rating Scales", Quality & Quantity
    35 (2001), 325-341.

    None without answers, and with fewer than three places: unimodality U divides by K - 2, and
    between two places there is no order to agree on, a share says it all. Raises ValueError for
    a negative count.
    """
    if min(counts, default=0) < 0:
        raise ValueError(counts)
    answers = sum(counts)
    if len(counts) < FEWEST_PLACES or not answers:
        return None
    weighted, below = Fraction(0), 0
    for height in sorted(set(counts) - {0}):
        layer = [count >= height for count in counts]
        weighted += _layer_agreement(layer) * sum(layer) * (height - below)
        below = height
    return float(weighted / answers)


def _layer_agreement(layer: Sequence[bool]) -> Fraction:
    """A of a pattern of filled and empty places: U * (1 - (S - 1) / (K - 1))."""
    places, filled = len(layer), sum(layer)
    unimodal, bimodal = _triples(layer)
    if not unimodal + bimodal:  # one place, U = 1 by definition; or all, and the factor is 0
        return Fraction(places - filled, places - 1)
    unimodality = Fraction(
        (places - 2) * unimodal - (places - 1) * bimodal,
        (places - 2) * (unimodal + bimodal),
    )
    return unimodality * Fraction(places - filled, places - 1)


def _triples(layer: Sequence[bool]) -> tuple[int, int]:
    """TU and TDU: triples of places like 110 or 011, and like 101, seen from the empty place."""
    unimodal = bimodal = before = 0
    filled = sum(layer)
    for is_filled in layer:
        if is_filled:
            before += 1
            continue
        after = filled - before
        unimodal += (before * (before - 1) + after * (after - 1)) // 2
        bimodal += before * after
    return unimodal, bimodal


def kendalls_w(rankings: Sequence[Sequence[float]]) -> float | None:
    """Kendall's coefficient of concordance: 1 all the same order, 0 no common order.

    Each ranking gives the place of every thing, in one fixed order of the things; equal places
    are ties and share their mean. Corrected for ties:
    W = 12 S / (m^2 (n^3 - n) - m sum(t^3 - t)). M. G. Kendall and B. Babington Smith, "The
    Problem of m Rankings", Annals of Mathematical Statistics 10 (1939), 275-287; the correction:
    M. G. Kendall, Rank Correlation Methods (1948), chapter 6.

    None when nothing is ordered: no rankings, fewer than two things, or all ties. One ranking
    agrees with itself: 1. Raises ValueError if a ranking is incomplete.
    """
    judges = len(rankings)
    things = len(rankings[0]) if rankings else 0
    totals = [sum(column) for column in zip(*map(_double_places, rankings), strict=True)]
    deviation = sum((total - judges * (things + 1)) ** 2 for total in totals)  # 4 S
    ties = sum(t**3 - t for ranking in rankings for t in Counter(ranking).values())
    possible = judges**2 * (things**3 - things) - judges * ties
    return 3 * deviation / possible if possible else None


def _double_places(ranking: Sequence[float]) -> list[int]:
    """Twice the places from 1, ties at their mean: doubled to stay whole, and so exact."""
    ordered = sorted(ranking)
    return [bisect_left(ordered, place) + bisect_right(ordered, place) + 1 for place in ranking]


def consensus_on_scale(counts: Sequence[int]) -> Consensus | None:
    """The word for `agreement`: STRONG from 0.7, BROAD from 0.4, MIXED from 0, else DIVIDED.

    None, so no sentence, for fewer than three places.
    """
    if len(counts) < FEWEST_PLACES:
        return None
    value = agreement(counts)
    if value is None or sum(counts) < FEWEST_ANSWERS:
        return Consensus.TOO_FEW
    return _word(value, _ON_SCALE)


def consensus_on_order(concordance: float | None, people: int) -> Consensus | None:
    """The word for a `kendalls_w` of so many people's rankings.

    STRONG from 0.7, BROAD from 0.5, MIXED from 0.3, else DIVIDED. None, so no sentence, when
    nothing is ordered.
    """
    if people < FEWEST_ANSWERS:
        return Consensus.TOO_FEW
    return None if concordance is None else _word(concordance, _ON_ORDER)


def _word(value: float, limits: tuple[tuple[float, Consensus], ...]) -> Consensus:
    return next((word for limit, word in limits if value >= limit), Consensus.DIVIDED)
