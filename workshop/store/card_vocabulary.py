"""All words of the cards: what somebody means who writes one with letters wrong, or two as one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from workshop.domain.dutch_words import stem

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST_INSIDE: Final = 4
"""Letters of a word that may be found within another: *zorg* in *jeugdzorg*."""
_SHORTEST_PART: Final = 3
_SHORTEST_WRONG: Final = 4
"""Letters in which a mistake can be told from another word."""
_LONG: Final = 7
"""Letters in which two mistakes can."""
_MOST_INSIDE: Final = 40
_GLUE: Final = ("", "s", "e", "en")
"""What Dutch puts between the parts of a compound."""


class Vocabulary:
    """Folded words, and their forms."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(words)
        self._known = frozenset(self._words)
        self._forms = defaultdict[str, list[str]](list)
        for word in self._words:
            self._forms[stem(word)].append(word)

    def has(self, word: str) -> bool:
        """Whether a card has it in some form, or a word that begins with it."""
        return word in self._known or stem(word) in self._forms or self._begins(word)

    def _begins(self, word: str) -> bool:
        from bisect import bisect_left

        at = bisect_left(self._words, word)
        return at < len(self._words) and self._words[at].startswith(word)

    def read(self, word: str) -> tuple[str, ...]:
        """The word if it is known; else its two parts, or the known word that it is most like."""
        if self.has(word) or self.with_inside(word):
            return (word,)
        return self._parts(word) or self._meant(word) or (word,)

    def with_inside(self, word: str) -> list[str]:
        """Longer words that it is a part of, the shortest first."""
        if len(word) < _SHORTEST_INSIDE:
            return []
        found = [each for each in self._words if word in each and not each.startswith(word)]
        return sorted(found, key=len)[:_MOST_INSIDE]

    def _parts(self, word: str) -> tuple[str, ...]:
        """The longest known beginning of which the rest is known too."""
        for at in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            first, second = word[:at], word[at:]
            if stem(second) not in self._forms:
                continue
            for glue in _GLUE:
                part = first.removesuffix(glue)
                is_glued = first.endswith(glue) and len(part) >= _SHORTEST_PART
                if is_glued and stem(part) in self._forms:
                    return part, second
        return ()

    def _meant(self, word: str) -> tuple[str, ...]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if len(word) < _SHORTEST_WRONG or not word.isalpha():
            return ()
        most = 2 if len(word) >= _LONG else 1
        found = process.extractOne(word, self._words, scorer=OSA.distance, score_cutoff=most)
        if found is None:  # perhaps it is not written to its end
            begun = {each[: len(word)]: each for each in self._words if len(each) > len(word)}
            near = process.extractOne(word, begun, scorer=OSA.distance, score_cutoff=most)
            return (near[0],) if near else ()
        return (found[0],)
