"""A window is as large as it wants, and never larger than the screen it is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tests.ui.start.shelf import Door, Shelf
from workshop.ui.kit.screen import fit_screen
from workshop.ui.start.window import StartWindow
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def room() -> QRect:
    return QGuiApplication.primaryScreen().availableGeometry()


def test_a_window_larger_than_the_screen_is_made_to_fit(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    fit_screen(window, (9000, 9000), (5000, 300))
    assert window.width() < room().width()
    assert window.height() < room().height()
    assert window.minimumHeight() == 300
    fit_screen(window, (400, 320), (300, 200))
    assert (window.width(), window.height()) == (400, 320)


def test_the_buttons_at_the_foot_of_the_first_window_are_on_the_screen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = StartWindow(Look(DAY, motion=False), Shelf(tmp_path), Door())
    qtbot.addWidget(window)
    window.show()
    assert room().width() < 1280, "else this screen shows nothing"
    assert window.frameGeometry().width() <= room().width()
    assert window.frameGeometry().height() <= room().height()
