"""Text as people type it, made fit to keep: NFC, without control characters, within its limit."""

from __future__ import annotations

import unicodedata
from typing import Final

from workshop.domain.errors import EmptyTextError, TextTooLongError

NAME_LIMIT: Final = 120
LINE_LIMIT: Final = 400
TEXT_LIMIT: Final = 10_000
"""Characters. Longer texts are refused, never cut: nobody's words change unseen."""

_KEPT_CONTROLS: Final = "\n\t"
_DROPPED_CATEGORIES: Final = ("Cc", "Cs")
# Bidirectional overrides and isolates can make a text read differently from what it says.
_BIDI: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff")
_NONCHARACTERS: Final = frozenset(
    map(
        chr,
        (
            *range(0xFDD0, 0xFDF0),
            *range(0xFFFE, 0x110000, 0x10000),
            *range(0xFFFF, 0x110000, 0x10000),
        ),
    )
)


class ErasedText(str):
    """Stands where words were erased; falsy and equal to the empty string."""

    __slots__ = ()


ERASED: Final = ErasedText("")
"""The one value that says *these words were erased*; test with `is_erased`."""


def is_erased(text: str) -> bool:
    """Whether the words were erased (an empty text is not an erased one)."""
    return isinstance(text, ErasedText)


def clean(text: str) -> str:
    """`text` in NFC without control and bidirectional-override characters, trimmed."""
    if text.isascii() and text.isprintable():  # nearly every answer, at a tenth of the cost
        return text.strip()
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(char for char in lines if char in _KEPT_CONTROLS or _is_kept(char))
    # Last: a dropped character may have stood between a letter and its accent.
    return unicodedata.normalize("NFC", kept).strip()


def _is_kept(char: str) -> bool:
    """Not so for controls, halves of characters, overrides, and what can never be a character.

    What is merely unknown stays: this Python may be older than somebody's emoji.
    """
    if char in _BIDI or unicodedata.category(char) in _DROPPED_CATEGORIES:
        return False
    return char not in _NONCHARACTERS


def clean_text(text: str, what: str, limit: int = TEXT_LIMIT) -> str:
    """Cleaned `text`, possibly empty. Raises `TextTooLongError`."""
    text = clean(text)
    if len(text) > limit:
        raise TextTooLongError(what, len(text), limit)
    return text


def required_text(text: str, what: str, limit: int = TEXT_LIMIT) -> str:
    """Cleaned `text`, not empty. Raises `EmptyTextError` or `TextTooLongError`."""
    text = clean_text(text, what, limit)
    if not text:
        raise EmptyTextError(what)
    return text


def clean_line(text: str, what: str, limit: int = LINE_LIMIT) -> str:
    """Cleaned `text` on one line, not empty. Raises `EmptyTextError` or `TextTooLongError`."""
    return " ".join(required_text(text, what, limit).split())


def optional_line(text: str, what: str, limit: int = LINE_LIMIT) -> str:
    """Like `clean_line`, but may be empty."""
    return " ".join(clean_text(text, what, limit).split())


def spelled(text: str) -> str:
    """`text` in one spelling of its letters: for whether another one stands in it."""
    return unicodedata.normalize("NFC", text).casefold()


def same_name(text: str) -> str:
    """The key under which two names count as the same: NFC, case and spaces folded."""
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()
