"""Promises of `workshop.ui.kit.choice_box` and `check_box`: the window's sheet makes them fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from workshop.ui.kit.check_box import CheckBox
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.theme.look import Look
from workshop.ui.theme.style import style_sheet
from workshop.ui.theme.tokens import DAY, EVENING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workshop.ui.theme.tokens import Theme

WORDS = ("Dag", "Persoonsgegevens van iemand anders")


def _window(qtbot: QtBot, look: Look, *widgets: QWidget) -> QWidget:
    window = QWidget()
    window.setStyleSheet(style_sheet(look))
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    qtbot.addWidget(window)
    return window


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_words_and_the_arrow_fit_however_narrow_it_is_made(qtbot: QtBot, scale: float) -> None:
    look = Look(DAY, scale, motion=False)
    box = ChoiceBox(look)
    box.addItems(WORDS)
    window = _window(qtbot, look, box)
    box.minimumSizeHint()  # a layout asks before the window gave its typeface
    with qtbot.waitExposed(window):
        window.show()
    window.resize(1, 1)
    words = box.fontMetrics().horizontalAdvance(WORDS[1])
    assert box.width() >= words + look.px(32)


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("theme", [DAY, EVENING])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_ring_of_the_focus_makes_no_box_larger(
    qtbot: QtBot, theme: Theme, scale: float
) -> None:
    look = Look(theme, scale, motion=False)
    first, box = CheckBox(look, "Dag"), CheckBox(look, "Minder beweging")
    window = _window(qtbot, look, first, box)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus()
    before = box.sizeHint()
    box.setFocus()
    assert QApplication.focusWidget() is box
    box.setText("Minder beweging")
    assert box.sizeHint() == before
    assert before.height() >= look.px(35)
