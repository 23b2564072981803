"""Promises of the seals on the page of agreement: several at once, a place, a check."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from tests.report.certificates import Issue, certificate, rsa_key, write_p12
from tests.ui.operator.beside import beside
from tests.ui.operator.shown_page import press
from tests.ui.operator.test_account import SLOW_MS, account, agree, is_concept, pdfs, seal
from tests.ui.operator.test_handing_over import TITLE
from workshop.domain import commands as c
from workshop.evening.verifying import verify_report
from workshop.report.certificates import read_certificates
from workshop.texts import verifying
from workshop.texts.ui import account as words
from workshop.texts.ui import checking
from workshop.ui.operator.pages.account import AccountPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workshop.evening import Evening
    from workshop.ui.kit.choosing import Then

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture(autouse=True)
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "profiel"))


class Choosing:
    """Chooses these one after the other, and remembers what was proposed."""

    def __init__(self, *paths: Path) -> None:
        self.paths = list(paths)
        self.asked: list[tuple[str, Path]] = []

    def __call__(self, _: QWidget, title: str, __: str, proposed: Path, then: Then) -> None:
        self.asked.append((title, proposed))
        then(self.paths.pop(0))


def key_file(folder: Path, number: int) -> Path:
    issue = Issue(
        f"Gemeente {number}",
        datetime(2020, 1, 1, tzinfo=UTC),
        datetime(2099, 1, 1, tzinfo=UTC),
    )
    private = rsa_key(number=number)
    path = folder / f"zegel-{number}.p12"
    return write_p12(path, private, certificate(private, issue), password=f"geheim {number}")


@contextmanager
def opened(
    qtbot: QtBot, folder: Path, choose: Choosing, place: Choosing | None = None
) -> Iterator[tuple[Evening, AccountPage]]:
    kind = partial(AccountPage, choose=choose, choose_place=place or Choosing())
    with beside(qtbot, folder, kind) as (evening, _room, page):
        yield evening, page


# --- several seals -------------------------------------------------------------------------------


def test_two_files_and_the_laptop_seal_in_one_act(qtbot: QtBot, tmp_path: Path) -> None:
    choose = Choosing(key_file(tmp_path, 1), key_file(tmp_path, 2))
    with opened(qtbot, tmp_path, choose) as (evening, page):
        agree(page)
        page.seal.municipality.click()
        assert not page.seal.also.isVisible()
        press(page, words.CHOOSE_KEY)
        press(page, words.MORE_KEYS)
        page.seal.also.click()
        for number, row in enumerate(page.seal.keys.rows, 1):
            assert row.password.accessibleName() == words.password_of(f"zegel-{number}.p12")
            QTest.keyClicks(row.password, f"geheim {number}")
        press(page, words.AGREE)
        qtbot.waitUntil(page.outcome.isVisible, timeout=SLOW_MS)
        made = account(page).seal
        assert made is not None
        assert len(made.others) == 2
        shown = [page.outcome.certificate, *page.outcome.others]
        assert [each.text() for each in shown] == [
            words.in_rows(each) for each in (made.certificate, *made.others)
        ]
        assert shown[2].accessibleName() == "Vingerafdruk van zegel 3 van 3"
        path = evening.path
    assert verify_report(Path(made.target), path, ()).is_proven


def test_a_file_that_was_chosen_can_be_left_out_again(qtbot: QtBot, tmp_path: Path) -> None:
    one, two = key_file(tmp_path, 1), key_file(tmp_path, 2)
    with opened(qtbot, tmp_path, Choosing(one, one, two)) as (_, page):
        agree(page)
        page.seal.municipality.click()
        for _number in range(3):
            page.seal.keys.add.click()
        assert [row.path for row in page.seal.keys.rows] == [one, two], "the same one once"
        page.seal.keys.rows[0].drop.click()
        assert [row.path for row in page.seal.keys.rows] == [two]
        page.seal.keys.rows[0].drop.click()
        assert page.agree.reason == words.NO_KEY
        assert page.seal.keys.add.text() == words.CHOOSE_KEY
        page.seal.laptop.click()
        assert page.agree.reason == ""


def test_a_wrong_password_of_the_second_freezes_nothing_and_none_stays_on_the_window(
    qtbot: QtBot, tmp_path: Path
) -> None:
    choose = Choosing(key_file(tmp_path, 1), key_file(tmp_path, 2))
    with opened(qtbot, tmp_path, choose) as (evening, page):
        agree(page)
        page.seal.municipality.click()
        press(page, words.CHOOSE_KEY)
        press(page, words.MORE_KEYS)
        QTest.keyClicks(page.seal.keys.rows[0].password, "geheim 1")
        QTest.keyClicks(page.seal.keys.rows[1].password, "iets anders")
        press(page, words.AGREE)
        with qtbot.waitSignal(page.task.failed, timeout=SLOW_MS):
            pass
        assert "zegel-2.p12" in page.message.text()
        assert is_concept(evening)
        assert pdfs(tmp_path) == []
        assert [row.password.text() for row in page.seal.keys.rows] == ["", ""]


# --- where it comes ------------------------------------------------------------------------------


def test_without_a_pattern_it_is_called_as_the_usual_one_says(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, Choosing()) as (evening, page):
        usual = f"2026-03-11 dialoogavond {TITLE} verslag"
        assert page.place.target == evening.path.with_name(f"{usual} v1.pdf")
        seal(qtbot, page)
        assert page.outcome.path.text().endswith(f"{usual} v1.pdf")
        adopting = page.place.target
        assert adopting is not None
        assert adopting.name == f"{usual} vastgesteld v1.pdf"


def test_a_pattern_names_it_and_never_a_file_that_is_there(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "2026-03-11 verslag.pdf").write_text("van iemand anders")
    with opened(qtbot, tmp_path, Choosing()) as (_, page):
        page.room.preferences.file_pattern = "{datum} {soort}"
        picture = page.room.desk.picture
        assert picture is not None
        page.show_picture(picture)
        assert page.place.name.text() == "2026-03-11 verslag (2).pdf"
        seal(qtbot, page)
        assert pdfs(tmp_path) == ["2026-03-11 verslag (2).pdf", "2026-03-11 verslag.pdf"]
        assert page.place.name.text() == "2026-03-11 verslag vastgesteld.pdf"


def test_another_place_can_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "RIS"
    folder.mkdir()
    place = Choosing(folder / "verslag.pdf")
    with opened(qtbot, tmp_path, Choosing(), place) as (evening, page):
        press(page, words.ELSEWHERE)
        assert place.asked[0][0] == words.SAVE_SEALED
        evening.do(c.AgreeHouseRules(("Luister.",)))
        qtbot.waitUntil(lambda: page.place.name.text() == "verslag.pdf")
        seal(qtbot, page)
        assert [each.name for each in folder.iterdir()] == ["verslag.pdf"]


# --- for others ----------------------------------------------------------------------------------


def test_the_certificate_is_saved_for_who_wants_to_know_the_seal_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Choosing(tmp_path / "zegel.cer", tmp_path / "zegel.cer")
    with opened(qtbot, tmp_path, Choosing(), place) as (_, page):
        seal(qtbot, page)
        press(page, words.CERTIFICATE)
        qtbot.waitUntil(page.outcome.saved.isVisible, timeout=SLOW_MS)
        assert place.asked[0][1].suffix == ".cer"
        assert str(tmp_path / "zegel.cer") in page.outcome.saved.text()
        press(page, words.CERTIFICATE)  # nothing is replaced
        qtbot.waitUntil(lambda: "bestaat al" in page.message.text(), timeout=SLOW_MS)
        report = Path(page.outcome.path.text())
    assert len(read_certificates(tmp_path / "zegel.cer")) == 1
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "andere laptop"))
    assert not verify_report(report, None, ()).is_proven
    assert verify_report(report, None, [tmp_path / "zegel.cer"]).is_proven


# --- checking another report ---------------------------------------------------------------------


def test_an_earlier_version_is_checked_beside_the_evening(qtbot: QtBot, tmp_path: Path) -> None:
    choose = Choosing()
    with opened(qtbot, tmp_path, choose) as (evening, page):
        assert not page.check_other.isVisible(), "there is nothing to check yet"
        seal(qtbot, page)
        first = Path(page.outcome.path.text())
        evening.do(c.ReopenAccount("een naam"))
        qtbot.waitUntil(page.signing.isVisible)
        choose.paths.append(first)
        press(page, checking.CHECK_OTHER)
        qtbot.waitUntil(page.check_other.view.isVisible, timeout=SLOW_MS)
        view = page.check_other.view
        assert view.outcome.text() == verifying.UNCHANGED_KNOWN
        assert view.lines[-1] == "Dit verslag hoort bij deze avond (versie 1)."
        assert len(view.prints) == 1


def test_a_report_that_is_dropped_there_is_checked(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "binnen.pdf").write_bytes(b"%PDF-1.7 niets")
    with opened(qtbot, tmp_path, Choosing()) as (_, page):
        seal(qtbot, page)
        other = page.check_other
        _drop(other, tmp_path / "brief.docx")
        assert other.trouble.text() == checking.ONE_REPORT
        _drop(other, tmp_path / "binnen.pdf")
        qtbot.waitUntil(other.view.isVisible, timeout=SLOW_MS)
        assert other.view.outcome.text() == verifying.CHANGED["damaged"]
        assert not other.trouble.isVisible()
        _drop(other, tmp_path / "weg.pdf")
        qtbot.waitUntil(other.trouble.isVisible, timeout=SLOW_MS)
        assert "is er niet" in other.trouble.text()
        assert not other.view.isVisible()


def _drop(widget: QWidget, path: Path) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    widget.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            carried,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
