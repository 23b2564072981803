"""Rules for the attendance list, teams and seats."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.errors import (
    AnswerInvalidError,
    DuplicateError,
    ReservedNameError,
    UnknownIdError,
)
from workshop.domain.happening import Happening
from workshop.domain.ids import SubjectId
from workshop.domain.rules.authors import is_pseudonym, team_of, team_subject
from workshop.domain.state import Team
from workshop.domain.wording import NAME_LIMIT, clean_line, optional_line, same_name

if TYPE_CHECKING:
    from workshop.domain.ids import ParticipantId, TeamId
    from workshop.domain.state import State

RESERVED: Final = frozenset({"raad", "anoniem"})
"""Words that mean something else in the column `wie`."""
_RESERVED_START: Final = ("fractie:", "formulier ")
_SHA256_HEX: Final = re.compile(r"[0-9a-f]{64}")


def full_name(name: str, group: str) -> str:
    """`naam (fractie)`: tells people of the same name apart."""
    return f"{name} ({group})" if group else name


def set_participant(state: State, command: c.SetParticipant, _: datetime) -> list[Happening]:
    """Names are unique, if need be together with the political group."""
    if team_of(command.participant) or is_pseudonym(command.participant):
        raise UnknownIdError("participant", command.participant)
    name = clean_line(command.name, "name", NAME_LIMIT)
    group = optional_line(command.group, "group", NAME_LIMIT)
    if command.role not in state.roles:
        raise UnknownIdError("role", command.role)
    _check_free(state, name, group, command.participant)
    known = state.participants.get(command.participant)
    if known and (known.name, known.group, known.role) == (name, group, command.role):
        return []
    payload = e.ParticipantSet(command.participant, name, command.role, group)
    return [Happening(payload, subject=SubjectId(command.participant))]


def _check_not_reserved(name: str) -> None:
    wanted = same_name(name)
    if wanted in RESERVED or wanted.startswith(_RESERVED_START):
        raise ReservedNameError(name)


def _check_free(state: State, name: str, group: str, own: ParticipantId | None) -> None:
    _check_not_reserved(name)
    wanted = same_name(name)
    both = same_name(full_name(name, group))
    if any(same_name(team.name) in (wanted, both) for team in state.teams.values()):
        raise DuplicateError("name", name)
    for other in state.participants.values():
        if other.id != own and same_name(full_name(other.name, other.group)) == both:
            raise DuplicateError("name", full_name(name, group))


def remove_participant(state: State, command: c.RemoveParticipant, _: datetime) -> list[Happening]:
    """Only somebody who answered nothing; others stay, absent."""
    participant = command.participant
    if participant not in state.participants:
        raise UnknownIdError("participant", participant)
    if SubjectId(participant) in state.contributors():
        raise DuplicateError("answers", state.participants[participant].name)
    return [Happening(e.ParticipantRemoved(participant), subject=SubjectId(participant))]


def record_presence(state: State, command: c.RecordPresence, _: datetime) -> list[Happening]:
    """What the list says from a moment on; the same again writes nothing."""
    if command.participant not in state.participants:
        raise UnknownIdError("participant", command.participant)
    when = _moment(command.when)
    if state.presence_at(command.participant, when) is command.presence:
        return []
    payload = e.PresenceRecorded(command.participant, command.presence, when)
    return [Happening(payload)]


def _moment(text: str) -> str:
    """`text` as UTC in the form of all times in the file, so that they compare as text."""
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            return utc_text(moment)
    except (ValueError, OverflowError):  # the latter: the first and last hours that exist
        pass
    raise AnswerInvalidError("when", "number", {"found": text})


def utc_text(moment: datetime) -> str:
    """ISO 8601 in UTC with milliseconds: text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def set_team(state: State, command: c.SetTeam, _: datetime) -> list[Happening]:
    """Team names are unique among everything that can stand in `wie`."""
    name = clean_line(command.name, "team", NAME_LIMIT)
    _check_not_reserved(name)
    _check_free_for_team(state, name, command.team)
    for member in command.members:
        if member not in state.participants:
            raise UnknownIdError("participant", member)
    team = Team(command.team, name, tuple(dict.fromkeys(command.members)))
    if state.teams.get(command.team) == team:
        return []
    return [Happening(e.TeamSet(team.id, team.name, team.members))]


def _check_free_for_team(state: State, name: str, own: TeamId) -> None:
    wanted = same_name(name)
    for participant in state.participants.values():
        full = full_name(participant.name, participant.group)
        if wanted in (same_name(participant.name), same_name(full)):
            raise DuplicateError("name", name)
    for team in state.teams.values():
        if team.id != own and same_name(team.name) == wanted:
            raise DuplicateError("name", name)


def remove_team(state: State, command: c.RemoveTeam, _: datetime) -> list[Happening]:
    """Only a team that answered nothing."""
    team = state.teams.get(command.team)
    if team is None:
        raise UnknownIdError("team", command.team)
    if team_subject(team.id) in state.contributors():
        raise DuplicateError("answers", team.name)
    return [Happening(e.TeamRemoved(command.team))]


def issue_seat(state: State, command: c.IssueSeat, _: datetime) -> list[Happening]:
    """The file learns a hash and nothing else."""
    if not _SHA256_HEX.fullmatch(command.seat):
        raise UnknownIdError("seat", command.seat)
    if command.seat in state.seats:
        return []
    return [Happening(e.SeatIssued(command.seat), nameless=True)]
