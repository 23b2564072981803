"""Where a text stands that may be seen: never whether it is in an answer that was not shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from workshop.domain.programme import Who
from workshop.domain.wording import spelled
from workshop.pictures.board import board_picture
from workshop.pictures.joint import joint_picture
from workshop.pictures.polls import poll_picture
from workshop.pictures.shown import wall

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.programme import Question
    from workshop.domain.state import State


class Standing(StrEnum):
    """A kind of place."""

    WALL = "wall"
    CLUSTER = "cluster"
    JOINT = "joint"
    SOURCE = "source"
    """A joint answer rests on it."""
    REMARK = "remark"
    POLL = "poll"
    POINT = "point"
    RULE = "rule"
    PERSON = "person"
    TITLE = "title"


@dataclass(frozen=True)
class StandingPicture:
    """One place where a text stands."""

    place: Standing
    name: str = ""
    """Of the cluster, or of the joint answer."""
    title: str = ""
    """Of the step."""


def standing(state: State, wanted: str) -> tuple[StandingPicture, ...]:
    """Every visible place with `wanted` in one of its texts, each once; spelled as erasing does."""
    text = spelled(wanted.strip())
    if not text:
        return ()
    found = (place for place, said in _said(state) if text in spelled(said))
    return tuple(dict.fromkeys(found))


def _said(state: State) -> Iterator[tuple[StandingPicture, str]]:
    for step in state.steps():
        for question in step.questions:
            own = question.who is Who.OWN
            of_it = _own(state, question) if own else _joint(state, question)
            for place, name, said in of_it:
                yield StandingPicture(place, name, step.title), said
    for place, said in _beside(state):
        yield StandingPicture(place), said


def _own(state: State, question: Question) -> Iterator[tuple[Standing, str, str]]:
    for card in wall(state, question.id).cards:
        yield Standing.WALL, "", card.text
    for cluster in board_picture(state, question.id).clusters:
        for text in (cluster.name, *cluster.cards):
            yield Standing.CLUSTER, cluster.name, text


def _joint(state: State, question: Question) -> Iterator[tuple[Standing, str, str]]:
    answer = joint_picture(state, question)
    for entry in answer.entries:
        for text in (*(field.text for field in entry.fields), entry.rationale):
            yield Standing.JOINT, entry.main, text
        for text in entry.sources:
            yield Standing.SOURCE, entry.main, text
    for remark in (*answer.dissents, *answer.not_agreed):
        yield Standing.REMARK, "", remark.text
        for text in remark.sources:
            yield Standing.SOURCE, remark.text, text
    for poll in state.polls.get(question.id, ()):
        seen = poll_picture(state, poll)
        for text in (*seen.reservations, *seen.objections):
            yield Standing.POLL, "", text


def _beside(state: State) -> Iterator[tuple[Standing, str]]:
    minutes, details = state.minutes, state.details
    for points in minutes.points():
        for point in points.values():
            yield Standing.POINT, point.text
    for rule in minutes.house_rules.rules if minutes.house_rules else ():
        yield Standing.RULE, rule
    for person in state.participants.values():
        yield Standing.PERSON, person.name
    for text in (
        details.title,
        details.municipality,
        details.place,
        details.theme,
        details.facilitator,
        details.clerk,
        details.chair,
    ):
        yield Standing.TITLE, text
