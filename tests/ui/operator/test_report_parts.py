"""Promises of the parts of the report, and of a concept that keeps up with what is said of it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.domain.evening import AGREEMENT
from tests.ui.operator.beside import beside
from tests.ui.operator.shown_page import press
from tests.ui.operator.test_report import PaperActs
from workshop.domain import commands as c
from workshop.domain.ids import CommentId, PointId
from workshop.domain.report_part import ReportPart
from workshop.texts.ui import report as words
from workshop.ui.operator.pages.report import ReportPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.evening import Evening

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform
Stage = tuple["Evening", ReportPage, PaperActs]
FIRST = CommentId("o1")


@contextmanager
def made(qtbot: QtBot, folder: Path) -> Iterator[Stage]:
    """With a concept of three pages."""
    acts = PaperActs(folder)
    with beside(qtbot, folder, ReportPage, acts=acts) as (evening, _room, page):
        acts.tasks[0].done.emit(acts.preview_of(3))
        page._rest.setInterval(60)  # somebody waits for it
        yield evening, page, acts


def left_out(evening: Evening) -> tuple[str, ...]:
    return evening.look(lambda state: state.account.left_out)


# --- parts ---------------------------------------------------------------------------------


def test_a_box_that_is_cleared_leaves_its_part_out_and_the_concept_is_made_anew(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with made(qtbot, tmp_path) as (evening, page, acts):
        assert not page.choice.isVisible()
        press(page, words.PARTS)
        boxes = page.choice.boxes
        assert page.choice.isVisible()
        assert all(box.isChecked() for box in boxes.values())
        boxes[ReportPart.ANSWERS].click()
        qtbot.waitUntil(lambda: left_out(evening) == ("answers",))
        qtbot.waitUntil(lambda: len(acts.tasks) == 2)
        boxes[ReportPart.FIGURES].click()  # while it is being made
        qtbot.waitUntil(lambda: left_out(evening) == ("figures", "answers"))
        qtbot.waitUntil(lambda: page._left_out == ("figures", "answers"))
        acts.tasks[1].done.emit(acts.preview_of(3))
        assert len(acts.tasks) == 3
        acts.tasks[2].done.emit(acts.preview_of(2))
        assert page.viewer.pages == 2
        assert not page.strip.isVisible()
        press(page, words.PARTS)
        assert not page.choice.isVisible()


def test_comments_cannot_go_while_one_of_them_waits(qtbot: QtBot, tmp_path: Path) -> None:
    with made(qtbot, tmp_path) as (evening, page, _):
        box = page.choice.boxes[ReportPart.COMMENTS]
        assert not box.reason
        evening.do_all([c.IssueConcept(1), c.MakeComment(FIRST, None, "Ik kwam later.")])
        qtbot.waitUntil(lambda: box.reason == words.PARTS_WAIT)
        box.click()
        assert box.isChecked()
        assert page.message.text() == words.PARTS_WAIT
        assert words.PARTS_WAIT in page.choice.note.text()
        evening.do(c.AnswerComment(FIRST, taken_over=True))
        qtbot.waitUntil(lambda: not box.reason)
        assert words.PARTS_WAIT not in page.choice.note.text()


def test_a_sealed_report_keeps_its_parts_and_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    with made(qtbot, tmp_path) as (evening, page, _):
        evening.do(c.ChooseParts(("sources",)))
        seal = c.FinishSealing("0" * 64, "f" * 64, "pem", "verslag.pdf")
        evening.do_all([c.StartSealing(AGREEMENT), seal])
        boxes = page.choice.boxes
        qtbot.waitUntil(lambda: boxes[ReportPart.ANSWERS].reason == words.PARTS_FIXED)
        boxes[ReportPart.ANSWERS].click()
        assert boxes[ReportPart.ANSWERS].isChecked()
        assert not boxes[ReportPart.SOURCES].isChecked()
        assert page.choice.note.text() == words.PARTS_FIXED
        evening.do(c.ReopenAccount("een naam was verkeerd"))
        qtbot.waitUntil(lambda: not boxes[ReportPart.ANSWERS].reason)


def test_a_choice_that_is_refused_shows_what_holds(qtbot: QtBot, tmp_path: Path) -> None:
    with made(qtbot, tmp_path) as (evening, page, _):
        box = page.choice.boxes[ReportPart.ANSWERS]
        evening.do(c.StartSealing(AGREEMENT))
        box.setChecked(False)
        page.choice._on_clicked()  # pressed in the moment in which the sealing began
        with qtbot.waitSignal(page.choice.refused):
            pass
        assert box.isChecked()
        assert left_out(evening) == ()
        assert "verzegelen" in page.message.text()


# --- keeping up ----------------------------------------------------------------------------


def test_what_is_said_about_it_comes_with_it_by_itself_after_a_rest(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with made(qtbot, tmp_path) as (evening, page, acts):
        evening.do(c.IssueConcept(1))
        qtbot.waitUntil(lambda: len(acts.tasks) == 2)  # at once: this is what they comment on
        acts.tasks[1].done.emit(acts.preview_of(3))
        evening.do(c.MakeComment(FIRST, None, "Ik kwam later."))
        qtbot.waitUntil(lambda: words.LATER in page.message.text())
        assert not page.strip.isVisible()
        qtbot.waitUntil(lambda: len(acts.tasks) == 3)
        acts.tasks[2].done.emit(acts.preview_of(4))
        assert page.message.text() == words.made(4, "21:31")
        evening.do(c.AnswerComment(FIRST, taken_over=True))
        qtbot.waitUntil(lambda: len(acts.tasks) == 4)
        assert not page.strip.isVisible()


def test_what_else_changed_is_said_and_waits_for_somebody(qtbot: QtBot, tmp_path: Path) -> None:
    with made(qtbot, tmp_path) as (evening, page, acts):
        page._rest.setInterval(1)
        evening.do(c.ParkPoint(PointId("p"), "Later meer"))
        qtbot.waitUntil(page.strip.isVisible)
        assert page.strip.sentence.text() == words.CHANGED
        assert not page._rest.isActive()
        assert len(acts.tasks) == 1


def test_who_stops_it_is_told_that_it_is_of_before(qtbot: QtBot, tmp_path: Path) -> None:
    with made(qtbot, tmp_path) as (evening, page, acts):
        evening.do(c.IssueConcept(1))
        qtbot.waitUntil(lambda: len(acts.tasks) == 2)
        press(page, words.STOP)
        assert acts.tasks[1].is_cancelled
        assert page.strip.isVisible()
        assert not page._rest.isActive()
        press(page, words.AGAIN)
        acts.tasks[2].done.emit(acts.preview_of(3))
        assert not page.strip.isVisible()


def test_nothing_is_made_for_a_page_that_nobody_sees(qtbot: QtBot, tmp_path: Path) -> None:
    with made(qtbot, tmp_path) as (evening, page, acts):
        page._rest.setInterval(10_000)
        evening.do_all([c.IssueConcept(1), c.MakeComment(FIRST, None, "Ik kwam later.")])
        qtbot.waitUntil(lambda: len(acts.tasks) == 2)
        acts.tasks[1].done.emit(acts.preview_of(3))
        evening.do(c.AnswerComment(FIRST, taken_over=True))
        qtbot.waitUntil(page._rest.isActive)
        page.hide()
        assert not page._rest.isActive()
        page.show()
        assert len(acts.tasks) == 3
