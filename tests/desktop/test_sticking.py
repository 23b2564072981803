"""Another laptop goes on from a stick, with the windows: choose, look, go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from tests.desktop.test_program import close, opened
from tests.ui.stage import VALUES, played
from workshop.desktop.places import Places
from workshop.desktop.program import Program
from workshop.domain.commands import RecordCopy
from workshop.domain.programme import Phase
from workshop.evening import open_evening
from workshop.evening.sticking import use_stick
from workshop.texts.ui import stick as words
from workshop.ui.preferences import Preferences

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SLOW_MS = 30_000


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Of a laptop that broke."""
    made, first = tmp_path / "usb", tmp_path / "laptop 1"
    made.mkdir()
    first.mkdir()
    with open_evening(played(first, VALUES, Phase.OWN)) as evening:
        use_stick(evening, made)
        assert evening.stick.settle(20.0)
    return made


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot) -> Program:
    second = tmp_path / "laptop 2"
    places = Places(second / "avonden", second / "i.ini", second / "lijst.json", second / "log")
    settings = QSettings(str(places.settings), QSettings.Format.IniFormat)
    made = Program(places, Preferences(settings))
    qtbot.addWidget(made.start_window)
    made.begin()
    return made


def test_the_evening_of_the_stick_opens_where_it_was(
    program: Program, qtbot: QtBot, stick: Path, tmp_path: Path
) -> None:
    start = program.start_window
    start.asides.look_at_stick(stick)
    page = start.asides.stick_page
    assert page is not None
    qtbot.waitUntil(page.go_on.isVisible, timeout=SLOW_MS)
    assert page.title.text().startswith("‘Oefenavond")
    assert page.lost.text() == "Alles op de stick is heel."
    page.go_on.click()
    qtbot.waitUntil(lambda: program.windows is not None, timeout=SLOW_MS)
    windows = opened(program, qtbot)
    assert windows.path.parent == tmp_path / "laptop 2" / "avonden"
    assert windows.desk.step == VALUES
    acts = windows.room.acts
    qtbot.waitUntil(lambda: acts.stick().folder == stick, timeout=SLOW_MS)
    close(program, qtbot)
    with open_evening(windows.path) as evening:
        assert evening.look(lambda state: state.epoch) == 2


def test_an_evening_that_is_opened_goes_on_with_its_stick(
    program: Program, qtbot: QtBot, stick: Path, tmp_path: Path
) -> None:
    program.open(tmp_path / "laptop 1" / "avond.dialoog")
    acts = opened(program, qtbot).room.acts
    qtbot.waitUntil(lambda: acts.stick().folder == stick, timeout=SLOW_MS)
    close(program, qtbot)


def test_a_stick_that_refuses_to_be_looked_at_keeps_no_evening_shut(
    program: Program, qtbot: QtBot, stick: Path, tmp_path: Path
) -> None:
    path = tmp_path / "laptop 1" / "avond.dialoog"
    with open_evening(path) as evening:
        evening.do(RecordCopy("stick", str(stick / ("x" * 300)), ""))
    program.open(path)
    storage = opened(program, qtbot).storage
    qtbot.waitUntil(lambda: storage.is_stick_missing, timeout=SLOW_MS)
    close(program, qtbot)


def test_a_stick_that_goes_bad_in_between_is_said_on_the_first_page(
    program: Program, qtbot: QtBot, stick: Path
) -> None:
    start = program.start_window
    start.asides.look_at_stick(stick)
    page = start.asides.stick_page
    assert page is not None
    qtbot.waitUntil(page.go_on.isVisible, timeout=SLOW_MS)
    stick.rename(stick.with_name("weg"))
    page.go_on.click()
    assert start.welcome.busy.text() == words.CONTINUING
    qtbot.waitUntil(start.welcome.problem.isVisible, timeout=SLOW_MS)
    assert "geen kopie van een avond" in start.welcome.problem.sentence.text()
    assert program.windows is None
