"""One person leads an evening from the first window to a sealed report that proves itself."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.test_program import close, opened, started
from workshop.__main__ import main
from workshop.desktop.evening_windows import EveningWindows
from workshop.desktop.places import Places
from workshop.desktop.program import Program
from workshop.domain.programme import Phase
from workshop.texts.ui import account as account_words
from workshop.texts.ui import board as board_words
from workshop.texts.ui import erase as erase_words
from workshop.texts.ui import explain as explain_words
from workshop.texts.ui import own as own_words
from workshop.texts.ui import poll as poll_words
from workshop.texts.ui import start as start_words
from workshop.ui.beamer.slide import View
from workshop.ui.operator.outline import StepRow
from workshop.ui.operator.pages.account import AccountPage
from workshop.ui.operator.pages.board import BoardPage
from workshop.ui.operator.pages.erase import ErasePage
from workshop.ui.operator.pages.joint import JointPage
from workshop.ui.operator.pages.paper import PaperPage
from workshop.ui.operator.pages.points import PointsPage
from workshop.ui.operator.pages.poll import PollPage

pytestmark = pytest.mark.timeout(180)
SLOW_MS = 60_000
VALUE, PLEDGE = "Vertrouwen als uitgangspunt", "Het college komt terug op de wachttijden"
LATE = "Een nagekomen woord"
Kind = TypeVar("Kind", bound=QObject)


class Griffier:
    """Presses keys and buttons, and looks at what is there."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program = qtbot, program

    @property
    def windows(self) -> EveningWindows:
        assert self.program.windows is not None
        return self.program.windows

    def sees(self, kind: type[Kind]) -> Kind:
        """The page in front."""
        found: list[Kind] = []

        def is_there() -> bool:
            found[:] = [
                each
                for each in self.windows.window.findChildren(kind)
                if not isinstance(each, QWidget) or each.isVisible()
            ]
            return bool(found)

        self.qtbot.waitUntil(is_there)
        return found[0]

    def presses(self, text: str, window: QWidget | None = None) -> None:
        """A button with these words on it, as soon as it is there and does something."""
        found: list[QAbstractButton] = []

        def is_there() -> bool:
            found[:] = [
                each
                for each in (window or self.windows.window).findChildren(QAbstractButton)
                if each.isVisible() and each.text().startswith(text)
            ]
            return bool(found)

        self.qtbot.waitUntil(is_there)
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def key(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """A key, wherever the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.windows.window, key, modifier)

    def leaves_the_field(self) -> None:
        """By a click beside it."""
        ground = self.windows.window.centralWidget()
        assert ground is not None
        ground.setFocus()

    def types(self, text: str) -> None:
        """Into the field that has the focus."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)

    def waits_for_the_room(self, view: View) -> None:
        """Until it is on the beamer."""
        self.qtbot.waitUntil(lambda: self._view() is view)

    def _view(self) -> View | None:
        slide = self.windows.projector.slide
        return slide.view if slide else None


@pytest.fixture
def griffier(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Griffier]:
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "profiel"))
    places = Places(tmp_path / "avonden", tmp_path / "i.ini", tmp_path / "l.json", tmp_path / "log")
    program = started(places, qtbot)
    yield Griffier(qtbot, program)
    close(program, qtbot)


