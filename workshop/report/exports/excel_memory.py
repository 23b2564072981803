"""Workbooks written in memory: openpyxl would leave people's words in temporary files."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

if TYPE_CHECKING:
    from openpyxl import Workbook


def written(book: Workbook) -> bytes:
    """The workbook as a file, without the time of the clock, which `book.save` would write."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        _MemoryWriter(book, archive).save()
    return target.getvalue()


class _MemoryWriter(ExcelWriter):
    """Writes each sheet by way of memory; otherwise as openpyxl does (3.1)."""

    _archive: zipfile.ZipFile

    # Any: what a sheet and its writer hand to each other, its stubs leave out.
    def write_worksheet(self, ws: Any) -> None:  # noqa: ANN401
        ws._drawing = SpreadsheetDrawing()
        content = io.BytesIO()
        writer: Any = WorksheetWriter(ws, content)
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], content.getvalue())
        self.manifest.append(ws)
