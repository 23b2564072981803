"""Rules for the concept of the account, and for what those present say about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.errors import (
    CommentAnsweredError,
    CommentsOpenError,
    ConceptNumberError,
    DuplicateError,
    NoConceptError,
    TooManyCommentsError,
    UnknownIdError,
)
from workshop.domain.happening import Happening
from workshop.domain.ids import CONCEPT, SubjectId
from workshop.domain.rules.authors import subject_of
from workshop.domain.settings import Attribution
from workshop.domain.wording import clean_line, optional_line, required_text

if TYPE_CHECKING:
    from datetime import datetime

    from workshop.domain.comments import Comment
    from workshop.domain.ids import CommentId
    from workshop.domain.state import State

COMMENT_LIMIT: Final = 2_000
"""Characters of a comment."""
COMMENTS_LIMIT: Final = 500
"""Comments of one evening: more than a griffier could answer."""


def issue_concept(state: State, command: c.IssueConcept, _: datetime) -> list[Happening]:
    """Those present comment on this one from now on."""
    account = state.account
    if command.number != account.next_concept:
        raise ConceptNumberError(command.number)
    return [Happening(e.ConceptIssued(command.number, account.version))]


def make_comment(state: State, command: c.MakeComment, _: datetime) -> list[Happening]:
    """The same comment again is put in other words, until it is answered."""
    concept = state.account.concept
    if concept is None:
        raise NoConceptError
    subject = commenter(state, command.author, command.comment)
    text = required_text(command.text, "comment", COMMENT_LIMIT)
    known = state.account.comments.get(command.comment)
    if known is not None:
        _check_own(known, subject)
        if known.text == text:
            return []
    elif len(state.account.comments) >= COMMENTS_LIMIT:
        raise TooManyCommentsError(COMMENTS_LIMIT)
    payload = e.CommentMade(command.comment, concept.number, text)
    nameless = state.attribution is Attribution.ANONYMOUS and isinstance(command.author, c.BySeat)
    return [Happening(payload, CONCEPT, subject, nameless=nameless)]


def commenter(state: State, author: c.Author | None, comment: CommentId) -> SubjectId | None:
    """Under which subject `author` makes the comment; a `RefusedError` if it may not.

    Each comment of a seat has a name of its own, so that two of them do not link up. Who does not
    answer, such as an alderman, may comment: what they say is no answer.
    """
    if author is None:
        return None
    if isinstance(author, c.ByParticipant):
        known = state.participants.get(author.participant)
        if known is not None and not state.roles[known.role].answers:
            return SubjectId(author.participant)
    return subject_of(state, author, CONCEPT, comment)


def _check_own(comment: Comment, subject: SubjectId | None) -> None:
    if comment.subject != subject:
        raise DuplicateError("comment", comment.id)
    if comment.reply is not None:
        raise CommentAnsweredError


def answer_comment(state: State, command: c.AnswerComment, _: datetime) -> list[Happening]:
    """Why something was not taken over is always said."""
    comment = state.account.comments.get(command.comment)
    if comment is None:
        raise UnknownIdError("comment", command.comment)
    word = optional_line if command.taken_over else clean_line
    note = word(command.note, "comment_note")
    if comment.reply == (command.taken_over, note):
        return []
    return [Happening(e.CommentAnswered(comment.id, command.taken_over, note), CONCEPT)]


def check_answered(state: State) -> None:
    """Raises `CommentsOpenError` while a comment has no answer."""
    count = sum(each.reply is None for each in state.account.comments.values())
    if count:
        raise CommentsOpenError(count)
