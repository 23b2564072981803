"""The beamer's picture of a programme that is being made, with nobody's answers in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from workshop.domain.ids import QuestionId, StepId
from workshop.domain.programme import Programme, Question, Step, Who
from workshop.domain.settings import Details
from workshop.domain.state import State
from workshop.pictures.audiences import shared_picture
from workshop.texts.ui import editor as words
from workshop.ui.beamer.slide import Slide, View

if TYPE_CHECKING:
    from workshop.domain.tree import Place

_NAME: Final = "voorbeeld"


def slide_of(programme: Programme, node: Place) -> Slide | None:
    """What the room would see at this part; None for a part that cannot be read."""
    sample = _sample(programme)
    state = State(
        details=Details(programme.title or words.NO_TITLE, words.SAMPLE_TITLE, _today()),
        programmes={_NAME: sample},
    )
    if not node:
        return Slide(View.WELCOME, shared_picture(state))
    if int(node[1]) >= len(sample.steps):
        return None
    step = sample.steps[int(node[1])]
    state.flow.step = step.id
    picture = shared_picture(state)
    if len(node) == 2:  # noqa: PLR2004 a step
        return Slide(View.EXPLAIN, picture)
    if int(node[3]) >= len(step.questions):
        return None
    asked = step.questions[int(node[3])]
    beside = [each for each in step.questions if each.who is asked.who]
    view = View.QUESTION if asked.who is Who.OWN else View.JOINT
    return Slide(view, picture, question=beside.index(asked))


def _today() -> str:
    """A line of months begins somewhere."""
    return datetime.now().astimezone().date().isoformat()


def question_at(programme: Programme, node: Place) -> Question | None:
    """The question of this part, if it is one and can be read."""
    if len(node) < 4 or int(node[1]) >= len(programme.steps):  # noqa: PLR2004 a question
        return None
    questions = programme.steps[int(node[1])].questions
    return questions[int(node[3])] if int(node[3]) < len(questions) else None


def _sample(programme: Programme) -> Programme:
    """Under names that are there once, whatever is typed; nothing refers to anything."""
    steps = (_step(step, StepId(f"{_NAME}.s{at}")) for at, step in enumerate(programme.steps))
    return replace(programme, id=_NAME, steps=tuple(steps))


def _step(step: Step, name: StepId) -> Step:
    questions = (
        replace(
            each,
            id=QuestionId(f"{name}.{each.who}.v{at}"),
            prompt=each.prompt or words.NOTHING_YET,
            fields=tuple(replace(field, reference=None) for field in each.fields),
            feeds=(),
        )
        for at, each in enumerate(step.questions)
    )
    return replace(step, id=name, questions=tuple(questions))
