"""Collects what is wrong in a CSV file, so that its maker hears everything at once."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.domain.errors import RowFault
from workshop.domain.wording import clean, same_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

WHOLE_FILE: Final = 0
"""The row of a fault in the file as a whole."""
_SHOWN: Final = 60
"""Characters of the faulty text that a fault carries."""


class Trouble(NamedTuple):
    """What is wrong with a cell, as yet without its place."""

    code: str
    found: str = ""
    expected: str = ""


class Findings:
    """The faults of one file."""

    def __init__(self) -> None:
        self._faults: list[RowFault] = []

    def add(self, row: int, column: str, trouble: Trouble) -> None:
        """Note that a cell is wrong."""
        code, found, expected = trouble
        self._faults.append(RowFault(row, column, code, shortened(found), expected))

    @property
    def faults(self) -> tuple[RowFault, ...]:
        """In the order of the rows; within a row as they were noted."""
        return tuple(sorted(self._faults, key=lambda fault: fault.row))

    def __bool__(self) -> bool:
        return bool(self._faults)


def shortened(text: str) -> str:
    """`text` as it may stand in one line on a console: clean, without line breaks, not long."""
    line = one_line(text[: 4 * _SHOWN])
    return line if len(line) <= _SHOWN and len(text) <= 4 * _SHOWN else line[:_SHOWN] + "…"


def one_line(text: str) -> str:
    """`text` cleaned as all words in the house are, on one line."""
    return " ".join(clean(text).split())


class Suggestions:
    """Finds the known name that an unknown one resembles.

    Looking is slow, so only the first hundred different unknown names of a file are looked for.
    """

    _LOOKS: Final = 100
    _LENGTH: Final = 100

    def __init__(self, known: Iterable[str]) -> None:
        self._known: Mapping[str, str] = {same_name(name): name for name in known}
        self._found: dict[str, str] = {}

    def nearest(self, name: str) -> str:
        """The known name that looks most like `name`, or nothing."""
        wanted = same_name(name)
        if wanted not in self._found:
            if len(self._found) >= self._LOOKS or len(wanted) > self._LENGTH:
                return ""
            close = get_close_matches(wanted, self._known, n=1)
            self._found[wanted] = self._known[close[0]] if close else ""
        return self._found[wanted]
