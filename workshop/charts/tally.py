"""The *turfbalk*: what was said how often, in units that can be counted, the number behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.charts import units
from workshop.charts.fonts import Face
from workshop.charts.palette import PAPER, Palette
from workshop.charts.shapes import (
    Box,
    Stroke,
    Type,
    box,
    disc,
    drawing,
    lettering,
    line,
    text_width,
    wrapped,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.graphics import shapes

_LABEL_SIZE: Final = 11.5
_LABEL_LEADING: Final = 14.0
_LABEL_SHARE: Final = 0.31
_NUMBER_SIZE: Final = 9.5
_BAR: Final = 8.0
_BAR_PITCH: Final = 11.0
_MARGIN: Final = 2.4
_TEN: Final = 10


@dataclass(frozen=True, slots=True)
class TallyRow:
    """One line of the drawing."""

    label: str
    answers: int
    dots: int | None = None
    """Dots placed on it; None where the room was not asked for dots."""

    @property
    def highest(self) -> int:
        return max(self.answers, self.dots or 0)


def tally(
    rows: Sequence[TallyRow], width: float, palette: Palette = PAPER, *, highest: int = 0
) -> shapes.Drawing:
    """A row per label: units for answers and, under them, discs for dots, at the same pitch.

    All rows share one scale, and with `highest` also with other drawings of one long tally. From
    60 units on, the whole drawing turns to plain bars with a tick at each ten.
    """
    return _Tally(rows, width, palette, highest).draw()


class _Tally:
    def __init__(
        self, rows: Sequence[TallyRow], width: float, palette: Palette, highest: int
    ) -> None:
        self._rows = rows
        self._width = width
        self._palette = palette
        self._left = width * _LABEL_SHARE
        highest = max(highest, 0, *(row.highest for row in rows))
        number = text_width(str(highest), Face.SANS_SEMIBOLD, _NUMBER_SIZE) + 5
        self._units = units.fitting(highest, width - self._left - number)
        self._is_plain = units.is_plain(highest)
        self._labels = [
            wrapped(row.label, Face.SERIF, _LABEL_SIZE, self._left - 10) for row in rows
        ]
        self._heights = [_height(row, label) for row, label in zip(rows, self._labels, strict=True)]
        self._picture = drawing(width, max(sum(self._heights), 1.0))

    def draw(self) -> shapes.Drawing:
        top = sum(self._heights)
        for row, label, height in zip(self._rows, self._labels, self._heights, strict=True):
            self._add_label(label, top - height / 2)
            self._add_bars(row, top - height / 2)
            top -= height
            hairline = Stroke(self._palette.line, 0.6)
            self._picture.add(line((0, top), (self._width, top), hairline))
        return self._picture

    def _add_label(self, lines: list[str], middle: float) -> None:
        baseline = middle + (len(lines) - 1) * _LABEL_LEADING / 2 - _LABEL_SIZE * 0.32
        type_ = Type(Face.SERIF, _LABEL_SIZE, self._palette.ink)
        for text in lines:
            self._picture.add(lettering((0, baseline), text, type_))
            baseline -= _LABEL_LEADING

    def _add_bars(self, row: TallyRow, middle: float) -> None:
        if row.dots is None:
            self._add_bar(middle, row.answers)
        else:
            self._add_bar(middle + _BAR_PITCH / 2, row.answers)
            self._add_bar(middle - _BAR_PITCH / 2, row.dots, is_dots=True)

    def _add_bar(self, middle: float, count: int, *, is_dots: bool = False) -> None:
        ink = self._palette.accent if is_dots else self._palette.ink
        if self._is_plain:
            self._add_plain(middle, count, ink)
        else:
            for left in self._units.lefts(0, count):
                self._add_unit(self._left + left, middle, is_dots=is_dots)
        face = Face.SANS_SEMIBOLD if is_dots else Face.SANS
        end = self._left + self._units.length(count) + (5 if count else 0)
        type_ = Type(face, _NUMBER_SIZE, self._palette.ink)
        self._picture.add(lettering((end, middle - _NUMBER_SIZE * 0.34), str(count), type_))

    def _add_unit(self, left: float, middle: float, *, is_dots: bool) -> None:
        wide = self._units.unit
        if is_dots:
            self._picture.add(disc((left + wide / 2, middle), wide / 2, self._palette.accent))
            return
        unit = box(Box(left, middle - _BAR / 2, wide, _BAR), self._palette.ink)
        unit.rx = unit.ry = 0.8
        self._picture.add(unit)

    def _add_plain(self, middle: float, count: int, ink: str) -> None:
        low = middle - _BAR / 2
        self._picture.add(box(Box(self._left, low, self._units.length(count), _BAR), ink))
        for ten in range(_TEN, count, _TEN):
            x = self._left + self._units.left(ten) - self._units.extra / 2
            self._picture.add(line((x, low), (x, low + _BAR), Stroke(self._palette.ground)))


def _height(row: TallyRow, label: list[str]) -> float:
    bars = 1 if row.dots is None else 2
    return max(bars * _BAR_PITCH, len(label) * _LABEL_LEADING) + 2 * _MARGIN
