"""Promises of *Naslag*: found while one types, shown to the room, and checked by somebody."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.content.card_sample import BICYCLES, library_in
from tests.ui.operator.beside import focus_name
from tests.ui.operator.shown_page import press
from tests.ui.stage import opened, played
from workshop.desktop.acts import EveningActs
from workshop.domain.card import CardCheck, CardId
from workshop.domain.ids import StepId
from workshop.domain.programme import Phase
from workshop.evening.library import Library
from workshop.texts.ui import operator as frame
from workshop.texts.ui import reference as words
from workshop.ui.beamer.slide import Slide, View
from workshop.ui.kit.wrapped import Wrapped
from workshop.ui.operator.pages.reference import ReferencePage
from workshop.ui.operator.room import Room

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@dataclass(frozen=True)
class Stage:
    """The page, open beside the evening, with its cards read."""

    qtbot: QtBot
    room: Room
    page: ReferencePage
    library: Library

    @property
    def slide(self) -> Slide:
        slide = self.room.projector.slide
        assert slide is not None
        return slide

    @property
    def view(self) -> View:
        return self.slide.view

    def type(self, text: str) -> None:
        """And wait until what was found stands there: a row not yet drawn takes no focus."""
        self.page.field.selectAll()
        QTest.keyClicks(self.page.field, text)
        self.qtbot.waitUntil(lambda: not self.page.is_searching and self._is_drawn)

    @property
    def _is_drawn(self) -> bool:
        return all(row.isVisible() for row in self.page.list.rows)

    @property
    def titles(self) -> list[str]:
        return [row.line.title for row in self.page.list.rows]

    @property
    def card(self) -> str:
        shown = self.page.view.shown
        return shown.card.id if shown else ""

    def go(self, step: str) -> None:
        self.room.desk.go(StepId(step))
        self.qtbot.waitUntil(lambda: self.room.desk.step == step)
        self.room.desk.open("reference")


@contextmanager
def stage_in(qtbot: QtBot, folder: Path, library: Library) -> Iterator[Stage]:
    with opened(played(folder, phase=Phase.OWN)) as (evening, found):
        room = replace(found, acts=EveningActs(evening, library))
        qtbot.waitUntil(lambda: room.desk.picture is not None)
        page = ReferencePage(room)
        qtbot.addWidget(page)
        page.resize(852, 640)

        def draw() -> None:
            if room.desk.picture is not None:
                page.show_picture(room.desk.picture)

        draw()
        room.desk.open("reference")
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        room.desk.changed.connect(draw)
        room.desk.moved.connect(draw)
        qtbot.waitUntil(lambda: page.library is not None)
        try:
            yield Stage(qtbot, room, page, library)
        finally:
            room.desk.changed.disconnect(draw)
            room.desk.moved.disconnect(draw)
            page.hide()


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    with stage_in(qtbot, tmp_path, library_in(tmp_path)) as made:
        yield made


# --- the list ------------------------------------------------------------------------------


def test_what_belongs_at_the_step_stands_first_and_lies_there(stage: Stage) -> None:
    here = [each.card for each in stage.library.beside(StepId("visie.waarden"))]
    first = [each.title for each in here[:5]]
    assert stage.titles[: len(first)] == first
    assert stage.card == here[0].id
    assert focus_name() == words.FIELD


def test_another_step_has_other_cards_first_and_the_card_stays(stage: Stage) -> None:
    before = stage.card
    stage.go("waardemodel.kader")
    here = stage.library.beside(StepId("waardemodel.kader"))
    assert stage.titles[0] == here[0].card.title
    assert stage.card == before


def test_a_group_unfolds_and_folds(stage: Stage) -> None:
    (row,) = [each for each in stage.page.list.rows if each.line.title == "Proefwet 1901"]
    assert "Wetten: Proefwet 1901, 2, dicht" in row.accessibleName()
    assert "De raad en de zwaanstalling" not in stage.titles
    row.setFocus()
    row.click()
    at = stage.titles.index("Proefwet 1901")
    assert stage.titles[at + 1 : at + 3] == ["Wie krijgt een fiets?", "De raad en de zwaanstalling"]
    assert focus_name() == "Wetten: Proefwet 1901, 2, open"
    stage.page.list.rows[at + 2].click()
    assert stage.card == "proef-raad"
    stage.page.list.rows[at].click()
    assert "De raad en de zwaanstalling" not in stage.titles


def test_the_rest_of_the_cards_of_a_step_fold(stage: Stage) -> None:
    stage.go("waardemodel.kader")
    number = len(stage.library.beside(StepId("waardemodel.kader")))
    assert number > 5
    assert stage.titles[5] == words.more(number - 5)
    stage.page.list.rows[5].click()
    assert stage.titles[6] == stage.library.beside(StepId("waardemodel.kader"))[5].card.title


# --- searching -----------------------------------------------------------------------------


def test_results_come_while_somebody_types_and_the_best_lies_there(stage: Stage) -> None:
    QTest.keyClicks(stage.page.field, "bakfi")
    assert stage.page.is_searching
    stage.qtbot.waitUntil(lambda: not stage.page.is_searching)
    assert stage.card == BICYCLES
    assert stage.page.list.rows[0].isChecked()
    assert stage.page.field.hasFocus()
    stage.type("zwaanstelling")
    assert stage.page.status.text() == "Gezocht op ‘zwaanstalling’."
    row = stage.page.list.rows[0].line
    assert [row.below[a:b] for a, b in row.below_spans] or row.spans


def test_nothing_found_says_so_and_the_card_stays(stage: Stage) -> None:
    before = stage.card
    stage.type("qxzqxz")
    assert stage.page.status.text() == "Niets gevonden. Typ een ander woord."
    assert (stage.titles, stage.card) == ([], before)


def test_an_empty_field_has_all_cards_again(stage: Stage) -> None:
    all_ = stage.titles
    stage.type("fiets")
    assert stage.titles != all_
    stage.page.field.clear()
    stage.page.field.textEdited.emit("")
    stage.qtbot.waitUntil(lambda: not stage.page.is_searching)
    assert stage.titles == all_
    assert stage.page.status.isHidden()


def test_the_keyboard_goes_from_the_field_through_the_list_and_back(stage: Stage) -> None:
    stage.type("zwaanstalling")
    QTest.keyClick(stage.page.field, Qt.Key.Key_Down)
    first, second = stage.page.list.rows[:2]
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert stage.card == second.line.key
    QTest.keyClick(second, Qt.Key.Key_Up)
    QTest.keyClick(first, Qt.Key.Key_Up)
    assert stage.page.field.hasFocus()


def test_enter_searches_at_once(stage: Stage) -> None:
    stage.page.field.setText("bakfiets")
    QTest.keyClick(stage.page.field, Qt.Key.Key_Return)
    stage.qtbot.waitUntil(lambda: not stage.page.is_searching)
    assert stage.card == BICYCLES


def test_a_picture_of_the_evening_moves_nothing(stage: Stage) -> None:
    stage.type("zwaanstalling")
    row = stage.page.list.rows[1]
    row.setFocus()
    row.click()
    picture = stage.room.desk.picture
    assert picture is not None
    stage.page.show_picture(replace(picture))
    assert row.hasFocus()
    assert stage.card == row.line.key


# --- the card ------------------------------------------------------------------------------


def is_said(stage: Stage, text: str) -> bool:
    return text in said(stage)


def said(stage: Stage) -> str:
    view = stage.page.view
    labels = [each.text() for each in view.findChildren(QLabel) if each.isVisibleTo(view)]
    large = [each.text() for each in view.findChildren(Wrapped) if each.isVisibleTo(view)]
    return "\n".join((*large, *labels))


def test_the_card_has_its_source_its_day_and_whose_it_is(stage: Stage) -> None:
    stage.page.choose(BICYCLES)
    for text in (
        "Proefwet 1901",
        "Een fiets voor wie er geen kan betalen.",
        "Peildatum 1 juni 2001. Controleer de geldende wet.",
        "Let op: De leentermijn is sindsdien gewijzigd.",
        "Kaart van de gemeente.",
        "Bronnen: Een boek, Bladzijde 3 (1901); Een boek, Deel 1 (1901)",
    ):
        stage.qtbot.waitUntil(partial(is_said, stage, text))
    stage.page.choose("proef-raad")
    ours = "Deze kaart is van de makers van de app en staat niet in de bron."
    stage.qtbot.waitUntil(partial(is_said, stage, ours))


def test_somebody_notes_who_checked_it_and_the_room_sees_it(stage: Stage) -> None:
    stage.page.choose(BICYCLES)
    press(stage.page, words.TAKE)
    form = stage.page.view.form
    form.open.click()
    assert focus_name() == words.CHECKED_BY
    form.fields["on"].line.setText("3-3-2026")
    form.keep.click()
    assert form.fields["by"].note == words.NOBODY
    form.fields["by"].line.setText("Griffie")
    form.keep.click()
    stage.qtbot.waitUntil(lambda: "Gecontroleerd op 3 maart 2026 door Griffie." in said(stage))
    check = CardCheck(date(2026, 3, 3), "Griffie")
    shown = stage.library.card(CardId(BICYCLES))
    assert shown is not None
    assert shown.check == check
    assert stage.slide.card is not None
    assert stage.slide.card.check == check
    assert not form.inside.isVisible()
    form.forget.click()
    stage.qtbot.waitUntil(lambda: "Controleer de geldende wet." in said(stage))
    assert not form.forget.isVisible()


@pytest.mark.parametrize(
    ("day", "note"),
    [("gisteren", words.NO_DATE), ("", words.NO_DATE), ("1-1-2001", words.TOO_EARLY)],
)
def test_a_day_that_says_nothing_is_not_kept(stage: Stage, day: str, note: str) -> None:
    stage.page.choose(BICYCLES)
    form = stage.page.view.form
    form.open.click()
    form.fields["by"].line.setText("Griffie")
    form.fields["on"].line.setText(day)
    form.keep.click()
    assert form.fields["on"].note == note
    assert not stage.library.checks_file.exists()
    form.cancel.click()
    assert form.open.isVisible()


def test_who_checked_one_is_offered_for_the_next(stage: Stage) -> None:
    stage.page.choose(BICYCLES)
    form = stage.page.view.form
    form.open.click()
    form.fields["by"].line.setText("Griffie")
    form.keep.click()
    stage.qtbot.waitUntil(form.open.isVisible)
    stage.page.choose("proef-raad")
    form.open.click()
    assert form.fields["by"].line.text() == "Griffie"


def test_a_check_that_cannot_be_kept_says_why(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("workshop.report.files.os.fsync", full)
    stage.page.choose(BICYCLES)
    form = stage.page.view.form
    form.open.click()
    form.fields["by"].line.setText("Griffie")
    form.keep.click()
    stage.qtbot.waitUntil(lambda: "De schijf is vol." in stage.page.message.text())
    assert form.inside.isVisible()


def test_what_cannot_be_read_of_the_municipality_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    library = library_in(tmp_path)
    (tmp_path / "naslag" / "kapot.toml").write_text("format = 1", encoding="utf-8")
    with stage_in(qtbot, tmp_path, library) as stage:
        qtbot.waitUntil(lambda: "kapot.toml" in stage.page.message.text())


# --- the beamer ----------------------------------------------------------------------------


def test_a_card_is_put_before_the_room_and_taken_away_again(stage: Stage) -> None:
    before = stage.slide
    stage.page.choose(BICYCLES)
    assert stage.slide.view is before.view
    assert not stage.page.put_away.isVisible()
    press(stage.page, words.TAKE)
    assert stage.slide.view is View.CARD
    assert stage.slide.card == stage.library.card(CardId(BICYCLES))
    assert stage.page.message.text() == "De zaal ziet: Wie krijgt een fiets?"
    stage.page.choose("proef-raad")
    assert stage.slide.card == stage.library.card(CardId(BICYCLES))
    press(stage.page, words.TAKE)
    press(stage.page, words.PUT_AWAY)
    assert (stage.slide.view, stage.slide.card) == (before.view, None)
    assert stage.page.message.text() == ""
    assert not stage.page.put_away.isVisible()


def test_the_key_that_puts_things_on_the_beamer_puts_the_card_there(stage: Stage) -> None:
    stage.page.choose(BICYCLES)
    ready = stage.room.projector.ready()
    assert ready is not None
    assert (ready.view, ready.card) == (View.CARD, stage.page.view.shown)
    stage.room.projector.take()
    assert stage.view is View.CARD


def test_beside_the_page_the_same_key_shows_the_step_again(stage: Stage) -> None:
    stage.page.choose(BICYCLES)
    press(stage.page, words.TAKE)
    stage.room.desk.close()
    ready = stage.room.projector.ready()
    assert ready is not None
    assert (ready.view, ready.card) == (View.QUESTION, None)
    stage.room.projector.take()
    assert stage.view is View.QUESTION
    stage.room.projector.put_away()
    assert stage.view is View.QUESTION


def test_a_card_in_front_stays_while_the_evening_changes(stage: Stage) -> None:
    stage.page.choose(BICYCLES)
    press(stage.page, words.TAKE)
    stage.go("visie.principes")
    assert stage.slide.card is not None
    assert stage.slide.card.card.id == BICYCLES


def test_a_frozen_beamer_shows_the_card_when_it_is_taken(stage: Stage) -> None:
    stage.page.choose(BICYCLES)
    stage.room.projector.freeze()
    press(stage.page, words.TAKE)
    assert (stage.slide.view, stage.room.projector.is_frozen) == (View.CARD, False)


def test_without_a_card_there_is_nothing_to_show(stage: Stage) -> None:
    stage.page.view.show_card(None)
    stage.page._offer()
    assert stage.page.take.reason == words.NOT_YET


def test_the_page_is_in_the_menu_with_a_key() -> None:
    assert frame.MENU["reference"] == "Naslag"
    assert frame.KEYS["reference"] == ("N", "N")
