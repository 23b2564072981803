"""The counts beside every page: of what the room is asked now, never of something before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from tests.ui.operator.shown_window import shown_window
from tests.ui.stage import VALUES, opened, played
from workshop.domain import commands as c
from workshop.domain.ids import QuestionId
from workshop.domain.programme import Phase
from workshop.texts.ui import operator as words
from workshop.ui.operator.column.counts_part import CountsPart

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

QUESTION = QuestionId("visie.waarden.samen")


def test_at_a_poll_it_counts_reactions_and_not_the_answers_of_before(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(played(tmp_path, VALUES, Phase.JOINT)) as (evening, room):
        (part,) = shown_window(qtbot, room).findChildren(CountsPart)
        people = evening.look(lambda state: tuple(state.participants))

        def said() -> list[str]:
            return [each.text() for each in part.findChildren(QLabel)]

        room.desk.go(phase=Phase.POLL)
        assert said()[0] == words.SENT, "as long as nobody was asked"
        evening.do(c.OpenPoll(QUESTION))
        qtbot.waitUntil(lambda: said() == [words.REACTED, "0 van 17", ""])
        evening.do(c.TakeStance(c.ByParticipant(people[0]), QUESTION, c.Stance.AGREE))
        qtbot.waitUntil(lambda: said()[1] == "1 van 17")
        evening.do(c.CountHands(QUESTION, 17, 0, 0))
        qtbot.waitUntil(lambda: said()[1:] == ["17 van 17", words.EVERYBODY_REACTED])
        room.desk.go(phase=Phase.OWN)
        assert said()[0] == words.SENT
