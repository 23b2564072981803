"""Promises of *Antwoorden bewaren*: asked twice, carried out, stated; and of what holds it all."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.operator.beside import beside, focus_name
from tests.ui.operator.shown_page import press
from workshop.domain import commands as c
from workshop.domain.events import Agreement
from workshop.domain.keeping import Kept
from workshop.texts import keeping as told
from workshop.texts.ui import keeping as words
from workshop.ui.operator.pages.account import AccountPage
from workshop.ui.operator.pages.account.keeping import Keeping
from workshop.ui.operator.pages.erase import ErasePage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workshop.domain.state import State
    from workshop.evening import Evening
    from workshop.ui.kit.choosing import Then
    from workshop.ui.operator.room import Room

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform
SLOW_MS: Final = 20_000
CLERK: Final = "Gijs de Griffier"
CATEGORY: Final = "B.2 vernietigen na 1 jaar"


@pytest.fixture(autouse=True)
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "profiel"))


def agree(qtbot: QtBot, evening: Evening, keeping: Keeping) -> None:
    """As the log has it after a sealing."""
    evening.do(c.StartSealing(Agreement("Raadzaal", "Vera", CLERK)))
    evening.do(c.FinishSealing("ab" * 32, "cd" * 32, "-----", "/elders/verslag-v1.pdf"))
    qtbot.waitUntil(lambda: keeping.choice.text("by") == CLERK)


def choose(keeping: Keeping, kept: Kept) -> None:
    keeping.choice.radios[kept].click()
    for name, text in (("category", CATEGORY), ("ground", "Besluit 14")):
        if not keeping.choice.text(name):
            QTest.keyClicks(keeping.choice.fields[name].line, text)


def hold(qtbot: QtBot, keeping: Keeping, reason: str) -> None:
    press(keeping, words.HOLD)
    QTest.keyClicks(keeping.hold.reason.line, reason)
    keeping.hold.save.click()
    qtbot.waitUntil(lambda: keeping.hold.ask.text() == words.LIFT)


def is_in_bytes(evening: Evening, text: str) -> bool:
    return text.encode() in evening.path.read_bytes()


def some_word(state: State) -> str:
    """Of somebody's own answer."""
    given = next(body for body in state.bodies.values() if body.startswith('{"items"'))
    return str(json.loads(given)["items"][0])


def is_decided(evening: Evening) -> bool:
    return evening.look(lambda state: bool(state.account.decisions))


# --- deciding ------------------------------------------------------------------------------


