"""Paper slips that fill a wall: short texts as bricks, longer ones in columns."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF

from workshop.domain.spelling import fold_text
from workshop.ui.beamer.canvas import SMALLEST
from workshop.ui.beamer.views.asked import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workshop.pictures.shown import WallCard
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.lettering import Line, Type

_SIZES: Final = (44.0, 40.0, 36.0, 33.0, 30.0, SMALLEST)
_GAP: Final = 9.0
_SIDE: Final = 17.0
_BEFORE_COUNT: Final = 14.0
_FOLD: Final = 11.0
_FOLD_ROOM: Final = 8.0
_ROW: Final = 1.62
"""Height of a slip of one line, in sizes."""
_STRETCH: Final = 0.55
"""Most that the slips of a row may be wider than they need."""
_SHORT: Final = 0.56
"""Share of the wall that a text may fill and still be a brick."""
_LONG: Final = 150
"""Letters from which on columns are wider."""
_AROUND: Final = 16.0
"""Above and below the text of a slip in a column, together."""
_TIGHT: Final = 1.18
_REMEMBERED: Final = 64


class Brick(NamedTuple):
    """A slip, where it lies."""

    text: str
    times: int
    place: tuple[float, float, float, float]
    size: float
    most: int
    """Lines."""
    part: tuple[int, int] = (1, 1)
    """(which, of how many) of a text that is longer than a page."""


class Told(NamedTuple):
    """A text, and how often it was given."""

    text: str
    times: int


def told(texts: Iterable[str]) -> tuple[Told, ...]:
    """Texts that are equal when folded stand once; the most given first, then as they came.

    The spelling that was used most is shown. No meaning is merged.
    """
    found: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for text in texts:
        shown = in_words(text)
        found[fold_text(shown)][shown] += 1
    stands = [
        Told(max(spellings, key=spellings.__getitem__), sum(spellings.values()))
        for spellings in found.values()
    ]
    return tuple(sorted(stands, key=lambda each: -each.times))


def lay(canvas: Canvas, cards: tuple[WallCard, ...]) -> Sequence[Sequence[Brick]]:
    """The pages; remembered, since a wall is drawn again at each tick of the clock."""
    field = canvas.field
    place = field.left(), field.top(), field.width(), field.height()
    return _laid(_Key(canvas), tuple(card.text for card in cards), place)


class _Key:
    """Measures with a canvas; equal for all canvases of the same size."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas.measuring()
        self._size = canvas.width, canvas.height

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other._size == self._size

    def __hash__(self) -> int:
        return hash(self._size)


@lru_cache(_REMEMBERED)
def _laid(
    key: _Key, texts: tuple[str, ...], place: tuple[float, float, float, float]
) -> tuple[tuple[Brick, ...], ...]:
    canvas, all_told = key.canvas, told(texts)
    field = QRectF(*place)
    smallest = canvas.serif(30.0)
    longest = max((_needs(canvas, each, smallest) for each in all_told), default=0.0)
    if longest > field.width() * _SHORT:
        return _columns(canvas, all_told, field)
    for size in _SIZES:
        pages = _rows(canvas, all_told, field, size)
        if len(pages) == 1:
            return pages
    return _rows(canvas, all_told, field, _SIZES[-1])


# --- bricks --------------------------------------------------------------------------------


def _count_type(canvas: Canvas, size: float) -> Type:
    theme = canvas.theme
    return canvas.sans(theme.count, max(SMALLEST, size * 0.9), 700, on=theme.paper)


def _count_width(canvas: Canvas, count: int, size: float) -> float:
    if count < 2:  # noqa: PLR2004 once needs no number
        return 0.0
    return _BEFORE_COUNT + canvas.width_of(f"{count}", _count_type(canvas, size))


def _needs(canvas: Canvas, each: Told, type_: Type) -> float:
    beside = 2 * _SIDE + _FOLD_ROOM + _count_width(canvas, each.times, type_.face.size)
    return canvas.width_of(each.text, type_) + beside + 1


