"""What was shown: paper slips for texts, figures for everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain.programme import Phase
from workshop.pictures.shown import WRITTEN
from workshop.texts.ui import beamer as words
from workshop.texts.ui.operator import PHASES
from workshop.ui.beamer.frame import draw_foot, draw_top
from workshop.ui.beamer.views import bricks, figures
from workshop.ui.beamer.views.asked import own
from workshop.ui.beamer.views.empty import draw_empty

if TYPE_CHECKING:
    from workshop.pictures.audiences import OwnQuestion
    from workshop.ui.beamer.canvas import Canvas
    from workshop.ui.beamer.slide import Slide


def count(canvas: Canvas, slide: Slide) -> int:
    """Pages."""
    asked = own(slide)
    if asked is None or not asked.shown:
        return 1
    if asked.question.kind in WRITTEN:
        return len(bricks.lay(canvas, asked.cards))
    return figures.count(canvas, slide, asked)


def draw(canvas: Canvas, slide: Slide) -> None:
    """Nothing of it before it was shown."""
    asked = own(slide)
    if asked is None or not asked.shown:
        _draw_hidden(canvas, slide, asked)
    elif asked.question.kind in WRITTEN:
        _draw_written(canvas, slide, asked)
    else:
        figures.draw(canvas, slide, asked)


def _draw_hidden(canvas: Canvas, slide: Slide, asked: OwnQuestion | None) -> None:
    draw_top(canvas, slide, PHASES[Phase.SHOW])
    draw_foot(canvas, [] if asked is None else _sent(asked))
    if asked is None:
        draw_empty(canvas, words.NO_QUESTION)
    else:
        draw_empty(canvas, words.HIDDEN, asked.question.prompt)


def _sent(asked: OwnQuestion) -> list[tuple[str, bool]]:
    counts = asked.counts
    return [(f"{counts.answered} ", True), (words.of_sent(counts.expected), False)]


def _draw_written(canvas: Canvas, slide: Slide, asked: OwnQuestion) -> None:
    total = len(slide.picture.own)
    number = words.question_of(min(slide.question, total - 1) + 1, total)
    draw_top(canvas, slide, number or PHASES[Phase.SHOW])
    pages = bricks.lay(canvas, asked.cards)
    at = slide.page % len(pages)
    if not asked.cards:
        draw_empty(canvas, words.NO_ANSWERS, asked.question.prompt)
    for brick in pages[at]:
        bricks.draw(canvas, brick)
    people = asked.counts.answered - asked.counts.declined - asked.counts.waiting
    left = [(words.answers(len(asked.cards)), True), (f" {words.of_people(people)}", False)]
    if any(brick.times > 1 for page in pages for brick in page):
        left.append((f" {words.TIMES_HINT}", False))
    if any(brick.part[1] > 1 for brick in pages[at]):
        left = [(words.part_of(*pages[at][0].part), True)]
    draw_foot(canvas, left, page=(at, len(pages)))
