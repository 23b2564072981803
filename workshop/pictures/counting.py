"""How many answered, of how many who were there: counts, never names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.settings import Presence
from workshop.domain.values import Declined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.ids import QuestionId, SubjectId
    from workshop.domain.state import Participant, State


@dataclass(frozen=True)
class Counts:
    """Of one own question."""

    answered: int
    """Standing answers, those who would rather not included."""
    declined: int
    late: int
    """Arrived after the round was closed."""
    waiting: int
    """Submitted but not shown yet."""
    drafts: int
    """Begun and not sent; they stay with whoever wrote them."""
    expected: int
    """People present who may answer, when the round was closed, or now."""


def counts(state: State, question: QuestionId) -> Counts:
    """Counts of `question` as it stands; cheap enough for every picture."""
    up_to = state.flow.shown.get(question, 0)
    standing = [
        revisions[-1]
        for revisions in state.answers.get(question, {}).values()
        if revisions[-1].content_id is not None
    ]
    return Counts(
        answered=len(standing),
        declined=sum(isinstance(state.value(each), Declined) for each in standing),
        late=sum(each.is_late for each in standing),
        waiting=sum(each.seq > up_to for each in standing),
        drafts=sum(asked == question for _, asked in state.drafts),
        expected=sum(1 for _ in present_answerers(state, state.flow.closed.get(question))),
    )


def present_answerers(state: State, when: str | None) -> Iterator[Participant]:
    """Participants whose role answers and who were there at `when` (None: now).

    Who is on the list without any note counts as there: a list nobody kept says nothing.
    """
    for participant in state.participants.values():
        if state.roles[participant.role].answers:
            presence = state.presence_at(participant.id, when)
            if presence in (None, Presence.PRESENT):
                yield participant


def has_answered(state: State, question: QuestionId, subject: SubjectId) -> bool:
    """Whether the subject has a standing answer."""
    return state.standing(question, subject) is not None
