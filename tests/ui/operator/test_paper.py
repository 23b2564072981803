"""Answers from paper get into the evening by keyboard alone, and never come back on the screen."""

from __future__ import annotations

import subprocess
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from tests.domain.method import KINDS_STEP, LINKING_STEP, OWN, PROGRAMME, VALUES_STEP, own
from tests.ui.stage import NOW, opened
from workshop.desktop.acts import EveningActs
from workshop.domain import commands as c
from workshop.domain.events import Agreement
from workshop.domain.ids import ParticipantId, SessionId, StepId, SubjectId, TeamId
from workshop.domain.programme import Kind, Phase
from workshop.domain.rules.authors import team_subject
from workshop.domain.settings import Attribution, Details
from workshop.domain.values import (
    Declined,
    ItemsValue,
    NumberValue,
    PositionValue,
    TextValue,
    WeightsValue,
)
from workshop.evening import create_evening
from workshop.pictures.counting import counts
from workshop.texts.ui import paper as words
from workshop.ui.operator.pages.own import OwnPage
from workshop.ui.operator.pages.paper import PaperPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.domain.ids import QuestionId
    from workshop.domain.programme import Programme, Step
    from workshop.domain.state import State
    from workshop.domain.values import Value
    from workshop.evening import Evening
    from workshop.ui.operator.room import Room

# The offscreen platform cannot pass sizes on to a window manager that there is not.

ENTER: Final = Qt.Key.Key_Return
CANARY: Final = "kanarievogel"
PEOPLE: Final = (
    ("anna", "Anna Berg", "Noord"),
    ("bram", "Bram Dijk", "Noord"),
    ("cem", "Cem Aydin", "Noord"),
    ("daan", "Daan Bos", "Haven"),
)


class Desk:
    """A page with a room around it, and hands on the keyboard."""

    def __init__(self, qtbot: QtBot, evening: Evening, room: Room) -> None:
        self.qtbot, self.evening, self.room = qtbot, evening, room
        self.page = PaperPage(room)
        qtbot.addWidget(self.page)
        qtbot.waitUntil(lambda: room.desk.picture is not None)
        room.desk.changed.connect(self.draw)
        room.desk.moved.connect(self.draw)
        self.page.resize(852, 640)
        self.draw()
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()

    def draw(self) -> None:
        """As the window does for every picture."""
        assert self.room.desk.picture is not None
        self.page.show_picture(self.room.desk.picture)

    def type(self, *keys: str | Qt.Key) -> None:
        """Texts and keys, to whatever has the keyboard."""
        for each in keys:
            target = QApplication.focusWidget()
            assert target is not None
            if isinstance(each, str):
                QTest.keyClicks(target, each)
            else:
                QTest.keyClick(target, each)

    def send(self) -> None:
        """Ctrl Enter, and wait until it is on disk and in the picture."""
        with self.qtbot.waitSignals([self.room.sender.saved, self.room.desk.changed]):
            self.press_send()

    def press_send(self) -> None:
        """Ctrl Enter."""
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, ENTER, Qt.KeyboardModifier.ControlModifier)

    def value(self, author: str, question: QuestionId) -> Value | None:
        """What stands in the evening."""
        subject = SubjectId(author)

        def look(state: State) -> Value | None:
            standing = state.standing(question, subject)
            return state.value(standing) if standing else None

        return self.evening.look(look)

    def texts(self) -> str:
        """Everything that can be read on the page."""
        return readable(self.page)


def readable(page: QWidget) -> str:
    """All words on the page, also those under the fold."""
    labels = [each.text() for each in page.findChildren(QLabel)]
    lines = [each.text() for each in page.findChildren(QLineEdit)]
    fields = [each.toPlainText() for each in page.findChildren(QPlainTextEdit)]
    spoken = [each.accessibleName() for each in page.findChildren(QWidget)]
    return "\n".join([*labels, *lines, *fields, *spoken])


