"""What python-docx has no call for: heads of tables that repeat, lists that start at one."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

from workshop.report.exports.archive import xml_text
from workshop.report.exports.word_page import TEXT_WIDTH_MM
from workshop.texts.outline import figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.table import Table as WordTable
    from docx.table import _Cell, _Row
    from docx.text.paragraph import Paragraph

    from workshop.report.outline.blocks import Table

_LOGO_MM: Final = 14
_NARROWEST: Final = 9
_WIDEST: Final = 36
"""Characters that count for the width of a column."""
_SHORT: Final = 300
"""Characters of a row that stays on one page; a longer one may be parted."""


def add_logo(document: Document, png: bytes, municipality: str) -> None:
    """Add the municipality's logo, with its name for who cannot see it."""
    from docx.shared import Mm

    picture = document.add_picture(io.BytesIO(png), height=Mm(_LOGO_MM))
    picture._inline.docPr.set("descr", xml_text(figures.logo(municipality)))


def add_table(document: Document, table: Table, description: str) -> None:
    """Add `table`; `description` is read out before it."""
    from docx.shared import Mm

    made = document.add_table(rows=0, cols=len(table.header), style="Table Grid")
    made.autofit = False
    _describe(made, description)
    widths = [Mm(width) for width in _widths_mm(table)]
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    head = made.add_row()
    _mark(head, "w:cantSplit")
    _mark(head, "w:tblHeader")  # also makes it repeat on every page that the table reaches
    for cell, text in zip(head.cells, table.header, strict=True):
        _fill(cell, text, bold=True)
    for row in table.rows:
        line = made.add_row()
        if max(map(len, row)) <= _SHORT:
            _mark(line, "w:cantSplit")
        for at, (cell, text) in enumerate(zip(line.cells, row, strict=True)):
            _fill(cell, text, right=at in table.numeric)
            cell.width = widths[at]
    document.add_paragraph()  # Word joins tables that touch


def _widths_mm(table: Table) -> list[float]:
    """The width of the page, shared out by the longest line of each column within limits."""
    rows = [table.header, *table.rows]
    longest = [
        max(len(line) for cell in column for line in cell.split("\n"))
        for column in zip(*rows, strict=True)
    ]
    shares = [min(max(length, _NARROWEST), _WIDEST) for length in longest]
    return [TEXT_WIDTH_MM * share / sum(shares) for share in shares]


def _fill(cell: _Cell, text: str, *, bold: bool = False, right: bool = False) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.add_run(xml_text(text)).bold = bold or None
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _describe(table: WordTable, text: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    if text:
        description = OxmlElement("w:tblDescription")
        description.set(qn("w:val"), xml_text(text))
        table._tbl.tblPr.append(description)


def _mark(row: _Row, name: str) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement(name))


def restart_numbering(document: Document, paragraphs: Sequence[Paragraph]) -> None:
    """Number `paragraphs` from 1: Word goes on from the list before it, however far away."""
    if not paragraphs:
        return
    # Any: these elements are made from declarations that no type checker sees.
    numbering: Any = document.part.numbering_part.element
    style: Any = paragraphs[0].style
    by_style = style.element.pPr.numPr.numId.val
    abstract = next(num for num in numbering.num_lst if num.numId == by_style).abstractNumId.val
    number = numbering.add_num(abstract)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    for paragraph in paragraphs:
        properties: Any = paragraph._p.get_or_add_pPr()
        numbered = properties.get_or_add_numPr()
        numbered.get_or_add_numId().val = number.numId
        numbered.get_or_add_ilvl().val = 0
