"""Rules for own answers, drafts, dots and polls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.errors import (
    AlreadyShownError,
    AnswerInvalidError,
    EmptyTextError,
    NotForThisQuestionError,
    NothingToWithdrawError,
    RoundClosedError,
    TextTooLongError,
    TooManyDotsError,
    UnknownIdError,
)
from workshop.domain.happening import Happening
from workshop.domain.ids import TOGETHER
from workshop.domain.programme import Who
from workshop.domain.rules.authors import subject_of
from workshop.domain.rules.lookup import the_question
from workshop.domain.settings import Attribution
from workshop.domain.values import check_value, dump_value
from workshop.domain.wording import clean_line, optional_line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from workshop.domain.ids import QuestionId, SubjectId
    from workshop.domain.polls import Dots, Poll
    from workshop.domain.state import State

DRAFT_LIMIT: Final = 40_000
"""Characters of a draft: more than any answer may have, so that nobody loses text to it."""
DOTS_LIMIT: Final = 20
"""Dots per person: more point at everything."""


def submit(state: State, command: c.SubmitAnswer, _: datetime) -> list[Happening]:
    """Always kept; after the round was closed it is marked late. An equal answer writes nothing."""
    question = the_question(state, command.question)
    if question.who is Who.JOINT and not isinstance(command.author, c.ByTeam):
        raise NotForThisQuestionError(question.id, "own")
    subject = subject_of(state, command.author, question.id)
    body = dump_value(check_value(question, command.value))
    standing = state.standing(question.id, subject)
    if standing and standing.content_id and state.bodies.get(standing.content_id) == body:
        return []
    nameless = state.attribution is Attribution.ANONYMOUS
    # Who is late, or alone on paper, would be known again at the next question.
    late, medium = (False, "") if nameless else (question.id in state.flow.closed, command.medium)
    return [Happening(e.AnswerSubmitted(late, medium), question.id, subject, body, nameless)]


def withdraw(state: State, command: c.WithdrawAnswer, _: datetime) -> list[Happening]:
    """Before showing, people may take their own words back."""
    question = the_question(state, command.question)
    subject = subject_of(state, command.author, question.id)
    if state.shown_revision(question.id, subject) is not None:
        raise AlreadyShownError(question.id)
    if state.standing(question.id, subject) is None:
        raise NothingToWithdrawError(question.id)
    nameless = state.attribution is Attribution.ANONYMOUS
    return [Happening(e.AnswerWithdrawn(), question.id, subject, nameless=nameless)]


def check_draft(state: State, draft: c.SaveDraft) -> SubjectId:
    """The author of a draft that may be kept; raises a `RefusedError` otherwise."""
    together = isinstance(draft.author, c.Together)
    question = the_question(state, draft.question, Who.JOINT if together else None)
    if len(draft.body) > DRAFT_LIMIT:
        raise TextTooLongError(question.id, len(draft.body), DRAFT_LIMIT)
    if isinstance(draft.author, c.Together):
        return TOGETHER
    return subject_of(state, draft.author, question.id)


# --- dots ----------------------------------------------------------------------------------


def open_dots(state: State, command: c.OpenDots, _: datetime) -> list[Happening]:
    """Open (again) with a number of dots each."""
    question = the_question(state, command.question)
    if not 1 <= command.budget <= DOTS_LIMIT:
        detail = {"found": str(command.budget), "minimum": "1", "maximum": str(DOTS_LIMIT)}
        raise AnswerInvalidError(question.id, "range", detail)
    return [Happening(e.DotsOpened(command.budget), question=question.id)]


def place_dots(state: State, command: c.PlaceDots, _: datetime) -> list[Happening]:
    """Within the budget, on what lies there."""
    dots = _open_dots(state, command.question)
    subject = subject_of(state, command.author, command.question, "dots")
    placed = _known_targets(state, command.question, command.dots)
    if sum(placed.values()) > dots.budget:
        raise TooManyDotsError(sum(placed.values()), dots.budget)
    if dots.placed.get(subject) == placed:
        return []
    nameless = state.attribution is Attribution.ANONYMOUS
    return [Happening(e.DotsPlaced(placed), command.question, subject, nameless=nameless)]


def _open_dots(state: State, question: QuestionId) -> Dots:
    dots = state.dots.get(question)
    if dots is None or not dots.is_open:
        raise RoundClosedError(question, "dots")
    return dots


def _known_targets(state: State, question: QuestionId, dots: Mapping[str, int]) -> dict[str, int]:
    board, joint = state.boards.get(question), state.joint.get(question)
    known: set[str] = set(board.clusters if board else ()) | set(joint.entries if joint else ())
    for target, count in dots.items():
        if target not in known:
            raise UnknownIdError("cluster", target)
        if count < 0:
            detail = {"found": str(count), "minimum": "0", "maximum": ""}
            raise AnswerInvalidError(question, "range", detail)
    return {target: count for target, count in sorted(dots.items()) if count}


def count_dots(state: State, command: c.CountDots, _: datetime) -> list[Happening]:
    """Counted in the room; closes the round if it was open."""
    question = the_question(state, command.question)
    counted = _known_targets(state, question.id, command.dots)
    happenings = [Happening(e.DotsCounted(counted), question=question.id)]
    dots = state.dots.get(question.id)
    if dots is None or dots.is_open:
        happenings.append(Happening(e.DotsClosed(), question=question.id))
    return happenings


def close_dots(state: State, command: c.CloseDots, _: datetime) -> list[Happening]:
    """End the round; writes nothing when it is closed."""
    dots = state.dots.get(command.question)
    if dots is None or not dots.is_open:
        return []
    return [Happening(e.DotsClosed(), question=command.question)]


# --- polls ---------------------------------------------------------------------------------


def open_poll(state: State, command: c.OpenPoll, _: datetime) -> list[Happening]:
    """There must be a joint answer to have a stance on; an open poll stays as it is."""
    question = the_question(state, command.question, Who.JOINT)
    joint = state.joint.get(question.id)
    if joint is None or not joint.entries:
        raise EmptyTextError("joint_answer")
    poll = state.poll(question.id)
    if poll and poll.is_open:
        return []
    return [Happening(e.PollOpened(), question=question.id)]


def take_stance(state: State, command: c.TakeStance, _: datetime) -> list[Happening]:
    """A stance, with the reservation or reason in one's own words or left unsaid.

    It may change while the poll is open.
    """
    poll = _open_poll(state, command.question)
    subject = subject_of(state, command.author, command.question, "poll")
    reservation = optional_line(command.reservation, "reservation")
    held = poll.stances.get(subject)
    if held and (held.stance, held.reservation) == (command.stance.value, reservation):
        return []
    payload = e.StanceTaken(command.stance.value, reservation)
    nameless = state.attribution is Attribution.ANONYMOUS
    return [Happening(payload, command.question, subject, nameless=nameless)]


def _open_poll(state: State, question: QuestionId) -> Poll:
    poll = state.poll(question)
    if poll is None or not poll.is_open:
        raise RoundClosedError(question, "poll")
    return poll


def count_hands(state: State, command: c.CountHands, now: datetime) -> list[Happening]:
    """A poll by show of hands in one act: opened, counted, closed."""
    counts = (command.agree, command.with_reservation, command.disagree)
    if min(counts) < 0:
        detail = {"found": str(min(counts)), "minimum": "0", "maximum": ""}
        raise AnswerInvalidError(command.question, "range", detail)
    opened = open_poll(state, c.OpenPoll(command.question), now)
    reservations = tuple(clean_line(text, "reservation") for text in command.reservations)
    counted = Happening(e.HandsCounted(*counts, reservations), question=command.question)
    return [*opened, counted, Happening(e.PollClosed(), question=command.question)]


def close_poll(state: State, command: c.ClosePoll, _: datetime) -> list[Happening]:
    """End the poll; writes nothing when it is closed."""
    poll = state.poll(command.question)
    if poll is None or not poll.is_open:
        return []
    return [Happening(e.PollClosed(), question=command.question)]
