"""An evening that is damaged is one press away from being whole again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from tests.desktop.test_program import close, opened
from tests.evening.two_rooms import NAMES, begin
from workshop.desktop.places import Places
from workshop.desktop.program import Program
from workshop.domain.settings import Attribution
from workshop.evening import open_evening
from workshop.evening.sticking import use_stick
from workshop.store.backup_folder import backups_of
from workshop.store.integrity import check
from workshop.texts.rescuing import SAVING
from workshop.ui.preferences import Preferences

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SLOW_MS = 30_000


@pytest.fixture
def session(tmp_path: Path) -> Path:
    return begin(tmp_path / "avond.dialoog", Attribution.GROUP)


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot) -> Program:
    places = Places(
        tmp_path / "avonden", tmp_path / "i.ini", tmp_path / "lijst.json", tmp_path / "log"
    )
    settings = QSettings(str(places.settings), QSettings.Format.IniFormat)
    made = Program(places, Preferences(settings))
    qtbot.addWidget(made.start_window)
    made.begin()
    return made


def test_what_is_whole_comes_back_by_one_press_and_the_file_stays(
    program: Program, session: Path, qtbot: QtBot
) -> None:
    damaged = session.read_bytes().replace(NAMES[0].encode(), b"Xda")
    session.write_bytes(damaged)
    program.open(session)
    welcome = program.start_window.welcome
    qtbot.waitUntil(welcome.rescue.isVisible, timeout=SLOW_MS)
    assert welcome.problem.sentence.text().startswith(
        "Het bestand ‘avond.dialoog’ is beschadigd.\nAlles is te redden, tot en met "
    )
    assert welcome.rescue.text() == "Zet terug wat heel is"
    assert welcome.rescue.hasFocus()
    assert not welcome.busy.isVisible()
    welcome.rescue.click()
    assert welcome.busy.text() == SAVING
    qtbot.waitUntil(lambda: program.windows is not None, timeout=SLOW_MS)
    picture = opened(program, qtbot).desk.picture
    assert picture is not None
    assert [each.name for each in picture.people] == list(NAMES)
    close(program, qtbot)
    assert check(session).is_whole
    (kept,) = session.parent.glob("avond (beschadigd *")
    assert kept.read_bytes() == damaged


def test_a_file_that_is_gone_is_offered_from_its_newest_backup(
    program: Program, session: Path, qtbot: QtBot
) -> None:
    stick = session.with_name("usb")
    stick.mkdir()
    with open_evening(session) as evening:
        use_stick(evening, stick)
        assert evening.stick.settle(20.0)
    session.unlink()
    program.open(session)
    welcome = program.start_window.welcome
    qtbot.waitUntil(welcome.rescue.isVisible, timeout=SLOW_MS)
    told = welcome.problem.sentence.text()
    assert told.startswith("Het bestand ‘avond.dialoog’ is er niet meer.\nEr is een goede")
    assert backups_of(session)[-1].path.name in told
    assert welcome.rescue.text() == "Zet de reservekopie terug"
    welcome.rescue.click()
    qtbot.waitUntil(lambda: program.windows is not None, timeout=SLOW_MS)
    acts = opened(program, qtbot).room.acts
    qtbot.waitUntil(lambda: acts.stick().folder == stick, timeout=SLOW_MS)
    close(program, qtbot)


def test_where_nothing_can_be_saved_there_is_no_button(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    program.open(tmp_path / "nooit.dialoog")
    welcome = program.start_window.welcome
    qtbot.waitUntil(welcome.problem.isVisible, timeout=SLOW_MS)
    assert not welcome.rescue.isVisible()
