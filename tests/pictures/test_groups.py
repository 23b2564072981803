"""Promises of `workshop.pictures.groups`: in a small group nobody stands alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.method import OWN
from tests.pictures.evening import Council
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId, SubjectId, TeamId
from workshop.domain.rules.authors import team_of, team_subject
from workshop.domain.settings import DEFAULT_ROLES, Attribution
from workshop.domain.state import Participant, State, Team
from workshop.pictures.groups import (
    Label,
    Pool,
    counts_as_council,
    group_labels,
    labels,
    people,
    pool_small,
)


def council(
    groups: dict[str, int], teams: list[int] | None = None, attribution: Attribution | None = None
) -> tuple[State, list[SubjectId]]:
    """Groups and teams with so many members (a group without a name has no group)."""
    state = State(attribution=attribution or Attribution.GROUP)
    state.roles = {role.key: role for role in DEFAULT_ROLES}
    for group, size in groups.items():
        for number in range(size):
            name = ParticipantId(f"{group or 'zonder'} {number}")
            state.participants[name] = Participant(name, f"naam van {name}", "raadslid", group)
    subjects = [SubjectId(each) for each in state.participants]
    for number, size in enumerate(teams or ()):
        team = TeamId(f"t{number}")
        members = tuple(ParticipantId(f"lid {each} van {team}") for each in range(size))
        state.teams[team] = Team(team, f"Tafel {number}", members)
        subjects.append(team_subject(team))
    return state, subjects


def counted(found: dict[SubjectId, Label]) -> dict[Label, int]:
    return dict(Counter(found.values()))


def test_a_group_is_named_from_three_answers_up() -> None:
    assert counted(labels(*council({"Linde": 3, "Wilg": 4}))) == {"Linde": 3, "Wilg": 4}


def test_small_groups_and_people_without_one_form_a_pool() -> None:
    found = counted(labels(*council({"Linde": 3, "Wilg": 1, "Beuk": 1, "": 1})))
    assert found == {"Linde": 3, Pool.OTHERS: 3}


def test_a_group_of_one_beside_large_ones_is_never_known_by_what_is_left_over() -> None:
    found = counted(labels(*council({"Linde": 5, "Wilg": 3, "Beuk": 1})))
    assert found == {"Linde": 5, Pool.OTHERS: 4}


def test_two_left_over_take_in_only_as_many_as_they_need() -> None:
    found = counted(labels(*council({"Linde": 5, "Wilg": 3, "Eik": 3, "Beuk": 2})))
    assert found == {"Linde": 5, "Wilg": 3, Pool.OTHERS: 5}


def test_where_only_the_pool_is_left_nobody_has_a_label() -> None:
    assert counted(labels(*council({"Linde": 3, "Beuk": 1}))) == {None: 4}
    assert counted(labels(*council({"Linde": 2, "Beuk": 2, "Eik": 2}))) == {None: 6}


def test_a_team_of_three_is_named_a_smaller_one_is_not() -> None:
    assert counted(labels(*council({}, [3, 5]))) == {"Tafel 0": 1, "Tafel 1": 1}
    assert counted(labels(*council({"Linde": 3}, [2, 1, 1]))) == {"Linde": 3, Pool.OTHERS: 3}


def test_a_team_joins_the_pool_before_any_group_does() -> None:
    found = counted(labels(*council({"Linde": 3, "Beuk": 2}, [4])))
    assert found == {"Linde": 3, Pool.OTHERS: 3}


def test_a_team_that_bears_the_name_of_a_group_does_not_make_that_group_larger() -> None:
    state, subjects = council({"Linde": 2, "Wilg": 3})
    team = TeamId("linde")
    members = tuple(ParticipantId(f"Linde {each}") for each in range(3))
    state.teams[team] = Team(team, "Linde", members)
    found = labels(state, [*subjects, team_subject(team)])
    assert found[SubjectId("Linde 0")] is Pool.OTHERS


def test_whoever_is_not_on_the_list_stands_in_the_pool() -> None:
    state, subjects = council({"Linde": 3, "Beuk": 2})
    found = labels(state, [*subjects, SubjectId("nooit gezien")])
    assert counted(found) == {"Linde": 3, Pool.OTHERS: 3}


def test_only_answers_that_are_shown_together_count() -> None:
    state, subjects = council({"Linde": 6, "Wilg": 3})
    shown = [each for each in subjects if each not in ("Linde 0", "Linde 1")]
    assert counted(labels(state, shown)) == {"Linde": 4, "Wilg": 3}
    assert counted(labels(state, subjects[4:])) == {None: 5}


@dataclass(frozen=True)
class Sizes:
    """How many answer, per group and per team."""

    groups: dict[str, int]
    teams: list[int]


SIZES = st.builds(
    Sizes,
    st.dictionaries(st.sampled_from(["", *"ABCDEFGH"]), st.integers(1, 7), max_size=8),
    st.lists(st.integers(1, 5), max_size=5),
)


@given(SIZES)
def test_every_label_stands_on_three_and_what_is_left_is_never_one_or_two(sizes: Sizes) -> None:
    state, subjects = council(sizes.groups, sizes.teams)
    found = labels(state, subjects)
    assert found.keys() == set(subjects)
    for label, count in counted(found).items():
        if isinstance(label, str) and label.startswith("Tafel"):
            assert sizes.teams[int(label.split()[1])] >= 3
        elif label is not None:
            assert count >= 3
    unnamed = [label for label in found.values() if label is None]
    assert len(unnamed) in (0, len(found))


@given(SIZES)
def test_a_label_is_true_and_a_whole_group_has_the_same(sizes: Sizes) -> None:
    state, subjects = council(sizes.groups, sizes.teams)
    found = labels(state, subjects)
    for subject, label in found.items():
        if isinstance(label, str) and team_of(subject) is None:
            assert state.participants[ParticipantId(subject)].group == label
    for group in sizes.groups:
        assert len({found[s] for s in subjects if s.startswith(f"{group or 'zonder'} ")}) == 1


@given(SIZES)
def test_a_large_group_gives_up_its_name_only_to_save_others(sizes: Sizes) -> None:
    small = sum(size for group, size in sizes.groups.items() if size < 3 or not group)
    small += sum(size < 3 for size in sizes.teams)
    found = labels(*council(sizes.groups, sizes.teams))
    named = {label for label in found.values() if isinstance(label, str)}
    large = {group for group, size in sizes.groups.items() if group and size >= 3}
    large |= {f"Tafel {number}" for number, size in enumerate(sizes.teams) if size >= 3}
    if not small or (large and small >= 3):
        assert named == large


@given(st.randoms(use_true_random=False), SIZES)
def test_the_order_of_arrival_changes_no_label(random: Random, sizes: Sizes) -> None:
    state, subjects = council(sizes.groups, sizes.teams)
    before = labels(state, subjects)
    random.shuffle(subjects)
    assert labels(state, subjects) == before


@given(st.lists(st.integers(1, 6), max_size=6), st.integers(0, 6))
def test_pooling_loses_and_doubles_nobody(sizes: list[int], loose: int) -> None:
    named = [(f"g{n}", [f"g{n}.{m}" for m in range(size)]) for n, size in enumerate(sizes)]
    pool = [f"los {n}" for n in range(loose)]
    found = [each for _, inside in pool_small(named, pool) for each in inside]
    everybody = [*(each for _, inside in named for each in inside), *pool]
    assert sorted(found) in ([], sorted(everybody))


# --- settings ------------------------------------------------------------------------------


def test_with_names_everybody_stands_under_their_own() -> None:
    state, subjects = council({"Linde": 1}, [2], Attribution.NAME)
    assert list(labels(state, subjects).values()) == ["naam van Linde 0", "Tafel 0"]
    assert labels(state, [SubjectId("nooit gezien")]) == {"nooit gezien": None}


def test_with_names_groups_are_pooled_all_the_same() -> None:
    state, subjects = council({"Linde": 3, "Beuk": 1, "Eik": 2}, None, Attribution.NAME)
    assert counted(group_labels(state, subjects)) == {"Linde": 3, Pool.OTHERS: 3}


def test_an_anonymous_evening_has_no_labels() -> None:
    state, subjects = council({"Linde": 5}, [4], Attribution.ANONYMOUS)
    assert set(labels(state, subjects).values()) == {None}
    assert set(group_labels(state, subjects).values()) == {None}


@pytest.mark.parametrize("attribution", Attribution)
def test_who_speaks_as_a_person_is_in_no_group(attribution: Attribution) -> None:
    evening = Council(attribution)
    subjects = [SubjectId(each.participant) for each in evening.group("Linde", 4)]
    evening.do(c.AgreeHouseRules(("Luister",), as_person=True))
    assert set(group_labels(evening.state, subjects).values()) == {None}
    if attribution is not Attribution.NAME:
        assert set(labels(evening.state, subjects).values()) == {None}
    evening.do(c.AgreeHouseRules(("Luister",), as_person=False))
    shown = set(group_labels(evening.state, subjects).values())
    assert shown == ({None} if attribution is Attribution.ANONYMOUS else {"Linde"})


# --- people change -------------------------------------------------------------------------


def test_people_are_known_as_they_are_written_now() -> None:
    evening = Council(Attribution.NAME)
    for person in evening.group("Linde", 4):
        evening.items(person, OWN, "rust")
    subject = SubjectId("linde-lid 1")
    assert labels(evening.state, [subject]) == {subject: "Linde-lid 1"}
    evening.do(c.SetParticipant(ParticipantId(subject), "Noor Nieuw", group="Wilg"))
    assert labels(evening.state, [subject]) == {subject: "Noor Nieuw"}
    everybody = list(evening.state.answers[OWN])
    # A group of one since then: the three others take it in, and nobody has a label.
    assert counted(group_labels(evening.state, everybody)) == {None: 4}


def test_whoever_was_taken_off_the_list_is_nobody_any_more() -> None:
    evening = Council(Attribution.NAME)
    person = evening.person("Ada", "Linde")
    evening.do(c.RemoveParticipant(person.participant))
    assert people(evening.state) == {}


def test_a_team_that_shrinks_is_no_longer_named() -> None:
    evening = Council()
    members = evening.group("Linde", 3)
    team = evening.team("Tafel 1", members)
    subject = team_subject(team.team)
    assert labels(evening.state, [subject]) == {subject: "Tafel 1"}
    evening.do(c.RemoveParticipant(members[0].participant))
    assert labels(evening.state, [subject]) == {subject: None}


def test_the_same_people_are_looked_up_once() -> None:
    evening = Council()
    evening.group("Linde", 3)
    before = people(evening.state)
    evening.show(OWN)
    assert people(evening.state) is before


def test_seats_and_teams_count_as_the_council_and_roles_as_they_say() -> None:
    evening = Council()
    evening.person("Ada")
    evening.person("Bo", role="burgerraadslid")
    team = evening.team("Tafel 1")
    found = {
        subject: counts_as_council(evening.state, SubjectId(subject))
        for subject in ("ada", "bo", "seat:1", team_subject(team.team))
    }
    assert found == {"ada": True, "bo": False, "seat:1": True, "team:tafel 1": True}
