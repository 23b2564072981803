"""Blocks of the manual as HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PIL import Image

from workshop.report.exports.reader_markup import Markup, single, tag, text, together
from workshop.report.manual import blocks as b

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PICTURES: Final = "beeld"
_LINE: Final = Markup("\n")


@dataclass(frozen=True)
class Writer:
    """Writes blocks; how a link is written depends on where the page stands."""

    pictures: Path
    address: Callable[[str], str]
    """A page, with `#anchor` or without -> what the link leads to."""
    prefix: str = ""
    """Before the anchors, where several pages stand in one."""
    lower: int = 0
    """How many levels headings lie deeper than on a page of their own."""

    def blocks(self, page: b.Page) -> Iterator[Markup]:
        """All of a page, each on a line of its own."""
        for block in page.blocks:
            yield self.block(block)
            yield _LINE

    def block(self, block: b.Block) -> Markup:
        """One block."""
        match block:
            case b.Heading(level, words, anchor):
                return tag(f"h{level + self.lower}", self.words(words), **self._id(anchor))
            case b.Paragraph(words):
                return tag("p", self.words(words))
            case b.Items(items, is_numbered):
                lines = [tag("li", self.words(item)) for item in items]
                return tag("ol" if is_numbered else "ul", *lines)
            case b.Picture(file, alt):
                return self._picture(file, alt)
            case b.Grid():
                return self._grid(block)
            case b.Code(lines):
                return tag("pre", tag("code", "\n".join(lines)))
            case b.Quote(paragraphs):
                return tag("blockquote", *(tag("p", self.words(each)) for each in paragraphs))

    def _id(self, anchor: str) -> dict[str, str]:
        found = "-".join(filter(None, (self.prefix, anchor)))
        return {"id": found} if found else {}

    def words(self, words: b.Spans) -> Markup:
        """The inside of a block."""
        return together(self._span(each) for each in words)

    def _span(self, span: b.Span) -> Markup:
        inner = _KINDS[span.kind](span.text)
        return tag("a", inner, href=self.address(span.link)) if span.link else inner

    def _picture(self, file: str, alt: str) -> Markup:
        with Image.open(self.pictures / file) as image:
            width, height = image.size
        return tag(
            "p",
            single(
                "img",
                src=f"{PICTURES}/{file}",
                alt=alt,
                width=str(width),
                height=str(height),
            ),
            class_="picture",
        )

    def _grid(self, grid: b.Grid) -> Markup:
        head = tag("tr", *(tag("th", self.words(each), scope="col") for each in grid.head))
        rows = (
            tag(
                "tr",
                tag("th", self.words(first), scope="row"),
                *(tag("td", self.words(each)) for each in others),
            )
            for first, *others in grid.rows
        )
        return tag("table", tag("thead", head), tag("tbody", *rows))


_KINDS: Final[dict[b.Kind, Callable[[str], Markup]]] = {
    b.Kind.PLAIN: text,
    b.Kind.STRONG: lambda words: tag("strong", words),
    b.Kind.CODE: lambda words: tag("code", words),
    b.Kind.KEY: lambda words: tag("kbd", words),
    b.Kind.BUTTON: lambda words: tag("b", words),
}
