"""The copy on a stick as the operator meets it: small while it is well, on every page when not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.operator.beside import beside
from tests.ui.operator.test_window import Stage, shown, texts
from tests.ui.stage import VALUES, opened, played
from workshop.desktop.acts import EveningActs
from workshop.domain.programme import Phase
from workshop.texts import stick as sentences
from workshop.texts.ui import stick as words
from workshop.ui.operator.pages.details import DetailsPage
from workshop.ui.operator.stick_line import StickLine

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
        yield evening, room, shown(qtbot, room)


def test_a_stick_that_is_pulled_out_is_said_on_every_page_until_it_is_back(
    qtbot: QtBot, stage: Stage, stick: Path
) -> None:
    evening, room, window = stage
    (line,) = window.findChildren(StickLine)
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
    (line,) = window.findChildren(StickLine)
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
