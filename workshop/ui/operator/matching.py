"""Which actions are meant by what somebody types, also with a letter wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.spelling import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workshop.ui.operator.actions import Action

_ALIKE: Final = 74.0
"""Of a hundred: below this a word is another word."""
_SHORTEST: Final = 4
"""Letters in which a mistake can be told from another word."""
_OTHER_WORDS: Final = 0.9
"""What a word by which one looks for it is worth beside its own title."""
_CAN_NOT: Final = 0.97


def matching(actions: Iterable[Action], typed: str) -> list[Action]:
    """The best first; all of them, in their own order, for nothing typed."""
    tokens = _plain(typed).split()
    if not tokens:
        return [each for each in actions if not each.reason]
    found = [(_worth(each, tokens), each) for each in actions]
    found = [(worth, each) for worth, each in found if worth > 0]
    return [each for _, each in sorted(found, key=lambda pair: -pair[0])]


def _worth(action: Action, tokens: list[str]) -> float:
    """Each typed word must be like one of its words; a title counts most, its beginning too."""
    title = _plain(action.title)
    own, other = title.split(), _plain(action.also).split()
    values = [max(_best(each, own), _OTHER_WORDS * _best(each, other)) for each in tokens]
    if not all(values):
        return 0.0
    begins = 2.0 if title.startswith(tokens[0]) else 0.0
    whole = 2.0 if own == tokens or own[1:] == tokens else 0.0
    return (sum(values) / len(values) + begins + whole) * (_CAN_NOT if action.reason else 1.0)


def _plain(text: str) -> str:
    """Many write y for ij."""
    return fold_text(text).replace("y", "ij")


def _best(token: str, words: list[str]) -> float:
    return max((_like(token, each) for each in words), default=0.0)


def _like(token: str, word: str) -> float:
    if word == token:
        return 100.0
    if word.startswith(token):
        return 98.0
    if len(token) < _SHORTEST or not token.isalpha():
        return 0.0
    from rapidfuzz import fuzz

    begun = max(fuzz.ratio(token, word[: len(token) + more]) for more in (-1, 0, 1))
    found = max(fuzz.ratio(token, word), begun)
    return found * 0.95 if found >= _ALIKE else 0.0
