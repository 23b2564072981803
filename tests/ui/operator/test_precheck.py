"""Promises of the page *Controle vooraf*: it looks by itself, and only what is known is green."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtGui import QGuiApplication

from tests.report.certificates import NOW as MADE
from tests.report.certificates import PASSWORD, Issue, certificate, rsa_key, write_p12
from tests.server.room import Tablet, free_port
from tests.ui.operator.shown_page import everything_said, press
from tests.ui.stage import opened, played
from workshop import resources
from workshop.desktop.acts import EveningActs
from workshop.domain.programme import Phase
from workshop.domain.settings import Joining
from workshop.server import networks, serving
from workshop.texts.ui import precheck as words
from workshop.texts.ui import precheck_files as files
from workshop.texts.ui import precheck_laptop as laptop
from workshop.texts.ui import precheck_room as lines
from workshop.texts.ui.precheck import WAITING, Finding, Line, State
from workshop.ui.acts import StickPicture
from workshop.ui.beamer.screens import ScreenFacts
from workshop.ui.beamer.slide import View
from workshop.ui.operator.pages.precheck import PrecheckPage
from workshop.ui.operator.pages.precheck import page as module
from workshop.ui.operator.pages.precheck.at_once import fonts_finding, screen_finding
from workshop.ui.task import Task
from workshop.ui.theme.look import SANS, SERIF

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workshop.evening import Evening
    from workshop.ui.operator.room import Room

LAPTOP: Final = ScreenFacts("eDP-1", "L1", (0, 0, 1440, 900), has_operator=True, is_primary=True)
WALL: Final = ScreenFacts("HDMI-1", "W1", (1440, 0, 1280, 800))
FINE: Final = laptop.memory_fine(8 * 10**9)


class Asked(Task):
    """Work that a test ends when it likes."""

    def cancel(self) -> None:
        raise AssertionError("nobody stops it")


class Acts(EveningActs):
    """Real, but for the laptop: what it is like is what the test says."""

    def __init__(self, evening: Evening) -> None:
        super().__init__(evening)
        self.looks: list[tuple[Asked, bool, bool]] = []
        """(work, whether tablets were let in, whether it was brief)."""
        self.on_stick = StickPicture("Er is geen stick gekozen.")

    def look_ahead(self, *, is_open: bool, is_brief: bool = False) -> Task:
        self.looks.append((Asked(), is_open, is_brief))
        return self.looks[-1][0]

    def stick(self) -> StickPicture:
        return self.on_stick

    def found(self, **findings: Finding) -> None:
        """The newest look ends, with all lines fine but these."""
        said = {Line(name): found for name, found in findings.items()}
        task, _, is_brief = self.looks[-1]
        task.done.emit(said if is_brief else dict.fromkeys(SLOW, FINE) | said)


SLOW: Final = tuple(
    each
    for each in Line
    if each not in {Line.SCREEN, Line.READING, Line.TABLETS, Line.FONTS, Line.KEY}
)


class Page:
    """The page with all that it stands in."""

    def __init__(self, evening: Evening, room: Room, page: PrecheckPage, acts: Acts) -> None:
        self.evening, self.room, self.page, self.acts = evening, room, page, acts

    def said(self, line: Line) -> Finding:
        """What the row of that line shows."""
        row = self.page.rows[line]
        assert row.what.text() == row.finding.what
        assert row.to_do.text() == row.finding.to_do
        assert row.accessibleName() == words.read_out(line, row.finding)
        assert row.sign.state is row.finding.state
        return row.finding


@pytest.fixture
def screens(monkeypatch: pytest.MonkeyPatch) -> list[ScreenFacts]:
    """The screens of the laptop; the test may change them."""
    there = [LAPTOP, WALL]
    monkeypatch.setattr(module, "screens_beside", lambda _: tuple(there))
    return there


@pytest.fixture
def made(
    qtbot: QtBot, tmp_path: Path, screens: list[ScreenFacts], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Page]:
    assert screens
    monkeypatch.setattr(resources, "keys_folder", lambda: tmp_path / "zegels")
    monkeypatch.setattr(module, "LOOK_MS", 10**6)  # a test says itself when time has passed
    with opened(played(tmp_path, phase=Phase.EXPLAIN)) as (evening, given):
        qtbot.waitUntil(lambda: given.desk.picture is not None)
        acts = Acts(evening)
        room = replace(given, acts=acts)
        room.desk.open("precheck")
        page = PrecheckPage(room)
        qtbot.addWidget(page)
        page.resize(852, 640)
        assert room.desk.picture is not None
        page.show_picture(room.desk.picture)
        with qtbot.waitExposed(page):
            page.show()
        yield Page(evening, room, page, acts)


# --- looking -------------------------------------------------------------------------------


def test_it_looks_by_itself_and_says_so_until_it_knows(made: Page) -> None:
    assert len(made.acts.looks) == 1
    assert made.page.summary.text() == words.LOOKING
    assert made.said(Line.POWER) == WAITING
    made.acts.found(power=laptop.power_mains(93))
    assert made.said(Line.POWER) == laptop.power_mains(93)
    assert made.page.summary.text() != words.LOOKING


def test_what_is_not_known_yet_is_never_green(made: Page) -> None:
    states = {line: row.finding.state for line, row in made.page.rows.items()}
    assert {line for line, state in states.items() if state is State.FINE} == {
        Line.SCREEN,
        Line.FONTS,
    }


def test_each_line_shows_its_state_its_sentence_and_what_to_do(made: Page) -> None:
    made.acts.found(disk=files.DISK_FULL, stick=files.STICK_NONE, quiet=laptop.QUIET_OFF)
    assert made.said(Line.DISK) == files.DISK_FULL
    row = made.page.rows[Line.DISK]
    assert row.state.text() == words.STATES[State.FIRST]
    assert "Doe eerst: Opslag." in made.page.summary.text()
    assert made.page.rows[Line.MEMORY].state.isHidden()
    assert made.page.rows[Line.KEY].isHidden()


def test_looking_again_looks_at_everything(made: Page) -> None:
    made.acts.found(power=laptop.POWER_UNKNOWN)
    press(made.page, words.AGAIN)
    assert len(made.acts.looks) == 2
    assert made.page.again.reason == words.LOOKING
    made.acts.found(power=laptop.power_mains(50))
    assert made.page.again.reason == ""
    assert made.said(Line.POWER) == laptop.power_mains(50)


def test_time_passing_asks_only_what_costs_nothing(made: Page) -> None:
    made.acts.found()
    made.page._on_time()
    assert made.acts.looks[-1][2] is True
    assert made.page.again.reason == "", "nobody is told of a brief look"
    made.acts.found(power=laptop.power_battery(62, lasts=True))
    assert made.said(Line.POWER) == laptop.power_battery(62, lasts=True)
    assert made.said(Line.DISK) == FINE


def test_a_stick_that_is_put_in_is_looked_at_whole(made: Page) -> None:
    made.acts.found(stick=files.STICK_NONE)
    made.acts.on_stick = StickPicture("Kopie op stick: bijgewerkt 16:41", folder=Path("/stick"))
    made.page._on_time()
    assert made.acts.looks[-1][2] is False
    made.acts.found(stick=files.stick_fine(14 * 10**9))
    assert made.said(Line.STICK).state is State.FINE
    assert made.page.to_stick.isHidden()


def test_one_look_at_a_time_and_none_that_was_asked_for_is_forgotten(
    qtbot: QtBot, made: Page
) -> None:
    made.page._on_time()
    assert len(made.acts.looks) == 1
    made.page.look_again()
    made.acts.found()
    qtbot.waitUntil(lambda: len(made.acts.looks) == 2)
    assert made.acts.looks[-1][2] is False


def test_a_look_that_fails_leaves_the_page_as_it_was(made: Page) -> None:
    made.acts.looks[-1][0].failed.emit("Er ging iets mis.")
    assert made.said(Line.POWER) == WAITING
    press(made.page, words.AGAIN)
    made.acts.found()
    assert made.said(Line.POWER) == FINE


def test_another_look_of_the_windows_forgets_nothing(qtbot: QtBot, made: Page) -> None:
    made.acts.found(power=laptop.power_mains(93))
    anew = PrecheckPage(made.room)
    qtbot.addWidget(anew)
    assert anew.rows[Line.POWER].finding == laptop.power_mains(93)


# --- the beamer ----------------------------------------------------------------------------


def test_a_beamer_that_is_plugged_in_is_found_at_once(
    made: Page, screens: list[ScreenFacts]
) -> None:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    assert made.said(Line.SCREEN) == lines.screen_found(1280, 800)
    screens.remove(WALL)
    app.screenRemoved.emit(app.primaryScreen())
    assert made.said(Line.SCREEN) == lines.SCREEN_NONE
    screens.append(WALL)
    app.screenAdded.emit(app.primaryScreen())
    assert made.said(Line.SCREEN) == lines.screen_found(1280, 800)


@pytest.mark.parametrize(
    ("found", "wanted", "said"),
    [
        ((LAPTOP,), "", lines.SCREEN_NONE),
        ((LAPTOP, replace(WALL, place=LAPTOP.place)), "", lines.SCREEN_MIRRORED),
        ((LAPTOP, replace(WALL, place=(1440, 0, 800, 600))), "", lines.screen_small(800, 600)),
        ((LAPTOP, WALL), "DP-3", lines.screen_another("DP-3", "HDMI-1")),
        ((LAPTOP, WALL), "W1", lines.screen_found(1280, 800)),
        ((LAPTOP, replace(WALL, dots_per_unit=1.5)), "", lines.screen_found(1920, 1200)),
    ],
    ids=["none", "mirrored", "small", "another", "serial", "enlarged"],
)
def test_each_fault_of_the_screens_has_its_sentence(
    found: tuple[ScreenFacts, ...], wanted: str, said: Finding
) -> None:
    assert screen_finding(found, wanted) == said


def test_letters_that_did_not_load_are_named() -> None:
    assert fonts_finding([SANS, SERIF]) == laptop.FONTS_FINE
    assert fonts_finding([SANS]) == laptop.fonts_missing([SERIF])


def test_the_last_row_is_asked_with_the_test_picture_on_the_beamer(made: Page) -> None:
    before = made.room.projector.slide
    assert before is not None
    assert made.page.reading.isHidden()
    press(made.page, words.TEST_PICTURE)
    assert made.room.projector.slide is not None
    assert made.room.projector.slide.view is View.TEST
    press(made.page, words.YES)
    assert made.said(Line.READING) == lines.READING_FINE
    assert made.room.projector.slide.view is before.view


def test_who_cannot_read_it_gets_the_other_picture_and_then_other_advice(made: Page) -> None:
    preferences = made.room.preferences
    assert preferences.beamer_theme().is_dark
    press(made.page, words.TEST_PICTURE)
    press(made.page, words.NO_LIGHT)
    assert not preferences.beamer_theme().is_dark
    assert made.said(Line.READING) == lines.READING_OTHER
    made.page.reading.draw()
    press(made.page, words.NO_DARK)
    assert preferences.beamer_theme().is_dark
    assert made.said(Line.READING) == lines.READING_NEITHER


def test_the_test_picture_goes_with_the_page_and_stays_with_another_look(made: Page) -> None:
    press(made.page, words.TEST_PICTURE)
    made.page.leave()
    assert made.room.projector.slide is not None
    assert made.room.projector.slide.view is View.TEST
    made.room.desk.open("tablets")
    made.page.leave()
    assert made.room.projector.slide.view is not View.TEST


# --- tablets -------------------------------------------------------------------------------


def test_a_tablet_that_opens_the_address_counts_within_seconds(
    qtbot: QtBot, made: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "FIRST_PORT", free_port())
    wired = networks.Network("eth0", "10.9.8.7", networks.Medium.WIRED)
    monkeypatch.setattr(networks, "networks", lambda: (wired,))
    made.acts.found()
    assert made.said(Line.TABLETS) == lines.TABLETS_SHUT
    made.room.door.open(Joining.FREE)
    qtbot.waitUntil(lambda: made.room.door.entrance is not None)
    assert made.said(Line.TABLETS).what == lines.TABLETS_SHUT.what
    assert f"10.9.8.7:{made.room.door.picture.port}" in made.said(Line.TABLETS).to_do
    assert made.acts.looks[-1][1:] == (True, False), "the port is looked at again"
    with_tablet = replace(made.room.door.picture, found_at="16:40")
    made.room.door.picture = with_tablet
    made.room.door.changed.emit()
    assert made.said(Line.TABLETS) == lines.tablets_reached("16:40", 0)
    assert made.page.to_tablets.isHidden()


def test_a_tablet_of_this_laptop_itself_proves_nothing(
    qtbot: QtBot, made: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "FIRST_PORT", free_port())
    made.room.door.open(Joining.FREE)
    qtbot.waitUntil(lambda: made.room.door.picture.is_open)
    tablet = Tablet(made.room.door.picture.port)
    assert tablet.get("/")[0] == 200
    tablet.close()
    made.room.door.look()  # type: ignore[attr-defined]  # the real door has it
    assert made.said(Line.TABLETS).state is State.UNKNOWN


def test_a_door_that_nobody_finds_says_what_may_be_in_the_way(made: Page) -> None:
    made.room.door.picture = replace(made.room.door.picture, is_open=True, is_unfound=True)
    made.room.door.changed.emit()
    assert made.said(Line.TABLETS) == lines.TABLETS_UNFOUND


def test_buttons_go_where_it_can_be_mended(made: Page) -> None:
    made.acts.found(stick=files.STICK_NONE)
    press(made.page, words.TO_TABLETS)
    assert made.room.desk.page == "tablets"
    press(made.page, words.TO_DETAILS)
    assert made.room.desk.page == "details"


# --- the municipality's own seal -----------------------------------------------------------


def test_an_own_seal_is_tried_and_its_password_is_forgotten(
    qtbot: QtBot, made: Page, tmp_path: Path
) -> None:
    made.acts.found()
    leaf = certificate(
        rsa_key(), Issue(since=MADE.replace(year=2020), until=MADE.replace(year=2021))
    )
    path = write_p12(tmp_path / "zegel.p12", rsa_key(), leaf)
    made.page.key.ask(path)
    made.page.key.password.setText(PASSWORD)
    press(made.page, words.TRY)
    assert made.page.key.password.text() == ""
    qtbot.waitUntil(lambda: not made.page.rows[Line.KEY].isHidden())
    assert made.said(Line.KEY).state is State.FIRST
    assert "is verlopen op" in made.said(Line.KEY).what
    assert PASSWORD not in everything_said(made.page)


def test_choosing_a_file_asks_for_its_password(qtbot: QtBot, made: Page, tmp_path: Path) -> None:
    def choose(_: QWidget, title: str, kinds: str, folder: Path, then: object) -> None:
        assert (title, kinds) == (words.TRY_KEY, words.KEY_KINDS)
        assert callable(then)
        then(folder / "zegel.p12")

    page = PrecheckPage(made.room, choose_key=choose)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    press(page, words.TRY_KEY)
    assert page.key.name.text() == "zegel.p12"
    assert not page.key.isHidden()


# --- on paper ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("button", "name"),
    [(words.ROOM_SHEET, words.ROOM_FILE), (words.CASE_SHEET, words.CASE_FILE)],
)
def test_a_sheet_is_made_where_somebody_wants_it(
    qtbot: QtBot, made: Page, tmp_path: Path, button: str, name: str
) -> None:
    def choose(_: QWidget, title: str, kinds: str, proposed: Path, then: object) -> None:
        assert (title, kinds, proposed.name) == (button, words.PDF, name)
        assert callable(then)
        then(tmp_path / proposed.name)

    page = PrecheckPage(made.room, choose=choose)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    press(page, button)
    qtbot.waitUntil(lambda: words.PRINTED in page.message.text(), timeout=30_000)
    assert (tmp_path / name).read_bytes().startswith(b"%PDF-")
