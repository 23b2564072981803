"""Options over two to six evenings: a line each, named where it ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.charts.fonts import Face
from workshop.charts.palette import PAPER, Palette
from workshop.charts.shapes import (
    Stroke,
    Type,
    disc,
    drawing,
    lettering,
    line,
    text_width,
    way,
    wrapped,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.graphics import shapes

    from workshop.charts.shapes import Point

MOST_EVENINGS: Final = 6
_LETTERS: Final = 9.5
_PITCH: Final = 12.5
_SCALE: Final = 26.0
"""Room for the numbers at the left."""
_NAMES: Final = 0.34
"""Share of the width that the names at the right take at most."""
_NARROW_NAMES: Final = 0.2
_MANY: Final = 4
"""More evenings need the room that names would take."""
_HIGH: Final = 150.0
_ROUND: Final = 10
_COARSE: Final = 60
"""Above this a line at each twenty will do."""
_LEADER: Final = 12.0
_RADIUS: Final = 3.0
_TOP: Final = 7.0
_DASHES: Final = ((), (7, 3), (2, 2.5), (9, 3, 2, 3), (4, 2), (1, 3))
"""Lines differ by more than their colour."""


@dataclass(frozen=True, slots=True)
class Course:
    """An option over the evenings."""

    label: str
    values: tuple[int | None, ...]
    """None: nothing is known of that evening, and the line is broken."""
    ink: str = ""
    """Its own colour; empty for that of text."""


def over_time(
    courses: Sequence[Course],
    evenings: Sequence[str],
    width: float,
    palette: Palette = PAPER,
    *,
    joined: bool = True,
) -> shapes.Drawing:
    """A line per course from left to right, on one scale that begins at 0.

    `evenings` are what stands under each, in lines of their own. All numbers belong in a table
    beside the drawing, so only the last one stands at each name. Without time between them
    evenings are not `joined`.
    """
    return _OverTime(courses, evenings, width, palette).draw(joined=joined)


class _OverTime:
    def __init__(
        self, courses: Sequence[Course], evenings: Sequence[str], width: float, palette: Palette
    ) -> None:
        self._courses, self._palette, self._width = courses, palette, width
        names = width * (_NAMES if len(evenings) <= _MANY else _NARROW_NAMES)
        self._labels = [self._label(each, names) for each in courses]
        widest = max((self._long(text) for lines in self._labels for text in lines), default=0.0)
        self._right = width - widest - 2
        self._step = (self._right - _SCALE - _LEADER) / max(len(evenings), 2)
        self._names = [self._wrapped(name) for name in evenings]
        self._low = max((len(lines) for lines in self._names), default=0) * _PITCH + 8
        known = [each for one in courses for each in one.values if each is not None]
        self._highest = -(-max(known, default=_ROUND) // _ROUND) * _ROUND or _ROUND
        rows = sum(len(lines) for lines in self._labels)
        self._high = max(_HIGH, (rows + 1) * _PITCH)
        self._picture = drawing(width, self._low + self._high + _TOP)

    def draw(self, *, joined: bool) -> shapes.Drawing:
        self._add_scale()
        self._add_evenings()
        for number, course in enumerate(self._courses):
            points = self._points(course)
            if joined:
                dash = _DASHES[number % len(_DASHES)]
                self._picture.add(way(points, Stroke(self._ink(course), 1.8, dash)))
            self._add_discs(points, self._ink(course))
        self._add_names()
        return self._picture

    @staticmethod
    def _long(text: str) -> float:
        return text_width(text, Face.SANS, _LETTERS)

    def _wrapped(self, name: str) -> list[str]:
        room = self._step - 3
        parts = [wrapped(part, Face.SANS, _LETTERS, room) for part in name.split("\n")]
        return [text for lines in parts for text in lines]

    def _x(self, evening: int) -> float:
        return _SCALE + self._step * (evening + 0.5)

    def _y(self, value: float) -> float:
        return self._low + self._high * value / self._highest

    def _add_scale(self) -> None:
        small = Type(Face.SANS, _LETTERS, self._palette.ink_2)
        every = _ROUND if self._highest <= _COARSE else 2 * _ROUND
        for value in range(0, self._highest + 1, every):
            y = self._y(value)
            faint = Stroke(self._palette.line, 0.6)
            self._picture.add(line((_SCALE, y), (self._right - _LEADER, y), faint))
            self._picture.add(lettering((_SCALE - 6, y - 3.2), str(value), small, "end"))

    def _add_evenings(self) -> None:
        type_ = Type(Face.SANS, _LETTERS, self._palette.ink)
        for evening, lines in enumerate(self._names):
            x = self._x(evening)
            strong = Stroke(self._palette.line_strong, 0.8)
            self._picture.add(line((x, self._low), (x, self._low + self._high), strong))
            for number, text in enumerate(lines, 1):
                y = self._low - 4 - number * _PITCH + 3
                self._picture.add(lettering((x, y), text, type_, "middle"))

    # --- lines -----------------------------------------------------------------------------

    def _ink(self, course: Course) -> str:
        return course.ink or self._palette.ink

    def _points(self, course: Course) -> list[Point | None]:
        return [
            None if value is None else (self._x(at), self._y(value))
            for at, value in enumerate(course.values)
        ]

    def _add_discs(self, points: Sequence[Point | None], ink: str) -> None:
        for point in points:
            if point is not None:
                self._picture.add(disc(point, _RADIUS, ink, Stroke(self._palette.ground, 0.8)))

    # --- names -----------------------------------------------------------------------------

    @staticmethod
    def _label(course: Course, room: float) -> list[str]:
        last = course.values[-1] if course.values else None
        said = course.label if last is None else f"{course.label} {last}"
        return wrapped(said, Face.SANS, _LETTERS, room - 4)

    def _add_names(self) -> None:
        """As high as their lines end, and never over each other."""
        ended = [(at, end) for at, end in enumerate(map(self._end, self._courses)) if end]
        ended.sort(key=lambda each: -each[1][1])
        heights = [len(self._labels[at]) * _PITCH for at, _ in ended]
        middles = _apart([end[1] for _, end in ended], heights, self._low, self._high + _TOP)
        for (at, end), middle in zip(ended, middles, strict=True):
            faint = Stroke(self._palette.line_strong, 0.6)
            start = (end[0] + _RADIUS + 1, end[1])
            self._picture.add(line(start, (self._right - 3, middle), faint))
            self._add_name(self._labels[at], middle, self._ink(self._courses[at]))

    def _end(self, course: Course) -> Point | None:
        known = [(at, value) for at, value in enumerate(course.values) if value is not None]
        return (self._x(known[-1][0]), self._y(known[-1][1])) if known else None

    def _add_name(self, lines: list[str], middle: float, ink: str) -> None:
        type_ = Type(Face.SANS, _LETTERS, ink)
        baseline = middle + (len(lines) - 1) * _PITCH / 2 - _LETTERS * 0.34
        for text in lines:
            self._picture.add(lettering((self._right, baseline), text, type_))
            baseline -= _PITCH


def _apart(
    wanted: Sequence[float], heights: Sequence[float], low: float, high: float
) -> list[float]:
    """Middles from above to below, as near to `wanted` as they go without touching."""
    found: list[float] = []
    ceiling = low + high
    for middle, height in zip(wanted, heights, strict=True):
        found.append(min(middle, ceiling - height / 2))
        ceiling = found[-1] - height / 2
    floor = low - _PITCH / 2
    for at in reversed(range(len(found))):
        found[at] = max(found[at], floor + heights[at] / 2)
        floor = found[at] + heights[at] / 2
    return found
