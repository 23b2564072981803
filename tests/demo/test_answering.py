"""Promises of `workshop.demo.answering`: the invented council answers, on a rehearsal only."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from workshop.demo.answering import let_answer
from workshop.demo.rehearsing import rehearsal_plan
from workshop.domain import commands as c
from workshop.domain.errors import NotPracticeError
from workshop.domain.ids import QuestionId, StepId
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution
from workshop.domain.state import State
from workshop.evening import open_evening
from workshop.evening.making import Plan, make
from workshop.pictures.counting import counts

STEP, OWN = StepId("visie.waarden"), QuestionId("visie.waarden.eigen")
PLAN = rehearsal_plan(date(2026, 3, 12))


def answered(state: State) -> tuple[int, int]:
    found = counts(state, OWN)
    return found.answered, found.expected


@pytest.mark.parametrize("attribution", list(Attribution))
def test_everybody_there_answers_once(tmp_path: Path, attribution: Attribution) -> None:
    made = make(tmp_path / "a.dialoog", replace(PLAN, attribution=attribution))
    with open_evening(made.path) as evening:
        evening.do(c.EnterPhase(STEP, Phase.OWN))
        number = let_answer(evening, STEP)
        done, expected = evening.look(answered)
        assert number == done > 0
        assert done <= expected
        assert let_answer(evening, STEP) == 0


def test_a_closed_round_stays_closed(tmp_path: Path) -> None:
    made = make(tmp_path / "a.dialoog", PLAN)
    with open_evening(made.path) as evening:
        evening.do(c.EnterPhase(STEP, Phase.OWN))
        evening.do(c.CloseRound(OWN))
        assert let_answer(evening, STEP) == 0


def test_a_real_evening_refuses(tmp_path: Path) -> None:
    real: Plan = replace(PLAN, details=replace(PLAN.details, practice=False))
    made = make(tmp_path / "a.dialoog", real)
    with open_evening(made.path) as evening, pytest.raises(NotPracticeError):
        let_answer(evening, STEP)


def test_people_of_one_s_own_are_left_alone(tmp_path: Path) -> None:
    strangers = tuple(replace(each, name=f"{each.name} zelf") for each in PLAN.people)
    made = make(tmp_path / "a.dialoog", replace(PLAN, people=strangers))
    with open_evening(made.path) as evening:
        evening.do(c.EnterPhase(STEP, Phase.OWN))
        assert let_answer(evening, STEP) == 0
