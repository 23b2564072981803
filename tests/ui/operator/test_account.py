"""Promises of agreement and seal: both agree, then a real seal; a stop leaves a concept."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtTest import QTest

from tests.ui.operator.beside import beside
from tests.ui.operator.shown_page import press
from workshop.domain import commands as c
from workshop.domain.ids import CommentId, ParticipantId, PointId, QuestionId
from workshop.evening.verifying import verify_report
from workshop.report import local_keys
from workshop.texts import console, verifying
from workshop.texts.ui import account as words
from workshop.texts.ui.report import STOP
from workshop.ui.operator.pages.account import AccountPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workshop.domain.state import State
    from workshop.evening import Evening
    from workshop.pictures.account import AccountPicture
    from workshop.ui.kit.choosing import Then

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform
SLOW_MS: Final = 60_000
"""As long as a report and its seal may take on a busy machine."""
PASSWORD: Final = "Dorpsplein"


@pytest.fixture(autouse=True)
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys are made in a profile of the test's own."""
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "profiel"))


def account(page: AccountPage) -> AccountPicture:
    picture = page.room.desk.picture
    assert picture is not None
    return picture.account


def agree(page: AccountPage) -> None:
    for check in page.signing.checks.values():
        check.click()


def seal(qtbot: QtBot, page: AccountPage) -> None:
    agree(page)
    press(page, words.AGREE)
    qtbot.waitUntil(lambda: page.outcome.isVisible() and not page.task.is_busy, timeout=SLOW_MS)


def is_concept(evening: Evening) -> bool:
    return evening.look(lambda state: state.account.seal is None and state.account.sealing is None)


def pdfs(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if ".pdf" in each.name)


