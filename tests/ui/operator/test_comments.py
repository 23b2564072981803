"""Promises of comments on the concept: each is seen and answered, and nothing typed is lost."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.domain.evening import AGREEMENT
from tests.ui.operator.test_report import PaperActs
from tests.ui.operator.written_page import Desk, check_reach, written
from workshop.domain import commands as c
from workshop.domain.comments import Reply
from workshop.domain.ids import CommentId, ParticipantId, PointId
from workshop.domain.settings import Attribution, ErasureCategory
from workshop.texts.outline.back import ONE_OF_THEM
from workshop.texts.promises import ERASED
from workshop.texts.ui import comments as words
from workshop.texts.ui import report as report_words
from workshop.ui.operator.pages.report import ReportPage
from workshop.ui.operator.pages.report.comments.row import CommentRow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.ui.operator.room import Room

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform
ANNA: Final = c.ByParticipant(ParticipantId("anna"))
DINA: Final = c.ByParticipant(ParticipantId("dina"))
SAID: Final = ("Ik kwam later.", "De wijk ontbreekt.", "Zet erbij dat dit een besluit is.")
TAKE_OVER: Final = "Neem over: opmerking {}"
NOT: Final = "Niet, met uitleg: opmerking {}"


def made(*texts: str) -> list[c.MakeComment]:
    """Said aloud; the first is called `o1`."""
    return [c.MakeComment(comment(at), None, text) for at, text in enumerate(texts, 1)]


def comment(number: int) -> CommentId:
    return CommentId(f"o{number}")


@contextmanager
def commented(
    qtbot: QtBot, folder: Path, *before: c.Command, attribution: Attribution = Attribution.GROUP
) -> Iterator[Desk[ReportPage]]:
    """The report's page, in an evening after these commands."""
    acts = PaperActs(folder)

    def page(room: Room) -> ReportPage:
        return ReportPage(replace(room, acts=cast("Any", acts)))

    with written(qtbot, folder, page, *before, attribution=attribution) as desk:
        acts.tasks[0].done.emit(acts.preview_of(3))
        yield desk
        desk.page.hide()


def again(desk: Desk[ReportPage]) -> ReportPage:
    """Another page in its place, as when the window gets another look."""
    acts = desk.page.room.acts
    desk.again(lambda room: ReportPage(replace(room, acts=acts)))
    return desk.page


def tasks(desk: Desk[ReportPage]) -> int:
    return len(cast("PaperActs", desk.page.room.acts).tasks)


def rows(desk: Desk[ReportPage]) -> list[CommentRow]:
    """From the top."""
    return sorted(desk.page.comments.list.rows.values(), key=lambda each: each.y())


def opened(desk: Desk[ReportPage]) -> list[int]:
    """Numbers of the comments with a field under them."""
    found = desk.page.comments.list.rows.values()
    return [each.comment.number for each in found if each.editor and each.editor.isVisible()]


def type_in(desk: Desk[ReportPage], number: int, text: str) -> None:
    editor = desk.page.comments.list.rows[comment(number)].editor
    assert editor is not None
    QTest.keyClicks(editor.field, text)


def replies(desk: Desk[ReportPage]) -> list[Reply | None]:
    """As they stand in the evening."""
    return desk.evening.look(lambda state: [each.reply for each in state.account.comments.values()])


# --- laying it before those present --------------------------------------------------------


def test_until_a_concept_is_issued_there_is_no_column(qtbot: QtBot, tmp_path: Path) -> None:
    with commented(qtbot, tmp_path) as desk:
        page = desk.page
        assert (page.title, page.subtitle) == ("Verslag, concept 1", report_words.NOT_ISSUED)
        assert not page.comments.isVisible()
        desk.pressing("Leg concept 1 voor")
        qtbot.waitUntil(page.comments.isVisible)
        assert (page.title, page.subtitle) == ("Verslag, concept 1", "Ligt voor sinds 20:12")
        assert page.comments.list.nothing.text() == words.NOTHING
        assert page.issue.text() == "Leg concept 2 voor"
        assert tasks(desk) == 2  # its pages say which concept it is
        assert page.issue.reason == report_words.BUSY


