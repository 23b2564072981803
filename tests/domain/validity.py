"""What holds of every evening at every moment, whatever happened."""

from __future__ import annotations

import itertools
from collections import Counter

from tests.domain.evening import Evening
from tests.domain.snapshot import snapshot
from workshop.domain.happening import GENESIS, link_after
from workshop.domain.programme import Who
from workshop.domain.rules.people import full_name
from workshop.domain.settings import Attribution
from workshop.domain.state import State
from workshop.domain.values import check_row, check_value
from workshop.domain.wording import is_erased, same_name

_PERSONAL = {"AnswerSubmitted", "AnswerWithdrawn", "DotsPlaced", "StanceTaken"}


def assert_valid(evening: Evening) -> None:
    """All of it, but for what takes long."""
    state = evening.state
    _names_are_told_apart(state)
    _a_card_is_in_one_cluster(state)
    _every_answer_fits_its_question(state)
    _every_entry_fits_its_question(state)
    _only_own_rounds_close_and_nothing_is_shown_that_is_still_to_come(state)
    _dots_stay_within_bounds(state)
    _versions_and_seals_follow_each_other(state)
    if state.attribution is Attribution.ANONYMOUS:
        _an_anonymous_answer_tells_nobody(evening)


def assert_reads_back(evening: Evening) -> None:
    """The log is whole, no words got lost, and the state read from it is the state that is."""
    link = GENESIS
    for row in evening.rows:
        link = link_after(link, row)
        assert row.link == link
    state = evening.state
    contents = {row.content_id for row in evening.rows if row.content_id}
    assert {bytes(each) for each in (*state.bodies, *state.erased)} == contents
    assert not state.erased & state.bodies.keys()
    assert snapshot(evening.reread()) == snapshot(state)


def _names_are_told_apart(state: State) -> None:
    people = [each for each in state.participants.values() if not is_erased(each.name)]
    full = Counter(same_name(full_name(each.name, each.group)) for each in people)
    teams = Counter(same_name(team.name) for team in state.teams.values() if team.name)
    assert set((full + teams).values()) <= {1}
    for team in state.teams.values():
        assert set(team.members) <= state.participants.keys()


def _a_card_is_in_one_cluster(state: State) -> None:
    for board in state.boards.values():
        cards = list(itertools.chain(*(each.cards for each in board.clusters.values())))
        assert len(cards) == len(set(cards))


def _every_answer_fits_its_question(state: State) -> None:
    for question, answers in state.answers.items():
        for subject in answers:
            standing = state.standing(question, subject)
            value = state.value(standing) if standing else None
            if value is not None:
                assert check_value(state.questions[question], value) == value


def _every_entry_fits_its_question(state: State) -> None:
    for joint in state.joint.values():
        question = state.questions[joint.question]
        assert question.who is Who.JOINT
        for entry in joint.entries.values():
            if not any(is_erased(text) for text in entry.fields.values()):
                assert check_row(question, entry.fields) == entry.fields


def _only_own_rounds_close_and_nothing_is_shown_that_is_still_to_come(state: State) -> None:
    assert all(state.questions[each].who is Who.OWN for each in state.flow.closed)
    assert all(up_to < state.seq for up_to in state.flow.shown.values())


def _dots_stay_within_bounds(state: State) -> None:
    for dots in state.dots.values():
        assert all(sum(placed.values()) <= 4 for placed in dots.placed.values())
        assert all(count > 0 for count in dots.totals().values())


def _versions_and_seals_follow_each_other(state: State) -> None:
    account = state.account
    assert account.version == 1 + len(account.reopened)
    versions = [seal.version for seal in account.seals]
    assert versions == sorted(versions)
    assert set(versions) >= set(range(1, account.version))
    fingerprints = {(seal.version, seal.fingerprint) for seal in account.seals}
    assert len(fingerprints) == len(set(versions))
    if account.seal is not None:
        assert state.drafts == {}


def _an_anonymous_answer_tells_nobody(evening: Evening) -> None:
    personal = [row for row in evening.rows if row.kind in _PERSONAL]
    assert all((row.id, row.at, row.actor) == (None, None, None) for row in personal)
    written = {(str(row.subject), row.question) for row in personal}
    seats = [subject for subject, _ in written if subject.startswith("seat:")]
    assert len(seats) == len(set(seats)), "a seat has one name at two questions"
    assert all(subject.startswith(("seat:", "team:")) for subject, _ in written)