def test_the_button_waits_for_both_and_says_for_whom(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (evening, _room, page):
        details = evening.look(lambda state: state.details)
        agreement = page.signing.agreement
        assert (agreement.place, agreement.chair, agreement.clerk) == (
            details.place,
            details.chair,
            details.clerk,
        )
        assert page.message.text() == words.CHAIR_TO_AGREE
        page.signing.checks["chair"].click()
        assert page.message.text() == "Kan nog niet: de griffier moet nog akkoord geven."
        press(page, words.AGREE)
        assert not page.task.is_busy
        page.signing.checks["clerk"].click()
        assert page.agree.reason == ""
        page.signing.fields["clerk"].line.selectAll()
        QTest.keyClicks(page.signing.fields["clerk"].line, " ")
        assert page.agree.reason == words.NO_CLERK
        assert page.adopting.later.isVisible()
        assert not page.adopting.form.isVisible()


def test_what_was_typed_and_ticked_outlives_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (_, room, page):
        line = page.signing.fields["chair"].line
        line.selectAll()
        QTest.keyClicks(line, "De plaatsvervanger")
        page.signing.checks["chair"].click()
        other = AccountPage(room)
        qtbot.addWidget(other)
        assert room.desk.picture is not None
        other.show_picture(room.desk.picture)
        assert other.signing.agreement.chair == "De plaatsvervanger"
        assert other.agree.reason == words.CLERK_TO_AGREE


def test_nobody_agrees_while_a_comment_has_no_answer(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (evening, room, page):
        agree(page)
        assert not page.open_comments.isVisible()
        evening.do(c.IssueConcept(1))
        for name in ("o1", "o2"):
            evening.do(c.MakeComment(CommentId(name), None, "Ik kwam later."))
        qtbot.waitUntil(page.open_comments.isVisible)
        qtbot.waitUntil(lambda: page.agree.reason == words.comments_first(2))
        press(page, words.AGREE)
        assert not page.task.is_busy
        assert page.message.text() == words.comments_first(2)
        assert page.open_comments.sentence.text() == "2 opmerkingen hebben nog geen antwoord."
        press(page, words.TO_COMMENTS)
        assert room.desk.page == "report"
        for name in ("o1", "o2"):
            evening.do(c.AnswerComment(CommentId(name), taken_over=True))
        qtbot.waitUntil(lambda: page.agree.reason == "")
        assert not page.open_comments.isVisible()
        assert page.message.text() == words.AGREE_MEANS


def test_nobody_agrees_while_a_poll_is_open_and_the_page_says_where(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (evening, _, page):
        agree(page)
        question, ada = evening.look(_joint_and_somebody)
        evening.do(c.OpenPoll(question))
        evening.do(c.TakeStance(c.ByParticipant(ada), question, c.Stance.AGREE))
        title = evening.look(lambda state: state.step_of(question).title)
        qtbot.waitUntil(lambda: page.agree.reason == words.round_first("poll", title))
        evening.do(c.ClosePoll(question))
        qtbot.waitUntil(lambda: page.agree.reason == "")


def _joint_and_somebody(state: State) -> tuple[QuestionId, ParticipantId]:
    return next(iter(state.joint)), next(iter(state.participants))


def test_the_seal_of_this_laptop_is_shown_before_it_is_used(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (evening, _room, page):
        qtbot.waitUntil(lambda: bool(page.seal.fingerprint.text()), timeout=SLOW_MS)
        municipality = evening.look(lambda state: state.details.municipality)
        key = local_keys.local_key(municipality)
        assert page.seal.fingerprint.text().split() == console.grouped(key.fingerprint).split()


def test_agreed_sealed_checked_and_adopted(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (evening, _room, page):
        seal(qtbot, page)
        made = account(page).seal
        assert made is not None
        assert page.outcome.path.text() == made.target
        assert page.outcome.version.text() == words.in_rows(made.fingerprint)
        assert page.outcome.certificate.text() == words.in_rows(made.certificate)
        assert Path(made.target).read_bytes().startswith(b"%PDF-")
        assert page.versions.lines == [words.sealed_at(1, None, made.sealed_at)]
        press(page, words.CHECK)
        qtbot.waitUntil(page.outcome.found.isVisible, timeout=SLOW_MS)
        assert page.outcome.found.text().startswith(verifying.UNCHANGED_KNOWN)
        assert page.outcome.to_sign.isVisible()
        assert page.adopting.adopt.reason == words.NO_DATE
        day = evening.look(lambda state: state.details.date)
        QTest.keyClicks(page.adopting.fields["date"].line, "10 maart 2026")
        assert page.adopting.adopt.reason == words.too_early(day)
        page.adopting.fields["date"].line.selectAll()
        QTest.keyClicks(page.adopting.fields["date"].line, "26 maart 2026")
        assert page.adopting.adopt.reason == words.NO_ITEM
        QTest.keyClicks(page.adopting.fields["item"].line, "7")
        page.adopting.changed.click()
        press(page, words.ADOPT)
        qtbot.waitUntil(page.adopting.decided.isVisible, timeout=SLOW_MS)
        qtbot.waitUntil(lambda: not page.task.is_busy, timeout=SLOW_MS)
        assert page.adopting.decided.text() == (
            "Gewijzigd vastgesteld op 26 maart 2026, agendapunt 7."
        )
        assert not page.adopting.form.isVisible()
        assert not page.outcome.to_sign.isVisible()
        adopted = account(page).seal
        assert adopted is not None
        assert adopted.fingerprint == made.fingerprint
        path = evening.path
    assert verify_report(Path(adopted.target), path, ()).is_proven


def test_a_changed_report_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (_, _room, page):
        seal(qtbot, page)
        made = Path(page.outcome.path.text())
        data = bytearray(made.read_bytes())
        data[len(data) // 3] ^= 1
        made.write_bytes(data)
        press(page, words.CHECK)
        qtbot.waitUntil(page.outcome.found.isVisible, timeout=SLOW_MS)
        assert page.outcome.found.text() in verifying.CHANGED.values()
        assert page.outcome.found.property("role") == "attention"


def test_what_is_stopped_leaves_a_concept_and_no_file(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (evening, _room, page):
        agree(page)
        press(page, words.AGREE)
        qtbot.waitUntil(lambda: account(page).is_sealing, timeout=SLOW_MS)
        assert page.agree.reason == words.BUSY
        press(page, STOP)
        assert page.message.text() == words.STOPPING
        qtbot.waitUntil(lambda: page.message.text() == words.STOPPED, timeout=SLOW_MS)
        assert is_concept(evening)
        assert pdfs(tmp_path) == []
        qtbot.waitUntil(lambda: page.agree.reason == "")  # the task itself ends a little later
        evening.do(c.ParkPoint(PointId("p"), "Later meer"))
        page.room.desk.changed.emit()
        assert page.message.text() == words.STOPPED  # until something else is done
        page.signing.checks["chair"].click()
        assert page.message.text() == words.CHAIR_TO_AGREE


def test_reopening_asks_why_and_nobody_agreed_again(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (evening, _room, page):
        seal(qtbot, page)
        press(page, words.REOPEN)
        assert page.reopening.reopen.reason == words.NO_REASON
        press(page, words.LEAVE_IT)
        assert not page.reopening.isVisible()
        press(page, words.REOPEN)
        QTest.keyClicks(page.reopening.reason.line, "Een naam klopt niet")
        press(page, words.reopen_as(2))
        qtbot.waitUntil(page.signing.isVisible)
        assert is_concept(evening)
        assert account(page).version == 2
        assert page.agree.reason == words.CHAIR_TO_AGREE
        assert page.versions.lines[-1].endswith("omdat: Een naam klopt niet")
        assert len(page.versions.lines) == 2
        qtbot.waitUntil(lambda: page.message.text() == words.CHAIR_TO_AGREE)


def _pkcs12(folder: Path) -> Path:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.serialization import pkcs12

    mine = local_keys.local_key("Stad", folder / "zegels")
    encryption = serialization.BestAvailableEncryption(PASSWORD.encode())
    file = folder / "zegel.p12"
    file.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"zegel", mine.private, mine.certificate, None, encryption
        )
    )
    return file


def test_the_municipalitys_own_seal_needs_its_file_and_password(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = _pkcs12(tmp_path)

    def choose(_: QWidget, title: str, kinds: str, folder: Path, then: Then) -> None:
        assert (title, kinds, folder) == (words.MUNICIPALITY, words.KEY_KINDS, tmp_path)
        then(file)

    with beside(qtbot, tmp_path, partial(AccountPage, choose=choose)) as (evening, _room, page):
        agree(page)
        page.seal.municipality.click()
        assert page.agree.reason == words.NO_KEY
        press(page, words.CHOOSE_KEY)
        (row,) = page.seal.keys.rows
        assert row.name.text() == file.name
        QTest.keyClicks(row.password, "iets anders")
        press(page, words.AGREE)
        with qtbot.waitSignal(page.task.failed, timeout=SLOW_MS) as failed:
            pass
        assert failed.args is not None
        assert page.message.text() == failed.args[0]
        assert "wachtwoord" in page.message.text().casefold()
        assert is_concept(evening)
        assert row.password.text() == ""
        QTest.keyClicks(row.password, PASSWORD)
        press(page, words.AGREE)
        qtbot.waitUntil(page.outcome.isVisible, timeout=SLOW_MS)
        mine = local_keys.local_key("Stad", tmp_path / "zegels")
        assert page.outcome.certificate.text() == words.in_rows(mine.fingerprint)


def test_a_sealed_evening_opens_with_its_outcome(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, AccountPage) as (_, room, page):
        seal(qtbot, page)
        other = AccountPage(room)
        qtbot.addWidget(other)
        assert room.desk.picture is not None
        other.show_picture(room.desk.picture)
        assert other.outcome.path.text() == page.outcome.path.text()
        assert other.signing.isHidden()
