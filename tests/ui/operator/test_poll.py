"""Promises of the poll: what is asked stands there, counts only after closing, names never."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.ui.operator.shown_page import everything_said, press, shown_page
from workshop.domain import commands as c
from workshop.domain.ids import QuestionId, StepId
from workshop.domain.programme import Phase
from workshop.texts import promises
from workshop.texts.ui import poll as words
from workshop.ui.beamer.slide import View
from workshop.ui.operator.pages.poll import Mode, PollPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.evening import Evening
    from workshop.ui.operator.room import Room

STEP: Final = StepId("visie.waarden")
QUESTION: Final = QuestionId("visie.waarden.samen")
Opened = tuple["Evening", "Room", PollPage]


@pytest.fixture
def poll(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """A joint answer, not polled yet."""
    with shown_page(qtbot, tmp_path, PollPage, (STEP, Phase.JOINT, Phase.POLL)) as found:
        yield found


def test_the_joint_answer_stands_on_the_sheet(poll: Opened) -> None:
    page = poll[2]
    assert page.mode is Mode.READY
    assert "Menselijke maat" in page.sheet.accessibleName()
    assert page.kind.text() == promises.POLL


def test_an_open_poll_tells_only_how_many_reacted(qtbot: QtBot, poll: Opened) -> None:
    evening, room, page = poll
    press(page, words.OPEN)
    qtbot.waitUntil(lambda: page.mode is Mode.OPEN)
    qtbot.waitUntil(lambda: getattr(room.projector.slide, "view", None) is View.POLL)
    person = evening.look(lambda state: c.ByParticipant(next(iter(state.participants))))
    stance = c.TakeStance(person, QUESTION, c.Stance.WITH_RESERVATION, "Kanarievogel")
    evening.do(stance)
    qtbot.waitUntil(lambda: page.reacted.text().startswith("1 van "))

    assert "kanarievogel" not in everything_said(page)
    press(page, words.CLOSE)
    qtbot.waitUntil(lambda: page.mode is Mode.CLOSED)
    qtbot.waitUntil(lambda: "kanarievogel" in everything_said(page))
    name = evening.look(lambda state: state.participants[person.participant].name)
    assert name.casefold() not in everything_said(page)


def test_hands_are_counted_with_their_reservations(qtbot: QtBot, poll: Opened) -> None:
    page = poll[2]
    press(page, words.COUNT_HANDS)
    for field, number in zip(page.hands.fields, (8, 6, 3), strict=True):
        field.setValue(number)
    page.hands.text.setPlainText("Eerst  rekenen\n\nNiet voor alles")
    assert page.hands.total.text().startswith("Samen: 17 van ")
    press(page, words.SAVE_HANDS)
    qtbot.waitUntil(lambda: page.mode is Mode.CLOSED)

    assert page.outcome.text() == "14 van 17 akkoord, 6 met een kanttekening."
    said = everything_said(page)
    assert "eerst rekenen" in said
    assert "niet voor alles" in said
    assert page.bar.numbers[2].text() == "3 niet akkoord"
    assert page.kind.isVisible()


def test_more_hands_than_people_are_not_a_count(qtbot: QtBot, poll: Opened) -> None:
    _, room, page = poll
    press(page, words.COUNT_HANDS)
    assert room.desk.picture is not None
    page.hands.fields[0].setValue(room.desk.picture.shared.present + 3)
    press(page, words.SAVE_HANDS)
    assert page.message.text() == page.hands.too_many != ""
    assert page.mode is Mode.COUNTING


def test_what_was_typed_stays_when_somebody_goes_back(qtbot: QtBot, poll: Opened) -> None:
    _, room, page = poll
    press(page, words.COUNT_HANDS)
    page.hands.fields[0].setValue(12)
    page.hands.text.setPlainText("Half get")
    press(page, words.CANCEL)
    assert page.mode is Mode.READY
    press(page, words.COUNT_HANDS)
    assert room.desk.picture is not None
    page.show_picture(room.desk.picture)

    assert page.hands.typed.counts == (12, 0, 0)
    assert page.hands.typed.text == "Half get"


def test_a_result_of_the_tablets_has_reservations_without_names(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with shown_page(qtbot, tmp_path, PollPage, (STEP, Phase.DONE, Phase.POLL)) as found:
        page = found[2]
        assert page.outcome.text() == "16 van 16 akkoord, 2 met een kanttekening."
        assert page.others.isVisible()
        assert "solidariteit moet ook over geld gaan." in everything_said(page)


def test_without_a_joint_answer_the_page_says_what_to_do_first(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with shown_page(qtbot, tmp_path, PollPage, (STEP, Phase.SHOW, Phase.POLL)) as found:
        _, room, page = found
        assert page.gap.isVisible()
        press(page, words.OPEN)
        assert page.message.text() == words.CANNOT_OPEN
        press(page, words.WRITE)
        assert room.desk.phase is Phase.JOINT
