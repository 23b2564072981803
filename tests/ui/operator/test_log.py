"""Promises of the log: newest first, it follows the evening, and nobody loses their place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.operator.beside import beside, focus_name
from workshop.domain import commands as c
from workshop.domain.ids import StepId
from workshop.domain.programme import Phase
from workshop.texts.ui import log as words
from workshop.ui.acts import LogLine
from workshop.ui.operator.pages.log import LogPage
from workshop.ui.operator.pages.log_list import LogLines, LogList
from workshop.ui.task import Task
from workshop.ui.theme.look import Look

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.ui.operator.room import Room

PRINCIPLES = StepId("visie.principes")


class Asked:
    """A log that is never there by itself."""

    def __init__(self) -> None:
        self.tasks: list[Task] = []

    def log(self) -> Task:
        self.tasks.append(Task())
        return self.tasks[-1]


def asked() -> Any:  # noqa: ANN401 stands for `Acts`
    return Asked()


def lines(*texts: str) -> tuple[LogLine, ...]:
    return tuple(LogLine("19:12", text) for text in texts)


def said(page: LogPage) -> list[str]:
    model = page.list.lines
    return [str(model.data(model.index(at, 0))) for at in range(model.rowCount())]


def test_what_happened_stands_there_with_its_time_and_the_newest_first(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, LogPage) as (_, _, page):
        qtbot.waitUntil(lambda: bool(said(page)))
        times = [line[:5] for line in said(page)]
        assert times == sorted(times, reverse=True)
        assert any(line.endswith("Waarden: laten zien") for line in said(page))
        assert page.message.text() == words.NO_WORDS


def test_it_follows_the_evening_while_it_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, LogPage) as (evening, _, page):
        qtbot.waitUntil(lambda: bool(said(page)))
        evening.do(c.EnterPhase(PRINCIPLES, Phase.OWN))
        qtbot.waitUntil(lambda: any("principes: zelf" in line for line in said(page)))


def is_in_front(room: Room, phase: Phase) -> bool:
    picture = room.desk.picture
    return picture is not None and picture.shared.phase is phase


def test_it_asks_at_most_once_a_second_and_never_twice_at_once(
    qtbot: QtBot, tmp_path: Path
) -> None:
    acts = asked()
    with beside(qtbot, tmp_path, LogPage, acts=acts) as (evening, room, page):
        for phase in Phase:
            evening.do(c.EnterPhase(PRINCIPLES, phase))
            qtbot.waitUntil(partial(is_in_front, room, phase))
        assert len(acts.tasks) == 1
        acts.tasks[0].done.emit(lines("Waarden: zelf"))
        assert len(acts.tasks) == 1
        qtbot.waitUntil(lambda: len(acts.tasks) == 2)
        acts.tasks[1].failed.emit("Dat lukte niet.")
        assert page.message.text() == "Dat lukte niet."
        assert said(page) == ["19:12 Waarden: zelf"]


def test_an_evening_without_anything_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    acts = asked()
    with beside(qtbot, tmp_path, LogPage, acts=acts) as (_, _, page):
        acts.tasks[0].done.emit(())
        assert page.nothing.isVisible()
        assert not page.list.isVisible()


def test_the_list_has_the_keyboard_and_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, LogPage) as (_, _, page):
        qtbot.waitUntil(lambda: bool(said(page)))
        assert focus_name() == words.LIST
        QTest.keyClick(page.list, Qt.Key.Key_End)
        assert page.list.currentIndex().row() == len(said(page)) - 1
        bar = page.list.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)


def test_new_lines_move_nothing_that_is_being_read(qtbot: QtBot) -> None:
    shown = LogList(Look())
    qtbot.addWidget(shown)
    shown.resize(400, 200)
    first = lines(*(f"Regel {at}" for at in range(30)))
    shown.show_lines(first)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.setCurrentIndex(shown.lines.index(20, 0))
    shown.verticalScrollBar().setValue(700)
    before = shown.visualRect(shown.currentIndex()).top()
    shown.show_lines(lines("Nieuw, en zo lang dat het op twee regels staat " * 2, "Nieuw") + first)
    assert shown.currentIndex().row() == 22
    assert shown.visualRect(shown.currentIndex()).top() == before


def test_at_the_top_the_newest_line_is_in_sight(qtbot: QtBot) -> None:
    shown = LogList(Look())
    qtbot.addWidget(shown)
    shown.show_lines(lines("Eerst"))
    shown.show_lines(lines("Daarna", "Eerst"))
    assert shown.verticalScrollBar().value() == 0


def test_another_past_begins_anew_and_the_same_changes_nothing(qtbot: QtBot) -> None:
    model = LogLines()
    assert model.show_lines(lines("b", "a")) == 2
    with qtbot.assertNotEmitted(model.modelReset):
        assert model.show_lines(lines("b", "a")) == 0
    with qtbot.waitSignal(model.modelReset):
        assert model.show_lines(lines("c", "d", "e")) == 0
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "19:12 c"
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None
    assert model.rowCount(model.index(0, 0)) == 0