def test_pressed_twice_it_is_one_concept(qtbot: QtBot, tmp_path: Path) -> None:
    with commented(qtbot, tmp_path) as desk:
        desk.page.issue.click()
        desk.page.issue.click()
        qtbot.waitUntil(lambda: tasks(desk) == 2)
        desk.page.issue.click()
        assert desk.evening.look(lambda state: len(state.account.concepts)) == 1


def test_a_concept_that_somebody_else_issued_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    with commented(qtbot, tmp_path) as desk:
        picture = desk.room.desk.picture
        assert picture is not None
        desk.evening.do(c.IssueConcept(1))
        desk.page.show_picture(picture)  # of before
        with qtbot.waitSignal(desk.room.sender.refused) as told:
            desk.page.issue.click()
        assert told.args == [desk.said()]
        assert "Concept 1" in desk.said()


# --- what stands there ---------------------------------------------------------------------


def test_each_comment_stands_there_with_what_became_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    answers = (
        c.AnswerComment(comment(1), taken_over=True),
        c.AnswerComment(comment(3), taken_over=False, note="Dit is geen vergadering."),
    )
    with commented(qtbot, tmp_path, c.IssueConcept(1), *made(*SAID), *answers) as desk:
        column = desk.page.comments
        assert column.count.text() == "2 van 3 beantwoord"
        assert [each.said.text() for each in rows(desk)] == list(SAID)
        assert [each.number.text() for each in rows(desk)] == ["1", "2", "3"]
        assert [each.about.text() for each in rows(desk)] == [ONE_OF_THEM] * 3
        assert [each.verdict.text() for each in rows(desk) if each.verdict.isVisible()] == [
            "Overgenomen",
            "Niet overgenomen. Dit is geen vergadering.",
        ]
        assert opened(desk) == [2]
        assert column.waits.text() == ""
        assert column.list.goes.isVisible()


def test_by_name_a_comment_has_name_and_time(qtbot: QtBot, tmp_path: Path) -> None:
    before: tuple[c.Command, ...] = c.IssueConcept(1), c.MakeComment(comment(1), ANNA, "later")
    with commented(qtbot, tmp_path, *before, attribution=Attribution.NAME) as desk:
        assert rows(desk)[0].about.text() == "Anna Berg, 20:12"


def test_of_an_earlier_concept_it_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    before: tuple[c.Command, ...] = c.IssueConcept(1), *made("later"), c.IssueConcept(2)
    with commented(qtbot, tmp_path, *before) as desk:
        assert desk.page.title == "Verslag, concept 2"
        assert rows(desk)[0].about.text() == f"{ONE_OF_THEM}, bij concept 1"
        desk.evening.do(c.MakeComment(comment(2), DINA, "Die toezegging deed ik niet."))
        qtbot.waitUntil(lambda: len(rows(desk)) == 2)
        assert rows(desk)[1].about.text() == "Dina Smit"


def test_erased_words_are_shown_as_erased(qtbot: QtBot, tmp_path: Path) -> None:
    before: tuple[c.Command, ...] = (
        c.IssueConcept(1),
        *made("Mevrouw Jansen zei dit.", "anders"),
        c.AnswerComment(comment(1), taken_over=True, note="Mevrouw Jansen staat er"),
        c.EraseText("Mevrouw Jansen", ErasureCategory.PERSONAL_DATA, "verzoek"),
    )
    with commented(qtbot, tmp_path, *before) as desk:
        row = desk.page.comments.list.rows[comment(1)]
        assert row.said.text() == ERASED
        assert row.verdict.text() == f"Overgenomen: {ERASED}"
        row.open.click()
        assert row.editor is not None
        assert row.editor.field.text() == ""


def test_any_number_of_any_length_fits_the_column(qtbot: QtBot, tmp_path: Path) -> None:
    texts = ["Levensloopbestendigheid" * 20, ("Wij wonen hier. " * 200)[:2000].strip()]
    texts += ["Goed zo."] * 43
    with commented(qtbot, tmp_path, c.IssueConcept(1), *made(*texts)) as desk:
        page, column = desk.page, desk.page.comments
        assert column.waits.text() == "En 44 die nog wachten."
        for width, height in ((852, 640), (740, 540)):
            page.resize(width, height)
            room = column.list.viewport()
            qtbot.waitUntil(lambda room=room: rows(desk)[0].width() < room.width())  # type: ignore[misc]
            for each in rows(desk)[:3]:
                assert each.said.height() >= each.said.heightForWidth(each.said.width())
                assert each.said.width() <= room.width()
            assert page.viewer.isVisible()
            assert page.viewer.width() > page.comments.width()


