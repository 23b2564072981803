"""Promises of *Gegevens en scherm*: nothing typed is lost, and settings say why they are fixed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from tests.ui.operator.beside import beside, focus_name
from workshop.domain import commands as c
from workshop.domain.errors import SettingsFixedError
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution, Publicity
from workshop.texts import promises
from workshop.texts.explaining import explain
from workshop.texts.ui import details as words
from workshop.texts.ui import wizard
from workshop.ui.operator.pages.details import DetailsPage
from workshop.ui.operator.pages.details.colour import told
from workshop.ui.operator.pages.details.draft import DetailsDraft
from workshop.ui.theme.tokens import BEAMER_DAY, BEAMER_EVENING

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.domain.settings import Details
    from workshop.evening import Evening

BEGUN: Final = Phase.DONE
OPEN: Final = Phase.EXPLAIN


def saved(evening: Evening) -> Details:
    return evening.look(lambda state: state.details)


def type_in(page: DetailsPage, name: str, text: str) -> None:
    line = page.fields[name].line
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)


def seen(page: DetailsPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


# --- details -------------------------------------------------------------------------------


def test_the_fields_say_what_is_saved_and_there_is_nothing_to_save(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (evening, _, page):
        details = saved(evening)
        assert page.fields["title"].line.text() == details.title
        assert page.fields["date"].line.text() == "11 maart 2026"
        assert page.fields["date"].note == "woensdag 11 maart 2026"
        assert page.fields["council_seats"].line.text() == str(details.council_seats)
        assert page.save.reason == words.NOTHING_CHANGED


def test_one_button_saves_all_that_changed(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (evening, _, page):
        before = saved(evening)
        for name, text in (
            ("title", "Rust in het sociaal domein"),
            ("date", "12-3-2026"),
            ("place", ""),
            ("council_seats", ""),
            ("accent", "#005aa7"),
        ):
            type_in(page, name, text)
        assert page.message.text() == words.NOT_SAVED
        QTest.keyClick(page.save, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: page.message.text().startswith("Opgeslagen"))
        now = saved(evening)
        assert now.title == "Rust in het sociaal domein"
        assert (now.date, now.place, now.council_seats) == ("2026-03-12", "", None)
        assert now.accent == "#005AA7"
        assert (now.practice, now.logo, now.clerk) == (before.practice, before.logo, before.clerk)
        qtbot.waitUntil(lambda: page.save.reason == words.NOTHING_CHANGED)
        assert page.fields["date"].line.text() == "12 maart 2026"


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("title", " ", "Vul de titel in: die tekst is nog leeg."),
        ("date", "", wizard.DATE_EMPTY),
        ("date", "morgen", wizard.DATE_UNREAD),
        ("council_seats", "veel", wizard.SEATS_UNREAD),
        ("accent", "blauw", "‘blauw’ is geen kleur."),
    ],
)
def test_what_cannot_be_saved_says_so_under_its_field(
    qtbot: QtBot, tmp_path: Path, name: str, text: str, sentence: str
) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (evening, _, page):
        before = saved(evening)
        type_in(page, name, text)
        assert page.fields[name].note.startswith(sentence)
        assert page.fields[name].line.accessibleDescription() == page.fields[name].note
        QTest.keyClick(page.save, Qt.Key.Key_Space)
        assert page.message.text() == words.CANNOT_SAVE
        assert saved(evening) == before


def test_leaving_the_page_saves_what_can_be_saved(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (evening, _, page):
        type_in(page, "theme", "Wonen")
        type_in(page, "title", "")
        page.leave()
        qtbot.waitUntil(lambda: saved(evening).theme == "Wonen")
        assert saved(evening).title
        assert page.fields["title"].line.text() == ""


def test_what_could_not_be_saved_is_there_again_in_another_look(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (_, room, page):
        type_in(page, "accent", "#12")
        page.leave()
        again = DetailsPage(room)
        qtbot.addWidget(again)
        assert room.desk.picture is not None
        again.show_picture(room.desk.picture)
        assert again.fields["accent"].line.text() == "#12"
        assert again.save.reason == words.CANNOT_SAVE
        page.hide()
        with qtbot.waitExposed(again):
            again.show()
        assert again.focusWidget() is again.fields["accent"].line


def test_in_another_look_the_place_and_the_outcome_are_kept(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (_, room, page):
        type_in(page, "accent", "#C8102E")
        page.save.setFocus()
        QTest.keyClick(page.save, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: page.message.text().startswith("Opgeslagen"))
        scroll = page.findChildren(QScrollArea)[0].verticalScrollBar()
        scroll.setValue(scroll.maximum() // 2)
        page.leave()
        page.hide()
        again = DetailsPage(room)
        again.resize(page.size())
        qtbot.addWidget(again)
        with qtbot.waitExposed(again):
            again.show()
        assert again.message.text() == page.message.text()
        assert again.focusWidget() is again.save
        kept = again.findChildren(QScrollArea)[0].verticalScrollBar()
        qtbot.waitUntil(lambda: kept.value() == room.desk.findChildren(DetailsDraft)[0].scroll > 0)


def test_a_change_elsewhere_comes_in_but_not_over_what_is_typed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (evening, _, page):
        type_in(page, "theme", "Wonen ")
        other = replace(saved(evening), theme="Zorg", place="Trouwzaal")
        evening.do(c.ChangeDetails(other))
        place = page.fields["place"].line
        qtbot.waitUntil(lambda: place.text() == "Trouwzaal")
        assert page.fields["theme"].line.text() == "Wonen "
        evening.do(c.ChangeDetails(replace(other, theme="Wonen", place="Raadzaal")))
        qtbot.waitUntil(lambda: place.text() == "Raadzaal")
        assert page.fields["theme"].line.text() == "Wonen "
        assert page.save.reason == words.NOTHING_CHANGED


def test_everything_is_reached_with_tab_and_has_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, DetailsPage, OPEN) as (_, _, page):
        page.screen_choices.laptop.setFocus()
        names = []
        for _ in range(30):
            names.append(focus_name())
            found = QApplication.focusWidget()
            assert found is not None
            QTest.keyClick(found, Qt.Key.Key_Tab)
        assert "" not in names
        cards = [
            promises.PUBLICITY_NAME[page.who.publicity],
            promises.ATTRIBUTION_NAME[page.who.attribution],
        ]
        choices = [words.LAPTOP_THEME, words.BEAMER_THEME, words.TEXT_SIZE, words.BEAMER_SCREEN]
        wanted = [*choices, words.LESS_MOTION, *words.FIELDS.values(), *cards, words.FILE]
        assert {*wanted, words.SAVE} <= set(names)


# --- colour --------------------------------------------------------------------------------


def test_the_colour_is_shown_as_given_and_as_the_room_sees_it(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (_, _, page):
        assert not page.sample.isVisible()
        type_in(page, "accent", "#005AA7")
        assert page.sample.isVisible()
        assert page.fields["accent"].note == words.LIGHTER
        assert page.sample.accessibleName().startswith("Je kleur #005AA7. Laptop #005AA7. Beamer")
        assert not page.grab().isNull()


def test_a_sentence_says_what_was_done_to_the_colour() -> None:
    assert told("#005AA7", BEAMER_EVENING) == words.LIGHTER
    assert told("#FFD500", BEAMER_DAY) == words.DARKER
    assert told("#FFFFFF", BEAMER_EVENING) == ""
    assert told("", BEAMER_EVENING) == ""
    assert told(BEAMER_EVENING.text, BEAMER_EVENING) == ""


# --- who sees what -------------------------------------------------------------------------


def test_once_somebody_answered_the_promises_stand_there_with_the_reason(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, DetailsPage, BEGUN) as (_, _, page):
        texts = seen(page)
        assert promises.PUBLICITY[Publicity.INFORMAL] in texts
        assert promises.ATTRIBUTION[Attribution.GROUP] in texts
        assert explain(SettingsFixedError()) in texts
        assert not any(card.isVisible() for card in page.who.cards.values())


def test_before_the_first_answer_the_settings_are_chosen_and_saved(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with beside(qtbot, tmp_path, DetailsPage, OPEN) as (evening, _, page):
        card = page.who.cards[Attribution.GROUP]
        card.setFocus()
        QTest.keyClick(card, Qt.Key.Key_Right)
        assert page.who.attribution is Attribution.NAME
        assert page.message.text() == words.NOT_SAVED
        QTest.keyClick(page.save, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: page.message.text().startswith("Opgeslagen"))
        settings = evening.look(lambda state: (state.publicity, state.attribution))
        assert settings == (Publicity.INFORMAL, Attribution.NAME)


def test_choosing_what_holds_already_is_no_change(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, DetailsPage, OPEN) as (_, _, page):
        page.who.cards[Publicity.PUBLIC].click()
        assert page.save.reason == ""
        page.who.cards[Publicity.INFORMAL].click()
        assert page.save.reason == words.NOTHING_CHANGED
        assert page.message.text() == words.SAVES


# --- screen --------------------------------------------------------------------------------


def test_the_look_holds_at_once_and_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (_, room, page):
        choices = page.screen_choices
        for box in (choices.laptop, choices.text_size):
            QTest.keyClick(box, Qt.Key.Key_Down)
        QTest.keyClick(choices.beamer, Qt.Key.Key_Up)
        QTest.keyClick(choices.calm, Qt.Key.Key_Space)
        kept = room.preferences
        assert (kept.theme_name, kept.beamer_theme_name) == ("avond", "dag")
        assert (kept.scale, kept.motion) == (1.25, False)


def test_a_look_chosen_elsewhere_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (_, room, page):
        room.preferences.theme_name = "avond"
        assert page.screen_choices.laptop.currentText() == "Avond"


def test_the_beamers_screen_is_chosen_by_name(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (_, room, page):
        box = page.screen_choices.beamer_screen
        assert box.currentText() == words.AUTOMATIC
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert room.preferences.beamer_screen == QGuiApplication.screens()[0].name()
        QTest.keyClick(box, Qt.Key.Key_Up)
        assert room.preferences.beamer_screen == ""


def test_a_chosen_screen_that_is_gone_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (_, room, page):
        room.preferences.beamer_screen = "HDMI-7"
        assert page.screen_choices.beamer_screen.currentText() == words.screen_gone("HDMI-7")
        room.preferences.beamer_screen = ""
        assert page.screen_choices.beamer_screen.currentText() == words.AUTOMATIC


def test_it_shows_where_the_file_is(qtbot: QtBot, tmp_path: Path) -> None:
    with beside(qtbot, tmp_path, DetailsPage) as (evening, _, page):
        assert page.file.text() == str(evening.path)
        assert page.file.isReadOnly()
