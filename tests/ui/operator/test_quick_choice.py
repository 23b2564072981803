"""Promises of *Snelkeuze*: all that can be done, by keyboard alone, from one list with the keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.stage import NOW, VALUES, opened, played
from workshop.desktop.acts import EveningActs
from workshop.domain import commands as c
from workshop.domain.events import Agreement
from workshop.domain.ids import StepId
from workshop.domain.programme import Phase
from workshop.evening import Evening
from workshop.pictures.account import SealPicture
from workshop.texts.ui import actions as words
from workshop.texts.ui import operator as frame
from workshop.ui.beamer.slide import View
from workshop.ui.operator.actions import Actions
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages import NAMES
from workshop.ui.operator.quick_choice import QuickChoice
from workshop.ui.operator.room import Room
from workshop.ui.operator.window import OperatorWindow
from workshop.ui.theme.tokens import for_beamer

CTRL = Qt.KeyboardModifier.ControlModifier
Stage = tuple[Evening, Room, OperatorWindow]


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    """The operator's window in an evening under way, its answers not shown yet."""
    with opened(played(tmp_path, VALUES, Phase.OWN)) as (evening, bare):
        room = replace(bare, acts=EveningActs(evening))
        window = OperatorWindow(room, for_beamer(room.look.theme), lambda: NOW)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show()
        qtbot.waitUntil(lambda: room.desk.picture is not None)
        room.desk.go(VALUES, Phase.OWN)
        qtbot.waitUntil(lambda: room.desk.step == VALUES)
        window.activateWindow()
        qtbot.wait(50)  # the first layout
        yield evening, room, window
        window.close_at_once()


def do_nothing() -> None:
    """For actions that are only read."""


def the_choice(window: OperatorWindow) -> QuickChoice:
    found = window.findChild(QuickChoice)
    assert found is not None
    return found


def press(key: Qt.Key, window: OperatorWindow, modifier: Qt.KeyboardModifier | None = None) -> None:
    target = QApplication.focusWidget() or window
    QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)


def ask(window: OperatorWindow, typed: str = "") -> QuickChoice:
    press(Qt.Key.Key_K, window, CTRL)
    choice = the_choice(window)
    assert choice.isVisible()
    assert choice.field.hasFocus()
    QTest.keyClicks(choice.field, typed)
    return choice


def test_a_word_and_enter_do_it_and_the_focus_goes_back(stage: Stage, qtbot: QtBot) -> None:
    _, room, window = stage
    ground = window.centralWidget()
    assert ground is not None
    ground.setFocus()
    before = QApplication.focusWidget()
    choice = ask(window, "zwrt")
    assert choice.rows[0].action.key == "B"
    press(Qt.Key.Key_Return, window)
    assert not choice.isVisible()
    assert room.projector.is_black
    assert QApplication.focusWidget() is before


def test_arrows_go_round_and_what_is_chosen_is_said(stage: Stage) -> None:
    _, room, window = stage
    choice = ask(window, "fase")
    said = []
    for _ in range(len(choice.rows)):
        said.append(choice.field.accessibleDescription())
        press(Qt.Key.Key_Down, window)
    assert said == [row.said for row in choice.rows]
    assert choice.current == 0
    press(Qt.Key.Key_Up, window)
    assert choice.current == len(choice.rows) - 1
    press(Qt.Key.Key_Escape, window)
    assert not choice.isVisible()
    assert room.desk.page == ""


def test_enter_by_mistake_does_nothing_and_escape_leaves_the_page_as_it_was(stage: Stage) -> None:
    evening, room, window = stage
    room.desk.open("points")
    shown = evening.look(lambda state: dict(state.flow.shown))
    choice = ask(window)
    assert choice.current == -1
    press(Qt.Key.Key_Return, window)
    assert choice.isVisible()
    press(Qt.Key.Key_Escape, window)
    assert room.desk.page == "points"
    assert evening.look(lambda state: dict(state.flow.shown)) == shown


@pytest.mark.parametrize(
    ("typed", "page"), [("toezegging", "points"), ("tablets", "tablets"), ("verslag", "report")]
)
def test_a_page_opens_by_its_name(stage: Stage, typed: str, page: str) -> None:
    _, room, window = stage
    ask(window, typed)
    press(Qt.Key.Key_Return, window)
    assert room.desk.page == page


def test_a_pause_more_time_and_another_step_are_a_word_away(stage: Stage, qtbot: QtBot) -> None:
    _, room, window = stage
    ask(window, "pauze")
    press(Qt.Key.Key_Return, window)
    assert room.projector.slide is not None
    assert room.projector.slide.view is View.PAUSE
    left = room.timer.left_s or 0
    ask(window, "tijd +5")
    press(Qt.Key.Key_Return, window)
    assert room.timer.left_s == pytest.approx(left + 300, abs=2)
    ask(window, "koppeltabel")
    press(Qt.Key.Key_Return, window)
    qtbot.waitUntil(lambda: room.desk.step == StepId("visie.koppeling"))


