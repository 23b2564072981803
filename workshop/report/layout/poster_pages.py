"""What stands around the poster's column: a band in the municipality's colour, and a foot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.charts.palette import PAPER
from workshop.report.tagged.annotations import Rect
from workshop.report.tagged.fragments import Missing, fragments
from workshop.report.tagged.furniture import shortened
from workshop.report.tagged.pen import Ink
from workshop.report.tagged.structure import Element, Role
from workshop.report.tagged.styles import A3, MM, RUNNING, TextStyle
from workshop.report.tagged.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.report.tagged.pen import Pen

_SIDE: Final = 18 * MM
_BAND: Final = 12 * MM
_TOP: Final = 22 * MM
_BOTTOM: Final = 20 * MM
_WIDTH: Final = A3[0] - 2 * _SIDE
_RULE_Y: Final = 16 * MM
_FOOT_TOP: Final = 14.5 * MM
_FOOT: Final = TextStyle(RUNNING.face, 15, 20, PAPER.ink_2)
"""Read by who holds the sheet: of when and whose it is."""
_GAP: Final = 20.0


@dataclass(frozen=True, slots=True)
class PosterPages:
    """Every page says in its foot what it is and in which state."""

    status: str
    place: str
    """Municipality, occasion and date."""
    page_words: Callable[[int, int], str]
    accent: str

    def column(self, page: int) -> Rect:
        return Rect(_SIDE, _BOTTOM, _WIDTH, A3[1] - _TOP - _BOTTOM)

    def draw(self, pen: Pen, page: int, pages: int) -> None:
        pen.fill(Rect(0, A3[1] - _BAND, A3[0], _BAND), self.accent)
        pen.rule((_SIDE, _RULE_Y), (_SIDE + _WIDTH, _RULE_Y), Ink(PAPER.line))
        state = self.status if pages == 1 else f"{self.status}. {self.page_words(page, pages)}"
        right = _text(state)
        room = _WIDTH - _width(right) - _GAP
        left = _text(shortened(self.place, room * RUNNING.size / _FOOT.size))
        for text, x in ((left, _SIDE), (right, _SIDE + _WIDTH - _width(right))):
            with pen.artifact("Footer"):
                pen.write(glyph for glyph, _ in text.glyphs(x, _FOOT_TOP, _WIDTH))


def _text(words: str) -> Text:
    parts = tuple(fragments(words.replace("\n", " "), _FOOT, Missing()))
    return Text(parts, _FOOT, Element(Role.PARAGRAPH))


def _width(text: Text) -> float:
    return max(line.width for line in text.lines(_WIDTH))
