"""Whose answer it is, and whether they may give it."""

from __future__ import annotations

import hmac
from hashlib import sha256
from typing import TYPE_CHECKING, Final, assert_never

from workshop.domain.commands import Author, ByParticipant, BySeat, ByTeam
from workshop.domain.errors import (
    NameNeededError,
    NameRefusedError,
    RoleDoesNotAnswerError,
    SeatUnknownError,
    UnknownIdError,
)
from workshop.domain.ids import SubjectId, TeamId
from workshop.domain.rooms import MAIN
from workshop.domain.settings import SMALL_GROUP, Attribution

if TYPE_CHECKING:
    from workshop.domain.ids import QuestionId
    from workshop.domain.state import State

_TEAM: Final = "team:"
_SEAT: Final = "seat:"


def seat_hash(secret: str) -> str:
    """What the file holds of a seat: SHA-256 of its secret, hexadecimal."""
    return sha256(secret.encode()).hexdigest()


def pseudonym(secret: str, session: str, question: str, branch: str = MAIN) -> SubjectId:
    """The seat's name at one question: HMAC-SHA256, 128 bits; names of one seat do not link up.

    Nor do they in two rooms: who answers in both is two people to whoever reads their files.
    """
    room = () if branch == MAIN else (branch,)
    message = "\0".join((session, question, *room)).encode()
    return SubjectId(_SEAT + hmac.new(secret.encode(), message, sha256).hexdigest()[:32])


def team_subject(team: TeamId) -> SubjectId:
    """The subject of a team's answers."""
    return SubjectId(_TEAM + team)


def is_pseudonym(subject: str) -> bool:
    """Whether a subject is a seat's name at one question."""
    return subject.startswith(_SEAT)


def team_of(subject: str) -> TeamId | None:
    """The team behind a subject; None for people and seats."""
    return TeamId(subject.removeprefix(_TEAM)) if subject.startswith(_TEAM) else None


def subject_of(state: State, author: Author, question: QuestionId, act: str = "") -> SubjectId:
    """Under which subject `author` answers `question`; a `RefusedError` if it may not."""
    match author:
        case BySeat(secret):
            return _seat_subject(state, secret, f"{question}/{act}" if act else question)
        case ByTeam(team):
            return _team_subject(state, team)
        case ByParticipant(participant):
            if participant not in state.participants:
                raise UnknownIdError("participant", participant)
            if state.attribution is Attribution.ANONYMOUS:
                raise NameRefusedError
            role = state.roles[state.participants[participant].role]
            if not role.answers:
                raise RoleDoesNotAnswerError(role.label)
            return SubjectId(participant)
        case _:
            assert_never(author)


def _seat_subject(state: State, secret: str, question: str) -> SubjectId:
    if state.attribution is not Attribution.ANONYMOUS:
        raise NameNeededError
    if seat_hash(secret) not in state.seats:
        raise SeatUnknownError
    return pseudonym(secret, state.session or "", question, state.branch)


def _team_subject(state: State, team: TeamId) -> SubjectId:
    known = state.teams.get(team)
    if known is None:
        raise UnknownIdError("team", team)
    # A team of one or two would carry a name into an anonymous evening.
    if state.attribution is Attribution.ANONYMOUS and len(known.members) < SMALL_GROUP:
        raise NameRefusedError
    return team_subject(team)
