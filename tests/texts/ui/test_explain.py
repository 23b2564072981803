"""The sentences around the explanation of a step."""

from __future__ import annotations

from workshop.domain.ids import QuestionId
from workshop.domain.programme import Kind, Question, Source, Who
from workshop.texts.ui import explain


def _questions(who: Who, count: int) -> tuple[Question, ...]:
    return tuple(
        Question(QuestionId(f"a.b.{number}"), Kind.TEXT, who, f"Vraag {number}?")
        for number in range(1, count + 1)
    )


def test_a_source_is_named_as_far_as_it_is_known() -> None:
    assert explain.source(Source("Handreiking")) == "Handreiking"
    assert explain.source(Source("Handreiking", "deel 2", 2019)) == "Handreiking, deel 2 (2019)"


def test_prompts_are_those_of_who_answers() -> None:
    questions = _questions(Who.OWN, 2)
    assert explain.prompts(questions, Who.OWN) == ("Vraag 1?", "Vraag 2?")
    assert explain.prompts(questions, Who.JOINT) == ()


def test_many_prompts_are_counted() -> None:
    said = explain.prompts(_questions(Who.OWN, 10), Who.OWN)
    assert said == ("Vraag 1?", "Vraag 2?", "Vraag 3?", "En nog 7 vragen")
