"""Promises of the names of files and of the line for the RIS in the operator's window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.ui.operator.beside import beside
from tests.ui.operator.shown_page import press
from tests.ui.operator.test_account import seal
from workshop.domain import commands as c
from workshop.texts import handing_over as words
from workshop.ui.operator.pages.account import AccountPage
from workshop.ui.operator.pages.details import DetailsPage
from workshop.ui.operator.pages.handing_over import proposed_file, proposed_seal

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TITLE = "Oefenavond wat vinden wij belangrijk"
SLOW_MS = 60_000

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints"),  # of the offscreen platform
    pytest.mark.timeout(120),
]


@pytest.fixture(autouse=True)
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys are made in a profile of the test's own."""
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "profiel"))


def type_pattern(page: DetailsPage, text: str) -> None:
    line = page.file_names.field.line
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)


def test_the_pattern_holds_at_once_and_shows_what_comes_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (_, room, page):
        field = page.file_names.field
        usual = f"2026-03-11 dialoogavond {TITLE} verslag concept 1.pdf"
        assert field.note == f"Bijvoorbeeld: {usual}"
        assert proposed_file(room, "pdf").name == usual
        assert proposed_file(room, "kompas").name.endswith("kompas concept 1.pdf")
        assert room.desk.picture is not None
        sealed = proposed_seal(room, room.desk.picture).name
        assert sealed == usual.replace("concept 1", "v1")
        type_pattern(page, "{datum}_{soort}")
        assert field.note == "Bijvoorbeeld: 2026-03-11_verslag.pdf"
        assert proposed_file(room, "json").name == "2026-03-11_verslag.json"
        assert proposed_file(room, "json").parent == room.acts.location().parent


def test_a_pattern_that_is_none_says_so_and_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (_, room, page):
        type_pattern(page, "{soort}/{zaal}")
        assert page.file_names.field.note == words.PATTERN_WRONG
        assert room.preferences.file_pattern in {"", "{soort}"}  # as far as it was typed
        type_pattern(page, "")
        assert room.preferences.file_pattern == ""


def test_the_line_for_the_ris_is_copied_once_the_report_is_sealed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (evening, _room, page):
        assert not page.ris.isVisible()
        seal(qtbot, page)
        qtbot.waitUntil(page.ris.isVisible)
        assert not page.ris.copied.isVisible()
        press(page, words.RIS_COPY)
        line = QGuiApplication.clipboard().text()
        assert line == page.ris.line.text()
        assert " | Verslag dialoogavond (Akkoord aanwezigen, versie 1) | 11-03-2026 | " in line
        assert page.ris.copied.isVisible()
        evening.do(c.ReopenAccount("een naam was fout"))
        qtbot.waitUntil(lambda: not page.ris.isVisible())
