"""Promises of `workshop.ui.kit.button`: a button is as large as its words and those beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStyleOptionButton, QWidget

from workshop.ui.kit.button import Button
from workshop.ui.theme.look import Look
from workshop.ui.theme.style import style_sheet
from workshop.ui.theme.tokens import DAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("scale", [0.9, 1.0, 2.0])
@pytest.mark.parametrize("kind", ["plain", "primary", "quiet", "small", "menu", "tab"])
@pytest.mark.parametrize("reason", ["", "Kan nog niet: er ontbreekt iets."])
def test_the_ring_of_the_focus_makes_no_button_higher(
    qtbot: QtBot, kind: str, scale: float, reason: str
) -> None:
    look = Look(DAY, scale, motion=False)
    window = QWidget()
    window.setStyleSheet(style_sheet(look))
    row, button, beside = QHBoxLayout(window), Button(look, "Op koers", kind=kind), QWidget()
    beside.setFocusPolicy(button.focusPolicy())
    row.addWidget(button)
    row.addWidget(beside)
    button.set_blocked(reason)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    beside.setFocus()
    before = _height(button)
    button.setFocus()
    assert QApplication.focusWidget() is button
    assert _height(button) == before


def test_qt_measures_the_words_that_it_does_not_paint(qtbot: QtBot) -> None:
    look = Look(DAY, motion=False)
    button = Button(look, "Op koers")
    button.setStyleSheet(style_sheet(look))
    qtbot.addWidget(button)
    button.show()
    button.grab()
    option = QStyleOptionButton()
    button.initStyleOption(option)
    assert option.text == "Op koers"


def _height(button: Button) -> int:
    """As it would be laid out anew: pressing it forgets the former."""
    button.set_on(button.property("on") != "true")
    return button.sizeHint().height()
