"""What every page has around its column: header, footer, page number; all of it artifacts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Protocol

from workshop.charts import fonts
from workshop.charts.fonts import Face
from workshop.charts.legible import spans
from workshop.charts.palette import PAPER
from workshop.report.tagged.annotations import Rect
from workshop.report.tagged.pen import Glyphs, Ink
from workshop.report.tagged.styles import A4, MM, RUNNING, TextStyle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from workshop.report.tagged.pen import Pen

SIDE: Final = 24 * MM
TOP: Final = 22 * MM
BOTTOM: Final = 25 * MM
COLUMN: Final = A4[0] - 2 * SIDE
"""Width of the text."""

_RIGHT: Final = A4[0] - SIDE
_HEADER_Y: Final = A4[1] - 13.5 * MM
_FOOTER_Y: Final = 12 * MM
_FOOTER_RULE_Y: Final = 18 * MM
_BAND: Final = 4 * MM
_TITLE_PAGE_TOP: Final = 18 * MM
_STAMPED_TOP: Final = 27 * MM
_STAMP_RULE_Y: Final = A4[1] - 21.5 * MM
_STAMP: Final = TextStyle(Face.SERIF_SEMIBOLD, 14, 18)
_STAMP_HEIGHT: Final = 9.5 * MM
_STAMP_PADDING: Final = 9.0
_GAP: Final = 16.0
"""Between what stands at the left and at the right."""


ACCENT: Final = "#E7B85A"
"""Of the band on the title page, unless the municipality has a colour of its own."""


class Furniture(Protocol):
    """Where the column of a page is, and what stands around it."""

    def column(self, page: int) -> Rect:
        """Of page `page`, counted from 1."""
        ...

    def draw(self, pen: Pen, page: int, pages: int) -> None:
        """Draw all that is around it, as artifacts."""
        ...


@dataclass(frozen=True, slots=True)
class Running:
    """Header and footer as on every page of a report; the first page has a band instead."""

    title: str
    status: str
    """State of the account, at the right of the header."""
    place: str
    """Municipality, occasion and date, at the left of the footer."""
    page_words: Callable[[int, int], str]
    """Page and number of pages in words."""
    accent: str = ACCENT
    stamp: str = ""
    """In a dashed box in every header, such as CONCEPT 2; then the title stands at the right."""
    stamp_note: str = ""
    """Beside the stamp; one or two lines."""

    def column(self, page: int) -> Rect:
        top = _TITLE_PAGE_TOP if page == 1 else _STAMPED_TOP if self.stamp else TOP
        return Rect(SIDE, BOTTOM, COLUMN, A4[1] - top - BOTTOM)

    def draw(self, pen: Pen, page: int, pages: int) -> None:
        if page == 1:
            pen.fill(Rect(0, A4[1] - _BAND, A4[0], _BAND), self.accent)
        elif self.stamp:
            self._draw_stamp(pen)
        else:
            with pen.artifact("Header"):
                room = COLUMN - _width(_line(0, 0, self.status)) - _GAP
                pen.write(_line(SIDE, _HEADER_Y, shortened(self.title, room)))
                pen.write(_line_to(_RIGHT, _HEADER_Y, self.status))
        pen.rule((SIDE, _FOOTER_RULE_Y), (_RIGHT, _FOOTER_RULE_Y), Ink(PAPER.line))
        with pen.artifact("Footer"):
            number = self.page_words(page, pages)
            room = COLUMN - _width(_line(0, 0, number)) - _GAP
            pen.write(_line(SIDE, _FOOTER_Y, shortened(self.place, room)))
            pen.write(_line_to(_RIGHT, _FOOTER_Y, number))

    def _draw_stamp(self, pen: Pen) -> None:
        words = list(_line(SIDE + _STAMP_PADDING, _HEADER_Y, self.stamp, _STAMP))
        width = _width(words) + 2 * _STAMP_PADDING
        box = Rect(SIDE, _HEADER_Y - 0.33 * _STAMP_HEIGHT, width, _STAMP_HEIGHT)
        pen.outline(box, Ink(PAPER.ink, 1.5, (5, 3)))
        pen.rule((SIDE, _STAMP_RULE_Y), (_RIGHT, _STAMP_RULE_Y), Ink(PAPER.ink))
        with pen.artifact("Header"):
            pen.write(words)
            notes = self.stamp_note.split("\n")
            for number, note in enumerate(notes):
                y = _HEADER_Y + 7 - number * RUNNING.leading
                pen.write(_line(SIDE + width + 10, y, note))
            taken = width + 10 + max(_width(_line(0, 0, note)) for note in notes)
            title = shortened(self.title, COLUMN - taken - _GAP)
            pen.write(_line_to(_RIGHT, _HEADER_Y + 1, title))


@lru_cache(maxsize=16)  # the same on every page
def shortened(text: str, room: float) -> str:
    """`text` as far as a line of `room` points has place for it; dots stand for the rest."""
    end = len(text)
    shown = text
    while end and _width(_line(0, 0, shown)) > room:
        end -= 1
        shown = f"{text[:end].rstrip()}…"
    return shown


def _line(x: float, y: float, text: str, style: TextStyle = RUNNING) -> Iterator[Glyphs]:
    """One line from `x` on."""
    for span in spans(text.replace("\n", " "), style.face):
        yield Glyphs(x, y, span.text, span.face, style.size, style.ink)
        x += fonts.width(span.text, span.face, style.size)


def _line_to(right: float, y: float, text: str) -> Iterator[Glyphs]:
    """One line up to `right`."""
    parts = list(_line(0, y, text))
    for part in parts:
        yield part._replace(x=part.x + right - _width(parts))


def _width(parts: Iterable[Glyphs]) -> float:
    return sum(fonts.width(part.text, part.face, part.size) for part in parts)
