"""Draws what the room sees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from tests.ui.beamer.slides import planning
from tests.ui.gallery.room import go, room_of, settle
from tests.ui.stage import wait_for
from workshop.domain.card import CardId
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
    from workshop.service.library import CardLibrary
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
            slide = room.projector.slide
            if shot.subject == View.TIMELINE:
                slide = planned(slide)
            yield shot, drawn(slide, theme_of(way), QSize(*way.size))


def planned(slide: Slide) -> Slide:
    """With steps in time; no question of the rehearsal asks for them."""
    joint = slide.picture.joint[0]
    asked = replace(joint, answer=replace(joint.answer, timeline=planning()))
    return replace(slide, view=View.TIMELINE, picture=replace(slide.picture, joint=(asked,)))


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
        case View.JOIN | View.WELCOME | View.RULES | View.HARVEST | View.THANKS | View.TEST:
            room.projector.take(View(subject))
        case View.REPORT:
            _read(room)
        case View.CARD:
            _look_up(room)
        case _:  # of a phase, and in front already
            pass


def _look_up(room: Room) -> None:
    """A card of a law."""
    shown: list[CardLibrary] = []
    task = room.acts.library()
    task.done.connect(shown.append)
    wait_for(lambda: bool(shown))
    (library,) = shown
    room.projector.offer_card(library.card(CardId("wmo-eigen-bijdrage")))
    room.projector.take(View.CARD)


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
