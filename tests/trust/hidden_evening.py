"""An evening in which everybody answered everything, and nothing was shown yet."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from tests.domain.method import JOINT, OPTIONS, OWN, QUESTIONS
from tests.trust.room import START, Room, evening_at
from workshop.domain import commands as c
from workshop.domain.ids import CommandId
from workshop.domain.programme import Kind, Question, Who
from workshop.domain.values import (
    ChosenValue,
    ItemsValue,
    NumberValue,
    PositionValue,
    RankValue,
    RowsValue,
    TextValue,
    Value,
    WeightsValue,
    plain_value,
)
from workshop.evening import Evening
from workshop.pictures.audiences import shared_picture
from workshop.pictures.operator import operator_picture
from workshop.pictures.tablets import tablet_picture

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from tests.trust.canaries import Canaries

PEOPLE: Final = 21


class Clock:
    """Seconds go by at each look: the same evening twice has the same times."""

    def __init__(self) -> None:
        self._now = START

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=3)
        return self._now


def opened(path: Path, room: Room) -> Evening:
    """The room's session at `path`, with everybody at the table."""
    clock = Clock()
    evening = evening_at(path, clock, clock)
    evening.do_all(room.opening())
    return evening


def answer_everything(evening: Evening, room: Room, canaries: Canaries) -> None:
    """Each at each own question: a draft, an answer, another answer; then a stance, and dots.

    Somebody's answer comes after the round was closed, and somebody takes theirs back.
    """
    own = [question for question in QUESTIONS.values() if question.who is Who.OWN]
    for number in range(room.people):
        for question in own:
            _answer(evening, room.author(number), question, canaries, number)
        author = room.author(number)
        evening.do(c.PlaceDots(author, JOINT, {"ruimte": (number + canaries.seed) % 4}))
        said = canaries.sing(f"reservation {number}")
        evening.do(c.TakeStance(author, JOINT, c.Stance.WITH_RESERVATION, said))
    evening.do(c.WithdrawAnswer(room.author(0), OWN))
    evening.do(c.CloseRound(OWN))
    _answer(evening, room.author(1), QUESTIONS[OWN], canaries, 1)
    for number in range(room.people):
        body = json.dumps({"text": canaries.sing(f"draft {number}")}, ensure_ascii=False)
        evening.owner.save_draft(c.SaveDraft(room.author(number), OWN, 1_000, body)).result()


def _answer(
    evening: Evening, author: c.Author, question: Question, canaries: Canaries, number: int
) -> None:
    place = f"{question.id} {number}"
    value = value_for(question, canaries, f"draft of {place}", number)
    draft = json.dumps(plain_value(value), ensure_ascii=False)
    evening.owner.save_draft(c.SaveDraft(author, question.id, 1, draft)).result()
    for turn in ("first", "second"):
        value = value_for(question, canaries, f"{turn} {place}", number)
        id_ = CommandId(f"{turn} {question.id} {number} {len(canaries.sung)}")
        evening.owner.submit(c.SubmitAnswer(author, question.id, value), id=id_).result()


def value_for(question: Question, canaries: Canaries, place: str, number: int) -> Value:
    """An answer that another seed gives another content, of the same shape."""
    words, turn = canaries.sing(place), (number + canaries.seed) % len(OPTIONS)
    keys = [option.key for option in question.options]
    turned = tuple(keys[turn:] + keys[:turn])
    match question.kind:
        case Kind.TEXT:
            return TextValue(words)
        case Kind.ITEMS:
            return ItemsValue((words, canaries.sing(f"{place}, more")))
        case Kind.STATEMENT | Kind.CHOICE:
            return ChosenValue(turned[:1])
        case Kind.NUMBER:
            return NumberValue(str(100 + 31 * canaries.seed + number))
        case Kind.WEIGH:
            return WeightsValue(dict(zip(turned, (60, 30, 10), strict=True)))
        case Kind.RANK:
            return RankValue(turned)
        case Kind.POSITION:
            return PositionValue(turn - 1)
        case Kind.RECORD | Kind.RECORDS:
            return RowsValue(({"wat": words, "wie": canaries.sing(f"{place}, who")},))


def pictures(evening: Evening) -> Mapping[str, str]:
    """Everything that windows, tablets and remote controls are given."""
    return {
        "beamer": repr(evening.look(shared_picture)),
        "operator": repr(evening.look(operator_picture)),
        "tablets": repr(evening.look(tablet_picture)),
    }
