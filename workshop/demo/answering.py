"""The invented council answers while somebody rehearses leading the evening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.content.rehearsal import rehearsal
from workshop.domain import commands as c
from workshop.domain.errors import NotPracticeError
from workshop.domain.ids import SubjectId
from workshop.domain.programme import Who
from workshop.domain.rules.authors import pseudonym, seat_hash
from workshop.domain.settings import Attribution
from workshop.pictures.counting import has_answered, present_answerers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.ids import QuestionId, StepId
    from workshop.domain.state import Participant, State
    from workshop.evening import Evening


def let_answer(evening: Evening, step: StepId) -> int:
    """Whoever is there and has not answered the own questions of `step` does; how many answers.

    Raises `NotPracticeError` where it is no rehearsal.
    """
    commands = evening.look(lambda state: list(_commands(state, step)))
    sent = [evening.owner.submit(each, actor=c.Medium.TABLET.value) for each in commands]
    for each in sent:
        each.result()
    return sum(isinstance(each, c.SubmitAnswer) for each in commands)


def _commands(state: State, step: StepId) -> Iterator[c.IssueSeat | c.SubmitAnswer]:
    if not state.details.practice:
        raise NotPracticeError
    material, asked = rehearsal(), state.step(step)
    invented = {person.name for person in material.answering}
    there = [each for each in present_answerers(state, None) if each.name in invented]
    if state.attribution is Attribution.ANONYMOUS:
        hashes = [seat_hash(_secret(each)) for each in there]
        yield from (c.IssueSeat(each) for each in hashes if each not in state.seats)
    for question in asked.questions if asked else ():
        if question.who is not Who.OWN or question.id in state.flow.closed:
            continue
        for person in there:
            value = material.own_answer(question.id, person.name)
            if value is not None and not _has_answered(state, question.id, person):
                yield c.SubmitAnswer(_author(state, person), question.id, value)


def _author(state: State, person: Participant) -> c.Author:
    if state.attribution is Attribution.ANONYMOUS:
        return c.BySeat(_secret(person))
    return c.ByParticipant(person.id)


def _secret(person: Participant) -> str:
    """Of an invented person nobody needs to keep one."""
    return f"oefenavond-{person.id}"


def _has_answered(state: State, question: QuestionId, person: Participant) -> bool:
    subject = SubjectId(person.id)
    if state.attribution is Attribution.ANONYMOUS:
        subject = pseudonym(_secret(person), state.session or "", question, state.branch)
    return has_answered(state, question, subject)
