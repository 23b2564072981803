"""F1 before an evening: help with the page in sight, and nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.start.opened import show_start, wizard_of
from tests.ui.start.shelf import Door, Shelf
from workshop.texts.ui import help
from workshop.ui.kit.help_panel import HelpPanel
from workshop.ui.start.draft import PageName
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import EVENING

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.ui.start.window import StartWindow


def said(window: StartWindow) -> str:
    """What the panel says after F1; empty if it went away."""
    window.activateWindow()
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F1)
    panels = [each for each in window.findChildren(HelpPanel) if each.isVisible()]
    return " ".join(each.text() for panel in panels for each in panel.findChildren(QLabel))


def test_each_page_before_an_evening_has_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_start(qtbot, Shelf(tmp_path), Door())
    assert help.PAGES["start.welcome"].what in said(window)
    assert said(window) == ""
    window.start_new()
    wizard = wizard_of(window)
    for page in PageName:
        wizard.go(page)
        assert help.PAGES[f"start.{page}"].what in said(window)
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
        assert window.stack.currentWidget() is wizard  # Esc was for the help


def test_in_other_colours_it_is_drawn_anew(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_start(qtbot, Shelf(tmp_path), Door())
    assert said(window)
    window.set_look(Look(EVENING, motion=False))
    qtbot.wait(50)  # the old page goes
    assert help.PAGES["start.welcome"].what in said(window)


def test_it_is_a_button_too_for_who_does_not_know_the_key(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_start(qtbot, Shelf(tmp_path), Door())
    QTest.mouseClick(window.welcome.help, Qt.MouseButton.LeftButton)
    (panel,) = [each for each in window.findChildren(HelpPanel) if each.isVisible()]
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    window.start_new()
    outline = wizard_of(window).outline
    QTest.mouseClick(outline.help, Qt.MouseButton.LeftButton)
    assert panel.isVisible()
    told = " ".join(each.text() for each in panel.findChildren(QLabel))
    assert help.PAGES["start.details"].what in told
    outline.fold(is_folded=True)
    assert not outline.help.isVisible()
