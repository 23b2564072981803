"""Promises of the end of a step: yield and gaps in sight, a tap for the course, and on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.operator.shown_page import press, shown_page
from workshop.domain.commands import Verdict
from workshop.domain.ids import StepId
from workshop.domain.programme import Phase
from workshop.texts.ui import done as words
from workshop.ui.beamer.slide import View
from workshop.ui.kit.boxes import Gap
from workshop.ui.operator.pages.done import DonePage
from workshop.ui.operator.pages.joint_sheet import JointSheet

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

STEP: Final = StepId("visie.waarden")
LAST: Final = StepId("waardemodel.keuzes")


def gaps(page: DonePage) -> list[str]:
    return [gap.sentence.text() for gap in page.yielded.findChildren(Gap)]


def test_the_yield_stands_on_a_sheet_and_nothing_is_missing(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_page(qtbot, tmp_path, DonePage, (STEP, Phase.DONE, Phase.DONE)) as found:
        page = found[2]
        (sheet,) = page.yielded.findChildren(JointSheet)
        assert sheet.accessibleName().split("\n")[0] == "Menselijke maat"
        assert gaps(page) == []


def test_what_is_missing_stands_there_as_a_gap(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_page(qtbot, tmp_path, DonePage, (STEP, Phase.OWN, Phase.DONE)) as found:
        assert gaps(found[2]) == [words.NOT_SHOWN, words.NO_ENTRY]


def test_the_course_is_noted_in_one_tap_and_a_note_may_follow(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_page(qtbot, tmp_path, DonePage, (STEP, Phase.JOINT, Phase.DONE)) as found:
        _, room, page = found

        def checks() -> list[tuple[str, str]]:
            here = room.desk.here
            return [(each.verdict, each.note) for _, each in here.checks] if here else []

        before = len(checks())
        page.course.buttons[Verdict.DEPTH].click()
        qtbot.waitUntil(lambda: len(checks()) == before + 1)
        assert page.course.buttons[Verdict.DEPTH].property("on") == "true"
        QTest.keyClicks(page.course.note, "Meer tijd nodig")
        page.leave()
        qtbot.waitUntil(lambda: len(checks()) == before + 2)
        assert checks()[-1] == (Verdict.DEPTH, "Meer tijd nodig")
        page.leave()
        QTest.keyClick(page.course.note, Qt.Key.Key_Return)
        assert len(checks()) == before + 2


def test_the_room_goes_along_to_the_next_step(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_page(qtbot, tmp_path, DonePage, (STEP, Phase.DONE, Phase.DONE)) as found:
        _, room, page = found
        press(page, words.next_step("Leidende principes"))
        qtbot.waitUntil(lambda: room.desk.step == "visie.principes")
        assert room.desk.phase is Phase.EXPLAIN

        def in_front() -> bool:
            slide = room.projector.slide
            if slide is None or slide.picture.step is None:
                return False
            return slide.picture.step.id == "visie.principes" and slide.view is View.EXPLAIN

        qtbot.waitUntil(in_front)


def test_after_the_last_step_comes_the_report(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_page(qtbot, tmp_path, DonePage, (STEP, Phase.DONE, Phase.DONE)) as found:
        _, room, page = found
        room.desk.go(LAST, Phase.DONE)
        qtbot.waitUntil(lambda: page.message.text() == words.LAST)
        press(page, words.TO_REPORT)
        assert room.desk.page == "report"
