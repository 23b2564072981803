"""Promises of `workshop.ui.kit.wrapped`: no word is cut off, however long it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.ui.kit.wrapped import Wrapped
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WORD: Final = "Levensloopbestendigheid" * 8


def wrapped(text: str) -> Wrapped:
    look = Look(DAY, motion=False)
    made = Wrapped(look.serif(17, 400), look.theme.text)
    made.set_text(text)
    return made


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_word_wider_than_its_place_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    window, text = QWidget(), wrapped(WORD)
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(text)
    column.addStretch(1)
    window.resize(240, 400)
    with qtbot.waitExposed(window):
        window.show()
    assert text.width() < 240
    assert text.height() >= text.heightForWidth(text.width())
    ink = text.grab().toImage()
    rows = {
        y
        for x in range(ink.width())
        for y in range(ink.height())
        if ink.pixelColor(x, y).value() < 90
    }
    line = wrapped("x").heightForWidth(200)
    assert max(rows) > 5 * line


def test_it_is_read_aloud_and_asks_for_as_much_as_it_needs(qtbot: QtBot) -> None:
    text = wrapped("Kort")
    qtbot.addWidget(text)
    assert (text.text(), text.accessibleName()) == ("Kort", "Kort")
    narrow, wide = text.heightForWidth(10), text.heightForWidth(400)
    assert narrow > wide
    text.set_text(WORD)
    assert text.heightForWidth(400) > wide
    text.setContentsMargins(0, 5, 0, 5)
    before = text.heightForWidth(200)
    assert before == wrapped(WORD).heightForWidth(200) + 10
