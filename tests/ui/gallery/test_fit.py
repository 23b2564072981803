"""Promises of every page in the whole window: with 45 people too no word is cut off sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from tests.ui.gallery.room import go, room_of
from tests.ui.gallery.table import NARROW, PAGES, SMALL, USUAL, Way
from tests.ui.stage import NOW
from workshop.texts.ui import operator as words
from workshop.ui.operator.page import Page
from workshop.ui.operator.window import OperatorWindow
from workshop.ui.theme.tokens import EVENING, for_beamer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.gallery.evenings import Moment


def in_window(qtbot: QtBot, way: Way, moment: Moment) -> Iterator[tuple[str, OperatorWindow]]:
    """Every page of evenings at that moment."""
    with room_of(way, moment) as room:
        window = OperatorWindow(room, for_beamer(EVENING), lambda: NOW)
        qtbot.addWidget(window)
        window.resize(*way.size)
        window.show()
        for name, scene in PAGES.items():
            if scene.moment is moment:
                go(room, scene)
                if name in words.MENU:
                    room.desk.open(name)
                qtbot.wait(50)  # the layout
                yield name, window
        window.close_at_once()


def beyond(page: Page) -> list[str]:
    """What begins or ends outside the part of the page that is in sight."""
    found = []
    for each in page.findChildren(QWidget):
        if not (isinstance(each, (QLabel, QAbstractButton)) and each.isVisible()):
            continue
        area = _area_of(each, page)
        left = each.mapTo(area, each.rect().topLeft()).x()
        if left < 0 or left + each.width() > area.width():
            found.append(f"{type(each).__name__} {each.text() or each.accessibleName()}")
    return found


def _area_of(widget: QWidget, page: Page) -> QWidget:
    parent = widget.parentWidget()
    while parent is not None and parent is not page:
        holder = parent.parentWidget()
        if isinstance(holder, QScrollArea) and parent is holder.viewport():
            return parent
        parent = holder
    return page


@pytest.mark.parametrize("way", [SMALL, NARROW, USUAL], ids=[SMALL.name, NARROW.name, USUAL.name])
def test_nothing_on_a_page_goes_out_of_sight_sideways(qtbot: QtBot, way: Way) -> None:
    moments = {scene.moment for scene in PAGES.values()}
    found = {
        name: beyond(page)
        for moment in moments
        for name, window in in_window(qtbot, way, moment)
        for page in window.findChildren(Page)
        if page.isVisible()
    }
    assert {name: cut for name, cut in found.items() if cut} == {}
    assert set(found) == set(PAGES)
