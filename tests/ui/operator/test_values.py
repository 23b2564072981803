"""The desk of the value model: what was agreed per value, what was not, and the compromise."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.stage import opened, played
from workshop.charts.palette import CoreValue
from workshop.domain import commands as c
from workshop.domain.ids import QuestionId, StepId
from workshop.domain.programme import Phase
from workshop.ui.operator.pages.joint.inputs import WordsInput
from workshop.ui.operator.pages.values import ValuesPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.evening import Evening
    from workshop.ui.operator.room import Room


STEP = StepId("waardemodel.compromis")
QUESTION = QuestionId("waardemodel.compromis.samen")


@contextmanager
def staged(
    tmp_path: Path, qtbot: QtBot, step: str, phase: Phase
) -> Iterator[tuple[ValuesPage, Evening, Room]]:
    with opened(played(tmp_path, StepId(step), phase)) as (evening, room):
        page = ValuesPage(room)
        qtbot.addWidget(page)
        page.resize(852, 640)

        def draw() -> None:
            if room.desk.picture is not None and room.desk.step == STEP:
                page.show_picture(room.desk.picture)

        room.desk.changed.connect(draw)
        room.desk.moved.connect(draw)
        qtbot.waitUntil(lambda: room.desk.picture is not None)
        room.desk.go(STEP, Phase.JOINT)
        qtbot.waitUntil(lambda: room.desk.step == STEP)
        with qtbot.waitExposed(page):
            page.show()
        yield page, evening, room


def test_every_value_shows_what_was_agreed_about_it(tmp_path: Path, qtbot: QtBot) -> None:
    with staged(tmp_path, qtbot, STEP, Phase.SHOW) as (page, evening, _):
        norms = evening.look(
            lambda state: next(
                iter(state.joint[QuestionId("waardemodel.welzijn.samen")].entries.values())
            ).fields["norm"]
        )
        card = page.cards[CoreValue.WELFARE]
        assert card.norms.toolTip().startswith(norms)
        assert card.norms.isVisible()
        assert not card.gap.isVisible()
        assert not page.gap.isVisible()
        assert page.message.text() == "5 van de 5 waarden gewogen"


def test_a_value_that_was_not_talked_about_is_told_and_lit_when_somebody_looks(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with staged(tmp_path, qtbot, "waardemodel.vrijheid", Phase.DONE) as (page, _, __):
        assert page.cards[CoreValue.SECURITY].gap.isVisible()
        assert not page.cards[CoreValue.SECURITY].gap.is_lit
        assert not page.gap.isVisible()
        assert page.message.text() == "4 van de 5 waarden gewogen"
        page.check.click()
        assert page.cards[CoreValue.SECURITY].gap.is_lit
        assert page.gap.isVisible()
        assert page.gap.sentence.text() == (
            "Veiligheid is nog niet gewogen. Bespreek die eerst, of noteer waarom niet."
        )
        page.check.click()
        assert not page.gap.isVisible()


def test_a_value_that_was_left_out_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    with staged(tmp_path, qtbot, "waardemodel.vrijheid", Phase.DONE) as (page, evening, _):
        evening.do(c.SkipStep(StepId("waardemodel.veiligheid"), "Geen tijd."))
        card = page.cards[CoreValue.SECURITY]
        qtbot.waitUntil(lambda: card.gap.sentence.text() == "Overgeslagen")
        assert card.gap.isVisible()


def test_the_points_of_the_council_are_there_while_the_weighing_is_in_front(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with staged(tmp_path, qtbot, "waardemodel.weging", Phase.SHOW) as (page, _, __):
        points = [int(card.points.text()) for card in page.cards.values()]
        assert sum(points) == 100


def test_the_compromise_is_written_by_keyboard(tmp_path: Path, qtbot: QtBot) -> None:
    with staged(tmp_path, qtbot, STEP, Phase.SHOW) as (page, evening, _):
        field = page.editor.sheet.inputs["compromis"]
        assert isinstance(field, WordsInput)
        field.paper.setFocus()
        QTest.keyClicks(field.paper, "Hulp voor iedereen bereikbaar.")
        QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

        qtbot.waitUntil(lambda: evening.look(lambda state: QUESTION in state.joint))
        entries = evening.look(lambda state: list(state.joint[QUESTION].entries.values()))
        assert [each.fields["compromis"] for each in entries] == ["Hulp voor iedereen bereikbaar."]
        qtbot.waitUntil(lambda: page.message.text().startswith("Opgeslagen, "))


def test_a_value_leads_to_its_own_step(tmp_path: Path, qtbot: QtBot) -> None:
    with staged(tmp_path, qtbot, STEP, Phase.SHOW) as (page, _, room):
        page.cards[CoreValue.LIBERTY].go.click()
        qtbot.waitUntil(lambda: room.desk.step == "waardemodel.vrijheid")
        assert room.desk.phase is Phase.JOINT


def test_the_dilemmas_and_the_poll_are_one_press_away(tmp_path: Path, qtbot: QtBot) -> None:
    with staged(tmp_path, qtbot, STEP, Phase.SHOW) as (page, _, room):
        page.go_on.click()
        assert room.desk.phase is Phase.POLL
        page.dilemmas.click()
        qtbot.waitUntil(lambda: room.desk.step == "waardemodel.dilemmas")


def test_unseen_writing_is_the_same_choice_on_every_page(tmp_path: Path, qtbot: QtBot) -> None:
    with staged(tmp_path, qtbot, STEP, Phase.SHOW) as (page, _, __):
        page.unseen.click()
        assert page.editor.writer.unseen
        assert page.unseen.property("on") == "true"


def test_a_narrow_window_has_the_cards_in_rows(tmp_path: Path, qtbot: QtBot) -> None:
    with staged(tmp_path, qtbot, STEP, Phase.SHOW) as (page, _, __):
        page.resize(500, 640)
        first, last = page.cards[CoreValue.EQUALITY], page.cards[CoreValue.SECURITY]
        qtbot.waitUntil(lambda: last.y() > first.y())
        assert last.y() > first.y()


def test_where_five_cards_do_not_fit_there_are_three_and_two(tmp_path: Path, qtbot: QtBot) -> None:
    with staged(tmp_path, qtbot, STEP, Phase.SHOW) as (page, _, __):
        page.resize(700, 640)
        cards = list(page.cards.values())
        qtbot.waitUntil(lambda: cards[-1].y() > cards[0].y())
        tops = [card.y() for card in cards]
        assert tops.count(tops[0]) == 3
        assert tops.count(tops[-1]) == 2


def test_how_the_council_weighed_and_what_pulls_stands_beside_the_compromise(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with staged(tmp_path, qtbot, STEP, Phase.SHOW) as (page, _, room):
        assert room.desk.here is not None
        weights = room.desk.here.weights
        assert weights is not None
        points = dict(zip(weights.keys, weights.points, strict=True))
        assert page.side.radar.isVisible()
        assert page.side.radar.points == tuple(points[value] for value in CoreValue)
        assert f"Gelijkheid {points['gelijkheid']}" in page.side.radar.accessibleName()

        shown = [each for each in page.side.tensions if each.isVisible()]
        assert 0 < len(shown) < len(page.side.tensions)
        page.side.more.click()
        assert all(each.isVisible() for each in page.side.tensions)
        assert len(page.side.tensions) == len(room.desk.here.tensions)


def test_what_was_not_shown_yet_is_not_drawn(tmp_path: Path, qtbot: QtBot) -> None:
    with staged(tmp_path, qtbot, "waardemodel.weging", Phase.OWN) as (page, _, _room):
        assert page.side.is_empty
        assert not page.side.isVisible()
