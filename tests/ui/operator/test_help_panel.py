"""Promises of F1: help with the page in front, over it and gone again, nothing lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.operator.shown_window import shown_window
from tests.ui.stage import VALUES, opened, played
from workshop.desktop.acts import EveningActs
from workshop.domain.programme import Phase
from workshop.texts.ui import help
from workshop.texts.ui import operator as frame
from workshop.ui.kit.help_panel import HelpPanel
from workshop.ui.kit.manual import manual_page
from workshop.ui.operator.room import Room
from workshop.ui.operator.window import OperatorWindow
from workshop.ui.theme.tokens import for_beamer


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[Room, OperatorWindow]]:
    with opened(played(tmp_path, VALUES, Phase.OWN)) as (evening, bare):
        room = replace(bare, acts=EveningActs(evening))
        window = shown_window(qtbot, room, (1280, 720))
        yield room, window
        window.close_at_once()


def f1(window: OperatorWindow) -> HelpPanel:
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F1)
    found = window.findChild(HelpPanel)
    assert found is not None
    return found


def said(panel: HelpPanel) -> str:
    return " ".join(each.text() for each in panel.findChildren(QLabel))


def test_it_is_about_the_page_in_front(stage: tuple[Room, OperatorWindow]) -> None:
    room, window = stage
    for page in frame.MENU:
        room.desk.open(page)
        panel = f1(window)
        assert panel.isVisible()
        assert help.PAGES[page].what in said(panel)
        assert all(key in said(panel) for key, _ in help.PAGES[page].keys)
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F1)
        assert not panel.isVisible()


def test_escape_closes_it_and_not_the_page_and_typed_text_stays(
    stage: tuple[Room, OperatorWindow],
) -> None:
    room, window = stage
    room.desk.open("find")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "half")
    panel = f1(window)
    assert panel.isAncestorOf(QApplication.focusWidget() or window)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert (room.desk.page, field.text()) == ("find", "half")
    assert QApplication.focusWidget() is field


def test_another_page_takes_it_away(stage: tuple[Room, OperatorWindow]) -> None:
    room, window = stage
    panel = f1(window)
    room.desk.open("rules")
    assert not panel.isVisible()


def test_all_of_it_is_in_sight_where_there_is_room(stage: tuple[Room, OperatorWindow]) -> None:
    room, window = stage
    window.resize(1440, 900)
    for page in ("attendance", "tablets", "erase"):
        room.desk.open(page)
        panel = f1(window)
        QApplication.processEvents()
        assert panel.sheet.verticalScrollBar().maximum() == 0, page
        panel.go_away()


def test_it_never_takes_the_focus_from_the_page_that_came(
    stage: tuple[Room, OperatorWindow],
) -> None:
    room, window = stage
    window.set_look(room, for_beamer(room.look.theme))
    QApplication.processEvents()
    f1(window)
    room.desk.open("find")
    assert isinstance(QApplication.focusWidget(), QLineEdit)


class Shown(QObject):
    """Stands where the system would open files."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.urls.append(url)


@pytest.fixture
def shown() -> Iterator[Shown]:
    handler = Shown()
    for scheme in ("file", "http", "https"):
        QDesktopServices.setUrlHandler(scheme, handler, "show")  # type: ignore[arg-type]  # takes text
    yield handler
    for scheme in ("file", "http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


def test_the_manual_opens_at_this_page_from_this_laptop(
    stage: tuple[Room, OperatorWindow], shown: Shown
) -> None:
    room, window = stage
    for page in ("report", "erase"):
        room.desk.open(page)
        QTest.keyClick(f1(window).more_button, Qt.Key.Key_Space)
        url = shown.urls[-1]
        assert url.isLocalFile()
        assert Path(url.toLocalFile()).is_file()
        assert Path(url.toLocalFile()).stem == page
        f1(window)
    assert len(shown.urls) == 2


def test_each_help_has_its_page_of_the_manual() -> None:
    assert [name for name in help.PAGES if not manual_page(name).is_file()] == []


def test_where_nothing_can_show_it_the_panel_says_where_the_manual_is(
    stage: tuple[Room, OperatorWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    room, window = stage
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    room.desk.open("find")
    panel = f1(window)
    panel.more_button.click()
    assert panel.nowhere.isVisible()
    assert str(manual_page("find")) in panel.nowhere.text()
    assert panel.isVisible()
