"""The report as a Word document: real styles, so that contents and readers find their way."""

from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING, Final, assert_never

from workshop.report.exports.archive import made_at, without_times, xml_text
from workshop.report.exports.word_page import new_document
from workshop.report.exports.word_parts import add_logo, add_table, restart_numbering
from workshop.report.outline.blocks import (
    Bullets,
    Compass,
    Facts,
    Figure,
    Fingerprint,
    Form,
    Gap,
    Heading,
    JointBlock,
    Note,
    Numbered,
    Paragraph,
    Quote,
    Signatures,
    Table,
    TitleBlock,
    Words,
)
from workshop.texts.counting import with_colon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

    from workshop.pictures.report_data import ReportData
    from workshop.report.outline import Block, Outline
    from workshop.report.outline.blocks import JointItem

_TO_WRITE_ON: Final = "…" * 24


def to_word(outline: Outline, data: ReportData) -> bytes:
    """The outline as `.docx`; `data` says only when it was."""
    document = new_document(outline, made_at(data))
    writer = _Writer(document, data.logo)
    for block in outline.blocks:
        writer.add(block)
    target = io.BytesIO()
    document.save(target)
    return without_times(target.getvalue())


class _Writer:
    """Adds blocks to a document."""

    def __init__(self, document: Document, logo: str) -> None:
        self._document = document
        self._logo = logo

    def add(self, block: Block) -> None:  # noqa: C901, PLR0912 as long as the union is
        match block:
            case TitleBlock():
                self._title(block)
            case Heading(level=level, text=text):
                self._paragraph(text, f"Heading {level}")
            case Paragraph(text=text):
                self._paragraph(text)
            case Words(text=text):
                self._paragraph(text, "Quote")
            case Quote(lead=lead, text=text):
                self._labelled(lead)
                self._paragraph(text, "Quote")
            case Note(text=text):
                self._paragraph(text, "Caption")
            case Gap(text=text, items=items):
                self._paragraph(text, "Intense Quote")
                self._list(items)
            case Bullets(items=items):
                self._list(items)
            case Numbered(items=items):
                self._list(items, numbered=True)
            case Facts(pairs=pairs) | Form(pairs=pairs):
                self._facts(pairs)
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)
            case Compass(sentences):
                for sentence in sentences:
                    self._joint_item(sentence)
            case JointBlock():
                self._joint(block)
            case Signatures(lines=lines):
                self._facts([(each.role, f"{each.name}\n{_TO_WRITE_ON}") for each in lines])
            case Fingerprint(label=label, groups=groups):
                self._labelled(label, " ".join(groups))
            case _:
                assert_never(block)

    # --- text -----------------------------------------------------------------------------

    def _paragraph(self, text: str, style: str | None = None) -> WordParagraph:
        return self._document.add_paragraph(xml_text(text), style)

    def _labelled(self, label: str, text: str = "", style: str | None = None) -> None:
        paragraph = self._document.add_paragraph(style=style)
        paragraph.paragraph_format.keep_with_next = not text or None
        if label:
            paragraph.add_run(xml_text(f"{with_colon(label)} " if text else label)).bold = True
        paragraph.add_run(xml_text(text))

    def _list(self, items: Iterable[str], *, numbered: bool = False) -> None:
        style = "List Number" if numbered else "List Bullet"
        paragraphs = [self._paragraph(item, style) for item in items]
        if numbered:
            restart_numbering(self._document, paragraphs)

    def _facts(self, pairs: Iterable[tuple[str, str]]) -> None:
        for label, text in pairs:
            self._labelled(label, text or _TO_WRITE_ON)

    def _title(self, block: TitleBlock) -> None:
        if self._logo:
            add_logo(self._document, base64.b64decode(self._logo), block.municipality)
        self._paragraph(f"{block.municipality}, {block.council}")
        self._paragraph(block.title, "Title")
        self._paragraph(block.subtitle, "Subtitle")
        if block.practice:
            self._labelled(block.practice)
        self._labelled(block.status)
        self._paragraph(block.status_detail)
        self._paragraph(block.statement, "Intense Quote")
        self._list(f"{each.number} {each.words}" for each in block.numbers)
        self._facts(block.settings.pairs)

    # --- tables, figures and joint answers ------------------------------------------------

    def _table(self, table: Table, description: str = "") -> None:
        if table.caption:
            self._caption(table.caption)
        add_table(self._document, table, description or table.caption)
        if table.note:
            self._paragraph(table.note, "Caption")

    def _caption(self, text: str) -> None:
        self._paragraph(text, "Caption").paragraph_format.keep_with_next = True

    def _figure(self, figure: Figure) -> None:
        """Its numbers as a table; who hears the document hears the figure's text first."""
        self._caption(figure.caption)
        self._table(figure.table, figure.alt)

    def _joint(self, block: JointBlock) -> None:
        self._labelled(block.lead)
        self._paragraph(block.prompt, "Quote")
        if block.note:
            self._paragraph(block.note, "Caption")
        if block.gap:
            self._paragraph(block.gap, "Intense Quote")
        for item in (*block.entries, *block.remarks):
            self._joint_item(item)

    def _joint_item(self, item: JointItem) -> None:
        first, *others = item.lines
        self._labelled(first.label, "\n".join(first.texts), "List Bullet")
        for line in others:
            if len(line.texts) == 1:
                self._labelled(line.label, line.texts[0], "List Bullet 2")
                continue
            self._labelled(line.label, style="List Bullet 2")
            for text in line.texts:
                self._paragraph(text, "List Bullet 3")
