"""The report's data as an Excel workbook: a sheet per subject, and never a formula."""

from __future__ import annotations

import math
import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from workshop.report.exports.archive import made_at, without_times, xml_text
from workshop.report.exports.rows import sheets
from workshop.report.outline.whole import LANGUAGE
from workshop.texts.outline import front

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from openpyxl import Workbook
    from openpyxl.cell import Cell as ExcelCell
    from openpyxl.cell import MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

    from workshop.pictures.report_data import ReportData
    from workshop.report.exports.rows import Cell, Row, Sheet

_PIECE: Final = 16_000
"""Characters in one cell: Excel holds 32,767 UTF-16 units and cuts the rest without a word."""
_ESCAPE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""Begins what Excel reads as a character's code (ECMA-376, 22.9.2.19)."""
_WIDTHS: Final = (10, 48)
"""Narrowest and widest column, in characters."""
_SLACK: Final = 4
"""Characters of a line that the breaks between words may cost."""
_LINE_PT: Final = 15
_HIGHEST_PT: Final = 409
"""The highest row that Excel knows."""


def to_excel(data: ReportData) -> bytes:
    """A workbook with the sheets of `rows.sheets`, in their order."""
    import openpyxl

    from workshop.report.exports.excel_memory import written

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets(data):
        _fill(book.create_sheet(sheet.title), sheet)
    _describe(book, data)
    return without_times(written(book))


def _describe(book: Workbook, data: ReportData) -> None:
    about = book.properties
    about.title = xml_text(data.title or front.NO_TITLE)
    about.creator = xml_text(front.municipality(data.municipality))
    about.language = LANGUAGE
    about.created = about.modified = made_at(data)


def _fill(page: Worksheet, sheet: Sheet) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    rows = sheet.rows or ((sheet.gap,),)
    _append(page, 1, sheet.header)
    for cell in page[1]:
        cell.font = Font(bold=True)
    widths = [_width(column) for column in _columns(sheet)]
    for at, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(at)].width = width
    parts = [part for row in rows for part in _parts(row)]
    for number, part in enumerate(parts, 2):
        _append(page, number, part)
        page.row_dimensions[number].height = _height_pt(part, widths)
    page.freeze_panes = "A2"
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _parts(row: Row) -> Iterator[Row]:
    """The row; a text too long for one cell goes on in the rows below it."""
    pieces = [_pieces(cell) for cell in row]
    yield from zip_longest(*pieces, fillvalue="")


def _pieces(cell: Cell) -> Sequence[Cell]:
    if isinstance(cell, int):
        return [cell]
    return [cell[at : at + _PIECE] for at in range(0, len(cell), _PIECE)] or [""]


def _append(page: Worksheet, number: int, row: Row) -> None:
    for at, value in enumerate(row, 1):
        cell = page.cell(number, at, value if isinstance(value, int) else None)
        if isinstance(value, str) and value:
            _write_text(cell, value)


def _write_text(cell: ExcelCell | MergedCell, text: str) -> None:
    """As text, whatever it looks like; also after somebody edits the cell."""
    from openpyxl.styles import Alignment

    cell.value = _ESCAPE.sub("_x005F_", xml_text(text))
    cell.data_type = "s"
    cell.quotePrefix = True
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def _columns(sheet: Sheet) -> list[list[Cell]]:
    return [
        [title, *(row[at] for row in sheet.rows if at < len(row))]
        for at, title in enumerate(sheet.header)
    ]


def _width(column: Sequence[Cell]) -> int:
    narrowest, widest = _WIDTHS
    longest = max(len(line) for cell in column for line in str(cell).split("\n"))
    return min(max(longest + 2, narrowest), widest)


def _height_pt(row: Row, widths: Sequence[int]) -> float:
    """Room for the cell with the most lines, as far as Excel allows."""
    lines = max(
        sum(_lines(len(line), width) for line in str(cell).split("\n"))
        for cell, width in zip(row, widths, strict=False)
    )
    return min(_LINE_PT * lines, _HIGHEST_PT)


def _lines(length: int, width: int) -> int:
    return 1 if length <= width else math.ceil(length / (width - _SLACK))
