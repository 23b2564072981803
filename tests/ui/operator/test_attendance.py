"""The attendance list is kept by keyboard: one key per state, with times of the room's clock."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip

from tests.ui.operator.written_page import (
    ENTER,
    PEOPLE,
    VALUES,
    Desk,
    check_reach,
    focused,
    written,
)
from tests.ui.stage import NOW
from workshop.domain import commands as c
from workshop.domain.events import Agreement
from workshop.domain.ids import ParticipantId, TeamId
from workshop.domain.programme import Phase
from workshop.domain.settings import Presence
from workshop.texts.ui import attendance as words
from workshop.ui.operator.pages.attendance import AttendancePage
from workshop.ui.operator.pages.attendance.draft import AttendanceDraft
from workshop.ui.operator.pages.attendance.moments import (
    Stay,
    clock_time,
    key_moment,
    moment,
    notes_of_stay,
)
from workshop.ui.operator.pages.attendance.rows import LINE, columns

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.domain.state import Participant

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
ANNA, BRAM, CEM, DINA = (ParticipantId(key) for key, *_ in PEOPLE)
SUMMER: Final = datetime(2026, 7, 9, 18, 12, tzinfo=UTC)
ESCAPE, F2, SPACE = Qt.Key.Key_Escape, Qt.Key.Key_F2, Qt.Key.Key_Space
DOWN, UP, TAB = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab
KIND: Final = partial(AttendancePage, clock=lambda: NOW)
List = Desk[AttendancePage]


def notes(desk: List, who: ParticipantId) -> list[tuple[str, Presence]]:
    """What the list of the evening says of somebody: (time in UTC, state)."""
    found = desk.evening.look(lambda state: list(state.presence.get(who, ())))
    return [(at[:16], presence) for at, presence in found]


def people(desk: List) -> dict[ParticipantId, Participant]:
    """Who is on the list of the evening."""
    return desk.evening.look(lambda state: dict(state.participants))


def listed(desk: List) -> list[str]:
    """Names in the list on the page."""
    rows = desk.page.people.list
    return [rows.item(at).data(LINE).name for at in range(rows.count())]


def present(who: ParticipantId, when: str, presence: Presence = Presence.PRESENT) -> c.Command:
    """A note at `HH:MM` UTC of the evening."""
    return c.RecordPresence(who, presence, f"2026-03-12T{when}:00+00:00")


# --- a narrow window -----------------------------------------------------------------------


def test_in_a_narrow_list_the_role_stands_under_the_name_and_both_are_whole(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        rows = desk.page.people.list
        usual = rows.visualItemRect(rows.item(0)).height()
        desk.page.resize(730, 600)
        qtbot.waitUntil(lambda: rows.visualItemRect(rows.item(0)).height() > usual)
        name, role, *_ = columns(desk.page.room.look, rows.visualItemRect(rows.item(0)))
        assert role.width() == 0
        assert name.width() > 140
        desk.page.resize(1000, 600)
        qtbot.waitUntil(lambda: rows.visualItemRect(rows.item(0)).height() == usual)


# --- one key per state ---------------------------------------------------------------------


@pytest.mark.parametrize(("key", "presence"), words.KEYS.items())
def test_one_key_notes_a_state_of_the_chosen_row(
    qtbot: QtBot, tmp_path: Path, key: str, presence: Presence
) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.type("bram", ENTER)
        desk.saving(key.lower())
        assert notes(desk, BRAM) == [("2026-03-12T19:12", presence)]
        assert notes(desk, ANNA) == []
        assert desk.said() == "Opgeslagen, 20:12"


def test_a_whole_list_is_kept_without_a_mouse(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.type(ENTER)
        desk.saving("a")
        desk.type(DOWN)
        desk.saving("m")
        desk.type(ENTER, "cem", ENTER)  # back to the field, which is typed over
        desk.saving("x")
        assert notes(desk, ANNA)[0][1] is Presence.PRESENT
        assert notes(desk, BRAM)[0][1] is Presence.ABSENT_WITH_NOTICE
        assert notes(desk, CEM)[0][1] is Presence.ABSENT


def test_keys_of_the_list_go_before_the_keys_of_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        fired: list[str] = []
        for key in ("W", "P"):
            shortcut = QShortcut(QKeySequence(key), desk.page)
            shortcut.activated.connect(partial(fired.append, key))
        desk.type(ENTER)
        desk.saving("w")
        assert fired == []
        desk.type("p")
        assert fired == ["P"]


def test_the_keys_are_buttons_too(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.type("dina")
        desk.pressing(words.KEY_WORDS["W"])
        assert notes(desk, DINA) == [("2026-03-12T19:12", Presence.LEFT)]


def test_who_turns_out_to_be_absent_was_not_there_at_all(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND, present(ANNA, "18:30")) as desk:
        desk.type(ENTER)
        desk.saving("x")
        assert set(notes(desk, ANNA)) == {("2026-03-12T18:30", Presence.ABSENT)}


def test_a_slip_of_the_hand_is_mended_from_the_same_moment(qtbot: QtBot, tmp_path: Path) -> None:
    times = iter((NOW, NOW.replace(second=40), NOW.replace(minute=30)))
    kind = partial(AttendancePage, clock=lambda: next(times))
    with written(qtbot, tmp_path, kind, present(ANNA, "18:30")) as desk:
        desk.type(ENTER)
        desk.saving("w")
        desk.saving("a")
        desk.saving("w")
        assert notes(desk, ANNA)[1:] == [
            ("2026-03-12T19:12", Presence.PRESENT),  # the slip is gone
            ("2026-03-12T19:30", Presence.LEFT),
        ]


def test_a_slip_is_mended_only_for_a_while() -> None:
    first, soon = "2026-03-12T19:12:00.000+00:00", "2026-03-12T19:13:59.000+00:00"
    assert key_moment("", soon) == soon
    assert key_moment(first, soon) == first
    late = "2026-03-12T19:14:00.000+00:00"
    assert key_moment(first, late) == late


# --- everybody -----------------------------------------------------------------------------


def test_everybody_without_a_note_is_there_since_the_beginning(
    qtbot: QtBot, tmp_path: Path
) -> None:
    before = (c.EnterPhase(VALUES, Phase.EXPLAIN), present(BRAM, "18:00", Presence.ABSENT))
    with written(qtbot, tmp_path, KIND, *before) as desk:
        began = desk.room.desk.picture.began_at if desk.room.desk.picture else ""
        desk.pressing(words.ALL_THERE)
        assert notes(desk, BRAM) == [("2026-03-12T18:00", Presence.ABSENT)]
        for who in (ANNA, CEM, DINA):
            assert notes(desk, who) == [(began[:16], Presence.PRESENT)]
        desk.press(words.ALL_THERE)
        assert desk.said() == words.ALL_NOTED


def test_before_the_first_step_everybody_is_there_from_now(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.pressing(words.ALL_THERE)
        assert notes(desk, ANNA) == [("2026-03-12T19:12", Presence.PRESENT)]


# --- finding -------------------------------------------------------------------------------


def test_the_list_is_in_order_of_role_and_group(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        assert listed(desk) == ["Anna Berg", "Bram Dijk", "Cem Aydin", "Dina Smit"]


def test_typing_filters_on_name_group_and_role(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.type("noord")
        assert listed(desk) == ["Anna Berg", "Bram Dijk"]
        desk.page.people.field.clear()
        desk.type("WETH smit")
        assert listed(desk) == ["Dina Smit"]
        assert desk.page.people.count.text() == "1 van 4 namen."
        desk.type("x")
        assert desk.page.people.nobody.text() == words.NOBODY_FOUND
        desk.type(ENTER, "a")  # there is no row to go to, or to note
        assert focused() is desk.page.people.field


def test_arrows_choose_a_row_from_the_field(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.type(DOWN, DOWN, DOWN, DOWN, UP)
        assert desk.page.people.list.current() == CEM
        desk.type(ENTER, UP, UP, UP)
        assert focused() is desk.page.people.field


def test_who_deviates_can_be_shown_alone(qtbot: QtBot, tmp_path: Path) -> None:
    before = (present(ANNA, "18:30"), present(CEM, "18:30", Presence.LEFT))
    with written(qtbot, tmp_path, KIND, *before) as desk:
        desk.press("Wijkt af: 1")
        assert listed(desk) == ["Cem Aydin"]
        desk.press(words.ALL)
        assert len(listed(desk)) == len(PEOPLE)


def test_a_picture_keeps_row_filter_and_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.type("noord", DOWN, ENTER)
        with qtbot.waitSignal(desk.room.desk.changed):
            desk.evening.do(c.SetParticipant(ParticipantId("eva"), "Eva Vos", group="Noord"))
        assert listed(desk) == ["Anna Berg", "Bram Dijk", "Eva Vos"]
        assert desk.page.people.list.current() == BRAM
        assert focused() is desk.page.people.list


def test_a_row_is_read_aloud_with_state_and_times(qtbot: QtBot, tmp_path: Path) -> None:
    before = (present(ANNA, "18:30"), present(ANNA, "19:05", Presence.LEFT))
    with written(qtbot, tmp_path, KIND, *before) as desk:
        assert said_aloud(desk, 0) == "Anna Berg, Raadslid, Noord, Ging weg, kwam 19:30, ging 20:05"


def said_aloud(desk: List, row: int) -> str:
    """What a screen reader says of a row."""
    return str(desk.page.people.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_time_of_leaving_typed_ahead_does_not_send_somebody_away_yet(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with written(qtbot, tmp_path, KIND, present(ANNA, "18:30")) as desk:
        desk.type("anna", ENTER, F2)
        desk.page.card.begin("left")
        desk.type("21:30")
        desk.saving(ENTER)
        assert said_aloud(desk, 0) == "Anna Berg, Raadslid, Noord, Aanwezig, kwam 19:30, gaat 21:30"
        assert desk.page.counts.number.text() == "2"  # Bram and she
        desk.page.people.field.clear()
        desk.press(words.deviating(1))
        assert listed(desk) == ["Anna Berg"]


def test_a_time_of_coming_typed_ahead_lets_nobody_in_yet(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.type("anna", ENTER, F2)
        desk.page.card.begin("came")
        desk.type("21:00")
        desk.saving(ENTER)
        assert said_aloud(desk, 0) == "Anna Berg, Raadslid, Noord, Afwezig, komt 21:00"
        assert desk.page.counts.number.text() == "1"


LONG: Final = c.SetParticipant(
    ANNA,
    "Burgemeester Anna-Wilhelmina van den Berg-Van Rechteren Limpurg <b>",
    "raadslid",
    "Gemeentebelangen Veenrade en Omstreken",
)


def tooltip_over(desk: List, row: int) -> str:
    """What is shown when the mouse rests on the name in a row."""
    list_ = desk.page.people.list
    at = columns(desk.room.look, list_.visualItemRect(list_.item(row)))[0].center()
    there = list_.viewport().mapToGlobal(at)
    QApplication.sendEvent(list_.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, there))
    return QToolTip.text()


def test_a_name_that_does_not_fit_can_be_read_whole(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND, LONG) as desk:
        assert listed(desk)[0].startswith("Burgemeester")
        assert tooltip_over(desk, 1) == ""  # Bram's fits
        assert "Van Rechteren Limpurg &lt;b&gt;, Raadslid" in tooltip_over(desk, 0)


def test_names_get_what_states_and_times_leave(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        name, role, now, came, left = columns(desk.room.look, QRect(0, 0, 506, 46))
        assert name.width() > max(each.width() for each in (role, now, came, left))
        assert left.right() == 505
        wider = columns(desk.room.look, QRect(0, 0, 906, 46))
        assert [each.width() for each in wider[2:]] == [each.width() for each in (now, came, left)]


# --- times ---------------------------------------------------------------------------------


def _type_time(desk: List, field: str, time: str) -> None:
    """In the fields of the chosen row."""
    desk.type(F2)
    line = getattr(desk.page.card, field)
    line.setFocus()
    line.selectAll()
    desk.saving(time, ENTER)


@pytest.mark.parametrize(
    ("now", "date", "utc"),
    [(NOW, "2026-03-12", "2026-03-12T18:30"), (SUMMER, "2026-07-09", "2026-07-09T17:30")],
)
def test_a_typed_time_is_that_of_the_room_in_winter_and_summer(
    qtbot: QtBot, tmp_path: Path, now: datetime, date: str, utc: str
) -> None:
    kind = partial(AttendancePage, clock=lambda: now)
    with written(qtbot, tmp_path, kind, date=date) as desk:
        desk.type(ENTER)
        _type_time(desk, "came", "1930")
        assert notes(desk, ANNA) == [(utc, Presence.PRESENT)]
        assert desk.page.people.list.item(0).data(LINE).came == "19:30"


@pytest.mark.parametrize(
    ("clock", "day", "utc"),
    [
        ("19:30", "2026-01-15", "2026-01-15T18:30:00.000+00:00"),
        ("19:30", "2026-07-15", "2026-07-15T17:30:00.000+00:00"),
        ("00:10", "2026-01-15", "2026-01-15T23:10:00.000+00:00"),  # after midnight
        ("23:50", "2026-03-28", "2026-03-28T22:50:00.000+00:00"),
        ("00:30", "2026-03-28", "2026-03-28T23:30:00.000+00:00"),  # the night of summer time
        ("19:30", "2026-03-29", "2026-03-29T17:30:00.000+00:00"),
    ],
)
def test_a_time_on_the_wall_becomes_utc(clock: str, day: str, utc: str) -> None:
    assert moment(clock, _day(day)) == utc


def _day(text: str) -> date:
    return datetime.fromisoformat(text).date()


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        *(("19:30", "19:30"), ("1930", "19:30"), ("19.30", "19:30"), (" 9:05 ", "09:05")),
        *(("905", "09:05"), ("24:00", None), ("19:60", None), ("19", None), ("half", None)),
    ],
)
def test_a_time_is_read_as_people_type_it(typed: str, read: str | None) -> None:
    assert clock_time(typed) == read


def test_who_came_earlier_than_noted_gets_the_earlier_time(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND, present(ANNA, "18:52")) as desk:
        desk.type(ENTER)
        _type_time(desk, "came", "19:30")
        assert notes(desk, ANNA)[0] == ("2026-03-12T18:30", Presence.PRESENT)


def test_who_came_later_than_noted_was_not_there_before(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND, present(ANNA, "18:30")) as desk:
        desk.type(ENTER)
        _type_time(desk, "came", "19:52")
        assert ("2026-03-12T18:30", Presence.PRESENT) not in notes(desk, ANNA)
        assert notes(desk, ANNA)[-1] == ("2026-03-12T18:52", Presence.PRESENT)
        qtbot.waitUntil(lambda: desk.page.people.list.item(0).data(LINE).came == "19:52")


def test_who_was_called_absent_and_was_there_after_all(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.type(ENTER)
        desk.saving("x")
        _type_time(desk, "came", "19:52")
        assert notes(desk, ANNA) == [
            ("2026-03-12T18:52", Presence.PRESENT),
            ("2026-03-12T19:12", Presence.PRESENT),
        ]


def test_a_time_of_leaving_is_noted_moved_and_taken_away(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND, present(ANNA, "18:30")) as desk:

        def left() -> str:
            return str(desk.page.people.list.item(0).data(LINE).left)

        desk.type(ENTER)
        _type_time(desk, "left", "20:00")
        qtbot.waitUntil(lambda: left() == "20:00")
        _type_time(desk, "left", "20:10")
        qtbot.waitUntil(lambda: left() == "20:10")
        _type_time(desk, "left", "19:50")
        qtbot.waitUntil(lambda: left() == "19:50")
        assert desk.page.people.list.item(0).data(LINE).presence is Presence.LEFT
        desk.type(F2)
        desk.page.card.left.setFocus()
        desk.page.card.left.clear()
        desk.page.card.left.textEdited.emit("")
        desk.saving(ENTER)
        qtbot.waitUntil(lambda: left() == "")
        assert desk.page.people.list.item(0).data(LINE).presence is Presence.PRESENT


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("came", "straks", words.TIME_UNREAD),
        ("left", "straks", words.TIME_UNREAD),
        ("left", "19:15", words.TIME_ORDER),
        ("came", "", words.TIME_NEEDED),
        ("name", " ", words.NO_NAME),
    ],
)
def test_what_cannot_be_is_told_and_stays_in_the_field(
    qtbot: QtBot, tmp_path: Path, field: str, typed: str, sentence: str
) -> None:
    with written(qtbot, tmp_path, KIND, present(ANNA, "18:30")) as desk:
        desk.type(ENTER, F2)
        line: QLineEdit = getattr(desk.page.card, field)
        line.setFocus()
        line.clear()
        desk.type(typed, ENTER)
        assert desk.said() == sentence
        assert line.text() == typed
        assert line.hasFocus()
        assert len(notes(desk, ANNA)) == 1


# --- people --------------------------------------------------------------------------------


def test_a_time_in_the_list_can_be_clicked(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        rows = desk.page.people.list
        place = columns(desk.room.look, rows.visualItemRect(rows.item(1)))[4]
        QTest.mouseClick(
            rows.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            place.center(),
        )
        assert focused() is desk.page.card.left
        assert desk.page.card.head.text() == "Bram Dijk"


def test_somebody_is_added_with_role_group_and_time(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.press(words.ADD)
        desk.type("Eva Vos", TAB, DOWN, TAB, "Haven", TAB, "20:05")
        desk.page.card.role.activated.emit(desk.page.card.role.currentIndex())
        desk.saving(ENTER)
        (found,) = [each for each in people(desk).values() if each.name == "Eva Vos"]
        assert (found.role, found.group) == ("burgerraadslid", "Haven")
        assert notes(desk, found.id) == [("2026-03-12T19:05", Presence.PRESENT)]
        assert not desk.page.card.isVisible()


def test_name_group_and_role_are_changed_and_nothing_is_noted(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.type("dina", ENTER, F2)
        desk.saving("Dina de Wit", TAB, UP, TAB, "College", ENTER)
        found = people(desk)[DINA]
        assert (found.name, found.role, found.group) == ("Dina de Wit", "voorzitter", "College")
        assert notes(desk, DINA) == []
        assert focused() is desk.page.people.list


def test_nothing_changed_just_closes(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.type(ENTER, F2, ENTER)
        assert not desk.page.card.isVisible()
        assert desk.page.counts.isVisible()


def test_a_taken_name_is_refused_and_stays_typed(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.press(words.ADD)
        with qtbot.waitSignal(desk.room.sender.refused) as refused:
            desk.type("Anna Berg", TAB, TAB, "Noord", ENTER)
        assert refused.args is not None
        assert desk.said() == refused.args[0]
        assert desk.page.card.name.text() == "Anna Berg"


def test_half_typed_fields_survive_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.press(words.ADD)
        desk.type("Eva V", TAB, TAB, "Hav")
        desk.again(KIND)
        assert desk.page.card.isVisible()
        assert desk.page.card.typed.name == "Eva V"
        assert desk.page.card.typed.group == "Hav"


def test_what_is_half_typed_about_somebody_is_not_thrown_away_by_something_else(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.type(ENTER, F2, "Anna van den Berg")
        desk.page.people.list.setFocus()
        desk.type(DOWN, F2)
        assert desk.said() == words.CARD_FIRST
        for name in (words.ADD, words.TEAMS):
            desk.press(name)
            assert desk.page.card.name.text() == "Anna van den Berg"
        desk.page.people.list.setFocus()
        desk.type(UP, F2)  # the same person again
        assert desk.page.card.name.text() == "Anna van den Berg"
        desk.press(words.CLOSE)
        desk.press(words.TEAMS)
        assert desk.page.teams.isVisible()


def test_teams_come_back_after_somebody_was_looked_at(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.press(words.TEAMS)
        desk.press(words.ADD)
        assert not desk.page.teams.isVisible()
        desk.press(words.TEAMS)
        assert desk.page.teams.isVisible()
        desk.press(words.TEAMS)
        assert desk.page.counts.isVisible()


def test_a_picture_leaves_half_typed_fields_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.press(words.ADD)
        desk.type("Eva")
        with qtbot.waitSignal(desk.room.desk.changed):
            desk.evening.do(present(ANNA, "18:30"))
        desk.type(" Vos")
        assert desk.page.card.name.text() == "Eva Vos"


def test_somebody_is_taken_off_the_list(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.type("cem", ENTER, F2)
        desk.pressing(words.REMOVE)
        assert CEM not in people(desk)
        assert desk.page.counts.isVisible()


def test_the_account_once_closed_refuses_and_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.evening.do(c.StartSealing(Agreement("Veenrade", "Ada", "Bo")))
        with qtbot.waitSignal(desk.room.sender.refused) as refused:
            desk.type(ENTER, "a")
        assert refused.args is not None
        assert desk.said() == refused.args[0]


# --- counts --------------------------------------------------------------------------------


def test_the_council_is_counted_against_its_seats(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND, present(BRAM, "18:30", Presence.ABSENT)) as desk:
        assert desk.page.counts.number.text() == "1"
        assert desk.page.counts.of.text() == "van 3 zetels\nnu aanwezig"
        assert desk.page.counts.units.accessibleName() == "1 / 3"
        assert desk.page.counts.tally.text() == "1 afwezig, 3 geen notitie."
        desk.type("bram", ENTER)
        desk.saving("a")
        assert desk.page.counts.number.text() == "2"


# --- table groups --------------------------------------------------------------------------


def test_a_table_group_is_made_of_ticked_names(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.press(words.TEAMS)
        desk.type("Tafel een")
        desk.page.people.begin()
        desk.type(ENTER, SPACE, DOWN, SPACE, DOWN, SPACE, SPACE)
        assert desk.page.teams.chosen.text().startswith("2 namen")
        desk.pressing(words.SAVE_TEAM)
        (team,) = desk.evening.look(lambda state: list(state.teams.values()))
        assert (team.name, team.members) == ("Tafel een", (ANNA, BRAM))
        assert desk.page.teams.name.text() == ""


def test_while_members_are_ticked_no_state_is_noted(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.press(words.TEAMS)
        desk.page.people.begin()
        desk.type(ENTER, "x", "a")
        assert desk.evening.look(lambda state: dict(state.presence)) == {}


def test_a_team_needs_a_name_and_somebody(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.press(words.TEAMS)
        desk.press(words.SAVE_TEAM)
        assert desk.said() == words.NO_TEAM_NAME
        desk.type("Tafel een", ENTER)
        assert desk.said() == words.NO_MEMBERS


def test_a_team_is_changed_and_removed(qtbot: QtBot, tmp_path: Path) -> None:
    team = c.SetTeam(TeamId("t"), "Tafel een", (ANNA, BRAM))
    with written(qtbot, tmp_path, KIND, team) as desk:
        desk.press(words.TEAMS)
        desk.press("Wijzig: Tafel een")
        rows = desk.page.people.list
        rows.setFocus()
        rows.setCurrentRow(2)
        desk.type(SPACE)
        desk.pressing(words.SAVE_TEAM)
        members = desk.evening.look(lambda state: state.teams[TeamId("t")].members)
        assert members == (ANNA, BRAM, CEM)
        desk.pressing("Verwijder: Tafel een")
        assert desk.evening.look(lambda state: dict(state.teams)) == {}
        assert desk.page.teams.none.isVisible()


def test_a_half_made_team_survives_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.press(words.TEAMS)
        desk.type("Taf")
        desk.page.people.list.setFocus()
        desk.type(SPACE)
        desk.again(KIND)
        assert desk.page.teams.name.text() == "Taf"
        team = AttendanceDraft.of(desk.room.desk).team
        assert team is not None
        assert team.members == (ANNA,)


def test_a_team_with_a_name_of_somebody_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    with written(qtbot, tmp_path, KIND) as desk:
        desk.press(words.TEAMS)
        desk.page.people.list.setFocus()
        desk.type(SPACE)
        desk.page.teams.name.setFocus()
        with qtbot.waitSignal(desk.room.sender.refused) as refused:
            desk.type("Anna Berg", ENTER)
        assert refused.args is not None
        assert desk.said() == refused.args[0]
        assert desk.page.teams.name.text() == "Anna Berg"


# --- reach ---------------------------------------------------------------------------------


@pytest.mark.parametrize("part", ["", words.ADD, words.TEAMS])
def test_everything_has_a_name_and_tab_comes_by(qtbot: QtBot, tmp_path: Path, part: str) -> None:
    with written(qtbot, tmp_path, KIND, c.SetTeam(TeamId("t"), "Tafel", (ANNA,))) as desk:
        if part:
            desk.press(part)
            QApplication.processEvents()
        check_reach(desk.page)
        assert desk.page.people.list.accessibleName() == words.LIST


def test_who_was_there_from_the_start_does_not_come_late_by_a_later_departure() -> None:
    who, began = ParticipantId("p"), "2026-03-12T18:30:00.000+00:00"
    early, late = "2026-03-12T19:19:00.000+00:00", "2026-03-12T20:15:00.000+00:00"
    notes = notes_of_stay(who, Stay("", early), Stay("", late), (), began)
    assert [(note.when, note.presence) for note in notes] == [
        (began, Presence.PRESENT),
        (early, Presence.PRESENT),
        (late, Presence.LEFT),
    ]
