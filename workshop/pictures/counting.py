"""How many answered, of how many who were there: counts, never names."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from workshop.domain.chamber import ZONE
from workshop.domain.settings import Presence
from workshop.pictures.folded import folded
from workshop.pictures.memo import noted
from workshop.pictures.reading import reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from workshop.domain.ids import ParticipantId, QuestionId, SubjectId
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
    return folded(state, question, "counts", Counts) or _counts(state, question)


def _counts(state: State, question: QuestionId) -> Counts:
    up_to = state.flow.shown.get(question, 0)
    read = reader(state)
    answered = declined = late = waiting = 0
    for revisions in state.answers.get(question, {}).values():
        newest = revisions[-1]
        if newest.content_id is not None:
            reading = read(newest)
            answered += 1
            declined += reading.declined
            late += reading.late
            waiting += newest.seq > up_to
    return Counts(
        answered=answered,
        declined=declined,
        late=late,
        waiting=waiting,
        drafts=sum(asked == question for _, asked in state.drafts),
        expected=expected(state, state.flow.closed.get(question), question),
    )


def expected(state: State, when: str | None, question: QuestionId | None = None) -> int:
    """How many could answer at `when` (None: now); `question` also in another room, if it was."""
    return len(present_answerers(state, when, question))


def _asked_elsewhere(state: State, question: QuestionId | None) -> tuple[str, ...]:
    rooms = state.rooms.split.values()
    return tuple(each.branch for each in rooms if question in each.questions)


def list_by_now(state: State) -> tuple[int, date | None]:
    """How many notes of the attendance list hold by now, and the day: others, perhaps others there.

    For what is kept until something happens that is no answer: the clock does not wait for that.
    """
    times = noted(state, "notes", None, lambda: sorted(_times(state)))
    return bisect_right(times, state.at), _day(state.at) if times else None


def _times(state: State) -> Iterator[str]:
    for records in state.presence.values():
        yield from (at for at, _ in records)


def present_answerers(
    state: State, when: str | None, question: QuestionId | None = None
) -> Sequence[Participant]:
    """Participants whose role answers and who were there at `when` (None: now)."""
    key = (list_by_now(state) if when is None else when, _asked_elsewhere(state, question))
    return noted(state, "answerers", key, lambda: tuple(_answerers(state, when, question)))


def _answerers(
    state: State, when: str | None, question: QuestionId | None
) -> Iterator[Participant]:
    for participant in state.participants.values():
        if state.roles[participant.role].answers and is_there(
            state, participant.id, when, question
        ):
            yield participant


def is_there(
    state: State, participant: ParticipantId, when: str | None, question: QuestionId | None = None
) -> bool:
    """Whether somebody on the list was there at `when` (None: now), in this room.

    Who was in another room counts once answers to `question` came from there.

    Who is on the list without any note counts as there: a list nobody kept says nothing. Before
    the first note somebody was there if that note says *left*; else they came later, or never.
    """
    if state.rooms.is_away(participant, when, question):
        return False
    if when is None:
        return presence_now(state, participant) in {None, Presence.PRESENT}
    records = state.presence.get(participant)
    if not records:
        return True
    past = [presence for at, presence in records if at <= when]
    return past[-1] is Presence.PRESENT if past else records[0][1] is Presence.LEFT


def presence_now(state: State, participant: ParticipantId) -> Presence | None:
    """What the attendance list says of somebody now; None if it says nothing.

    A note may be made ahead: who will leave is there until then, and who comes later is not yet.
    A list that was made on a day before the evening says who will be there: they count as there.
    """
    records = state.presence.get(participant)
    if not records:
        return None
    now = state.presence_at(participant, state.at)
    if now is not None:
        return now
    at, first = records[0]
    if first is Presence.LEFT or (first is Presence.PRESENT and _day(at) != _day(state.at)):
        return Presence.PRESENT
    return Presence.ABSENT if first is Presence.PRESENT else first


def _day(at: str) -> date:
    """The day in the room."""
    return datetime.fromisoformat(at).astimezone(ZONE).date()


def was_there(state: State, participant: ParticipantId) -> bool:
    """Whether somebody on the list was there at any time."""
    records = [presence for _, presence in state.presence.get(participant, ())]
    return not records or Presence.PRESENT in records or Presence.LEFT in records


def has_answered(state: State, question: QuestionId, subject: SubjectId) -> bool:
    """Whether the subject has a standing answer."""
    return state.standing(question, subject) is not None
