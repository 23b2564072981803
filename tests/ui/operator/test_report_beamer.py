"""Promises of the concept on the beamer: the room reads what it was shown, until another take."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import pytest

from tests.ui.operator.beside import beside
from tests.ui.operator.shown_page import press
from tests.ui.operator.test_report import SLOW_MS, PaperActs, pages_of
from workshop.domain import commands as c
from workshop.domain.ids import PointId
from workshop.domain.settings import ErasureCategory
from workshop.texts.ui import operator as frame
from workshop.texts.ui import report as words
from workshop.ui.beamer.slide import Slide, View
from workshop.ui.operator.actions import Actions
from workshop.ui.operator.column.beamer_part import BeamerPart
from workshop.ui.operator.pages.report import ReportPage
from workshop.ui.theme.tokens import BEAMER_EVENING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.evening import Evening
    from workshop.ui.operator.room import Room

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@dataclass(frozen=True)
class Stage:
    """The page of the report, open beside the evening."""

    evening: Evening
    room: Room
    page: ReportPage
    acts: PaperActs

    @property
    def slide(self) -> Slide:
        slide = self.room.projector.slide
        assert slide is not None
        return slide

    @property
    def leaf(self) -> int | None:
        """Which page the room reads."""
        return self.slide.reading.leaf if self.slide.reading else None

    def make(self, pages: int) -> None:
        """The concept is there."""
        self.acts.tasks[-1].done.emit(self.acts.preview_of(pages))


@contextmanager
def opened_page(qtbot: QtBot, folder: Path) -> Iterator[Stage]:
    acts = PaperActs(folder)
    with beside(qtbot, folder, ReportPage, acts=acts) as (evening, room, page):
        room.desk.open("report")
        yield Stage(evening, room, page, acts)


def test_the_page_that_lies_there_is_shown_and_the_evening_stays_where_it_is(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened_page(qtbot, tmp_path) as stage:
        seq = stage.evening.look(lambda state: state.seq)
        press(stage.page, frame.TAKE)
        assert stage.page.message.text() == words.ON_BEAMER_NOT_YET
        stage.make(18)
        stage.page.viewer.turn_to(2)
        assert stage.slide.view is not View.REPORT
        press(stage.page, frame.TAKE)
        assert (stage.slide.view, stage.leaf) == (View.REPORT, 2)
        assert stage.evening.look(lambda state: state.seq) == seq


def test_leafing_on_the_page_shows_nothing_until_it_is_taken(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_page(qtbot, tmp_path) as stage:
        stage.make(18)
        stage.room.projector.take()
        stage.page.viewer.turn_to(7)
        stage.room.desk.moved.emit()
        assert stage.leaf == 0
        stage.room.projector.take()  # as with its key, or from a telephone
        assert stage.leaf == 7


def test_beside_the_preview_stands_which_page_is_ready_and_which_is_seen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened_page(qtbot, tmp_path) as stage:
        part = BeamerPart(stage.room.look, stage.room.projector, BEAMER_EVENING)
        qtbot.addWidget(part)
        part.show()
        stage.make(18)
        stage.page.viewer.turn_to(2)
        assert part._ready.text() == "Klaar om te tonen: Verslag, bladzijde 3"
        press(part, frame.TAKE)
        part.set_pages(3)
        assert part._ready.text() == frame.NOTHING_ELSE
        assert part._page.text() == "3 van 18, deel 1"
        stage.page.viewer.turn_to(3)
        assert part._ready.text() == "Klaar om te tonen: Verslag, bladzijde 4"


def test_keys_of_the_beamer_turn_parts_and_pages(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_page(qtbot, tmp_path) as stage:
        stage.make(2)
        projector = stage.room.projector
        actions = Actions(stage.room, stage.page.make, stage.page.make)
        reasons = {each.name: each.reason for each in actions.now()}
        assert reasons["forward"]
        projector.take()
        projector.set_pages(2)
        assert not projector.can_turn  # nobody reads a page of paper in 20 seconds
        seen = []
        for name in ("forward", "forward", "forward", "forward", "back", "back"):
            next(each for each in actions.now() if each.name == name).run()
            seen.append((stage.leaf, stage.slide.page % 2))
        assert seen == [(0, 1), (1, 0), (1, 1), (1, 1), (1, 0), (0, 1)]
        assert not {each.name: each.reason for each in actions.now()}["forward"]


def test_the_room_keeps_its_concept_while_a_next_one_is_made_or_stopped(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened_page(qtbot, tmp_path) as stage:
        stage.make(5)
        stage.page.viewer.turn_to(1)
        stage.room.projector.take()
        before = stage.slide.reading
        stage.evening.do(c.ParkPoint(PointId("p"), "Later meer"))
        qtbot.waitUntil(stage.page.strip.isVisible)
        press(stage.page, words.AGAIN)
        assert stage.slide.reading is before
        press(stage.page, words.STOP)
        assert stage.acts.tasks[-1].is_cancelled
        assert stage.slide.reading is before
        press(stage.page, words.AGAIN)
        stage.make(6)
        assert stage.slide.reading is before
        stage.room.projector.take()
        reading = stage.slide.reading
        assert reading is not None
        assert (reading.leaf, reading.paper.pages) == (1, 6)


def test_frozen_and_black_are_as_for_every_view(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_page(qtbot, tmp_path) as stage:
        stage.make(5)
        projector = stage.room.projector
        projector.take()
        projector.freeze()
        assert projector.is_frozen
        projector.black()
        assert projector.is_black
        stage.page.viewer.turn_to(2)
        projector.take()
        assert (projector.is_frozen, projector.is_black, stage.leaf) == (False, False, 2)


def test_after_the_page_is_closed_the_phase_is_what_is_ready(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_page(qtbot, tmp_path) as stage:
        stage.make(5)
        stage.room.desk.close()
        ready = stage.room.projector.ready()
        assert ready is not None
        assert ready.view is View.HARVEST
        stage.room.desk.open("log")
        ready = stage.room.projector.ready()
        assert ready is not None
        assert ready.view is not View.REPORT


def test_words_that_are_erased_leave_the_wall(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_page(qtbot, tmp_path) as stage:
        stage.evening.do(c.ParkPoint(PointId("p"), "De tuin van Jansen"))
        picture = stage.room.desk
        seq = stage.evening.look(lambda state: state.seq)
        qtbot.waitUntil(lambda: bool(picture.picture and picture.picture.shared.seq == seq))
        stage.make(5)
        stage.room.projector.take()
        assert stage.leaf == 0
        stage.evening.do(c.EraseText("Jansen", ErasureCategory.MISTAKE, "op verzoek"))
        qtbot.waitUntil(lambda: stage.leaf is None)
        assert stage.slide.view is View.REPORT


def test_the_real_concept_is_read_with_its_own_words(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ReportPage) as (_, room, page):
        room.desk.open("report")
        pages = pages_of(qtbot, page)
        qtbot.waitUntil(lambda: not page.making.is_busy, timeout=SLOW_MS)
        room.projector.take()
        slide = room.projector.slide
        assert slide is not None
        assert slide.reading is not None
        paper = slide.reading.paper
        assert (paper.title, paper.pages) == ("Verslag, concept 1", pages)
        said = " ".join(line.text for line in paper.sheet(0).lines)
        assert "Deze avond is geen raadsvergadering." in said
        image = paper.image(0, 640)
        assert image.width() == 640
        assert len({image.pixel(x, 300) for x in range(640)}) > 2
        assert cast("object", page.viewer.number) == 0