def test_how_the_conversation_goes_is_noted_in_one_choice(stage: Stage, qtbot: QtBot) -> None:
    evening, _, window = stage

    def checks() -> int:
        return evening.look(lambda state: len(state.minutes.process_checks))

    before = checks()
    ask(window, "op koers")
    press(Qt.Key.Key_Return, window)
    qtbot.waitUntil(lambda: checks() == before + 1)


def test_what_cannot_be_done_now_says_why_and_stays(stage: Stage) -> None:
    _, room, window = stage
    room.timer.start(0)
    choice = ask(window, "zet de tijd stil")
    assert choice.rows[0].action.reason == frame.NO_TIMER
    press(Qt.Key.Key_Return, window)
    assert choice.isVisible()
    assert choice.message.text() == frame.NO_TIMER
    QTest.keyClicks(choice.field, "qqq")
    assert choice.message.text() == words.NOTHING


def test_buttons_of_the_page_in_front_are_in_it_and_do_the_same(stage: Stage, qtbot: QtBot) -> None:
    evening, _, window = stage
    choice = ask(window, "sluit ronde")
    assert choice.rows[0].action.kind == words.HERE
    press(Qt.Key.Key_Return, window)
    qtbot.waitUntil(lambda: bool(evening.look(lambda state: dict(state.flow.shown))))


def test_it_opens_also_while_somebody_types_and_gives_the_field_back(stage: Stage) -> None:
    _, room, window = stage
    room.desk.open("find")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "half")
    field.setCursorPosition(2)
    ask(window, "")
    press(Qt.Key.Key_Escape, window)
    assert QApplication.focusWidget() is field
    assert field.text() == "half"
    assert room.desk.page == "find"


def test_it_never_lies_over_the_beamers_column(stage: Stage, qtbot: QtBot) -> None:
    _, _, window = stage
    for size in ((1440, 900), (1280, 720), (1024, 700), (800, 560)):
        window.resize(*size)
        qtbot.wait(50)  # the layout
        choice = ask(window, "e")
        place = choice.rect().translated(choice.mapTo(window, choice.rect().topLeft()))
        preview = window.beamer_part
        over = preview.rect().translated(preview.mapTo(window, preview.rect().topLeft()))
        assert not place.intersects(over), size
        assert choice.rows
        press(Qt.Key.Key_Escape, window)


# --- one list ------------------------------------------------------------------------------


def test_every_key_of_the_window_is_in_the_list_and_every_page_and_step(stage: Stage) -> None:
    _, room, window = stage
    keys = {
        each.key().toString()
        for each in window.findChildren(QShortcut)
        if not _is_of_page(each.parent())
    }
    listed = {each.key for each in Actions(room, do_nothing, do_nothing).now()}
    known = {words.ACTIONS[name].key for name in ("search", "help", "steps", "close")}
    assert keys - {""} <= listed | known
    names = {each.name for each in Actions(room, do_nothing, do_nothing).now()}
    assert {f"page.{name}" for name in frame.MENU} <= names
    assert {f"phase.{phase}" for phase in Phase} <= names
    picture = room.desk.picture
    assert picture is not None
    assert {f"step.{step.id}" for step in picture.shared.outline} <= names
    assert set(frame.MENU) <= set(NAMES)


def _is_of_page(widget: object) -> bool:
    while isinstance(widget, QWidget):
        if isinstance(widget, Page):
            return True
        widget = widget.parentWidget()
    return False


def test_no_word_of_anybody_is_in_it(stage: Stage) -> None:
    evening, room, _ = stage
    secret = evening.look(
        lambda state: {
            word
            for body in state.bodies.values()
            for word in str(body).split('"')
            if len(word) > 8 and " " in word
        }
    )
    assert secret
    text = " ".join(
        f"{a.title} {a.also} {a.reason}" for a in Actions(room, do_nothing, do_nothing).now()
    )
    assert not [word for word in secret if word in text]


def test_a_sealed_evening_offers_no_change(stage: Stage) -> None:
    _, room, _ = stage
    picture = room.desk.picture
    assert picture is not None
    assert not [
        each for each in Actions(room, do_nothing, do_nothing).now() if each.reason == frame.SEALED
    ]
    seal = SealPicture(1, "", "", "", "", Agreement("Veenrade", "Ada", "Bo"), None)
    sealed = replace(picture.account, seal=seal)
    room.desk.picture = replace(picture, account=sealed)
    refused = {
        each.name
        for each in Actions(room, do_nothing, do_nothing).now()
        if each.reason == frame.SEALED
    }
    assert refused == {"skip", *(f"check.{each}" for each in c.Verdict)}
