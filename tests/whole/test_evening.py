"""One step of an evening with both windows, 21 invented tablets and a real one, to the seal."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

import pytest
from playwright.sync_api import Browser
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.server.room import HOST, free_port
from tests.tablet.hand import PATIENCE_MS, TABLET, Hand
from tests.ui.operator.shown_page import everything_said, press
from tests.ui.operator.test_board import drop
from workshop.demo.crowd import Crowd
from workshop.demo.rehearsing import rehearsal_plan
from workshop.desktop.evening_windows import EveningWindows
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId, QuestionId, StepId
from workshop.domain.programme import Phase
from workshop.evening import Evening, open_evening
from workshop.evening.making import make
from workshop.server import networks, serving
from workshop.texts.ui import account, board, comments, poll, report, tablets
from workshop.ui.beamer.slide import View
from workshop.ui.operator.outline import StepRow
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.account import AccountPage
from workshop.ui.operator.pages.board import BoardPage
from workshop.ui.operator.pages.board.mode import Mode
from workshop.ui.operator.pages.board.moves import Place
from workshop.ui.operator.pages.joint import JointPage
from workshop.ui.operator.pages.joint.inputs import WordsInput
from workshop.ui.operator.pages.poll import Mode as PollMode
from workshop.ui.operator.pages.poll import PollPage
from workshop.ui.operator.pages.report import ReportPage
from workshop.ui.operator.pages.tablets import TabletsPage
from workshop.ui.preferences import Preferences

pytestmark = [
    pytest.mark.timeout(240),
    pytest.mark.qt_log_ignore("propagateSizeHints"),  # of the offscreen platform
]
Shown = TypeVar("Shown", bound=Page)
STEP: Final = StepId("visie.waarden")
OWN: Final = QuestionId("visie.waarden.eigen")
JOINT: Final = QuestionId("visie.waarden.samen")
CANARY: Final = "Kanariegeel vertrouwen"
OLDEST: Final = "Mevrouw Oud"
CROWD: Final = 21
PACE: Final = 300.0
SLOW_MS: Final = 90_000
"""As long as a report, a seal or a crowd may take on a busy machine."""


class Laptop:
    """The griffier's hands on the laptop."""

    def __init__(self, qtbot: QtBot, evening: Evening, folder: Path) -> None:
        self.qtbot, self.evening = qtbot, evening
        settings = QSettings(str(folder / "instellingen.ini"), QSettings.Format.IniFormat)
        self.windows = EveningWindows(
            evening, Preferences(settings), folder / "kaartjes", folder / "naslag"
        )
        self.window = self.windows.window
        self.window.showNormal()  # the screen of this platform is smaller than any laptop's
        self.window.resize(1440, 900)
        self.wait(lambda: self.windows.desk.picture is not None)

    def wait(self, true: Callable[[], bool]) -> None:
        """Until it is so."""
        self.qtbot.waitUntil(true, timeout=SLOW_MS)

    def key(self, key: Qt.Key) -> None:
        """Of the operator's window, which has the keyboard."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)
        self.window.setFocus()
        QTest.keyClick(self.window, key)

    def begin(self) -> None:
        """The first step of the evening, by a click in the outline."""
        row = next(each for each in self.window.findChildren(StepRow) if each.isVisible())
        row.click()
        self.wait(lambda: self.windows.desk.step == STEP)

    def at(self, phase: Phase) -> None:
        """Take the phase in hand by its key, and put it in front of the room with T."""
        self.key(getattr(Qt.Key, f"Key_{list(Phase).index(phase) + 1}"))
        self.key(Qt.Key.Key_T)
        self.wait(lambda: self.evening.look(lambda state: state.flow.phase) is phase)

    def page(self, kind: type[Shown]) -> Shown:
        """The page in front, once it is of this kind."""
        self.wait(lambda: any(each.isVisible() for each in self.window.findChildren(kind)))
        return next(each for each in self.window.findChildren(kind) if each.isVisible())

    def says(self) -> str:
        """Every word of both windows, and what the room reads."""
        return everything_said(self.window) + everything_said(self.windows.beamer)

    def close(self) -> None:
        """Let go of the evening."""
        self.windows.door.shut()
        self.window.close_at_once()
        for window in (self.window, self.windows.beamer):
            window.deleteLater()
        self.windows.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def laptop(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Laptop]:
    """A rehearsal evening with somebody more in it, on a network that is this machine alone."""
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "profiel"))
    monkeypatch.setattr(serving, "FIRST_PORT", free_port())
    wired = networks.Network("eth0", HOST, networks.Medium.WIRED)
    monkeypatch.setattr(networks, "networks", lambda: (wired,))
    path = tmp_path / "avond.dialoog"
    make(path, rehearsal_plan(date(2026, 3, 12)))
    with open_evening(path) as evening:
        evening.do(c.SetParticipant(ParticipantId("oud"), OLDEST, "raadslid", "Fractie Eik"))
        made = Laptop(qtbot, evening, tmp_path)
        yield made
        made.close()


def picked_up(browser: Browser, laptop: Laptop) -> Hand:
    """A real page on a tablet, with its owner's name chosen."""
    picture = laptop.windows.door.picture
    context = browser.new_context(
        viewport=TABLET,  # type: ignore[arg-type]  # a dict with both keys
        has_touch=True,
        timezone_id="Europe/Amsterdam",
    )
    context.set_default_timeout(PATIENCE_MS)
    hand = Hand(context.new_page(), None)  # type: ignore[arg-type]  # no `Room` around it
    hand.page.on("pageerror", lambda fault: hand.faults.append(str(fault)))
    hand.page.goto(f"http://{HOST}:{picture.port}/")
    hand.page.locator(".code-input").fill(picture.code)
    hand.press("Doe mee")
    hand.page.locator(".view-name .name").first.wait_for()
    hand.choose(OLDEST)
    return hand


