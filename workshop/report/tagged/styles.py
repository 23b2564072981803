"""Colours and type of the report on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from workshop.charts.fonts import Face
from workshop.charts.palette import PAPER

MM: Final = 72 / 25.4
A4: Final = (210 * MM, 297 * MM)
A3: Final = (297 * MM, 420 * MM)

Align = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a block of text is set; sizes in points."""

    face: Face
    size: float
    leading: float
    ink: str = PAPER.ink
    before: float = 0.0
    """Space above, unless the block opens a page."""
    after: float = 0.0
    align: Align = "left"
    keeps_next: bool = False
    """Whether it must not be the last on a page."""


BODY: Final = TextStyle(Face.SANS, 11, 17, after=6)
ITEM: Final = TextStyle(Face.SANS, 11, 17, after=3)
WORDS: Final = TextStyle(Face.SERIF, 11, 17, after=6)
"""What people said or wrote, and the running text of the report."""
SMALL: Final = TextStyle(Face.SANS, 9.5, 14, PAPER.ink_2, after=6)
LEAD: Final = TextStyle(Face.SERIF, 11.5, 17, after=10)
KICKER: Final = TextStyle(Face.SANS_SEMIBOLD, 11, 16, PAPER.ink_2, before=14, keeps_next=True)
"""A line above a heading or an answer that says what it belongs to."""
H1: Final = TextStyle(Face.SERIF_SEMIBOLD, 25, 31, before=24, after=8)
H2: Final = TextStyle(Face.SERIF_SEMIBOLD, 16, 22, before=20, after=6)
H3: Final = TextStyle(Face.SERIF_SEMIBOLD, 12.5, 18, before=14, after=4)
CAPTION: Final = TextStyle(Face.SANS_SEMIBOLD, 10, 15, PAPER.ink_2, before=10, after=2)
HEAD_CELL: Final = TextStyle(Face.SANS_SEMIBOLD, 10, 14)
CELL: Final = TextStyle(Face.SANS, 10, 14)
RUNNING: Final = TextStyle(Face.SANS, 9, 12, PAPER.ink_2)
"""Header and footer."""

HEADINGS: Final = {1: H1, 2: H2, 3: H3}
