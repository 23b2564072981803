"""Promises of the tabs of a step: their words stay whole where there is little room."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workshop.ui.kit.button import Button
from workshop.ui.operator.phases import PhaseTabs
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY


def test_keys_go_before_words_do(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    tabs = PhaseTabs(Look(DAY, motion=False))
    tabs.setParent(around)
    around.resize(1200, 60)
    tabs.resize(1200, 50)
    around.show()
    buttons = tabs.findChildren(Button)
    with_keys = sum(each.sizeHint().width() for each in buttons)
    tabs.resize(with_keys - 40, 50)
    assert sum(each.sizeHint().width() for each in buttons) < with_keys
    qtbot.waitUntil(lambda: max(each.geometry().right() for each in buttons) < tabs.width())
    for each in buttons:
        assert each.width() >= QFontMetrics(each.font()).horizontalAdvance(each.text())
    tabs.resize(1200, 50)
    assert sum(each.sizeHint().width() for each in buttons) == with_keys
