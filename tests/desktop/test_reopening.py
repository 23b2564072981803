"""An evening that is opened again by one press is for its tablets what it was before."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from tests.desktop.test_program import PLAN, close, opened, places, program, texts
from tests.server.room import Tablet, bound_to, free_port
from workshop.domain.settings import Joining
from workshop.server import networks, serving

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workshop.desktop.evening_windows import EveningWindows
    from workshop.desktop.program import Program

__all__ = ["places", "program"]
SLOW_MS = 20_000


@pytest.fixture(autouse=True)
def laptop(monkeypatch: pytest.MonkeyPatch) -> None:
    """With one network, and a port that is free."""
    there = (networks.Network("eth0", "127.0.0.1", networks.Medium.WIRED),)
    monkeypatch.setattr(networks, "networks", lambda: there)
    monkeypatch.setattr(serving, "FIRST_PORT", free_port())


def open_door(windows: EveningWindows, qtbot: QtBot, joining: Joining) -> None:
    windows.door.open(joining)
    qtbot.waitUntil(lambda: windows.door.picture.is_open, timeout=SLOW_MS)


def open_again(program: Program, qtbot: QtBot) -> EveningWindows:
    """As the button does that comes once nothing is saved any more."""
    before = program.windows
    assert before is not None
    before.storage.reopening.emit()
    qtbot.waitUntil(lambda: program.windows not in (None, before), timeout=SLOW_MS)
    return opened(program, qtbot)


def test_tablets_are_let_in_again_by_themselves_as_the_room_was_shown(
    program: Program, qtbot: QtBot
) -> None:
    program.create(PLAN)
    first = opened(program, qtbot)
    first.door.set_network("Raadzaal", "appel taart")
    open_door(first, qtbot, Joining.CARD)
    before, shown = first.door.picture, first.door.entrance
    tablet = Tablet(before.port)
    assert tablet.post("join", code=before.code)[0] == 200
    tablet.close()
    again = open_again(program, qtbot)
    qtbot.waitUntil(lambda: again.door.picture.is_open, timeout=SLOW_MS)
    now = again.door.picture
    assert (now.port, now.code, now.joining) == (before.port, before.code, Joining.CARD)
    assert shown is not None
    assert again.door.entrance == shown  # with name and password of the Wi-Fi
    with tablet.listening() as events:
        events.next("mine")  # without asking for the code
    tablet.close()


def test_a_door_that_was_shut_stays_shut(program: Program, qtbot: QtBot) -> None:
    program.create(PLAN)
    open_door(opened(program, qtbot), qtbot, Joining.FREE)
    path = open_again(program, qtbot).path
    assert program.windows is not None
    program.windows.door.shut()
    again = open_again(program, qtbot)
    close(program, qtbot)
    program.open(path)  # by hand, later
    later = opened(program, qtbot)
    qtbot.wait(500)
    assert not again.door.picture.is_open
    assert not later.door.picture.is_open


def test_where_they_cannot_be_let_in_the_page_says_why(program: Program, qtbot: QtBot) -> None:
    program.create(PLAN)
    first = opened(program, qtbot)
    open_door(first, qtbot, Joining.FREE)
    port = first.door.picture.port
    with ExitStack() as other:
        first.closed.connect(lambda: other.enter_context(bound_to(port)))
        again = open_again(program, qtbot)
        qtbot.waitUntil(
            lambda: any("bezet" in each for each in texts(again.window)), timeout=SLOW_MS
        )
        assert again.desk.page == "tablets"  # where it can be tried again
        assert not again.door.picture.is_open
