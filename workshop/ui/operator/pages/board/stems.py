"""What is left of Dutch words when their endings go: only to compare texts, never shown. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workshop.domain.spelling import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST: Final = 4
"""Letters that must be left of a word when its ending goes."""
_ENDINGS: Final = ("heden", "heid", "ingen", "ing", "'s", "en", "s", "e")
_OTHER_PLURALS: Final = (("kinderen", "kind"), ("leden", "lid"), ("steden", "stad"))
_ARTICLES: Final = frozenset({"de", "het", "een", "en"})
_BETWEEN: Final = frozenset(
    {"aan", "bij", "binnen", "in", "met", "naar", "om", "op", "over", "te", "ten", "ter", "tot"}
    | {"tussen", "uit", "van", "voor"}
)
_GLUE: Final = ("", "s", "e", "en")
"""What Dutch puts between the parts of a compound."""
_PARTS: Final = 2
_WORD: Final = re.compile(r"[^\s\-/]+")
_DOUBLE: Final = re.compile(r"([aeou])\1")
_HARDER: Final = {"v": "f", "z": "s"}


def words_of(text: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning; all words if none does."""
    found = _WORD.findall(fold_text(text))
    small = _ARTICLES | _BETWEEN
    return tuple(_bare(word) for word in found if word not in small) or tuple(found)


def stem(text: str) -> str:
    """Those, joined: *jeugd hulp* is *jeugdhulp*."""
    return "".join(words_of(text))


def compounds(text: str) -> Iterator[str]:
    """How two words would be written as one: *plicht tot zorg* as *zorgplicht*."""
    parts = words_of(text)
    if len(parts) == _PARTS:
        first, second = parts
        for glue in _GLUE:
            yield f"{first}{glue}{second}"
            yield f"{second}{glue}{first}"


def _bare(word: str) -> str:
    for plural, single in _OTHER_PLURALS:
        if word.endswith(plural):
            return word.removesuffix(plural) + single
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return _single(word.removesuffix(ending))
    return _single(word)


def _single(word: str) -> str:
    """*klas* for *klass(en)*, and the same for *school* and *schol(en)*, *huis* and *huiz(en)*.

    A closed syllable doubles its last letter before an ending, an open one has one vowel.
    """
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    word = _DOUBLE.sub(r"\1", word)
    return word[:-1] + _HARDER.get(word[-1:], word[-1:])
