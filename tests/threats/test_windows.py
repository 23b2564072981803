"""What people type is text in every window too: no label, button or tip draws it as a page."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import Qt as Gui
from PySide6.QtWidgets import QComboBox, QLabel, QTextEdit, QWidget

from tests.threats.unkind import STEP, hold
from tests.ui.stage import opened
from tests.window_thread import window_thread
from workshop.desktop.acts import EveningActs
from workshop.domain.programme import Phase
from workshop.ui.kit.tip import plain, set_tip
from workshop.ui.operator.pages import NAMES, make_page

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.ui.operator.room import Room

__all__ = ["window_thread"]

_OF_A_PHASE = {
    "explain": Phase.EXPLAIN,
    "own": Phase.OWN,
    "board": Phase.SHOW,
    "figures": Phase.SHOW,
    "joint": Phase.JOINT,
    "poll": Phase.POLL,
    "done": Phase.DONE,
}


def drawn_as_pages(root: QWidget) -> list[str]:
    """Whatever would be read as mark-up; and how much text there was to read at all."""
    found = []
    for each in [root, *root.findChildren(QWidget)]:
        if isinstance(each, QLabel) and each.textFormat() is not Qt.TextFormat.PlainText:
            found += [each.text()] if each.text() else []
        if isinstance(each, QTextEdit):
            found.append(type(each).__name__)
        tip = each.toolTip()
        if Gui.mightBeRichText(tip) and plain(tip) != tip and "&lt;" not in tip:
            found.append(f"tip {tip}")
        if isinstance(each, QComboBox):
            tips = (each.itemData(at, Qt.ItemDataRole.ToolTipRole) for at in range(each.count()))
            found += [str(tip) for tip in tips if tip and Gui.mightBeRichText(str(tip))]
    return found


def test_no_page_of_the_operator_draws_what_was_typed_as_mark_up(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "profiel"))
    path = tmp_path / "avond.dialoog"
    hold(path, crafted=True)
    seen = 0
    with opened(path) as (evening, without):
        room = replace(without, acts=EveningActs(evening))
        qtbot.waitUntil(lambda: room.desk.picture is not None)
        for name in NAMES:
            phase = _OF_A_PHASE.get(name, Phase.DONE)
            room.desk.go(STEP, phase)
            qtbot.waitUntil(partial(_is_at, room, phase))
            page = make_page(name, room)
            qtbot.addWidget(page)
            page.resize(852, 640)
            assert room.desk.picture is not None
            page.show_picture(room.desk.picture)
            with qtbot.waitExposed(page):
                page.show()
            QCoreApplication.processEvents()
            assert drawn_as_pages(page) == [], name
            seen += sum("<script>" in each.text() for each in page.findChildren(QLabel))
            page.hide()
    assert seen > 3, "nothing of it was on any page"


def _is_at(room: Room, phase: Phase) -> bool:
    return (room.desk.step, room.desk.phase) == (STEP, phase)


def test_a_tip_shows_mark_up_as_it_was_typed(qtbot: QtBot) -> None:
    """Else Windows would be asked for the picture, and tell that computer who is logged on."""
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tip(widget, '<img src="//kwaad.example/deel/x.png">')
    assert "<img" not in widget.toolTip()
    assert "&lt;img" in widget.toolTip()
    set_tip(widget, "Waarden & keuzes < 5")
    assert widget.toolTip() == "Waarden & keuzes < 5"
