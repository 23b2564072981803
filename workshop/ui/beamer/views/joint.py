"""The joint answer as it is written: a sheet, what it rests on, and who sees it differently."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF

from workshop.texts.ui import beamer as words
from workshop.texts.ui.joint import RATIONALE
from workshop.ui.beamer.canvas import SMALLEST
from workshop.ui.beamer.frame import draw_foot, draw_top
from workshop.ui.beamer.views.asked import in_words, joint
from workshop.ui.beamer.views.beside import draw_beside, shared
from workshop.ui.beamer.views.empty import draw_empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.pictures.audiences import JointQuestion
    from workshop.pictures.joint import EntryPicture, FieldPicture
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.lettering import Type
    from workshop.ui.beamer.slide import Slide

_SIDE: Final = 45.0
_BESIDE: Final = 380.0
_BESIDE_NARROW: Final = 312.0
_BETWEEN: Final = 36.0
_APART: Final = 16.0
_PROMPT_LINES: Final = 2
_STEPS: Final = (
    (52.0, 36.0),
    (46.0, 34.0),
    (40.0, 32.0),
    (36.0, 30.0),
    (32.0, SMALLEST),
    (SMALLEST, SMALLEST),
)
"""Sizes of the first field and of the others, the first that fit are taken."""


class Part(NamedTuple):
    """A field on the sheet."""

    label: str
    text: str
    is_main: bool


def draw(canvas: Canvas, slide: Slide) -> None:
    """One entry; the sheet alone where nothing stands beside it."""
    draw_top(canvas, slide, words.TOGETHER)
    asked = joint(slide)
    strong, meaning = words.standing(slide.picture.sealed_version)
    left = [(strong, True), (f" {meaning}", False)]
    draw_foot(canvas, left if asked else [])
    field = canvas.field
    if asked is None:
        draw_empty(canvas, words.NO_JOINT)
        return
    at, entry = _entry(slide, asked)
    wide = _BESIDE_NARROW if canvas.is_narrow else _BESIDE
    has_beside = bool(entry and entry.sources) or bool(asked.answer.dissents)
    has_beside = has_beside or bool(asked.answer.not_agreed)
    sheet = QRectF(field)
    if has_beside:
        sheet.setWidth(field.width() - wide - _BETWEEN)
        draw_beside(canvas, asked, entry, QRectF(field.right() - wide, field.top(), wide, 0))
    canvas.sheet(sheet)
    _draw_sheet(canvas, slide, asked, (at, entry), sheet.adjusted(_SIDE, 42, -_SIDE, -26))


def _entry(slide: Slide, asked: JointQuestion) -> tuple[int, EntryPicture | None]:
    """The one that is being typed, else the one in hand."""
    entries, typed = asked.answer.entries, slide.typed
    if typed is not None and typed.question == asked.question.id:
        known = [n for n, each in enumerate(entries) if each.id == typed.entry]
        return (known[0], entries[known[0]]) if known else (len(entries), None)
    if not entries:
        return 0, None
    at = min(slide.entry, len(entries) - 1)
    return at, entries[at]


# --- the sheet -----------------------------------------------------------------------------


def _parts(slide: Slide, asked: JointQuestion, entry: EntryPicture | None) -> list[Part]:
    """Fields with text; of text that is being typed the fields as they are now."""
    typed = slide.typed
    is_typed = typed is not None and typed.question == asked.question.id
    pictured = {each.key: each for each in entry.fields} if entry else {}
    parts: list[Part] = []
    for column in asked.question.columns:
        text = _text(pictured.get(column.key))
        if is_typed and typed is not None and column.reference is None:
            text = typed.fields.get(column.key, text)
        is_main = column.key == asked.question.main_field
        if text or is_main:
            parts.append(Part(column.label, text, is_main))
    rationale = in_words(entry.rationale) if entry else ""
    if is_typed and typed is not None:
        rationale = typed.rationale
    if rationale:
        parts.append(Part(RATIONALE, rationale, is_main=False))
    return parts


def _text(field: FieldPicture | None) -> str:
    return in_words(field.text) if field else ""


def _draw_sheet(
    canvas: Canvas,
    slide: Slide,
    asked: JointQuestion,
    at: tuple[int, EntryPicture | None],
    place: QRectF,
) -> None:
    """The question goes from the foot of the sheet before anything of the answer does."""
    number, entry = at
    parts = _parts(slide, asked, entry)
    if not any(part.text for part in parts):
        _draw_blank(canvas, asked, place)
        return
    total = max(len(asked.answer.entries), number + 1)
    head = words.entry_of(parts[0].label, number + 1, total)
    parts = [parts[0]._replace(label=head), *parts[1:]]
    above = QRectF(place)
    above.setBottom(_prompt_top(canvas, asked, place) - 34)
    sizes = _sizes(canvas, parts, above)
    if sizes is not None:
        _draw_prompt(canvas, asked, place)
        _draw_parts(canvas, parts, above, sizes)
    else:
        _draw_parts(canvas, parts, place, _sizes(canvas, parts, place) or _STEPS[-1])


def _draw_blank(canvas: Canvas, asked: JointQuestion, place: QRectF) -> None:
    """The question large, until there is an answer."""
    theme, y = canvas.theme, place.top() + 4
    small = canvas.sans(theme.ink_2, on=theme.paper)
    types = [canvas.serif(size, theme.ink, on=theme.paper) for size in (52.0, 46.0, 40.0, 34.0)]
    room = place.height() - small.line - 30
    type_, most = canvas.fitting(asked.question.prompt, place.width(), room, types)
    canvas.text(place.left(), y, place.width(), asked.question.prompt, type_, most)
    y = place.bottom() - small.line
    canvas.rule(place.left(), y - 18, place.width(), theme.paper_edge)
    canvas.text(place.left(), y, place.width(), words.NO_RESULT, small, 1)


def _prompt_top(canvas: Canvas, asked: JointQuestion, place: QRectF) -> float:
    type_ = canvas.sans(canvas.theme.ink, on=canvas.theme.paper)
    high = canvas.height_of(asked.question.prompt, type_, place.width(), _PROMPT_LINES)
    return place.bottom() - high


def _draw_prompt(canvas: Canvas, asked: JointQuestion, place: QRectF) -> None:
    """The question, small, at the foot of the sheet."""
    theme, y = canvas.theme, _prompt_top(canvas, asked, place)
    type_ = canvas.sans(theme.ink, on=theme.paper)
    canvas.rule(place.left(), y - 18, place.width(), theme.paper_edge)
    canvas.text(place.left(), y, place.width(), asked.question.prompt, type_, _PROMPT_LINES)


def _type(canvas: Canvas, part: Part, sizes: tuple[float, float]) -> Type:
    theme, (main, rest) = canvas.theme, sizes
    return canvas.serif(main if part.is_main else rest, theme.ink, on=theme.paper)


def _label(canvas: Canvas) -> Type:
    return canvas.sans(canvas.theme.ink_2, weight=600, on=canvas.theme.paper)


def _head(canvas: Canvas, part: Part) -> float:
    return _label(canvas).line + 4 if part.label else 0.0


def _sizes(canvas: Canvas, parts: Sequence[Part], room: QRectF) -> tuple[float, float] | None:
    """The largest in which all fit; None: in no size."""
    for sizes in _STEPS:
        needed = [
            _head(canvas, part)
            + canvas.height_of(part.text, _type(canvas, part, sizes), room.width())
            for part in parts
        ]
        if sum(needed) + _APART * (len(parts) - 1) <= room.height():
            return sizes
    return None


def _draw_parts(
    canvas: Canvas, parts: Sequence[Part], room: QRectF, sizes: tuple[float, float]
) -> None:
    """Where they do not fit, each has lines, and long ones end in an ellipsis."""
    types = [_type(canvas, part, sizes) for part in parts]
    fixed = sum(_head(canvas, part) for part in parts) + _APART * (len(parts) - 1)
    heights = [
        canvas.height_of(part.text, type_, room.width())
        for part, type_ in zip(parts, types, strict=True)
    ]
    y = room.top()
    for part, type_, high in zip(parts, types, shared(heights, room.height() - fixed), strict=True):
        if part.label:
            canvas.text(room.left(), y, room.width(), part.label, _label(canvas), 1)
        y += _head(canvas, part)
        most = max(1, int((high + 0.5) // type_.line))
        y += canvas.text(room.left(), y, room.width(), part.text, type_, most) + _APART
