"""Breaking text into lines: at spaces, ragged right, without hyphens, nothing lost.

The space at which a line breaks stays at its end. It is invisible there, but without it a screen
reader and a search would glue the last word to the next.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.charts import fonts
from workshop.report.tagged.fragments import Fragment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TOKENS: Final = re.compile(r"\n| +|[^ \n]+")
_INSIDE: Final = "-–/_.@&=?,;:"
"""Characters after which a word that is longer than a line is broken by preference."""


class Segment(NamedTuple):
    """Part of a line in one style, `x` from the start of the line."""

    x: float
    width: float
    fragment: Fragment


class Line(NamedTuple):
    """Segments from left to right; none is an empty line."""

    segments: tuple[Segment, ...]
    width: float
    """Up to the end of the last visible character."""

    @property
    def text(self) -> str:
        """All of it, with the space at the end."""
        return "".join(segment.fragment.text for segment in self.segments)


def break_lines(parts: Iterable[Fragment], size: float, room: float) -> list[Line]:
    """Lines of at most `room` points (but for a single character that is wider)."""
    breaker = _Breaker(size, room)
    for token in _tokens(parts):
        match token[0].text[0]:
            case "\n":
                breaker.end_line(token[0])
            case " ":
                breaker.add_space(token[0])
            case _:
                breaker.add_word(token)
    return breaker.finish()


def extent(parts: Iterable[Fragment], size: float) -> tuple[float, float]:
    """Width of the longest word, and of everything on lines as long as needed."""
    longest = widest = x = 0.0
    for token in _tokens(parts):
        if token[0].text == "\n":
            x = 0.0
            continue
        width = sum(fonts.width(part.text, part.face, size) for part in token)
        x += width
        if token[0].text[0] != " ":
            longest, widest = max(longest, width), max(widest, x)
    return longest, widest


def _tokens(parts: Iterable[Fragment]) -> Iterator[list[Fragment]]:
    """Newlines, spaces and words; a word may run through several fragments."""
    word: list[Fragment] = []
    for part in parts:
        for match in _TOKENS.finditer(part.text):
            piece = part._replace(text=match[0])
            if piece.text[0] not in " \n":
                word.append(piece)
                continue
            if word:
                yield word
                word = []
            yield [piece]
    if word:
        yield word


class _Breaker:
    def __init__(self, size: float, room: float) -> None:
        self._size = size
        self._room = room
        self._lines: list[Line] = []
        self._current: list[Segment] = []
        self._x = 0.0
        self._visible = 0.0
        self._space: Fragment | None = None

    def add_space(self, space: Fragment) -> None:
        """Held back: it belongs to the next word, or to the end of the line."""
        self._space = space

    def add_word(self, word: list[Fragment]) -> None:
        width = sum(map(self._width, word))
        space = self._width(self._space) if self._space else 0.0
        if self._current and self._x + space + width > self._room:
            self._break()
        self._place_space()
        place = self._append if self._x + width <= self._room else self._place_all
        for part in word:
            place(part)
        self._visible = self._x

    def end_line(self, newline: Fragment) -> None:
        """A line end that somebody typed; it reads as a space."""
        if self._current:
            self._append(newline._replace(text=" "))
        self._new_line()
        self._space = None

    def finish(self) -> list[Line]:
        self._new_line()
        return self._lines

    def _break(self) -> None:
        self._place_space()
        self._new_line()

    def _place_space(self) -> None:
        if self._space:
            self._append(self._space)
            self._space = None

    def _new_line(self) -> None:
        self._lines.append(Line(tuple(self._current), self._visible))
        self._current, self._x, self._visible = [], 0.0, 0.0

    def _place_all(self, part: Fragment) -> None:
        """Place part of a word, over as many lines as it needs when it is longer than one."""
        while (cut := self._cut(part)) < len(part.text):
            if cut:
                self._append(part._replace(text=part.text[:cut]))
                part = part._replace(text=part.text[cut:])
            self._visible = self._x
            self._new_line()
        self._append(part)

    def _cut(self, part: Fragment) -> int:
        """How many characters go on this line; at least one on an empty line."""
        text, x, fits = part.text, self._x, 0
        for char in text:
            x += fonts.width(char, part.face, self._size)
            if x > self._room:
                break
            fits += 1
        if fits == len(text):
            return fits
        while fits and unicodedata.combining(text[fits]):
            fits -= 1
        better = max(text.rfind(char, fits // 2, fits) for char in _INSIDE) + 1
        return better or fits or (0 if self._current else 1)

    def _append(self, part: Fragment) -> None:
        width = self._width(part)
        last = self._current[-1] if self._current else None
        if last and last.fragment[1:] == part[1:]:
            joined = part._replace(text=last.fragment.text + part.text)
            self._current[-1] = Segment(last.x, last.width + width, joined)
        else:
            self._current.append(Segment(self._x, width, part))
        self._x += width

    def _width(self, part: Fragment) -> float:
        return fonts.width(part.text, part.face, self._size)
