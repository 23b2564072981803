"""Steps along a line of months: a bar from beginning to end, its words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.charts.fonts import Face
from workshop.charts.palette import PAPER, Palette
from workshop.charts.shapes import (
    Box,
    Stroke,
    Type,
    box,
    drawing,
    lettering,
    line,
    text_width,
    wrapped,
)
from workshop.texts import timeline as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.graphics import shapes

    from workshop.domain.timeline import Span

_LABEL_SHARE: Final = 0.36
_LABEL: Final = 10.5
_LEADING: Final = 13.0
_LANE: Final = 9.0
_HEAD: Final = 9.0
_BAR: Final = 9.0
_PAD: Final = 4.0
_TOP: Final = 18.0


def timeline(spans: Sequence[Span], width: float, palette: Palette = PAPER) -> shapes.Drawing:
    """Spans in the order in which they stand under each other; a lane stands under its label."""
    return _Timeline(spans, width, palette).draw()


class _Timeline:
    def __init__(self, spans: Sequence[Span], width: float, palette: Palette) -> None:
        self._spans = spans
        self._width, self._palette = width, palette
        self._left = width * _LABEL_SHARE
        self._first, last = words.ends(spans)
        self._place = (width - self._left) / (last - self._first + 1)
        room = self._left - 10
        self._labels = [wrapped(span.label, Face.SERIF, _LABEL, room) for span in spans]
        self._heights = [
            max(1, len(lines)) * _LEADING + (_LEADING if span.lane else 0) + 2 * _PAD
            for span, lines in zip(spans, self._labels, strict=True)
        ]
        self._picture = drawing(width, sum(self._heights) + _TOP)

    def draw(self) -> shapes.Drawing:
        top = sum(self._heights)
        self._add_months(top)
        for span, lines, height in zip(self._spans, self._labels, self._heights, strict=True):
            self._add_label(span, lines, top)
            self._add_bar(span, top - height / 2)
            top -= height
            hairline = Stroke(self._palette.line, 0.6)
            self._picture.add(line((0, top), (self._width, top), hairline))
        return self._picture

    def _add_months(self, top: float) -> None:
        every = words.every(text_width(words.WIDEST, Face.SANS, _HEAD) + 6, self._place)
        type_ = Type(Face.SANS, _HEAD, self._palette.ink_2)
        strong = Stroke(self._palette.line_strong, 0.8)
        self._picture.add(line((self._left, top), (self._width, top), strong))
        for at, head in words.heads(self._spans, every):
            x = self._left + at * self._place
            self._picture.add(line((x, 0), (x, top + 3), Stroke(self._palette.line, 0.6)))
            self._picture.add(lettering((x + 2, top + 6), head, type_))

    def _add_label(self, span: Span, lines: Sequence[str], top: float) -> None:
        baseline = top - _PAD - _LABEL
        type_ = Type(Face.SERIF, _LABEL, self._palette.ink)
        for text in lines:
            self._picture.add(lettering((0, baseline), text, type_))
            baseline -= _LEADING
        if span.lane:
            quiet = Type(Face.SANS, _LANE, self._palette.ink_2)
            text, *_ = wrapped(span.lane, Face.SANS, _LANE, self._left - 10)
            self._picture.add(lettering((0, baseline), text, quiet))

    def _add_bar(self, span: Span, middle: float) -> None:
        left = self._left + (span.begin - self._first) * self._place + 1
        wide = (span.end - span.begin + 1) * self._place - 2
        self._picture.add(box(Box(left, middle - _BAR / 2, wide, _BAR), self._palette.ink))
