"""Promises of erasing: asked twice, gone from every byte, and said what could not be reached."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtTest import QTest

from tests.ui.operator.beside import beside, focus_name
from tests.ui.operator.shown_page import press
from tests.ui.stage import opened, played
from workshop.desktop.acts import EveningActs
from workshop.domain import commands as c
from workshop.domain.ids import ContentId, ParticipantId, PointId, QuestionId, StepId
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution, ErasureCategory
from workshop.evening.reporting import write_report_of
from workshop.pictures.standing import Standing, StandingPicture
from workshop.texts import console
from workshop.texts.ui import erase as words
from workshop.ui.operator.pages.erase import ErasePage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform
SLOW_MS: Final = 30_000
SECRET: Final = "papegaaienvoer voor dierenwijkbewoners"
NAME: Final = "Wilhelmina Kanariegeel"


def traces(folder: Path, text: str) -> list[str]:
    """Files that have it in any byte."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path.name for path in files if text.encode() in path.read_bytes()]


def ask(page: ErasePage, text: str, reason: str = "vergissing") -> None:
    QTest.keyClicks(page.text.line, text)
    QTest.keyClicks(page.reason.line, reason)


def test_a_text_is_gone_from_all_files_and_copies_out_of_reach_are_named(
    qtbot: QtBot, tmp_path: Path
) -> None:
    copy = tmp_path / "verslag.md"
    with beside(qtbot, tmp_path, ErasePage) as (evening, _room, page):
        evening.do(c.RecordPledge(PointId("t1"), "college", SECRET))
        write_report_of(evening, copy, "md")
        assert len(traces(tmp_path, SECRET)) > 1
        ask(page, "papegaaienvoer")
        page.category.setCurrentIndex(page.category.findData(ErasureCategory.MISTAKE))
        press(page, words.ERASE)
        press(page, words.FOR_GOOD)
        qtbot.waitUntil(page.result.isVisible, timeout=SLOW_MS)
        assert page.result.text() == console.erased(1, [str(copy)])
        assert traces(tmp_path, SECRET) == [copy.name]
        assert page.text.line.text() == ""
        assert page.reason.line.text() == ""
        erased = evening.look(lambda state: len(state.erased))
        assert erased == 1
    assert traces(tmp_path, SECRET) == [copy.name]


def test_a_participant_is_gone_likewise(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ErasePage) as (evening, _room, page):
        evening.do(c.SetParticipant(ParticipantId("nieuw"), NAME))
        qtbot.waitUntil(lambda: page.people.findText(NAME) > 0)
        page.kind_person.click()
        assert not page.text.isVisible()
        assert page.happens.text() == "\n".join(words.PERSON_GOES)
        page.people.setCurrentIndex(page.people.findText(NAME))
        QTest.keyClicks(page.reason.line, "op verzoek")
        press(page, words.ERASE)
        assert page.sure.sentence.text() == words.sure(NAME, is_person=True, is_nameless=False)
        press(page, words.FOR_GOOD)
        qtbot.waitUntil(page.result.isVisible, timeout=SLOW_MS)
        assert traces(tmp_path, NAME) == []
        qtbot.waitUntil(lambda: page.people.findText(NAME) < 0)


def test_people_of_one_name_are_told_apart_by_their_group(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ErasePage) as (evening, _room, page):
        evening.do(c.SetParticipant(ParticipantId("a"), "Jan Jansen", group="Lokaal"))
        evening.do(c.SetParticipant(ParticipantId("b"), "Jan Jansen", group="Groen"))
        qtbot.waitUntil(lambda: page.people.findText("Jan Jansen (Groen)") > 0)
        assert page.people.findText("Jan Jansen (Lokaal)") > 0
        assert page.people.findText("Jan Jansen") < 0


