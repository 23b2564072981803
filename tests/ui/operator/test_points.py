"""Points are written down in one line while the room talks, and nothing typed gets lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.operator.written_page import ENTER, Desk, check_reach, focused, written
from workshop.domain import commands as c
from workshop.domain.events import Agreement
from workshop.domain.ids import PointId
from workshop.texts.ui import points as words
from workshop.ui.operator.pages.points import PointsPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.domain.state import Minutes

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
A: Final = PointId("a")


def minutes(desk: Desk[PointsPage]) -> Minutes:
    """What stands in the evening."""
    return desk.evening.look(lambda state: state.minutes)


def parked(desk: Desk[PointsPage]) -> list[str]:
    """The parking list of the evening."""
    return [each.text for each in minutes(desk).parked.values()]


def test_points_are_parked_one_after_another_without_a_mouse(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, PointsPage) as desk:
        desk.saving("Vervoer", ENTER)
        desk.saving("Wachttijd", ENTER)
        assert parked(desk) == ["Vervoer", "Wachttijd"]
        assert desk.page.entry.text.text() == ""
        assert focused() is desk.page.entry.text
        assert desk.said() == "Opgeslagen, 20:12"


def test_a_pledge_asks_for_who_pledges(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, PointsPage) as desk:
        desk.alt(Qt.Key.Key_2)
        desk.type("De cijfers komen", ENTER)
        assert desk.said() == words.NO_BY
        desk.saving("Wethouder", Qt.Key.Key_Tab, "de raad", Qt.Key.Key_Tab, "1 mei", ENTER)
        (pledge,) = minutes(desk).pledges.values()
        said = (pledge.by, pledge.text, pledge.to, pledge.due)
        assert said == ("Wethouder", "De cijfers komen", "de raad", "1 mei")


def test_an_agreement_has_who_and_a_term(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, PointsPage) as desk:
        desk.alt(Qt.Key.Key_3)
        desk.saving("Lezen", Qt.Key.Key_Tab, "fracties", Qt.Key.Key_Tab, "april", ENTER)
        (agreed,) = minutes(desk).agreements.values()
        assert (agreed.text, agreed.who, agreed.due) == ("Lezen", "fracties", "april")


def test_an_empty_line_writes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, PointsPage) as desk:
        desk.type("  ", ENTER)
        assert desk.said() == words.NO_TEXT
        assert not parked(desk)


def test_another_kind_keeps_the_text(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, PointsPage) as desk:
        desk.type("Vervoer")
        desk.alt(Qt.Key.Key_3)
        desk.saving(" regelen", ENTER)
        assert [each.text for each in minutes(desk).agreements.values()] == ["Vervoer regelen"]


def test_half_typed_text_survives_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, PointsPage) as desk:
        desk.alt(Qt.Key.Key_2)
        desk.type("De cij", Qt.Key.Key_Tab, "Weth")
        desk.again(PointsPage)
        assert desk.page.entry.text.text() == "De cij"
        desk.saving("fers", ENTER)
        (pledge,) = minutes(desk).pledges.values()
        assert (pledge.text, pledge.by) == ("De cijfers", "Weth")


def test_a_picture_leaves_what_is_typed_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, PointsPage) as desk:
        desk.type("Ver")
        with qtbot.waitSignal(desk.room.desk.changed):
            desk.evening.do(c.ParkPoint(A, "Iets anders"))
        desk.saving("voer", ENTER)
        assert parked(desk) == ["Iets anders", "Vervoer"]


def test_a_point_is_corrected_under_its_own_name_and_what_was_typed_waits(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with written(qtbot, tmp_path, PointsPage, c.ParkPoint(A, "Vervoer")) as desk:
        desk.type("Nieuw")
        desk.press("Wijzig: Vervoer")
        desk.saving(" naar de dagbesteding", ENTER)
        assert parked(desk) == ["Vervoer naar de dagbesteding"]
        assert list(minutes(desk).parked) == [A]
        assert desk.page.entry.text.text() == "Nieuw"


def test_while_a_point_is_corrected_its_kind_stays(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, PointsPage, c.ParkPoint(A, "Vervoer")) as desk:
        desk.press("Wijzig: Vervoer")
        desk.page.entry.kinds[1].click()
        assert desk.said() == words.KIND_STAYS
        desk.press(words.STOP)
        desk.page.entry.kinds[1].click()
        assert desk.page.entry.fields["by"].isVisible()
        assert parked(desk) == ["Vervoer"]


@pytest.mark.parametrize(
    "command",
    [
        c.ParkPoint(A, "Vervoer"),
        c.RecordPledge(A, "Wethouder", "Vervoer", "de raad", "mei"),
        c.RecordAgreement(A, "Vervoer", "fracties", "april"),
    ],
)
def test_a_struck_point_can_be_put_back_as_it_was(
    qtbot: QtBot, tmp_path: Path, command: c.Command
) -> None:
    with written(qtbot, tmp_path, PointsPage, command) as desk:
        before = desk.room.desk.picture
        assert before is not None
        desk.pressing("Streep weg: Vervoer")
        assert not minutes(desk).has_point(A)
        desk.again(PointsPage)
        desk.pressing("Zet terug: Vervoer")
        now = desk.room.desk.picture
        assert now is not None
        assert now.minutes == before.minutes


def test_the_keyboard_stays_at_the_point_that_was_struck(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, PointsPage, c.ParkPoint(A, "Vervoer")) as desk:
        strike = desk.page.lists[0].rows[0].buttons[1]
        strike.setFocus()
        desk.saving(Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: focused().accessibleName() == "Zet terug: Vervoer")
        desk.saving(Qt.Key.Key_Space)
        assert parked(desk) == ["Vervoer"]


def test_striking_what_is_being_corrected_ends_that(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, PointsPage, c.ParkPoint(A, "Vervoer")) as desk:
        desk.press("Wijzig: Vervoer")
        desk.pressing("Streep weg: Vervoer")
        qtbot.waitUntil(lambda: desk.page.save.text() == words.SAVE)
        assert desk.page.entry.text.text() == ""


def test_a_refusal_is_told_and_the_text_stays(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, PointsPage) as desk:
        with qtbot.waitSignal(desk.room.sender.refused):
            desk.type("x" * 401, ENTER)
        assert "te lang" in desk.said()
        assert desk.page.entry.text.text() == "x" * 401


def test_after_the_agreement_nothing_is_written_and_that_is_said(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with written(qtbot, tmp_path, PointsPage) as desk:
        desk.evening.do(c.StartSealing(Agreement("Veenrade", "Ada", "Bo")))
        with qtbot.waitSignal(desk.room.sender.refused):
            desk.type("Vervoer", ENTER)
        assert desk.said()
        assert desk.page.entry.text.text() == "Vervoer"


def test_text_of_people_is_never_read_as_markup(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, PointsPage, c.ParkPoint(A, "<b>dik</b>")) as desk:
        found = [each for each in desk.page.findChildren(QLabel) if each.text() == "<b>dik</b>"]
        assert [each.textFormat() for each in found] == [Qt.TextFormat.PlainText]


def test_everything_has_a_name_and_tab_comes_by(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, PointsPage, c.ParkPoint(A, "Vervoer")) as desk:
        desk.alt(Qt.Key.Key_2)
        check_reach(desk.page)
