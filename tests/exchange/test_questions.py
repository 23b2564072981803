"""Promises of `workshop.exchange.questions`: an id finds its question, or a hint comes back."""

from __future__ import annotations

import pytest

from tests.exchange.paper import evening
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId, TeamId
from workshop.domain.programme import Question
from workshop.exchange.findings import Trouble
from workshop.exchange.questions import Questions
from workshop.exchange.voices import Council, Form, Voice, WholeGroup

QUESTIONS = Questions(evening().state)
PERSON = c.ByParticipant(ParticipantId("ada"))
ANYBODY: list[Voice | None] = [PERSON, Form("1"), c.ByTeam(TeamId("t")), WholeGroup("Noord"), None]
TOGETHER: list[Voice | None] = [Council(), c.ByTeam(TeamId("t")), WholeGroup("Noord"), None]
OWN, JOINT = "papier.waarden.eigen", "papier.waarden.samen"


@pytest.mark.parametrize("voice", ANYBODY)
@pytest.mark.parametrize("cell", [OWN, "Papier.Waarden.EIGEN ", "\u200epapier.waarden.eigen"])
def test_an_own_question_is_for_people_and_teams(cell: str, voice: Voice | None) -> None:
    found = QUESTIONS.find(cell, voice)
    assert isinstance(found, Question)
    assert found.id == OWN


@pytest.mark.parametrize("voice", TOGETHER)
def test_a_joint_question_is_for_the_council_and_teams(voice: Voice | None) -> None:
    found = QUESTIONS.find(JOINT, voice)
    assert isinstance(found, Question)
    assert found.id == JOINT


@pytest.mark.parametrize("voice", [PERSON, Form("1")])
def test_one_person_cannot_answer_for_all(voice: Voice) -> None:
    assert QUESTIONS.find(JOINT, voice) == Trouble("question_joint", JOINT, OWN)
    linking = "papier.koppeling.samen"
    assert QUESTIONS.find(linking, voice) == Trouble("question_joint", linking)


def test_the_council_has_no_own_answer() -> None:
    assert QUESTIONS.find(OWN, Council()) == Trouble("question_own", OWN, JOINT)
    text = "papier.soorten.eigen.text"
    assert QUESTIONS.find(text, Council()) == Trouble("question_own", text)


@pytest.mark.parametrize(
    ("voice", "nearest"), [(PERSON, OWN), (Form("1"), OWN), (Council(), JOINT)]
)
def test_a_question_that_is_nearly_right_is_recognised(voice: Voice, nearest: str) -> None:
    expected = Trouble("question_unknown", "papier.waarde", nearest)
    assert QUESTIONS.find("papier.waarde", voice) == expected


@pytest.mark.parametrize("voice", [c.ByTeam(TeamId("t")), WholeGroup("Noord"), None])
def test_for_who_may_answer_both_either_is_near(voice: Voice | None) -> None:
    found = QUESTIONS.find("papier.waardn.eigen", voice)
    assert found == Trouble("question_unknown", "papier.waardn.eigen", OWN)
    assert QUESTIONS.find("papier.waardn.samen", voice)[2] == JOINT  # type: ignore[index]


def test_what_is_no_question_is_told() -> None:
    assert QUESTIONS.find(" ", PERSON) == Trouble("empty")
    assert QUESTIONS.find("wat vind je?", PERSON) == Trouble("question_unknown", "wat vind je?")
