"""Promises of the report: real pages to leaf through, real files, and a window that goes on."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, cast

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tests.ui.operator.beside import beside
from tests.ui.operator.shown_page import press
from workshop.domain import commands as c
from workshop.domain.ids import PointId
from workshop.pictures.sheet import Raster, Sheet, SheetLine
from workshop.texts.ui import report as words
from workshop.ui.acts import Preview
from workshop.ui.kit.button import Button
from workshop.ui.operator.pages.report import ReportPage
from workshop.ui.task import Task

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workshop.ui.kit.choosing import Then

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform
NAME: Final = "2026-03-11 dialoogavond Oefenavond wat vinden wij belangrijk verslag concept 1"
SLOW_MS: Final = 30_000
"""As long as a report may take on a busy machine."""
DOT: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ff"
    "ff3f0005fe02fe0def46b80000000049454e44ae426082"
)
"""A PNG of one white pixel."""


class Chooser:
    """Stands for somebody who names a file."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.asked: list[tuple[str, str]] = []

    def __call__(self, _: QWidget, title: str, kinds: str, proposed: Path, then: Then) -> None:
        assert title == words.SAVE_AS
        self.asked.append((kinds, proposed.name))
        then(self.target)


class PaperTask(Task):
    """Work that ends when a test says so."""

    is_cancelled = False

    def cancel(self) -> None:
        self.is_cancelled = True