def test_from_the_door_to_the_seal(laptop: Laptop, browser: Browser) -> None:
    hand = _let_in(laptop, browser)
    _answer_alone(laptop, hand)
    _lay_together(laptop, hand)
    _write_together(laptop, hand)
    _poll(laptop, hand)
    _comment(laptop, hand)
    sealed = _seal(laptop)
    hand.view("sealed")
    assert hand.faults == []
    hand.page.context.close()
    verify = [sys.executable, "-m", "workshop", "verify", str(sealed)]
    assert "Onveranderd" in _printed(*verify)
    words = _printed("pdftotext", "-layout", str(sealed), "-")
    for expected in ("Vertrouwen hoort bij ons", "Ik kwam later.", "De lijst zegt 19:30.", CANARY):
        assert " ".join(expected.split()) in " ".join(words.split()), expected
    assert words.count(OLDEST) == 1, "on the attendance list, and beside nothing she said"


def _printed(*command: str) -> str:
    """What a program says; it must end well."""
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def _let_in(laptop: Laptop, browser: Browser) -> Hand:
    laptop.key(Qt.Key.Key_D)
    page = laptop.page(TabletsPage)
    press(page, tablets.OPEN)
    laptop.wait(lambda: laptop.windows.door.picture.is_open)
    laptop.key(Qt.Key.Key_Escape)
    laptop.wait(lambda: not laptop.windows.desk.page)
    return picked_up(browser, laptop)


def _answer_alone(laptop: Laptop, hand: Hand) -> None:
    laptop.begin()
    laptop.at(Phase.OWN)
    hand.field(1).fill(CANARY)
    # One of them finds her name in use: it is on the real tablet.
    port = laptop.windows.door.picture.port
    crowd = Crowd(laptop.evening, port, CROWD + 1, pace=PACE, dice=random.Random(21))
    crowd.start()
    try:
        laptop.wait(lambda: crowd.sent >= CROWD)
    finally:
        crowd.stop()
    hand.press("Verstuur")
    hand.waits_for("Opgeslagen op de laptop,")
    sent = laptop.evening.look(lambda state: len(state.answers[OWN]))
    assert sent == CROWD + 1
    laptop.qtbot.wait(300)  # three pictures
    assert CANARY.casefold() not in laptop.says()


