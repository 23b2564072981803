"""Promises of the program: from the start window to an evening and back, and nothing lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from workshop.desktop.evening_windows import EveningWindows
from workshop.desktop.places import Places
from workshop.desktop.program import Program
from workshop.domain.commands import FinishSealing, ParkPoint, StartSealing
from workshop.domain.errors import WorkshopError, WriteFailedError
from workshop.domain.events import Agreement
from workshop.domain.ids import PointId
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution, Details, Publicity
from workshop.evening import open_evening
from workshop.store.session_file import SessionFile
from workshop.texts.ui import product
from workshop.texts.ui import start as words
from workshop.texts.ui import storage as storage_words
from workshop.texts.ui.operator import NO_TIME
from workshop.ui.beamer.slide import View
from workshop.ui.opening import Listed, NewEvening
from workshop.ui.preferences import Preferences
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import EVENING

PLAN = NewEvening(
    Details("Wat telt?", "Veenrade", "2026-03-12"),
    Attribution.GROUP,
    Publicity.INFORMAL,
    ("visie",),
    participants=(Listed("Ada", "Noord", "raadslid"), Listed("Bo", "", "gast")),
    teams=(("Tafel 1", ("Ada",)),),
)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(
        tmp_path / "avonden", tmp_path / "i.ini", tmp_path / "lijst.json", tmp_path / "log"
    )


@pytest.fixture
def program(places: Places, qtbot: QtBot) -> Iterator[Program]:
    made = started(places, qtbot)
    yield made
    close(made, qtbot)


def started(places: Places, qtbot: QtBot) -> Program:
    settings = QSettings(str(places.settings), QSettings.Format.IniFormat)
    made = Program(places, Preferences(settings))
    qtbot.addWidget(made.start_window)
    made.begin()
    return made


def opened(program: Program, qtbot: QtBot) -> EveningWindows:
    """The windows of the evening, as soon as they show it."""

    def is_there() -> bool:
        windows = program.windows
        return windows is not None and windows.desk.step is not None

    qtbot.waitUntil(is_there)
    assert program.windows is not None
    return program.windows


def close(program: Program, qtbot: QtBot) -> None:
    windows = program.windows
    if windows is not None:
        windows.window.close_at_once()
        qtbot.waitUntil(lambda: program.windows is None)


def button(parent: QWidget, text: str) -> QAbstractButton:
    return next(
        each
        for each in parent.findChildren(QAbstractButton)
        if each.isVisible() and each.text() == text
    )


def texts(parent: QWidget) -> list[str]:
    return [each.text() for each in parent.findChildren(QLabel) if each.isVisible()]


def test_a_rehearsal_is_one_press_away_marked_and_in_a_folder_of_its_own(
    program: Program, places: Places, qtbot: QtBot
) -> None:
    button(program.start_window, words.REHEARSE).click()
    windows = opened(program, qtbot)
    assert not program.start_window.isVisible()
    assert product.PRACTICE in texts(windows.window)
    assert len(list(places.practice.glob("*.dialoog"))) == 1
    assert windows.beamer.isVisible()


def test_a_new_evening_opens_with_its_people_and_teams(program: Program, qtbot: QtBot) -> None:
    program.create(PLAN)
    picture = opened(program, qtbot).desk.picture
    assert picture is not None
    assert [each.name for each in picture.people] == ["Ada", "Bo"]
    assert [(each.name, len(each.members)) for each in picture.teams] == [("Tafel 1", 1)]


def test_closed_and_opened_again_the_evening_is_where_it_was(
    program: Program, qtbot: QtBot
) -> None:
    program.create(PLAN)
    windows = opened(program, qtbot)
    windows.desk.go(phase=Phase.OWN)
    windows.projector.take()
    qtbot.waitUntil(lambda: _view(windows) is View.QUESTION)
    path = windows.path
    close(program, qtbot)
    assert program.start_window.isVisible()
    program.open(path)
    again = opened(program, qtbot)
    assert again.desk.phase is Phase.OWN
    assert _view(again) is View.QUESTION
    assert again.timer.is_running


def test_once_sealed_no_round_is_late_not_after_opening_again_either(
    program: Program, qtbot: QtBot
) -> None:
    program.create(PLAN)
    windows = opened(program, qtbot)
    windows.desk.go(phase=Phase.OWN)
    windows.projector.take()
    qtbot.waitUntil(lambda: windows.timer.is_running)
    windows.room.sender.send(StartSealing(Agreement("Raadzaal", "V. Zitter", "G. Riffier")))
    windows.room.sender.send(FinishSealing("0" * 64, "ab" * 32, "pem", "verslag.pdf"))
    qtbot.waitUntil(lambda: windows.timer.left_s is None)
    assert NO_TIME in texts(windows.window)
    path = windows.path
    close(program, qtbot)
    program.open(path)
    assert opened(program, qtbot).timer.left_s is None


def _view(windows: EveningWindows) -> View | None:
    slide = windows.projector.slide
    return slide.view if slide else None


def test_it_stands_on_the_list_with_where_it_is(
    program: Program, places: Places, qtbot: QtBot
) -> None:
    program.create(PLAN)
    opened(program, qtbot)
    close(program, qtbot)
    (found,) = started(places, qtbot).catalogue.recents()
    assert (found.title, found.municipality, found.state) == (
        "Wat telt?",
        "Veenrade",
        "Nog niet begonnen, 2 deelnemers",
    )


def test_what_is_no_evening_is_said_in_the_start_window(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    strange = tmp_path / "vreemd.dialoog"
    strange.write_bytes(b"geen avond" * 200)
    program.open(strange)
    qtbot.waitUntil(lambda: any(str(strange) in text for text in texts(program.start_window)))
    assert program.windows is None
    assert strange.read_bytes() == b"geen avond" * 200


def test_an_evening_that_is_open_elsewhere_says_so(
    program: Program, places: Places, qtbot: QtBot
) -> None:
    program.create(PLAN)
    path = opened(program, qtbot).path
    close(program, qtbot)
    with open_evening(path):
        program.open(path)
        qtbot.waitUntil(program.start_window.welcome.problem.isVisible)
        assert any("is al open" in text for text in texts(program.start_window))
        assert program.windows is None


def test_a_plan_that_cannot_be_made_leaves_no_file(program: Program, places: Places) -> None:
    from dataclasses import replace

    with pytest.raises(WorkshopError):
        program.create(replace(PLAN, details=replace(PLAN.details, title="")))
    assert list(places.sessions.glob("*")) == []


def test_another_look_reaches_both_windows_and_is_remembered(
    program: Program, places: Places, qtbot: QtBot
) -> None:
    program.create(PLAN)
    windows = opened(program, qtbot)
    program.preferences.set_look(Look(EVENING, 1.5, motion=False))
    assert windows.room.look.theme.name == EVENING.name
    again = Preferences(QSettings(str(places.settings), QSettings.Format.IniFormat))
    assert (again.look().theme.name, again.look().scale) == (EVENING.name, 1.5)


def test_a_look_that_was_chosen_during_the_evening_is_that_of_the_start_window_after_it(
    program: Program, qtbot: QtBot
) -> None:
    program.create(PLAN)
    opened(program, qtbot)
    chosen = Look(EVENING, 1.5, motion=False)
    program.preferences.set_look(chosen)
    close(program, qtbot)
    bar = program.start_window.welcome.look_bar
    assert program.start_window.look == chosen
    assert (bar.colours.currentText(), bar.calm.isChecked()) == ("Beeld: Avond", True)


def test_the_colour_of_the_municipality_reaches_the_windows(program: Program, qtbot: QtBot) -> None:
    from dataclasses import replace

    program.create(replace(PLAN, details=replace(PLAN.details, accent="#005AA7")))
    windows = opened(program, qtbot)
    assert windows.room.look.theme.accent == "#005AA7"


def test_a_bug_is_told_in_a_window_of_its_own_and_the_evening_goes_on(
    program: Program, qtbot: QtBot
) -> None:
    program.create(PLAN)
    windows = opened(program, qtbot)
    program.tell_bug("ValueError")
    assert program.bug_window is not None
    qtbot.addWidget(program.bug_window)
    assert program.bug_window.isVisible()
    assert not program.bug_window.isModal()
    windows.desk.go(phase=Phase.OWN)
    windows.projector.take()
    qtbot.waitUntil(lambda: _view(windows) is View.QUESTION)


def test_a_slow_opening_can_be_waited_for_and_a_second_one_is_not_begun(
    program: Program, qtbot: QtBot
) -> None:
    program.create(PLAN)
    path = opened(program, qtbot).path
    program.open(path)
    assert program.windows is not None
    assert program.windows.path == path


def test_the_clock_of_the_room_is_the_one_of_the_laptop(program: Program, qtbot: QtBot) -> None:
    program.create(PLAN)
    windows = opened(program, qtbot)
    shown = windows.projector.clock
    now = datetime.now(UTC)
    assert len(shown) == 5
    assert abs(int(shown[3:]) - now.minute) in (0, 1, 59)


def test_when_nothing_is_saved_any_more_one_press_opens_the_evening_again(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.create(PLAN)
    windows = opened(program, qtbot)
    path = windows.path
    with monkeypatch.context() as broken:
        broken.setattr(SessionFile, "commit", _full)
        for number in range(2):
            with qtbot.waitSignal(windows.room.sender.refused):
                windows.room.sender.send(ParkPoint(PointId(f"punt {number}"), "Later"))
        qtbot.waitUntil(lambda: storage_words.STUCK in texts(windows.window))
    button(windows.window, storage_words.REOPEN).click()
    qtbot.waitUntil(lambda: program.windows not in (None, windows))
    again = opened(program, qtbot)
    assert again.path == path
    assert storage_words.STUCK not in texts(again.window)
    with qtbot.waitSignal(again.room.sender.saved):
        again.room.sender.send(ParkPoint(PointId("punt"), "Later"))
    assert not program.start_window.isVisible()


def _full(_: SessionFile) -> None:
    raise WriteFailedError("full")