def _rows(
    canvas: Canvas, all_told: Sequence[Told], field: QRectF, size: float
) -> tuple[tuple[Brick, ...], ...]:
    type_ = canvas.serif(size)
    high = round(size * _ROW)
    rows: list[list[tuple[Told, float]]] = [[]]
    used = 0.0
    for each in all_told:
        width = min(_needs(canvas, each, type_), field.width())
        if rows[-1] and used + width > field.width():
            rows.append([])
            used = 0.0
        rows[-1].append((each, width))
        used += width + _GAP
    per_page = max(1, int((field.height() + _GAP) // (high + _GAP)))
    pages: list[tuple[Brick, ...]] = []
    for first in range(0, len(rows), per_page):
        page: list[Brick] = []
        for number, row in enumerate(rows[first : first + per_page]):
            is_last = first + number == len(rows) - 1
            y = field.top() + number * (high + _GAP)
            page += _row(row, field, y, (high, size), fills=not is_last)
        pages.append(tuple(page))
    return tuple(pages)


def _row(
    row: Sequence[tuple[Told, float]],
    field: QRectF,
    y: float,
    high_and_size: tuple[float, float],
    *,
    fills: bool,
) -> list[Brick]:
    """Slips beside each other; all but the last row fill the width."""
    high, size = high_and_size
    needed = sum(width for _, width in row)
    free = field.width() - needed - _GAP * (len(row) - 1)
    wider = 1 + free / needed if fills and needed else 1.0
    wider = min(wider, 1 + _STRETCH) if len(row) == 1 else wider
    bricks: list[Brick] = []
    x = field.left()
    for each, width in row:
        bricks.append(Brick(*each, (x, y, width * wider, high), size, 1))
        x += width * wider + _GAP
    return bricks


# --- columns -------------------------------------------------------------------------------


def _columns(
    canvas: Canvas, all_told: Sequence[Told], field: QRectF
) -> tuple[tuple[Brick, ...], ...]:
    """As many columns as take the fewest pages; of those the most.

    No text loses words: what was written to be read is read, on more pages if need be.
    """
    letters = sorted(len(each.text) for each in all_told)[len(all_told) // 2]
    most = 2 if letters > _LONG or canvas.is_narrow else 3
    tried = [_in_columns(canvas, all_told, field, number) for number in range(most, 0, -1)]
    return min(tried, key=len)


def _in_columns(
    canvas: Canvas, all_told: Sequence[Told], field: QRectF, number: int
) -> tuple[tuple[Brick, ...], ...]:
    """Each slip goes to the shortest column; one that fits in none opens a page."""
    width = (field.width() - _GAP * (number - 1)) / number
    pages: list[list[Brick]] = [[]]
    tops = [field.top()] * number
    for each in all_told:
        lines = _lines(canvas, each, width)
        high = len(lines) * _column_type(canvas).line + _AROUND
        if high > field.height():
            pages += [*_alone(canvas, each, field), []]
            tops = [field.top()] * number
            continue
        at = tops.index(min(tops))
        if pages[-1] and tops[at] + high > field.bottom() + 1:
            pages.append([])
            tops, at = [field.top()] * number, 0
        x = field.left() + at * (width + _GAP)
        place = (x, tops[at], width, high)
        pages[-1].append(Brick(*each, place, SMALLEST, max(2, len(lines))))
        tops[at] += high + _GAP
    return tuple(tuple(page) for page in pages if page)


def _alone(canvas: Canvas, each: Told, field: QRectF) -> list[list[Brick]]:
    """A text for which a column is too short, on pages of its own and across the whole wall."""
    type_ = _column_type(canvas)
    lines = _lines(canvas, each, field.width())
    most = max(2, int((field.height() - _AROUND) // type_.line))
    parts = [lines[first : first + most] for first in range(0, len(lines), most)]
    pages: list[list[Brick]] = []
    for number, part in enumerate(parts, 1):
        high = len(part) * type_.line + _AROUND
        place = (field.left(), field.top(), field.width(), high)
        text = "\n".join(line.text for line in part)
        pages.append([Brick(text, each.times, place, SMALLEST, most, (number, len(parts)))])
    return pages


def _column_type(canvas: Canvas) -> Type:
    return canvas.serif(SMALLEST, leading=_TIGHT)


def _lines(canvas: Canvas, each: Told, width: float) -> Sequence[Line]:
    room = text_room(canvas, width, each.times, SMALLEST)
    return canvas.lines(each.text, _column_type(canvas), room)


def text_room(canvas: Canvas, width: float, count: int, size: float) -> float:
    """For the text of a slip of `width`."""
    return width - 2 * _SIDE - _FOLD_ROOM - _count_width(canvas, count, size)


# --- drawing -------------------------------------------------------------------------------


def draw(canvas: Canvas, brick: Brick) -> None:
    """A slip with its text, and how often it was given."""
    theme, place = canvas.theme, QRectF(*brick.place)
    canvas.slip(place, _FOLD)
    leading = _TIGHT if brick.most > 1 else 1.24
    type_ = canvas.serif(brick.size, theme.ink, on=theme.paper, leading=leading)
    room = text_room(canvas, place.width(), brick.times, brick.size) + 1
    lines = canvas.height_of(brick.text, type_, room, brick.most)
    y = place.center().y() - lines / 2
    canvas.text(place.left() + _SIDE, y, room, brick.text, type_, brick.most)
    if brick.times > 1:
        number = _count_type(canvas, brick.size)
        x = place.left() + _SIDE
        wide = place.width() - 2 * _SIDE
        top = place.center().y() - number.line / 2 if brick.most == 1 else place.top() + 6
        canvas.text(x, top, wide, f"{brick.times}", number, 1, "right")