@contextmanager
def _at(
    qtbot: QtBot,
    folder: Path,
    step: object = VALUES_STEP,
    attribution: Attribution = Attribution.GROUP,
    questions: tuple[Kind, ...] = (),
) -> Iterator[Desk]:
    path = folder / "avond.dialoog"
    with create_evening(path, lambda: NOW) as evening:
        details = Details("Avond", "Veenrade", "2026-03-12")
        evening.do(c.CreateSession(SessionId("avond"), details, attribution))
        evening.do(c.AddProgramme(_with(questions)))
        for key, name, group in PEOPLE:
            evening.do(c.SetParticipant(ParticipantId(key), name, group=group))
        members = tuple(ParticipantId(key) for key, *_ in PEOPLE)
        evening.do(c.SetTeam(TeamId("tafel"), "Tafel een", members[:3]))
        evening.do(c.SetTeam(TeamId("twee"), "Tafel twee", members[:2]))
        evening.do(c.EnterPhase(StepId(str(step)), Phase.OWN))
    with opened(path) as (evening, room):
        yield Desk(qtbot, evening, room)


def _with(kinds: tuple[Kind, ...]) -> Programme:
    """The practice programme, its many questions cut down to these kinds."""
    if not kinds:
        return PROGRAMME

    def cut(step: Step) -> Step:
        if step.id != KINDS_STEP:
            return step
        return replace(step, questions=tuple(each for each in step.questions if each.kind in kinds))

    return replace(PROGRAMME, steps=tuple(cut(each) for each in PROGRAMME.steps))


