"""Searching what the operator may see: never an answer that was not shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from workshop.domain.ids import StepId
from workshop.domain.programme import Who
from workshop.domain.rules.people import full_name
from workshop.domain.spelling import fold_text
from workshop.pictures.board import board_picture
from workshop.pictures.joint import joint_picture
from workshop.pictures.shown import wall

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.programme import Question, Step
    from workshop.domain.state import State

LIMIT: Final = 100
NOWHERE: Final = StepId("")


class Place(StrEnum):
    """Where something was found."""

    STEP = "step"
    """Title, explanation, examples or cues."""
    CARD = "card"
    CLUSTER = "cluster"
    JOINT = "joint"
    REMARK = "remark"
    POINT = "point"
    """Pledges, agreements, the parking list, what others brought in."""
    RULE = "rule"
    PERSON = "person"


@dataclass(frozen=True)
class FoundPicture:
    """One place where it stands."""

    place: Place
    text: str
    step: StepId
    """Empty for what belongs to none."""
    title: str
    """Of that step."""


def find(state: State, wanted: str) -> tuple[FoundPicture, ...]:
    """At most `LIMIT` places whose text holds all words of `wanted`; case and accents aside."""
    words = fold_text(wanted).split()
    if not words:
        return ()
    found: list[FoundPicture] = []
    for each in _everything(state):
        folded = fold_text(each.text)
        if all(word in folded for word in words):
            found.append(each)
            if len(found) == LIMIT:
                break
    return tuple(dict.fromkeys(found))


def _everything(state: State) -> Iterator[FoundPicture]:
    for step in state.steps():
        for question in step.questions:
            yield from _of_question(state, step, question)
    minutes = state.minutes
    for points in minutes.points():
        for each in points.values():
            yield FoundPicture(Place.POINT, each.text, NOWHERE, "")
    for rule in minutes.house_rules.rules if minutes.house_rules else ():
        yield FoundPicture(Place.RULE, rule, NOWHERE, "")
    for person in state.participants.values():
        yield FoundPicture(Place.PERSON, full_name(person.name, person.group), NOWHERE, "")
    for step in state.steps():
        for text in (step.title, step.explanation, *step.examples, *step.cues):
            yield FoundPicture(Place.STEP, text, step.id, step.title)


def _of_question(state: State, step: Step, question: Question) -> Iterator[FoundPicture]:
    def at(place: Place, text: str) -> FoundPicture:
        return FoundPicture(place, text, step.id, step.title)

    if question.who is Who.OWN:
        yield from (at(Place.CARD, card.text) for card in wall(state, question.id).cards)
        board = board_picture(state, question.id)
        yield from (at(Place.CLUSTER, each.name) for each in board.clusters)
        return
    joint = joint_picture(state, question)
    for entry in joint.entries:
        texts = [field.text for field in entry.fields if field.text]
        yield at(Place.JOINT, " · ".join(filter(None, [*texts, entry.rationale])))
    for remark in (*joint.dissents, *joint.not_agreed):
        yield at(Place.REMARK, remark.text)
