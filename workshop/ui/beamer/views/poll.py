"""A poll: while it is open only how many reacted; then the bar and the reservations, no names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from workshop.charts.units import PLAIN_FROM
from workshop.texts import promises
from workshop.texts.counting import capital
from workshop.texts.ui import beamer as words
from workshop.texts.ui.poll import outcome
from workshop.ui.beamer.canvas import SMALLEST
from workshop.ui.beamer.chart import block_height, draw_filled, row_for
from workshop.ui.beamer.frame import draw_foot, draw_top
from workshop.ui.beamer.views.asked import in_words, joint
from workshop.ui.beamer.views.bricks import told
from workshop.ui.beamer.views.empty import draw_empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.charts.units import Row
    from workshop.pictures.audiences import JointQuestion
    from workshop.pictures.joint import EntryPicture
    from workshop.pictures.polls import PollPicture
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.slide import Slide

_BAR: Final = 44.0
_BETWEEN: Final = 16.0
_CARD_GAP: Final = 20.0
_CARD: Final = 184.0
_ACROSS: Final = 3
_LINES: Final = 4
_SIZES: Final = (48.0, 42.0, 36.0, 32.0, SMALLEST)
_ENTRY_GAP: Final = 22.0
_MEANING_GAP: Final = 4.0
_COLUMN_GAP: Final = 56.0


def count(canvas: Canvas, slide: Slide) -> int:
    """Pages of what was said; the bar stands on each."""
    asked = joint(slide)
    result = asked.poll if asked else None
    if result is None or result.open:
        return 1
    return max(1, -(-len(_said(result)) // _across(canvas)))


def _across(canvas: Canvas) -> int:
    return _ACROSS - 1 if canvas.is_narrow else _ACROSS


def _said(result: PollPicture) -> list[tuple[str, str]]:
    """Heading and text of each card."""
    pairs = ((words.RESERVATION, result.reservations), (words.OBJECTION, result.objections))
    return [
        (words.said(kind, each.times), each.text) for kind, texts in pairs for each in told(texts)
    ]


def draw(canvas: Canvas, slide: Slide) -> None:
    """What it is about, then how the room stands."""
    draw_top(canvas, slide, promises.POLL, strong=True)
    asked = joint(slide)
    if asked is None or asked.poll is None:
        _draw_before(canvas, asked)
    elif asked.poll.open:
        _draw_open(canvas, slide, asked, asked.poll)
    else:
        _draw_closed(canvas, slide, asked, asked.poll)


def _draw_before(canvas: Canvas, asked: JointQuestion | None) -> None:
    draw_foot(canvas, [])
    if asked is None:
        draw_empty(canvas, words.NO_JOINT)
        return
    main = "\n".join(in_words(each.main) for each in asked.answer.entries)
    draw_empty(canvas, words.POLL_TO_COME, main or asked.question.prompt)


def _draw_subject(canvas: Canvas, asked: JointQuestion, y: float, bottom: float) -> float:
    """What those present wrote, with what they mean by it if all of that fits; returns its end."""
    for with_why in (True, False):
        told = [_told(asked, each, with_why=with_why) for each in asked.answer.entries]
        if not any(more for _, more in told):
            continue
        for size in _SIZES:
            for across in (1, 2)[: len(told)]:
                block = _Block(canvas, told, size, across)
                if y + block.height <= bottom:
                    return block.draw(y)
    return _draw_short(canvas, asked, y, bottom)


def _told(asked: JointQuestion, entry: EntryPicture, *, with_why: bool) -> tuple[str, list[str]]:
    """What names an entry, and what they mean by it."""
    main = asked.question.main_field
    columns = entry.fields if asked.question.fields else ()
    more = [each.text for each in columns if each.key != main]
    more += [entry.rationale] if with_why else []
    return in_words(entry.main), [in_words(each) for each in more if each.strip()]


class _Block:
    """Entries with their meaning, `across` beside each other."""

    def __init__(
        self, canvas: Canvas, told: Sequence[tuple[str, list[str]]], size: float, across: int
    ) -> None:
        self._canvas, self._across = canvas, across
        whole = canvas.reading_width if across == 1 else canvas.right - canvas.left
        self._width = (whole - _COLUMN_GAP * (across - 1)) / across
        self._main = canvas.serif(size, leading=1.2)
        meaning = max(SMALLEST, min(34.0, size * 0.75))
        self._small = canvas.serif(meaning, canvas.theme.text_2)
        self._rows = [told[at : at + across] for at in range(0, len(told), across)]

    def _height(self, entry: tuple[str, list[str]]) -> float:
        canvas, (name, more) = self._canvas, entry
        meaning = sum(
            canvas.height_of(each, self._small, self._width) + _MEANING_GAP for each in more
        )
        return canvas.height_of(name, self._main, self._width) + meaning

    @property
    def height(self) -> float:
        """Of all rows."""
        rows = sum(max(self._height(each) for each in row) for row in self._rows)
        return rows + _ENTRY_GAP * (len(self._rows) - 1)

    def draw(self, y: float) -> float:
        """From `y` on; returns where it ends."""
        for row in self._rows:
            for number, entry in enumerate(row):
                left = self._canvas.left + number * (self._width + _COLUMN_GAP)
                self._draw_entry(left, y, entry)
            y += max(self._height(each) for each in row) + _ENTRY_GAP
        return y - _ENTRY_GAP

    def _draw_entry(self, x: float, y: float, entry: tuple[str, list[str]]) -> None:
        canvas, (name, more) = self._canvas, entry
        y += canvas.text(x, y, self._width, name, self._main)
        for each in more:
            y += _MEANING_GAP
            y += canvas.text(x, y, self._width, each, self._small)


def _draw_short(canvas: Canvas, asked: JointQuestion, y: float, bottom: float) -> float:
    """Only what names the entries, as large as fits, and of a single one the start of the rest."""
    told = [_told(asked, each, with_why=True) for each in asked.answer.entries]
    width = canvas.reading_width
    title = "\n".join(name for name, _ in told) or asked.question.prompt
    types = [canvas.serif(size, leading=1.2) for size in _SIZES]
    type_, most = canvas.fitting(title, width, bottom - y, types)
    y += canvas.text(canvas.left, y, width, title, type_, most)
    small = canvas.serif(min(34.0, type_.face.size), canvas.theme.text_2)
    most = int((bottom - y - _MEANING_GAP) // small.line)
    more = "\n".join(told[0][1]) if len(told) == 1 else ""
    if more and most > 0:
        y += _MEANING_GAP
        y += canvas.text(canvas.left, y, width, more, small, min(most, 3))
    return y


# --- open ----------------------------------------------------------------------------------


def _draw_open(canvas: Canvas, slide: Slide, asked: JointQuestion, result: PollPicture) -> None:
    theme = canvas.theme
    expected = slide.picture.present
    draw_foot(canvas, [(promises.ATTRIBUTION[slide.picture.attribution], True)])
    base = canvas.foot_y - 34
    number, small = canvas.serif(88, leading=1.0), canvas.sans(theme.text_2, 32)
    first, rest = words.reacted(result.reacted, expected)
    width = canvas.run(canvas.left, base - 92, [(first, number)], 400)
    x = canvas.left + width + 12
    x += canvas.run(x, base - 46, [(rest, small)], canvas.right - x)
    top = base - 92
    if expected:
        place = QRectF(x + 40, base - 130, canvas.right - x - 40, 130)
        total = max(expected, result.reacted)
        height = block_height(place, total)
        draw_filled(canvas, place.adjusted(0, 130 - height, 0, 0), result.reacted, total)
        top = min(top, base - height)
    _draw_subject(canvas, asked, canvas.field.top() + 34, top - 30)


# --- closed --------------------------------------------------------------------------------


def _draw_closed(canvas: Canvas, slide: Slide, asked: JointQuestion, result: PollPicture) -> None:
    field, said = canvas.field, _said(result)
    pages = count(canvas, slide)
    at = slide.page % pages
    sentence = capital(outcome(result))
    right = words.IN_REPORT if said else ""
    draw_foot(canvas, [(sentence, False)], right, (at, pages))
    cards = field.bottom() - 12 - _CARD if said else field.bottom() - 40
    legend = cards - 90
    bar = legend - _BAR - 24
    top = field.top() + (16 if said else 34)
    end = _draw_subject(canvas, asked, top, bar - 28)
    rise = max(0.0, (bar - end - 40) * 0.6)  # what belongs together stays together
    _draw_bar(canvas, result, bar - rise)
    _draw_legend(canvas, result, legend - rise)
    across = _across(canvas)
    _draw_cards(canvas, said[at * across : (at + 1) * across], cards - rise / 2)


def _parts(canvas: Canvas, result: PollPicture) -> list[tuple[int, str, str]]:
    theme = canvas.theme
    return [
        (result.agree, "solid", theme.good),
        (result.with_reservation, "half", theme.good),
        (result.disagree, "slash", theme.attention),
    ]


def _draw_bar(canvas: Canvas, result: PollPicture, y: float) -> None:
    """Solid agrees, half has a reservation, an outline with a slash does not agree."""
    parts = _parts(canvas, result)
    total = sum(number for number, _, _ in parts)
    if not total:
        return
    room = canvas.right - canvas.left - 2 * _BETWEEN
    row = _poll_row(total, room)
    x = canvas.left
    for number, glyph, ink in parts:
        if not number:
            continue
        if total >= PLAIN_FROM:
            width = number * room / total
            draw_glyph(canvas, QRectF(x, y, width, _BAR), glyph, ink)
            x += width + _BETWEEN
            continue
        for left in row.lefts(0, number):
            draw_glyph(canvas, QRectF(x + left, y, row.unit, _BAR), glyph, ink)
        x += row.length(number) + _BETWEEN


def _poll_row(total: int, room: float) -> Row:
    return row_for(total + 2, room, 28.0)


def draw_glyph(canvas: Canvas, place: QRectF, glyph: str, ink: str) -> None:
    """One reaction; the same forms as on the tablet's buttons."""
    if glyph == "solid":
        canvas.box(place, ink)
        return
    canvas.box(place, edge=ink, width=2.5)
    if glyph == "half":
        half = place.adjusted(0, place.height() / 2, 0, 0)
        canvas.box(half, ink)
        return
    start = QPointF(place.left() + 3, place.bottom() - 4)
    canvas.stroke(start, QPointF(place.right() - 3, place.top() + 4), ink, 2.5)


