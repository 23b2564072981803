"""What this step is about: one sentence, what it leads to, and how we go about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from workshop.domain.programme import Phase, Who
from workshop.domain.settings import Attribution
from workshop.texts import promises
from workshop.texts.ui import beamer as words
from workshop.texts.ui.operator import PHASES, minutes
from workshop.ui.beamer.canvas import TITLE_SIZES
from workshop.ui.beamer.frame import draw_foot, draw_top
from workshop.ui.minutes import minutes_of

if TYPE_CHECKING:
    from workshop.domain.programme import Step
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.slide import Slide

_ROW: Final = 62.0
_NAME: Final = 190.0
_BESIDE: Final = 28.0
_EXAMPLES: Final = 2


def draw(canvas: Canvas, slide: Slide) -> None:
    """The first sentence large, then as much as there is room for."""
    draw_top(canvas, slide, PHASES[Phase.EXPLAIN])
    promise = promises.ATTRIBUTION[slide.picture.attribution]
    draw_foot(canvas, [(promise, True)], words.RIGHT_OR_WRONG)
    step = slide.picture.step
    if step is None:
        return
    rows = _phases(slide, step)
    low = canvas.foot_y - len(rows) * _ROW
    y = canvas.field.top() + 24
    text = first_sentence(step.explanation) or step.title
    room = max(low - y - 150, 130)
    types = [canvas.serif(size, leading=1.16) for size in (*TITLE_SIZES, 40.0)]
    type_, most = canvas.fitting(text, canvas.reading_width, room, types)
    y += canvas.text(canvas.left, y, canvas.reading_width, text, type_, most) + 30
    _draw_aim(canvas, step, QRectF(canvas.left, y, canvas.reading_width, low - 24 - y))
    _draw_phases(canvas, rows, step.minutes, low)


def first_sentence(text: str) -> str:
    """Of its first paragraph."""
    paragraph = text.strip().split("\n")[0]
    for end in (". ", "? "):
        head, found, _ = paragraph.partition(end)
        if found and len(head) > 1:
            paragraph = head + end.strip()
    return paragraph


def _draw_aim(canvas: Canvas, step: Step, place: QRectF) -> None:
    """What the step leads to, and an example or two; each only if it is whole."""
    theme = canvas.theme
    label, body = canvas.sans(theme.text_2, weight=600), canvas.sans(size=30)
    y = place.top()
    told = [(words.WORKING_TOWARDS, step.result)]
    shown = [each for each in step.examples if "\n" not in each][:_EXAMPLES]
    told.append((words.FOR_EXAMPLE, "\n".join(shown)))
    for name, text in told:
        height = label.line + canvas.height_of(text, body, place.width()) + 18
        if not text or y + height - 18 > place.bottom():
            continue
        canvas.text(place.left(), y, place.width(), name, label, 1)
        canvas.text(place.left(), y + label.line, place.width(), text, body)
        y += height


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
