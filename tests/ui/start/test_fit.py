"""Everything fits, has a name and can be reached, in both themes and at every size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QButtonGroup, QWidget

from tests.ui.start.opened import cut_off, interactive, reached_by_tab, show_start, wizard_of
from tests.ui.start.shelf import LAST, Door, Shelf
from workshop.ui.start.draft import PageName, Person
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY, EVENING

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.ui.start.window import StartWindow
    from workshop.ui.theme.tokens import Theme

PAGES = ("start", *PageName)


@pytest.fixture
def look() -> Look:
    return Look(DAY, motion=False)


def show(qtbot: QtBot, folder: Path, look: Look, page: str, size: tuple[int, int]) -> StartWindow:
    window = show_start(qtbot, Shelf(folder, last=LAST), Door(), look, size)
    if page == "start":
        return window
    window.start_new()
    wizard = wizard_of(window)
    wizard.draft.fill_from(LAST)
    wizard.draft.details["title"] = ""
    names = ("Levensloopbestendigheidspartij", "Noord", "Haven")
    wizard.draft.people += [Person(f"Raadslid {n}", names[n % 3]) for n in range(20)]
    wizard.go(PageName.PROGRAMME)
    wizard.go(PageName(page))
    return window


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("theme", [DAY, EVENING], ids=["day", "evening"])
@pytest.mark.parametrize(
    ("size", "scale"), [((1280, 720), 1.0), ((1280, 720), 2.0), ((1440, 900), 1.0)]
)
def test_nothing_is_cut_off(
    qtbot: QtBot, tmp_path: Path, page: str, theme: Theme, size: tuple[int, int], scale: float
) -> None:
    window = show(qtbot, tmp_path, Look(theme, scale, motion=False), page, size)
    assert (window.width(), window.height()) == size
    qtbot.waitUntil(lambda: cut_off(window) == [], timeout=2000)


@pytest.mark.parametrize("page", PAGES)
def test_everything_has_a_name_and_is_reached_by_tab(
    qtbot: QtBot, tmp_path: Path, look: Look, page: str
) -> None:
    window = show(qtbot, tmp_path, look, page, (1280, 720))
    used = interactive(window)
    assert [each for each in used if not named(each)] == []
    reached = reached_by_tab(window)
    missed = [each for each in used if each not in reached and not chosen_by_arrows(each, reached)]
    assert [named(each) or str(each) for each in missed] == []


@pytest.mark.parametrize("page", PAGES)
def test_there_is_one_window_and_no_other(
    qtbot: QtBot, tmp_path: Path, look: Look, page: str
) -> None:
    window = show(qtbot, tmp_path, look, page, (1280, 720))
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [window]
    assert window.isActiveWindow()


def named(widget: QWidget) -> str:
    return widget.accessibleName() or str(widget.property("text") or "")


def chosen_by_arrows(widget: QWidget, reached: set[QWidget]) -> bool:
    """A card of a group of which another one is reached."""
    group = getattr(widget, "group", lambda: None)()
    return isinstance(group, QButtonGroup) and any(each in reached for each in group.buttons())


@pytest.mark.parametrize("page", PAGES)
def test_everything_is_large_enough_to_hit(
    qtbot: QtBot, tmp_path: Path, look: Look, page: str
) -> None:
    window = show(qtbot, tmp_path, look, page, (1280, 720))
    small = [named(each) for each in interactive(window) if each.height() < 36]
    assert small == []
