"""Under which label an answer may be shown, so that nobody in a small group stands alone."""

from __future__ import annotations

from collections import defaultdict
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeVar

from workshop.domain.ids import SubjectId
from workshop.domain.rules.authors import team_subject
from workshop.domain.settings import SMALL_GROUP, Attribution
from workshop.pictures.memo import kept, noted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from workshop.domain.state import State

T = TypeVar("T")


class Pool(Enum):
    """Labels that are not a name of somebody's own."""

    OTHERS = "others"
    """*Overige fracties*: three or more answers of groups too small to be named."""


Label: TypeAlias = str | Pool | None
"""A person, a political group or team, the pool of small groups, or nothing at all."""


# --- who stands behind a subject -----------------------------------------------------------


class Somebody(NamedTuple):
    """A participant or a team, as far as pictures ask."""

    name: str
    group: str = ""
    """Political group; empty without one."""
    is_large_team: bool = False
    """Three people or more who answer as one: its name points at none of them."""
    counts_as_council: bool = True


UNKNOWN: Final = Somebody("")
"""A seat, or somebody who is not on the list: an answer of the council."""


def people(state: State) -> Mapping[SubjectId, Somebody]:
    """Participants and teams as subjects; the same mapping until one of them changes."""
    return noted(state, "people", None, lambda: _people(state))


def _people(state: State) -> Mapping[SubjectId, Somebody]:
    participants, teams = tuple(state.participants.values()), tuple(state.teams.values())
    basis = (participants, teams, tuple(state.roles.values()))

    def make() -> Mapping[SubjectId, Somebody]:
        found = {
            SubjectId(each.id): Somebody(
                each.name,
                each.group,
                counts_as_council=state.roles[each.role].counts_as_council,
            )
            for each in participants
        }
        for team in teams:
            large = len(team.members) >= SMALL_GROUP
            found[team_subject(team.id)] = Somebody(team.name, is_large_team=large)
        return found

    return kept(state, "people", None, basis, make)


def counts_as_council(state: State, subject: SubjectId) -> bool:
    """Whether an answer belongs in the council's picture: seats and teams do, some roles do."""
    return people(state).get(subject, UNKNOWN).counts_as_council


def speaks_as_person(state: State) -> bool:
    """Whether the house rules say *als mens, niet als fractie*."""
    rules = state.minutes.house_rules
    return rules is not None and rules.as_person


# --- labels --------------------------------------------------------------------------------


def labels(state: State, subjects: Iterable[SubjectId]) -> dict[SubjectId, Label]:
    """The label of each of the subjects whose answers are shown together.

    Under `naam` their names. Under `fractie` a political group is named from three of these
    answers up, and a team from three people up. The rest forms one pool with those who have no
    group; a pool of one or two would be known by what is left over, so the smallest of the named
    join it until it is three. If nothing can join, or only the pool is left, there are no labels
    at all.
    """
    if state.attribution is Attribution.NAME:
        known = people(state)
        return {subject: known[subject].name if subject in known else None for subject in subjects}
    return group_labels(state, subjects)


def group_labels(state: State, subjects: Iterable[SubjectId]) -> dict[SubjectId, Label]:
    """The political group of each, as `labels` describes; also on an evening with names."""
    found: dict[SubjectId, Label] = dict.fromkeys(subjects)
    if state.attribution is Attribution.ANONYMOUS or speaks_as_person(state):
        return found
    known = people(state)
    groups: defaultdict[str, list[SubjectId]] = defaultdict(list)
    named: list[tuple[str, Sequence[SubjectId]]] = []
    for subject in found:
        somebody = known.get(subject, UNKNOWN)
        if somebody.is_large_team:
            named.append((somebody.name, [subject]))
        else:
            groups[somebody.group].append(subject)
    pool = groups.pop("", [])
    for label, inside in pool_small([*named, *large_groups(groups, pool)], pool):
        found.update(dict.fromkeys(inside, label))
    return found


def labels_and_groups(
    state: State, subjects: Collection[SubjectId], written: bool
) -> tuple[Mapping[SubjectId, Label], Mapping[SubjectId, Label]]:
    """Labels of all subjects for the wall, and of those who count as the council for figures.

    `written`: their answers lie on cards. The operator's counts go by the same labels.
    """
    known = people(state)
    council = [each for each in subjects if known.get(each, UNKNOWN).counts_as_council]
    group = group_labels(state, council)
    if state.attribution is Attribution.NAME:
        return labels(state, subjects), group
    # Figures are the council's: other labels beside them would tell who the others are.
    same = not written or len(council) == len(subjects)
    return (group if same else labels(state, subjects)), group


def large_groups(groups: Mapping[str, Sequence[T]], pool: list[T]) -> list[tuple[str, Sequence[T]]]:
    """Groups of three or more; the members of all others go into `pool`."""
    for inside in groups.values():
        if len(inside) < SMALL_GROUP:
            pool.extend(inside)
    return [(group, inside) for group, inside in groups.items() if len(inside) >= SMALL_GROUP]


def pool_small(
    named: Iterable[tuple[str, Sequence[T]]], pool: Sequence[T]
) -> list[tuple[Label, Sequence[T]]]:
    """Labels with those who stand under them; empty where nobody can have one.

    The pool takes in the smallest of the named until it has three or nobody.
    """
    left = sorted(named, key=lambda each: (len(each[1]), each[0]), reverse=True)
    pooled = list(pool)
    while pooled and len(pooled) < SMALL_GROUP and left:
        pooled += left.pop()[1]
    if not left:
        return []
    return [*left, (Pool.OTHERS, pooled)] if pooled else [*left]
