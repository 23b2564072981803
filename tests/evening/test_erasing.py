"""Promises of `workshop.evening.erasing`: the words go, and what lies beside them stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from workshop.demo.rehearsing import rehearsal_plan
from workshop.domain import commands as c
from workshop.domain.ids import PointId
from workshop.domain.settings import ErasureCategory
from workshop.evening import open_evening
from workshop.evening.erasing import Grounds, Target, erase_in
from workshop.evening.making import make
from workshop.texts import promises

GROUNDS = Grounds(ErasureCategory.PERSONAL_DATA, "Op verzoek")


def test_of_the_title_page_only_the_line_with_the_name_goes(tmp_path: Path) -> None:
    plan = rehearsal_plan(date(2026, 3, 12))
    details = replace(plan.details, chair="B. Jansen", title="Wat telt?", clerk="Sam de Wit")
    made = make(tmp_path / "a.dialoog", replace(plan, details=details))
    with open_evening(made.path) as evening:
        evening.do(c.ParkPoint(PointId("p"), "Mevrouw Jansen belt terug"))
        erase_in(evening, Target.TEXT, "jansen", GROUNDS)
        found = evening.look(lambda state: state.details)
        assert found.chair == promises.ERASED
        assert (found.title, found.clerk, found.municipality) == (
            "Wat telt?",
            "Sam de Wit",
            details.municipality,
        )
    assert b"Jansen" not in made.path.read_bytes()


def test_a_title_page_without_the_words_is_left_alone(tmp_path: Path) -> None:
    made = make(tmp_path / "a.dialoog", rehearsal_plan(date(2026, 3, 12)))
    with open_evening(made.path) as evening:
        evening.do(c.ParkPoint(PointId("p"), "Mevrouw Jansen belt terug"))
        before = evening.look(lambda state: (state.details, state.seq))
        erase_in(evening, Target.TEXT, "Jansen", GROUNDS)
        after = evening.look(lambda state: (state.details, state.seq))
    assert after[0] == before[0]
    assert after[1] == before[1] + 1
