"""Pages of paper: what is kept together on one, and what stands around the forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.charts import fonts
from workshop.charts.palette import PAPER
from workshop.report.paper.places import TO_WRITE_ON
from workshop.report.tagged import styles
from workshop.report.tagged.annotations import Rect
from workshop.report.tagged.blocks import Block, fill
from workshop.report.tagged.fragments import Missing, fragments
from workshop.report.tagged.furniture import shortened
from workshop.report.tagged.pen import Ink
from workshop.report.tagged.structure import Element, Role
from workshop.report.tagged.styles import A4, MM, TextStyle
from workshop.report.tagged.text import Text
from workshop.texts import paper_forms as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.report.tagged.pen import ArtifactKind, Pen

SIDE: Final = 20 * MM
WIDTH: Final = A4[0] - 2 * SIDE
_TOP: Final = 21 * MM
_BOTTOM: Final = 19 * MM
HEIGHT: Final = A4[1] - _TOP - _BOTTOM
_HEADER_TOP: Final = A4[1] - 10 * MM
_FOOTER_TOP: Final = 14 * MM
_RULE_Y: Final = 15 * MM
_RUNNING: Final = TextStyle(styles.RUNNING.face, 10.5, 14, PAPER.ink_2)
_GAP: Final = 14.0
_SLOT: Final = 38 * MM
"""Length of a line to write on in a header."""


class Kept(Block):
    """A question that stays on one page if it fits on one."""

    def __init__(self, whole: Block, before: float) -> None:
        self._whole = whole
        self.before = before

    def height(self, width: float) -> float:
        return self._whole.height(width)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        if self.height(width) <= HEIGHT:
            return None
        return self._whole.split(width, room)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self._whole.draw(pen, x, top, width)

    def inside(self) -> Iterator[Block]:
        yield self
        yield from self._whole.inside()


def pages_of(blocks: Sequence[Block]) -> int:
    """How many pages they fill."""
    pages, rest = 0, list(blocks)
    while rest:
        placed, rest, _ = fill(rest, WIDTH, HEIGHT)
        pages += bool(placed)
    return pages


@dataclass(frozen=True, slots=True)
class Sheets:
    """What the pages of one form have in common."""

    step: str
    pages: int
    is_form: bool = True
    """A hand-out is kept by who reads it: no page of it asks whose it is."""


@dataclass(frozen=True, slots=True)
class FormFurniture:
    """Footer with the form's own page numbers; a next page has room to say whose it is as well."""

    place: str
    """Municipality and evening, at the left of the footer."""
    slots: tuple[str, ...]
    forms: tuple[Sheets, ...]

    def column(self, page: int) -> Rect:
        return Rect(SIDE, _BOTTOM, WIDTH, HEIGHT)

    def draw(self, pen: Pen, page: int, pages: int) -> None:
        form, number = self._form_at(page)
        pen.rule((SIDE, _RULE_Y), (SIDE + WIDTH, _RULE_Y), Ink(PAPER.line))
        counted = _width(_text(words.page_words("", number, form.pages)))
        step = _shortened(form.step, WIDTH / 2 - counted)
        which = _text(words.page_words(step, number, form.pages))
        place = _shortened(self.place, WIDTH - _width(which) - _GAP)
        _write(pen, "Footer", _text(place), SIDE, _FOOTER_TOP)
        _write(pen, "Footer", which, SIDE + WIDTH - _width(which), _FOOTER_TOP)
        if number > 1:
            self._draw_header(pen, form)

    def _form_at(self, page: int) -> tuple[Sheets, int]:
        for form in self.forms:
            if page <= form.pages:
                return form, page
            page -= form.pages
        raise ValueError(f"{page} pages more than there are forms")

    def _draw_header(self, pen: Pen, form: Sheets) -> None:
        x = SIDE + WIDTH
        for slot in reversed(self.slots if form.is_form else ()):
            label = _text(slot)
            y = _HEADER_TOP - _RUNNING.leading
            pen.rule((x - _SLOT, y), (x, y), TO_WRITE_ON)
            x -= _SLOT + _width(label) + 5
            _write(pen, "Header", label, x, _HEADER_TOP)
            x -= _GAP
        rest = x - SIDE - _width(_text(words.continued("")))
        step = words.continued(_shortened(form.step, rest))
        _write(pen, "Header", _text(step), SIDE, _HEADER_TOP)


def _text(words: str) -> Text:
    parts = tuple(fragments(words, _RUNNING, Missing()))
    return Text(parts, _RUNNING, Element(Role.PARAGRAPH))


def _shortened(words: str, room: float) -> str:
    """As the report shortens what runs along, which is smaller there."""
    return shortened(words, room * styles.RUNNING.size / _RUNNING.size)


def _width(text: Text) -> float:
    return sum(fonts.width(part.text, part.face, _RUNNING.size) for part in text.parts)


def _write(pen: Pen, kind: ArtifactKind, text: Text, x: float, top: float) -> None:
    with pen.artifact(kind):
        pen.write(glyph for glyph, _ in text.glyphs(x, top, WIDTH))
