"""Earlier wordings of a joint answer: looked at, taken back, and erased ones stay erased."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.operator.shown_page import everything_said
from tests.ui.stage import opened, played
from workshop.desktop.acts import EveningActs
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, QuestionId, StepId
from workshop.domain.programme import Phase
from workshop.evening.erasing import Grounds, Target, erase_in
from workshop.texts.promises import ERASED
from workshop.ui.operator.pages.joint import JointPage
from workshop.ui.operator.pages.joint.history import WordingCard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.domain.board import Entry
    from workshop.evening import Evening

STEP = StepId("visie.waarden")
QUESTION = QuestionId("visie.waarden.samen")
FORMER = "Menselijke maat"


class Desk:
    """The page with the first entry in hand; it was renamed once since the rehearsal."""

    def __init__(self, qtbot: QtBot, evening: Evening, page: JointPage) -> None:
        self.qtbot, self.evening, self.page = qtbot, evening, page

    def entry(self) -> Entry:
        """As it is on disk."""
        return self.evening.look(lambda state: next(iter(state.joint[QUESTION].entries.values())))

    def cards(self) -> list[WordingCard]:
        """After opening, by mouse."""
        history = self.page.editor.history
        history.fold.click()
        self.qtbot.waitUntil(lambda: bool(history.cards) or history.nothing.isVisible())
        return history.cards


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with opened(played(tmp_path, STEP, Phase.JOINT)) as (evening, found):
        room = replace(found, acts=EveningActs(evening))
        qtbot.waitUntil(lambda: room.desk.picture is not None)
        page = JointPage(room)
        qtbot.addWidget(page)
        page.resize(852, 640)

        def draw() -> None:
            if room.desk.picture is not None:
                page.show_picture(room.desk.picture)

        room.desk.changed.connect(draw)
        room.desk.moved.connect(draw)
        room.desk.go(STEP, Phase.JOINT)
        qtbot.waitUntil(lambda: room.desk.step == STEP)
        with qtbot.waitExposed(page):
            page.show()
        made = Desk(qtbot, evening, page)
        entry = made.entry()
        fields = {**entry.fields, "waarde": "Maatwerk"}
        evening.do(c.SetEntry(QUESTION, entry.id, fields, "Anders gezegd.", entry.sources))
        qtbot.waitUntil(lambda: page.editor.sheet.inputs["waarde"].text() == "Maatwerk")
        yield made


def test_an_earlier_wording_can_be_read_with_its_time(desk: Desk) -> None:
    card, *others = desk.cards()
    said = " ".join(each.text() for each in card.findChildren(QLabel))
    assert FORMER in said
    assert "Versie van " in said
    assert "Maatwerk" not in said
    assert not others


def test_taken_back_it_is_the_text_again_and_the_other_is_earlier_now(desk: Desk) -> None:
    before = desk.entry()
    (card,) = desk.cards()
    card.take_back.setFocus()
    QTest.keyClick(card.take_back, Qt.Key.Key_Space)

    desk.qtbot.waitUntil(lambda: desk.entry().fields["waarde"] == FORMER)
    assert desk.entry().rationale != "Anders gezegd."
    assert desk.entry().sources == before.sources
    assert desk.page.editor.sheet.inputs["waarde"].text() == FORMER


def test_what_was_erased_says_so_and_cannot_be_taken_back(desk: Desk) -> None:
    because = "Bijna iedereen noemde deze waarde"
    (card,) = desk.cards()
    assert because.casefold() in everything_said(card)
    erase_in(
        desk.evening,
        Target.TEXT,
        because,
        Grounds(c.ErasureCategory.PERSONAL_DATA, "om het te zien"),
    )
    history = desk.page.editor.history
    desk.qtbot.waitUntil(lambda: because.casefold() not in everything_said(history))

    (card,) = history.cards
    assert ERASED.casefold() in everything_said(card)
    assert FORMER.casefold() not in everything_said(card)
    assert not card.take_back.isVisible()


def test_another_entry_in_hand_folds_it(desk: Desk) -> None:
    assert desk.cards()
    desk.page.editor.tabs.tabs[1].click()
    assert not desk.page.editor.history.is_open
    assert not desk.page.editor.history.cards


def test_an_entry_that_was_never_saved_has_no_earlier_wordings(desk: Desk) -> None:
    desk.page.editor.begin()
    assert desk.page.editor.entry not in (EntryId(""), desk.entry().id)
    assert not desk.page.editor.history.fold.isVisible()


def test_an_entry_that_reads_as_it_always_did_says_so(desk: Desk) -> None:
    desk.page.editor.tabs.tabs[1].click()
    assert not desk.cards()
    assert desk.page.editor.history.nothing.isVisible()


def test_the_page_scrolls_no_further_than_what_stands_on_it(desk: Desk) -> None:
    assert desk.cards()
    area = desk.page._area
    inside = area.widget()
    assert inside is not None

    def fits() -> bool:
        wanted = max(area.viewport().height(), inside.heightForWidth(inside.width()))
        return inside.height() == wanted

    desk.qtbot.waitUntil(fits)
