"""Promises of the window of a bug: small, readable, and with what helps."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from workshop.ui.bug_window import BugWindow
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY


def test_it_is_no_higher_than_asked_however_its_words_wrap(qtbot: QtBot) -> None:
    window = BugWindow(Look(DAY, motion=False))
    qtbot.addWidget(window)
    window.tell("Traceback: one\n" * 40)
    qtbot.waitExposed(window)
    assert (window.width(), window.height()) == (640, 420)
