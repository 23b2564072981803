"""A page beside the phases in an evening with a few people, and hands on the keyboard."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.stage import NOW, opened
from workshop.content.programmes import programme
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId, SessionId, StepId
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution, Details
from workshop.evening import create_evening
from workshop.ui.kit.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.evening import Evening
    from workshop.ui.operator.page import Page
    from workshop.ui.operator.room import Room

AnyPage = TypeVar("AnyPage", bound="Page")
ENTER: Final = Qt.Key.Key_Return
VALUES: Final = StepId("visie.waarden")
PEOPLE: Final = (
    ("anna", "Anna Berg", "raadslid", "Noord"),
    ("bram", "Bram Dijk", "raadslid", "Noord"),
    ("cem", "Cem Aydin", "burgerraadslid", "Haven"),
    ("dina", "Dina Smit", "wethouder", ""),
)


class Desk(Generic[AnyPage]):
    """The page follows the evening as in the window."""

    def __init__(self, qtbot: QtBot, evening: Evening, room: Room, page: AnyPage) -> None:
        self.qtbot, self.evening, self.room, self.page = qtbot, evening, room, page
        self.look_at(page)

    def look_at(self, page: AnyPage) -> None:
        """Show this page."""
        self.page = page
        self.qtbot.addWidget(page)
        page.resize(852, 640)
        self.draw()
        self.room.desk.changed.connect(self.draw)
        self.room.desk.moved.connect(self.draw)
        with self.qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        self.qtbot.waitUntil(page.isActiveWindow)

    def draw(self) -> None:
        """As the window does for every picture."""
        assert self.room.desk.picture is not None
        self.page.show_picture(self.room.desk.picture)

    def again(self, kind: Callable[[Room], AnyPage]) -> None:
        """Leave the page and make it anew, as when the window gets another look."""
        self.page.leave()
        self.room.desk.changed.disconnect(self.draw)
        self.room.desk.moved.disconnect(self.draw)
        self.page.hide()
        self.look_at(kind(self.room))

    def type(self, *keys: str | Qt.Key) -> None:
        """Texts and keys, to whatever has the keyboard."""
        for each in keys:
            target = focused()
            if isinstance(each, str):
                QTest.keyClicks(target, each)
            else:
                QTest.keyClick(target, each)

    def alt(self, key: Qt.Key) -> None:
        """A key with Alt."""
        QTest.keyClick(focused(), key, Qt.KeyboardModifier.AltModifier)

    def saving(self, *keys: str | Qt.Key) -> None:
        """Type, and wait until that is on disk and in the picture."""
        with self.qtbot.waitSignals([self.room.sender.saved, self.room.desk.changed]):
            self.type(*keys)

    def pressing(self, name: str) -> None:
        """Press the button with this spoken name, and wait like `saving`."""
        with self.qtbot.waitSignals([self.room.sender.saved, self.room.desk.changed]):
            self.press(name)

    def press(self, name: str) -> None:
        """Press the visible button with this spoken name."""
        self.qtbot.waitUntil(lambda: len(self._named(name)) == 1)
        self._named(name)[0].click()

    def _named(self, name: str) -> list[Button]:
        buttons = self.page.findChildren(Button)
        return [each for each in buttons if each.accessibleName() == name and each.isVisible()]

    def said(self) -> str:
        """What stands at the right of the actions."""
        return self.page.message.text()


def focused() -> QWidget:
    """What has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def reached_by_tab(page: QWidget) -> list[QWidget]:
    """All that Tab comes by, from the first around to it again."""
    start = at = focused()
    found = []
    for _ in range(200):
        found.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
        at = focused()
        if at is start:
            break
    return found


def check_reach(page: QWidget) -> None:
    """Every field and button in sight has a name, and Tab comes by."""
    reached = reached_by_tab(page)
    for each in page.findChildren(QWidget):
        if isinstance(each, Button | QLineEdit | QPlainTextEdit) and each.isVisible():
            assert each.accessibleName(), each
            assert each in reached, each.accessibleName()


@contextmanager
def written(
    qtbot: QtBot,
    folder: Path,
    kind: Callable[[Room], AnyPage],
    *before: c.Command,
    date: str = "2026-03-12",
    attribution: Attribution = Attribution.GROUP,
) -> Iterator[Desk[AnyPage]]:
    """An evening on `date` with `PEOPLE`, after the commands in `before`."""
    path = folder / "avond.dialoog"
    with create_evening(path, lambda: NOW) as evening:
        details = Details("Avond", "Veenrade", date, council_seats=3)
        evening.do(c.CreateSession(SessionId("avond"), details, attribution))
        evening.do(c.AddProgramme(programme("visie")))
        for key, name, role, group in PEOPLE:
            evening.do(c.SetParticipant(ParticipantId(key), name, role, group))
        for command in before:
            evening.do(command)
    with opened(path) as (evening, room):
        qtbot.waitUntil(lambda: room.desk.picture is not None)
        room.desk.go(VALUES, Phase.EXPLAIN)
        qtbot.waitUntil(lambda: room.desk.step == VALUES)
        yield Desk(qtbot, evening, room, kind(room))
