"""Shipped programmes are sound; one thing wrong in them is seen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from workshop.content.programmes import programme, programmes
from workshop.domain.ids import QuestionId, StepId
from workshop.domain.programme import (
    Field,
    Kind,
    Option,
    Programme,
    Question,
    Step,
    Who,
    under_alias,
)
from workshop.evening.sound_programmes import are_sound

if TYPE_CHECKING:
    from collections.abc import Callable


def test_all_that_are_shipped_are_sound_together_and_under_an_alias() -> None:
    assert are_sound(programmes())
    assert are_sound((programme("visie"), under_alias(programme("visie"), "visie@tweede")))
    assert are_sound(())


def asked(question: Question) -> Programme:
    step = Step(StepId("p.stap"), "Stap", "Iets.", "Uitleg.", (question,))
    return Programme("p", "Programma", 1, "Kort.", (step,))


GOOD = Question(QuestionId("p.stap.eigen"), Kind.TEXT, Who.OWN, "Wat?")
OPTIONS = (Option("a", "A"), Option("a", "B"))


def test_a_small_one_is_sound() -> None:
    assert are_sound([asked(GOOD)])


@pytest.mark.parametrize(
    "change",
    [
        lambda q: replace(q, id=QuestionId("p.ander.eigen")),
        lambda q: replace(q, count=0),
        lambda q: replace(q, kind=Kind.WEIGH),
        lambda q: replace(q, kind=Kind.CHOICE, options=OPTIONS),
        lambda q: replace(q, kind=Kind.RECORDS),
        lambda q: replace(q, kind=Kind.RECORD, fields=(Field("a", "A"), Field("a", "B"))),
        lambda q: replace(q, kind=Kind.POSITION),
        lambda q: replace(
            q, kind=Kind.RECORD, fields=(Field("a", "A", reference=QuestionId("p.weg.samen")),)
        ),
    ],
)
def test_one_thing_wrong_with_a_question_is_seen(change: Callable[[Question], Question]) -> None:
    assert not are_sound([asked(change(GOOD))])


def test_ids_stand_once_and_under_what_they_are_part_of() -> None:
    good = asked(GOOD)
    assert not are_sound([good, replace(good, id="p")])
    assert not are_sound([replace(good, id="q")])
    (step,) = good.steps
    assert not are_sound([replace(good, steps=(replace(step, minutes=-1),))])
    assert not are_sound([replace(good, steps=(replace(step, questions=(GOOD, GOOD)),))])
