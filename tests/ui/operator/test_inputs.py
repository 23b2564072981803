"""Every kind of answer can be typed with the keyboard, and is checked before it goes anywhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.domain.method import OPTIONS, PROGRAMME, own
from tests.pictures.evening import SAMPLES
from workshop.domain.programme import Kind
from workshop.domain.values import (
    ChosenValue,
    Declined,
    ItemsValue,
    NumberValue,
    PositionValue,
    RankValue,
    RowsValue,
    TextValue,
    Value,
    WeightsValue,
)
from workshop.domain.wording import LINE_LIMIT, TEXT_LIMIT
from workshop.ui.operator.inputs.making import make_editor
from workshop.ui.operator.inputs.numbers import WeighEditor
from workshop.ui.operator.inputs.position import PositionEditor
from workshop.ui.operator.inputs.rows import RowsEditor
from workshop.ui.theme.look import Look
from workshop.ui.theme.style import style_sheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workshop.domain.programme import Question
    from workshop.ui.operator.inputs.editor import Editor

# The offscreen platform cannot pass sizes on to a window manager that there is not.

LOOK = Look(motion=False)
ENTER = Qt.Key.Key_Return
QUESTIONS = {each.kind: each for each in PROGRAMME.questions() if each.id == own(each.kind)}


def _shown(qtbot: QtBot, question: Question) -> Editor:
    editor = make_editor(LOOK, question)
    editor.setStyleSheet(style_sheet(LOOK))
    qtbot.addWidget(editor)
    editor.resize(500, 400)
    with qtbot.waitExposed(editor):
        editor.show()
    editor.activateWindow()
    editor.focus_first()
    return editor


def _type(*keys: str | Qt.Key) -> None:
    """Texts and keys, to whatever has the keyboard."""
    for each in keys:
        target = QApplication.focusWidget()
        assert target is not None
        if isinstance(each, str):
            QTest.keyClicks(target, each)
        else:
            QTest.keyClick(target, each)


TYPED: dict[Kind, tuple[tuple[str | Qt.Key, ...], Value]] = {
    Kind.TEXT: (("Dichtbij <b>huis</b>",), TextValue("Dichtbij <b>huis</b>")),
    Kind.ITEMS: (("Trouw", ENTER, ENTER, "Rust"), ItemsValue(("Trouw", "Rust"))),
    Kind.STATEMENT: (("2",), ChosenValue(("welzijn",))),
    Kind.CHOICE: (("3", "1"), ChosenValue(("vrijheid", "veiligheid"))),
    Kind.NUMBER: (("12,5",), NumberValue("12.5")),
    Kind.WEIGH: (
        ("20", ENTER, "30", ENTER, "50"),
        WeightsValue({"vrijheid": 20, "welzijn": 30, "veiligheid": 50}),
    ),
    Kind.RANK: (
        ("3", ENTER, "1", ENTER, "2"),
        RankValue(("welzijn", "veiligheid", "vrijheid")),
    ),
    Kind.POSITION: (("-3",), PositionValue(-3)),
    Kind.RECORD: (
        ("Een val", ENTER, "Mevrouw B", ENTER, "Thuis"),
        RowsValue(({"wat": "Een val", "wie": "Mevrouw B", "waar": "Thuis"},)),
    ),
    Kind.RECORDS: (
        ("Een val", ENTER, "Mevrouw B"),
        RowsValue(({"wat": "Een val", "wie": "Mevrouw B"},)),
    ),
}


@pytest.mark.parametrize("kind", list(Kind))
def test_an_answer_of_each_kind_is_typed_by_keyboard_alone(qtbot: QtBot, kind: Kind) -> None:
    keys, value = TYPED[kind]
    editor = _shown(qtbot, QUESTIONS[kind])
    with qtbot.waitSignal(editor.edited):
        _type(*keys)
    assert not editor.problem()
    assert editor.value() == value


@pytest.mark.parametrize("kind", list(Kind))
def test_an_empty_editor_is_no_answer_and_no_problem(qtbot: QtBot, kind: Kind) -> None:
    editor = _shown(qtbot, QUESTIONS[kind])
    assert editor.is_empty()
    assert editor.value() is None
    assert not editor.problem()


@pytest.mark.parametrize("kind", list(Kind))
def test_a_value_goes_in_and_comes_out_the_same(qtbot: QtBot, kind: Kind) -> None:
    editor, value = _shown(qtbot, QUESTIONS[kind]), SAMPLES[kind]("Woord")
    editor.set_value(value)
    assert editor.value() == value
    assert not editor.is_empty()


@pytest.mark.parametrize("kind", list(Kind))
def test_a_value_of_another_shape_empties_the_fields(qtbot: QtBot, kind: Kind) -> None:
    editor = _shown(qtbot, QUESTIONS[kind])
    editor.set_value(SAMPLES[kind]("Woord"))
    editor.set_value(Declined())
    assert editor.is_empty()


@pytest.mark.parametrize("kind", list(Kind))
def test_what_was_typed_half_can_be_kept_and_put_back(qtbot: QtBot, kind: Kind) -> None:
    keys, _ = TYPED[kind]
    editor = _shown(qtbot, QUESTIONS[kind])
    _type(keys[0])
    kept = editor.typed()
    other = _shown(qtbot, QUESTIONS[kind])
    other.set_typed(kept)
    assert other.typed() == kept
    assert any(kept)


UNFIT: dict[Kind, tuple[str | Qt.Key, ...]] = {
    Kind.CHOICE: ("1", "2", "3"),
    Kind.NUMBER: ("veel",),
    Kind.WEIGH: ("20", ENTER, "30"),
    Kind.RANK: ("1", ENTER, "1", ENTER, "2"),
    Kind.RECORD: (ENTER, "Mevrouw B"),
}


@pytest.mark.parametrize("kind", list(UNFIT))
def test_what_is_unfit_is_told_in_dutch_and_gives_no_value(qtbot: QtBot, kind: Kind) -> None:
    editor = _shown(qtbot, QUESTIONS[kind])
    _type(*UNFIT[kind])
    sentence = editor.problem()
    assert sentence.endswith(".")
    assert QUESTIONS[kind].id not in sentence
    assert editor.value() is None


def test_letters_among_the_points_are_told_at_their_option(qtbot: QtBot) -> None:
    editor = _shown(qtbot, QUESTIONS[Kind.WEIGH])
    _type("20", ENTER, "x")
    assert "Welzijn van iedereen" in editor.problem()


def test_a_text_beyond_the_limit_is_refused_not_cut(qtbot: QtBot) -> None:
    editor = _shown(qtbot, QUESTIONS[Kind.TEXT])
    editor.set_value(TextValue("a" * (TEXT_LIMIT + 1)))
    assert "te lang" in editor.problem()
    assert len(editor.typed()[0]) == TEXT_LIMIT + 1


def test_the_characters_are_counted_near_the_limit(qtbot: QtBot) -> None:
    editor = _shown(qtbot, QUESTIONS[Kind.ITEMS])
    editor.set_value(ItemsValue(("a" * (LINE_LIMIT - 49),)))
    texts = [each.text() for each in editor.findChildren(QLabel) if each.isVisible()]
    assert "nog 49 tekens" in texts


def test_the_points_are_added_up_while_typing(qtbot: QtBot) -> None:
    editor = _shown(qtbot, QUESTIONS[Kind.WEIGH])
    assert isinstance(editor, WeighEditor)
    _type("20", ENTER, "30")
    assert editor.state.text() == "50 van 100 verdeeld, nog 50"
    _type(ENTER, "60")
    assert editor.state.text() == "110 van 100 verdeeld, 10 te veel"


def test_one_choice_replaces_the_other_and_can_be_taken_back(qtbot: QtBot) -> None:
    editor = _shown(qtbot, QUESTIONS[Kind.STATEMENT])
    _type("1", "3")
    assert editor.value() == ChosenValue(("veiligheid",))
    _type("3")
    assert editor.value() is None


def test_enter_after_the_last_field_and_up_before_the_first_leave_the_editor(qtbot: QtBot) -> None:
    editor = _shown(qtbot, QUESTIONS[Kind.ITEMS])
    with qtbot.waitSignal(editor.passed) as left:
        _type(Qt.Key.Key_Up)
    assert left.args == [-1]
    with qtbot.waitSignal(editor.passed) as passed:
        _type(ENTER, ENTER, ENTER)
    assert passed.args == [1]


def test_up_in_a_text_of_two_lines_goes_up_a_line_first(qtbot: QtBot) -> None:
    editor = _shown(qtbot, QUESTIONS[Kind.TEXT])
    editor.set_value(TextValue("een\ntwee"))
    field = QApplication.focusWidget()
    _type(Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(editor.passed):
        _type(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is field
    with qtbot.waitSignal(editor.passed):
        _type(Qt.Key.Key_Up)


def test_a_place_is_chosen_with_arrows_digits_and_mouse(qtbot: QtBot) -> None:
    editor = _shown(qtbot, QUESTIONS[Kind.POSITION])
    assert isinstance(editor, PositionEditor)
    assert editor.value() is None  # no place is chosen beforehand
    _type(Qt.Key.Key_Right)
    assert editor.places.place == 0
    _type(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert editor.places.place == -2
    assert editor.state.text() == "2 naar: Regie"
    _type("-")
    assert editor.places.place == 2
    _type(Qt.Key.Key_End, Qt.Key.Key_Right)
    assert editor.places.place == 5
    _type("9")
    assert editor.places.place == 5
    QTest.mouseClick(editor.places, Qt.MouseButton.LeftButton, pos=QPoint(2, 10))
    assert editor.places.place == -5
    _type(Qt.Key.Key_Delete)
    assert editor.value() is None


def test_rows_grow_until_the_question_has_enough(qtbot: QtBot) -> None:
    editor = _shown(qtbot, QUESTIONS[Kind.RECORDS])
    assert isinstance(editor, RowsEditor)
    before = len(editor.fields)
    editor.more.click()
    assert len(editor.fields) == 2 * before
    assert not editor.more.isVisible()


def test_a_label_with_an_ampersand_is_read_as_written(qtbot: QtBot) -> None:
    option = replace(OPTIONS[0], label="Rust & orde")
    question = replace(QUESTIONS[Kind.STATEMENT], options=(option, *OPTIONS[1:]))
    editor = _shown(qtbot, question)
    assert editor.fields[0].accessibleName() == "Rust & orde"


@pytest.mark.parametrize("kind", [Kind.STATEMENT, Kind.CHOICE])
def test_among_options_arrows_move_and_enter_goes_on(qtbot: QtBot, kind: Kind) -> None:
    editor = _shown(qtbot, QUESTIONS[kind])
    _type(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space)
    assert editor.value() == ChosenValue(("welzijn",))
    with qtbot.waitSignal(editor.passed) as passed:
        _type("9", ENTER)  # there is no ninth
    assert passed.args == [1]
    editor.focus_last()
    assert QApplication.focusWidget() is editor.fields[0]


def test_an_option_is_chosen_with_the_mouse(qtbot: QtBot) -> None:
    editor = _shown(qtbot, QUESTIONS[Kind.STATEMENT])
    for option in (editor.fields[0], editor.fields[2]):
        QTest.mouseClick(option, Qt.MouseButton.LeftButton, pos=QPoint(10, 20))
    assert editor.value() == ChosenValue(("veiligheid",))
