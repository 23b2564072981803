"""Dutch words as one searches for them: without capitals and accents, and without their endings."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD: Final = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
"""Letters and figures; a loose accent belongs to the letter before it."""
_FEWEST: Final = 3
"""Letters that must be left of a word when its ending goes."""
_PLURALS: Final = (("kinderen", "kind"), ("leden", "lid"), ("steden", "stad"))
_ENDINGS: Final = ("heden", "heid", "ingen", "ing", "etje", "tje", "je", "en", "e", "s")
_LONG: Final = {"heden": 4, "heid": 4, "ingen": 4, "ing": 4, "etje": 4, "tje": 4, "je": 4}
"""Letters that must be left before these: *ding* and *meid* have no ending."""
_VOWELS: Final = "aeiouy"
_DOUBLE_VOWEL: Final = re.compile(r"([aeou])\1(?=[^aeiou]*$)")
_HARDER: Final = {"v": "f", "z": "s"}
_SMALL: Final = """
aan al alle als bij dan dat de der deze die dit doe doen doet door dus een eigenlijk en
er geeft geen gaat gaan had heb hebben heeft het hij hoe hun iets ik in is ja je jij jou
jouw kan kun kunnen maar mag me mee meer men met mij mijn moet moeten mogen na naar nee
niet nog nu of om omdat ons onze ook op over per te tegen tot u uit uw van veel voor
waar waarom waarvoor wanneer want was wat we weet wel welk welke wie wij word worden
wordt ze zei zich zij zijn zo zou zouden zullen
"""
SMALL_WORDS: Final = frozenset(_SMALL.split())
"""Say nothing about what somebody looks for."""


@dataclass(frozen=True)
class Token:
    """A word where it stands in a text."""

    word: str
    """Folded."""
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The words of a text; signs between them say nothing."""
    for match in _WORD.finditer(text):
        yield Token(fold_word(match[0]), match.start(), match.end())


def fold_word(word: str) -> str:
    """Small letters without accents; *ij* as two letters."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word)
    return "".join(char for char in parts if not unicodedata.combining(char)).casefold()


@lru_cache(30_000)
def stem(word: str) -> str:
    """What the forms of a folded word have in common; it is no word itself.

    *Wetten* and *wet*, *huizen* and *huis*, *woont* and *wonen*, *raadsleden* and *raadslid*.
    """
    for plural, single in _PLURALS:
        if word.endswith(plural):
            word = word.removesuffix(plural) + single
    former = ""
    while word != former:
        former, word = word, _shorter(word)
    return word


def _shorter(word: str) -> str:
    for ending in _ENDINGS:
        left = len(word) - len(ending)
        if word.endswith(ending) and left >= _LONG.get(ending, _FEWEST):
            word = word[:left]
            break
    if len(word) > _FEWEST and word[-1] == "t" and word[-2] not in _VOWELS:
        word = word[:-1]  # he *zorgt*; also *recht*, but then in all its forms
    if len(word) > _FEWEST and word[-1] == word[-2] and word[-1] not in _VOWELS:
        word = word[:-1]
    if word.isalpha():
        word = _DOUBLE_VOWEL.sub(r"\1", word)
    return word[:-1] + _HARDER.get(word[-1:], word[-1:])