def test_from_the_first_window_to_a_report_that_proves_itself(
    griffier: Griffier, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    griffier.presses(start_words.REHEARSE, griffier.program.start_window)
    windows = opened(griffier.program, qtbot)
    _one_step(griffier)
    _a_step_back_for_a_late_answer(griffier)
    _a_pledge(griffier)
    gone = _somebody_is_erased(griffier)
    report = _agree(griffier)
    session = windows.path
    close(griffier.program, qtbot)
    capsys.readouterr()
    assert _run("verify", str(report), str(session)) == 0
    assert "Onveranderd" in capsys.readouterr().out
    told = subprocess.run(["pdftotext", report, "-"], capture_output=True, text=True, check=True)
    words = " ".join(told.stdout.split())
    assert VALUE in words
    assert PLEDGE in words
    assert LATE in words
    assert gone not in words
    assert "16 van 17 akkoord" in words


def _one_step(griffier: Griffier) -> None:
    """Explained, answered, shown, worded together, polled, closed."""
    griffier.key(Qt.Key.Key_T)
    griffier.waits_for_the_room(View.EXPLAIN)
    griffier.presses(explain_words.BEGIN[Phase.OWN])
    griffier.waits_for_the_room(View.QUESTION)
    griffier.presses(own_words.LET_ANSWER)
    griffier.qtbot.waitUntil(lambda: _answered(griffier) == 18)
    griffier.presses(own_words.SHOW)
    griffier.waits_for_the_room(View.WALL)
    _a_cluster_undone(griffier)
    griffier.leaves_the_field()
    griffier.key(Qt.Key.Key_4)
    griffier.key(Qt.Key.Key_T)
    griffier.waits_for_the_room(View.JOINT)
    paper = griffier.sees(JointPage).editor.sheet.inputs["waarde"]
    paper.setFocus()
    griffier.types(VALUE)
    griffier.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    griffier.qtbot.waitUntil(lambda: _entries(griffier) == 1)
    griffier.leaves_the_field()
    griffier.key(Qt.Key.Key_5)
    griffier.presses(poll_words.COUNT_HANDS)
    for field, number in zip(griffier.sees(PollPage).hands.fields, ("14", "2", "1"), strict=True):
        field.setFocus()
        griffier.types(number)
    griffier.presses(poll_words.SAVE_HANDS)
    griffier.leaves_the_field()
    griffier.key(Qt.Key.Key_6)
    griffier.presses("Volgende stap")
    griffier.qtbot.waitUntil(lambda: griffier.windows.desk.step == "visie.principes")
    griffier.waits_for_the_room(View.EXPLAIN)
    assert griffier.windows.desk.phase is Phase.EXPLAIN


def _a_cluster_undone(griffier: Griffier) -> None:
    board = griffier.sees(BoardPage)
    griffier.qtbot.waitUntil(lambda: len(board.surface.loose.slips) > 1)
    first, second, *_ = board.surface.loose.slips.values()
    for slip in (first, second):
        QTest.keyClick(slip, Qt.Key.Key_Space)
    QTest.keyClick(second, Qt.Key.Key_C)
    griffier.qtbot.waitUntil(lambda: _clusters(griffier) == 1)
    (mat,) = board.surface.mats.mats.values()
    griffier.qtbot.waitUntil(lambda: mat.is_naming)
    QTest.keyClick(mat.field, Qt.Key.Key_Return)
    QTest.keyClick(board, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    griffier.qtbot.waitUntil(lambda: _clusters(griffier) == 0)


def _clusters(griffier: Griffier) -> int:
    here = griffier.windows.desk.here
    return len(here.own[0].shared.board.clusters) if here else 0


def _a_step_back_for_a_late_answer(griffier: Griffier) -> None:
    """The room goes back; somebody hands in another form, which is late and is shown then."""
    row = next(
        each
        for each in griffier.windows.window.findChildren(StepRow)
        if each.step == "visie.waarden"
    )
    row.click()
    griffier.qtbot.waitUntil(lambda: griffier.windows.desk.step == "visie.waarden")
    griffier.leaves_the_field()
    griffier.key(Qt.Key.Key_3)
    griffier.key(Qt.Key.Key_T)
    griffier.waits_for_the_room(View.WALL)
    griffier.key(Qt.Key.Key_I)
    griffier.sees(PaperPage)
    griffier.types("Raadslid 02")
    griffier.key(Qt.Key.Key_Return)
    griffier.types(LATE)
    griffier.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    griffier.qtbot.waitUntil(lambda: _waiting(griffier) == 1)
    griffier.key(Qt.Key.Key_Escape)
    griffier.presses(board_words.SHOW_TOO)
    griffier.qtbot.waitUntil(lambda: _waiting(griffier) == 0)


def _waiting(griffier: Griffier) -> int:
    here = griffier.windows.desk.here
    return here.own[0].shared.counts.waiting if here else 0


def _somebody_is_erased(griffier: Griffier) -> str:
    """With all that was theirs; returns the name."""
    griffier.windows.desk.open("erase")
    page = griffier.sees(ErasePage)
    QTest.mouseClick(page.kind_person, Qt.MouseButton.LeftButton)
    page.people.setCurrentIndex(page.people.findText("Raadslid 03", Qt.MatchFlag.MatchStartsWith))
    page.reason.line.setFocus()
    griffier.types("Vroeg erom")
    griffier.presses(erase_words.ERASE, page)
    griffier.presses(erase_words.FOR_GOOD, page)

    def is_gone() -> bool:
        picture = griffier.windows.desk.picture
        return bool(picture and picture.erased)

    griffier.qtbot.waitUntil(is_gone)
    return "Raadslid 03"


def _answered(griffier: Griffier) -> int:
    here = griffier.windows.desk.here
    return here.own[0].shared.counts.answered if here else 0


def _entries(griffier: Griffier) -> int:
    here = griffier.windows.desk.here
    return len(here.joint[0].entries) if here else 0


def _a_pledge(griffier: Griffier) -> None:
    griffier.leaves_the_field()
    griffier.key(Qt.Key.Key_P)
    griffier.sees(PointsPage)
    griffier.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    griffier.types(PLEDGE)
    griffier.key(Qt.Key.Key_Tab)
    griffier.types("Wethouder Jansen")
    griffier.key(Qt.Key.Key_Return)

    def is_noted() -> bool:
        picture = griffier.windows.desk.picture
        return bool(picture and picture.minutes.pledges)

    griffier.qtbot.waitUntil(is_noted)
    griffier.key(Qt.Key.Key_Escape)


def _agree(griffier: Griffier) -> Path:
    griffier.windows.desk.open("account")
    page = griffier.sees(AccountPage)
    for check in page.signing.checks.values():
        QTest.mouseClick(check, Qt.MouseButton.LeftButton)
    griffier.qtbot.waitUntil(lambda: page.agree.reason == "")  # the poll's end is on its way
    griffier.presses(account_words.AGREE)
    griffier.qtbot.waitUntil(lambda: _sealed(griffier) is not None, timeout=SLOW_MS)
    found = _sealed(griffier)
    assert found is not None
    return found


def _sealed(griffier: Griffier) -> Path | None:
    picture = griffier.windows.desk.picture
    seal = picture.account.seal if picture else None
    return Path(seal.target) if seal else None


def _run(*arguments: str) -> int:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["dialoogavond", *arguments])
        return main()
