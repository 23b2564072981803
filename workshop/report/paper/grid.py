"""A table to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from workshop.report.paper.places import BORDER, TO_WRITE_ON
from workshop.report.tagged.annotations import Rect
from workshop.report.tagged.blocks import Block
from workshop.report.tagged.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.report.tagged.pen import Pen
    from workshop.report.tagged.structure import Element

    Cell: TypeAlias = Text | Element
    """What is printed in it, or an empty cell's element."""

_INSET: Final = 5.0


class Grid(Block):
    """Rows of cells, each as high as its text or as handwriting needs. Never parted."""

    def __init__(
        self,
        rows: Sequence[Sequence[Cell]],
        shares: Sequence[float],
        row_height: float,
        *,
        has_head: bool,
    ) -> None:
        """`shares` of the width, together 1; a head is only as high as its words."""
        self._rows = rows
        self._shares = shares
        self._row_height = row_height
        self._has_head = has_head

    def _widths(self, width: float) -> list[float]:
        return [width * share for share in self._shares]

    def _heights(self, width: float) -> list[float]:
        return [self._high(place, row, width) for place, row in enumerate(self._rows)]

    def _high(self, place: int, row: Sequence[Cell], width: float) -> float:
        pairs = zip(row, self._widths(width), strict=True)
        texts = [
            cell.height(inner - 2 * _INSET) + 2 * _INSET
            for cell, inner in pairs
            if isinstance(cell, Text)
        ]
        least = 0.0 if self._has_head and place == 0 else self._row_height
        return max(least, *texts, 0.0)

    def height(self, width: float) -> float:
        return sum(self._heights(width))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        y = top
        for row, height in zip(self._rows, self._heights(width), strict=True):
            self._draw_row(pen, row, (x, y), width)
            y -= height
            pen.rule((x, y), (x + width, y), TO_WRITE_ON)
        pen.outline(Rect(x, y, width, top - y), BORDER)
        for share in self._widths(width)[:-1]:
            x += share
            pen.rule((x, top), (x, y), TO_WRITE_ON)

    def _draw_row(
        self, pen: Pen, row: Sequence[Cell], at: tuple[float, float], width: float
    ) -> None:
        x, top = at
        for cell, inner in zip(row, self._widths(width), strict=True):
            if isinstance(cell, Text):
                cell.draw(pen, x + _INSET, top - _INSET, inner - 2 * _INSET)
            else:
                pen.attach(cell)
            x += inner
