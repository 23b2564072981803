"""Promises of searching: by keyboard, in what may be seen, and from there to where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.operator.beside import beside, focus_name
from workshop.domain import commands as c
from workshop.domain.ids import PointId, QuestionId
from workshop.domain.programme import Phase
from workshop.pictures.finding import LIMIT, Place
from workshop.texts.ui import find as words
from workshop.texts.ui.chronicle import PLACES
from workshop.ui.acts import Found
from workshop.ui.operator.pages.find import FindPage
from workshop.ui.operator.pages.found_list import FoundRow, excerpt, place_of
from workshop.ui.task import Task

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

QUESTION: Final = QuestionId("visie.waarden.own")


class Held(Task):
    """Ends when the test says so, even after it was cancelled."""

    def cancel(self) -> None:
        """Too late."""


class SlowActs:
    """Searches that wait."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Held]] = []

    def find(self, text: str) -> Held:
        self.asked.append((text, Held()))
        return self.asked[-1][1]


def slow() -> Any:  # noqa: ANN401 stands for `Acts`
    return SlowActs()


def found(text: str) -> Found:
    return Found(PLACES[Place.POINT], text, "")


def type_in(qtbot: QtBot, page: FindPage, text: str) -> None:
    page.field.selectAll()
    QTest.keyClicks(page.field, text)
    qtbot.waitUntil(lambda: page.status.text() != "" and not page.is_searching)
    qtbot.waitUntil(lambda: all(row.isVisible() for row in page.results.rows))


def texts(page: FindPage) -> list[str]:
    return [row.text_shown for row in page.results.rows]


def row_of(page: FindPage, place: Place) -> FoundRow:
    return next(row for row in page.results.rows if place_of(row.found) is place)


def test_the_field_has_the_focus_and_results_follow_while_typing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, FindPage) as (_, _, page):
        assert focus_name() == words.FIELD
        type_in(qtbot, page, "zorgen")
        assert "Samen leven, samen zorgen" in texts(page)
        assert page.status.text() == words.number(len(texts(page)))
        assert page.field.accessibleDescription() == page.status.text()
        assert focus_name() == words.FIELD


def test_the_first_of_many_results_are_as_high_as_their_words(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, FindPage) as (_, _, page):
        type_in(qtbot, page, "e")
        inside = page.area.widget()
        assert inside is not None
        assert len(page.results.rows) > 30
        qtbot.waitUntil(lambda: inside.height() == inside.heightForWidth(inside.width()))
        assert all(row.height() >= row.heightForWidth(row.width()) for row in page.results.rows)


def test_what_people_said_is_in_serif_and_what_the_program_says_is_not(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, FindPage) as (_, _, page):
        type_in(qtbot, page, "zorg")
        assert row_of(page, Place.CARD).is_said
        assert not row_of(page, Place.STEP).is_said


def test_hidden_answers_are_not_found_and_it_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, FindPage, Phase.OWN) as (_, _, page):
        type_in(qtbot, page, "Samen leven, samen zorgen")
        assert texts(page) == []
        assert page.status.text() == words.NOTHING


def test_enter_in_the_field_goes_to_the_first_result(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, FindPage) as (_, room, page):
        room.desk.open("find")
        type_in(qtbot, page, "samen leven")
        QTest.keyClick(page.field, Qt.Key.Key_Return)
        assert (room.desk.page, room.desk.step) == ("", "visie.waarden")
        assert room.desk.phase is Phase.SHOW


def test_arrows_go_through_the_results_and_back_to_the_field(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, FindPage) as (_, room, page):
        type_in(qtbot, page, "zorg")
        rows = page.results.rows
        qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() > 0)
        QTest.keyClick(page.field, Qt.Key.Key_Down)
        assert rows[0].hasFocus()
        for row in rows:
            QTest.keyClick(row, Qt.Key.Key_Down)
        assert rows[-1].hasFocus()
        inside = rows[-1].mapTo(page.area.viewport(), rows[-1].rect().bottomLeft())
        assert inside.y() <= page.area.viewport().height()
        step = rows[-1].found.step
        QTest.keyClick(rows[-1], Qt.Key.Key_Enter)
        qtbot.waitUntil(lambda: room.desk.step == step)
        for row in reversed(rows):
            QTest.keyClick(row, Qt.Key.Key_Up)
        assert focus_name() == words.FIELD


