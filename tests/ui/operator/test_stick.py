"""The copy on a stick as the operator meets it: small while it is well, on every page when not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.operator.beside import beside
from tests.ui.operator.shown_window import shown_window
from tests.ui.operator.test_window import Stage, texts
from tests.ui.stage import VALUES, opened, played
from workshop.desktop.acts import EveningActs
from workshop.desktop.storage import EveningStorage, is_missing
from workshop.domain import commands as c
from workshop.domain.errors import WriteFailedError
from workshop.domain.events import Agreement
from workshop.domain.ids import PointId
from workshop.domain.programme import Phase
from workshop.evening import open_evening
from workshop.evening.sticking import use_stick
from workshop.store.session_file import SessionFile
from workshop.texts import stick as sentences
from workshop.texts.ui import stick as words
from workshop.texts.ui import storage as storage_words
from workshop.ui.operator.pages.details import DetailsPage
from workshop.ui.operator.storage_line import StorageLine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SLOW_MS = 20_000


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "usb"
    made.mkdir()
    return made


def test_choosing_a_stick_says_when_the_copy_was_brought_up_to_date(
    qtbot: QtBot, tmp_path: Path, stick: Path
) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (evening, _, page):
        part = page.stick
        assert part.state.text() == sentences.NONE
        assert not part.stop.isVisible()
        part._choose = lambda *given: given[-1](stick)
        QTest.mouseClick(part.choose, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: part.state.text().endswith("bijgewerkt 20:12"), timeout=SLOW_MS)
        assert part.folder.text() == str(stick)
        assert part.choose.text() == words.CHOOSE_OTHER
        assert len(list(stick.iterdir())) == 1
        QTest.mouseClick(part.stop, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: part.state.text() == sentences.NONE, timeout=SLOW_MS)
        assert evening.stick.status.folder is None


def test_a_folder_that_is_gone_by_then_is_told_on_the_page(
    qtbot: QtBot, tmp_path: Path, stick: Path
) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (_, _, page):
        page.stick.use(stick / "er niet")
        qtbot.waitUntil(lambda: "Steek de USB-stick in" in page.message.text(), timeout=SLOW_MS)


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    with opened(played(tmp_path, VALUES, Phase.OWN)) as (evening, bare):
        room = replace(bare, acts=EveningActs(evening))
        yield evening, room, shown_window(qtbot, room)


def test_a_stick_that_is_pulled_out_is_said_on_every_page_until_it_is_back(
    qtbot: QtBot, stage: Stage, stick: Path
) -> None:
    evening, room, window = stage
    (line,) = window.findChildren(StorageLine)
    room.acts.use_stick(stick)
    qtbot.waitUntil(lambda: evening.stick.settle(0.0), timeout=SLOW_MS)
    assert not line.isVisible()
    away = stick.rename(stick.with_name("weg"))
    qtbot.waitUntil(line.isVisible, timeout=SLOW_MS)
    assert line.trouble.sentence.text().startswith("De stick is weg: steek hem terug")
    assert "De avond gaat gewoon door." in line.trouble.sentence.text()
    room.desk.open("log")
    assert line.isVisible()
    room.desk.open("details")
    qtbot.waitUntil(lambda: not line.isVisible())  # said there, where one chooses
    room.desk.open("log")
    qtbot.waitUntil(line.isVisible)
    away.rename(stick)
    qtbot.waitUntil(lambda: not line.isVisible(), timeout=SLOW_MS)
    assert evening.stick.settle(SLOW_MS / 1000)


def test_another_stick_is_chosen_from_where_one_is(qtbot: QtBot, stage: Stage, stick: Path) -> None:
    evening, room, window = stage
    (line,) = window.findChildren(StorageLine)
    room.acts.use_stick(stick)
    qtbot.waitUntil(lambda: evening.stick.settle(0.0), timeout=SLOW_MS)
    stick.rename(stick.with_name("weg"))
    qtbot.waitUntil(line.isVisible, timeout=SLOW_MS)
    other = stick.with_name("andere")
    line._choose = lambda *given: given[-1](other)
    QTest.mouseClick(line.other, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("Steek de" in each for each in texts(window)), timeout=SLOW_MS)
    other.mkdir()
    QTest.mouseClick(line.other, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not line.isVisible(), timeout=SLOW_MS)
    assert evening.stick.settle(SLOW_MS / 1000)
    assert len(list(other.iterdir())) == 1


# --- an evening that is opened without its stick -------------------------------------------


@pytest.fixture
def reopened(tmp_path: Path, qtbot: QtBot, stick: Path) -> Iterator[Stage]:
    """It had a copy on a stick; that is in a drawer now."""
    path = played(tmp_path, VALUES, Phase.OWN)
    with open_evening(path) as before:
        use_stick(before, stick)
        assert before.stick.settle(SLOW_MS / 1000)
    stick.rename(stick.with_name("in een la"))
    with opened(path) as (evening, bare):
        storage = EveningStorage(evening)
        room = replace(bare, acts=EveningActs(evening), storage=storage)
        window = shown_window(qtbot, room)
        storage.begin()
        yield evening, room, window
        storage.end()


def test_a_stick_that_is_not_there_is_said_and_gone_on_with_once_it_is_back(
    qtbot: QtBot, reopened: Stage, stick: Path
) -> None:
    evening, room, window = reopened
    (line,) = window.findChildren(StorageLine)
    qtbot.waitUntil(line.isVisible, timeout=SLOW_MS)
    assert line.trouble.sentence.text() == words.MISSING
    assert line.other.text() == words.CHOOSE
    room.desk.open("details")
    qtbot.waitUntil(lambda: not line.isVisible())
    assert words.MISSING in texts(window)
    stick.with_name("in een la").rename(stick)
    qtbot.waitUntil(lambda: words.MISSING not in texts(window), timeout=SLOW_MS)
    assert evening.stick.status.folder == stick
    room.desk.open("log")
    assert not line.isVisible()
    assert evening.stick.settle(SLOW_MS / 1000)


def test_another_stick_than_the_missing_one_can_be_chosen(
    qtbot: QtBot, reopened: Stage, tmp_path: Path
) -> None:
    evening, _, window = reopened
    (line,) = window.findChildren(StorageLine)
    qtbot.waitUntil(line.isVisible, timeout=SLOW_MS)
    other = tmp_path / "andere"
    other.mkdir()
    line._choose = lambda *given: given[-1](other)
    QTest.mouseClick(line.other, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not line.isVisible(), timeout=SLOW_MS)
    assert evening.stick.status.folder == other


def test_going_on_without_the_missing_stick_is_one_press(
    qtbot: QtBot, reopened: Stage, stick: Path
) -> None:
    _, room, window = reopened
    (line,) = window.findChildren(StorageLine)
    qtbot.waitUntil(line.isVisible, timeout=SLOW_MS)
    QTest.mouseClick(line.without, Qt.MouseButton.LeftButton)
    assert not line.isVisible()
    assert not room.storage.is_stick_missing


def test_no_stick_is_missed_where_none_was_nor_after_the_seal(tmp_path: Path, stick: Path) -> None:
    with open_evening(played(tmp_path, VALUES, Phase.OWN)) as evening:
        assert not is_missing(evening)
        use_stick(evening, stick)
        assert evening.stick.settle(SLOW_MS / 1000)
        use_stick(evening, None)
        stick.rename(stick.with_name("in een la"))
        assert is_missing(evening)
        evening.do(c.StartSealing(Agreement("Raadzaal", "V. Zitter", "G. Riffier")))
        evening.do(c.FinishSealing("0" * 64, "ab" * 32, "pem", "verslag.pdf"))
        assert not is_missing(evening)


# --- a file that takes nothing more --------------------------------------------------------


def fill_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on nothing can be written."""

    def full(_: SessionFile) -> None:
        raise WriteFailedError("full")

    monkeypatch.setattr(SessionFile, "commit", full)


