"""Going back to a backup in the start window: what stands in each is seen first."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from tests.ui.start.opened import (
    click,
    cut_off,
    focused,
    interactive,
    press,
    reached_by_tab,
    show_start,
)
from tests.ui.start.shelf import RECENTS, Chooser, Door, Shelf
from workshop.texts import restoring as texts
from workshop.texts.ui import help
from workshop.texts.ui import restoring as words
from workshop.ui.opening import BackupSeen, BackupsSeen
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY, EVENING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workshop.ui.start.restoring.page import RestorePage
    from workshop.ui.start.window import StartWindow
    from workshop.ui.theme.tokens import Theme

AT: Final = datetime(2026, 11, 12, 20, 14, tzinfo=UTC)
TORN: Final = BackupSeen(
    Path("3.dialoog"), AT, "12 november 2026, 21:14", texts.DAMAGED, "", is_whole=False
)
NEWER, OLDER = (
    BackupSeen(
        Path(f"{number}.dialoog"),
        AT,
        f"12 november 2026, 20:{number}0",
        f"Stap {number} van 9, 45 deelnemers, {40 * number} antwoorden",
        "In deze kopie: 14 antwoorden en 3 gezamenlijke regels minder dan nu.",
        is_whole=True,
    )
    for number in (2, 1)
)
FOUND: Final = BackupsSeen("Stap 4 van 9, 45 deelnemers, 110 antwoorden", (TORN, NEWER, OLDER))


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, door: Door) -> StartWindow:
    return show_start(qtbot, Shelf(tmp_path), door)


def opened(window: StartWindow) -> RestorePage:
    click(window.welcome.backups)
    assert window.asides.restores is not None
    assert window.stack.currentWidget() is window.asides.restores.page
    return window.asides.restores.page


def _said(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def test_the_newest_whole_one_is_chosen_and_can_be_put_back(
    window: StartWindow, door: Door
) -> None:
    page = opened(window)
    ((session, task),) = door.looked
    assert session == RECENTS[0].path
    assert page.busy.text() == words.READING
    assert not page.put_back.isVisible()
    task.done.emit(FOUND)
    assert page.list.backup == NEWER
    assert page.preview.holds.text() == NEWER.holds
    assert page.preview.now.text() == FOUND.now
    assert page.preview.compared.text() == NEWER.compared
    page.list.dots[2].setChecked(True)
    assert page.preview.title.text() == OLDER.title
    click(page.put_back)
    assert door.put_back_to == [OLDER]
    assert window.stack.currentWidget() is window.welcome
    assert window.welcome.busy.text() == words.PUTTING_BACK


def test_a_damaged_one_says_so_and_cannot_be_put_back(window: StartWindow, door: Door) -> None:
    page = opened(window)
    door.looked[-1][1].done.emit(FOUND)
    page.list.dots[0].setChecked(True)
    assert page.preview.holds.text() == texts.DAMAGED
    assert not page.put_back.isVisible()
    assert not page.preview.compared.isVisible()
    page.list.dots[1].setChecked(True)
    assert page.put_back.isVisible()


def test_another_evening_stops_looking_at_the_first(window: StartWindow, door: Door) -> None:
    page = opened(window)
    page.which.setCurrentIndex(1)
    (_, first), (session, second) = door.looked
    assert first.is_cancelled
    assert session == RECENTS[1].path
    second.done.emit(BackupsSeen("Nog niet begonnen", ()))
    assert page.busy.text() == words.NONE
    assert not page.put_back.isVisible()


def test_a_file_that_is_not_on_the_list_can_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    door, file = Door(), tmp_path / "elders.dialoog"
    window = show_start(qtbot, Shelf(tmp_path, recents=()), door, choose=Chooser(file))
    page = opened(window)
    assert page.busy.text() == words.NO_EVENINGS
    assert not page.which.isVisible()
    for _ in range(2):
        click(page.another)
        assert door.looked[-1][0] == file
        assert page.which.currentText() == file.name
    assert page.which.count() == 1


def test_what_cannot_be_read_is_told(window: StartWindow, door: Door) -> None:
    page = opened(window)
    door.looked[-1][1].failed.emit("Die map mag niet worden gelezen. Kies een andere.")
    assert page.trouble.isVisible()
    assert "mag niet worden gelezen" in page.trouble.sentence.text()
    press(window, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.welcome


def test_it_has_help_and_is_used_by_keyboard(qtbot: QtBot, window: StartWindow, door: Door) -> None:
    page = opened(window)
    door.looked[-1][1].done.emit(FOUND)
    qtbot.waitUntil(page.list.dots[1].isVisible)
    press(window, Qt.Key.Key_F1)
    assert help.PAGES["start.backups"].what in {
        each.text() for each in window.findChildren(type(page.busy)) if each.isVisible()
    }
    press(window, Qt.Key.Key_Escape)
    page.which.setFocus()
    reached = reached_by_tab(window)
    assert reached >= {page.which, page.another, page.put_back, page.back}
    assert reached & set(page.list.dots)  # arrows go on from there
    page.list.dots[1].setFocus()
    press(window, Qt.Key.Key_Down)
    assert focused(window) is page.list.dots[2]
    assert page.list.backup == OLDER


@pytest.mark.parametrize("theme", [DAY, EVENING], ids=["day", "evening"])
@pytest.mark.parametrize("size", [(900, 600), (1280, 720)])
def test_no_word_is_cut_off(
    qtbot: QtBot, tmp_path: Path, theme: Theme, size: tuple[int, int]
) -> None:
    door = Door()
    window = show_start(qtbot, Shelf(tmp_path), door, Look(theme, motion=False), size)
    page = opened(window)
    door.looked[-1][1].done.emit(FOUND)
    qtbot.wait(50)  # the layout
    assert cut_off(page) == []
    assert all(each.accessibleName() or _said(each) for each in interactive(page))
