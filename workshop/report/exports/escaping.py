"""Plain text made safe for Markdown: shown as it was typed, never read as markup or HTML."""

from __future__ import annotations

import re
from typing import Final

# Everything that CommonMark, GitHub's tables or pandoc's extensions give a meaning inside a line.
_SPECIAL: Final = re.compile(r"[\\`*_{}\[\]#|~^$@]")
_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_HTML: Final = re.compile("[&<>]")
_LINK: Final = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)
_EMOJI: Final = re.compile(r":(?=[\w+-]+:)")
"""`:smile:` becomes a picture on some sites."""
_START: Final = re.compile(r"([-+=:%])|(\d{1,9})([.)])")
"""At the start of a line: list, rule, underlined heading, definition, title."""
_LINE_ENDS: Final = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
"""Orders to a terminal, and overrides of the reading direction; no rule of ours lets one in."""


def lines(text: str) -> list[str]:
    """Each line of `text` safe at the start of a line; an empty one stays empty."""
    return [_line(line) for line in _LINE_ENDS.split(text)]


def one_line(text: str) -> str:
    """`text` safe on one line: its line ends become spaces."""
    return " ".join(line for line in lines(text) if line)


def _line(line: str) -> str:
    # Spaces at the start would make it code, two at the end a line break.
    bare = _INVISIBLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(line.split()))
    safe = _SPECIAL.sub(lambda found: f"\\{found.group()}", bare)
    safe = _HTML.sub(lambda found: _ENTITIES[found.group()], safe)
    safe = _LINK.sub(lambda found: f"\\{found.group()}", safe)
    safe = _EMOJI.sub(r"\\:", safe)
    return _START.sub(_at_start, safe, count=1) if _START.match(safe) else safe


def _at_start(found: re.Match[str]) -> str:
    mark, number, dot = found.groups()
    return f"\\{mark}" if mark else f"{number}\\{dot}"
