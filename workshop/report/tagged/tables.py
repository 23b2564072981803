"""Tables: a head that repeats, rows that may be parted, columns as wide as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.charts.palette import PAPER
from workshop.report.tagged.blocks import FUZZ, Block
from workshop.report.tagged.lines import extent
from workshop.report.tagged.pen import Ink

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.report.tagged.pen import Pen
    from workshop.report.tagged.text import Text

MIN_LINES: Final = 4
"""A row is parted only when so many of its lines stay on the first page."""

MIN_LINES_LEFT: Final = 2
"""And so many must go to the next."""

MIN_ROWS: Final = 2
"""The last row of a table does not go to the next page alone when so many stay behind."""

_LONGEST_WORD: Final = 0.4
"""Of the table's width: a longer word is broken where not all of the longest words fit."""
_GAP: Final = 14.0
_PADDING: Final = 4.2
_HEAD_RULE: Final = Ink(PAPER.ink, 1.5)
_ROW_RULE: Final = Ink(PAPER.line, 0.75)


class Row:
    """The cells of one row, in the order of the columns."""

    def __init__(self, cells: Sequence[Text]) -> None:
        self.cells = cells

    def height(self, widths: Sequence[float]) -> float:
        """With its padding."""
        text = max(cell.height(width) for cell, width in self._placed(widths))
        return text + 2 * _PADDING

    def least(self, widths: Sequence[float]) -> float:
        """Height of the part that may stand alone at the foot of a page."""
        few = max(self._first_lines(cell, width) for cell, width in self._placed(widths))
        return few + 2 * _PADDING

    @staticmethod
    def _first_lines(cell: Text, width: float) -> float:
        return min(len(cell.lines(width)), MIN_LINES) * cell.style.leading

    def split(self, widths: Sequence[float], room: float) -> tuple[Row, Row] | None:
        """Part it at a line, in all columns at the same height."""
        inner = room - 2 * _PADDING
        longest = max(len(cell.lines(width)) for cell, width in self._placed(widths))
        most = longest - MIN_LINES_LEFT
        counts = [min(cell.fitting(width, inner), most) for cell, width in self._placed(widths)]
        if max(counts) < MIN_LINES:
            return None
        pairs = zip(self._placed(widths), counts, strict=True)
        parts = [cell.cut(width, count) for (cell, width), count in pairs]
        return Row([first for first, _ in parts]), Row([second for _, second in parts])

    def _placed(self, widths: Sequence[float]) -> Iterator[tuple[Text, float]]:
        return zip(self.cells, widths, strict=True)


class Table(Block):
    """A caption, a head and rows. The part after a page break shows the head again."""

    before = 10.0
    after = 12.0

    def __init__(
        self,
        head: Row,
        rows: Sequence[Row],
        caption: Text | None = None,
        widths: Sequence[float] | None = None,
    ) -> None:
        self._head = head
        self._rows = rows
        self._caption = caption
        self._widths = widths
        """Fixed for a part that was split off, so that columns go on where they were."""
        self._is_continued = False

    def height(self, width: float) -> float:
        widths = self.widths(width)
        return self._top(width, widths) + sum(row.height(widths) for row in self._rows)

    def least(self, width: float) -> float:
        widths = self.widths(width)
        return self._top(width, widths) + self._least_rows(widths)

    def _least_rows(self, widths: Sequence[float]) -> float:
        """The first two rows, or the beginning of the first if that may be parted."""
        if not self._rows:
            return 0.0
        first, *others = self._rows[:2]
        if first.least(widths) < first.height(widths):
            return first.least(widths)
        return first.height(widths) + sum(row.least(widths) for row in others)

    def _top(self, width: float, widths: Sequence[float]) -> float:
        """Height of caption and head."""
        caption = self._caption.height(width) + self._caption.after if self._caption else 0.0
        return caption + self._head.height(widths) + _HEAD_RULE.width

    def widths(self, width: float) -> Sequence[float]:
        """Of the columns in a table of `width`, without the gaps between them."""
        if self._widths is None:
            columns = list(zip(self._head.cells, *(row.cells for row in self._rows), strict=True))
            self._widths = _share(columns, width - _GAP * (len(columns) - 1))
        return self._widths

    def split(self, width: float, room: float) -> tuple[Table, Table] | None:
        widths = self.widths(width)
        left = room - self._top(width, widths)
        first: list[Row] = []
        rest = list(self._rows)
        while rest and rest[0].height(widths) <= left + FUZZ:
            left -= rest[0].height(widths)
            first.append(rest.pop(0))
        if rest and (parts := rest[0].split(widths, left)):
            first.append(parts[0])
            rest[0] = parts[1]
        elif len(rest) == 1 and len(first) > MIN_ROWS:
            rest.insert(0, first.pop())
        if not first or not rest:
            return None
        return self._first_part(first), self._second_part(rest)

    def _first_part(self, rows: list[Row]) -> Table:
        part = Table(self._head, rows, self._caption, self._widths)
        part._is_continued = self._is_continued
        return part

    def _second_part(self, rows: list[Row]) -> Table:
        part = Table(self._head, rows, None, self._widths)
        part._is_continued = True
        return part

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        widths = self.widths(width)
        if self._caption:
            self._caption.draw(pen, x, top, width)
            top -= self._caption.height(width) + self._caption.after
        self._draw_head(pen, x, top, widths)
        top -= self._head.height(widths)
        pen.rule(
            (x, top - _HEAD_RULE.width / 2), (x + width, top - _HEAD_RULE.width / 2), _HEAD_RULE
        )
        top -= _HEAD_RULE.width
        for row in self._rows:
            for cell, left, cell_width in _places(row, x, widths):
                cell.draw(pen, left, top - _PADDING, cell_width)
            top -= row.height(widths)
            pen.rule((x, top), (x + width, top), _ROW_RULE)

    def _draw_head(self, pen: Pen, x: float, top: float, widths: Sequence[float]) -> None:
        for cell, left, cell_width in _places(self._head, x, widths):
            if self._is_continued:
                cell.draw_as_artifact(pen, left, top - _PADDING, cell_width)
            else:
                cell.draw(pen, left, top - _PADDING, cell_width)


