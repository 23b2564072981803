"""One table of a programme's file, read key by key; a wrong value is noted and read as empty."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final, TypeVar

from workshop.content.findings import Findings, nearest
from workshop.domain.wording import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.domain.tree import Place

_T = TypeVar("_T")

ID: Final = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")
ID_LIMIT: Final = 60
_WRITABLE: Final = 10**50
_NEAR: Final = (1990, 2100)
"""Years in which facts of a card can be as of a day."""

_TYPE_WORDS: Final[Mapping[type, str]] = {
    str: "text",
    bool: "boolean",
    int: "integer",
    float: "float",
    list: "list",
    dict: "table",
    datetime: "date",
    date: "date",
    time: "date",
}


class Table:
    """Reads values of the type that is asked for; the keys asked for are the keys allowed."""

    def __init__(self, data: Mapping[str, object], place: Place, findings: Findings) -> None:
        self.place = place
        self.findings = findings
        self._data = data
        self._asked = set[str]()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not self._data

    def has(self, key: str) -> bool:
        """Whether the key stands in the file, whatever its value."""
        return key in self._data

    def fault(self, key: str, code: str, *expected: object, found: str = "") -> None:
        """Note that the value of `key` is wrong."""
        self.findings.add((*self.place, key), code, expected, found)

    def line(self, key: str, limit: int, *, required: bool = False) -> str:
        """Text on one line."""
        return " ".join(self._text(key, limit, required=required).split())

    def paragraphs(self, key: str, limit: int, *, required: bool = False) -> str:
        """Longer text: see `unwrapped`."""
        return unwrapped(self._text(key, limit, required=required))

    def identifier(self, key: str) -> str:
        """A name for machines; required."""
        name = self._value(key, str, required=True)
        if name is not None and not is_id(name):
            self.fault(key, "id" if name.strip() else "empty", found=name)
        return name or ""

    def integer(self, key: str, low: int, high: int, *, required: bool = False) -> int | None:
        """A whole number within its bounds."""
        number = self._value(key, int, required=required)
        if number is not None and not low <= number <= high:
            # Python refuses to write out thousands of digits, which `0xfff…` can have.
            found = str(number) if abs(number) < _WRITABLE else ""
            self.fault(key, "range", low, high, found=found)
            return None
        return number

    def flag(self, key: str) -> bool:
        """`true` or `false`; absent is false."""
        return self._value(key, bool) or False

    def day(self, key: str) -> date:
        """A day without a time; required."""
        value = self._data.get(key)
        if isinstance(value, date) and (isinstance(value, datetime) or not _is_near(value)):
            self._asked.add(key)
            self.fault(key, "day", *_NEAR, found=str(value))
            return date.min
        return self._value(key, date, required=True) or date.min

    def lines(self, key: str, limit: int) -> tuple[str, ...]:
        """A list of texts on one line each."""
        texts = [self._item(key, at, item, str) for at, item in enumerate(self._list(key))]
        for at, text in enumerate(texts):
            if text is not None:
                self._fits((*self.place, key, at), text, limit)
        return tuple(" ".join(clean(text).split()) for text in texts if text is not None)

    def table(self, key: str, *, required: bool = False) -> Table | None:
        """A table: `[key]`, or one between braces; None where there is none."""
        data = self._value(key, dict, required=required)
        return None if data is None else Table(data, (*self.place, key), self.findings)

    def tables(self, key: str, *, required: bool = False) -> tuple[Table, ...]:
        """A list of tables: `[[key]]`, or tables between brackets."""
        items = self._list(key, required=required)
        found = [(at, self._item(key, at, item, dict)) for at, item in enumerate(items)]
        place = (*self.place, key)
        return tuple(
            Table(data, (*place, at), self.findings) for at, data in found if data is not None
        )

    def check_length(self, key: str, fewest: int, most: int) -> None:
        """Note a list that is too short or too long."""
        value = self._data.get(key)
        if isinstance(value, list) and not fewest <= len(value) <= most:
            self.fault(key, "how_many", fewest, most, found=str(len(value)))

    def finish(self) -> None:
        """Note every key that was never asked for."""
        unused = sorted(self._asked.difference(self._data))
        for key in self._data:
            if key not in self._asked:
                self.fault(key, "unknown_key", *nearest(key, unused), found=key)

    def _text(self, key: str, limit: int, *, required: bool) -> str:
        text = self._value(key, str, required=required)
        if text is None:
            return ""
        if required or clean(text):
            self._fits((*self.place, key), text, limit)
        return clean(text)

    def _fits(self, place: Place, text: str, limit: int) -> None:
        length = len(clean(text))
        if not length:
            self.findings.add(place, "empty")
        elif length > limit:
            self.findings.add(place, "too_long", (limit,), str(length))

    def _list(self, key: str, *, required: bool = False) -> list[object]:
        return self._value(key, list, required=required) or []

    def _value(self, key: str, kind: type[_T], *, required: bool = False) -> _T | None:
        self._asked.add(key)
        if key not in self._data:
            if required:
                self.fault(key, "missing", _TYPE_WORDS[kind])
            return None
        return self._typed((*self.place, key), self._data[key], kind)

    def _item(self, key: str, at: int, item: object, kind: type[_T]) -> _T | None:
        return self._typed((*self.place, key, at), item, kind)

    def _typed(self, place: Place, value: object, kind: type[_T]) -> _T | None:
        if type(value) is kind:  # not isinstance: `true` is no whole number here
            return value
        self.findings.add(place, "type", (_TYPE_WORDS[kind],), _TYPE_WORDS[type(value)])
        return None


def is_id(name: str) -> bool:
    """Whether `name` can be part of an id: small letters, digits, single hyphens or underscores."""
    return len(name) <= ID_LIMIT and ID.fullmatch(name) is not None


def _is_near(day: date) -> bool:
    first, last = _NEAR
    return first <= day.year <= last


def unwrapped(text: str) -> str:
    """Lines joined to paragraphs.

    A blank line starts a new paragraph and a line that begins with `- ` stays a line of its own.
    """
    lines = list[str]()
    for line in (" ".join(raw.split()) for raw in text.splitlines()):
        if lines and line and lines[-1] and not line.startswith("- "):
            lines[-1] = f"{lines[-1]} {line}"
        elif line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip()
