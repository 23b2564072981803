"""Going on from a stick: nobody goes on with something they have not seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.start.opened import press, show_start
from tests.ui.start.shelf import Chooser, Door, Shelf
from workshop.texts.ui import stick as words
from workshop.ui.opening import StickEvening
from workshop.ui.start.stick_page import StickPage
from workshop.ui.start.window import StartWindow
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

WHOLE = StickEvening("‘Waarden’ (Veenrade, 12 maart 2026)", "Het laatste: 20:14.", "Heel.", True)
TORN = StickEvening("‘Waarden’ (Veenrade, 12 maart 2026)", "", "2 handelingen zijn kwijt.", False)


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, door: Door) -> StartWindow:
    window = StartWindow(
        Look(DAY, motion=False), Shelf(tmp_path), door, choose_stick=Chooser(tmp_path)
    )
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    qtbot.waitUntil(lambda: window.welcome.is_filled)
    return window


def page_of(window: StartWindow) -> StickPage:
    assert window.asides.stick_page is not None
    assert window.stack.currentWidget() is window.asides.stick_page
    return window.asides.stick_page


def test_the_evening_is_shown_before_anybody_goes_on(
    window: StartWindow, door: Door, tmp_path: Path
) -> None:
    QTest.mouseClick(window.welcome.stick, Qt.MouseButton.LeftButton)
    page = page_of(window)
    assert page.title.text() == words.LOOKING
    assert not page.go_on.isVisible()
    ((folder, task),) = door.sticks
    task.done.emit(WHOLE)
    assert [each.text() for each in (page.title, page.last, page.lost)] == [
        WHOLE.title,
        WHOLE.last,
        WHOLE.lost,
    ]
    assert door.gone_on == []
    QTest.keyClick(page.go_on, Qt.Key.Key_Space)
    assert door.gone_on == [folder] == [tmp_path]
    assert window.welcome.busy.text() == words.CONTINUING


def test_what_is_lost_is_marked(window: StartWindow, door: Door, tmp_path: Path) -> None:
    window.asides.look_at_stick(tmp_path)
    door.sticks[0][1].done.emit(TORN)
    page = page_of(window)
    assert page.lost.property("role") == "attention"
    assert not page.last.isVisible()
    assert page.go_on.isVisible()


def test_a_stick_without_an_evening_says_what_to_do(
    window: StartWindow, door: Door, tmp_path: Path
) -> None:
    window.asides.look_at_stick(tmp_path)
    door.sticks[0][1].failed.emit("Hier staat geen avond.")
    page = page_of(window)
    assert page.trouble.isVisible()
    assert page.trouble.sentence.text() == "Hier staat geen avond."
    assert not page.go_on.isVisible()
    QTest.mouseClick(page.another, Qt.MouseButton.LeftButton)
    assert len(door.sticks) == 2
    assert not page.trouble.isVisible()


def test_leaving_stops_the_reading(window: StartWindow, door: Door, tmp_path: Path) -> None:
    window.activateWindow()
    window.asides.look_at_stick(tmp_path)
    page = page_of(window)
    page.another.setFocus()
    press(window, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.welcome
    assert door.sticks[0][1].is_cancelled


def test_the_button_is_there_from_the_start(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_start(qtbot, Shelf(tmp_path), Door())
    assert window.welcome.stick.isVisible()
    assert window.welcome.stick.text() == words.GO_ON