def _places(row: Row, x: float, widths: Sequence[float]) -> Iterator[tuple[Text, float, float]]:
    for cell, width in zip(row.cells, widths, strict=True):
        yield cell, x, width
        x += width + _GAP


def _share(columns: Sequence[Sequence[Text]], room: float) -> list[float]:
    """Room for each column: all it wishes if that is modest, else what the others leave."""
    needs, wishes = zip(*(_extent(column) for column in columns), strict=True)
    if sum(wishes) <= room:
        return _spread(columns, wishes, room - sum(wishes))
    if sum(needs) > room:
        needs = tuple(min(need, room * _LONGEST_WORD) for need in needs)
    return _spare_words(_in_proportion(needs, wishes, room), needs)


def _in_proportion(needs: Sequence[float], wishes: Sequence[float], room: float) -> Sequence[float]:
    """Room as they wish it, so that the column of the longest texts is the widest.

    A column of names keeps a modest share, however much the one beside it wishes.
    """
    modest, total = room / (len(wishes) + 2), sum(wishes)
    wants = [
        min(wish, max(need, modest, room * wish / total))
        for need, wish in zip(needs, wishes, strict=True)
    ]
    given = _pour(wants, room)
    lacking = [wish - width for wish, width in zip(wishes, given, strict=True)]
    over = (room - sum(given)) / (sum(lacking) or 1.0)
    return [width + lack * over for width, lack in zip(given, lacking, strict=True)]


def _spare_words(widths: Sequence[float], needs: Sequence[float]) -> list[float]:
    """Shift room to columns that would break a word, from those that have more than they need."""
    pairs = list(zip(widths, needs, strict=True))
    short = sum(max(need - width, 0.0) for width, need in pairs)
    spare = sum(max(width - need, 0.0) for width, need in pairs)
    moved = min(short, spare)
    if not moved:
        return list(widths)
    return [
        width + (need - width) * moved / (short if need > width else spare) for width, need in pairs
    ]


def _pour(wants: Sequence[float], room: float) -> list[float]:
    """Give each what it wants or an equal share of what is left, the modest first."""
    given = [0.0] * len(wants)
    for done, index in enumerate(sorted(range(len(wants)), key=wants.__getitem__)):
        given[index] = min(wants[index], room / (len(wants) - done))
        room -= given[index]
    return given


def _spread(columns: Sequence[Sequence[Text]], wishes: Sequence[float], over: float) -> list[float]:
    """Give what is left over to the columns of text; numbers stay close to what they count."""
    weights = [
        wish if column[0].style.align == "left" else 0.0
        for column, wish in zip(columns, wishes, strict=True)
    ]
    total = sum(weights) or 1.0
    return [wish + over * weight / total for wish, weight in zip(wishes, weights, strict=True)]


def _extent(column: Sequence[Text]) -> tuple[float, float]:
    extents = [extent(cell.parts, cell.style.size) for cell in column]
    # A hair more, so that what fits exactly is not broken by a rounding difference.
    return max(word for word, _ in extents) + 0.01, max(line for _, line in extents) + 0.01
