"""Hundred points: the council's radar with its numbers, and a small one for each group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from workshop.charts.palette import CoreValue
from workshop.texts.counting import counted
from workshop.texts.ui import beamer as words
from workshop.ui.beamer.chart import Radar, core_value, draw_bar, draw_mark, scale_of
from workshop.ui.beamer.frame import draw_foot, draw_top

if TYPE_CHECKING:
    from workshop.pictures.insights import GroupWeights, WeightsInsight
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.slide import Slide

_A_PAGE: Final = 6
_ACROSS: Final = 3
_LEGEND_ROW: Final = 50.0
_ICON: Final = 37.0
_FIGURE: Final = 60.0
_AFTER: Final = 16.0
_DEPTH: Final = 1.81
"""Height of a radar of five, in radii."""
_AROUND: Final = 72.0
"""Marks above and below a small radar, and air."""


def count(canvas: Canvas, found: WeightsInsight) -> int:
    """Pages of groups."""
    if not has_radar(found):
        return 1
    return max(1, -(-len(found.groups) // _a_page(canvas)))


def has_radar(found: WeightsInsight) -> bool:
    """The five core values have one; other things that were weighed have bars."""
    return all(core_value(key) for key in found.keys) and len(found.keys) == len(CoreValue)


def _draw_bars(canvas: Canvas, found: WeightsInsight) -> None:
    """Mean points of the council, all on one scale."""
    draw_foot(canvas, [(f"{counted(found.n, 'raadslid', 'raadsleden')}.", False)], words.NO_VOTE)
    field = canvas.field
    split = field.left() + field.width() * 0.36
    room = canvas.right - split - _FIGURE
    high = min(96.0, field.height() / max(1, len(found.labels)))
    types = [canvas.serif(size, leading=1.1) for size in (38.0, 34.0, 30.0, 28.0)]
    number = canvas.sans(weight=700)
    for row, (label, points) in enumerate(zip(found.labels, found.points, strict=True)):
        middle = field.top() + (row + 0.5) * high
        wide = split - field.left() - 24
        type_, most = canvas.fitting(label, wide, high - 6, types)
        tall = canvas.height_of(label, type_, wide, most)
        canvas.text(field.left(), middle - tall / 2, wide, label, type_, most)
        length = room * points / scale_of([found.points])
        draw_bar(canvas, split, middle, points, length, canvas.theme.accent_line)
        x = split + length + 12
        canvas.text(x, middle - number.line / 2, _FIGURE, f"{points}", number, 1)


def _a_page(canvas: Canvas) -> int:
    return _A_PAGE - 2 if canvas.is_narrow else _A_PAGE


def draw(canvas: Canvas, slide: Slide, found: WeightsInsight) -> None:
    """The council left and large; alone it stands in the middle."""
    draw_top(canvas, slide, words.WEIGHED)
    if not has_radar(found):
        _draw_bars(canvas, found)
        return
    pages = count(canvas, found)
    at = slide.page % pages
    rest = f" {words.REST_MEANS}" if any(not each.group for each in found.groups) else ""
    people = f"{counted(found.n, 'raadslid', 'raadsleden')}.{rest}"
    draw_foot(canvas, [(people, False)], words.EVEN, (at, pages))
    field = QRectF(canvas.field)
    scale = scale_of([found.points, *(each.points for each in found.groups)])
    if not found.groups:
        wide = min(field.width(), 760.0)
        place = QRectF(field.center().x() - wide / 2, field.top(), wide, field.height())
        _draw_council(canvas, found, scale, place)
        return
    half = field.width() * 0.54
    _draw_council(canvas, found, scale, QRectF(field.left(), field.top(), half, field.height()))
    most = _a_page(canvas)
    shown = found.groups[at * most : (at + 1) * most]
    beside = QRectF(
        field.left() + half + 30, field.top(), field.width() - half - 30, field.height()
    )
    _draw_groups(canvas, found, shown, scale, beside)


def _draw_council(canvas: Canvas, found: WeightsInsight, scale: int, place: QRectF) -> None:
    axes, theme = len(found.keys), canvas.theme
    widths = _legend_widths(canvas, found, place.width())
    low = place.bottom() - -(-axes // len(widths)) * _LEGEND_ROW
    left = place.left() + (0 if found.groups else max(0.0, (place.width() - sum(widths)) / 2))
    _draw_legend(canvas, found, QPointF(left, low), widths)
    radius = min((low - place.top() - 100) / 1.82, place.width() / 2 - 70)
    middle = QPointF(place.center().x(), place.top() + 56 + radius)
    radar = Radar(canvas, middle, radius, scale)
    radar.tint(found.points, theme.accent_line)
    radar.grid(axes)
    radar.shape(found.points, theme.accent_line, 4)
    radar.knots(found.points, theme.accent_line, 7)
    _draw_ends(canvas, radar, found, 34)
    _draw_scale(canvas, radar, axes, scale)


def _draw_ends(canvas: Canvas, radar: Radar, found: WeightsInsight, size: float) -> None:
    """The mark of each core value past the end of its axis."""
    axes = len(found.keys)
    for axis, key in enumerate(found.keys):
        place = radar.beyond(axis, axes, size * 0.75)
        draw_mark(canvas, CoreValue(key), place.x(), place.y(), size)


def _draw_scale(canvas: Canvas, radar: Radar, axes: int, scale: int) -> None:
    """How much the outer ring is, on a patch of ground at its foot."""
    low = [radar.at(axis, axes, scale) for axis in range(axes)]
    deepest = sorted(low, key=lambda each: each.y())[-2:]
    x = sum(each.x() for each in deepest) / 2
    y = deepest[0].y() if axes % 2 else deepest[1].y()
    type_ = canvas.sans(canvas.theme.text_2)
    width = canvas.width_of(f"{scale}", type_) + 16
    canvas.box(QRectF(x - width / 2, y - 16, width, 32), canvas.theme.ground)
    canvas.text(x - width / 2, y - type_.line / 2, width, f"{scale}", type_, 1, "middle")


def _legend_widths(canvas: Canvas, found: WeightsInsight, room: float) -> list[float]:
    """Of the columns: as many beside each other as fit with their whole names."""
    type_ = canvas.sans()
    needed = [_ICON + canvas.width_of(label, type_) + _FIGURE for label in found.labels]
    for across in (3, 2):
        widths = [max(needed[column::across], default=0.0) for column in range(across)]
        if sum(widths) - _AFTER <= room:
            return widths
    return [room]


def _draw_legend(
    canvas: Canvas, found: WeightsInsight, corner: QPointF, widths: list[float]
) -> None:
    """Mark, name and number: no radar without its numbers."""
    name, number = canvas.sans(), canvas.sans(weight=700)
    for at, (key, label) in enumerate(zip(found.keys, found.labels, strict=True)):
        line, column = divmod(at, len(widths))
        x, y = corner.x() + sum(widths[:column]), corner.y() + line * _LEGEND_ROW
        draw_mark(canvas, CoreValue(key), x + 14, y + 20, 28)
        room = widths[column] - _ICON - _FIGURE + 2
        used = canvas.run(x + _ICON, y, [(label, name)], room)
        canvas.run(x + _ICON + used + 10, y, [(f"{found.points[at]}", number)], _FIGURE)


# --- per group -----------------------------------------------------------------------------


def _draw_groups(
    canvas: Canvas,
    found: WeightsInsight,
    groups: tuple[GroupWeights, ...],
    scale: int,
    place: QRectF,
) -> None:
    theme = canvas.theme
    head = canvas.sans(theme.text_2, weight=600)
    y = place.top() + 24
    canvas.run(place.left(), y, [(words.PER_GROUP, head)], place.width())
    y += head.line + 16
    across = min(_ACROSS, max(1, int(place.width() // 160)))
    width = place.width() / across
    room = (place.bottom() - y) / -(-_a_page(canvas) // across)
    names = [group.group or words.REST for group in groups]
    type_ = canvas.sans(leading=1.2)
    lines = max(len(canvas.lines(name, type_, width - 12, 2)) for name in names)
    low = lines * type_.line + _AROUND
    radius = min((room - low) / _DEPTH, width / 2 - 26)
    high = radius * _DEPTH + low
    for at, group in enumerate(groups):
        line, column = divmod(at, across)
        cell = QRectF(place.left() + column * width, y + line * high, width, high)
        _draw_group(canvas, found, group, Radar(canvas, _middle(cell, radius), radius, scale), cell)


def _middle(cell: QRectF, radius: float) -> QPointF:
    return QPointF(cell.center().x(), cell.top() + 28 + radius)


def _draw_group(
    canvas: Canvas, found: WeightsInsight, group: GroupWeights, radar: Radar, cell: QRectF
) -> None:
    """The group, with the council behind it."""
    theme, axes = canvas.theme, len(found.keys)
    radar.tint(group.points, theme.text_2)
    radar.grid(axes)
    radar.shape(found.points, theme.line_strong, 2)
    radar.shape(group.points, theme.text, 3)
    _draw_ends(canvas, radar, found, 18)
    y = radar.foot + 42
    name, type_ = group.group or words.REST, canvas.sans(leading=1.2)
    canvas.text(cell.left() + 6, y, cell.width() - 12, name, type_, 2, "middle")
