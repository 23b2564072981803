"""How residents are involved is written down per step; what others bring in stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt

from tests.ui.operator.written_page import ENTER, VALUES, Desk, check_reach, focused, written
from workshop.domain import commands as c
from workshop.domain.events import Agreement, ContributionRecorded, InvolvementRecorded
from workshop.domain.ids import PointId, StepId
from workshop.texts.ui import involve as words
from workshop.ui.operator.pages.involve import InvolvePage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
PRINCIPLES: Final = StepId("visie.principes")
LINKS: Final = StepId("visie.koppeling")
A: Final = PointId("a")
BROUGHT: Final = c.RecordContribution(A, VALUES, "Adviesraad", "Vraag wat iemand wil.")


def recorded(desk: Desk[InvolvePage], step: StepId = VALUES) -> InvolvementRecorded | None:
    """What stands in the evening."""
    return desk.evening.look(lambda state: state.minutes.involvement.get(step))


def contributions(desk: Desk[InvolvePage]) -> list[ContributionRecorded]:
    """Those that stand in the evening."""
    return desk.evening.look(lambda state: list(state.minutes.contributions.values()))


def go(desk: Desk[InvolvePage], step: StepId) -> None:
    """Choose a step on the page."""
    desk.page.steps.chosen.emit(str(step))
    desk.qtbot.waitUntil(lambda: desk.room.desk.step == step)


def test_five_fields_are_typed_with_enter_and_stand_in_the_evening(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with written(qtbot, tmp_path, InvolvePage) as desk:
        desk.type("Waarden", ENTER, "Ouderen", ENTER, "Gesprek", ENTER, "Mei", ENTER)
        desk.saving("Griffie", ENTER)
        expected = InvolvementRecorded(VALUES, "Waarden", "Ouderen", "Gesprek", "Mei", "Griffie")
        assert recorded(desk) == expected


def test_the_talk_questions_of_the_step_are_there(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, InvolvePage) as desk:
        assert desk.page.talk.text().startswith("Waarom is het nodig dat zij meebouwen")
        go(desk, PRINCIPLES)
        assert desk.page.talk.text().startswith("Gekozen raad en meedenkende inwoners")


def test_an_empty_form_is_not_written_down(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, InvolvePage) as desk:
        desk.press(words.SAVE)
        assert desk.said() == words.NOTHING
        desk.page.form.entered.emit()
        assert recorded(desk) is None


def test_arrows_go_from_field_to_field(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, InvolvePage) as desk:
        desk.type(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
        assert focused() is desk.page.form.lines[1]


def test_what_was_typed_is_written_down_when_another_page_comes(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with written(qtbot, tmp_path, InvolvePage) as desk:
        desk.type("Waarden")
        with qtbot.waitSignal(desk.room.sender.saved):
            desk.page.leave()
        found = recorded(desk)
        assert found is not None
        assert found.about == "Waarden"


def test_another_step_is_chosen_on_the_page_and_each_keeps_its_text(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with written(qtbot, tmp_path, InvolvePage) as desk:
        desk.room.desk.open("involve")
        desk.type("Waarden")
        go(desk, PRINCIPLES)
        assert desk.room.desk.page == "involve"
        assert desk.page.form.typed[0] == ""
        go(desk, VALUES)
        qtbot.waitUntil(lambda: recorded(desk) is not None)
        assert desk.page.form.typed[0] == "Waarden"


def test_a_refused_text_stays_until_it_fits(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, InvolvePage) as desk:
        with qtbot.waitSignal(desk.room.sender.refused) as refused:
            desk.type("x" * 401)
            desk.press(words.SAVE)
        assert refused.args is not None
        assert desk.said() == refused.args[0]
        desk.again(InvolvePage)
        assert desk.page.form.typed[0] == "x" * 401


def test_what_others_write_comes_in_but_not_over_what_is_typed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with written(qtbot, tmp_path, InvolvePage) as desk:
        with qtbot.waitSignal(desk.room.desk.changed):
            desk.evening.do(c.RecordInvolvement(VALUES, who="Jongeren"))
        assert desk.page.form.typed[1] == "Jongeren"
        desk.type("Waarden")
        with qtbot.waitSignal(desk.room.desk.changed):
            desk.evening.do(c.RecordInvolvement(VALUES, who="Ouderen"))
        assert desk.page.form.typed[:2] == ("Waarden", "Jongeren")


def test_a_step_that_does_not_ask_says_so_and_takes_contributions(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with written(qtbot, tmp_path, InvolvePage) as desk:
        go(desk, LINKS)
        assert desk.page.not_asked.isVisible()
        assert not desk.page.form.isVisible()
        desk.page.others.by.setFocus()
        desk.type("Adviesraad", ENTER, "Let op vervoer")
        desk.pressing(words.ADD)
        (found,) = contributions(desk)
        assert (found.step, found.by, found.text) == (LINKS, "Adviesraad", "Let op vervoer")


def test_a_contribution_needs_whose_it_is_and_what(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, InvolvePage) as desk:
        desk.press(words.ADD)
        assert desk.said() == words.NO_BY
        desk.type("Adviesraad")
        desk.press(words.ADD)
        assert desk.said() == words.NO_TEXT
        assert focused() is desk.page.others.text
        desk.type("Let op vervoer")
        desk.pressing(words.ADD)
        assert len(contributions(desk)) == 1
        assert desk.page.others.by.text() == desk.page.others.text.toPlainText() == ""


def test_a_half_typed_contribution_survives_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, InvolvePage) as desk:
        desk.page.others.by.setFocus()
        desk.type("Advies", ENTER, "Let op")
        desk.again(InvolvePage)
        assert desk.page.others.by.text() == "Advies"
        assert desk.page.others.text.toPlainText() == "Let op"


def test_a_contribution_is_corrected_and_what_was_typed_waits(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, InvolvePage, BROUGHT) as desk:
        desk.page.others.by.setFocus()
        desk.type("Jongerenraad")
        desk.press(f"Wijzig: {BROUGHT.text}")
        desk.page.others.text.setPlainText("Vraag wat iemand kan.")
        desk.pressing(words.CHANGE)
        (found,) = contributions(desk)
        assert (found.point, found.by, found.text) == (A, "Adviesraad", "Vraag wat iemand kan.")
        assert desk.page.others.by.text() == "Jongerenraad"


def test_correcting_can_be_given_up(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, InvolvePage, BROUGHT) as desk:
        desk.press(f"Wijzig: {BROUGHT.text}")
        desk.page.others.text.setPlainText("Anders")
        desk.press(words.STOP)
        assert desk.page.others.text.toPlainText() == ""
        assert [each.text for each in contributions(desk)] == [BROUGHT.text]


def test_a_struck_contribution_can_be_put_back(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, InvolvePage, BROUGHT) as desk:
        before = contributions(desk)
        desk.press(f"Wijzig: {BROUGHT.text}")
        desk.pressing(f"Streep weg: {BROUGHT.text}")
        assert contributions(desk) == []
        qtbot.waitUntil(lambda: desk.page.others.by.text() == "")
        desk.pressing(f"Zet terug: {BROUGHT.text}")
        assert contributions(desk) == before


def test_a_refused_contribution_is_told_and_stays(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, InvolvePage) as desk:
        desk.evening.do(c.StartSealing(Agreement("Veenrade", "Ada", "Bo")))
        desk.page.others.by.setFocus()
        desk.type("Adviesraad", ENTER, "Let op vervoer")
        with qtbot.waitSignal(desk.room.sender.refused) as refused:
            desk.press(words.ADD)
        assert refused.args is not None
        assert desk.said() == refused.args[0]
        assert desk.page.others.by.text() == "Adviesraad"


def test_everything_has_a_name_and_tab_comes_by(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, InvolvePage, BROUGHT) as desk:
        check_reach(desk.page)
