"""The key under which two short texts count as the same answer."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# A tablet's "smart punctuation" and a laptop's keyboard write the same word differently.
_SAME_SIGN: Final = str.maketrans(
    dict.fromkeys("\u00b4`\u2018\u2019\u201a\u201b\u02bb\u02bc\u2032\u2039\u203a", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
)
_SAME_OR_UNSEEN: Final = _SAME_SIGN | {
    code: "" for code in range(0x300, 0x370) if unicodedata.combining(chr(code))
}
_AROUND: Final = " .,;:!?'\"()[]{}*-\u2022\u00b7"  # the last two are bullets
# Matches at the start, if only nothing. A sign before a figure carries meaning: "-5" is not "5".
_BEFORE: Final = re.compile(r"(?:[ ;:!?'\"()\[\]{}*\u2022\u00b7]|[.,-](?!\d))*")


def fold_text(text: str) -> str:
    """The key of `text`; equal keys count as one answer, the key itself is never shown.

    Case, accents, spaces, kinds of quote and dash, and punctuation around the text do not
    matter; nor does writing ij as one letter (U+0133). So `Coördinatie.` and `coordinatie` are
    equal, and so, knowingly, are `één` and `een`. Signs with a meaning stay (`100%`, `C++`, `-5`),
    and a text of punctuation alone is its own key. Meaning is never merged: that is for people.
    """
    if not text.isascii():
        text = _without_marks(text).casefold()
    if text.isascii():
        text = text.lower().replace("`", "'")
    else:  # folding case may bring marks and ligatures back
        text = _without_marks(text).translate(_SAME_SIGN).casefold()
    folded = " ".join(text.split())
    if folded[:1].isalnum() and folded[-1:].isalnum():  # nearly every text
        return folded
    return _BEFORE.sub("", folded, count=1).rstrip(_AROUND) or folded


def _without_marks(text: str) -> str:
    # The acute accent must become a quote first: NFKD would make it a space with a mark.
    parts = unicodedata.normalize("NFKD", text.translate(_SAME_SIGN)).translate(_SAME_OR_UNSEEN)
    if parts.isascii():  # nearly every text with accents
        return parts
    return "".join(char for char in parts if char.isascii() or not _is_unseen(char))


def _is_unseen(char: str) -> bool:
    """Combining marks, soft hyphens, joiners and variation selectors."""
    return (
        unicodedata.combining(char) != 0
        or unicodedata.category(char) == "Cf"
        or "\ufe00" <= char <= "\ufe0f"
    )