def test_after_two_failed_writes_every_page_says_what_to_do_and_has_the_button(
    qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, room, window = stage
    (line,) = window.findChildren(StorageLine)
    fill_disk(monkeypatch)
    for number in range(2):
        assert not line.isVisible()
        with qtbot.waitSignal(room.sender.refused, timeout=SLOW_MS):
            room.sender.send(c.ParkPoint(PointId(f"punt {number}"), "Later"))
    qtbot.waitUntil(line.isVisible)
    assert storage_words.STUCK in texts(window)
    room.desk.open("log")
    assert line.reopen.isVisible()
    window.set_look(replace(room, look=replace(room.look, scale=1.5)), window.beamer)
    qtbot.waitUntil(lambda: storage_words.STUCK in texts(window))  # also after another look
    (line,) = [each for each in window.findChildren(StorageLine) if each.isVisible()]
    with qtbot.waitSignal(room.storage.reopening):
        QTest.mouseClick(line.reopen, Qt.MouseButton.LeftButton)


def test_answers_from_tablets_that_cannot_be_kept_are_told_though_the_operator_does_nothing(
    qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening, _, window = stage
    (line,) = window.findChildren(StorageLine)
    fill_disk(monkeypatch)
    for number in range(2):
        sent = evening.owner.submit(c.ParkPoint(PointId(f"punt {number}"), "Later"), actor="tablet")
        assert sent.exception(SLOW_MS / 1000)
    qtbot.waitUntil(line.isVisible)
    assert storage_words.STUCK in texts(window)
