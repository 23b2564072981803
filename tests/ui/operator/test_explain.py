"""The explanation of a step: what the facilitator says, the way on, and leaving it out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.stage import VALUES, opened, played
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId, QuestionId, StepId
from workshop.domain.programme import Phase
from workshop.domain.values import ItemsValue
from workshop.texts.ui import explain as words
from workshop.ui.beamer.slide import View
from workshop.ui.operator.pages.explain import ExplainPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.domain.state import State
    from workshop.ui.operator.room import Room

# The offscreen platform cannot pass sizes on to a window manager that there is not.

TABLE: Final = StepId("visie.koppeling")
CANARY: Final = "kanarievogel"


def _page(qtbot: QtBot, room: Room) -> ExplainPage:
    page = ExplainPage(room)
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: room.desk.picture is not None)

    def draw() -> None:
        assert room.desk.picture is not None
        page.show_picture(room.desk.picture)

    room.desk.changed.connect(draw)
    room.desk.moved.connect(draw)
    draw()
    page.resize(852, 640)
    with qtbot.waitExposed(page):
        page.show()
    return page


def _texts(page: QWidget) -> list[str]:
    labels = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    lines = [each.text() for each in page.findChildren(QLineEdit)]
    return labels + lines + [each.toPlainText() for each in page.findChildren(QPlainTextEdit)]


def test_everything_the_programme_says_of_the_step_is_there(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(played(tmp_path, VALUES, Phase.EXPLAIN)) as (_, room):
        page = _page(qtbot, room)
        assert room.desk.here is not None
        step, texts = room.desk.here.step, _texts(page)
        assert step.result in texts
        assert set(step.cues) <= set(texts)
        assert set(step.examples) <= set(texts)
        assert {each.prompt for each in step.questions} <= set(texts)
        assert {words.source(each) for each in step.sources} <= set(texts)
        assert f"{words.QUESTIONS} · 35 min" in texts
        assert "Hoe ziet een goede gemeente er voor inwoners uit?" in texts  # of a list


def test_beginning_goes_on_and_takes_the_room_along(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(played(tmp_path, VALUES, Phase.EXPLAIN)) as (evening, room):
        page = _page(qtbot, room)
        page.begin.click()
        assert room.desk.phase is Phase.OWN
        qtbot.waitUntil(
            lambda: room.projector.slide is not None and room.projector.slide.view is View.QUESTION
        )
        assert evening.look(lambda state: state.flow.phase) is Phase.OWN


def test_beginning_enters_once_when_the_beamer_follows(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(played(tmp_path, VALUES, Phase.EXPLAIN)) as (evening, room):
        page = _page(qtbot, room)
        room.projector.follows = True
        before = evening.look(lambda state: state.seq)
        page.begin.click()
        qtbot.waitUntil(lambda: evening.look(lambda state: state.flow.phase) is Phase.OWN)
        assert evening.look(lambda state: state.seq) == before + 1


def test_a_step_without_own_questions_begins_together(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(played(tmp_path, VALUES, Phase.EXPLAIN)) as (_, room):
        page = _page(qtbot, room)
        room.desk.go(TABLE)
        qtbot.waitUntil(lambda: room.desk.step == TABLE)
        assert page.begin.text() == words.BEGIN[Phase.JOINT]
        page.begin.click()
        assert room.desk.phase is Phase.JOINT


def test_a_step_is_left_out_with_a_reason_which_then_stands_there(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(played(tmp_path, VALUES, Phase.EXPLAIN)) as (evening, room):
        page = _page(qtbot, room)
        page.skip.click()
        (field,) = page.findChildren(QLineEdit)
        assert field.isVisible()
        QTest.keyClicks(field, "Te weinig tijd")
        with qtbot.waitSignals([room.sender.saved, room.desk.changed]):
            QTest.keyClick(field, Qt.Key.Key_Return)
        assert "Te weinig tijd" in _texts(page)
        assert words.SKIPPED in _texts(page)
        assert not page.skip.isVisible()
        assert not field.isVisible()
        assert page.message.text().startswith("Opgeslagen")
        skipped = evening.look(lambda state: state.flow.skipped[VALUES].reason)
        assert skipped == "Te weinig tijd"


def test_without_a_reason_nothing_is_left_out(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(played(tmp_path, VALUES, Phase.EXPLAIN)) as (evening, room):
        page = _page(qtbot, room)
        page.skip.click()
        (field,) = page.findChildren(QLineEdit)
        with qtbot.waitSignal(room.sender.refused):
            QTest.keyClick(field, Qt.Key.Key_Return)
        assert page.message.text() == "Vul de reden in: die tekst is nog leeg."
        assert not evening.look(lambda state: dict(state.flow.skipped))


def test_a_reason_half_typed_is_there_again_at_its_step(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(played(tmp_path, VALUES, Phase.EXPLAIN)) as (_, room):
        page = _page(qtbot, room)
        page.skip.click()
        (field,) = page.findChildren(QLineEdit)
        QTest.keyClicks(field, "Te wei")
        room.desk.go(TABLE)
        qtbot.waitUntil(lambda: room.desk.step == TABLE)
        assert not field.isVisible()
        assert not field.text()
        room.desk.go(VALUES)
        qtbot.waitUntil(lambda: room.desk.step == VALUES)
        assert field.text() == "Te wei"
        assert field.isVisible()


def test_another_picture_of_the_same_step_rebuilds_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(played(tmp_path, VALUES, Phase.EXPLAIN)) as (evening, room):
        page = _page(qtbot, room)
        before = page.findChildren(QLabel)
        with qtbot.waitSignal(room.desk.changed):
            evening.do(c.CheckProcess(VALUES, c.Verdict.ON_COURSE))
        assert page.findChildren(QLabel) == before


def test_no_answer_is_on_the_page_before_it_was_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(played(tmp_path, VALUES, Phase.EXPLAIN)) as (evening, room):
        page = _page(qtbot, room)
        author = c.ByParticipant(evening.look(_anybody))
        with qtbot.waitSignal(room.desk.changed):
            evening.do(
                c.SubmitAnswer(author, QuestionId("visie.waarden.eigen"), ItemsValue((CANARY,)))
            )
        assert not any(CANARY in each for each in _texts(page))


def _anybody(state: State) -> ParticipantId:
    return next(each.id for each in state.participants.values() if state.roles[each.role].answers)
