"""Promises of the operator's window: one frame for everything, at every size, by keyboard too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.operator.shown_window import shown_window
from tests.ui.stage import VALUES, opened, played
from workshop.desktop.acts import EveningActs
from workshop.domain import commands as c
from workshop.domain.events import Agreement
from workshop.domain.ids import PointId, StepId
from workshop.domain.programme import Phase
from workshop.domain.settings import Presence
from workshop.evening import Evening
from workshop.texts.ui import attendance, board, joint, own, paper, points
from workshop.texts.ui import operator as words
from workshop.ui.beamer.slide import View
from workshop.ui.kit.button import Button
from workshop.ui.operator.column.column import Column
from workshop.ui.operator.evening_line import EveningLine
from workshop.ui.operator.header import Header
from workshop.ui.operator.outline import StepRow
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.account import AccountPage
from workshop.ui.operator.pages.attendance import AttendancePage
from workshop.ui.operator.pages.board.surface import KEYS as BOARD_KEYS
from workshop.ui.operator.pages.done import DonePage
from workshop.ui.operator.pages.points import PointsPage
from workshop.ui.operator.pages.rules import RulesPage
from workshop.ui.operator.room import Room
from workshop.ui.operator.sealed import SealedLine
from workshop.ui.operator.window import OperatorWindow
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY, EVENING, Theme, for_beamer

PRINCIPLES, RESULTS = StepId("visie.principes"), StepId("visie.resultaten")
Stage = tuple[Evening, Room, OperatorWindow]


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    with opened(played(tmp_path, VALUES, Phase.OWN)) as (evening, bare):
        room = replace(bare, acts=EveningActs(evening))
        yield evening, room, shown_window(qtbot, room)


def texts(window: OperatorWindow) -> list[str]:
    labels = [each.text() for each in window.findChildren(QLabel) if each.isVisible()]
    buttons = [each.text() for each in window.findChildren(QAbstractButton) if each.isVisible()]
    return labels + buttons


def press(qtbot: QtBot, window: OperatorWindow, key: Qt.Key) -> None:
    target = QApplication.focusWidget() or window
    qtbot.keyClick(target, key)


# --- by keyboard ---------------------------------------------------------------------------


def test_the_phases_are_under_the_keys_one_to_six(stage: Stage, qtbot: QtBot) -> None:
    _, room, window = stage
    window.setFocus()
    for key, phase in zip("123456", Phase, strict=True):
        press(qtbot, window, getattr(Qt.Key, f"Key_{key}"))
        assert room.desk.phase is phase


def test_t_puts_it_on_the_beamer_v_freezes_b_is_black(stage: Stage, qtbot: QtBot) -> None:
    evening, room, window = stage
    window.setFocus()
    press(qtbot, window, Qt.Key.Key_1)
    press(qtbot, window, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: evening.look(lambda state: state.flow.phase) is Phase.EXPLAIN)
    press(qtbot, window, Qt.Key.Key_V)
    assert room.projector.is_frozen
    assert words.state_since(False, "20:12") in texts(window)
    press(qtbot, window, Qt.Key.Key_V)
    press(qtbot, window, Qt.Key.Key_B)
    assert room.projector.is_black
    assert words.state_since(True, "20:12") in texts(window)


def test_the_row_that_turns_pages_covers_nothing_in_a_low_window(
    stage: Stage, qtbot: QtBot
) -> None:
    _, _, window = stage
    window.resize(1280, 720)
    part = window.beamer_part
    part.set_pages(3)

    def stands_free() -> bool:
        row = next(each for each in part.findChildren(QLabel) if each.text() == "1 van 3")
        foot = part.preview.mapTo(part, part.preview.rect().bottomLeft()).y()
        return row.isVisible() and row.mapTo(part, row.rect().topLeft()).y() > foot

    qtbot.waitUntil(stands_free)


def test_p_opens_the_parking_list_from_anywhere_and_escape_goes_back(
    stage: Stage, qtbot: QtBot
) -> None:
    _, room, window = stage
    window.setFocus()
    press(qtbot, window, Qt.Key.Key_P)
    assert room.desk.page == "points"
    press(qtbot, window, Qt.Key.Key_Escape)
    assert (room.desk.page, room.desk.phase) == ("", Phase.OWN)


def test_letters_typed_in_a_field_are_text_and_no_keys(stage: Stage, qtbot: QtBot) -> None:
    _, room, window = stage
    room.desk.open("find")
    field = next(each for each in window.findChildren(QLineEdit) if each.isVisible())
    field.setFocus()
    qtbot.keyClicks(field, "tvb126p")
    assert field.text() == "tvb126p"
    assert (room.desk.page, room.projector.is_frozen, room.projector.is_black) == (
        "find",
        False,
        False,
    )


def test_after_a_phase_was_chosen_the_next_key_is_a_key_and_no_text(
    stage: Stage, qtbot: QtBot
) -> None:
    _, room, window = stage
    window.setFocus()
    for key, view in ((Qt.Key.Key_4, View.JOINT), (Qt.Key.Key_2, View.QUESTION)):
        press(qtbot, window, key)
        press(qtbot, window, Qt.Key.Key_T)
        qtbot.waitUntil(partial(_shows, room, view))


def _shows(room: Room, view: View) -> bool:
    return room.projector.slide is not None and room.projector.slide.view is view


# --- where it stands -----------------------------------------------------------------------


def test_a_short_title_after_a_long_question_leaves_no_gap(stage: Stage, qtbot: QtBot) -> None:
    _, room, window = stage
    (header,) = window.findChildren(Header)
    qtbot.wait(50)  # the layout
    tall = header.height()
    room.desk.go(phase=Phase.EXPLAIN)
    qtbot.waitUntil(lambda: header.height() < tall)


def test_the_step_in_hand_is_in_sight_in_the_outline(stage: Stage, qtbot: QtBot) -> None:
    _, room, window = stage
    window.resize(1440, 720)
    assert room.desk.picture is not None
    last = room.desk.picture.shared.outline[-1].id
    room.desk.go(last)

    def is_in_sight() -> bool:
        row = next(each for each in window.findChildren(StepRow) if each.step == last)
        return row.isChecked() and not row.visibleRegion().isEmpty()

    qtbot.waitUntil(is_in_sight)


def test_the_outline_begins_at_its_top_again_once_there_is_room(stage: Stage, qtbot: QtBot) -> None:
    _, room, window = stage
    window.resize(1280, 752)
    assert room.desk.picture is not None
    first = room.desk.picture.shared.outline[0].id
    room.desk.go(first)
    row = next(each for each in window.findChildren(StepRow) if each.step == first)
    area = next(each for each in window.findChildren(QScrollArea) if each.isAncestorOf(row))
    room.desk.open("details")  # of the rest of the menu: little is left for the outline
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    room.desk.close()
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() == 0)
    assert not row.visibleRegion().isEmpty()


def test_the_rest_of_the_menu_folds_when_its_page_is_left(stage: Stage, qtbot: QtBot) -> None:
    _, room, window = stage
    room.desk.open("log")
    qtbot.waitUntil(lambda: words.MENU["erase"] in texts(window))
    room.desk.open("find")
    qtbot.waitUntil(lambda: words.MENU["erase"] not in texts(window))


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_page_and_heading_begin_at_the_same_line(
    stage: Stage, qtbot: QtBot, size: tuple[int, int]
) -> None:
    _, room, window = stage
    window.resize(*size)
    room.desk.open("points")
    (page,) = window.findChildren(PointsPage)
    (header,) = window.findChildren(Header)

    def left_of(widget: QWidget, layout: QLayout) -> int:
        return widget.mapTo(window, QPoint(layout.contentsMargins().left(), 0)).x()

    qtbot.waitUntil(
        lambda: left_of(page, page.body) == left_of(header, header.findChildren(QLayout)[0])
    )


def test_the_column_is_as_narrow_as_it_is_meant_to_be(tmp_path: Path, qtbot: QtBot) -> None:
    with opened(played(tmp_path, VALUES, Phase.OWN)) as (_, room):
        window = shown_window(qtbot, room, (1280, 720))
        (column,) = window.findChildren(Column)
        qtbot.waitUntil(lambda: 295 <= column.width() <= 305)


def test_the_preview_stands_free_of_the_buttons_in_a_low_window(stage: Stage, qtbot: QtBot) -> None:
    _, _, window = stage
    window.resize(1280, 720)
    part = window.beamer_part
    take = next(each for each in part.findChildren(Button) if each.text() == words.TAKE)
    qtbot.waitUntil(lambda: take.mapTo(part, QPoint()).y() > part.preview.geometry().bottom() + 4)


# --- what it shows -------------------------------------------------------------------------


def test_the_question_in_hand_stands_at_the_top(stage: Stage) -> None:
    _, room, window = stage
    assert room.desk.here is not None
    assert room.desk.here.own[0].shared.question.prompt in texts(window)


def test_a_step_is_chosen_in_the_outline_or_on_the_evening_line(stage: Stage, qtbot: QtBot) -> None:
    evening, room, window = stage
    row = next(each for each in window.findChildren(StepRow) if each.step == PRINCIPLES)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.desk.step == PRINCIPLES)
    line = window.findChildren(EveningLine)[0]
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    qtbot.waitUntil(lambda: room.desk.step == VALUES)
    assert evening.look(lambda state: state.flow.step) == VALUES


def test_each_step_says_its_state_to_a_screen_reader(stage: Stage) -> None:
    _, _, window = stage
    names = {each.step: each.accessibleName() for each in window.findChildren(StepRow)}
    assert names[VALUES].endswith(words.NOW_STEP)
    assert names[PRINCIPLES].endswith(words.TO_COME)


def test_a_step_that_is_jumped_over_is_called_left_out_in_outline_and_line(
    stage: Stage, qtbot: QtBot
) -> None:
    evening, room, window = stage
    line = window.findChildren(EveningLine)[0]
    before = line.grab().toImage()
    evening.do(c.EnterPhase(RESULTS, Phase.OWN))
    qtbot.waitUntil(lambda: room.desk.step == RESULTS)
    names = {each.step: each.accessibleName() for each in window.findChildren(StepRow)}
    assert names[PRINCIPLES].endswith(words.LEFT_OUT)
    assert names[VALUES].endswith(words.DONE_STEP)
    said = line.accessibleDescription().split(". ")
    assert [each.partition(": ")[2] for each in said[:4]] == [
        words.DONE_STEP,
        words.LEFT_OUT,
        words.NOW_STEP,
        words.TO_COME,
    ]
    assert line.grab().toImage() != before


def test_a_sealed_evening_can_be_read_and_looked_through_but_not_typed_in(
    stage: Stage, qtbot: QtBot
) -> None:
    evening, room, window = stage
    room.desk.open("attendance")
    page = window.findChildren(AttendancePage)[0]
    line = window.findChildren(SealedLine)[0]
    assert line.isHidden()
    evening.do(c.StartSealing(Agreement("Raadzaal", "V. Zitter", "G. Riffier")))
    evening.do(c.FinishSealing("0" * 64, "ab" * 32, "pem", "verslag.pdf"))
    qtbot.waitUntil(line.isVisible)
    assert line.sentence.text() == words.sealed(1)
    assert page.card.name.isReadOnly()
    assert not page.people.field.isReadOnly()
    assert page.add.reason == words.SEALED
    qtbot.mouseClick(page.people.states[Presence.LEFT], Qt.MouseButton.LeftButton)
    assert page.message.text() == words.SEALED
    qtbot.mouseClick(line.to_account, Qt.MouseButton.LeftButton)
    account = window.findChildren(AccountPage)[0]
    assert line.isHidden()
    assert not account.reopening.reason.line.isReadOnly()
    evening.do(c.ReopenAccount("Een naam klopt niet"))
    room.desk.open("attendance")
    qtbot.waitUntil(lambda: not page.card.name.isReadOnly())
    assert line.isHidden()
    assert page.add.reason == ""


def test_after_the_seal_no_rules_are_agreed_and_no_course_is_noted(
    stage: Stage, qtbot: QtBot
) -> None:
    evening, room, window = stage
    room.desk.go(phase=Phase.DONE)
    done = window.findChildren(DonePage)[0]
    room.desk.open("rules")
    rules = window.findChildren(RulesPage)[0]
    evening.do(c.StartSealing(Agreement("Raadzaal", "V. Zitter", "G. Riffier")))
    evening.do(c.FinishSealing("0" * 64, "ab" * 32, "pem", "verslag.pdf"))
    qtbot.waitUntil(rules.own.isReadOnly)
    assert rules.agree.reason == rules.add.reason == words.SEALED
    room.desk.close()
    qtbot.waitUntil(done.course.note.isReadOnly)
    assert {each.reason for each in done.course.buttons.values()} == {words.SEALED}


def test_after_the_seal_what_would_change_something_says_that_it_cannot_and_the_rest_still_goes(
    stage: Stage, qtbot: QtBot
) -> None:
    evening, room, window = stage
    asked = room.desk.picture.desk if room.desk.picture else None
    assert asked is not None
    evening.do(c.Show(asked.own[0].shared.question.id))
    evening.do(c.ParkPoint(PointId("punt"), "Vervoer"))
    evening.do(c.StartSealing(Agreement("Raadzaal", "V. Zitter", "G. Riffier")))
    evening.do(c.FinishSealing("0" * 64, "ab" * 32, "pem", "verslag.pdf"))
    for phase, page, changes, others in (
        (Phase.SHOW, "", {board.NEW, board.UNDO}, {board.TO_JOINT}),
        (Phase.JOINT, "", {joint.ANOTHER}, {joint.GO_ON}),
        (Phase.OWN, "", {own.CLOSE_ROUND}, {own.ENTER}),
        (Phase.OWN, "points", {points.SAVE, points.CHANGE, points.STRIKE}, set[str]()),
        (Phase.OWN, "paper", {paper.SEND}, {paper.PRINT}),
    ):
        room.desk.close()
        room.desk.go(VALUES, phase)
        if page:
            room.desk.open(page)
        qtbot.waitUntil(partial(_are_blocked, window, changes))
        assert not others & cannot_be_used(window)
    evening.do(c.ReopenAccount("Een naam klopt niet"))
    qtbot.waitUntil(lambda: not cannot_be_used(window))


def _are_blocked(window: OperatorWindow, texts: set[str]) -> bool:
    return texts <= cannot_be_used(window)


def cannot_be_used(window: OperatorWindow) -> set[str]:
    """Words on buttons of the page in front that say that the evening is sealed."""
    (page,) = (each for each in window.findChildren(Page) if each.isVisible())
    return {each.text() for each in page.findChildren(Button) if each.reason == words.SEALED}


def test_what_is_refused_anywhere_is_said_on_the_page_in_hand(stage: Stage, qtbot: QtBot) -> None:
    _, room, window = stage
    with qtbot.waitSignal(room.sender.refused) as refused:
        room.projector.take(None, c.StrikePoint(PointId("none")))
    assert refused.args is not None
    assert refused.args[0] in texts(window)


def test_other_views_are_a_press_away(stage: Stage, qtbot: QtBot) -> None:
    _, room, window = stage
    for text in (words.OTHER_VIEWS, words.PAUSE):
        button = next(
            each
            for each in window.findChildren(QAbstractButton)
            if each.isVisible() and each.text() == text
        )
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert room.projector.slide is not None
    assert room.projector.slide.view is View.PAUSE


# --- everything has a name, nothing is cut off ---------------------------------------------


PAGES = ["", "paper", "rules", "points", "involve", "find", "log"]


@pytest.mark.parametrize("page", PAGES)
def test_everything_that_can_be_used_has_a_name(stage: Stage, page: str) -> None:
    _, room, window = stage
    if page:
        room.desk.open(page)
    nameless = [
        each
        for each in window.findChildren(QAbstractButton)
        if each.isVisible() and not (each.accessibleName() or each.text())
    ]
    assert nameless == []


SIZES = [(1440, 900, 1.0), (1280, 720, 1.0), (1920, 1080, 2.0), (1280, 720, 1.5), (3840, 2160, 2.0)]


@pytest.mark.parametrize("theme", [DAY, EVENING], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_no_button_of_the_frame_is_cut_off_at_any_size(
    tmp_path: Path, qtbot: QtBot, width: int, height: int, scale: float, theme: Theme
) -> None:
    look = Look(theme, scale, motion=False)
    with opened(played(tmp_path, VALUES, Phase.OWN), look) as (_, room):
        window = shown_window(qtbot, room, (width, height))
        assert (window.width(), window.height()) == (width, height)
        cut = [
            (each.text() or each.accessibleName(), each.width(), each.minimumSizeHint().width())
            for each in window.findChildren(QAbstractButton)
            if each.isVisible() and each.width() < each.minimumSizeHint().width()
        ]
        assert cut == []


# --- looks and closing ---------------------------------------------------------------------


def test_another_look_keeps_the_place(stage: Stage, qtbot: QtBot) -> None:
    _, room, window = stage
    room.desk.open("points")
    window.set_look(replace(room, look=Look(EVENING, 1.5)), for_beamer(EVENING))
    assert room.desk.page == "points"
    qtbot.wait(50)
    assert [each for each in window.findChildren(PointsPage) if each.isVisible()]


def test_an_evening_under_way_is_not_closed_by_a_slip(stage: Stage, qtbot: QtBot) -> None:
    _, _, window = stage
    with qtbot.assertNotEmitted(window.closed, wait=50):
        window.close()
    assert window.isVisible()
    assert words.LEAVE_ASKED in texts(window)
    leave = next(
        each for each in window.findChildren(QAbstractButton) if each.text() == words.LEAVE
    )
    with qtbot.waitSignal(window.closed):
        qtbot.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert not window.isVisible()


def test_no_key_of_the_menu_means_something_else_on_a_page() -> None:
    """`S` opens the steps only where these are folded away, and a board has the keyboard then."""
    on_pages = {*attendance.KEY_WORDS, *(QKeySequence(key).toString() for key in BOARD_KEYS)}
    of_the_beamer = {"T", "V", "B"}
    menu = {key for key, _ in words.KEYS.values()}
    assert len(menu) == len(words.KEYS)
    assert not menu & (on_pages | of_the_beamer)