def test_tab_reaches_every_result(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, FindPage) as (_, _, page):
        type_in(qtbot, page, "samen leven")
        QTest.keyClick(page.field, Qt.Key.Key_Tab)
        assert focus_name() == words.row(texts(page)[0], page.results.rows[0].found.where)


def test_what_belongs_to_no_step_opens_its_own_page(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, FindPage) as (evening, room, page):
        evening.do(c.ParkPoint(PointId("p"), "Bushalte bij de zwemvijver"))
        type_in(qtbot, page, "zwemvijver")
        QTest.keyClick(page.field, Qt.Key.Key_Return)
        assert room.desk.page == "points"


def test_typing_on_searches_once(qtbot: QtBot, tmp_path: Path) -> None:
    acts = slow()
    with beside(qtbot, tmp_path, FindPage, acts=acts) as (_, _, page):
        QTest.keyClicks(page.field, "fiets")
        assert acts.asked == []
        qtbot.waitUntil(lambda: [text for text, _ in acts.asked] == ["fiets"])


def test_enter_while_typing_searches_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    acts = slow()
    with beside(qtbot, tmp_path, FindPage, acts=acts) as (_, room, page):
        room.desk.open("find")
        QTest.keyClicks(page.field, "fiets")
        QTest.keyClick(page.field, Qt.Key.Key_Return)
        assert [text for text, _ in acts.asked] == ["fiets"]
        QTest.keyClick(page.field, Qt.Key.Key_Return)  # nothing is there yet
        assert room.desk.page == "find"


def test_an_older_search_that_ends_later_is_ignored(qtbot: QtBot, tmp_path: Path) -> None:
    acts = slow()
    with beside(qtbot, tmp_path, FindPage, acts=acts) as (_, _, page):
        for text in ("fiets", "fietspad"):
            page.field.setText(text)
            page.search()
        (_, older), (_, newer) = acts.asked
        newer.done.emit((found("Een fietspad"),))
        older.done.emit((found("Een fiets"), found("Nog een fiets")))
        older.failed.emit("Dat lukte niet.")
        assert texts(page) == ["Een fietspad"]
        assert page.message.text() == words.KEYS


def test_a_search_that_does_not_work_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    acts = slow()
    with beside(qtbot, tmp_path, FindPage, acts=acts) as (_, _, page):
        page.field.setText("fiets")
        page.search()
        acts.asked[0][1].failed.emit("Dat lukte niet.")
        assert page.message.text() == "Dat lukte niet."


def test_an_empty_field_has_no_results_and_no_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, FindPage) as (_, _, page):
        type_in(qtbot, page, "samen leven")
        page.field.selectAll()
        QTest.keyClick(page.field, Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda: texts(page) == [])
        assert page.status.text() == ""


def test_nothing_stays_behind_when_it_is_left_and_coming_back_searches_anew(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, FindPage) as (_, _, page):
        type_in(qtbot, page, "samen leven")
        before = texts(page)
        page.hide()
        assert texts(page) == []
        page.show()
        qtbot.waitUntil(lambda: texts(page) == before)
        assert page.field.selectedText() == "samen leven"


def test_markup_in_what_people_wrote_stays_as_typed(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, FindPage) as (evening, _, page):
        evening.do(c.ParkPoint(PointId("p"), "<b>Zwemvijver</b>"))
        type_in(qtbot, page, "zwemvijver")
        assert texts(page) == ["<b>Zwemvijver</b>"]


def test_of_an_explanation_only_the_paragraph_that_it_is_in_is_shown() -> None:
    long = Found(f"{PLACES[Place.STEP]} · Waarden", "Eerst dit.\n\nDan het Fietspad.\n", "x")
    assert excerpt(long, "fietspad") == "Dan het Fietspad."
    assert excerpt(found("Een\nfiets"), "fiets") == "Een\nfiets"


def test_every_place_is_known_by_its_word() -> None:
    for place, word in PLACES.items():
        assert place_of(Found(f"{word} · Samen", "", "")) is place


def test_a_search_that_stops_says_so() -> None:
    assert words.number(1) == "1 gevonden"
    assert str(LIMIT) in words.number(LIMIT)
    assert "woord erbij" in words.number(LIMIT)
