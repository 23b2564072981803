"""Promises of `workshop.ui.operator.desk`: the operator looks around, the room stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.stage import NOW, VALUES, opened, played
from workshop.demo.rehearsing import rehearsal_plan
from workshop.domain import commands as c
from workshop.domain.ids import PointId, StepId
from workshop.domain.programme import Phase
from workshop.evening import Evening
from workshop.evening.making import make
from workshop.pictures.operator import OperatorPicture
from workshop.ui.operator.desk import Desk
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages import page_for
from workshop.ui.operator.pages.explain import ExplainPage
from workshop.ui.operator.pages.own import OwnPage
from workshop.ui.operator.window import OperatorWindow
from workshop.ui.theme.tokens import DAY, for_beamer

PRINCIPLES = StepId("visie.principes")
Both = tuple[Evening, Desk]


@pytest.fixture
def both(tmp_path: Path, qtbot: QtBot) -> Iterator[Both]:
    with opened(played(tmp_path, VALUES, Phase.OWN)) as (evening, room):
        qtbot.waitUntil(lambda: room.desk.picture is not None)
        yield evening, room.desk


def test_it_begins_where_the_room_is(both: Both) -> None:
    _, desk = both
    assert (desk.step, desk.phase) == (VALUES, Phase.OWN)


def test_another_step_is_looked_at_without_the_room(both: Both, qtbot: QtBot) -> None:
    evening, desk = both
    with qtbot.waitSignal(desk.moved):
        desk.go(PRINCIPLES)
    assert (desk.step, desk.phase) == (PRINCIPLES, Phase.EXPLAIN)
    assert desk.here is not None
    assert desk.here.step.id == PRINCIPLES
    assert evening.look(lambda state: state.flow.step) == VALUES


def test_another_step_is_drawn_once_and_not_with_the_page_that_is_left(
    both: Both, qtbot: QtBot
) -> None:
    _, desk = both
    drawn: list[str] = []
    desk.changed.connect(lambda: drawn.append("changed"))
    desk.moved.connect(lambda: drawn.append("moved"))
    with qtbot.waitSignal(desk.moved):
        desk.go(PRINCIPLES)
    assert drawn == ["moved"]


def test_next_goes_through_the_phases_and_on_to_the_next_step(both: Both, qtbot: QtBot) -> None:
    _, desk = both
    seen = []
    for _ in range(4):
        with qtbot.waitSignal(desk.moved):
            desk.next()
        seen.append(desk.phase)
    assert seen == [Phase.SHOW, Phase.JOINT, Phase.POLL, Phase.DONE]
    with qtbot.waitSignal(desk.moved):
        desk.next()
    assert (desk.step, desk.phase) == (PRINCIPLES, Phase.EXPLAIN)


def test_after_the_last_step_next_stays_where_it_is(both: Both, qtbot: QtBot) -> None:
    _, desk = both
    assert desk.picture is not None
    last = desk.picture.shared.outline[-1].id
    with qtbot.waitSignal(desk.moved):
        desk.go(last, Phase.DONE)
    with qtbot.assertNotEmitted(desk.moved, wait=50):
        desk.next()
    assert (desk.step, desk.phase) == (last, Phase.DONE)


def test_a_page_beside_the_steps_opens_and_closes_and_the_phase_is_still_there(both: Both) -> None:
    _, desk = both
    desk.open("points")
    assert page_for(desk) == "points"
    desk.open("points")
    assert page_for(desk) == "own"
    desk.open("report")
    desk.close()
    assert page_for(desk) == "own"


def test_what_happens_in_the_evening_comes_to_the_desk(both: Both, qtbot: QtBot) -> None:
    evening, desk = both
    with qtbot.waitSignal(desk.changed):
        evening.owner.submit(c.ParkPoint(PointId("p"), "Later verder"))
    assert desk.picture is not None
    assert [each.text for each in desk.picture.minutes.parked] == ["Later verder"]


def test_the_page_fits_what_is_asked(both: Both, qtbot: QtBot) -> None:
    _, desk = both
    assert page_for(desk) == "own"
    desk.go(phase=Phase.SHOW)
    assert page_for(desk) == "board"
    desk.go(phase=Phase.JOINT)
    assert page_for(desk) == "joint"
    with qtbot.waitSignal(desk.moved):
        desk.go(StepId("visie.koppeling"), Phase.JOINT)
    assert page_for(desk) == "links"


def test_before_the_first_step_that_one_lies_ready(tmp_path: Path, qtbot: QtBot) -> None:
    made = make(tmp_path / "nieuw.dialoog", rehearsal_plan(date(2026, 3, 12)))
    with opened(made.path) as (evening, room):
        qtbot.waitUntil(lambda: room.desk.step == VALUES)
        assert room.desk.phase is Phase.EXPLAIN
        assert evening.look(lambda state: state.flow.step) is None


def test_a_picture_that_comes_after_the_end_changes_nothing(both: Both, qtbot: QtBot) -> None:
    evening, desk = both
    evening.do(c.ParkPoint(PointId("p"), "Later"))  # its picture waits in the window's queue
    desk.stop()
    with qtbot.assertNotEmitted(desk.changed, wait=200):
        evening.do(c.ParkPoint(PointId("q"), "Nog later"))


def note(monkeypatch: pytest.MonkeyPatch, kind: type[Page], drawn: list[str]) -> None:
    """Have `drawn` tell of each time such a page is drawn."""
    draw = kind.show_picture

    def noted(page: Page, picture: OperatorPicture) -> None:
        drawn.append(kind.__name__)
        draw(page, picture)

    monkeypatch.setattr(kind, "show_picture", noted)


def test_the_window_draws_the_page_of_another_step_once(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    note(monkeypatch, OwnPage, drawn)
    note(monkeypatch, ExplainPage, drawn)
    with opened(played(tmp_path, VALUES, Phase.OWN)) as (_, room):
        window = OperatorWindow(room, for_beamer(DAY), lambda: NOW)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: room.desk.picture is not None)
        qtbot.waitUntil(lambda: "OwnPage" in drawn)
        drawn.clear()
        with qtbot.waitSignal(room.desk.moved):
            room.desk.go(PRINCIPLES)
        assert drawn == ["ExplainPage"]