def _lay_together(laptop: Laptop, hand: Hand) -> None:
    laptop.at(Phase.SHOW)
    page = laptop.page(BoardPage)
    laptop.wait(lambda: page.mode is Mode.UNSHOWN)
    assert CANARY.casefold() not in laptop.says()
    press(page, board.SHOW)
    laptop.wait(lambda: page.mode is Mode.LOOSE)
    laptop.wait(lambda: CANARY.casefold() in laptop.says())
    hand.waits_for(CANARY)
    first, second, third, fourth, fifth, *_ = page.surface.loose.slips
    for key in (first, second):
        page.surface.loose.slips[key].click()
    page.surface.loose.slips[first].setFocus()
    QTest.keyClick(page.surface.loose.slips[first], Qt.Key.Key_C)
    laptop.wait(lambda: len(page.surface.mats.mats) == 1)
    mat = next(iter(page.surface.mats.mats.values()))
    laptop.wait(lambda: mat.is_naming)
    QTest.keyClick(mat.field, Qt.Key.Key_Return)
    drop(mat, Place("", third))
    laptop.wait(lambda: third in mat.slips)
    assert len(mat.slips) == 3
    drop(page.surface.loose.slips[fourth], Place("", fifth))
    laptop.wait(lambda: len(page.surface.mats.mats) == 2)
    page.tools.on_beamer.click()
    slide = laptop.windows.projector
    laptop.wait(lambda: slide.slide is not None and slide.slide.view is View.CLUSTERS)


def _write_together(laptop: Laptop, hand: Hand) -> None:
    laptop.at(Phase.JOINT)
    page = laptop.page(JointPage)
    field = page.editor.sheet.inputs["waarde"]
    assert isinstance(field, WordsInput)
    paper = field.paper
    paper.setFocus()
    QTest.keyClicks(paper, "Vertrouwen hoort bij ons")
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    laptop.wait(lambda: laptop.evening.look(lambda state: JOINT in state.joint))
    hand.waits_for("Vertrouwen hoort bij ons")


def _poll(laptop: Laptop, hand: Hand) -> None:
    laptop.at(Phase.POLL)
    page = laptop.page(PollPage)
    laptop.wait(lambda: page.mode is PollMode.READY)
    press(page, poll.OPEN)
    laptop.wait(lambda: page.mode is PollMode.OPEN)
    hand.page.get_by_label("Akkoord", exact=True).check()
    hand.press("Verstuur")
    hand.waits_for("Opgeslagen op de laptop,")
    laptop.wait(lambda: page.reacted.text().startswith("1 van "))
    press(page, poll.CLOSE)
    laptop.wait(lambda: page.mode is PollMode.CLOSED)
    laptop.at(Phase.DONE)


def _comment(laptop: Laptop, hand: Hand) -> None:
    laptop.key(Qt.Key.Key_R)
    page = laptop.page(ReportPage)
    laptop.wait(lambda: not page.making.is_busy)
    press(page, report.issue(1))
    laptop.wait(lambda: bool(laptop.evening.look(lambda state: state.account.concepts)))
    hand.press("Maak een opmerking")
    hand.field().fill("Ik kwam later.")
    hand.press("Verstuur de opmerking")
    hand.waits_for("Opgeslagen op de laptop,")
    laptop.wait(lambda: bool(page.comments.list.rows))
    (row,) = page.comments.list.rows.values()
    assert row.said.text() == "Ik kwam later."
    laptop.wait(lambda: row.editor is not None)
    assert row.editor is not None
    row.editor.field.setFocus()
    QTest.keyClicks(row.editor.field, "De lijst zegt 19:30.")
    press(page, comments.NOT_WITH_REASON)
    hand.waits_for("De lijst zegt 19:30.")


def _seal(laptop: Laptop) -> Path:
    laptop.windows.room.desk.open("account")
    page = laptop.page(AccountPage)
    for check in page.signing.checks.values():
        check.click()
    press(page, account.AGREE)
    laptop.wait(lambda: page.outcome.isVisible() and not page.task.is_busy)
    target = laptop.evening.look(lambda state: state.account.seals[-1].target)
    return Path(target)