class PaperActs:
    """Reports of as many pages as a test says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tasks: list[PaperTask] = []
        self.drawn: list[tuple[int, int]] = []

    def preview(self) -> PaperTask:
        self.tasks.append(PaperTask())
        return self.tasks[-1]

    def export(self, _target: Path, _form: str) -> PaperTask:
        return self.preview()

    def location(self) -> Path:
        return self.folder / "avond.dialoog"

    def page(self, number: int, width: int) -> bytes:
        self.drawn.append((number, width))
        return DOT

    def preview_of(self, pages: int) -> Preview:
        """White paper with a line on each page."""
        return Preview(pages, "21:31", self.page, sheet=one_line, raster=white)


def one_line(number: int) -> Sheet:
    return Sheet((SheetLine(0.1, 0.12, f"Regel van bladzijde {number + 1}"),), ((0.1, 0.12),))


def white(_: int, width: int) -> Raster:
    height = width * 297 // 210
    return Raster(width, height, b"\xff" * (4 * width * height))


def pages_of(qtbot: QtBot, page: ReportPage) -> int:
    """Wait for the concept."""
    qtbot.waitUntil(lambda: page.viewer.leaf.image is not None, timeout=SLOW_MS)
    return page.viewer.pages


def large(page: ReportPage) -> Callable[[], bool]:
    def is_there() -> bool:
        image = page.viewer.leaf.image
        return image is not None and image.width() == page.viewer.large_width

    return is_there


def test_the_concept_is_made_on_opening_while_the_window_goes_on(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, ReportPage) as (_, _room, page):
        beats: list[int] = []
        timer = QTimer(interval=10)
        timer.timeout.connect(lambda: beats.append(page.viewer.pages))
        timer.start()
        assert page.making.isVisible()
        pages = pages_of(qtbot, page)
        timer.stop()
        assert beats.count(0) > 20  # it went on while there was nothing yet
        assert pages > 5
        assert page.message.text() == words.made(pages, "20:12")
        assert not page.making.isVisible()
        assert not page.strip.isVisible()
        qtbot.waitUntil(large(page), timeout=SLOW_MS)
        qtbot.waitUntil(lambda: page.viewer.thumbnails.all[0].image is not None, timeout=SLOW_MS)
        assert page.viewer.thumbnails.all[-1].image is None  # not in sight yet


def test_keys_and_buttons_leaf_through_it(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ReportPage, acts=PaperActs(tmp_path)) as (_, _room, page):
        acts = cast("PaperActs", page.room.acts)
        acts.tasks[0].done.emit(acts.preview_of(18))
        viewer = page.viewer
        viewer.area.setFocus()
        for key, number in (
            (Qt.Key.Key_PageDown, 1),
            (Qt.Key.Key_Right, 2),
            (Qt.Key.Key_PageUp, 1),
            (Qt.Key.Key_End, 17),
            (Qt.Key.Key_PageDown, 17),
            (Qt.Key.Key_Left, 16),
            (Qt.Key.Key_Home, 0),
        ):
            QTest.keyClick(viewer.area, key)
            assert viewer.number == number
        viewer.next.setFocus()
        QTest.keyClick(viewer.next, Qt.Key.Key_PageDown)
        assert viewer.place.text() == "Bladzijde 2 van 18"
        press(page, words.NEXT)
        viewer.thumbnails.all[4].click()
        assert viewer.number == 4
        assert viewer.leaf.accessibleName() == "Bladzijde 5 van 18"
        press(page, words.PREVIOUS)
        assert viewer.thumbnails.all[3].isChecked()
        viewer.turn_to(0)
        press(page, words.PREVIOUS)
        assert page.message.text() == words.FIRST


def test_leafing_here_does_not_leaf_on_the_beamer(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ReportPage, acts=PaperActs(tmp_path)) as (_, _room, page):
        acts = cast("PaperActs", page.room.acts)
        acts.tasks[0].done.emit(acts.preview_of(18))
        elsewhere: list[str] = []
        shortcut = QShortcut(QKeySequence("PgDown"), page)
        shortcut.activated.connect(lambda: elsewhere.append("beamer"))
        for at, widget in enumerate(
            (page.viewer.area, page.viewer.thumbnails.all[0], page.viewer.next), start=1
        ):
            widget.setFocus()
            QTest.keyClick(widget, Qt.Key.Key_PageDown)
            assert page.viewer.number == at
        assert elsewhere == []
        page.pdf.setFocus()
        QTest.keyClick(page.pdf, Qt.Key.Key_PageDown)
        assert elsewhere == ["beamer"]


def test_only_small_pages_in_sight_are_drawn_and_the_rest_on_scrolling(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, ReportPage, acts=PaperActs(tmp_path)) as (_, _room, page):
        acts = cast("PaperActs", page.room.acts)
        acts.tasks[0].done.emit(acts.preview_of(60))
        small = page.viewer.thumbnails.drawn_width
        qtbot.waitUntil(lambda: (0, small) in acts.drawn)
        assert (59, small) not in acts.drawn
        page.viewer.turn_to(59)
        qtbot.waitUntil(lambda: (59, small) in acts.drawn)
        assert (30, small) not in acts.drawn


def test_the_large_page_follows_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ReportPage, acts=PaperActs(tmp_path)) as (_, _room, page):
        acts = cast("PaperActs", page.room.acts)
        acts.tasks[0].done.emit(acts.preview_of(3))
        before = page.viewer.leaf.width()
        page.resize(1000, 640)
        qtbot.waitUntil(lambda: page.viewer.leaf.width() > before + 100)
        width = page.viewer.large_width
        qtbot.waitUntil(lambda: (0, width) in acts.drawn)


def test_a_changed_evening_says_so_and_is_drawn_again_when_asked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, ReportPage) as (evening, _room, page):
        pages_of(qtbot, page)
        page.viewer.turn_to(3)
        evening.do(c.ParkPoint(PointId("p"), "Later meer"))
        qtbot.waitUntil(page.strip.isVisible)
        assert page.strip.sentence.text() == words.CHANGED
        press(page, words.AGAIN)
        assert not page.strip.isVisible()
        qtbot.waitUntil(lambda: not page.making.is_busy, timeout=SLOW_MS)
        assert not page.strip.isVisible()
        assert page.viewer.number == 3


def test_opened_again_after_a_change_it_is_made_anew(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ReportPage, acts=PaperActs(tmp_path)) as (evening, room, page):
        acts = cast("PaperActs", room.acts)
        acts.tasks[0].done.emit(acts.preview_of(3))
        page.hide()
        page.show()
        assert len(acts.tasks) == 1
        page.hide()
        evening.do(c.ParkPoint(PointId("p"), "Later meer"))
        qtbot.waitUntil(lambda: page.strip.sentence.text() == words.CHANGED)
        page.show()
        assert len(acts.tasks) == 2


@pytest.mark.parametrize(("form", "start"), [("pdf", b"%PDF-"), ("docx", b"PK"), ("md", b"")])
def test_a_file_of_it_is_kept_where_somebody_says(
    qtbot: QtBot, tmp_path: Path, form: str, start: bytes
) -> None:
    target = tmp_path / f"mijn.{form}"
    choose = Chooser(target)
    with beside(qtbot, tmp_path, partial(ReportPage, choose=choose)) as (evening, _room, page):
        pages_of(qtbot, page)
        if form == "pdf":
            press(page, words.PDF)
        else:
            press(page, words.OTHER_FORM)
            press(page, words.FORMS[form][1])
        assert page.keeping.line.isVisible()
        qtbot.waitUntil(page.keeping.result.isVisible, timeout=SLOW_MS)
        assert page.keeping.result.text() == words.saved(str(target))
        assert target.read_bytes().startswith(start)
        copies = evening.look(lambda state: [each.path for each in state.minutes.copies])
        assert copies == [str(target)]
        seq = evening.look(lambda state: state.seq)
        qtbot.waitUntil(lambda: page.room.desk.picture.shared.seq == seq)  # type: ignore[union-attr]
        assert not page.strip.isVisible()  # a copy changes nothing in the report
    ((kinds, name),) = choose.asked
    assert kinds == words.kinds(form)
    assert name == f"{NAME}.{form}"


def test_what_is_stopped_leaves_no_file(qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "mijn.pdf"
    with beside(qtbot, tmp_path, partial(ReportPage, choose=Chooser(target))) as (
        evening,
        _room,
        page,
    ):
        pages_of(qtbot, page)
        press(page, words.PDF)
        with qtbot.waitSignal(page.keeping.line.stopped):
            press(page, words.STOP)
        assert page.message.text() == words.NOT_SAVED
        assert page.pdf.reason == ""
        qtbot.waitUntil(lambda: not list(tmp_path.glob(".mijn*")), timeout=SLOW_MS)
        assert not target.exists()
        assert not evening.look(lambda state: state.minutes.copies)


def test_a_concept_that_is_stopped_can_be_made_after_all(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ReportPage, acts=PaperActs(tmp_path)) as (_, room, page):
        acts = cast("PaperActs", room.acts)
        press(page, words.STOP)
        assert acts.tasks[0].is_cancelled
        assert page.strip.sentence.text() == words.NOT_MADE
        press(page, words.MAKE)
        acts.tasks[1].done.emit(acts.preview_of(3))
        assert page.viewer.isVisible()


def test_what_went_wrong_is_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    target.write_text("van een ander")
    with beside(qtbot, tmp_path, partial(ReportPage, choose=Chooser(target))) as (_, _room, page):
        pages_of(qtbot, page)
        press(page, words.PDF)
        with qtbot.waitSignal(page.keeping.line.failed, timeout=SLOW_MS) as failed:
            pass
        assert failed.args is not None
        assert page.message.text() == failed.args[0]
        assert "blijft zoals het is" in page.message.text()
    assert target.read_text() == "van een ander"


def test_nothing_is_kept_twice_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(
        qtbot,
        tmp_path,
        partial(ReportPage, choose=Chooser(tmp_path / "a.pdf")),
        acts=PaperActs(tmp_path),
    ) as (_, room, page):
        acts = cast("PaperActs", room.acts)
        acts.tasks[0].done.emit(acts.preview_of(3))
        press(page, words.PDF)
        press(page, words.PDF)
        assert page.message.text() == words.BUSY
        page.keeping.keep("docx")  # a chooser that was open already
        assert page.message.text() == words.BUSY
        assert len(acts.tasks) == 2


def test_the_file_chooser_does_not_stop_the_evening(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ReportPage, acts=PaperActs(tmp_path)) as (_, room, page):
        acts = cast("PaperActs", room.acts)
        acts.tasks[0].done.emit(acts.preview_of(3))
        press(page, words.PDF)  # returns at once
        (dialog,) = page.window().findChildren(QFileDialog)
        assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        dialog.fileSelected.emit(str(tmp_path / "verslag.pdf"))
        assert page.keeping.line.isVisible()
        dialog.close()


def test_it_leads_to_agreement_and_seal(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, ReportPage, acts=PaperActs(tmp_path)) as (_, room, page):
        assert page.title == "Verslag, concept 1"
        press(page, words.TO_ACCOUNT)
        assert room.desk.page == "account"


def test_once_a_concept_lies_there_the_way_on_is_to_the_agreement(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, ReportPage, acts=PaperActs(tmp_path)) as (_, room, page):
        assert room.desk.picture is not None
        before = room.desk.picture.account
        page._show_account(replace(before, concept=None, concept_at=""))
        assert _primary(page) == {page.issue}
        page._show_account(replace(before, concept=1, concept_at="2026-03-12T20:00:00+00:00"))
        assert _primary(page) == {page.account}


def _primary(page: ReportPage) -> set[Button]:
    return {each for each in page.findChildren(Button) if each.property("kind") == "primary"}