def _draw_legend(canvas: Canvas, result: PollPicture, y: float) -> None:
    theme, x = canvas.theme, canvas.left
    number, small = canvas.serif(48, leading=1.1), canvas.sans(theme.text_2)
    gap = 34.0 if canvas.is_narrow else 60.0
    said = (words.AGREES, words.RESERVED, words.DISAGREES)
    for (count_, glyph, ink), word in zip(_parts(canvas, result), said, strict=True):
        draw_glyph(canvas, QRectF(x, y + 10, 18, 34), glyph, ink)
        x += 28
        x += canvas.run(x, y, [(f"{count_}", number)], 200) + 12
        x += canvas.run(x, y + 9, [(word, small)], canvas.right - x) + gap


def _draw_cards(canvas: Canvas, cards: Sequence[tuple[str, str]], y: float) -> None:
    theme, across = canvas.theme, _across(canvas)
    width = (canvas.right - canvas.left - _CARD_GAP * (across - 1)) / across
    small = canvas.sans(theme.ink_2, weight=600, on=theme.paper)
    type_ = canvas.serif(SMALLEST, theme.ink, on=theme.paper, leading=1.2)
    for number, (head, text) in enumerate(cards):
        x = canvas.left + number * (width + _CARD_GAP)
        canvas.slip(QRectF(x, y, width, _CARD), 16)
        canvas.text(x + 21, y + 10, width - 50, head, small, 1)
        canvas.text(x + 21, y + 10 + small.line + 2, width - 42, text, type_, _LINES - 1)
