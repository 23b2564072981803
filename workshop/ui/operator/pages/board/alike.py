"""Texts that look alike, as a suggestion: whether they mean the same is for people to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.domain.spelling import fold_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

_LONGEST: Final = 60
"""Characters: whole sentences look alike by their small words."""
_SHORTEST: Final = 3
_ALIKE: Final = 86
"""Of 100: *toegankelijk* and *toegankelijkheid* are, *vrijheid* and *veiligheid* are not."""
_MOST: Final = 4
"""Texts in one suggestion: more cannot be judged at a glance; the rest is suggested next."""
_STEM: Final = 4
"""Letters that must be left of a word when its ending goes."""
_ENDINGS: Final = ("heden", "heid", "'s", "en", "s", "e")
_SMALL: Final = frozenset({"de", "het", "een", "en", "van", "voor", "in", "op", "te"})


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
    from rapidfuzz import fuzz, process

    short = (at for at, text in enumerate(texts) if _SHORTEST <= len(text) <= _LONGEST)
    stems = {at: stem(texts[at]) for at in short}
    for at, own in stems.items():
        others = {other: each for other, each in stems.items() if other > at}
        found = process.extract(own, others, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=None)
        if found:
            yield (at, *sorted(place for _, _, place in found)[: _MOST - 1])


def stem(text: str) -> str:
    """The folded words without their endings and small words: only to compare, never shown."""
    words = [_bare(word) for word in fold_text(text).split() if word not in _SMALL]
    return " ".join(words) or fold_text(text)


def _bare(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return _single(word.removesuffix(ending))
    return _single(word)


def _single(word: str) -> str:
    """*klas* for *klass(en)*: a closed syllable doubles its last letter before an ending."""
    if len(word) > _STEM and word[-1] == word[-2] and word[-1] not in "aeiou":
        return word[:-1]
    return word
