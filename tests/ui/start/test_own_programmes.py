"""Own programmes stand among the others, and the editor is one press away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.start.opened import click, press, show_start, wizard_of
from tests.ui.start.shelf import Door, Shelf
from workshop.content.programmes import programme
from workshop.domain.programme import under_alias
from workshop.texts.ui import editor as words
from workshop.ui.start.draft import Choices, Draft, PageName
from workshop.ui.start.programme_page import ProgrammePage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.domain.programme import Programme
    from workshop.ui.start.window import StartWindow


def _own() -> Programme:
    return replace(under_alias(programme("visie"), "onze"), title="Onze visie")


def _page(window: StartWindow) -> ProgrammePage:
    page = wizard_of(window).pages[PageName.PROGRAMME]
    assert isinstance(page, ProgrammePage)
    return page


def _shown(qtbot: QtBot, shelf: Shelf, door: Door) -> StartWindow:
    window = show_start(qtbot, shelf, door)
    window.start_new()
    wizard_of(window).go(PageName.PROGRAMME)
    click(_page(window).cards[""])
    return window


def test_the_editor_opens_with_a_new_programme_or_with_all(qtbot: QtBot, tmp_path: Path) -> None:
    door = Door()
    page = _page(_shown(qtbot, Shelf(tmp_path), door))
    page.list.new.setFocus()
    press(page.window(), Qt.Key.Key_Space)
    page.list.adapt.setFocus()
    press(page.window(), Qt.Key.Key_Space)
    assert door.making == [True, False]


def test_own_programmes_stand_under_their_own_heading_and_can_be_chosen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shelf = Shelf(tmp_path)
    window = _shown(qtbot, shelf, Door())
    assert words.OWN not in _headings(_page(window))
    wizard_of(window).draft.details["title"] = "Avond"
    shelf.own = (_own(),)
    window.programmes_changed()
    assert words.OWN in _headings(_page(window))
    box = _page(window).boxes["onze"]
    assert box.text() == "Onze visie"
    box.setFocus()
    press(window, Qt.Key.Key_Space)
    draft = wizard_of(window).draft
    assert draft.bases(wizard_of(window).choices) == ("onze",)
    assert draft.details["title"] == "Avond"  # what was typed stays


def _headings(page: ProgrammePage) -> list[str]:
    return [each.text() for each in page.list.findChildren(QLabel)]


def test_a_programme_that_is_gone_is_not_chosen_any_more(tmp_path: Path) -> None:
    draft = Draft(programmes=["onze", "visie"])
    shelf = Shelf(tmp_path)
    assert draft.bases(Choices.of(shelf)) == ("visie",)
    shelf.own = (_own(),)
    assert draft.bases(Choices.of(shelf)) == ("onze", "visie")


def test_before_there_is_a_wizard_nothing_has_to_change(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_start(qtbot, Shelf(tmp_path), Door())
    window.programmes_changed()
    assert window.wizard is None
