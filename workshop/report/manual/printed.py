"""The manual as one tagged PDF: contents, bookmarks, page numbers, and links that lead to pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from workshop.charts.fonts import Face
from workshop.charts.palette import PAPER
from workshop.report.manual import blocks as b
from workshop.report.manual.photo import Photo
from workshop.report.outline.whole import LANGUAGE
from workshop.report.tagged import styles
from workshop.report.tagged.document import Document
from workshop.report.tagged.fragments import Run
from workshop.report.tagged.frames import STATEMENT, Frame
from workshop.report.tagged.furniture import Running
from workshop.report.tagged.metadata import Meta
from workshop.report.tagged.pen import Ink
from workshop.report.tagged.story import Column
from workshop.report.tagged.structure import Role
from workshop.texts import manual as words
from workshop.texts import paper

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.report.tagged.document import Built
    from workshop.report.tagged.story import Story

_WHEN: Final = datetime(2026, 11, 22, tzinfo=UTC)
"""Of the text; nothing in a PDF may come from the clock."""
_TITLE: Final = replace(styles.H1, size=22, leading=28, before=26)
_CODE: Final = replace(styles.SMALL, ink=PAPER.ink, after=2)
_COMMANDS: Final = Frame(border=Ink(PAPER.line_strong), inset=(12, 6))
_FACES: Final = {
    b.Kind.STRONG: Face.SANS_SEMIBOLD,
    b.Kind.CODE: Face.SANS_SEMIBOLD,
    b.Kind.KEY: Face.SANS_SEMIBOLD,
    b.Kind.BUTTON: Face.SANS_SEMIBOLD,
}


def lay_out_manual(manual: b.Manual, pictures: Path) -> Built:
    """All pages of the manual, after each other."""
    running = Running(words.TITLE, words.SUBJECT, words.TITLE, paper.page_words)
    meta = Meta(
        title=words.TITLE,
        author=words.AUTHOR,
        subject=words.SUBJECT,
        created=_WHEN,
        keywords=words.KEYWORDS,
        language=LANGUAGE,
    )
    document = Document(meta, running)
    printer = _Printer(document.story, pictures, _keys(manual))
    printer.page(_front(manual.front))
    document.story.contents(deepest=1)
    for group in manual.groups:
        document.story.page_break()
        for page in group.pages:
            printer.page(page)
    return document.build()


def _front(page: b.Page) -> b.Page:
    """Without the list of pages, which the contents are."""
    words_before = takewhile(lambda each: not _is_section(each), page.blocks)
    return replace(page, blocks=tuple(words_before))


def _is_section(block: b.Block) -> bool:
    return isinstance(block, b.Heading) and block.level > 1


def _keys(manual: b.Manual) -> dict[str, str]:
    """Page, or page and anchor -> the key that its heading will have; the first is the title's."""
    keys: dict[str, str] = {}
    for page in manual.pages:
        for block in page.blocks:
            if isinstance(block, b.Heading):
                name = f"{page.name}#{block.anchor}" if block.anchor else page.name
                keys[name] = f"kop-{len(keys) + 2}"
    return keys


class _Printer:
    """Tells the pages to a story."""

    def __init__(self, story: Story, pictures: Path, keys: dict[str, str]) -> None:
        self._story = story
        self._pictures = pictures
        self._keys = keys

    def page(self, page: b.Page) -> None:
        for block in page.blocks:
            self._block(block)

    def _block(self, block: b.Block) -> None:
        story = self._story
        match block:
            case b.Heading(level, said, _):
                story.heading(level, self._runs(said), _TITLE if level == 1 else None)
            case b.Paragraph(said):
                story.paragraph(self._runs(said))
            case b.Items(items, is_numbered):
                story.items([self._runs(each) for each in items], numbered=is_numbered)
            case b.Picture(file, alt):
                story.blocks.append(Photo((self._pictures / file).read_bytes(), alt))
            case b.Grid():
                self._grid(block)
            case b.Code(lines):
                with story.box(_COMMANDS) as inner:
                    for line in lines:
                        inner.paragraph([Run(line, face=Face.SANS_SEMIBOLD)], _CODE)
            case b.Quote(paragraphs):
                with story.box(STATEMENT, Role.QUOTE) as inner:
                    for said in paragraphs:
                        inner.paragraph(self._runs(said))

    def _grid(self, grid: b.Grid) -> None:
        columns = [Column(self._runs(each)) for each in grid.head]
        rows = [[self._runs(cell) for cell in row] for row in grid.rows]
        self._story.table(columns, rows)

    def _runs(self, said: b.Spans) -> list[Run]:
        return [self._run(each) for each in said]

    def _run(self, span: b.Span) -> Run:
        link = self._link(span.link)
        return Run(span.text, _FACES.get(span.kind), PAPER.accent if link else None, link)

    def _link(self, link: str) -> str:
        """Within the document; the front page has no place in it, so it stays plain text."""
        return f"#{self._keys[link]}" if link in self._keys else ""
