"""Texts that look alike, as a suggestion: whether they mean the same is for people to say."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.domain.spelling import fold_text
from workshop.ui.operator.pages.board.stems import compounds, stem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

_LONGEST: Final = 60
"""Characters: whole sentences look alike by their small words."""
_SHORTEST: Final = 3
_SLIPS: Final = 1
"""Of the pen: letters too many, too few, other or changed about. *rechtvardigheid* has one."""
_SPELLED: Final = 8
"""Letters of a stem: in a shorter one a slip of the pen makes another word, *klacht*, *kracht*."""
_MOST: Final = 4
"""Texts in one suggestion: more cannot be judged at a glance; the rest is suggested next."""
_FIGURES: Final = re.compile(r"\d+")
_NOT: Final = re.compile(r"\b(?:niet|geen|nooit|zonder)\b")


@dataclass(frozen=True)
class Likeness:
    """Texts of which the first looks like each of the others."""

    members: tuple[int, ...]
    """Their numbers in what was given."""
    key: frozenset[str]
    """By which somebody's *no* is remembered."""


def alike(
    texts: Sequence[str], places: Sequence[str], refused: Collection[object] = ()
) -> Likeness | None:
    """The first of `texts` that look alike; texts in the order they matter in.

    `places` says where each lies, empty for loose. What lies together needs no suggestion, what
    lies on two mats neither: somebody put it there. What is `refused` gets none again.
    """
    for members in _groups(texts):
        found = Likeness(members, frozenset(fold_text(texts[each]) for each in members))
        lying = {places[each] for each in members}
        if "" in lying and len(lying - {""}) <= 1 and found.key not in refused:
            return found
    return None


def _groups(texts: Sequence[str]) -> Iterator[tuple[int, ...]]:
    """Numbers of texts, each the first with what comes after it."""
    short = [at for at, text in enumerate(texts) if _SHORTEST <= len(text) <= _LONGEST]
    stems = {at: stem(texts[at]) for at in short}
    written = _as_compounds({at: texts[at] for at in short}, stems)
    meant = {at: _meant(texts[at]) for at in short}
    for number, at in enumerate(short):
        later = short[number + 1 :]
        near = {*_near(stems[at], [stems[each] for each in later], later), *written.get(at, ())}
        found = sorted(each for each in near if each > at and _may_be(at, each, stems, meant))
        if found:
            yield (at, *found[: _MOST - 1])


def _near(own: str, stems: Sequence[str], at: Sequence[int]) -> Iterator[int]:
    """Which of `at` are spelled as this one, or nearly so."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    most = _SLIPS if len(own) >= _SPELLED else 0
    found = process.extract(own, stems, scorer=OSA.distance, score_cutoff=most, limit=None)
    return (at[place] for _, _, place in found)


def _as_compounds(texts: Mapping[int, str], stems: Mapping[int, str]) -> dict[int, set[int]]:
    """By number: which others are the same words, written as one or apart."""
    known: defaultdict[str, set[int]] = defaultdict(set)
    for at, each in stems.items():
        known[each].add(at)
    found: defaultdict[int, set[int]] = defaultdict(set)
    for at, text in texts.items():
        for written in compounds(text):
            for other in known.get(written, ()):
                found[at].add(other)
                found[other].add(at)
    return found


def _meant(text: str) -> tuple[tuple[str, ...], bool]:
    """What two texts never differ in if they are to be called alike: figures, and a *not*."""
    folded = fold_text(text)
    return tuple(_FIGURES.findall(folded)), bool(_NOT.search(folded))


def _may_be(one: int, other: int, stems: Mapping[int, str], meant: Mapping[int, object]) -> bool:
    """They are not each other's opposites: *bereikbaar* and *onbereikbaar*."""
    if meant[one] != meant[other]:
        return False
    first, second = stems[one], stems[other]
    return first != f"on{second}" and second != f"on{first}"
