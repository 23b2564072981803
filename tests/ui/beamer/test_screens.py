"""The beamer goes to the other screen, and with one screen stays out of the operator's way."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.beamer.slides import rehearsal_slides
from workshop.ui.beamer import screens as module
from workshop.ui.beamer.screens import ScreenFacts, Screens, beside, choose_screen
from workshop.ui.beamer.window import BeamerWindow
from workshop.ui.theme.tokens import BEAMER_DAY

LAPTOP = ScreenFacts("eDP-1", "L1", (0, 0, 1440, 900), has_operator=True, is_primary=True)
WALL = ScreenFacts("HDMI-1", "W1", (1440, 0, 1280, 800))
SMALL = ScreenFacts("DP-2", "S1", (2720, 0, 800, 600))


@dataclass
class Chosen:
    """What the operator chose."""

    beamer_screen: str = ""


# --- choosing ------------------------------------------------------------------------------


def test_by_itself_it_takes_the_screen_without_the_operators_window() -> None:
    assert choose_screen([LAPTOP, WALL]) == WALL
    assert choose_screen([LAPTOP, SMALL, WALL]) == WALL


@pytest.mark.parametrize("wanted", ["DP-2", "S1"])
def test_a_screen_is_chosen_by_name_or_serial_number(wanted: str) -> None:
    assert choose_screen([LAPTOP, WALL, SMALL], wanted) == SMALL


def test_a_chosen_screen_that_is_gone_or_the_operators_own_is_not_taken() -> None:
    assert choose_screen([LAPTOP, WALL], "DP-2") == WALL
    assert choose_screen([LAPTOP, WALL], "eDP-1") == WALL


def test_with_one_screen_or_two_that_show_the_same_there_is_none() -> None:
    mirrored = ScreenFacts("HDMI-1", "W1", LAPTOP.place)
    assert choose_screen([LAPTOP]) is None
    assert choose_screen([]) is None
    assert choose_screen([LAPTOP, mirrored]) is None


def test_the_operator_on_the_second_screen_sends_the_beamer_to_the_laptop_at_last() -> None:
    primary = ScreenFacts("eDP-1", "L1", (0, 0, 1440, 900), is_primary=True)
    own = ScreenFacts("HDMI-1", "W1", (1440, 0, 1280, 800), has_operator=True)
    assert choose_screen([primary, own]) == primary
    assert choose_screen([primary, own, SMALL]) == SMALL


facts = st.builds(
    ScreenFacts,
    st.sampled_from("abc"),
    st.sampled_from("123"),
    st.tuples(*[st.sampled_from((0, 800, 1280))] * 4),
    st.booleans(),
    st.booleans(),
)


@given(st.lists(facts, max_size=4), st.sampled_from(("", "a", "2")))
def test_it_never_takes_a_screen_with_the_operators_window(
    given: list[ScreenFacts], wanted: str
) -> None:
    found = choose_screen(given, wanted)
    assert found is None or not found.has_operator


# --- one screen ----------------------------------------------------------------------------

AVAILABLE = QRect(0, 0, 1920, 1040)
SIZE = QSize(800, 500)


@pytest.mark.parametrize("operator", [QRect(0, 0, 1000, 900), QRect(900, 40, 1000, 900)])
def test_beside_the_operators_window_where_there_is_room(operator: QRect) -> None:
    place = beside(operator, AVAILABLE, SIZE)
    assert not place.intersects(operator)
    assert AVAILABLE.contains(place)


def test_without_room_it_lies_in_a_corner_of_the_screen() -> None:
    place = beside(QRect(0, 0, 1920, 1040), AVAILABLE, QSize(4000, 500))
    assert AVAILABLE.contains(place)


# --- windows -------------------------------------------------------------------------------


@pytest.fixture
def operator(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def beamer(qtbot: QtBot) -> BeamerWindow:
    made = BeamerWindow(BEAMER_DAY, motion=False)
    qtbot.addWidget(made)
    return made


def test_with_one_screen_the_beamer_is_a_plain_window(
    operator: QWidget, beamer: BeamerWindow
) -> None:
    screens = Screens(operator, beamer, Chosen())
    screens.place()
    assert beamer.isVisible()
    assert not beamer.isFullScreen()
    assert [each.has_operator for each in screens.facts()] == [True]


def test_a_plain_window_stays_where_the_operator_put_it(
    operator: QWidget, beamer: BeamerWindow
) -> None:
    screens = Screens(operator, beamer, Chosen())
    screens.place()
    beamer.setGeometry(30, 40, 700, 500)
    screens.place()
    assert beamer.geometry() == QRect(30, 40, 700, 500)


def test_a_second_screen_is_filled_and_left_again_when_it_goes(
    operator: QWidget, beamer: BeamerWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    screens = Screens(operator, beamer, Chosen())
    monkeypatch.setattr(screens, "facts", lambda: (LAPTOP, WALL))
    screens.place()
    assert beamer.isFullScreen()
    monkeypatch.setattr(screens, "facts", lambda: (LAPTOP,))
    screens.place()
    assert beamer.isVisible()
    assert not beamer.isFullScreen()


def test_screens_that_come_and_go_are_followed(
    operator: QWidget, beamer: BeamerWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_SETTLE_MS", 1)
    screens = Screens(operator, beamer, Chosen())
    screens.place()
    beamer.hide()
    screen = QGuiApplication.primaryScreen()
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.screenAdded.emit(screen)
    app.screenRemoved.emit(screen)
    app.primaryScreenChanged.emit(screen)
    screen.geometryChanged.emit(screen.geometry())
    qtbot.waitUntil(beamer.isVisible)
    assert beamer.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus


# --- cables, resolutions and mirrors -------------------------------------------------------

TALL = ScreenFacts("HDMI-1", "W1", (1440, 0, 1024, 768))
HALF_MIRRORED = ScreenFacts("HDMI-1", "W1", (0, 0, 1024, 768))
ABOVE = ScreenFacts("DP-2", "S1", (0, -1080, 1920, 1080))


def test_a_mirror_of_another_resolution_is_a_mirror_too() -> None:
    assert choose_screen([LAPTOP, HALF_MIRRORED]) is None
    assert choose_screen([LAPTOP, HALF_MIRRORED], "HDMI-1") is None
    assert choose_screen([LAPTOP, HALF_MIRRORED, ABOVE]) == ABOVE


ARRANGEMENTS = (
    (LAPTOP,),
    (LAPTOP, WALL),
    (LAPTOP, TALL),
    (LAPTOP, HALF_MIRRORED),
    (LAPTOP, WALL, SMALL),
    (LAPTOP, ABOVE, SMALL),
    (),
)


@pytest.mark.parametrize("first", ARRANGEMENTS, ids=len)
@pytest.mark.parametrize("then", ARRANGEMENTS, ids=len)
def test_whatever_is_plugged_or_pulled_it_never_fills_the_operators_screen(
    operator: QWidget,
    beamer: BeamerWindow,
    monkeypatch: pytest.MonkeyPatch,
    first: tuple[ScreenFacts, ...],
    then: tuple[ScreenFacts, ...],
) -> None:
    screens = Screens(operator, beamer, Chosen())
    for facts in (first, then, first, then):
        monkeypatch.setattr(screens, "facts", lambda facts=facts: facts)
        screens.place()
        found = choose_screen(facts)
        assert beamer.isVisible()
        assert beamer.isFullScreen() is (found is not None)
        if found is not None:
            assert not QRect(*found.place).intersects(QRect(*LAPTOP.place))
    assert operator.isVisible()


def test_another_resolution_of_the_same_screen_is_filled_again(
    operator: QWidget, beamer: BeamerWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    screens = Screens(operator, beamer, Chosen())
    asked: list[QRect] = []
    monkeypatch.setattr(beamer, "setGeometry", asked.append)
    for facts in ((LAPTOP, WALL), (LAPTOP, WALL), (LAPTOP, TALL)):
        monkeypatch.setattr(screens, "facts", lambda facts=facts: facts)
        screens.place()
    assert asked == [QRect(*WALL.place), QRect(*TALL.place)]


def test_what_the_room_sees_survives_a_pulled_cable(
    operator: QWidget, beamer: BeamerWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    screens = Screens(operator, beamer, Chosen())
    monkeypatch.setattr(screens, "facts", lambda: (LAPTOP, WALL))
    screens.place()
    beamer.show_slide(rehearsal_slides()["06-wall"])
    beamer.set_black(True)
    monkeypatch.setattr(screens, "facts", lambda: (LAPTOP,))
    screens.place()
    image = beamer.grab().toImage()
    assert image.pixel(image.width() // 2, image.height() // 2) & 0xFFFFFF == 0
    monkeypatch.setattr(screens, "facts", lambda: (LAPTOP, WALL))
    screens.place()
    beamer.set_black(False)
    lit = beamer.grab().toImage()
    assert lit.size() != image.size() or lit != image
    assert beamer.page_count() >= 1
