"""Promises of the tour: five cards beside the real parts, once, and nothing in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.operator.shown_window import shown_window
from tests.ui.stage import VALUES, opened, played
from workshop.desktop.acts import EveningActs
from workshop.domain.programme import Phase
from workshop.texts.ui import tour as words
from workshop.ui.kit.button import Button
from workshop.ui.operator.column.beamer_part import BeamerPart
from workshop.ui.operator.room import Room
from workshop.ui.operator.tour import Tour
from workshop.ui.operator.window import OperatorWindow

SIZES = ((1440, 900), (1280, 720), (1100, 700))


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[Room, OperatorWindow]]:
    with opened(played(tmp_path, VALUES, Phase.OWN)) as (evening, bare):
        room = replace(bare, acts=EveningActs(evening))
        window = shown_window(qtbot, room, (1280, 720))
        yield room, window
        window.close_at_once()


def begun(window: OperatorWindow) -> Tour:
    window.offer_tour()
    QApplication.processEvents()
    found = window.findChild(Tour)
    assert found is not None
    return found


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    QApplication.processEvents()


def test_five_cards_by_keyboard_alone_and_then_it_is_over(
    stage: tuple[Room, OperatorWindow],
) -> None:
    room, window = stage
    tour = begun(window)
    seen = []
    while tour.isVisible():
        seen.append((tour.title.text(), tour.sentence.text()))
        press(Qt.Key.Key_Space)
    assert seen == [(each.title, each.sentence) for each in words.STOPS]
    assert len(seen) == 5
    assert room.preferences.has_toured
    assert tour.ring.isHidden()


def test_arrows_go_there_and_back_and_stop_at_the_ends(
    stage: tuple[Room, OperatorWindow],
) -> None:
    _, window = stage
    tour = begun(window)
    press(Qt.Key.Key_Left)
    assert tour.at == 0
    for key, at in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1)):
        press(key)
        assert tour.at == at
    for _ in range(9):
        press(Qt.Key.Key_Right)
    assert (tour.at, tour.isVisible()) == (4, True)


def test_back_from_the_second_card_keeps_the_keyboard(stage: tuple[Room, OperatorWindow]) -> None:
    _, window = stage
    tour = begun(window)
    press(Qt.Key.Key_Right)
    tour.back.setFocus()
    press(Qt.Key.Key_Space)
    assert (tour.at, QApplication.focusWidget()) == (0, tour.on)


def test_escape_skips_it_and_it_never_comes_again_by_itself(
    stage: tuple[Room, OperatorWindow],
) -> None:
    room, window = stage
    tour = begun(window)
    press(Qt.Key.Key_Escape)
    assert tour.isHidden()
    assert room.preferences.has_toured
    window.offer_tour()
    assert tour.isHidden()


def test_skipped_at_once_it_leaves_no_ring_behind(stage: tuple[Room, OperatorWindow]) -> None:
    _, window = stage
    window.offer_tour()
    (tour,) = window.findChildren(Tour)
    assert tour.isVisible()
    press(Qt.Key.Key_Escape)
    QApplication.processEvents()  # where everything in the window is
    assert (tour.isHidden(), tour.ring.isHidden()) == (True, True)


@pytest.mark.parametrize("size", SIZES)
def test_each_part_has_its_ring_and_no_card_lies_over_the_beamers_column(
    stage: tuple[Room, OperatorWindow], qtbot: QtBot, size: tuple[int, int]
) -> None:
    _, window = stage
    window.resize(*size)
    qtbot.wait(50)  # it is laid out anew
    tour = begun(window)
    column = window.findChild(BeamerPart)
    assert column is not None
    beamer = QRect(column.mapTo(window, QPoint(0, 0)), column.size())
    for at, stop in enumerate(words.STOPS):
        assert tour.at == at
        card = QRect(tour.mapTo(window, QPoint(0, 0)), tour.size())
        assert tour.ring.isVisible(), stop.part
        assert not card.intersects(beamer), stop.part
        assert window.rect().contains(card), stop.part
        assert tour.sentence.height() >= tour.sentence.heightForWidth(tour.sentence.width())
        press(Qt.Key.Key_Right)


def test_every_key_of_the_window_goes_on_working(stage: tuple[Room, OperatorWindow]) -> None:
    room, window = stage
    tour = begun(window)
    press(Qt.Key.Key_B)
    assert room.projector.is_black
    assert tour.isVisible()


def test_another_page_takes_it_away(stage: tuple[Room, OperatorWindow]) -> None:
    room, window = stage
    tour = begun(window)
    room.desk.open("find")
    QApplication.processEvents()
    assert (tour.isHidden(), tour.ring.isHidden()) == (True, True)


def test_the_quick_choice_leads_around_again(stage: tuple[Room, OperatorWindow]) -> None:
    room, window = stage
    room.preferences.has_toured = True
    room.desk.open("rules")
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "rondl")
    press(Qt.Key.Key_Return)
    tour = window.findChild(Tour)
    assert tour is not None
    assert (tour.isVisible(), room.desk.page) == (True, "")


def test_help_leads_around_again(stage: tuple[Room, OperatorWindow]) -> None:
    room, window = stage
    room.preferences.has_toured = True
    press(Qt.Key.Key_F1)
    again = [each for each in window.findChildren(Button) if each.text() == words.TITLE]
    again[0].click()
    tour = window.findChild(Tour)
    assert tour is not None
    assert tour.isVisible()


def test_each_card_can_be_heard(stage: tuple[Room, OperatorWindow]) -> None:
    _, window = stage
    tour = begun(window)
    for number in range(1, len(words.STOPS) + 1):
        said = words.read_out(number)
        assert (tour.accessibleName(), tour.on.accessibleDescription()) == (said, said)
        press(Qt.Key.Key_Right)
