"""Promises of the image for browsers: what the wall shows, made while somebody looks."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from tests.ui.beamer.slides import rehearsal_slides
from tests.ui.beamer.wall import drawn
from workshop.pictures.frame import Frame
from workshop.texts.beamer_page import BLACK as BLACK_SAID
from workshop.ui.beamer import broadcast as module
from workshop.ui.beamer.broadcast import Broadcast
from workshop.ui.beamer.window import BeamerWindow
from workshop.ui.theme.tokens import BEAMER_DAY, BEAMER_EVENING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SLIDES = rehearsal_slides()
QUESTION, WALL = SLIDES["06-wall"], SLIDES["18-pause"]

_SMOOTHING = 40
"""Of 255: the edge of a large figure, drawn on a picture with and without transparency."""


def watched(qtbot: QtBot, broadcast: Broadcast) -> Frame:
    """The first image for somebody who begins to look."""
    assert not broadcast.is_watched
    return after(qtbot, broadcast, 0)


def after(qtbot: QtBot, broadcast: Broadcast, number: int) -> Frame:
    """The image that comes after this one."""

    def is_next() -> bool:
        found = broadcast.frame
        return found is not None and found.number > number

    qtbot.waitUntil(is_next)
    found = broadcast.frame
    assert found is not None
    return found


def _largest_difference(first: QImage, second: QImage) -> int:
    pairs = zip(bytes(first.constBits()), bytes(second.constBits()), strict=True)
    return max(abs(one - other) for one, other in pairs)


@pytest.mark.parametrize("name", sorted(SLIDES))
def test_it_is_what_the_window_shows(qtbot: QtBot, name: str) -> None:
    broadcast = Broadcast(BEAMER_EVENING)
    broadcast.show_slide(SLIDES[name], is_black=False)
    found = watched(qtbot, broadcast)
    window = BeamerWindow(BEAMER_EVENING, motion=False)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show_slide(SLIDES[name])
    image = QImage.fromData(found.image)
    assert image.size() == QSize(1280, 800)
    same = window.grab().toImage().convertToFormat(image.format())
    assert image == same or _largest_difference(image, same) <= _SMOOTHING
    assert found.text == drawn(SLIDES[name], QSize(1280, 800)).words


def test_black_is_truly_black_and_says_so(qtbot: QtBot) -> None:
    broadcast = Broadcast(BEAMER_DAY)
    broadcast.show_slide(QUESTION, is_black=True)
    found = watched(qtbot, broadcast)
    image = QImage.fromData(found.image)
    assert {image.pixel(x, y) & 0xFFFFFF for x in range(0, 1280, 7) for y in range(0, 800, 7)} == {
        0
    }
    assert found.text == BLACK_SAID


def test_another_slide_is_another_image_and_the_same_is_none(qtbot: QtBot) -> None:
    broadcast = Broadcast(BEAMER_EVENING)
    broadcast.show_slide(QUESTION, is_black=False)
    first = watched(qtbot, broadcast)
    broadcast.show_slide(replace(QUESTION), is_black=False)
    qtbot.wait(2 * module.TICK_MS)
    assert broadcast.frame is first
    broadcast.show_slide(WALL, is_black=False)
    second = after(qtbot, broadcast, first.number)
    assert second.image != first.image
    broadcast.set_look(BEAMER_DAY)
    assert after(qtbot, broadcast, second.number).text == second.text


def test_it_has_the_shape_of_the_beamer_and_fits(qtbot: QtBot) -> None:
    broadcast = Broadcast(BEAMER_EVENING)
    broadcast.show_slide(QUESTION, is_black=False)
    number = watched(qtbot, broadcast).number
    for size, fits in (
        ((1920, 1080), (1280, 720)),
        ((1024, 768), (1066, 800)),
        ((960, 600), (1280, 800)),
    ):
        broadcast.set_size(*size)
        found = after(qtbot, broadcast, number)
        number = found.number
        image = QImage.fromData(found.image)
        assert (image.width(), image.height()) == fits
        assert found.text == drawn(QUESTION, QSize(*size)).words


def test_nothing_is_made_while_nobody_looks_and_no_old_image_waits_for_who_does(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE_S", 0.2)
    broadcast = Broadcast(BEAMER_EVENING)
    broadcast.show_slide(QUESTION, is_black=False)
    qtbot.wait(2 * module.TICK_MS)
    assert not broadcast.is_watched
    first = watched(qtbot, broadcast)
    qtbot.waitUntil(lambda: not broadcast.is_watched)
    broadcast.show_slide(WALL, is_black=False)
    second = watched(qtbot, broadcast)
    assert second.number > first.number
    assert second.image != first.image


def test_many_changes_make_two_images_a_second_at_most(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []

    def pack(_: QImage) -> bytes:
        made.append(len(made))
        return bytes(made)

    monkeypatch.setattr(module, "_packed", pack)
    broadcast = Broadcast(BEAMER_EVENING)
    broadcast.show_slide(QUESTION, is_black=False)
    watched(qtbot, broadcast)
    for number in range(40):
        broadcast.show_slide(replace(QUESTION, timer_s=number), is_black=False)
        qtbot.wait(25)
    assert 2 <= len(made) <= 4


def test_another_thread_may_ask(qtbot: QtBot) -> None:
    broadcast = Broadcast(BEAMER_EVENING)
    broadcast.show_slide(QUESTION, is_black=False)
    found: list[Frame] = []

    def ask() -> None:
        while not found:
            if (frame := broadcast.frame) is not None:
                found.append(frame)

    asking = threading.Thread(target=ask)
    asking.start()
    qtbot.waitUntil(lambda: bool(found))
    asking.join()
    assert found[0].text