def test_it_is_asked_twice_and_a_tap_too_many_erases_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ErasePage) as (evening, _room, page):
        evening.do(c.RecordPledge(PointId("t1"), "college", SECRET))
        ask(page, "papegaaienvoer")
        press(page, words.ERASE)
        assert page.sure.isVisible()
        assert not page.task.is_busy
        assert focus_name() == words.LEAVE_IT
        press(page, words.LEAVE_IT)
        assert not page.sure.isVisible()
        assert page.text.line.text() == "papegaaienvoer"
        press(page, words.ERASE)
        QTest.keyClicks(page.text.line, " voor")  # asks for something else: asked anew
        assert not page.sure.isVisible()
        assert evening.look(lambda state: len(state.erased)) == 0


def test_what_is_missing_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ErasePage) as (_, _room, page):
        assert page.erase.reason == words.NO_TEXT
        QTest.keyClicks(page.text.line, "ab")
        assert page.message.text() == words.TOO_SHORT
        QTest.keyClicks(page.text.line, "c")
        assert page.message.text() == words.NO_REASON
        page.kind_person.click()
        assert page.message.text() == words.NO_PERSON
        press(page, words.ERASE)
        assert not page.sure.isVisible()
        page.kind_text.click()
        QTest.keyClicks(page.reason.line, "vergissing")
        assert page.message.text() == words.ASKS_TWICE


def test_what_is_not_there_is_told_and_stays_typed(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ErasePage) as (_, _room, page):
        ask(page, "bestaatnergens")
        press(page, words.ERASE)
        press(page, words.FOR_GOOD)
        with qtbot.waitSignal(page.task.failed, timeout=SLOW_MS):
            pass
        assert page.message.text() == "Hier staan geen woorden (meer) om te verwijderen."
        assert page.text.line.text() == "bestaatnergens"
        assert not page.result.isVisible()


def test_where_answers_have_no_name_only_the_name_is_promised_to_go(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, ErasePage) as (_, room, page):
        picture = room.desk.picture
        assert picture is not None
        shared = replace(picture.shared, attribution=Attribution.ANONYMOUS)
        page.show_picture(replace(picture, shared=shared))
        page.kind_person.click()
        assert page.happens.text() == "\n".join(words.NAME_GOES)


def test_before_a_text_goes_the_page_says_where_it_may_be_seen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, ErasePage) as (evening, _room, page):
        evening.do(c.RecordPledge(PointId("t1"), "college", SECRET))
        QTest.keyClicks(page.text.line, "papegaaienvoer")
        qtbot.waitUntil(page.places.isVisible)
        where = [words.place(StandingPicture(Standing.POINT)), words.ALSO_IN_REPORT]
        assert page.places.lines.text().splitlines() == [*where, words.NOT_COUNTED]
        evening.do(c.StrikePoint(PointId("t1")))
        qtbot.waitUntil(lambda: page.places.lines.text().startswith(words.STANDS_NOWHERE))
        page.kind_person.click()  # it would tell which words are theirs
        assert not page.places.isVisible()


def test_of_a_hidden_answer_the_page_says_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    path = played(tmp_path, StepId("visie.principes"), Phase.OWN)
    with opened(path) as (evening, bare):
        page = ErasePage(replace(bare, acts=EveningActs(evening)))
        qtbot.addWidget(page)
        page.show()
        own = QuestionId("visie.principes.eigen")
        hidden = evening.look(
            lambda state: [
                text
                for revisions in state.answers[own].values()
                if (text := state.bodies.get(revisions[-1].content_id or ContentId(b"")))
            ]
        )
        assert hidden
        word = max(re.findall(r"\w+", " ".join(hidden)), key=len)
        QTest.keyClicks(page.text.line, word)
        qtbot.waitUntil(page.places.isVisible)
        assert page.places.lines.text().splitlines() == [words.STANDS_NOWHERE, words.NOT_COUNTED]


def test_what_is_asked_twice_is_in_sight_in_a_low_window(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ErasePage) as (_, _room, page):
        page.resize(780, 460)
        ask(page, "menselijke maat")
        qtbot.waitUntil(page.places.isVisible)
        press(page, words.ERASE)

        def is_in_sight() -> bool:
            return page.sure.visibleRegion().boundingRect().height() == page.sure.height()

        qtbot.waitUntil(is_in_sight)
