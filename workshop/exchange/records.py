"""Text of a CSV file to its rows, with the numbers that a spreadsheet shows."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.exchange.cells import plain_cell
from workshop.exchange.findings import Trouble, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SEPARATOR_LINE: Final = re.compile(r'"?sep=[^\r\n]*(?:\r\n?|\n|\Z)', re.IGNORECASE)
_STRAY_BYTE: Final = re.compile("[\udc80-\udcff]")
"""What `decode` makes of a byte without a meaning."""


class Record(NamedTuple):
    """One row, the header and blank ones too."""

    row: int
    """From 1; a row goes on over the line breaks within its quotes."""
    cells: Sequence[str]
    trouble: Trouble | None = None
    """Why the row cannot be read; it has no cells then."""

    @property
    def is_blank(self) -> bool:
        """Nothing stands there, or only what nobody can see."""
        silent = all(not one_line(cell) and stray_byte(cell) is None for cell in self.cells)
        return self.trouble is None and silent


def stray_byte(cell: str) -> int | None:
    """A byte in the cell that means nothing in the file's encoding."""
    found = _STRAY_BYTE.search(cell)
    return ord(found.group()) - 0xDC00 if found else None


def without_separator_line(text: str) -> str:
    """`text` without the line `sep=;` that is meant for Excel, which does not count it as a row."""
    line = _SEPARATOR_LINE.match(text)
    return text[line.end() :] if line else text


def read_records(text: str, separator: str) -> Iterator[Record]:
    """Every row of the file.

    Quotes that go wrong within one line spoil one row; a quote that is never closed swallows what
    follows, so there reading ends.
    """
    source = io.StringIO(text, newline="")
    reader = csv.reader(source, delimiter=separator, strict=True)
    row = 0
    while True:
        row += 1
        line, place = reader.line_num, source.tell()
        try:
            yield Record(row, [plain_cell(cell) for cell in next(reader)])
        except StopIteration:
            return
        except csv.Error:
            too_long = source.tell() - place > csv.field_size_limit()
            yield Record(row, (), Trouble("cell_too_long" if too_long else "quote"))
            if reader.line_num > line + 1:
                return
