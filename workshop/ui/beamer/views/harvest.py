"""The yield so far: whole texts under their steps, the newest last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.texts.ui import beamer as words
from workshop.ui.beamer.canvas import SMALLEST
from workshop.ui.beamer.frame import draw_foot, draw_top
from workshop.ui.beamer.views.asked import in_words
from workshop.ui.beamer.views.empty import draw_empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.pictures.harvest import HarvestLine
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.slide import Slide

_COLUMNS: Final = 3
_BETWEEN: Final = 32.0
_HEAD: Final = 66.0
_PAD: Final = 17.0
_TITLE: Final = 100.0
_SIZES: Final = (34.0, 32.0, 30.0, SMALLEST)


class Item(NamedTuple):
    """A text under a heading."""

    step: str
    text: str


class Placed(NamedTuple):
    """Where it stands on its page; `is_first` has the heading above it."""

    item: Item
    column: int
    y: float
    is_first: bool


class _Plan(NamedTuple):
    pages: list[list[Placed]]
    size: float
    width: float


def count(canvas: Canvas, slide: Slide) -> int:
    """Pages."""
    return len(_plan(canvas, slide.picture.harvest).pages)


def draw(canvas: Canvas, slide: Slide) -> None:
    """Nothing is cut; it takes as many pages as it needs."""
    found = slide.picture.harvest
    draw_top(canvas, slide, words.SO_FAR, subject=words.HARVEST)
    plan = _plan(canvas, found)
    at = slide.page % len(plan.pages)
    if not found:
        draw_empty(canvas, words.NO_HARVEST)
        draw_foot(canvas, [])
        return
    title = canvas.serif(56, leading=1.16)
    top = canvas.field.top() + 14
    canvas.text(canvas.left, top, canvas.reading_width, words.THIS_IS_OURS, title, 1)
    for placed in plan.pages[at]:
        _draw_item(canvas, placed, plan)
    _draw_foot(canvas, slide, (at, len(plan.pages)))


def _draw_foot(canvas: Canvas, slide: Slide, page: tuple[int, int]) -> None:
    found = slide.picture.harvest
    total = sum(len(line.texts) for line in found)
    # The harvest is of the whole evening, the steps that it names are those that gave something.
    steps = len({line.step for line in found})
    after = words.after_steps(steps, len(slide.picture.outline))
    draw_foot(canvas, [(words.in_all(total), True), (after, False)], page=page)


# --- where everything goes -----------------------------------------------------------------


def _plan(canvas: Canvas, found: Sequence[HarvestLine]) -> _Plan:
    """A column for each step if all fit so, else one after another through the columns."""
    most = _COLUMNS if canvas.is_narrow else _COLUMNS + 1
    steps = list(dict.fromkeys(line.heading for line in found))
    items = [Item(line.heading, in_words(text)) for line in found for text in line.texts]
    if 0 < len(steps) <= most:
        number = max(2, len(steps))
        for size in _SIZES:
            plan = _flow(canvas, items, number, size, own_column=True)
            if len(plan.pages) == 1:
                return plan
    # Wider columns where a text is higher than a column: nothing of it may be lost.
    plans = [_flow(canvas, items, n, 30.0, own_column=False) for n in (most - 1, 2)]
    plans += [_flow(canvas, items, n, SMALLEST, own_column=False) for n in (2, 1)]
    return next((plan for plan in plans if _is_whole(canvas, plan)), plans[-1])


def _is_whole(canvas: Canvas, plan: _Plan) -> bool:
    type_ = canvas.serif(plan.size, leading=1.2)
    return all(
        placed.y + _PAD + canvas.height_of(placed.item.text, type_, plan.width)
        <= canvas.field.bottom() + 1
        for page in plan.pages
        for placed in page
    )


def _flow(
    canvas: Canvas, items: Sequence[Item], number: int, size: float, *, own_column: bool
) -> _Plan:
    field, type_ = canvas.field, canvas.serif(size, leading=1.2)
    width = (field.width() - _BETWEEN * (number - 1)) / number
    start = field.top() + 14 + _TITLE
    pages: list[list[Placed]] = [[]]
    column, y, before = 0, start, ""
    for item in items:
        high = canvas.height_of(item.text, type_, width) + 2 * _PAD
        is_new = item.step != before
        needs = high + (_HEAD if is_new else 0)
        turns = bool(before) and (y + needs > field.bottom() + 1 or (own_column and is_new))
        if turns:
            column, y, is_new = column + 1, start, True
        if column == number:
            pages.append([])
            column = 0
        y += _HEAD if is_new else 0
        pages[-1].append(Placed(item, column, y, is_new))
        y += high
        before = item.step
    return _Plan(pages, size, width)


def _draw_item(canvas: Canvas, placed: Placed, plan: _Plan) -> None:
    theme, type_ = canvas.theme, canvas.serif(plan.size, leading=1.2)
    x = canvas.left + placed.column * (plan.width + _BETWEEN)
    y, width = placed.y, plan.width
    if placed.is_first:
        head = canvas.sans(theme.accent_text, weight=600)
        canvas.run(x, y - _HEAD + 14, [(placed.item.step, head)], width)
        canvas.rule(x, y - 2, width, theme.line_strong, 2)
    else:
        canvas.rule(x, y, width)
    most = max(1, int((canvas.field.bottom() + 1 - y - _PAD) // type_.line))
    canvas.text(x, y + _PAD, width, placed.item.text, type_, most)
