"""What this step is about: one sentence, what it leads to, and how we go about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.domain.programme import Phase, Who
from workshop.domain.settings import Attribution
from workshop.texts import promises
from workshop.texts.ui import beamer as words
from workshop.texts.ui.explain import EXAMPLES
from workshop.texts.ui.operator import PHASES, minutes
from workshop.ui.beamer.canvas import TITLE_SIZES
from workshop.ui.beamer.frame import draw_foot, draw_top
from workshop.ui.beamer.pages import paged
from workshop.ui.minutes import minutes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.domain.programme import Step
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.lettering import Type
    from workshop.ui.beamer.slide import Slide

_ROW: Final = 62.0
_NAME: Final = 190.0
_BESIDE: Final = 28.0
_EXAMPLES: Final = 2
"""On the first page."""
_EXAMPLE: Final = 30.0
_AIR: Final = 10.0


def count(canvas: Canvas, slide: Slide) -> int:
    """The step itself, and its examples where the first page has no room for all."""
    step = slide.picture.step
    return 1 + len(_pages(canvas, slide, step)) if step else 1


def draw(canvas: Canvas, slide: Slide) -> None:
    """The first sentence large, then as much as there is room for; after it all examples."""
    draw_top(canvas, slide, PHASES[Phase.EXPLAIN])
    promise, step = promises.ATTRIBUTION[slide.picture.attribution], slide.picture.step
    pages = _pages(canvas, slide, step) if step else []
    at = slide.page % (len(pages) + 1)
    draw_foot(canvas, [(promise, True)], words.RIGHT_OR_WRONG, (at, len(pages) + 1))
    if at:
        _draw_examples(canvas, pages[at - 1])
    elif step:
        _draw_step(canvas, slide, step)


# --- the step ------------------------------------------------------------------------------


def _draw_step(canvas: Canvas, slide: Slide, step: Step) -> None:
    type_, most = _title(canvas, slide, step)
    title, rows = first_sentence(step.explanation) or step.title, _phases(slide, step)
    canvas.text(canvas.left, _top(canvas), canvas.reading_width, title, type_, most)
    name, body = canvas.sans(canvas.theme.text_2, weight=600), canvas.sans(size=30)
    for told in _told(canvas, slide, step):
        canvas.text(canvas.left, told.y, canvas.reading_width, told.name, name, 1)
        canvas.text(canvas.left, told.y + name.line, canvas.reading_width, told.text, body)
    _draw_phases(canvas, rows, step.minutes, _low(canvas, rows))


def _top(canvas: Canvas) -> float:
    return canvas.field.top() + 24


def _low(canvas: Canvas, rows: list[tuple[Phase, str]]) -> float:
    """Where the phases begin."""
    return canvas.foot_y - len(rows) * _ROW


def _title(canvas: Canvas, slide: Slide, step: Step) -> tuple[Type, int]:
    room = max(_low(canvas, _phases(slide, step)) - _top(canvas) - 150, 130)
    types = [canvas.serif(size, leading=1.16) for size in (*TITLE_SIZES, 40.0)]
    text = first_sentence(step.explanation) or step.title
    return canvas.fitting(text, canvas.reading_width, room, types)


def first_sentence(text: str) -> str:
    """Of its first paragraph."""
    paragraph = text.strip().split("\n")[0]
    for end in (". ", "? "):
        head, found, _ = paragraph.partition(end)
        if found and len(head) > 1:
            paragraph = head + end.strip()
    return paragraph


class Told(NamedTuple):
    """A fact about the step, and where it stands."""

    name: str
    text: str
    y: float


def _told(canvas: Canvas, slide: Slide, step: Step) -> Iterator[Told]:
    """What the step leads to, and an example or two; each only if it is whole."""
    label, body, width = canvas.sans(weight=600), canvas.sans(size=30), canvas.reading_width
    type_, most = _title(canvas, slide, step)
    title = first_sentence(step.explanation) or step.title
    y = _top(canvas) + canvas.height_of(title, type_, width, most) + 30
    low = _low(canvas, _phases(slide, step)) - 24
    shown = [each for each in step.examples if "\n" not in each][:_EXAMPLES]
    for name, text in (
        (words.WORKING_TOWARDS, step.result),
        (words.FOR_EXAMPLE, "\n".join(shown)),
    ):
        height = label.line + canvas.height_of(text, body, width)
        if text and y + height <= low:
            yield Told(name, text, y)
            y += height + 18


# --- its examples --------------------------------------------------------------------------


def _pages(canvas: Canvas, slide: Slide, step: Step) -> list[list[str]]:
    """Examples that the first page does not have all of; none that are there already."""
    has_some = any(told.name == words.FOR_EXAMPLE for told in _told(canvas, slide, step))
    if not step.examples or (has_some and len(step.examples) <= _EXAMPLES):
        return []
    room = canvas.field.height() - _label(canvas).line - _AIR
    return paged(step.examples, lambda each: _height(canvas, each), room)


def _label(canvas: Canvas) -> Type:
    return canvas.sans(canvas.theme.text_2, weight=600)


def _height(canvas: Canvas, example: str) -> float:
    width = canvas.right - canvas.left
    return canvas.height_of(example, canvas.sans(size=_EXAMPLE), width) + 2 * _AIR


def _draw_examples(canvas: Canvas, examples: Sequence[str]) -> None:
    """As they stand in the programme, a line between each two."""
    width, type_ = canvas.right - canvas.left, canvas.sans(size=_EXAMPLE)
    y = canvas.field.top()
    y += canvas.text(canvas.left, y, width, EXAMPLES, _label(canvas), 1) + _AIR
    for example in examples:
        canvas.rule(canvas.left, y, width)
        canvas.text(canvas.left, y + _AIR, width, example, type_)
        y += _height(canvas, example)


# --- how we go about it --------------------------------------------------------------------


def _phases(slide: Slide, step: Step) -> list[tuple[Phase, str]]:
    """Phase and one line."""
    own = [each for each in step.questions if each.who is Who.OWN]
    together = step.joint_questions()
    named = slide.picture.attribution is Attribution.NAME
    rows: list[tuple[Phase, str]] = []
    if own:
        rows.append((Phase.OWN, words.OWN_ROW))
        shown = words.SHOW_NAMED_ROW if named else words.SHOW_ROW
        rows.append((Phase.SHOW, shown))
    if together:
        many = len(together) > 1
        text = words.several(len(together)) if many else together[0].prompt
        rows.append((Phase.JOINT, text))
    return rows


def _draw_phases(
    canvas: Canvas, rows: list[tuple[Phase, str]], step_minutes: int, y: float
) -> None:
    """What we do, and how long it is meant to take."""
    theme = canvas.theme
    quiet = canvas.sans(theme.text_2)
    for phase, text in rows:
        canvas.rule(canvas.left, y, canvas.right - canvas.left)
        line = canvas.sans()
        middle = y + (_ROW - line.line) / 2
        strong = canvas.sans(theme.accent_text, weight=600)
        canvas.run(canvas.left, middle, [(PHASES[phase], strong)], _NAME)
        takes = minutes(minutes_of(phase, step_minutes))
        width = canvas.width_of(takes, quiet)
        canvas.run(canvas.right - width, middle, [(takes, quiet)], width + 1)
        room = canvas.right - canvas.left - _NAME - (width + _BESIDE if takes else 0)
        canvas.run(canvas.left + _NAME, middle, [(text, line)], room)
        y += _ROW
