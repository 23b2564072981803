"""The linking table: rows by keyboard, gaps, and what hangs loose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.stage import opened, played
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, QuestionId, StepId
from workshop.domain.programme import Phase
from workshop.ui.beamer.slide import View
from workshop.ui.operator.pages.joint.choice import Choice
from workshop.ui.operator.pages.joint.inputs import WordsInput
from workshop.ui.operator.pages.links import LinksPage
from workshop.ui.operator.pages.links.connector import Link, link

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.domain.board import Entry
    from workshop.evening import Evening
    from workshop.ui.operator.pages.links.row import LinkRow
    from workshop.ui.operator.room import Room


STEP = StepId("visie.koppeling")
QUESTION = QuestionId("visie.koppeling.samen")


class Stage:
    """The page in a played evening, as the window would show it."""

    def __init__(self, qtbot: QtBot, evening: Evening, room: Room) -> None:
        self.qtbot, self.evening, self.room = qtbot, evening, room
        self.page = LinksPage(room)
        qtbot.addWidget(self.page)
        self.page.resize(852, 640)
        room.desk.changed.connect(self.draw)
        room.desk.moved.connect(self.draw)
        qtbot.waitUntil(lambda: room.desk.picture is not None)
        room.desk.go(STEP, Phase.JOINT)
        qtbot.waitUntil(lambda: room.desk.step == STEP)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()

    def draw(self) -> None:
        """As the window does."""
        if self.room.desk.picture is not None:
            self.page.show_picture(self.room.desk.picture)

    def written(self) -> list[Entry]:
        """Rows on disk."""
        return self.evening.look(
            lambda state: (
                list(state.joint[QUESTION].entries.values()) if QUESTION in state.joint else []
            )
        )

    def row(self, at: int) -> LinkRow:
        """As it is on the page."""
        return self.page.rows[self.page.writer.entries(QUESTION)[at].id]

    def choice(self, at: int, key: str) -> Choice:
        """A cell in which one chooses."""
        found = self.row(at).cells[key]
        assert isinstance(found, Choice)
        return found

    def choose(self, at: int, key: str) -> str:
        """The next one, by keyboard."""
        choice = self.choice(at, key)
        choice.combo.setFocus()
        QTest.keyClick(choice.combo, Qt.Key.Key_Down)
        return choice.text()

    def type(self, at: int, text: str) -> None:
        """The reason, by keyboard."""
        found = self.row(at).cells["onderbouwing"]
        assert isinstance(found, WordsInput)
        found.paper.setFocus()
        QTest.keyClicks(found.paper, text)


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    with opened(played(tmp_path, StepId("visie.resultaten"), Phase.DONE)) as (evening, room):
        yield Stage(qtbot, evening, room)


@pytest.fixture
def filled(tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    with opened(played(tmp_path, STEP, Phase.JOINT)) as (evening, room):
        yield Stage(qtbot, evening, room)


def lit(stage: Stage) -> list[str]:
    """Which cells of the first row ask for attention."""
    found = []
    for key, cell in stage.row(0).cells.items():
        is_lit = isinstance(cell, Choice) and cell.combo.is_lit
        if is_lit or (isinstance(cell, WordsInput) and "dashed" in cell.paper.styleSheet()):
            found.append(key)
    return found


def test_the_table_begins_with_a_calm_empty_row(stage: Stage) -> None:
    assert len(stage.page.rows) == 1
    assert stage.choice(0, "waarde").combo.shown() == "Nog geen waarde"
    assert lit(stage) == []
    assert not stage.page.loose.gap.is_lit


def test_what_is_missing_asks_for_attention_only_when_the_table_is_looked_over(
    stage: Stage,
) -> None:
    stage.choose(0, "waarde")
    stage.page.check.click()
    assert sorted(lit(stage)) == ["onderbouwing", "principe", "resultaat"]
    assert stage.page.loose.gap.is_lit
    stage.choose(0, "principe")
    assert sorted(lit(stage)) == ["onderbouwing", "resultaat"]

    stage.page.check.click()
    assert lit(stage) == []
    assert not stage.page.loose.gap.is_lit


def test_what_hangs_together_is_joined_and_a_gap_breaks_it_off(filled: Stage) -> None:
    row = filled.row(0)
    assert [each.link for each in row.connectors] == [Link.WHOLE] * len(row.connectors)
    found = filled.written()[0]
    first = next(iter(row.cells))
    filled.evening.do(c.SetEntry(QUESTION, found.id, {**found.fields, first: ""}))
    filled.qtbot.waitUntil(lambda: row.connectors[0].link is Link.FROM_RIGHT)
    assert {each.link for each in row.connectors[1:]} == {Link.WHOLE}
    assert not row.connectors[0].is_lit
    filled.page.check.click()
    assert row.connectors[0].is_lit


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (True, True, Link.WHOLE),
        (True, False, Link.FROM_LEFT),
        (False, True, Link.FROM_RIGHT),
        (False, False, Link.NONE),
    ],
)
def test_two_cells_hang_together_only_if_both_say_something(
    left: bool, right: bool, found: Link
) -> None:
    assert link(left=left, right=right) is found


def test_the_room_looks_the_table_over_with_the_operator(filled: Stage) -> None:
    filled.page.take.click()
    filled.qtbot.waitUntil(
        lambda: bool((slide := filled.room.projector.slide) and slide.view is View.LINKS)
    )
    filled.page.check.click()
    slide = filled.room.projector.slide
    assert slide is not None
    assert slide.checked == slide.picture.joint[0].question.id
    filled.page.check.click()
    assert filled.room.projector.slide is not None
    assert filled.room.projector.slide.checked is None


def test_a_row_is_saved_with_its_gaps_and_each_cell_that_is_filled_closes_one(
    stage: Stage,
) -> None:
    loose = len(stage.page.loose.slips)
    value, principle = stage.choose(0, "waarde"), stage.choose(0, "principe")
    stage.type(0, "de buurt het meest uitmaakt")
    stage.page.writer.flush()
    stage.qtbot.waitUntil(lambda: len(stage.written()) == 1)
    assert "resultaat" not in stage.written()[0].fields
    stage.qtbot.waitUntil(lambda: stage.choice(0, "resultaat").is_gap)

    result = stage.choose(0, "resultaat")
    stage.qtbot.waitUntil(lambda: "resultaat" in stage.written()[0].fields)
    assert stage.written()[0].fields == {
        "waarde": value,
        "principe": principle,
        "onderbouwing": "de buurt het meest uitmaakt",
        "resultaat": result,
    }
    assert not any(cell.is_gap for cell in stage.row(0).cells.values() if isinstance(cell, Choice))
    assert len(stage.page.loose.slips) == loose - 3
    stage.qtbot.waitUntil(lambda: stage.page.message.text().startswith("Opgeslagen, "))


def test_a_half_row_survives_a_picture_and_a_page_made_anew(stage: Stage) -> None:
    value = stage.choose(0, "waarde")
    stage.type(0, "omdat het")
    with stage.qtbot.waitSignal(stage.room.desk.changed):
        stage.evening.do(c.AgreeHouseRules(("We luisteren.",)))
    assert stage.choice(0, "waarde").text() == value

    stage.page.leave()
    again = LinksPage(stage.room)
    stage.qtbot.addWidget(again)
    stage.draw()
    assert stage.room.desk.picture is not None
    again.show_picture(stage.room.desk.picture)
    (row,) = again.rows.values()
    assert row.cells["waarde"].text() == value
    assert row.cells["onderbouwing"].text() == "omdat het"


def test_what_hangs_loose_begins_a_row(stage: Stage) -> None:
    slip = stage.page.loose.slips[0]
    loose = len(stage.page.loose.slips)
    QTest.keyClick(slip, Qt.Key.Key_Return)

    assert stage.choice(0, "waarde").text() == slip.name
    assert len(stage.page.loose.slips) == loose - 1
    assert stage.choice(0, "principe").combo.hasFocus()


def test_a_new_row_and_a_half_one_stand_beside_each_other(stage: Stage) -> None:
    stage.choose(0, "waarde")
    QTest.mouseClick(stage.page.add, Qt.MouseButton.LeftButton)
    stage.choose(1, "waarde")

    assert len(stage.page.rows) == 2
    assert stage.choice(0, "waarde").text()
    assert stage.choice(1, "waarde").text()


def test_a_removed_principle_leaves_a_gap_in_its_row(filled: Stage) -> None:
    entry = filled.written()[0]
    gone = EntryId(entry.fields["principe"])
    filled.evening.do(c.RemoveEntry(QuestionId("visie.principes.samen"), gone))

    filled.qtbot.waitUntil(lambda: filled.choice(0, "principe").is_gap)
    assert filled.choice(0, "principe").combo.shown() == "Nog geen leidend principe"
    assert "gat" in filled.page.message.text()


def test_rows_change_place_by_keyboard_and_by_mouse(filled: Stage) -> None:
    first, second, third = (each.id for each in filled.written())
    filled.choice(0, "waarde").combo.setFocus()
    QTest.keyClick(filled.page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    filled.qtbot.waitUntil(lambda: [e.id for e in filled.written()] == [second, first, third])
    filled.qtbot.waitUntil(lambda: filled.page.writer.entries(QUESTION)[1].id == first)

    filled.page.rows[first].up.click()
    filled.qtbot.waitUntil(lambda: [e.id for e in filled.written()] == [first, second, third])


def test_a_removed_row_comes_back(filled: Stage) -> None:
    before = filled.written()
    filled.choice(1, "waarde").combo.setFocus()
    filled.page.remove.click()
    filled.qtbot.waitUntil(lambda: len(filled.written()) == len(before) - 1)
    assert before[1].id not in filled.page.rows

    filled.page.gone.undo.click()
    filled.qtbot.waitUntil(lambda: filled.written() == before)
    filled.qtbot.waitUntil(lambda: before[1].id in filled.page.rows)


def test_scrolling_over_a_cell_chooses_nothing(filled: Stage) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    combo = filled.choice(0, "waarde").combo
    before = combo.currentIndex()
    combo.wheelEvent(
        QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
    )
    assert combo.currentIndex() == before


def test_the_beamer_gets_the_table(filled: Stage) -> None:
    filled.page.take.click()

    def shown() -> bool:
        slide = filled.room.projector.slide
        return slide is not None and slide.view is View.LINKS

    filled.qtbot.waitUntil(shown)
    assert shown()


def test_a_narrow_window_has_the_cells_under_each_other(filled: Stage) -> None:
    filled.page.resize(500, 640)
    row = filled.row(0)
    filled.qtbot.waitUntil(
        lambda: (
            row.cells["principe"].mapTo(row, row.rect().topLeft()).y()
            > row.cells["waarde"].mapTo(row, row.rect().topLeft()).y()
        )
    )
    assert filled.page.rows


def test_every_field_and_button_has_a_name(filled: Stage) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QPlainTextEdit

    kinds = (QAbstractButton, QComboBox, QPlainTextEdit)
    widgets = [each for kind in kinds for each in filled.page.findChildren(kind)]
    assert widgets
    assert all(each.accessibleName() for each in widgets)
