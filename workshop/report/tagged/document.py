"""One tagged document, from its story to the bytes of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.report.tagged.blocks import fill
from workshop.report.tagged.contents import Contents
from workshop.report.tagged.pen import Pen
from workshop.report.tagged.story import Shared, Story
from workshop.report.tagged.styles import A4
from workshop.report.tagged.text import Heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.report.tagged.blocks import Block, Placed
    from workshop.report.tagged.furniture import Furniture
    from workshop.report.tagged.metadata import Meta


@dataclass(frozen=True, slots=True)
class SealField:
    """The invisible field on the last page that a seal fills in."""

    name: str
    says: str
    """What a reader hears about it."""


@dataclass(frozen=True, slots=True)
class Built:
    """A finished file."""

    pdf: bytes
    pages: int
    missing: tuple[str, ...]
    """Characters that no bundled face has; the pages show them as `[U+…]`."""


class Document:
    """Tell it to `story`, then `build()` it once."""

    def __init__(
        self,
        meta: Meta,
        furniture: Furniture,
        seal_fields: Sequence[SealField] = (),
        size: tuple[float, float] = A4,
    ) -> None:
        self._meta = meta
        self._size = size
        self._furniture = furniture
        self._seal_fields = seal_fields
        self._shared = Shared(min(furniture.column(page).height for page in (1, 2)))
        self.story = Story(self._shared)

    def build(self) -> Built:
        """Lay out all pages, which numbers them, and draw them. The same story: the same bytes."""
        self._resolve_contents()
        pages = self._lay_out()
        _number_headings(pages)
        pen = Pen(self._size, self._meta)
        for number, placed in enumerate(pages, 1):
            if number > 1:
                pen.next_page()
            self._draw_page(pen, number, len(pages), placed)
        for field in self._seal_fields:
            pen.annotations.signature_field(field.name, field.says)
        return Built(pen.finish(), len(pages), self._shared.missing.characters)

    def _resolve_contents(self) -> None:
        for block in _all(self.story.blocks):
            if isinstance(block, Contents):
                block.resolve(self._shared.headings, self._shared.missing)

    def _lay_out(self) -> list[list[Placed]]:
        pages: list[list[Placed]] = []
        rest: list[Block] = self.story.blocks
        while rest:
            column = self._furniture.column(len(pages) + 1)
            placed, rest, _ = fill(rest, column.width, column.height)
            if placed:
                pages.append(placed)
        return pages or [[]]

    def _draw_page(self, pen: Pen, number: int, pages: int, placed: list[Placed]) -> None:
        self._furniture.draw(pen, number, pages)
        x, y, width, height = self._furniture.column(number)
        for offset, block in placed:
            block.draw(pen, x, y + height - offset, width)


def _all(blocks: list[Block]) -> Iterator[Block]:
    for block in blocks:
        yield from block.inside()


def _number_headings(pages: list[list[Placed]]) -> None:
    for number, placed in enumerate(pages, 1):
        for block in _all([one.block for one in placed]):
            if isinstance(block, Heading):
                block.entry.page = number
