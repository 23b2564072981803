"""House rules are chosen, put in order and agreed, by keyboard; the room sees what was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.operator.written_page import ENTER, Desk, check_reach, focused, written
from workshop.content.programmes import programme
from workshop.domain import commands as c
from workshop.domain.events import Agreement
from workshop.domain.house_rules import is_as_person, is_for_group
from workshop.domain.settings import Attribution, Publicity
from workshop.texts.ui import rules as words
from workshop.ui.beamer.slide import View
from workshop.ui.operator.pages.rules import RulesPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.domain.events import HouseRulesAgreed

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SUGGESTED: Final = programme("visie").house_rules
SPACE: Final = Qt.Key.Key_Space


def agreed(desk: Desk[RulesPage]) -> HouseRulesAgreed | None:
    """What stands in the evening."""
    return desk.evening.look(lambda state: state.minutes.house_rules)


def listed(desk: Desk[RulesPage]) -> list[str]:
    """The rules on the page, in order."""
    return [row.text for row in desk.page.list.rows]


def tick(desk: Desk[RulesPage], *rows: int) -> None:
    """Tick by keyboard."""
    for at in rows:
        desk.page.list.rows[at].box.setFocus()
        desk.type(SPACE)


def test_what_is_ticked_is_agreed_in_order(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        assert listed(desk) == list(SUGGESTED)
        tick(desk, 2, 0)
        desk.pressing(words.AGREE)
        found = agreed(desk)
        assert found is not None
        assert found.rules == (SUGGESTED[0], SUGGESTED[2])
        assert not found.as_person
        assert desk.said() in (words.IS_AGREED, "Opgeslagen, 20:12")


def test_nothing_ticked_cannot_be_agreed_nor_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        desk.press(words.AGREE)
        assert desk.said() == words.NOTHING_CHOSEN
        desk.press(words.SHOW)
        assert desk.said() == words.NOT_AGREED
        assert agreed(desk) is None


def test_a_rule_of_their_own_is_added_by_enter_and_holds(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        tick(desk, 1)
        desk.page.own.setFocus()
        desk.type("Telefoons weg", ENTER)
        assert desk.page.own.text() == ""
        desk.pressing(words.AGREE)
        found = agreed(desk)
        assert found is not None
        assert found.rules == (SUGGESTED[1], "Telefoons weg")


def test_a_rule_still_in_the_field_is_agreed_too(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        tick(desk, 0)
        desk.page.own.setFocus()
        desk.type("Telefoons weg")
        desk.pressing(words.AGREE)
        found = agreed(desk)
        assert found is not None
        assert found.rules == (SUGGESTED[0], "Telefoons weg")


def test_the_same_rule_is_not_added_twice(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        desk.page.own.setFocus()
        desk.type(SUGGESTED[0].upper(), ENTER)
        assert desk.said() == words.IS_THERE
        assert listed(desk) == list(SUGGESTED)


def test_rules_change_places_by_button_and_the_keyboard_goes_along(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        tick(desk, 0, 2)
        desk.page.list.rows[0].down.setFocus()
        desk.type(SPACE)  # past the one that does not hold
        assert listed(desk)[:3] == [SUGGESTED[2], SUGGESTED[1], SUGGESTED[0]]
        assert focused() is desk.page.list.rows[2].down
        desk.type(SPACE)
        assert listed(desk)[2] == SUGGESTED[0]  # it is the last already


def test_rules_change_places_with_alt_and_an_arrow(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        tick(desk, 0, 1)
        desk.alt(Qt.Key.Key_Up)
        assert listed(desk)[:2] == [SUGGESTED[1], SUGGESTED[0]]
        assert focused() is desk.page.list.rows[0].box


def test_only_what_holds_can_be_moved(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        row = desk.page.list.rows[0]
        assert not row.up.isVisible()
        tick(desk, 0)
        assert row.up.isVisible()
        assert row.down.accessibleName() == f"Lager: {SUGGESTED[0]}"


def test_a_click_on_the_words_ticks_them(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        row = desk.page.list.rows[0]
        QTest.mouseClick(row.words, Qt.MouseButton.LeftButton)
        assert row.box.isChecked()
        assert desk.said() == words.to_agree(1, again=False)


def test_speaking_as_a_person_is_agreed_with_the_rules(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        tick(desk, 0)
        desk.page.as_person.setFocus()
        desk.type(SPACE)
        desk.pressing(words.AGREE)
        found = agreed(desk)
        assert found is not None
        assert found.as_person


AS_PERSON, FOR_GROUP = (
    next(at for at, rule in enumerate(SUGGESTED) if told(rule))
    for told in (is_as_person, is_for_group)
)


def test_a_rule_against_groups_takes_the_pictures_along_and_says_what_that_does(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        assert desk.page.said.isHidden()
        tick(desk, AS_PERSON)
        assert desk.page.as_person.isChecked()
        assert desk.page.said.text() == words.NO_GROUPS[Attribution.GROUP]
        desk.page.as_person.setFocus()
        desk.type(SPACE)
        assert desk.page.said.text() == words.STILL_GROUPS
        tick(desk, AS_PERSON)
        assert desk.page.said.isHidden()


def test_rules_that_exclude_each_other_are_said_to_while_both_are_ticked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        tick(desk, AS_PERSON, FOR_GROUP)
        assert desk.page.said.text() == words.BOTH
        assert desk.page.said.isVisible()
        tick(desk, FOR_GROUP)
        assert desk.page.said.text() == words.NO_GROUPS[Attribution.GROUP]


def test_a_rule_of_their_own_is_read_too(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        desk.page.own.setFocus()
        desk.type("We praten niet namens de fractie", ENTER)
        assert desk.page.as_person.isChecked()


def test_another_setting_says_something_else_about_the_same_rules(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        tick(desk, AS_PERSON)
        informal = Publicity.INFORMAL
        with qtbot.waitSignal(desk.room.desk.changed):
            desk.evening.do(c.ChangeSettings(Attribution.NAME, informal))
        assert desk.page.said.text() == words.NO_GROUPS[Attribution.NAME]
        with qtbot.waitSignal(desk.room.desk.changed):
            desk.evening.do(c.ChangeSettings(Attribution.ANONYMOUS, informal))
        assert desk.page.said.isHidden()


def test_what_was_ticked_and_typed_survives_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        tick(desk, 1)
        desk.page.own.setFocus()
        desk.type("Telef")
        desk.again(RulesPage)
        assert [row.box.isChecked() for row in desk.page.list.rows][:2] == [False, True]
        assert desk.page.own.text() == "Telef"


def test_rules_agreed_before_stand_first_and_can_be_replaced(qtbot: QtBot, tmp_path: Path) -> None:
    before = c.AgreeHouseRules(("Telefoons weg", SUGGESTED[3]), as_person=True)
    with written(qtbot, tmp_path, RulesPage, before) as desk:
        assert listed(desk)[:3] == ["Telefoons weg", SUGGESTED[3], SUGGESTED[0]]
        assert desk.said() == words.IS_AGREED
        assert desk.page.as_person.isChecked()
        tick(desk, 0)
        assert desk.said() == words.to_agree(1, again=True)
        desk.pressing(words.AGREE)
        found = agreed(desk)
        assert found is not None
        assert found.rules == (SUGGESTED[3],)


def test_a_picture_leaves_ticks_and_the_keyboard_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        tick(desk, 1)
        box = focused()
        with qtbot.waitSignal(desk.room.desk.changed):
            desk.evening.do(c.SkipStep(programme("visie").steps[-1].id, "geen tijd"))
        assert focused() is box
        assert desk.page.list.rows[1].box.isChecked()


def test_the_room_sees_the_agreed_rules(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, RulesPage, c.AgreeHouseRules(("Telefoons weg",))) as desk:
        desk.press(words.SHOW)
        slide = desk.room.projector.slide
        assert slide is not None
        assert slide.view is View.RULES
        assert slide.picture.house_rules == ("Telefoons weg",)


def test_a_refusal_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        desk.evening.do(c.StartSealing(Agreement("Veenrade", "Ada", "Bo")))
        tick(desk, 0)
        with qtbot.waitSignal(desk.room.sender.refused) as refused:
            desk.press(words.AGREE)
        assert refused.args is not None
        assert desk.said() == refused.args[0]
        assert desk.page.list.rows[0].box.isChecked()


def test_everything_has_a_name_and_tab_comes_by(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, RulesPage) as desk:
        tick(desk, 0)
        check_reach(desk.page)
        assert all(row.box.accessibleName() == row.text for row in desk.page.list.rows)
