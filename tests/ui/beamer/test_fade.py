"""A change during a change: what the room no longer sees does not come back for a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize

from tests.ui.beamer.slides import rehearsal_slides
from workshop.ui.beamer.window import FADE_MS, BeamerWindow
from workshop.ui.theme.tokens import BEAMER_EVENING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SIZE: Final = QSize(1280, 800)
_STEP: Final = 5
_PAPER: Final = 0.8
"""Nothing is as light as paper while a picture comes or goes."""


def _lightest(window: BeamerWindow) -> float:
    """From 0 (black) to 1 (white)."""
    image = window.grab().toImage()
    across, down = range(0, image.width(), _STEP), range(0, image.height(), _STEP)
    return max(image.pixelColor(x, y).lightnessF() for x in across for y in down)


def test_a_change_during_a_fade_does_not_bring_back_what_was_there_before(qtbot: QtBot) -> None:
    window, slides = BeamerWindow(BEAMER_EVENING, motion=True), rehearsal_slides()
    qtbot.addWidget(window)
    window.resize(SIZE)
    window.show()
    window.show_slide(slides["06-wall"])
    assert _lightest(window) > _PAPER
    window.show_slide(slides["18-pause"])
    window._fade.setCurrentTime(FADE_MS * 3 // 4)
    window.show_slide(slides["19-thanks"])
    window._fade.setCurrentTime(1)
    assert _lightest(window) < _PAPER
