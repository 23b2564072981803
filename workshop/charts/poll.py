"""The bar of a poll: solid agrees, half agrees with a reservation, struck through does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from workshop.charts import units
from workshop.charts.fonts import Face
from workshop.charts.palette import PAPER, Palette
from workshop.charts.shapes import Box, Stroke, Type, box, drawing, lettering, line, text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.graphics import shapes

Glyph = Literal["solid", "half", "slash"]

_GLYPHS: Final[Sequence[Glyph]] = ("solid", "half", "slash")
_BAR: Final = 18.0
_LEGEND: Final = 12.0
_HEIGHT: Final = _BAR + 10 + _LEGEND
_BETWEEN: Final = 6.0
"""Between the three parts of the bar."""


@dataclass(frozen=True, slots=True)
class PollCounts:
    """How many chose what."""

    agree: int
    reserved: int
    """Agree, with a reservation."""
    against: int

    @property
    def parts(self) -> tuple[int, int, int]:
        """In the order of the bar."""
        return self.agree, self.reserved, self.against

    @property
    def total(self) -> int:
        return sum(self.parts)


def poll_bar(
    counts: PollCounts, words: tuple[str, str, str], width: float, palette: Palette = PAPER
) -> shapes.Drawing:
    """All three in one row of units in fives; under it glyph, number and word of each.

    `words` name them in the order agree, with a reservation, not. There is no line for a majority:
    a poll decides nothing.
    """
    chart = _Poll(counts, width, palette)
    chart.add_bar()
    chart.add_legend(words)
    return chart.picture


class _Poll:
    def __init__(self, counts: PollCounts, width: float, palette: Palette) -> None:
        self._counts = counts
        self._room = width - 2 * _BETWEEN
        self._palette = palette
        self.picture = drawing(width, _HEIGHT)

    def add_bar(self) -> None:
        if not self._counts.total:
            nobody = Stroke(self._palette.line_strong, dash=(3, 2))
            self.picture.add(box(Box(0.5, _HEIGHT - _BAR + 0.5, 59, _BAR - 1), stroke=nobody))
        for glyph, left, width in self._places():
            self._add_glyph(glyph, Box(left, _HEIGHT - _BAR, width, _BAR))

    def _places(self) -> Iterator[tuple[Glyph, float, float]]:
        """Glyph, left side and width of all that stands in the bar."""
        total, x = self._counts.total, 0.0
        row = units.fitting(total, self._room)
        for glyph, count in zip(_GLYPHS, self._counts.parts, strict=True):
            if not count:
                continue
            if units.is_plain(total):
                length = self._room * count / total
                yield glyph, x, length
            else:
                length = row.length(count)
                yield from ((glyph, x + left, row.unit) for left in row.lefts(0, count))
            x += length + _BETWEEN

    def add_legend(self, words: tuple[str, str, str]) -> None:
        number_type = Type(Face.SANS_SEMIBOLD, 12, self._palette.ink)
        word_type = Type(Face.SANS, 10, self._palette.ink_2)
        x = 0.0
        for glyph, count, word in zip(_GLYPHS, self._counts.parts, words, strict=True):
            self._add_glyph(glyph, Box(x, 0, 7, _LEGEND))
            self.picture.add(lettering((x + 11, 2), str(count), number_type))
            x += 15 + text_width(str(count), *number_type[:2])
            self.picture.add(lettering((x, 2), word, word_type))
            x += text_width(word, *word_type[:2]) + 20

    def _add_glyph(self, glyph: Glyph, place: Box) -> None:
        x, y, width, height = place
        ink = self._palette.disagrees if glyph == "slash" else self._palette.agrees
        if glyph == "solid":
            self.picture.add(box(place, ink))
            return
        self.picture.add(box(Box(x + 0.5, y + 0.5, width - 1, height - 1), stroke=Stroke(ink)))
        if glyph == "half":
            self.picture.add(box(Box(x, y, width, height / 2), ink))
        else:
            corner = (x + width - 1, y + height - 1)
            self.picture.add(line((x + 1, y + 1), corner, Stroke(ink)))