def test_of_a_concept_only_a_hold_can_be_placed(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (evening, _room, page):
        keeping = page.keeping
        assert keeping.decided.text() == words.LATER
        assert not keeping.choice.isVisible()
        hold(qtbot, keeping, "zaak 14")
        found = evening.look(lambda state: state.account.hold)
        assert found is not None
        assert found.reason == "zaak 14"
        assert "zaak 14" in keeping.hold.said.text()


def test_nothing_goes_before_it_was_asked_twice(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (evening, _room, page):
        keeping = page.keeping
        agree(qtbot, evening, keeping)
        assert keeping.choice.kept is Kept.NAMELESS
        press(keeping, words.DECIDE[Kept.NAMELESS])
        assert page.message.text() == words.NO_CATEGORY
        choose(keeping, Kept.DESTROYED)
        press(keeping, words.DECIDE[Kept.DESTROYED])
        assert keeping.sure.sentence.text() == words.SURE[Kept.DESTROYED]
        assert focus_name() == words.LEAVE_IT
        press(keeping, words.LEAVE_IT)
        assert not keeping.sure.isVisible()
        press(keeping, words.DECIDE[Kept.DESTROYED])
        keeping.choice.radios[Kept.WHOLE].click()
        assert not keeping.sure.isVisible(), "something else was asked for"
        assert not is_decided(evening)


def test_destroyed_answers_are_gone_and_what_was_not_reached_is_named(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (evening, _room, page):
        keeping = page.keeping
        agree(qtbot, evening, keeping)
        word = evening.look(some_word)
        assert is_in_bytes(evening, word)
        assert "/elders/verslag-v1.pdf" in keeping.choice.copies.text()
        choose(keeping, Kept.DESTROYED)
        press(keeping, words.DECIDE[Kept.DESTROYED])
        press(keeping, words.FOR_GOOD[Kept.DESTROYED])
        qtbot.waitUntil(keeping.result.isVisible, timeout=SLOW_MS)
        assert keeping.result.text().startswith(told.DESTROYED)
        assert "/elders/verslag-v1.pdf" in keeping.result.text()
        qtbot.waitUntil(lambda: keeping.decided.text().startswith("Vernietigd. Besloten op"))
        gone = evening.look(lambda state: len(state.destroyed))
        assert f"({gone} teksten)" in keeping.result.text()
        press(keeping, words.RECORD)
        assert page.message.text() == words.SAME
        keeping.choice.radios[Kept.WHOLE].click()
        press(keeping, words.DECIDE[Kept.WHOLE])
        assert page.message.text() == words.NOT_BACK


def test_keeping_is_written_down_at_once_and_put_otherwise_later(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (evening, _room, page):
        keeping = page.keeping
        agree(qtbot, evening, keeping)
        choose(keeping, Kept.WHOLE)
        press(keeping, words.RECORD)
        qtbot.waitUntil(keeping.result.isVisible, timeout=SLOW_MS)
        assert keeping.result.text() == told.KEPT
        assert not keeping.statement.isVisible()
        QTest.keyClicks(keeping.choice.fields["ground"].line, " (verbeterd)")
        qtbot.waitUntil(lambda: not keeping.task.is_busy)
        press(keeping, words.RECORD)
        qtbot.waitUntil(
            lambda: evening.look(lambda state: len(state.account.decisions)) == 2,
            timeout=SLOW_MS,
        )


# --- the hold ------------------------------------------------------------------------------


def test_under_a_hold_nothing_can_go_here_or_elsewhere(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (evening, room, page):
        keeping = page.keeping
        agree(qtbot, evening, keeping)
        hold(qtbot, keeping, "zaak 14")
        choose(keeping, Kept.DESTROYED)
        press(keeping, words.DECIDE[Kept.DESTROYED])
        assert page.message.text() == words.HELD_FIRST
        erase = ErasePage(room)
        qtbot.addWidget(erase)
        assert room.desk.picture is not None
        erase.show_picture(room.desk.picture)
        assert erase.message.text() == words.HELD_FIRST
        press(keeping, words.LIFT)
        keeping.hold.save.click()
        assert page.message.text() == words.NO_REASON
        QTest.keyClicks(keeping.hold.reason.line, "afgehandeld")
        QTest.keyClick(keeping.hold.reason.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: keeping.hold.ask.text() == words.HOLD)
        erase.show_picture(room.desk.picture)
        assert erase.message.text() != words.HELD_FIRST
        press(keeping, words.DECIDE[Kept.DESTROYED])
        assert keeping.sure.isVisible()


def test_who_changes_their_mind_about_a_hold_places_none(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (evening, _room, page):
        hold_line = page.keeping.hold
        press(page.keeping, words.HOLD)
        QTest.keyClicks(hold_line.reason.line, "zaak 14")
        hold_line.leave_it.click()
        assert hold_line.ask.isVisible()
        assert hold_line.reason.line.text() == ""
        assert evening.look(lambda state: state.account.holds) == []


# --- the statement -------------------------------------------------------------------------


def _keeps(target: Path, room: Room) -> Keeping:
    def choose_target(_: QWidget, __: str, ___: str, proposed: Path, then: Then) -> None:
        assert proposed.name.endswith("-verklaring-van-vernietiging.pdf")
        then(target)

    return Keeping(room, choose_target)


def test_the_statement_is_made_where_somebody_says_and_can_be_stopped(
    qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "verklaring.pdf"
    with beside(qtbot, tmp_path, AccountPage) as (evening, room, page):
        keeping = _keeps(target, room)
        qtbot.addWidget(keeping)
        show = partial(_show, keeping, room)
        room.desk.changed.connect(show)
        keeping.show()
        agree(qtbot, evening, page.keeping)
        qtbot.waitUntil(lambda: keeping.choice.text("by") == CLERK)
        choose(keeping, Kept.NAMELESS)
        press(keeping, words.DECIDE[Kept.NAMELESS])
        press(keeping, words.FOR_GOOD[Kept.NAMELESS])
        qtbot.waitUntil(keeping.statement.isVisible, timeout=SLOW_MS)
        qtbot.waitUntil(lambda: not keeping.task.is_busy, timeout=SLOW_MS)
        press(keeping, words.STATE)
        with qtbot.waitSignal(keeping.said, timeout=SLOW_MS) as said:
            keeping.stating.cancel()
            press(keeping, words.STATE)
        assert said.args == [words.BUSY], "one at a time, also where one was given up"
        with qtbot.waitSignal(keeping.said, timeout=SLOW_MS) as said:
            pass
        assert said.args == [words.STATED_STOPPED]
        assert not list(tmp_path.glob("*verklaring*"))
        press(keeping, words.STATE)
        qtbot.waitUntil(target.is_file, timeout=SLOW_MS)
        qtbot.waitUntil(lambda: str(target) in keeping.result.text(), timeout=SLOW_MS)
        room.desk.changed.disconnect(show)
    assert target.read_bytes().startswith(b"%PDF")


def _show(keeping: Keeping, room: Room) -> None:
    if room.desk.picture is not None:
        keeping.show_account(room.desk.picture.account)
