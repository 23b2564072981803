"""Text of a CSV file to cells under the names of their columns."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from workshop.exchange.findings import WHOLE_FILE, Trouble, one_line
from workshop.exchange.header import find_header, is_right
from workshop.exchange.records import read_records, stray_byte, without_separator_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workshop.exchange.findings import Findings
    from workshop.exchange.header import Header, Layout
    from workshop.exchange.records import Record


class TableRow(NamedTuple):
    """One row below the header."""

    number: int
    """As a spreadsheet shows it: from 1, the header and blank rows counted."""
    cells: Mapping[str, str]
    """Under the names of all columns; a column that is not in the file has empty cells."""


def read_table(text: str, layout: Layout, findings: Findings) -> tuple[TableRow, ...]:
    """The rows below the header; blank ones are left out, wrong ones are noted and left out.

    The separator is the one that makes the header exactly the known columns; it is never guessed
    from anything else. Without a right header there are no rows, nor where there are too many.
    """
    text = without_separator_line(text)
    header = find_header(text, layout)
    if header is None:
        findings.add(WHOLE_FILE, "", Trouble("empty_file"))
        return ()
    if not is_right(header, layout, findings):
        return ()
    records = tuple(islice(_below(header, text), layout.row_limit + 1))
    if len(records) > layout.row_limit:
        findings.add(WHOLE_FILE, "", Trouble("too_many_rows", expected=str(layout.row_limit)))
        return ()
    if not records:
        findings.add(WHOLE_FILE, "", Trouble("no_rows"))
    blank = dict.fromkeys(layout.names, "")
    return tuple(
        TableRow(record.row, blank | dict(zip(header.names, record.cells, strict=False)))
        for record in records
        if _can_be_read(record, header, findings)
    )


def _below(header: Header, text: str) -> Iterator[Record]:
    records = read_records(text, header.separator)
    return (each for each in records if each.row > header.record.row and not each.is_blank)


def _can_be_read(record: Record, header: Header, findings: Findings) -> bool:
    """Whether its cells can be trusted; what is wrong is noted."""
    if record.trouble is not None:
        findings.add(record.row, "", record.trouble)
        return False
    width = len(header.names)
    for at, cell in enumerate(record.cells):
        byte = stray_byte(cell)
        if byte is not None:
            column = header.names[at] if at < width else ""
            findings.add(record.row, column, Trouble("byte", f"0x{byte:02X}"))
            return False
    extra = [cell for cell in record.cells[width:] if one_line(cell)]
    if extra:
        findings.add(record.row, "", Trouble("too_many_cells", extra[0], str(width)))
    return not extra
