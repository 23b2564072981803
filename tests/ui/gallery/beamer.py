"""Draws what the room sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from tests.ui.gallery.room import go, room_of, settle
from tests.ui.stage import wait_for
from workshop.texts.outline import headings
from workshop.texts.ui import operator as words
from workshop.texts.ui import report
from workshop.ui.beamer.draw import draw
from workshop.ui.beamer.paper import Paper, Reading
from workshop.ui.beamer.slide import View
from workshop.ui.theme.tokens import BEAMER_DAY, BEAMER_EVENING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.gallery.evenings import Moment
    from tests.ui.gallery.table import Shot, Way
    from workshop.ui.acts import Preview
    from workshop.ui.beamer.slide import Slide
    from workshop.ui.operator.room import Room
    from workshop.ui.theme.tokens import Theme


def views(way: Way, moment: Moment, shots: list[Shot]) -> Iterator[tuple[Shot, QImage]]:
    """All of one evening."""
    with room_of(way, moment) as room:
        for shot in shots:
            room.projector.clusters_first = shot.subject == View.CLUSTERS
            go(room, shot.scene)
            settle()
            _show(room, shot.subject)
            settle()
            assert room.projector.slide is not None  # taken
            yield shot, drawn(room.projector.slide, theme_of(way), QSize(*way.size))


def theme_of(way: Way) -> Theme:
    """Of the wall."""
    return BEAMER_EVENING if way.dark else BEAMER_DAY


def drawn(slide: Slide, theme: Theme, size: QSize) -> QImage:
    """The slide as the wall has it. Needs a QGuiApplication."""
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw(painter, size, slide, theme)
    painter.end()
    return image


def _show(room: Room, subject: str) -> None:
    match subject:
        case View.PAUSE:
            room.projector.pause(words.PAUSE_MINUTES)
        case View.JOIN | View.WELCOME | View.RULES | View.HARVEST | View.THANKS:
            room.projector.take(View(subject))
        case View.REPORT:
            _read(room)
        case _:  # of a phase, and in front already
            pass


def _read(room: Room) -> None:
    """The page of the compass."""
    shown: list[Preview] = []
    task = room.acts.preview()
    task.done.connect(shown.append)
    wait_for(lambda: bool(shown))
    (preview,) = shown
    paper = Paper(report.title(1, is_sealed=False), preview.pages, preview.sheet, preview.raster)
    heads = [paper.sheet(number).lines[0].text for number in range(paper.pages)]
    leaf = heads.index(headings.COMPASS)
    room.desk.open("report")
    room.projector.offer(Reading(paper, leaf))
    room.projector.take()
