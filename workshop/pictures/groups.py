"""Under which label an answer may be shown, so that nobody in a small group stands alone."""

from __future__ import annotations

from collections import defaultdict
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeAlias

from workshop.domain.ids import ParticipantId
from workshop.domain.rules.authors import team_of
from workshop.domain.settings import SMALL_GROUP, Attribution

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from workshop.domain.ids import SubjectId
    from workshop.domain.state import State, Team


class Pool(Enum):
    """Labels that are not a name of somebody's own."""

    OTHERS = "others"
    """*Overige fracties*: three or more answers of groups too small to be named."""


Label: TypeAlias = str | Pool | None
"""A person, a political group or team, the pool of small groups, or nothing at all."""

NO_GROUP: Final = ""


def labels(state: State, subjects: Iterable[SubjectId]) -> dict[SubjectId, Label]:
    """The label of each of the subjects whose answers are shown together.

    Under `fractie` a group is named from three of these answers up. Smaller ones form one pool
    with those who have no group; a pool of one or two would be known by what is left over, so the
    smallest named groups join it until it is three. If nothing can join, or only the pool is
    left, there are no labels at all.
    """
    if state.attribution is Attribution.NAME:
        return {subject: _name(state, subject) for subject in subjects}
    return group_labels(state, subjects)


def group_labels(state: State, subjects: Iterable[SubjectId]) -> dict[SubjectId, Label]:
    """The political group of each, as `labels` describes; also on an evening with names."""
    present = list(subjects)
    if state.attribution is Attribution.ANONYMOUS or speaks_as_person(state):
        return dict.fromkeys(present)
    members: defaultdict[str, list[SubjectId]] = defaultdict(list)
    for subject in present:
        members[group_of(state, subject)].append(subject)
    return _pooled(members)


def speaks_as_person(state: State) -> bool:
    """Whether the house rules say *als mens, niet als fractie*."""
    rules = state.minutes.house_rules
    return rules is not None and rules.as_person


def group_of(state: State, subject: SubjectId) -> str:
    """The political group of a participant, or the name of a team that is not small."""
    team = _team(state, subject)
    if team is not None:
        return team.name if len(team.members) >= SMALL_GROUP else NO_GROUP
    participant = state.participants.get(ParticipantId(subject))
    return participant.group if participant is not None else NO_GROUP


def _team(state: State, subject: SubjectId) -> Team | None:
    team = team_of(subject)
    return None if team is None else state.teams.get(team)


def _name(state: State, subject: SubjectId) -> Label:
    team = _team(state, subject)
    if team is not None:
        return team.name
    participant = state.participants.get(ParticipantId(subject))
    return participant.name if participant is not None else None


def _pooled(members: Mapping[str, list[SubjectId]]) -> dict[SubjectId, Label]:
    """Subjects by group -> labels, as `labels` describes."""
    named = {
        group: subjects
        for group, subjects in members.items()
        if group != NO_GROUP and len(subjects) >= SMALL_GROUP
    }
    pool = [subject for group in members.keys() - named.keys() for subject in members[group]]
    while pool and len(pool) < SMALL_GROUP and named:
        smallest = min(named, key=lambda group: (len(named[group]), group))
        pool += named.pop(smallest)
    others = Pool.OTHERS if named else None
    found: dict[SubjectId, Label] = dict.fromkeys(pool, others)
    for group, subjects in named.items():
        found |= dict.fromkeys(subjects, group)
    return found
