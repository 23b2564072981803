"""Anonymous acts that are kept, but not in the log yet.

The log keeps for ever in which order things came, and an order of arrival is an order of people.
So what somebody says without a name waits, in no order, until the room sees the outcome. Then all
that waited for it enters the log in the order of pseudonyms, which are as good as drawn by lot.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from workshop.domain import events as e

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from workshop.domain.events import EventRow, Payload
    from workshop.domain.happening import Happening
    from workshop.domain.ids import QuestionId, SubjectId


class Act(StrEnum):
    """What an anonymous author does at a question."""

    ANSWER = "answer"
    DOTS = "dots"
    STANCE = "stance"
    COMMENT = "comment"


class Waiting(NamedTuple):
    """The acts that enter the log together."""

    act: Act
    question: QuestionId


NOT_PLACED: Final = 2**62
"""Stands for the `seq` of an act that waits: after everything that was ever shown."""

_ACT_OF: Final[Mapping[str, Act]] = {
    "AnswerSubmitted": Act.ANSWER,
    "AnswerWithdrawn": Act.ANSWER,
    "DotsPlaced": Act.DOTS,
    "StanceTaken": Act.STANCE,
    "CommentMade": Act.COMMENT,
}
_ENDED_BY: Final[Mapping[type[Payload], Act]] = {
    e.Shown: Act.ANSWER,
    e.DotsClosed: Act.DOTS,
    e.PollClosed: Act.STANCE,
    e.CommentAnswered: Act.COMMENT,
}

Pending: TypeAlias = "dict[Waiting, dict[SubjectId, EventRow]]"
"""What waits, by author: of each the last act alone, for how often somebody changed an answer would
be known again at the next question.
"""


def waits(happening: Happening) -> bool:
    """Whether it is an anonymous act, to be kept out of the log for now."""
    return happening.nameless and type(happening.payload).__name__ in _ACT_OF


def waiting_of(row: EventRow) -> Waiting:
    """With what `row`, an anonymous act, enters the log. Raises `KeyError` for any other row."""
    if row.question is None:  # no rule writes this; a damaged file may
        raise KeyError(row.kind)
    return Waiting(_ACT_OF[row.kind], row.question)


def due(pending: Pending, happenings: Iterable[Happening]) -> list[Waiting]:
    """What must be in the log before `happenings`: they show it, count it, or end everything."""
    if not pending:
        return []
    found: list[Waiting] = []
    for happening in happenings:
        kind = type(happening.payload)
        if kind is e.SealingStarted:
            return sorted(pending)
        if kind in _ENDED_BY and happening.question is not None:
            found.append(Waiting(_ENDED_BY[kind], happening.question))
    return [each for each in found if each in pending]


def by_pseudonym(acts: Mapping[SubjectId, EventRow]) -> list[EventRow]:
    """In an order that tells nothing."""
    return [acts[subject] for subject in sorted(acts)]
