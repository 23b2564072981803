"""Making a new evening, page after page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from tests.ui.start.opened import click, focused, press, show_start, type_text, wizard_of
from tests.ui.start.shelf import LAST, Chooser, Door, Shelf
from workshop.domain.errors import TargetTakenError
from workshop.domain.settings import Attribution, Publicity
from workshop.texts import promises
from workshop.texts.ui import start
from workshop.texts.ui import wizard as words
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.opening import Listed
from workshop.ui.start.details_page import DetailsPage
from workshop.ui.start.draft import PageName, Person
from workshop.ui.start.overview_page import OverviewPage
from workshop.ui.start.people_page import PeoplePage
from workshop.ui.start.programme_page import ProgrammePage
from workshop.ui.start.who_page import WhoPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.ui.start.window import StartWindow
    from workshop.ui.start.wizard import Wizard

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, door: Door) -> StartWindow:
    shown = show_start(qtbot, Shelf(tmp_path, recents=(), last=LAST), door)
    shown.start_new()
    return shown


def details(wizard: Wizard) -> DetailsPage:
    page = wizard.pages[PageName.DETAILS]
    assert isinstance(page, DetailsPage)
    return page


def people(wizard: Wizard) -> PeoplePage:
    wizard.go(PageName.PEOPLE)
    page = wizard.page
    assert isinstance(page, PeoplePage)
    return page


def fill(wizard: Wizard) -> None:
    wizard.draft.details |= {"title": "Waarden", "municipality": "Voorbeeldstad"}
    wizard.draft.details["date"] = "12-03-2026"


def test_an_evening_is_made_with_the_keyboard_alone(
    qtbot: QtBot, window: StartWindow, door: Door
) -> None:
    wizard = wizard_of(window)
    type_text(window, "Waarden in het sociaal domein")
    press(window, Qt.Key.Key_Tab)
    type_text(window, "Voorbeeldstad")
    press(window, Qt.Key.Key_Tab)
    type_text(window, "12 maart 2026")
    press(window, ENTER)
    press(window, Qt.Key.Key_Down)
    press(window, ENTER)
    press(window, Qt.Key.Key_Left)
    press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Right)
    press(window, ENTER)
    type_text(window, "Piet Jansen")
    press(window, Qt.Key.Key_Tab)
    type_text(window, "Noord")
    press(window, ENTER)
    type_text(window, "Anna de Boer")
    press(window, ENTER)
    press(window, ENTER)
    assert wizard.draft.page is PageName.OVERVIEW
    press(window, ENTER)
    (plan,) = door.plans
    assert plan.details.title == "Waarden in het sociaal domein"
    assert (plan.details.municipality, plan.details.date) == ("Voorbeeldstad", "2026-03-12")
    second = wizard.choices.evenings[1]
    assert (plan.evening, plan.programmes) == (second.id, second.programmes)
    assert (plan.publicity, plan.attribution) == (Publicity.PUBLIC, Attribution.NAME)
    assert plan.participants == (
        Listed("Piet Jansen", "Noord", "raadslid"),
        Listed("Anna de Boer", "Noord", "raadslid"),
    )
    assert window.stack.currentWidget() is window.welcome


def test_nothing_is_called_missing_before_a_page_was_left(
    qtbot: QtBot, window: StartWindow
) -> None:
    fields = details(wizard_of(window)).fields
    assert [each.note for each in fields.values() if each.note] == []
    press(window, ENTER)
    wizard_of(window).go(PageName.DETAILS)
    assert fields["title"].note == "Vul de titel in: die tekst is nog leeg."
    assert fields["date"].note == words.DATE_EMPTY
    assert words.NEEDS not in wizard_of(window).outline.rows[PageName.DETAILS].accessibleName()
    wizard_of(window).go(PageName.WHO)
    assert words.NEEDS in wizard_of(window).outline.rows[PageName.DETAILS].accessibleName()


def test_a_date_is_read_back_while_it_is_typed(qtbot: QtBot, window: StartWindow) -> None:
    field = details(wizard_of(window)).fields["date"]
    QTest.keyClicks(field.line, "12-03-2026")
    assert field.note == "donderdag 12 maart 2026"
    wizard_of(window).go(PageName.WHO)
    wizard_of(window).go(PageName.DETAILS)
    field.line.clear()
    QTest.keyClicks(field.line, "31 juni 2026")
    assert field.note == words.NO_SUCH_DAY


def test_ctrl_enter_shows_the_first_thing_that_is_missing(
    qtbot: QtBot, window: StartWindow, door: Door
) -> None:
    wizard = wizard_of(window)
    fill(wizard)
    wizard.draft.details["municipality"] = ""
    wizard.go(PageName.WHO)
    press(window, ENTER, CTRL)
    assert door.plans == []
    assert wizard.draft.page is PageName.DETAILS
    assert focused(window) is details(wizard).fields["municipality"].line
    assert "gemeente" in wizard.message.text()


def test_ctrl_enter_makes_a_complete_evening_from_any_page(
    qtbot: QtBot, window: StartWindow, door: Door
) -> None:
    fill(wizard_of(window))
    page = people(wizard_of(window))
    type_text(window, "Piet")
    press(window, ENTER, CTRL)
    assert [each.name for each in door.plans[0].participants] == ["Piet"]
    assert page.entry.name.text() == ""


def test_escape_goes_to_the_start_and_everything_is_still_there(
    qtbot: QtBot, window: StartWindow
) -> None:
    type_text(window, "Waarden")
    wizard_of(window).go(PageName.PEOPLE)
    type_text(window, "anoniem")
    press(window, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.welcome
    assert window.welcome.new.accessibleName() == start.GO_ON_NEW
    press(window, ENTER)
    wizard = wizard_of(window)
    assert wizard.draft.page is PageName.PEOPLE
    assert focused(window).property("text") == "anoniem"
    wizard.go(PageName.DETAILS)
    assert details(wizard).fields["title"].line.text() == "Waarden"


def test_going_back_and_forth_loses_nothing(window: StartWindow) -> None:
    wizard = wizard_of(window)
    fill(wizard)
    for page in (*PageName, *reversed(PageName)):
        wizard.go(page)
    assert details(wizard).fields["date"].line.text() == "12-03-2026"
    wizard.back.click()
    assert window.stack.currentWidget() is window.welcome


def test_pages_are_opened_from_the_list_at_the_left(qtbot: QtBot, window: StartWindow) -> None:
    wizard = wizard_of(window)
    click(wizard.outline.rows[PageName.WHO])
    assert wizard.page is wizard.pages[PageName.WHO]
    wizard.back.click()
    assert wizard.page is wizard.pages[PageName.PROGRAMME]


def test_as_last_time_asks_for_the_date_only(qtbot: QtBot, window: StartWindow, door: Door) -> None:
    wizard = wizard_of(window)
    details(wizard).last_time.click()
    assert wizard.message.text() == words.LAST_TIME_DONE
    type_text(window, "1 april 2027")
    press(window, ENTER, CTRL)
    (plan,) = door.plans
    assert (plan.participants, plan.teams) == (LAST.participants, LAST.teams)
    assert plan.programmes == LAST.programmes


def test_a_refusal_is_said_and_the_draft_stays(
    qtbot: QtBot, window: StartWindow, door: Door
) -> None:
    door.refusal = TargetTakenError("avond.dialoog", "other")
    wizard = wizard_of(window)
    fill(wizard)
    press(window, ENTER, CTRL)
    assert "avond.dialoog" in wizard.message.text()
    assert wizard.draft.typed("date") == "12-03-2026"


# --- programme -----------------------------------------------------------------------------


def test_own_choice_asks_for_a_programme_and_adds_up_its_minutes(
    qtbot: QtBot, window: StartWindow
) -> None:
    wizard = wizard_of(window)
    wizard.go(PageName.PROGRAMME)
    page = wizard.page
    assert isinstance(page, ProgrammePage)
    click(page.cards[""])
    wizard.go(PageName.WHO)
    wizard.go(PageName.PROGRAMME)
    assert page.problem.isVisible()
    page.boxes["visie"].click()
    assert not page.problem.isVisible()
    assert page.sheet.total.text() == "Samen 2 uur en 8 minuten"
    # Beside the button, where it stays in sight however far the list of programmes goes on.
    assert wizard.message.text() == page.sheet.total.text()
    assert wizard.message.isVisible()
    assert not page.themes["waardemodel"].isVisible()
    page.boxes["waardemodel"].click()
    page.themes["waardemodel"].setCurrentIndex(1)
    assert wizard.draft.themes == {"waardemodel": "waardemodel+jeugdzorg"}
    wizard.go(PageName.WHO)
    wizard.go(PageName.PROGRAMME)
    assert page.themes["waardemodel"].currentIndex() == 1
    assert page.boxes["visie"].isChecked()


def test_the_two_large_programmes_stand_first_and_a_click_brings_them_in_sight(
    qtbot: QtBot, window: StartWindow
) -> None:
    wizard = wizard_of(window)
    wizard.go(PageName.PROGRAMME)
    page = wizard.page
    assert isinstance(page, ProgrammePage)
    shipped = {each.id for each in wizard.choices.programmes}
    assert page.boxes.keys() == shipped
    assert list(page.boxes)[:2] == ["visie", "waardemodel"]
    assert not page.boxes["visie"].isVisible()
    click(page.cards[""])
    qtbot.waitUntil(lambda: not page.boxes["waardemodel"].visibleRegion().isEmpty())
    titles = [box.text() for box in page.boxes.values()][2:]
    assert titles == sorted(titles, key=str.casefold)
    page.boxes["waardemodel"].click()
    page.boxes["casuistiek"].click()
    assert wizard.draft.programmes == ["casuistiek", "waardemodel"], "in the order of the library"


def test_the_choices_show_their_literal_promises(window: StartWindow) -> None:
    wizard = wizard_of(window)
    wizard.go(PageName.WHO)
    page = wizard.page
    assert isinstance(page, WhoPage)
    said = {each.text() for each in page.findChildren(QLabel)}
    sentences = (*promises.PUBLICITY.values(), *promises.ATTRIBUTION.values())
    assert {f"‘{each}’" for each in sentences} <= said
    page.attribution[Attribution.ANONYMOUS].click()
    page.publicity[Publicity.CLOSED].click()
    assert wizard.draft.attribution is Attribution.ANONYMOUS
    assert wizard.draft.publicity is Publicity.CLOSED


# --- participants --------------------------------------------------------------------------


def test_a_pasted_list_of_family_names_first_is_understood(window: StartWindow) -> None:
    wizard = wizard_of(window)
    page = people(wizard)
    QGuiApplication.clipboard().setText("Jansen, Piet;Noord\nBoer, Anna de;Noord\n")
    page.paste.click()
    assert [each.full for each in wizard.draft.people] == [
        "Piet Jansen (Noord)",
        "Anna de Boer (Noord)",
    ]
    assert wizard.message.text() == "2 namen erbij."
    page.paste.click()
    assert wizard.message.text() == "0 namen erbij. 2 stonden er al."


def test_a_list_pasted_in_the_name_field_is_a_list(qtbot: QtBot, window: StartWindow) -> None:
    people(wizard_of(window))
    QGuiApplication.clipboard().setText("Jansen, Piet\nVos, Ada")
    press(window, Qt.Key.Key_V, CTRL)
    assert [each.name for each in wizard_of(window).draft.people] == ["Piet Jansen", "Ada Vos"]
    QGuiApplication.clipboard().setText("Bo")
    press(window, Qt.Key.Key_V, CTRL)
    assert focused(window).property("text") == "Bo"


def test_a_list_that_cannot_be_read_changes_nothing(window: StartWindow) -> None:
    wizard = wizard_of(window)
    page = people(wizard)
    for text in ("", "a,,b", "\n \n"):
        QGuiApplication.clipboard().setText(text)
        page.paste.click()
        assert wizard.message.property("role") == "attention"
    page.take_text("")
    assert wizard.message.text() == words.NO_NAMES
    assert wizard.draft.people == []


def test_a_file_of_participants_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "lijst.csv"
    chooser = Chooser(file)
    window = show_start(qtbot, Shelf(tmp_path), Door(), choose=chooser)
    window.start_new()
    wizard = wizard_of(window)
    page = people(wizard)
    file.write_text("Jansen, Piet;Noord;raadslid\nVos, Ada;;voorzitter", "utf-8")
    page.file.click()
    assert wizard.message.text() == "2 namen erbij. Gelezen als UTF-8."
    wrong = tmp_path / "fout.csv"
    wrong.write_text("a,,b", "utf-8")
    page.take_file(wrong)
    assert wizard.message.property("role") == "attention"
    assert len(wizard.draft.people) == 2


def test_somebody_is_never_typed_twice(qtbot: QtBot, window: StartWindow) -> None:
    wizard = wizard_of(window)
    wizard.draft.people = [Person("Piet", "Noord")]
    page = people(wizard)
    page.entry.group.setText("noord")
    type_text(window, "piet")
    press(window, ENTER)
    assert wizard.message.text() == words.twice("piet (noord)")
    assert page.entry.name.text() == "piet"
    page.entry.name.clear()
    page.entry.add.click()
    assert wizard.message.text() == words.NAME_FIRST


def test_a_cell_that_makes_a_double_name_is_marked_and_said(window: StartWindow) -> None:
    wizard = wizard_of(window)
    wizard.draft.people = [Person("Piet"), Person("Anna")]
    page = people(wizard)
    wizard.go(PageName.OVERVIEW)
    wizard.go(PageName.PEOPLE)
    cell = page.model.index(1, 0)
    page.model.setData(cell, "piet")
    assert page.problem.sentence.text() == words.twice("piet")
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == words.twice("piet")
    wizard.go(PageName.OVERVIEW)
    overview = wizard.page
    assert isinstance(overview, OverviewPage)
    assert wizard.onward.reason == words.INCOMPLETE
    overview.mends[-1].click()
    assert page.table.currentIndex().row() == 1


def test_cells_take_roles_groups_and_tables(qtbot: QtBot, window: StartWindow) -> None:
    wizard = wizard_of(window)
    wizard.draft.people = [Person("Piet")]
    page = people(wizard)
    for column, text in enumerate(("Piet J", "Noord", "Wethouder", "Tafel 1")):
        page.model.setData(page.model.index(0, column), text)
    assert wizard.draft.people == [Person("Piet J", "Noord", "wethouder", "Tafel 1")]
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, 1))
    press(window, ENTER)
    editor = page.table.viewport().findChild(type(page.entry.group))
    assert editor is not None
    QTest.keyClicks(editor, "Brug")
    QTest.keyClick(editor, ENTER)
    qtbot.waitUntil(lambda: wizard.draft.people[0].group == "Brug")
    assert wizard.draft.page is PageName.PEOPLE


def test_delete_takes_people_away_and_they_can_come_back(qtbot: QtBot, window: StartWindow) -> None:
    wizard = wizard_of(window)
    wizard.draft.people = [Person("Piet"), Person("Anna"), Person("Bo")]
    page = people(wizard)
    page.remove.click()
    assert wizard.message.text() == words.CHOOSE_ROWS
    page.table.selectRow(1)
    page.table.setFocus()
    press(window, Qt.Key.Key_Delete)
    assert [each.name for each in wizard.draft.people] == ["Piet", "Bo"]
    page.back.click()
    assert [each.name for each in wizard.draft.people] == ["Piet", "Anna", "Bo"]


def test_counts_follow_the_list_and_say_what_is_small(qtbot: QtBot, window: StartWindow) -> None:
    wizard = wizard_of(window)
    wizard.draft.people = [
        *(Person(f"N{n}", "Noord") for n in range(3)),
        Person("B", "Brug"),
        Person("Ada", "", "voorzitter"),
    ]
    page = people(wizard)

    def said() -> set[str]:
        return {each.text() for each in page.counts.findChildren(QLabel) if each.isVisible()}

    wanted = {"5 deelnemers", "4 geven antwoord.", "Noord", "3", words.small_groups(1)}
    qtbot.waitUntil(lambda: wanted <= said())
    wizard.draft.attribution = Attribution.NAME
    page.enter()
    assert words.small_groups(1) not in said()


def test_people_are_dealt_over_tables(window: StartWindow) -> None:
    wizard = wizard_of(window)
    wizard.draft.people = [Person("Piet", "Noord"), Person("Anna", "Noord")]
    page = people(wizard)
    page.tables.setCurrentIndex(page.tables.findData(2))
    page.spread.click()
    assert [each.team for each in wizard.draft.people] == ["Tafel 1", "Tafel 2"]
    assert wizard.message.text() == words.spread(2)


# --- overview ------------------------------------------------------------------------------


def test_the_overview_says_everything_once_more(window: StartWindow) -> None:
    wizard = wizard_of(window)
    details(wizard).last_time.click()
    wizard.draft.details["date"] = "1 april 2027"
    wizard.go(PageName.OVERVIEW)
    said = {each.text() for each in wizard.page.findChildren(QLabel)}
    assert {
        "Waarden in het sociaal domein",
        "donderdag 1 april 2027 · Raadzaal",
        "Gespreksleider: Noor Bakker",
        "25 raadszetels",
        "Samen 2 uur en 30 minuten",
        "Deze avond is openbaar.",
        "Bij elk antwoord staat je naam.",
        "3 deelnemers",
        "1 tafelgroep",
    } <= said
    overview = wizard.page
    assert isinstance(overview, OverviewPage)
    overview.changes[PageName.WHO].click()
    assert wizard.draft.page is PageName.WHO


def test_an_incomplete_evening_is_not_made_and_says_why(
    qtbot: QtBot, window: StartWindow, door: Door
) -> None:
    wizard = wizard_of(window)
    wizard.go(PageName.OVERVIEW)
    press(window, ENTER)
    assert door.plans == []
    assert wizard.message.text() == words.INCOMPLETE
    overview = wizard.page
    assert isinstance(overview, OverviewPage)
    assert len(overview.mends) == 3
    overview.mends[2].click()
    assert focused(window) is details(wizard).fields["date"].line


def test_a_role_is_chosen_from_a_list_in_its_cell(qtbot: QtBot, window: StartWindow) -> None:
    wizard = wizard_of(window)
    wizard.draft.people = [Person("Ada Vos", "Noord")]
    page = people(wizard)
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, 2))
    press(window, ENTER)
    editor = page.table.viewport().findChild(ChoiceBox)
    assert isinstance(editor, ChoiceBox)
    assert editor.currentText() == "raadslid"
    QTest.keyClick(editor, Qt.Key.Key_Down)
    QTest.keyClick(editor, ENTER)
    qtbot.waitUntil(lambda: wizard.draft.people[0].role == "burgerraadslid")
    assert page.model.index(0, 2).data() == "burgerraadslid"
    press(window, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.welcome


def test_escape_while_a_cell_is_typed_in_leaves_only_the_cell(
    qtbot: QtBot, window: StartWindow
) -> None:
    wizard = wizard_of(window)
    wizard.draft.people = [Person("Ada Vos", "Noord")]
    page = people(wizard)
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, 0))
    press(window, ENTER)
    editor = page.table.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Iets anders")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: focused(window) is page.table)
    assert wizard.draft.people[0].name == "Ada Vos"
    assert wizard.isVisible()


def test_ctrl_v_in_the_list_pastes_people(window: StartWindow) -> None:
    wizard = wizard_of(window)
    wizard.draft.people = [Person("Ada Vos")]
    page = people(wizard)
    QGuiApplication.clipboard().setText("Jansen, Piet;Noord")
    page.table.setFocus()
    press(window, Qt.Key.Key_V, CTRL)
    assert [each.name for each in wizard.draft.people] == ["Ada Vos", "Piet Jansen"]
