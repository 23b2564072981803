"""Draws a slide: the same code for the wall and for its preview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from workshop.ui.beamer.canvas import Canvas
from workshop.ui.beamer.slide import View
from workshop.ui.beamer.views import (
    card,
    clusters,
    explain,
    harvest,
    join,
    joint,
    links,
    pause,
    poll,
    question,
    report,
    rules,
    test_picture,
    thanks,
    timeline,
    wall,
    welcome,
)
from workshop.ui.beamer.views.asked import aid
from workshop.ui.theme.look import load_fonts
from workshop.ui.theme.tokens import BEAMER_EVENING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSize

    from workshop.ui.beamer.canvas import Painted
    from workshop.ui.beamer.slide import Slide
    from workshop.ui.theme.tokens import Theme

_DRAW: Final[dict[View, Callable[[Canvas, Slide], None]]] = {
    View.JOIN: join.draw,
    View.WELCOME: welcome.draw,
    View.RULES: rules.draw,
    View.EXPLAIN: explain.draw,
    View.QUESTION: question.draw,
    View.WALL: wall.draw,
    View.CLUSTERS: clusters.draw,
    View.JOINT: joint.draw,
    View.LINKS: links.draw,
    View.TIMELINE: timeline.draw,
    View.POLL: poll.draw,
    View.HARVEST: harvest.draw,
    View.PAUSE: pause.draw,
    View.THANKS: thanks.draw,
    View.REPORT: report.draw,
    View.CARD: card.draw,
    View.TEST: test_picture.draw,
}
_COUNT: Final[dict[View, Callable[[Canvas, Slide], int]]] = {
    View.RULES: rules.count,
    View.EXPLAIN: explain.count,
    View.WALL: wall.count,
    View.CLUSTERS: clusters.count,
    View.LINKS: links.count,
    View.TIMELINE: timeline.count,
    View.POLL: poll.count,
    View.HARVEST: harvest.count,
    View.REPORT: report.count,
    View.CARD: card.count,
}


def draw(
    painter: QPainter,
    size: QSize,
    slide: Slide,
    theme: Theme,
    record: Callable[[Painted], None] | None = None,
) -> None:
    """Fill `size` from the painter's origin; `record` is told of each line of text."""
    load_fonts()
    painter.save()
    painter.setClipRect(QRectF(0, 0, size.width(), size.height()))
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(theme.ground))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    canvas = Canvas(size, theme, painter, record)
    canvas.note = aid(slide)
    painter.scale(canvas.scale, canvas.scale)
    _DRAW[slide.view](canvas, slide)
    painter.restore()


def page_count(size: QSize, slide: Slide) -> int:
    """How many pages the slide's view takes at this size; at least one."""
    counted = _COUNT.get(slide.view)
    if counted is None:
        return 1
    load_fonts()
    canvas = Canvas(size, BEAMER_EVENING)
    canvas.note = aid(slide)
    return max(1, counted(canvas, slide))
