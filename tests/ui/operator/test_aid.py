"""The operator reads that a step or a question is an aid of the app wherever the room does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtWidgets import QLabel

from tests.domain.evening import DETAILS
from tests.ui.stage import NOW, opened
from workshop.content.programmes import programme
from workshop.domain import commands as c
from workshop.domain.ids import SessionId, StepId
from workshop.domain.programme import Phase
from workshop.evening import create_evening
from workshop.texts import promises
from workshop.ui.operator.header import Header
from workshop.ui.operator.pages.paper.forms import Form
from workshop.ui.operator.pages.paper.question_box import QuestionBox
from workshop.ui.operator.window import OperatorWindow
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY, for_beamer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workshop.ui.operator.room import Room

LAST_YEAR: Final = StepId("reflectie.vergelijken")
PRIORITIES: Final = StepId("casuistiek.prioriteren")
Stage = tuple["Room", OperatorWindow]


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    """An evening with an aid among its steps, and one among the questions of a step."""
    path = tmp_path / "avond.dialoog"
    with create_evening(path, lambda: NOW) as evening:
        evening.do(c.CreateSession(SessionId("s"), DETAILS))
        evening.do_all([c.AddProgramme(programme(each)) for each in ("reflectie", "casuistiek")])
    with opened(path) as (_, room):
        window = OperatorWindow(room, for_beamer(room.look.theme), lambda: NOW)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: room.desk.step is not None)
        yield room, window
        window.close_at_once()


def said(widget: QWidget) -> list[str]:
    """What can be read there, if it says that something is an aid."""
    aids = (promises.AID_STEP, promises.AID_QUESTION)
    shown = (each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget))
    return [each for each in shown if each in aids]


def go(qtbot: QtBot, stage: Stage, step: StepId, phase: Phase, question: int = 0) -> list[str]:
    room, window = stage
    room.desk.go(step, phase)
    qtbot.waitUntil(lambda: (room.desk.step, room.desk.phase) == (step, phase))
    room.desk.turn_to(question)
    qtbot.waitUntil(lambda: room.desk.question == question)
    (header,) = window.findChildren(Header)
    return said(header)


@pytest.mark.parametrize("phase", Phase)
def test_a_step_that_is_an_aid_says_so_above_every_phase(
    qtbot: QtBot, stage: Stage, phase: Phase
) -> None:
    assert go(qtbot, stage, LAST_YEAR, phase) == [promises.AID_STEP]


def test_of_several_questions_the_one_that_is_an_aid_says_so(qtbot: QtBot, stage: Stage) -> None:
    assert go(qtbot, stage, PRIORITIES, Phase.OWN) == []
    assert go(qtbot, stage, PRIORITIES, Phase.OWN, 1) == [promises.AID_QUESTION]
    assert go(qtbot, stage, PRIORITIES, Phase.JOINT) == []


def test_a_page_beside_the_steps_says_nothing_of_it(qtbot: QtBot, stage: Stage) -> None:
    room, window = stage
    assert go(qtbot, stage, LAST_YEAR, Phase.OWN)
    room.desk.open("points")
    (header,) = window.findChildren(Header)
    qtbot.waitUntil(lambda: said(header) == [])


def test_who_types_from_paper_reads_it_at_the_question(qtbot: QtBot) -> None:
    step = programme("casuistiek").step_by_id[PRIORITIES]
    for number, question in enumerate(step.questions[:2], 1):
        box = QuestionBox(Look(DAY, motion=False), question, number, Form())
        qtbot.addWidget(box)
        assert said(box) == [promises.AID_QUESTION] * question.aid
