"""What of a text is in none of the brackets of the pseudo-language, and in no programme either."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING, Final

from workshop import resources

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDERS: Final = ("programmes", "themes", "evenings", "rehearsal", "cards")
_LONG: Final = 3
"""Words: a sentence of ours is not put together from pieces as long as this by accident."""
_INNERMOST: Final = re.compile(r"\[[^\[\]]*\]")
_WORDS: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ENDS: Final = re.compile(r"[.,;:()–—·‘’“”\"|/?!…⁠\n\[\]]|\d+")
"""What stands between two sentences, or around somebody's words."""


def outside(text: str, *, known: tuple[str, ...] = ()) -> list[str]:
    """Pieces of `text` that no translator could have changed and nobody wrote.

    `known` are further words of people: names, what they answered. A piece of them is theirs too.
    """
    rest = text
    while (shorter := _INNERMOST.sub("\n", rest)) != rest:
        rest = shorter
    content = _content() + "".join(f" {' '.join(_words(each))} |" for each in known)
    pieces = (" ".join(_words(piece)) for piece in _ENDS.split(rest))
    # The last word may be half a word: what is too long is cut with an ellipsis.
    return [each for each in pieces if len(each) > 1 and not _is_of_people(each.split(), content)]


def _is_of_people(words: list[str], content: str) -> bool:
    """Whether it is made of a few long pieces: cells of a table stand on one line of a page."""
    pieces, at = 0, 0
    while at < len(words):
        end = at
        while end < len(words) and f" {' '.join(words[at : end + 1])}" in content:
            end += 1
        if end == at:
            return False
        pieces, at = pieces + 1, end
    return pieces <= 1 + len(words) // _LONG


def _words(text: str) -> list[str]:
    return [each.lower() for each in _WORDS.findall(text)]


@cache
def _content() -> str:
    """All that programmes, cards and the rehearsal say."""
    found = []
    for folder in _FOLDERS:
        for file in sorted((resources.assets() / folder).glob("*.toml")):
            for text in _strings(tomllib.loads(file.read_text("utf-8"))):
                found += [" ".join(_words(piece)) for piece in (text, *_ENDS.split(text))]
    return "| " + " | ".join(found) + " |"


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
