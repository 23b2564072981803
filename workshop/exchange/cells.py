"""Cells that a spreadsheet must never take for a formula, and CSV made of them."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_RISKY: Final = re.compile(r"'*[=+\-@\t\r]")
"""A formula, or one behind apostrophes: counting those makes reading undo writing exactly."""
_MARK: Final = "\ufeff"


def safe_cell(text: str) -> str:
    """`text` with an apostrophe before it where a spreadsheet might run it as a formula."""
    return f"'{text}" if _RISKY.match(text) else text


def plain_cell(cell: str) -> str:
    """What `safe_cell` protected; every other apostrophe, as in 's avonds, stays."""
    return cell[1:] if cell.startswith("'") and _RISKY.match(cell) else cell


def rows_to_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """CSV that a Dutch Excel opens with a double click: UTF-8 with its mark, `;`, CRLF.

    Makes every cell safe itself.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return (_MARK + text.getvalue()).encode("utf-8", "replace")
