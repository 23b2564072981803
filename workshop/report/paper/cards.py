"""Cards to join with, eight on a page, with lines to cut along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.charts import fonts
from workshop.charts.fonts import Face
from workshop.charts.palette import PAPER
from workshop.domain.settings import Attribution
from workshop.report.paper.forms import moment
from workshop.report.paper.qr import qr
from workshop.report.tagged.annotations import Rect
from workshop.report.tagged.blocks import Block
from workshop.report.tagged.document import Document
from workshop.report.tagged.fragments import Missing, fragments
from workshop.report.tagged.frames import Frame
from workshop.report.tagged.lines import break_lines, extent
from workshop.report.tagged.metadata import Meta
from workshop.report.tagged.pen import Ink
from workshop.report.tagged.structure import Role
from workshop.report.tagged.styles import A4, MM, TextStyle
from workshop.texts import cards as words
from workshop.texts import paper
from workshop.texts.outline.front import NO_TITLE, foot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.report.paper.sheets import Card, Deck
    from workshop.report.tagged.document import Built
    from workshop.report.tagged.pen import Pen
    from workshop.report.tagged.story import Story

ACROSS: Final = 2
DOWN: Final = 4
QR_SIZE: Final = 28.4 * MM
"""Without its quiet zone."""
_WIDTH: Final = A4[0] / ACROSS
_HEIGHT: Final = A4[1] / DOWN
_INSET: Final = (7 * MM, 5 * MM)
_ROOM: Final = _WIDTH - 2 * _INSET[0]
_CUT: Final = Ink(PAPER.line_strong, 0.5, (3, 3))
_GAP: Final = 6.0

_ABOVE: Final = TextStyle(Face.SANS, 10, 13, PAPER.ink_2, after=1.5)
_NAMES: Final = tuple(
    TextStyle(Face.SERIF_SEMIBOLD, size, size * 1.22, after=1) for size in (17, 15, 13, 11)
)
_GROUP: Final = TextStyle(Face.SANS, 12, 14.5, after=2)
_GROUP_LINES: Final = 2
_LABEL: Final = TextStyle(Face.SANS, 11, 14, PAPER.ink_2)
_CODE: Final = TextStyle(Face.SANS_BOLD, 24, 28)
_ADDRESSES: Final = tuple(
    TextStyle(Face.SANS_SEMIBOLD, size, size * 1.2, after=2) for size in (18, 16, 14, 12)
)
_SMALL: Final = TextStyle(Face.SANS, 9.5, 12, PAPER.ink_2)


def lay_out_cards(deck: Deck) -> Built:
    """All cards, in the order of the deck. The same deck gives the same bytes."""
    document = Document(_meta(deck), _CutLines())
    for at in range(0, len(deck.cards), ACROSS):
        _add_row(document.story, deck, deck.cards[at : at + ACROSS])
    return document.build()


def _add_row(story: Story, deck: Deck, cards: Sequence[Card]) -> None:
    with story.columns(*(1 / ACROSS,) * ACROSS, gap=0) as columns:
        for column, card in zip(columns, cards, strict=False):
            with column.box(Frame(inset=_INSET), Role.SECTION) as inner:
                with inner.columns(1.0) as (top,):
                    _add_top(top, deck, card)
                with inner.columns(1.0) as (foot,):
                    _add_foot(foot, deck, card)
                inner.blocks[:] = [_Spread(*inner.blocks)]


def _add_top(story: Story, deck: Deck, card: Card) -> None:
    """What all cards say, who it is for, the code, and the QR code."""
    above = words.above(deck.network, deck.evening_code, practice=deck.practice)
    story.paragraph(_cut(above, _ABOVE, _ROOM, 2), _ABOVE)
    drawing = qr(card.url, QR_SIZE)
    size = float(drawing.width)
    share = size / (_ROOM - _GAP)
    with story.columns(1 - share, share, gap=_GAP) as (left, right):
        _add_person(left, deck, card, (_ROOM - _GAP - size, size))
        right.figure(drawing, words.opens(card.address))


def _add_person(story: Story, deck: Deck, card: Card, room: tuple[float, float]) -> None:
    """In a room as wide and as high as this, however long the names are."""
    width, high = room
    group = _cut(card.group, _GROUP, width, _GROUP_LINES)
    left = high - _CODE.leading - _GROUP.after - _high(group, _GROUP, width)
    name = card.name or words.number(card.number)
    style = _fitting(name, _NAMES, width, left)
    story.paragraph(_cut(name, style, width, int(left // style.leading)), style)
    story.paragraph(group, _GROUP)
    label = words.code_label(deck.attribution)
    share = (fonts.width(label, _LABEL.face, _LABEL.size) + 1) / (width - _GAP)
    with story.columns(share, 1 - share, gap=_GAP) as (first, second):
        first.space((_CODE.leading - _LABEL.leading) / 2 + 3.5, stays=True)
        first.paragraph(label, _LABEL)
        second.paragraph(card.code, _CODE)


def _add_foot(story: Story, deck: Deck, card: Card) -> None:
    """What is typed without a QR code, and what to do with a tablet that wants internet."""
    largest = _ADDRESSES[0].leading
    story.paragraph(card.address, _fitting(card.address, _ADDRESSES, _ROOM, largest))
    is_nameless = deck.attribution is Attribution.ANONYMOUS
    story.paragraph(f"{words.OF_NOBODY} {words.STAY}" if is_nameless else words.STAY, _SMALL)


# --- words in little room ------------------------------------------------------------------


def _lines(text: str, style: TextStyle, width: float) -> int:
    return len(break_lines(fragments(text, style, Missing()), style.size, width)) if text else 0


def _high(text: str, style: TextStyle, width: float) -> float:
    return _lines(text, style, width) * style.leading


def _fitting(text: str, styles: Sequence[TextStyle], width: float, high: float) -> TextStyle:
    """The largest of `styles` in which `text` fits with its words whole, or the smallest."""
    for style in styles:
        longest, _ = extent(fragments(text, style, Missing()), style.size)
        if longest <= width and _high(text, style, width) <= high:
            return style
    return styles[-1]


def _cut(text: str, style: TextStyle, width: float, lines: int) -> str:
    """`text` as far as so many lines have place for it; dots stand for the rest."""
    shown, end = text, len(text)
    while _lines(shown, style, width) > lines and end:
        end -= 1
        shown = f"{text[:end].rstrip()}…"
    return shown


class _Spread(Block):
    """A card's two halves: one from above, one down to the foot; as high as all cards."""

    def __init__(self, top: Block, foot: Block) -> None:
        self._top, self._foot = top, foot

    def height(self, width: float) -> float:
        return _HEIGHT - 2 * _INSET[1]

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self._top.draw(pen, x, top, width)
        foot = top - self.height(width) + self._foot.height(width)
        self._foot.draw(pen, x, foot, width)


@dataclass(frozen=True, slots=True)
class _CutLines:
    """The whole page is for cards; around them only where to cut."""

    def column(self, page: int) -> Rect:
        return Rect(0, 0, *A4)

    def draw(self, pen: Pen, page: int, pages: int) -> None:
        pen.rule((_WIDTH, 0), (_WIDTH, A4[1]), _CUT)
        for row in range(1, DOWN):
            pen.rule((0, row * _HEIGHT), (A4[0], row * _HEIGHT), _CUT)


def _meta(deck: Deck) -> Meta:
    return Meta(
        title=words.title(deck.title or NO_TITLE),
        author=paper.author(deck.municipality),
        subject=f"{words.SUBJECT}. {foot(deck.municipality, deck.date)}.",
        created=moment(deck.date),
        keywords=words.KEYWORDS,
    )
