"""Collects what is wrong in a programme's file, so that an author hears everything at once."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, Final

from workshop.content.places import lines_of
from workshop.domain.errors import ProgrammeFault, ProgrammeFaultsError
from workshop.domain.tree import spelled
from workshop.domain.wording import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workshop.domain.tree import Place

_SHOWN_LIMIT: Final = 60
"""Characters of the file's own text that a fault carries."""


class Findings:
    """The faults of one file; `text` must be valid TOML."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._text = text
        self._faults = list[ProgrammeFault]()

    def add(
        self, place: Place, code: str, expected: Iterable[object] = (), found: str = ""
    ) -> None:
        """Note that `place` is wrong; what is not there has the line of the table around it."""
        words = tuple(str(word) for word in expected)
        fault = fault_at(self._file, self._line(place), spelled(place), code, words, found)
        self._faults.append(fault)

    def faults(self) -> tuple[ProgrammeFault, ...]:
        """What was found, in the order of the file."""
        return tuple(sorted(self._faults, key=lambda fault: fault.line))

    def close(self) -> None:
        """Raise `ProgrammeFaultsError` if anything was found."""
        if self._faults:
            raise ProgrammeFaultsError(self.faults())

    def _line(self, place: Place) -> int:
        while place not in self._lines:
            place = place[:-1]
        return self._lines[place]

    @cached_property
    def _lines(self) -> dict[Place, int]:
        return lines_of(self._text)  # only when needed: a sound file pays nothing for it


def fault_at(  # noqa: PLR0913, PLR0917 the fields of a fault
    file: str, line: int, key: str, code: str, expected: tuple[str, ...] = (), found: str = ""
) -> ProgrammeFault:
    """A fault whose texts from the file can be shown on one line."""
    return ProgrammeFault(file, line, _shown(key), code, expected, _shown(found))


def _shown(text: str) -> str:
    text = " ".join(clean(text).split())
    return text if len(text) <= _SHOWN_LIMIT else text[:_SHOWN_LIMIT].rstrip() + "…"


def nearest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known names that look like `name`, best first, at most three."""
    return tuple(get_close_matches(name, list(known), n=3))
