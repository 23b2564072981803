"""Promises of `workshop.pictures.extent`: how much there is, and nobody's words."""

from __future__ import annotations

from tests.domain.method import JOINT, OWN, VALUES_STEP
from tests.pictures.evening import Council
from workshop.domain import commands as c
from workshop.domain.ids import EntryId
from workshop.domain.programme import Phase
from workshop.domain.values import ItemsValue
from workshop.pictures.extent import extent


def test_it_counts_standing_answers_and_joint_entries() -> None:
    evening = Council()
    ada, bo = evening.people("Ada Kanarie", "Bo Kanarie")
    assert extent(evening.state).answers == 0
    evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    for each in (ada, bo):
        evening.do(c.SubmitAnswer(each, OWN, ItemsValue(("Geheimwoord",))))
    evening.do(c.WithdrawAnswer(bo, OWN))
    evening.do(c.SetEntry(JOINT, EntryId("v1"), {"text": "Geheimwoord"}))
    found = extent(evening.state)
    assert (found.summary.step, found.answers, found.entries) == (1, 1, 1)
    assert found.summary.participants == 2
    assert "Geheim" not in repr(found)
    assert "Kanarie" not in repr(found)
