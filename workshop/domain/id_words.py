"""Ids made from what people write: small letters and digits with hyphens, never one twice."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container

_OTHER: Final = re.compile(r"[^a-z0-9]+")
_START: Final = re.compile(r"^[^a-z]+")
_FEW: Final = 24
"""Characters: an id is read by people too."""


def id_from(text: str, otherwise: str, taken: Container[str] = ()) -> str:
    """The first words of `text` as an id; `otherwise` where it has no letter.

    With a number behind it where `taken` has it.
    """
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    whole = _START.sub("", _OTHER.sub("-", plain)).strip("-")
    word = _shortened(whole) or otherwise
    number, found = 1, word
    while found in taken:
        number += 1
        found = f"{word}-{number}"
    return found


def _shortened(whole: str) -> str:
    first, *words = whole.split("-")
    found = first[:_FEW]
    for word in words:
        if len(found) + 1 + len(word) > _FEW:
            break
        found = f"{found}-{word}"
    return found
