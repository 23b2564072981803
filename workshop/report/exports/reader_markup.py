"""HTML as a few functions: every text is escaped here, and nowhere else."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_NOT_SHOWN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""Characters that HTML cannot hold, and those that steer a terminal."""
_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Would turn the reading direction of all that follows."""


class Markup(str):
    """HTML that was made here; any other text is escaped on its way in."""

    __slots__ = ()


def text(words: str) -> Markup:
    """`words` as they were typed, whatever they look like."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n")
    plain = _TURNING.sub("", _NOT_SHOWN.sub("\N{REPLACEMENT CHARACTER}", lines))
    return Markup(escape(plain))


def tag(name: str, /, *inside: str, **attributes: str) -> Markup:
    """An element; an attribute's name may end in `_` where Python has that word, as `class_`."""
    return Markup(f"<{name}{_attributes(attributes)}>{together(inside)}</{name}>")


def single(name: str, /, **attributes: str) -> Markup:
    """An element that holds nothing."""
    return Markup(f"<{name}{_attributes(attributes)}>")


def together(parts: Iterable[str], between: str = "") -> Markup:
    """Parts after each other."""
    return Markup(between.join(each if isinstance(each, Markup) else text(each) for each in parts))


def _attributes(attributes: dict[str, str]) -> str:
    named = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items())
    return "".join(f' {name}="{text(value)}"' for name, value in named)
