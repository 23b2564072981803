"""The header of a CSV file: the row that tells the separator and the columns."""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.domain.wording import same_name
from workshop.exchange.findings import Suggestions, Trouble, one_line
from workshop.exchange.records import read_records

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.exchange.findings import Findings
    from workshop.exchange.records import Record

SEPARATORS: Final = (";", ",", "\t")
_SEPARATING: Final = "".join((*SEPARATORS, *string.whitespace))


@dataclass(frozen=True)
class Column:
    """A column that a file may have."""

    name: str
    required: bool = True
    """Must stand in the header."""


@dataclass(frozen=True)
class Layout:
    """What a kind of file looks like."""

    columns: tuple[Column, ...]
    """In the order in which people are told about them; a file may have another."""
    row_limit: int

    @property
    def names(self) -> tuple[str, ...]:
        """Of all columns."""
        return tuple(column.name for column in self.columns)


class Header(NamedTuple):
    """The first row that is not blank, split at one of the separators."""

    separator: str
    record: Record
    names: Sequence[str]
    """Of the columns, folded; empty cells at the end of the row are none."""


def find_header(text: str, layout: Layout) -> Header | None:
    """The header, split at the separator that fits best; None in a blank file."""
    headers = [
        Header(separator, record, _names(record))
        for separator in SEPARATORS
        if (record := _first(text, separator)) is not None
    ]
    return max(headers, key=lambda header: _fit(header, set(layout.names)), default=None)


def _first(text: str, separator: str) -> Record | None:
    records = read_records(text, separator)
    return next((record for record in records if _says_something(record)), None)


def _says_something(record: Record) -> bool:
    """Not blank, nor made up of other separators, which leave a row just as blank."""
    filled = any(cell.strip(_SEPARATING) for cell in record.cells)
    return record.trouble is not None or (filled and not record.is_blank)


def _names(record: Record) -> list[str]:
    names = [same_name(one_line(cell)) for cell in record.cells]
    while names and not names[-1]:
        names.pop()
    return names


def _fit(header: Header, known: set[str]) -> tuple[bool, int, int]:
    names = set(header.names)
    return bool(names) and names <= known, len(names & known), len(names)


def is_right(header: Header, layout: Layout, findings: Findings) -> bool:
    """Whether these are the columns; what is wrong is noted."""
    if header.record.trouble is not None:
        troubles = [("", header.record.trouble)]
    else:
        troubles = [*_unknown(header, layout), *_missing(header, layout)]
    for column, trouble in troubles:
        findings.add(header.record.row, column, trouble)
    return not troubles


def _unknown(header: Header, layout: Layout) -> Iterator[tuple[str, Trouble]]:
    suggestions = Suggestions(layout.names)
    seen = set[str]()
    for at, name in enumerate(header.names):
        if name not in layout.names:
            expected = suggestions.nearest(name) or ";".join(layout.names)
            yield "", Trouble("column_unknown", header.record.cells[at], expected)
        elif name in seen:
            yield name, Trouble("column_double", name)
        seen.add(name)


def _missing(header: Header, layout: Layout) -> Iterator[tuple[str, Trouble]]:
    required = [column.name for column in layout.columns if column.required]
    for name in required:
        if name not in header.names:
            yield name, Trouble("column_missing", name, ";".join(required))
