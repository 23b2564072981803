"""Text of people made fit to be drawn: nothing invisible, and no character lost in silence."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from workshop.charts import fonts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.charts.fonts import Face

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"

_LINE_ENDS = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
# Invisible characters that are no controls by their category: variation selectors, which ask for a
# picture instead of a letter, and the grapheme joiner.
_INVISIBLE = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u034f]")
_DROPPED = ("Cc", "Cf", "Cs")
"""Controls; formats (zero-width, bidirectional, soft hyphen, tags); halves of a pair."""
_FIXED_SPACES = dict.fromkeys(map(ord, "\u2007\u202f"), NO_BREAK_SPACE)


class Span(NamedTuple):
    """A stretch of text in one face."""

    face: Face
    text: str
    missing: str
    """The characters for which `text` holds `[U+…]`, because no bundled face has them."""


def clean(text: str) -> str:
    """`text` in NFC, without controls and invisible characters; every line end is U+000A.

    Tabs and the many Unicode spaces become a space; the spaces that must not break a line become
    U+00A0. What remains is either visible or white.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ").translate(_FIXED_SPACES)
    visible = "".join(map(_kept, _INVISIBLE.sub("", text)))
    return unicodedata.normalize("NFC", visible)


def _kept(char: str) -> str:
    if char in ("\n", NO_BREAK_SPACE):
        return char
    category = unicodedata.category(char)
    if category in _DROPPED or _is_noncharacter(char):
        return ""
    return " " if category == "Zs" else char


def _is_noncharacter(char: str) -> bool:
    code = ord(char)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # noqa: PLR2004 - Unicode 23.7


def spans(text: str, face: Face) -> Iterator[Span]:
    """Clean `text` cut into stretches that can be drawn.

    A character that `face` lacks comes from the other family; one that both lack becomes a
    visible `[U+4E2D]`.
    """
    for (used, is_missing), group in groupby(clean(text), key=lambda char: _source(char, face)):
        part = "".join(group)
        if is_missing:
            yield Span(used, "".join(f"[U+{ord(char):04X}]" for char in part), part)
        else:
            yield Span(used, part, "")


def _source(char: str, face: Face) -> tuple[Face, bool]:
    if char in ("\n", NO_BREAK_SPACE) or fonts.has(face, char):
        return face, False
    other = fonts.substitute(face)
    return (other, False) if fonts.has(other, char) else (face, True)