def test_scrolling_over_the_steps_chooses_no_other(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        box, nowhere = desk.page.steps.box, QPointF(5, 5)
        before = box.currentIndex()
        turn = QPoint(0, -120)
        no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        phase = Qt.ScrollPhase.NoScrollPhase
        box.wheelEvent(QWheelEvent(nowhere, nowhere, turn, turn, no_button, no_key, phase, False))
        assert box.count() > 1
        assert box.currentIndex() == before


def test_three_kinds_of_answers_are_typed_by_keyboard_and_stand_in_the_evening(
    qtbot: QtBot, tmp_path: Path
) -> None:
    kinds = (Kind.TEXT, Kind.NUMBER, Kind.WEIGH, Kind.POSITION)
    with _at(qtbot, tmp_path, KINDS_STEP, questions=kinds) as desk:
        desk.type("bram", ENTER)  # the keyboard is in the field that filters
        desk.type("Dichtbij", ENTER, "12,5", ENTER, "20", ENTER, "30", ENTER, "50", ENTER, "-3")
        desk.send()
        assert desk.value("bram", own(Kind.TEXT)) == TextValue("Dichtbij")
        assert desk.value("bram", own(Kind.NUMBER)) == NumberValue("12.5")
        points = {"vrijheid": 20, "welzijn": 30, "veiligheid": 50}
        assert desk.value("bram", own(Kind.WEIGH)) == WeightsValue(points)
        assert desk.value("bram", own(Kind.POSITION)) == PositionValue(-3)


def test_two_forms_after_each_other_without_a_mouse(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.type("anna", ENTER, "Trouw", ENTER, "Rust")
        desk.send()
        desk.type("daan", ENTER, "Recht")
        desk.send()
        assert desk.value("anna", OWN) == ItemsValue(("Trouw", "Rust"))
        assert desk.value("daan", OWN) == ItemsValue(("Recht",))


def test_an_answer_from_paper_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.type("anna", ENTER, "Trouw")
        desk.send()
        data = desk.evening.look(lambda s: s.standing(OWN, SubjectId("anna")))
        assert data is not None
        assert '"paper"' in data.data


def test_a_filter_takes_names_and_groups_and_says_if_nobody_fits(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with _at(qtbot, tmp_path) as desk:
        listed = desk.page.chooser.list
        desk.type("haven")
        assert [listed.item(row).text() for row in range(listed.count())] == ["Daan Bos"]
        desk.page.chooser.field.clear()
        desk.type("AYD")
        assert listed.count() == 1
        desk.type("xyz")
        assert desk.page.chooser.nobody.isVisible()
        desk.type(ENTER)
        assert not desk.page.sheet.boxes


def test_arrows_in_the_filter_choose_among_who_fits(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.type("noord", Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, ENTER, "Trouw")
        desk.send()
        assert desk.value("bram", OWN) == ItemsValue(("Trouw",))


def test_what_was_sent_is_never_shown_again(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.type("anna", ENTER, CANARY)
        desk.send()
        assert CANARY not in desk.texts()
        desk.type("anna", ENTER)
        assert CANARY not in desk.texts()
        assert "Dit vervangt het antwoord van 20:12." in desk.page.sheet.state.text()
        assert desk.page.sheet.state.text().startswith("Opgeslagen, 20:12")


def test_the_list_says_who_sent_and_who_has_something_unsent(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.evening.do(
            c.SubmitAnswer(c.ByParticipant(ParticipantId("cem")), OWN, ItemsValue((CANARY,)))
        )
        qtbot.waitUntil(lambda: words.SENT in _statuses(desk)["Cem Aydin"])
        desk.type("anna", ENTER, "Trouw")
        assert _statuses(desk)["Anna Berg"].startswith(words.NOT_SENT)
        desk.send()
        assert "Opgeslagen, 20:12" in _statuses(desk)["Anna Berg"]
        desk.type("cem", ENTER)
        assert desk.page.sheet.state.text() == "Dit vervangt het vorige antwoord."
        assert CANARY not in desk.texts()


def _statuses(desk: Desk) -> dict[str, str]:
    """What is said of each, after the name and the group."""
    listed, role = desk.page.chooser.list, Qt.ItemDataRole.AccessibleTextRole
    rows = [listed.item(row) for row in range(listed.count())]
    return {each.text(): ", ".join(str(each.data(role)).split(", ")[2:]) for each in rows}


def test_a_second_answer_replaces_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.type("anna", ENTER, "Trouw")
        desk.send()
        desk.type("anna", ENTER, "Recht")
        desk.send()
        assert desk.value("anna", OWN) == ItemsValue(("Recht",))


def test_nothing_typed_is_lost_when_the_page_goes_away(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.type("anna", ENTER, "Tro", ENTER, "Ru")
        desk.page.leave()
        again = Desk(qtbot, desk.evening, desk.room)  # as after another look of the window
        again.type("anna", ENTER)
        texts = [each.toPlainText() for each in again.page.findChildren(QPlainTextEdit)]
        assert texts == ["Tro", "Ru", ""]
        again.type("uw")
        again.send()
        assert desk.value("anna", OWN) == ItemsValue(("Trouw", "Ru"))


def test_a_picture_leaves_half_typed_text_and_the_keyboard_alone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.type("anna", ENTER, "Tro")
        field = QApplication.focusWidget()
        with qtbot.waitSignal(desk.room.desk.changed):
            desk.evening.do(
                c.SubmitAnswer(c.ByParticipant(ParticipantId("bram")), OWN, ItemsValue(("Rust",)))
            )
        assert QApplication.focusWidget() is field
        desk.type("uw")
        desk.send()
        assert desk.value("anna", OWN) == ItemsValue(("Trouw",))


def test_somebody_who_rather_does_not_answer_counts(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.type("anna", ENTER, "Tro", Qt.Key.Key_F3)
        assert words.DECLINED_MEANS in desk.texts()
        desk.send()
        assert desk.value("anna", OWN) == Declined()
        assert desk.evening.look(lambda state: counts(state, OWN)).declined == 1


def test_what_nobody_can_read_is_left_out(qtbot: QtBot, tmp_path: Path) -> None:
    kinds = (Kind.TEXT, Kind.NUMBER)
    with _at(qtbot, tmp_path, KINDS_STEP, questions=kinds) as desk:
        desk.type("anna", ENTER, "on", Qt.Key.Key_F2)
        assert words.UNREADABLE_MEANS in desk.texts()
        desk.type(ENTER, "7", Qt.Key.Key_Up, ENTER)  # also from what stands instead of a field
        desk.send()
        assert desk.value("anna", own(Kind.TEXT)) is None
        assert desk.value("anna", own(Kind.NUMBER)) == NumberValue("7")


def test_a_mark_is_taken_back_by_the_same_key_with_the_text_as_it_was(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.type("anna", ENTER, "Trouw", Qt.Key.Key_F2, Qt.Key.Key_F2)
        desk.send()
        assert desk.value("anna", OWN) == ItemsValue(("Trouw",))


def test_a_form_of_which_nothing_can_be_read_is_not_sent(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.type("anna", ENTER, Qt.Key.Key_F2)
        desk.press_send()
        assert desk.page.message.text() == words.NOTHING_READABLE


def test_an_empty_form_is_not_sent(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.press_send()
        assert desk.page.message.text() == words.CHOOSE
        desk.type("anna", ENTER)
        desk.press_send()
        assert desk.page.message.text() == words.NOTHING_TYPED


def test_points_that_do_not_add_up_stay_on_the_form_with_the_reason(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with _at(qtbot, tmp_path, KINDS_STEP, questions=(Kind.WEIGH,)) as desk:
        desk.type("anna", ENTER, "20", ENTER, "30")
        desk.press_send()
        reason = "De punten zijn samen 50. Het moeten er 100 zijn."
        assert desk.page.message.text() == reason
        assert desk.page.sheet.boxes[0].fault.text() == reason
        assert desk.page.sheet.boxes[0].editor.typed() == ("20", "30", "")
        assert desk.value("anna", own(Kind.WEIGH)) is None


def test_what_the_rules_refuse_stays_on_the_form_and_names_it(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.type("anna", ENTER, "Trouw")
        desk.evening.do(c.StartSealing(Agreement("Veenrade", "Ada", "Bo")))
        with qtbot.waitSignal(desk.room.sender.refused):
            desk.press_send()
        assert desk.page.message.text().startswith("Anna Berg: ")
        assert _statuses(desk)["Anna Berg"].startswith(words.NOT_SENT)
        desk.type("anna", ENTER)
        assert desk.page.sheet.boxes[0].editor.typed()[0] == "Trouw"


def test_without_names_forms_have_numbers_and_go_in_after_each_other(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with _at(qtbot, tmp_path, attribution=Attribution.ANONYMOUS) as desk:
        assert "Anna" not in desk.texts()
        desk.type("Trouw")
        desk.send()
        assert desk.page.sheet.name.text() == "Formulier 2"
        desk.type("Trouw")
        desk.send()
        found = desk.evening.look(lambda state: counts(state, OWN))
        assert found.answered == 2
        assert "Trouw" not in desk.texts()


def test_without_names_a_sent_form_is_done(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path, attribution=Attribution.ANONYMOUS) as desk:
        desk.type(CANARY)
        desk.send()
        desk.page.chooser.chosen.emit("form:1")
        assert not desk.page.sheet.boxes
        assert words.IS_SENT in desk.page.sheet.state.text()
        assert desk.page.chooser.list.hasFocus()
        assert CANARY not in desk.texts()


def test_another_form_is_added_only_when_none_is_empty(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path, attribution=Attribution.ANONYMOUS) as desk:
        desk.page.another.click()
        assert desk.page.sheet.name.text() == "Formulier 1"
        desk.type("Tro")
        desk.page.another.click()
        assert desk.page.sheet.name.text() == "Formulier 2"
        desk.page.chooser.chosen.emit("form:1")
        assert desk.page.sheet.boxes[0].editor.typed()[0] == "Tro"


def test_without_names_only_a_team_of_three_answers_as_one(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path, attribution=Attribution.ANONYMOUS) as desk:
        listed = desk.page.chooser.list
        names = [listed.item(row).text() for row in range(listed.count())]
        assert names == ["Formulier 1", "Tafel een"]


def test_a_team_answers_as_one(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.type("twee", ENTER, "Trouw")
        desk.send()
        assert desk.value(team_subject(TeamId("twee")), OWN) == ItemsValue(("Trouw",))


def test_another_step_can_be_chosen_and_the_page_stays(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.type("anna", ENTER, "Tro")
        desk.room.desk.open("paper")
        desk.page.steps.chosen.emit(str(KINDS_STEP))
        qtbot.waitUntil(lambda: desk.room.desk.step == KINDS_STEP)
        assert desk.room.desk.page == "paper"
        assert desk.page.steps.box.currentData() == str(KINDS_STEP)
        desk.page.steps.chosen.emit(str(VALUES_STEP))
        qtbot.waitUntil(lambda: desk.room.desk.step == VALUES_STEP)
        desk.page.chooser.chosen.emit("person:anna")
        assert desk.page.sheet.boxes[0].editor.typed()[0] == "Tro"


def test_a_step_without_own_questions_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path, LINKING_STEP) as desk:
        assert desk.page.none.isVisible()
        assert not desk.page.columns.isVisible()


def test_the_round_says_whether_an_answer_is_late(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        assert desk.page.steps.round.text() == words.ROUND_OPEN
        desk.evening.do(c.CloseRound(OWN))
        qtbot.waitUntil(lambda: desk.page.steps.round.text() == words.ROUND_CLOSED)


def test_without_names_nothing_is_called_late(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path, attribution=Attribution.ANONYMOUS) as desk:
        desk.evening.do(c.CloseRound(OWN))
        qtbot.waitUntil(lambda: desk.page.steps.round.text() == words.ROUND_CLOSED_NAMELESS)


def test_empty_questions_are_told_while_typing(qtbot: QtBot, tmp_path: Path) -> None:
    kinds = (Kind.TEXT, Kind.NUMBER)
    with _at(qtbot, tmp_path, KINDS_STEP, questions=kinds) as desk:
        desk.type("anna", ENTER, "on")
        assert desk.page.message.text() == "1 vraag is leeg en gaat niet mee."


def test_up_before_the_first_field_goes_back_to_who_wrote_it(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.type("anna", ENTER, Qt.Key.Key_Up)
        assert QApplication.focusWidget() is desk.page.chooser.field


def test_enter_after_the_last_field_goes_to_the_button_that_sends(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.type("anna", ENTER, "Trouw", ENTER, ENTER, ENTER)
        assert QApplication.focusWidget() is desk.page.send


def test_the_counts_of_the_round_follow_what_is_typed_in(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        page = OwnPage(desk.room)
        qtbot.addWidget(page)
        desk.type("anna", ENTER, CANARY)
        desk.send()
        assert desk.room.desk.picture is not None
        page.show_picture(desk.room.desk.picture)
        assert page.head.number.text() == "1"
        assert page.head.of.text() == "van 4 verstuurd"
        assert CANARY not in readable(page)


def test_the_field_that_has_the_keyboard_is_in_sight(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path, KINDS_STEP) as desk:
        desk.type("anna", ENTER)
        desk.page.sheet.boxes[-1].begin()
        area = desk.page.findChild(QScrollArea)
        assert area is not None
        qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
        field = QApplication.focusWidget()
        assert field is not None
        qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())
        desk.page.chooser.begin()
        assert desk.page.chooser.field.hasFocus()


def test_fields_are_one_column_where_the_window_is_narrow(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        assert not desk.page.columns.is_narrow
        desk.page.resize(560, 640)
        qtbot.waitUntil(lambda: desk.page.columns.is_narrow)
        desk.page.resize(900, 640)
        qtbot.waitUntil(lambda: not desk.page.columns.is_narrow)


def test_the_keypad_sends_too(qtbot: QtBot, tmp_path: Path) -> None:
    with _at(qtbot, tmp_path) as desk:
        desk.type("anna", ENTER, "Trouw")
        field = QApplication.focusWidget()
        assert field is not None
        keypad = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier
        with qtbot.waitSignal(desk.room.sender.saved):
            QTest.keyClick(field, Qt.Key.Key_Enter, keypad)
        assert desk.value("anna", OWN) == ItemsValue(("Trouw",))


def test_the_form_of_the_step_is_printed_with_the_numbers_that_stand_here(
    qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "formulier.pdf"
    with _at(qtbot, tmp_path, KINDS_STEP, questions=(Kind.TEXT, Kind.NUMBER)) as desk:
        desk.page.room = replace(desk.room, acts=EveningActs(desk.evening))
        desk.page._print_to(target)
        qtbot.waitUntil(lambda: words.printed(target.name) in desk.texts(), timeout=30_000)
        desk.type("bram", ENTER)
        numbered = [line for line in desk.texts().splitlines() if line.startswith(("1. ", "2. "))]
    printed = subprocess.run(
        ["pdftotext", "-raw", target, "-"], capture_output=True, text=True, check=True
    ).stdout
    assert len(numbered) == 2
    for line in numbered:
        assert line in printed
