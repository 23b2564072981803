"""On which line of a TOML text everything stands; `tomllib` says so only for syntax errors."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workshop.domain.tree import Place

_SPACE: Final = re.compile(r"[ \t]*")
_BLANK: Final = re.compile(r"(?:[ \t\n]+|#[^\n]*)*")
_BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR: Final = re.compile(r"[^,\]}#\n]*")
STRING: Final = re.compile(
    r'"""(?:[^"\\]+|\\.|"(?!""))*"{3,5}'  # two more quotes of the text may touch the closing three
    r"|'''(?:[^']+|'(?!''))*'{3,5}"
    r'|"(?:[^"\\]|\\.)*"'
    r"|'[^']*'",
    re.DOTALL,
)


def lines_of(text: str) -> dict[Place, int]:
    """The line, from 1, of every key, table and list item; of a table that of its header.

    `text` must be TOML that `tomllib` accepts; of anything else the answer means nothing.
    """
    scanner = _Scanner(text.replace("\r\n", "\n"))
    scanner.scan()
    return scanner.lines


class _Scanner:
    """Walks over a valid text and notes where things start."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Place, int] = {(): 1}
        self._text = text
        self._at = 0
        self._line_starts = [match.end() for match in re.finditer(r"\n", text)]
        self._lists: dict[Place, int] = {}  # last position in each list of [[tables]]

    def scan(self) -> None:
        table: Place = ()
        self._take(_BLANK)
        while self._at < len(self._text):
            if self._text.startswith("[", self._at):
                table = self._header()
            else:
                self._pair(table)
            self._take(_BLANK)

    def _header(self) -> Place:
        """Step over `[a.b]` or `[[a.b]]`; the place of the table it opens."""
        line = self._line()
        brackets = 2 if self._text.startswith("[[", self._at) else 1
        self._at += brackets
        *parents, last = self._key()
        self._at += brackets
        place: Place = ()
        for key in parents:
            place = self._note((*place, key), line)
            if place in self._lists:
                place = (*place, self._lists[place])
        place = self._note((*place, last), line)
        if brackets == 1:
            return place
        self._lists[place] = self._lists.get(place, -1) + 1
        return self._note((*place, self._lists[place]), line)

    def _pair(self, table: Place) -> None:
        line, place = self._line(), table
        for key in self._key():
            place = self._note((*place, key), line)
        self._at += 1  # the equals sign
        self._take(_SPACE)
        self._value(place)

    def _key(self) -> list[str]:
        keys = list[str]()
        while True:
            self._take(_SPACE)
            keys.append(self._simple_key())
            self._take(_SPACE)
            if not self._text.startswith(".", self._at):
                return keys
            self._at += 1

    def _simple_key(self) -> str:
        if self._text[self._at] not in "\"'":
            return self._take(_BARE_KEY)
        quoted = self._take(STRING)
        (key,) = tomllib.loads(f"{quoted} = 0")
        return key

    def _value(self, place: Place) -> None:
        match self._text[self._at]:
            case "[":
                self._array(place)
            case "{":
                self._inline_table(place)
            case '"' | "'":
                self._take(STRING)
            case _:
                self._take(_SCALAR)

    def _array(self, place: Place) -> None:
        self._at += 1  # the opening bracket
        position = 0
        while not self._closes("]"):
            self._value(self._note((*place, position), self._line()))
            position += 1

    def _inline_table(self, place: Place) -> None:
        self._at += 1  # the opening brace
        while not self._closes("}"):
            self._pair(place)

    def _closes(self, bracket: str) -> bool:
        """Step over what stands between two items; whether that ends the list."""
        self._take(_BLANK)
        if self._text[self._at] == ",":
            self._at += 1
            self._take(_BLANK)
        if self._text[self._at] != bracket:
            return False
        self._at += 1
        return True

    def _note(self, place: Place, line: int) -> Place:
        self.lines.setdefault(place, line)
        return place

    def _line(self) -> int:
        return bisect_right(self._line_starts, self._at) + 1

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        if match is None:
            raise ValueError(self._line())
        self._at = match.end()
        return match.group()
