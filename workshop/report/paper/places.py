"""Room to write in, as blocks: lines and boxes, with the words that belong to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.charts import fonts
from workshop.charts.palette import PAPER
from workshop.report.tagged.annotations import Rect
from workshop.report.tagged.blocks import Block
from workshop.report.tagged.pen import Ink
from workshop.report.tagged.styles import MM

if TYPE_CHECKING:
    from workshop.report.tagged.pen import Pen
    from workshop.report.tagged.text import Text

PITCH: Final = 9.5 * MM
"""From line to line: handwriting of people of seventy."""
TO_WRITE_ON: Final = Ink(PAPER.line_strong, 0.75)
BORDER: Final = Ink(PAPER.ink, 1.0)
_ABOVE_LINE: Final = 1.6 * MM
"""From the line up to the foot of what is printed on it."""


class Lines(Block):
    """Ruled lines, with `label` (if any) at the head of the first and an indent for the rest."""

    def __init__(self, count: int, label: Text | None = None, indent: float = 0.0) -> None:
        self._count = count
        self._label = label
        self._indent = indent

    def height(self, width: float) -> float:
        return self._count * PITCH

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        if self._label is not None:
            at = top - PITCH + _ABOVE_LINE
            self._label.draw(pen, x, at + _to_baseline(self._label), self._indent)
        for number in range(1, self._count + 1):
            y = top - number * PITCH
            pen.rule((x + self._indent, y), (x + width, y), TO_WRITE_ON)


def _to_baseline(text: Text) -> float:
    """From the top of a text down to its first baseline."""
    ascent, descent = fonts.vertical(text.style.face, text.style.size)
    return (text.style.leading + ascent + descent) / 2


class Blank(Block):
    """A label and, behind it, a line to write on."""

    def __init__(self, label: Text, *, line: float | None = None) -> None:
        """`line`: its length in points; None for all the room there is."""
        self._label = label
        self._line = line

    def height(self, width: float) -> float:
        return PITCH

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        text = self._label
        taken = max(line.width for line in text.lines(width)) + 6
        foot = top - PITCH + 2
        text.draw(pen, x, foot + _ABOVE_LINE + _to_baseline(text), width)
        end = x + width if self._line is None else min(x + taken + self._line, x + width)
        pen.rule((x + taken, foot), (end, foot), TO_WRITE_ON)


class Tick(Block):
    """A box to tick, and what it means beside it."""

    after = 3.0

    def __init__(self, label: Text, *, size: float = 13.0) -> None:
        self._label = label
        self._size = size

    def _indent(self) -> float:
        return self._size + 8

    def height(self, width: float) -> float:
        return max(self._label.height(width - self._indent()), self._size + 4)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        leading = self._label.style.leading
        middle = top - leading / 2
        pen.outline(Rect(x, middle - self._size / 2, self._size, self._size), BORDER)
        self._label.draw(pen, x + self._indent(), top, width - self._indent())


class Entry(Block):
    """A box to write a number in; `before` it or `behind` it stands what it is."""

    after = 5.0

    def __init__(self, label: Text, box: float, behind: Text | None = None) -> None:
        self._label = label
        self._box = box
        """Width of the box."""
        self._behind = behind
        self._height = PITCH

    def _label_width(self, width: float) -> float:
        return width - self._box - 8

    def height(self, width: float) -> float:
        return max(self._height, self._label.height(self._label_width(width)))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        height = self.height(width)
        middle = top - height / 2
        box = Rect(x, middle - self._height / 2, self._box, self._height)
        pen.outline(box, BORDER)
        room = self._label_width(width)
        label_top = middle + self._label.height(room) / 2
        self._label.draw(pen, x + self._box + 8, label_top, room)


class Sum(Block):
    """Under a column of boxes: what they add up to, already filled in."""

    before = 4.0

    def __init__(self, total: Text, label: Text, box: float) -> None:
        self._total = total
        self._label = label
        self._box = box

    def height(self, width: float) -> float:
        return self._label.style.leading + 4

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.rule((x, top), (x + self._box, top), BORDER)
        total = max(line.width for line in self._total.lines(self._box))
        self._total.draw(pen, x + (self._box - total) / 2, top - 4, self._box)
        self._label.draw(pen, x + self._box + 8, top - 4, width - self._box - 8)
