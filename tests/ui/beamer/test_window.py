"""The beamer's window: calm, without focus, truly black, and never a flash of what was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.beamer.slides import overfull_slides, rehearsal_slides
from workshop.ui.beamer.window import BeamerWindow
from workshop.ui.theme.tokens import BEAMER_DAY, BEAMER_EVENING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

BLACK = 0xFF000000
SHADE_OF_A_LETTER = 12
"""Of 255: Qt shades the edge of a very large letter otherwise once it has drawn it before."""


@pytest.fixture
def window(qtbot: QtBot) -> BeamerWindow:
    made = BeamerWindow(BEAMER_EVENING, motion=False)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    return made


def picture(window: BeamerWindow) -> QImage:
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def greatest_difference(one: QImage, other: QImage) -> int:
    """Of any channel of any pixel."""
    pair = [
        Image.frombytes("RGBA", (it.width(), it.height()), bytes(it.constBits()))
        for it in (one, other)
    ]
    return max(ImageChops.difference(*pair).convert("RGB").tobytes())


def colours(image: QImage) -> set[int]:
    """A grid of them."""
    return {image.pixel(x, y) for x in range(0, 1280, 7) for y in range(0, 800, 7)}


def test_it_is_called_beamer_and_takes_no_focus(window: BeamerWindow) -> None:
    assert window.windowTitle() == "Beamer"
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert window.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_black_is_truly_black_without_a_word(window: BeamerWindow) -> None:
    window.show_slide(rehearsal_slides()["06-wall"])
    window.set_black(True)
    assert colours(picture(window)) == {BLACK}


def test_after_black_the_slide_of_now_is_there_at_once(window: BeamerWindow) -> None:
    slides = rehearsal_slides()
    window.show_slide(slides["06-wall"])
    window.set_black(True)
    window.show_slide(slides["04-question"])
    window.set_black(False)
    after = picture(window)
    fresh = BeamerWindow(BEAMER_EVENING, motion=False)
    fresh.resize(1280, 800)
    fresh.show_slide(slides["04-question"])
    assert greatest_difference(after, picture(fresh)) <= SHADE_OF_A_LETTER
    fresh.deleteLater()


def test_before_the_first_slide_there_is_only_the_ground(window: BeamerWindow) -> None:
    assert len(colours(picture(window))) == 1


def test_it_fades_through_the_ground_and_the_former_picture_goes_first(qtbot: QtBot) -> None:
    window = BeamerWindow(BEAMER_EVENING, motion=True)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    slides = rehearsal_slides()
    window.show_slide(slides["06-wall"])
    former = picture(window)
    window.show_slide(slides["04-question"])
    fade = window._fade
    fade.pause()
    fade.setCurrentTime(0)
    assert picture(window) == former
    fade.setCurrentTime(fade.duration() // 2)
    assert len(colours(picture(window))) == 1, "half way there is only the ground"
    fade.resume()
    qtbot.waitUntil(lambda: window._before is None)
    assert picture(window) != former


def test_a_change_halfway_a_fade_brings_nothing_back(qtbot: QtBot) -> None:
    window = BeamerWindow(BEAMER_EVENING, motion=True)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    slides = rehearsal_slides()
    window.show_slide(slides["06-wall"])
    picture(window)
    window.show_slide(slides["04-question"])
    window._fade.pause()
    window._fade.setCurrentTime(window._fade.duration() // 2)
    window.show_slide(slides["03-explain"])
    window._fade.pause()
    window._fade.setCurrentTime(0)
    assert len(colours(picture(window))) == 1, "it goes on from what the room saw: the ground"
    window._fade.resume()
    qtbot.waitUntil(lambda: window._before is None)


def test_the_same_view_is_drawn_again_at_once(qtbot: QtBot) -> None:
    window = BeamerWindow(BEAMER_EVENING, motion=True)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    slide = rehearsal_slides()["04-question"]
    window.show_slide(slide)
    before = picture(window)
    window.show_slide(replace(slide, timer_s=12))
    assert window._before is None
    assert picture(window) != before


def test_another_theme_is_drawn_in_its_colours(window: BeamerWindow) -> None:
    window.show_slide(rehearsal_slides()["04-question"])
    before = picture(window)
    window.set_look(BEAMER_DAY, motion=False)
    assert picture(window).pixelColor(3, 3).name().upper() == BEAMER_DAY.ground
    assert picture(window) != before


def test_pages_are_those_of_the_slide_in_front(window: BeamerWindow) -> None:
    assert window.page_count() == 1
    window.show_slide(overfull_slides()["53-wall-200"])
    assert window.page_count() > 2


def test_the_mouse_fills_the_screen_and_is_seen_only_while_it_moves(
    window: BeamerWindow, qtbot: QtBot
) -> None:
    window._cursor.setInterval(1)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(5, 5),
        QPointF(5, 5),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, move)
    assert window.cursor().shape() is Qt.CursorShape.ArrowCursor
    qtbot.waitUntil(lambda: window.cursor().shape() is Qt.CursorShape.BlankCursor)
    QTest.mouseDClick(window, Qt.MouseButton.LeftButton)
    assert window.isFullScreen()
    window.toggle_full_screen()
    assert not window.isFullScreen()


def test_it_tells_its_size_to_who_shows_it_small(window: BeamerWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.resized) as told:
        window.resize(1024, 768)
    assert told.args == [1024, 768]
