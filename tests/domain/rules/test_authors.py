"""Promises of `workshop.domain.rules.authors`: who answers under which name, and who does not."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.evening import Evening
from tests.domain.method import JOINT, OWN, QUESTIONS
from workshop.domain import commands as c
from workshop.domain.errors import (
    NameNeededError,
    NameRefusedError,
    RoleDoesNotAnswerError,
    SeatUnknownError,
    UnknownIdError,
)
from workshop.domain.events import EventRow
from workshop.domain.ids import ParticipantId, TeamId
from workshop.domain.rules.authors import pseudonym, seat_hash, subject_of, team_of, team_subject
from workshop.domain.settings import DEFAULT_ROLES, Attribution, Role
from workshop.domain.values import ItemsValue

RUST = ItemsValue(("rust",))


def submit(author: c.Author) -> c.SubmitAnswer:
    return c.SubmitAnswer(author, OWN, RUST)


# --- by name -------------------------------------------------------------------------------


def test_an_answer_belongs_to_its_participant(evening: Evening) -> None:
    assert subject_of(evening.state, evening.person("Ada"), OWN) == "ada"


@pytest.mark.parametrize("role", DEFAULT_ROLES, ids=lambda role: role.key)
def test_a_role_answers_or_only_listens(evening: Evening, role: Role) -> None:
    ada = evening.person("Ada", role=role.key)
    if role.answers:
        assert evening.would(submit(ada))
    else:
        assert evening.refuses(RoleDoesNotAnswerError, submit(ada)).role == role.label


def test_a_role_that_does_not_answer_takes_no_stance_places_no_dots_and_keeps_no_draft(
    evening: Evening,
) -> None:
    guest = evening.person("Gijs", role="gast")
    entry = evening.entry(JOINT, "e1", "rust")
    evening.do(c.OpenPoll(JOINT), c.OpenDots(JOINT, 3))
    evening.refuses(RoleDoesNotAnswerError, c.TakeStance(guest, JOINT, c.Stance.AGREE))
    evening.refuses(RoleDoesNotAnswerError, c.PlaceDots(guest, JOINT, {entry: 1}))
    with pytest.raises(RoleDoesNotAnswerError):
        evening.draft(guest, OWN, '"ru')


def test_a_role_may_be_given_the_right_to_answer(evening: Evening) -> None:
    guest = evening.person("Gijs", role="gast")
    evening.do(c.DefineRole(Role("gast", "gast", True, False, True)))
    assert evening.would(submit(guest))


def test_somebody_unknown_does_not_answer(evening: Evening) -> None:
    stranger = c.ByParticipant(ParticipantId("vreemd"))
    refused = evening.refuses(UnknownIdError, submit(stranger))
    assert (refused.what, refused.name) == ("participant", "vreemd")


@pytest.mark.parametrize("attribution", [Attribution.GROUP, Attribution.NAME])
def test_a_seat_cannot_answer_where_answers_belong_to_people(attribution: Attribution) -> None:
    evening = Evening(attribution)
    evening.refuses(NameNeededError, submit(evening.seat()))


# --- teams ---------------------------------------------------------------------------------


def test_a_team_answers_as_one_whatever_its_size(evening: Evening) -> None:
    assert evening.would(submit(evening.team("Tafel")))


def test_a_team_that_is_unknown_does_not_answer(evening: Evening) -> None:
    assert evening.refuses(UnknownIdError, submit(c.ByTeam(TeamId("tafel")))).what == "team"


def test_a_team_has_a_subject_of_its_own_and_can_be_told_by_it() -> None:
    subject = team_subject(TeamId("tafel"))
    assert team_of(subject) == "tafel"
    assert team_of("ada") is None
    assert team_of(pseudonym("geheim", "avond", OWN)) is None


def test_in_an_anonymous_evening_a_small_team_would_carry_a_name(anonymous: Evening) -> None:
    people = anonymous.people("Ada", "Bo", "Cas")
    anonymous.refuses(NameRefusedError, submit(anonymous.team("Tafel", people[:2])))
    assert anonymous.would(submit(anonymous.team("Tafel", people)))


# --- anonymous -----------------------------------------------------------------------------


def test_in_an_anonymous_evening_names_are_refused(anonymous: Evening) -> None:
    anonymous.refuses(NameRefusedError, submit(anonymous.person("Ada")))


def test_only_a_seat_of_this_evening_answers(anonymous: Evening) -> None:
    anonymous.seat()
    anonymous.refuses(SeatUnknownError, submit(c.BySeat("geraden")))


def test_a_seat_answers_under_the_same_name_at_one_question(anonymous: Evening) -> None:
    seat = anonymous.seat()
    anonymous.items(seat, OWN, "rust")
    anonymous.items(seat, OWN, "ruimte")
    ((_, revisions),) = anonymous.state.answers[OWN].items()
    assert len(revisions) == 2


def test_the_names_of_a_seat_do_not_link_up_across_questions_and_evenings() -> None:
    names = [
        pseudonym(secret, session, question)
        for secret, session, question in itertools.product("ab", ["x", "y"], QUESTIONS)
    ]
    assert len(set(names)) == len(names)


@given(st.text(), st.text(), st.text(), st.text())
def test_session_and_question_never_run_into_each_other(
    secret: str, session: str, question: str, more: str
) -> None:
    plain = session.replace("\0", "")
    asked = question.replace("\0", "")
    added = more.replace("\0", "")
    one, other = pseudonym(secret, plain + added, asked), pseudonym(secret, plain, added + asked)
    assert (one == other) == (added == "")


def everything_written(evening: Evening, row: EventRow) -> str:
    return repr(row) + "".join(evening.state.bodies.values())


def test_the_secret_of_a_seat_is_never_written_and_its_hash_never_with_an_answer(
    anonymous: Evening,
) -> None:
    seat = anonymous.seat()
    anonymous.items(seat, OWN, "rust")
    assert all(seat.secret not in everything_written(anonymous, row) for row in anonymous.rows)
    answer = anonymous.rows[-1]
    assert seat_hash(seat.secret) not in everything_written(anonymous, answer)


def test_an_anonymous_answer_withdrawal_stance_and_dot_has_no_id_time_or_sender(
    anonymous: Evening,
) -> None:
    seat = anonymous.seat()
    entry = anonymous.entry(JOINT, "e1", "rust")
    anonymous.do(c.OpenPoll(JOINT), c.OpenDots(JOINT, 3))
    rows = anonymous.do(
        submit(seat),
        c.WithdrawAnswer(seat, OWN),
        c.TakeStance(seat, JOINT, c.Stance.AGREE),
        c.PlaceDots(seat, JOINT, {entry: 1}),
    )
    assert len(rows) == 4
    assert {(row.id, row.at, row.actor) for row in rows} == {(None, None, None)}


def test_a_teams_answer_in_an_anonymous_evening_has_no_time_either(anonymous: Evening) -> None:
    team = anonymous.team("Tafel", anonymous.people("Ada", "Bo", "Cas"))
    (row,) = anonymous.do(submit(team))
    assert (row.id, row.at, row.actor) == (None, None, None)


def test_an_answer_by_name_keeps_id_time_and_sender(evening: Evening) -> None:
    (row,) = evening.do(submit(evening.person("Ada")))
    assert row.id is not None
    assert row.at is not None
    assert row.actor == "operator"
