"""Promises of *Archiefexport*: filled in once, refused before the seal, and a real set."""

from __future__ import annotations

import subprocess
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtTest import QTest

from tests.ui.operator.beside import beside
from tests.ui.operator.shown_page import everything_said, press
from workshop.domain.archive import Appraisal, Restriction
from workshop.domain.events import Agreement
from workshop.domain.settings import Attribution
from workshop.evening.sealing import agree_in
from workshop.texts.ui import archive as words
from workshop.texts.ui.report import STOP
from workshop.ui.operator.pages.archive import ArchivePage
from workshop.ui.operator.pages.archive.draft import ArchiveDraft

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workshop.evening import Evening
    from workshop.ui.kit.choosing import Then

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform
SLOW_MS: Final = 60_000


@pytest.fixture(autouse=True)
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys are made in a profile of the test's own."""
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "profiel"))


def seal(qtbot: QtBot, evening: Evening, page: ArchivePage) -> None:
    agree_in(evening, Agreement("Raadzaal", "De voorzitter", "De griffier"))
    qtbot.waitUntil(lambda: not page.make.reason)


def fill(page: ArchivePage, name: str, text: str) -> None:
    line = page.form.fields[name].line
    line.selectAll()
    QTest.keyClicks(line, text)


def choose(page: ArchivePage, what: Appraisal | Restriction) -> None:
    is_kept = isinstance(what, Appraisal)
    choice = page.form.appraisal if is_kept else page.form.restriction
    terms = list(words.APPRAISALS if is_kept else words.RESTRICTIONS)
    choice.box.setCurrentIndex(terms.index(what))
    choice.box.activated.emit(terms.index(what))


def into(folder: Path, _: QWidget, __: str, ___: str, ____: Path, then: Then) -> None:
    """Chosen at once."""
    then(folder)


def test_a_concept_waits_and_shows_the_way(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ArchivePage) as (_, room, page):
        assert page.make.reason == words.SEAL_FIRST
        press(page, words.MAKE)
        assert not page.task.is_busy
        assert page.message.text() == words.SEAL_FIRST
        press(page, words.TO_ACCOUNT)
        assert room.desk.page == "account"


def test_what_is_usual_is_filled_in_and_every_field_explains_itself(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, ArchivePage) as (evening, _, page):
        details = evening.look(lambda state: state.details)
        facts = page.draft.facts()
        assert facts.creator == f"Gemeenteraad van {details.municipality.split()[-1]}"
        assert facts.begin == details.date
        assert facts.appraisal is Appraisal.UNDECIDED
        said = everything_said(page)
        for line in words.EXPLAINED.values():
            assert line.casefold() in said
        assert words.session_holds(Attribution.GROUP).casefold() in said


def test_fields_come_and_go_with_what_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ArchivePage) as (evening, _, page):
        seal(qtbot, evening, page)
        years, note = page.form.fields["years"], page.form.fields["restriction_note"]
        assert not years.isVisible()
        assert not note.isVisible()
        choose(page, Appraisal.DESTROY)
        choose(page, Restriction.OTHER)
        assert years.isVisible()
        assert note.isVisible()
        assert page.make.reason == words.cannot("years", "years")
        fill(page, "years", "10")
        assert page.make.reason == words.cannot("term_begins", "date")
        fill(page, "term_begins", "12 maart 2026")
        assert page.make.reason == words.cannot("restriction_note", "empty")
        fill(page, "restriction_note", "AVG")
        assert page.make.reason == ""
        fill(page, "gm_code", "363")
        assert page.form.fields["gm_code"].note == words.problem("gm_code", "gm_code")
        assert page.draft.facts().term_begins == "2026-03-12"


def test_the_set_is_made_in_the_folder_that_was_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with beside(qtbot, tmp_path, partial(ArchivePage, choose=partial(into, stick))) as (
        evening,
        _room,
        page,
    ):
        seal(qtbot, evening, page)
        page.with_session.click()
        for number in ("", "-2"):
            press(page, words.MAKE)
            qtbot.waitUntil(lambda: not page.task.is_busy, timeout=SLOW_MS)
            made = stick / f"avond-archief-v1{number}"
            assert page.result.text() == words.made(str(made))
            assert (made / "avond.dialoog").is_file()
            sums = ["sha256sum", "--strict", "-c", "sha256sum.txt"]
            subprocess.run(sums, cwd=made, check=True, capture_output=True)
        assert sorted(each.name for each in stick.glob("*.zip")) == [
            "avond-archief-v1-2.zip",
            "avond-archief-v1.zip",
        ]


def test_stopped_leaves_nothing_and_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with beside(qtbot, tmp_path, partial(ArchivePage, choose=partial(into, stick))) as (
        evening,
        _room,
        page,
    ):
        seal(qtbot, evening, page)
        press(page, words.MAKE)
        press(page, STOP)
        told = {words.STOPPED, words.TOO_LATE}
        qtbot.waitUntil(lambda: page.message.text() in told, timeout=SLOW_MS)
        is_there = page.message.text() == words.TOO_LATE
        assert bool(list(stick.iterdir())) is is_there
        assert not list(stick.glob(".*"))


def test_a_folder_that_is_gone_is_told_in_dutch(qtbot: QtBot, tmp_path: Path) -> None:
    gone = tmp_path / "weg"
    with beside(qtbot, tmp_path, partial(ArchivePage, choose=partial(into, gone))) as (
        evening,
        _room,
        page,
    ):
        seal(qtbot, evening, page)
        press(page, words.MAKE)
        qtbot.waitUntil(lambda: "De map van" in page.message.text(), timeout=SLOW_MS)
        assert not page.result.isVisible()


def test_the_next_evening_of_the_municipality_finds_most_of_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, partial(ArchivePage, choose=partial(into, tmp_path))) as (
        evening,
        room,
        page,
    ):
        seal(qtbot, evening, page)
        choose(page, Appraisal.KEEP)
        for name, text in (("gm_code", "gm0363"), ("category", "18.1"), ("case_number", "Z-9")):
            fill(page, name, text)
        press(page, words.MAKE)
        qtbot.waitUntil(page.result.isVisible, timeout=SLOW_MS)
        details = evening.look(lambda state: state.details)
        next_time = ArchiveDraft(page)
        next_time.follow(details, room.preferences)
        facts = next_time.facts()
        assert (facts.appraisal, facts.gm_code, facts.category) == (
            Appraisal.KEEP,
            "gm0363",
            "18.1",
        )
        assert facts.case_number == ""
        assert facts.begin == details.date


def test_what_was_typed_outlives_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ArchivePage) as (_, room, page):
        fill(page, "classification", "2.07 Raad")
        page.with_session.click()
        other = ArchivePage(room)
        qtbot.addWidget(other)
        assert room.desk.picture is not None
        other.show_picture(room.desk.picture)
        assert other.form.fields["classification"].line.text() == "2.07 Raad"
        assert other.with_session.isChecked()
