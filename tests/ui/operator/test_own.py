"""The round in which each answers alone: counts and the way on, never an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from tests.domain.method import JOINT, OWN, PROGRAMME, VALUES_STEP
from tests.ui.stage import NOW, VALUES, opened, played
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId, QuestionId, SessionId, StepId
from workshop.domain.programme import Phase
from workshop.domain.rules.authors import seat_hash
from workshop.domain.settings import Attribution, Details
from workshop.domain.values import ItemsValue
from workshop.evening import create_evening
from workshop.texts.ui import own as words
from workshop.ui.beamer.slide import View
from workshop.ui.kit.units import Units
from workshop.ui.operator.pages.own import OwnPage
from workshop.ui.task import Task
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.pictures.desk import DeskOwn
    from workshop.ui.operator.room import Room

# The offscreen platform cannot pass sizes on to a window manager that there is not.

ASKED: Final = QuestionId("visie.waarden.eigen")
DILEMMAS: Final = StepId("waardemodel.dilemmas")
TABLE: Final = StepId("visie.koppeling")
CANARY: Final = "kanarievogel"


def _page(qtbot: QtBot, room: Room) -> OwnPage:
    page = OwnPage(room)
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: room.desk.picture is not None)

    def draw() -> None:
        assert room.desk.picture is not None
        page.show_picture(room.desk.picture)

    room.desk.changed.connect(draw)
    room.desk.moved.connect(draw)
    draw()
    page.resize(852, 640)
    with qtbot.waitExposed(page):
        page.show()
    return page


def _texts(page: QWidget) -> list[str]:
    """All words on the page, also those that are folded away."""
    labels = [each.text() for each in page.findChildren(QLabel)]
    lines = [each.text() for each in page.findChildren(QLineEdit)]
    fields = [each.toPlainText() for each in page.findChildren(QPlainTextEdit)]
    buttons = [each.text() for each in page.findChildren(QPushButton)]
    spoken = [each.accessibleName() for each in page.findChildren(QWidget)]
    return labels + lines + fields + buttons + spoken


def _council(path: Path, attribution: Attribution, size: int = 4) -> Path:
    """Anna, Bram, … of one group, asked for their values."""
    names = ("Anna", "Bram", "Cem", "Daan", "Eva", "Finn")
    with create_evening(path / "avond.dialoog", lambda: NOW) as evening:
        details = Details("Avond", "Veenrade", "2026-03-12")
        evening.do(c.CreateSession(SessionId("avond"), details, attribution))
        evening.do(c.AddProgramme(PROGRAMME))
        for name in names[:size]:
            evening.do(c.SetParticipant(ParticipantId(name.lower()), name, group="Noord"))
        evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    return path / "avond.dialoog"


def _submit(name: str, *texts: str) -> c.SubmitAnswer:
    return c.SubmitAnswer(c.ByParticipant(ParticipantId(name)), OWN, ItemsValue(texts))


# --- counts --------------------------------------------------------------------------------


def test_the_counts_follow_what_is_sent(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(_council(tmp_path, Attribution.GROUP)) as (evening, room):
        page = _page(qtbot, room)
        assert (page.head.number.text(), page.head.of.text()) == ("0", "van 4 verstuurd")
        evening.do(_submit("anna", CANARY))
        qtbot.waitUntil(lambda: page.head.number.text() == "1")
        assert page.head.to_go.text() == "Nog 3 te gaan"
        evening.do(_submit("bram", CANARY))
        evening.do(_submit("cem", CANARY))
        evening.do(_submit("daan", CANARY))
        qtbot.waitUntil(lambda: page.head.to_go.text() == "Iedereen heeft verstuurd")
        assert [each.accessibleName() for each in page.findChildren(Units)] == ["4 / 4"]


def test_counts_per_group_and_those_apart(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(played(tmp_path, VALUES, Phase.OWN)) as (_, room):
        page = _page(qtbot, room)
        texts = _texts(page)
        for name in ("Fractie Noord", "Fractie Haven", "Overige fracties", words.APART):
            assert name in texts
        assert "4 van 4" in texts  # the fifth comes later, as the list says


def test_rows_keep_their_widgets_when_only_numbers_change(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(_council(tmp_path, Attribution.GROUP)) as (evening, room):
        page = _page(qtbot, room)
        before = page.findChildren(Units)
        evening.do(_submit("anna", CANARY))
        qtbot.waitUntil(lambda: page.head.number.text() == "1")
        assert page.findChildren(Units) == before


def test_drafts_are_counted_and_stay_with_their_authors(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(_council(tmp_path, Attribution.GROUP)) as (evening, room):
        page = _page(qtbot, room)
        assert not page.drafts.isVisible()
        author = c.ByParticipant(ParticipantId("anna"))
        evening.owner.save_draft(c.SaveDraft(author, OWN, 1, CANARY)).result()
        qtbot.waitUntil(page.drafts.isVisible)
        assert page.drafts.strong.text() == "1 antwoord is nog niet verstuurd."
        assert not any(CANARY in each for each in _texts(page))


# --- what is not there ---------------------------------------------------------------------


@pytest.mark.parametrize("attribution", list(Attribution))
def test_no_answer_is_on_the_page_before_it_was_shown(
    qtbot: QtBot, tmp_path: Path, attribution: Attribution
) -> None:
    with opened(_council(tmp_path, attribution)) as (evening, room):
        page = _page(qtbot, room)
        if attribution is Attribution.ANONYMOUS:
            secret = "a" * 64
            evening.do(c.IssueSeat(seat_hash(secret)))
            evening.do(c.SubmitAnswer(c.BySeat(secret), OWN, ItemsValue((CANARY,))))
        else:
            evening.do(_submit("anna", CANARY))
        qtbot.waitUntil(lambda: page.head.number.text() == "1")
        page.missing.button.click()
        assert not any(CANARY in each for each in _texts(page))


def test_without_names_there_is_no_list_of_who_did_not_answer(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(_council(tmp_path, Attribution.ANONYMOUS)) as (_, room):
        page = _page(qtbot, room)
        assert not page.missing.isVisible()
        assert not any("Anna" in each for each in _texts(page))
        assert page.message.text() == words.SHOW_NAMELESS_MEANS


def test_names_of_who_did_not_answer_come_only_when_asked(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(_council(tmp_path, Attribution.GROUP)) as (evening, room):
        page = _page(qtbot, room)
        evening.do(_submit("anna", CANARY))
        qtbot.waitUntil(lambda: page.head.number.text() == "1")
        assert not page.missing.names.isVisible()
        page.missing.button.click()
        assert page.missing.names.isVisible()
        (line,) = [
            each.text() for each in page.missing.names.findChildren(QLabel) if each.isVisible()
        ]
        assert line == "Noord: Bram, Cem en Daan"
        page.missing.button.click()
        assert not page.missing.names.isVisible()


def test_names_that_nobody_asked_for_are_not_written_and_open_ones_follow_each_answer(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(_council(tmp_path, Attribution.GROUP)) as (evening, room):
        page = _page(qtbot, room)
        evening.do(_submit("anna", CANARY))
        qtbot.waitUntil(lambda: page.head.number.text() == "1")
        assert page.missing.names.findChildren(QLabel) == []
        page.missing.button.click()
        (line,) = page.missing.names.findChildren(QLabel)
        evening.do(_submit("bram", CANARY))
        qtbot.waitUntil(lambda: line.text() == "Noord: Cem en Daan")
        assert page.missing.names.findChildren(QLabel) == [line]


def test_the_list_of_names_goes_when_everybody_answered(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(_council(tmp_path, Attribution.NAME, size=1)) as (evening, room):
        page = _page(qtbot, room)
        assert page.missing.isVisible()
        evening.do(_submit("anna", CANARY))
        qtbot.waitUntil(lambda: not page.missing.isVisible())
        assert page.head.number.text() == "1"


# --- the round -----------------------------------------------------------------------------


def test_the_round_is_closed_and_opened_again(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(_council(tmp_path, Attribution.GROUP)) as (evening, room):
        page = _page(qtbot, room)
        page.head.round.click()
        qtbot.waitUntil(lambda: page.head.state.text() == words.CLOSED)
        evening.do(_submit("anna", CANARY))
        qtbot.waitUntil(lambda: "1 nagekomen" in page.head.to_go.text())
        page.head.round.click()
        qtbot.waitUntil(lambda: page.head.state.text() == words.OPEN)
        assert OWN not in evening.look(lambda state: dict(state.flow.closed))


def test_closing_and_showing_puts_the_answers_in_front_of_the_room(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(_council(tmp_path, Attribution.GROUP)) as (evening, room):
        page = _page(qtbot, room)
        for name in ("anna", "bram", "cem"):
            evening.do(_submit(name, f"{CANARY} {name}"))
        qtbot.waitUntil(lambda: page.head.number.text() == "3")
        page.show_answers.click()
        assert room.desk.phase is Phase.SHOW
        qtbot.waitUntil(
            lambda: room.projector.slide is not None and room.projector.slide.view is View.WALL
        )
        slide = room.projector.slide
        assert slide is not None
        (shown,) = slide.picture.own
        assert shown.shown
        assert not shown.open
        assert len(shown.cards) == 3


def test_all_questions_of_the_step_are_shown_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(played(tmp_path, DILEMMAS, Phase.OWN)) as (evening, room):
        page = _page(qtbot, room)
        page.show_answers.click()
        qtbot.waitUntil(lambda: room.projector.slide is not None)
        qtbot.waitUntil(lambda: evening.look(lambda state: state.flow.phase) is Phase.SHOW)
        shown = evening.look(lambda state: set(state.flow.shown))
        asked = {each.shared.question.id for each in _own(room) if each.shared.counts.answered}
        assert len(asked) > 1
        assert asked <= shown


def _own(room: Room) -> tuple[DeskOwn, ...]:
    assert room.desk.here is not None
    return room.desk.here.own


def test_a_beamer_that_follows_enters_the_phase_once(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(_council(tmp_path, Attribution.GROUP)) as (evening, room):
        page = _page(qtbot, room)
        evening.do(_submit("anna", CANARY))
        qtbot.waitUntil(lambda: page.head.number.text() == "1")
        room.projector.follows = True
        page.show_answers.click()
        qtbot.waitUntil(lambda: OWN in evening.look(lambda state: set(state.flow.shown)))
        assert len(evening.look(lambda state: state.flow.visited[VALUES_STEP])) == 2


def test_after_showing_the_page_says_so_and_only_goes_there(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(_council(tmp_path, Attribution.GROUP)) as (evening, room):
        page = _page(qtbot, room)
        evening.do(_submit("anna", CANARY))
        evening.do(c.CloseRound(OWN))
        evening.do(c.Show(OWN))
        qtbot.waitUntil(page.shown.isVisible)
        assert not page.hidden.isVisible()
        assert not page.more_time.isVisible()
        assert not page.missing.isVisible()
        assert page.show_answers.text() == words.TO_SHOW
        evening.do(_submit("bram", CANARY))
        qtbot.waitUntil(lambda: page.hidden.strong.text() == "1 antwoord is nog verborgen.")
        assert page.show_answers.text() == words.SHOW
        assert not any(CANARY in each for each in _texts(page))


def test_more_time_stretches_the_round(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(_council(tmp_path, Attribution.GROUP)) as (_, room):
        page = _page(qtbot, room)
        room.timer.start(5)
        page.more_time.click()
        assert room.timer.left_s == 7 * 60


def test_paper_is_typed_in_on_a_page_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(_council(tmp_path, Attribution.GROUP)) as (_, room):
        page = _page(qtbot, room)
        page.enter.click()
        assert room.desk.page == "paper"


# --- questions -----------------------------------------------------------------------------


def test_one_of_several_questions_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(played(tmp_path, DILEMMAS, Phase.OWN)) as (_, room):
        page = _page(qtbot, room)
        assert len(page.questions.buttons) == 10
        page.questions.buttons[2].click()
        assert room.desk.question == 2
        assert page.questions.buttons[2].property("on") == "true"
        page.show_answers.click()
        assert room.desk.question == 2


def test_a_single_question_needs_no_choosing(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(_council(tmp_path, Attribution.GROUP)) as (_, room):
        page = _page(qtbot, room)
        assert not page.questions.isVisible()
        assert not page.cues.isVisible()
        assert not any(str(JOINT) in each for each in _texts(page))


def test_a_step_without_own_questions_says_so_and_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(played(tmp_path, VALUES, Phase.OWN)) as (_, room):
        page = _page(qtbot, room)
        room.desk.go(TABLE, Phase.OWN)
        qtbot.waitUntil(lambda: room.desk.step == TABLE)
        assert page.nothing.isVisible()
        assert not page.rows.isVisible()
        assert not page.missing.isVisible()
        page.show_answers.click()
        assert room.desk.phase is Phase.JOINT


# --- practice ------------------------------------------------------------------------------


class _Practice:
    """Lets the council answer when told to."""

    def __init__(self) -> None:
        self.asked: list[StepId] = []
        self.task = Task()

    def let_answer(self, step: StepId) -> Task:
        self.asked.append(step)
        return self.task


def test_the_practice_council_answers_when_asked(qtbot: QtBot, tmp_path: Path) -> None:
    acts = _Practice()
    with opened(played(tmp_path, VALUES, Phase.OWN), acts=acts) as (_, room):
        page = _page(qtbot, room)
        assert page.let_answer.isVisible()
        page.let_answer.click()
        assert acts.asked == [VALUES]
        page.let_answer.click()  # still busy
        assert acts.asked == [VALUES]
        assert page.message.text() == words.ANSWERING
        acts.task.done.emit(12)
        assert page.message.text() == "De oefenraad gaf 12 antwoorden."
        page.let_answer.click()
        acts.task.failed.emit("De schijf is vol.")
        assert page.message.text() == "De schijf is vol."


def test_a_real_evening_has_no_practice_council(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(_council(tmp_path, Attribution.GROUP)) as (_, room):
        page = _page(qtbot, room)
        assert not page.let_answer.isVisible()


def test_with_large_letters_the_actions_still_fit(qtbot: QtBot, tmp_path: Path) -> None:
    look = Look(DAY, 2.0, motion=False)
    with opened(_council(tmp_path, Attribution.GROUP), look) as (_, room):
        page = _page(qtbot, room)
        page.resize(1000, 560)
        assert page.show_answers.isVisible()
        assert not page.more_time.isVisible()
        assert page.minimumSizeHint().width() <= 1000
        assert not page.message.isVisible()
        page.tell("Dit kan nog niet.")
        assert page.message.isVisible()
        page.resize(1600, 560)
        assert page.more_time.isVisible()


def test_a_row_comes_for_those_who_count_apart(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(_council(tmp_path, Attribution.GROUP)) as (evening, room):
        page = _page(qtbot, room)
        assert len(page.rows.findChildren(Units)) == 1
        for name in ("Gast", "Buur", "Oma"):  # fewer would be known on the wall: no labels there
            evening.do(c.SetParticipant(ParticipantId(name), name, role="inwoner"))
        qtbot.waitUntil(lambda: len(page.rows.findChildren(Units)) == 2)
        assert words.APART in _texts(page.rows)


def test_where_the_wall_has_no_labels_the_counts_have_no_groups(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(_council(tmp_path, Attribution.GROUP)) as (evening, room):
        page = _page(qtbot, room)
        assert "Noord" in _texts(page.rows)
        evening.do(c.SetParticipant(ParticipantId("gast"), "Gast", role="inwoner"))
        qtbot.waitUntil(lambda: "Noord" not in _texts(page.rows))
        assert page.head.of.text() == words.of_expected(5)
