"""Promises of `workshop.ui.kit.tall_area`: a list takes its room, and scrolls in less of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tests.ui.gallery.evenings import Moment
from tests.ui.gallery.room import room_of
from tests.ui.gallery.table import SMALL
from tests.ui.stage import NOW
from workshop.ui.kit.button import Button
from workshop.ui.kit.tall_area import TallArea
from workshop.ui.operator.window import OperatorWindow
from workshop.ui.theme.tokens import BEAMER_EVENING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEAST = 36
"""Height of what is pressed, in a small window."""


def test_it_is_as_tall_as_what_is_in_it_also_when_more_appears(qtbot: QtBot) -> None:
    window, inside = QWidget(), QWidget()
    qtbot.addWidget(window)
    lines, whole = QVBoxLayout(inside), QVBoxLayout(window)
    late = QLabel("later")
    for each in (QLabel("eerst"), late):
        each.setFixedHeight(100)
        lines.addWidget(each)
    late.hide()
    area = TallArea(inside)
    whole.addWidget(area)
    whole.addStretch(1)
    window.resize(300, 600)
    with qtbot.waitExposed(window):
        window.show()
    before = area.height()
    late.show()
    qtbot.waitUntil(lambda: area.height() >= before + 100)
    window.resize(300, 120)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert inside.height() >= 200


def test_no_page_of_the_menu_is_squeezed_in_a_small_window_and_the_open_one_is_in_sight(
    qtbot: QtBot,
) -> None:
    with room_of(SMALL, Moment.ASKED) as room:
        window = OperatorWindow(room, BEAMER_EVENING, lambda: NOW)
        qtbot.addWidget(window)
        window.resize(*SMALL.size)
        window.show()
        room.desk.open("details")
        found = [each for each in window.findChildren(Button) if each.property("page")]
        (last,) = [each for each in found if each.property("page") == "details"]
        qtbot.waitUntil(lambda: last.isVisible() and not last.visibleRegion().isEmpty())
        heights = {each.property("page"): each.height() for each in found if each.isVisible()}
        window.close_at_once()
    assert len(heights) > 10
    assert {name for name, height in heights.items() if height < LEAST} == set()
