"""Promises of a field for a number: it is always one within the limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workshop.ui.kit.number_field import NumberField
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_arrows_count_and_stop_at_the_limits(qtbot: QtBot) -> None:
    field = NumberField(Look(DAY), "Stippen", 1, 3)
    qtbot.addWidget(field)
    for _ in range(4):
        QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 3
    for _ in range(4):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == 1


def test_an_empty_field_is_the_lowest_number_and_letters_do_not_go_in(qtbot: QtBot) -> None:
    field = NumberField(Look(DAY), "Stippen", 0, 999)
    qtbot.addWidget(field)
    field.clear()
    assert field.value() == 0
    with qtbot.waitSignal(field.valueChanged):
        QTest.keyClicks(field, "4a2")
    assert field.value() == 42
