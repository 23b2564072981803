"""A card of the reference library: its sentence large, then what it says, page after page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.texts import library as words
from workshop.ui.beamer.frame import draw_foot, draw_top
from workshop.ui.beamer.views.empty import draw_empty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.pictures.library import CardPicture
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.lettering import Type
    from workshop.ui.beamer.slide import Slide

_TITLE: Final = (52.0, 46.0, 40.0)
_SENTENCE: Final = (38.0, 34.0)
_BODY: Final = 31.0
_GAP: Final = 18.0
_AIR: Final = 14.0
_ITEM: Final = 32.0
"""Room for the dot before an item of a list."""
_MOST_FIRST: Final = 5
"""Lines or so below the sentence, where not all fit: the rest is on the next page."""


@dataclass(frozen=True)
class _Piece:
    """A paragraph or an item, or as much of it as a page has room for."""

    text: str
    is_item: bool = False
    goes_on: bool = False
    """Of an item that began on the page before."""
    is_warning: bool = False
    is_quiet: bool = False
    """Where it comes from, when that needs a page like the rest."""


@dataclass(frozen=True)
class _Head:
    """What stands at the top of the first page."""

    title: Type
    sentence: Type
    height: float


def count(canvas: Canvas, slide: Slide) -> int:
    """Pages."""
    return len(_pages(canvas, slide.card)) if slide.card else 1


def draw(canvas: Canvas, slide: Slide) -> None:
    """Source and day at the foot of each page; without a card, why there is none."""
    if slide.card is None:
        draw_top(canvas, slide, "", subject=words.TITLE)
        draw_empty(canvas, words.NO_CARD)
        draw_foot(canvas, [])
        return
    shown, theme = slide.card, canvas.theme
    pages = _pages(canvas, shown)
    at = slide.page % len(pages)
    draw_top(canvas, slide, words.TITLE, subject=shown.group)
    y = canvas.field.top() + _AIR
    if at == 0:
        y += _draw_head(canvas, shown, y)
    else:
        face = canvas.sans(theme.text_2, weight=600)
        y += canvas.text(canvas.left, y, canvas.reading_width, shown.card.title, face, 1) + _GAP
    for piece in pages[at]:
        y += _draw_piece(canvas, piece, y) + _GAP
    _draw_facts(canvas, shown, is_first=at == 0)
    draw_foot(canvas, [(_day(canvas, shown) or words.TITLE, True)], page=(at, len(pages)))


# --- the first page ------------------------------------------------------------------------


def _head(canvas: Canvas, shown: CardPicture) -> _Head:
    """Its title on one line or two, and its sentence whole."""
    width, card = canvas.reading_width, shown.card
    titles = [canvas.serif(size, leading=1.14) for size in _TITLE]
    title, _ = canvas.fitting(card.title, width, 2 * titles[-1].line, titles)
    room = canvas.field.height() / 2
    sentences = [canvas.sans(size=size, weight=600, leading=1.26) for size in _SENTENCE]
    sentence, _ = canvas.fitting(card.summary, width, room, sentences)
    high = canvas.height_of(card.title, title, width) + _GAP
    high += canvas.height_of(card.summary, sentence, width) + _GAP + _AIR
    return _Head(title, sentence, high)


def _draw_head(canvas: Canvas, shown: CardPicture, y: float) -> float:
    head, width, left = _head(canvas, shown), canvas.reading_width, canvas.left
    down = canvas.text(left, y, width, shown.card.title, head.title) + _GAP
    down += canvas.text(left, y + down, width, shown.card.summary, head.sentence) + _GAP
    canvas.rule(left, y + down, width)
    return head.height


# --- its text ------------------------------------------------------------------------------


def _pages(canvas: Canvas, shown: CardPicture) -> list[list[_Piece]]:
    """Pieces over pages; the first has its title, and few lines."""
    full = canvas.field.height() - _AIR
    label = canvas.sans().line + _GAP
    first = _room_first(canvas, shown)
    later = full - label - _facts_height(canvas, shown, is_first=False)
    pieces = list(_pieces(canvas, shown))
    if sum(_height(canvas, piece) + _GAP for piece in pieces) - _GAP <= first:
        return [pieces]
    pages: list[list[_Piece]] = [[]]
    room = min(first, _MOST_FIRST * (_body(canvas).line + _GAP))
    for piece in pieces:
        for part in _cut(canvas, piece, later):
            needs = _height(canvas, part)
            if needs > room and (len(pages) == 1 or pages[-1]):
                pages.append([])
                room = later
            pages[-1].append(part)
            room -= needs + _GAP
    return pages


def _room_first(canvas: Canvas, shown: CardPicture) -> float:
    """For text, between the sentence and the source."""
    full = canvas.field.height() - _AIR - _head(canvas, shown).height
    return full - _facts_height(canvas, shown, is_first=True)


def _has_source_first(canvas: Canvas, shown: CardPicture) -> bool:
    """Whether its source stands on the first page: one may have many, with long names."""
    lines = sum(
        canvas.height_of(each, canvas.sans(), canvas.right - canvas.left)
        for each in words.origin(shown)
    )
    room = canvas.field.height() - 3 * _AIR - _head(canvas, shown).height
    return lines + 2 * canvas.sans().line <= room


def _pieces(canvas: Canvas, shown: CardPicture) -> Iterator[_Piece]:
    for line in shown.card.text.split("\n"):
        if line:
            yield _Piece(line.removeprefix("- "), is_item=line.startswith("- "))
    if shown.card.check:
        yield _Piece(words.changed(shown.card.check), is_warning=True)
    if not _has_source_first(canvas, shown):
        yield from (_Piece(each, is_quiet=True) for each in words.origin(shown))


def _cut(canvas: Canvas, piece: _Piece, room: float) -> Iterator[_Piece]:
    """In as many parts as it needs, each not higher than a page."""
    type_ = _body(canvas)
    most = max(1, int(room // type_.line))
    lines = [line.text for line in canvas.lines(piece.text, type_, _width(canvas, piece))]
    if len(lines) <= most:
        yield piece
        return
    for at in range(0, len(lines), most):
        yield _Piece(
            " ".join(lines[at : at + most]), piece.is_item, goes_on=at > 0,
            is_warning=piece.is_warning, is_quiet=piece.is_quiet,
        )  # fmt: skip


def _body(canvas: Canvas) -> Type:
    return canvas.sans(size=_BODY)


def _width(canvas: Canvas, piece: _Piece) -> float:
    return canvas.reading_width - (_ITEM if piece.is_item else 0.0)


def _height(canvas: Canvas, piece: _Piece) -> float:
    return canvas.height_of(piece.text, _body(canvas), _width(canvas, piece))


def _draw_piece(canvas: Canvas, piece: _Piece, y: float) -> float:
    theme, left = canvas.theme, canvas.left
    ink = theme.attention if piece.is_warning else theme.text_2 if piece.is_quiet else ""
    type_ = canvas.sans(ink, _BODY)
    if piece.is_item:
        if not piece.goes_on:
            canvas.text(left, y, _ITEM, "•", type_, 1)
        left += _ITEM
    return canvas.text(left, y, _width(canvas, piece), piece.text, type_)


# --- where it comes from -------------------------------------------------------------------


def _day(canvas: Canvas, shown: CardPicture) -> str:
    """Of when it is, for the foot; empty where there is no room for it in one line."""
    day = words.as_of(shown.card, shown.check)
    pages = 240.0
    room = canvas.right - canvas.left - pages
    return day if canvas.width_of(day, canvas.sans(weight=600)) <= room else ""


def _facts(canvas: Canvas, shown: CardPicture, *, is_first: bool) -> list[str]:
    """Above the foot: its source on the first page, the day where it did not fit below."""
    day = "" if _day(canvas, shown) else words.as_of(shown.card, shown.check)
    has_source = is_first and _has_source_first(canvas, shown)
    said = (*words.origin(shown), day) if has_source else (day,)
    return [each for each in said if each]


def _facts_height(canvas: Canvas, shown: CardPicture, *, is_first: bool) -> float:
    type_, width = canvas.sans(), canvas.right - canvas.left
    facts = _facts(canvas, shown, is_first=is_first)
    high = sum(canvas.height_of(each, type_, width) for each in facts)
    return high + _AIR if facts else 0.0


def _draw_facts(canvas: Canvas, shown: CardPicture, *, is_first: bool) -> None:
    type_, width = canvas.sans(canvas.theme.text_2), canvas.right - canvas.left
    y = canvas.field.bottom() - _facts_height(canvas, shown, is_first=is_first) + _AIR
    for each in _facts(canvas, shown, is_first=is_first):
        y += canvas.text(canvas.left, y, width, each, type_)