# --- answering -----------------------------------------------------------------------------


def test_the_first_without_an_answer_is_open_and_the_keyboard_goes_on(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with commented(qtbot, tmp_path, c.IssueConcept(1), *made(*SAID)) as desk:
        assert opened(desk) == [1]
        assert desk.page.comments.waits.text() == "En 2 die nog wachten."
        check_reach(desk.page)
        first = desk.page.comments.list.rows[comment(1)].editor
        assert first is not None
        first.begin()
        desk.type("bladzijde 2", Qt.Key.Key_Tab)
        desk.saving(Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: opened(desk) == [2])
        assert replies(desk)[0] == Reply(True, "bladzijde 2")
        desk.type("Zo was het niet.", Qt.Key.Key_Tab, Qt.Key.Key_Tab)
        desk.saving(Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: opened(desk) == [3])
        assert replies(desk)[1] == Reply(False, "Zo was het niet.")
        desk.type(Qt.Key.Key_Tab)
        desk.saving(Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: opened(desk) == [])
        assert desk.page.comments.list.hasFocus()
        assert desk.page.comments.count.text() == "3 van 3 beantwoord"


def test_a_no_without_a_reason_is_refused_and_the_field_waits(qtbot: QtBot, tmp_path: Path) -> None:
    with commented(qtbot, tmp_path, c.IssueConcept(1), *made("later")) as desk:
        type_in(desk, 1, "  ")
        desk.press(NOT.format(1))
        assert desk.said() == words.NO_REASON
        editor = desk.page.comments.list.rows[comment(1)].editor
        assert editor is not None
        assert editor.field.hasFocus()
        assert replies(desk) == [None]


def test_another_one_is_opened_with_mouse_or_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    with commented(qtbot, tmp_path, c.IssueConcept(1), *made(*SAID)) as desk:
        third, second = (
            desk.page.comments.list.rows[comment(3)],
            desk.page.comments.list.rows[comment(2)],
        )
        type_in(desk, 1, "half")
        qtbot.mouseClick(third.said, Qt.MouseButton.LeftButton)
        assert opened(desk) == [3]
        assert third.editor is not None
        assert third.editor.field.hasFocus()
        second.open.setFocus()
        QTest.keyClick(second.open, Qt.Key.Key_Space)
        assert opened(desk) == [2]
        desk.press("Beantwoord: opmerking 1")
        first = desk.page.comments.list.rows[comment(1)].editor
        assert first is not None
        assert first.field.text() == "half"


def test_an_answer_is_changed_or_left_as_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    before: tuple[c.Command, ...] = c.IssueConcept(1), *made("later", "eerder")
    answer = c.AnswerComment(comment(1), taken_over=True, note="bladzijde 2")
    with commented(qtbot, tmp_path, *before, answer) as desk:
        desk.press("Pas aan: opmerking 1")
        assert opened(desk) == [1]
        editor = desk.page.comments.list.rows[comment(1)].editor
        assert editor is not None
        assert editor.field.text() == "bladzijde 2"
        type_in(desk, 1, "4")
        desk.press("Laat zo: opmerking 1")
        assert opened(desk) == [2]
        assert replies(desk)[0] == Reply(True, "bladzijde 2")
        desk.press("Pas aan: opmerking 1")
        assert editor.field.text() == "bladzijde 2"
        type_in(desk, 1, "4")
        desk.pressing(TAKE_OVER.format(1))
        qtbot.waitUntil(lambda: opened(desk) == [2])
        assert replies(desk)[0] == Reply(True, "bladzijde 24")
        desk.press("Pas aan: opmerking 1")
        with qtbot.waitSignal(desk.room.sender.saved):
            desk.press(TAKE_OVER.format(1))  # the same again changes nothing
        qtbot.waitUntil(lambda: opened(desk) == [2])


def test_what_is_typed_outlives_pictures_and_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    with commented(qtbot, tmp_path, c.IssueConcept(1), *made(*SAID)) as desk:
        editor = desk.page.comments.list.rows[comment(1)].editor
        assert editor is not None
        editor.begin()
        desk.type("De volgorde")
        QTest.keyClick(editor.field, Qt.Key.Key_Home)
        for number in range(10):
            with qtbot.waitSignal(desk.room.desk.changed):
                desk.evening.do(c.ParkPoint(PointId(f"p{number}"), "Later meer"))
        desk.type("X")
        assert editor.field.hasFocus()
        assert editor.field.text() == "XDe volgorde"
        page = again(desk)
        other = page.comments.list.rows[comment(1)].editor
        assert other is not None
        assert other is not editor
        assert other.field.text() == "XDe volgorde"


def test_what_cannot_be_kept_is_told_and_stays(qtbot: QtBot, tmp_path: Path) -> None:
    with commented(qtbot, tmp_path, c.IssueConcept(1), *made("later")) as desk:
        editor = desk.page.comments.list.rows[comment(1)].editor
        assert editor is not None
        long = "woord " * 100
        editor.field.setPlainText(long)
        with qtbot.waitSignal(desk.room.sender.refused) as told:
            desk.press(TAKE_OVER.format(1))
        assert told.args == [desk.said()]
        assert "400" in desk.said()
        assert editor.field.text() == long


def test_a_new_comment_does_not_move_who_reads_elsewhere(qtbot: QtBot, tmp_path: Path) -> None:
    with commented(qtbot, tmp_path, c.IssueConcept(1), *made(*SAID * 5)) as desk:
        bar = desk.page.comments.list.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        bar.setSliderPosition(bar.maximum() // 2)
        bar.triggerAction(bar.SliderAction.SliderMove)
        before = bar.value()
        assert before > 0
        desk.evening.do(c.MakeComment(CommentId("nieuw"), None, "Nog iets."))
        qtbot.waitUntil(lambda: len(rows(desk)) == 16)
        most = bar.maximum()
        qtbot.waitUntil(lambda: bar.maximum() >= most)
        assert bar.value() == before


def test_the_open_one_is_in_sight(qtbot: QtBot, tmp_path: Path) -> None:
    answers = [c.AnswerComment(comment(at), taken_over=True) for at in range(1, 15)]
    before: tuple[c.Command, ...] = c.IssueConcept(1), *made(*SAID * 5), *answers
    with commented(qtbot, tmp_path, *before) as desk:
        assert opened(desk) == [15]
        row, area = desk.page.comments.list.rows[comment(15)], desk.page.comments.list

        def is_in_sight() -> bool:
            top = row.mapTo(area.viewport(), row.rect().topLeft()).y()
            return top >= 0 and top + row.height() <= area.viewport().height()

        qtbot.waitUntil(is_in_sight)


# --- what is said aloud --------------------------------------------------------------------


def test_what_is_said_aloud_is_written_down(qtbot: QtBot, tmp_path: Path) -> None:
    with commented(qtbot, tmp_path, c.IssueConcept(1)) as desk:
        form = desk.page.comments.hearing
        desk.press(words.ADD)
        assert form.field.hasFocus()
        desk.press(words.NOTE)
        assert desk.said() == words.NO_TEXT
        check_reach(desk.page)
        form.field.setFocus()
        desk.type("Het bedrag klopt niet.")
        desk.pressing(words.NOTE)
        qtbot.waitUntil(lambda: len(rows(desk)) == 1)
        assert rows(desk)[0].about.text() == ONE_OF_THEM
        qtbot.waitUntil(lambda: not form.isVisible())
        assert desk.page.comments.add.hasFocus()
        desk.press(words.ADD)
        assert form.field.text() == ""


def test_while_somebody_speaks_the_field_stays_in_sight(qtbot: QtBot, tmp_path: Path) -> None:
    with commented(qtbot, tmp_path, c.IssueConcept(1), *made(*SAID * 5)) as desk:
        form, area = desk.page.comments.hearing, desk.page.comments.list
        desk.page.resize(740, 400)
        desk.press(words.ADD)

        def is_in_sight() -> bool:
            low = form.field.mapTo(area.viewport(), form.field.rect().bottomLeft()).y()
            return 0 <= low <= area.viewport().height()

        qtbot.waitUntil(is_in_sight)
        desk.type("Wij wonen hier al heel lang. " * 8)
        qtbot.waitUntil(is_in_sight)


@pytest.mark.parametrize(
    ("attribution", "names", "nameless"),
    [
        (Attribution.NAME, ["Anna Berg", "Bram Dijk", "Cem Aydin", "Dina Smit"], set()),
        (
            Attribution.GROUP,
            ["Anna Berg", "Bram Dijk", "Cem Aydin", "Dina Smit"],
            {"Anna Berg", "Bram Dijk", "Cem Aydin"},
        ),
        (Attribution.ANONYMOUS, ["Dina Smit"], set()),
    ],
)
def test_who_said_it_may_stand_with_it_as_far_as_the_evening_promised(
    qtbot: QtBot, tmp_path: Path, attribution: Attribution, names: list[str], nameless: set[str]
) -> None:
    with commented(qtbot, tmp_path, c.IssueConcept(1), attribution=attribution) as desk:
        form = desk.page.comments.hearing
        desk.press(words.ADD)
        assert [form.who.itemText(at) for at in range(form.who.count())] == [ONE_OF_THEM, *names]
        assert not form.nameless.isVisible()
        for at, name in enumerate(names, 1):
            form.who.setCurrentIndex(at)
            form.who.activated.emit(at)
            assert form.nameless.isVisible() == (name in nameless)
        desk.type("Die toezegging deed ik niet.")
        desk.pressing(words.NOTE)
        qtbot.waitUntil(lambda: len(rows(desk)) == 1)
        assert rows(desk)[0].about.text().startswith("Dina Smit")


def test_what_was_heard_outlives_the_page_and_is_left_when_asked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with commented(qtbot, tmp_path, c.IssueConcept(1)) as desk:
        desk.press(words.ADD)
        desk.type("Half")
        form = desk.page.comments.hearing
        form.who.setCurrentIndex(4)
        form.who.activated.emit(4)
        form = again(desk).comments.hearing
        assert form.isVisible()
        assert (form.field.text(), form.who.currentText()) == ("Half", "Dina Smit")
        desk.press(words.CANCEL)
        assert not form.isVisible()
        desk.press(words.ADD)
        assert (form.field.text(), form.who.currentText()) == ("", ONE_OF_THEM)


# --- afterwards ----------------------------------------------------------------------------


def test_while_it_is_sealed_nothing_is_asked(qtbot: QtBot, tmp_path: Path) -> None:
    answer = c.AnswerComment(comment(1), taken_over=True, note="bladzijde 2")
    before: tuple[c.Command, ...] = c.IssueConcept(1), *made("later"), answer
    with commented(qtbot, tmp_path, *before) as desk:
        page, column = desk.page, desk.page.comments
        assert column.list.rows[comment(1)].open.isVisible()
        desk.evening.do(c.StartSealing(AGREEMENT))
        qtbot.waitUntil(lambda: not column.list.rows[comment(1)].open.isVisible())
        assert page.issue.reason == report_words.SEALING
        assert not column.add.isVisible()
        desk.evening.do(c.FinishSealing("12" * 32, "ab" * 32, "pem", "verslag.pdf"))
        qtbot.waitUntil(lambda: not page.issue.isVisible())
        assert (page.title, page.subtitle) == ("Verslag, versie 1", "")
        assert page.pdf.property("kind") == "primary"
        assert column.list.rows[comment(1)].verdict.text() == "Overgenomen: bladzijde 2"
        desk.evening.do(c.ReopenAccount("Een naam klopt niet"))
        qtbot.waitUntil(page.issue.isVisible)
        assert (page.title, page.subtitle) == ("Verslag, concept 2", report_words.NOT_ISSUED)
        assert page.pdf.property("kind") == "plain"
        assert column.list.rows[comment(1)].about.text() == f"{ONE_OF_THEM}, bij concept 1"
        desk.press(words.ADD)
        assert desk.said() == words.NO_CONCEPT
        assert not column.hearing.isVisible()


def test_a_sealed_evening_without_comments_says_that_there_were_none(
    qtbot: QtBot, tmp_path: Path
) -> None:
    seal = c.FinishSealing("12" * 32, "ab" * 32, "pem", "verslag.pdf")
    with commented(qtbot, tmp_path, c.IssueConcept(1), c.StartSealing(AGREEMENT), seal) as desk:
        assert desk.page.comments.list.nothing.text() == words.NOTHING_CAME
        assert desk.page.comments.count.text() == ""
