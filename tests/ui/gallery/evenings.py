"""Evenings to draw: three councils, each at several moments; played once, then copied."""

from __future__ import annotations

import shutil
import tempfile
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.ui.gallery.councils import council
from tests.ui.stage import NOW
from workshop.demo.clock import PlayedClock
from workshop.demo.playing import play_into
from workshop.domain import commands as c
from workshop.domain.events import Agreement
from workshop.domain.ids import CommentId, StepId
from workshop.domain.programme import Phase, Who
from workshop.evening import create_evening
from workshop.evening.sealing import agree_in
from workshop.pictures.counting import present_answerers

if TYPE_CHECKING:
    from workshop.content.rehearsal import Rehearsal
    from workshop.evening import Evening

VALUES: Final = StepId("visie.waarden")
_SENT: Final = 2, 3
"""The part of those present who have sent their answer, halfway."""
_COMMENTS: Final = (
    "Bladzijde 2. Ik kwam om 19:30, niet later.",
    "Solidariteit hoort bovenaan. " * 12,
    "Levensloopbestendigheidsverantwoordelijkheid",
)


class Moment(StrEnum):
    """How far an evening is."""

    ASKED = "asked"
    """Two out of three have answered the first question, each alone."""
    POLLED = "polled"
    """A poll is open, and not everybody has reacted."""
    DONE = "done"
    """Everything, but the agreement of those present."""
    ISSUED = "issued"
    """Another concept lies there, and not every comment on it has an answer."""
    SEALED = "sealed"


@cache
def _played() -> Path:
    return Path(tempfile.mkdtemp(prefix="dialoogavond-gallery-"))


def evening_of(people: int, moment: Moment, folder: Path) -> Path:
    """A copy in `folder` of that evening at that moment."""
    made = _played() / f"{people}-{moment}.dialoog"
    if not made.exists():
        _play(made, council(people), moment)
    target = folder / "avond.dialoog"
    shutil.copy(made, target)
    return target


def _play(path: Path, material: Rehearsal, moment: Moment) -> None:
    clock = PlayedClock(NOW.date(), material.evening.starts)
    with create_evening(path, clock) as evening:
        match moment:
            case Moment.ASKED:
                play_into(evening, clock, (VALUES, Phase.EXPLAIN), material)
                evening.do(c.EnterPhase(VALUES, Phase.OWN))
                _answer(evening, material)
            case Moment.POLLED:
                play_into(evening, clock, (VALUES, Phase.JOINT), material)
                evening.do(c.EnterPhase(VALUES, Phase.POLL))
                _react(evening, material)
            case Moment.DONE | Moment.ISSUED | Moment.SEALED:
                play_into(evening, clock, None, material)
        if moment is Moment.ISSUED:
            _comment(evening)
        if moment is Moment.SEALED:
            plan = material.evening
            agreed = Agreement(place=plan.place, chair=plan.chair, clerk=plan.clerk)
            agree_in(evening, agreed, target=path.with_suffix(".pdf"))


def _comment(evening: Evening) -> None:
    evening.do(c.IssueConcept(evening.look(lambda state: state.account.next_concept)))
    for at, text in enumerate(_COMMENTS):
        evening.do(c.MakeComment(CommentId(f"o{at}"), None, text))
    evening.do(c.AnswerComment(CommentId("o0"), taken_over=True))


def _there(evening: Evening, material: Rehearsal) -> list[tuple[str, c.ByParticipant]]:
    """Two out of three of those who answer and are there."""
    names = {each.name for each in material.answering}
    people = evening.look(lambda state: list(present_answerers(state, None)))
    there = [(each.name, c.ByParticipant(each.id)) for each in people if each.name in names]
    some, all_ = _SENT
    return there[: len(there) * some // all_]


def _answer(evening: Evening, material: Rehearsal) -> None:
    step = evening.look(lambda state: state.step(VALUES))
    assert step is not None  # of the programme that was just added
    for question in (each for each in step.questions if each.who is Who.OWN):
        for name, author in _there(evening, material):
            value = material.own_answer(question.id, name)
            if value is not None:
                evening.do(c.SubmitAnswer(author, question.id, value))


def _react(evening: Evening, material: Rehearsal) -> None:
    poll = next(each for each in material.polls if each.question.startswith(VALUES))
    evening.do(c.OpenPoll(poll.question))
    for name, author in _there(evening, material):
        stance, text = poll.stance_of(name)
        evening.do(c.TakeStance(author, poll.question, stance, text))
