"""Promises of `workshop.domain.programme`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.method import (
    JOINT,
    LINKING_STEP,
    LINKS,
    OPTIONS,
    PROGRAMME,
    QUESTIONS,
    TOGETHER_STEP,
    VALUES_STEP,
    WEIGHTS,
    joint,
)
from workshop.domain.ids import QuestionId, StepId
from workshop.domain.programme import Field, Kind, Who, step_of, under_alias


def test_a_joint_entry_has_the_fields_of_its_question() -> None:
    assert [field.key for field in QUESTIONS[LINKS].columns] == ["resultaat", "waarde", "buiten"]
    assert QUESTIONS[LINKS].main_field == "resultaat"


def test_a_joint_weighing_has_a_required_field_per_option() -> None:
    columns = QUESTIONS[WEIGHTS].columns
    assert [(field.key, field.label) for field in columns] == [
        (option.key, option.label) for option in OPTIONS
    ]
    assert all(field.required for field in columns)


@pytest.mark.parametrize("question", [JOINT, joint(Kind.NUMBER), joint(Kind.STATEMENT)])
def test_any_other_joint_entry_is_one_required_text(question: QuestionId) -> None:
    assert QUESTIONS[question].columns == (Field("text", "", required=True),)
    assert QUESTIONS[question].main_field == "text"


def test_questions_come_in_the_order_of_the_steps() -> None:
    assert list(PROGRAMME.questions()) == [
        question for step in PROGRAMME.steps for question in step.questions
    ]


def test_a_step_is_found_by_its_id_and_knows_what_is_answered_together() -> None:
    step = PROGRAMME.step_by_id[VALUES_STEP]
    assert step.title == "Waarden"
    assert [question.id for question in step.joint_questions()] == [JOINT]


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_first_two_parts_of_a_question_name_its_step(question: QuestionId) -> None:
    step = PROGRAMME.step_by_id[step_of(question)]
    assert question in [each.id for each in step.questions]


def test_an_alias_renames_everything_of_the_programme_itself() -> None:
    aliased = under_alias(PROGRAMME, "oefen@jeugdzorg")
    assert aliased.id == "oefen@jeugdzorg"
    assert all(step.id.startswith("oefen@jeugdzorg.") for step in aliased.steps)
    for before, after in zip(PROGRAMME.questions(), aliased.questions(), strict=True):
        assert after.id == before.id.replace("oefen", "oefen@jeugdzorg", 1)
        assert step_of(after.id) in aliased.step_by_id
        assert replace(after, id=before.id, fields=before.fields) == before


def test_an_alias_keeps_references_within_the_programme_and_leaves_those_to_others() -> None:
    aliased = under_alias(PROGRAMME, "oefen@jeugdzorg")
    (links,) = aliased.step_by_id[
        StepId(LINKING_STEP.replace("oefen", "oefen@jeugdzorg"))
    ].questions
    references = {field.key: field.reference for field in links.fields}
    assert references == {
        "resultaat": None,
        "waarde": "oefen@jeugdzorg.waarden.samen",
        "buiten": "ander.stap.samen",
    }


def test_a_programme_whose_name_starts_alike_is_another_one() -> None:
    links = QUESTIONS[LINKS]
    elsewhere = Field("elders", "Elders", reference=QuestionId("oefenen.stap.samen"))
    step = replace(
        PROGRAMME.step_by_id[LINKING_STEP], questions=(replace(links, fields=(elsewhere,)),)
    )
    aliased = under_alias(replace(PROGRAMME, steps=(step,)), "nieuw")
    assert aliased.steps[0].questions[0].fields == (elsewhere,)


def test_the_kompas_is_a_linking_table_whose_rows_read_as_sentences() -> None:
    links = QUESTIONS[LINKS]
    silent = tuple(replace(each, lead="") for each in links.fields)
    assert links.is_kompas
    assert not replace(links, fields=silent).is_kompas
    assert not replace(links, fields=(Field("a", "A", lead="vanuit"),)).is_kompas


def test_a_step_may_be_all_together() -> None:
    step = PROGRAMME.step_by_id[TOGETHER_STEP]
    assert step.joint_questions() == step.questions
    assert {question.who for question in step.questions} == {Who.JOINT}
