"""Promises of `workshop.exchange.own`: whole answers of people, teams and anonymous forms."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest

from tests.exchange.paper import (
    counter,
    evening,
    faults,
    file,
    own,
    play,
    read,
    row,
    taken_over,
)
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId, QuestionId, SubjectId
from workshop.domain.programme import Kind
from workshop.domain.rules.authors import seat_hash, team_subject
from workshop.domain.settings import Attribution
from workshop.domain.state import State
from workshop.domain.values import Declined, ItemsValue, RowsValue, TextValue, Value
from workshop.exchange.answers import read_answers

ITEMS, TEXT, RECORDS = own(Kind.ITEMS), own(Kind.TEXT), own(Kind.RECORDS)
JOINT = QuestionId("papier.waarden.samen")


def answer(state: State, subject: str, question: QuestionId) -> Value | None:
    standing = state.standing(question, SubjectId(subject))
    return state.value(standing) if standing else None


# --- the whole answer ----------------------------------------------------------------------


def test_rows_of_one_author_and_question_are_one_answer_in_their_order() -> None:
    made = evening()
    found = taken_over(
        made,
        row("Ada", ITEMS, "rust"),
        row("Bo", TEXT, "anders"),
        row("ada", ITEMS, "ruimte"),
        row("Ada (Noord)", ITEMS, "rust"),
        row("Ada", RECORDS, "Mail|wie=Bo"),
        row("Ada", RECORDS, "wie=Cem|Brief"),
    )
    assert (found.new, found.changed, found.equal) == (3, 0, 0)
    assert found.rows == ((2, 4, 5), (3,), (6, 7))
    assert answer(made.state, "ada", ITEMS) == ItemsValue(("rust", "ruimte", "rust"))
    assert answer(made.state, "bo", TEXT) == TextValue("anders")
    assert answer(made.state, "ada", RECORDS) == RowsValue(
        ({"wat": "Mail", "wie": "Bo"}, {"wat": "Brief", "wie": "Cem"})
    )


def test_answers_come_from_paper() -> None:
    made = evening()
    taken_over(made, row("Ada", TEXT, "ja"))
    (revision,) = made.state.answers[TEXT][SubjectId("ada")]
    assert json.loads(revision.data)["medium"] == "paper"


def test_an_equal_answer_writes_nothing_and_another_one_is_a_revision() -> None:
    made = evening()
    rows = [row("Ada", ITEMS, "rust"), row("Bo", TEXT, "ja"), row("Cem", TEXT, "nee")]
    taken_over(made, *rows)
    again = read(made.state, *rows)
    assert (again.commands, again.new, again.changed, again.equal) == ((), 0, 0, 3)
    more = taken_over(made, *rows, row("Ada", ITEMS, "ruimte"), row("Zoë", TEXT, "ook"))
    assert (more.new, more.changed, more.equal) == (1, 1, 2)
    assert len(made.state.answers[ITEMS][SubjectId("ada")]) == 2


def test_an_answer_that_was_taken_back_is_new_again() -> None:
    made = evening()
    taken_over(made, row("Ada", TEXT, "ja"))
    made.do(c.WithdrawAnswer(c.ByParticipant(ParticipantId("ada")), TEXT))
    found = taken_over(made, row("Ada", TEXT, "ja"))
    assert (found.new, found.changed, found.equal) == (1, 0, 0)


def test_rather_no_answer_is_an_answer_of_its_own() -> None:
    made = evening()
    taken_over(made, row("Ada", ITEMS, "Liever geen antwoord"))
    assert answer(made.state, "ada", ITEMS) == Declined()
    rows = (row("Bo", ITEMS, "rust"), row("Bo", ITEMS, "liever geen antwoord"))
    assert faults(made.state, *rows) == [(3, "antwoord", "declined_and_more")]


def test_most_kinds_have_one_row() -> None:
    rows = [row("Ada", TEXT, "ja"), row("Ada", TEXT, "nee"), row("Ada", TEXT, "toch")]
    found = read(evening().state, *rows).faults
    assert [(each.row, each.code, each.expected) for each in found] == [
        (3, "one_row", "2"),
        (4, "one_row", "2"),
    ]


@pytest.mark.parametrize(("question", "text"), [(ITEMS, "rust"), (RECORDS, "Mail|wie=Bo")])
def test_a_question_takes_so_many_entries_and_no_more(question: QuestionId, text: str) -> None:
    rows = [row("Ada", question, text)] * 4
    assert read(evening().state, *rows[:3]).new == 1
    (fault,) = read(evening().state, *rows).faults
    assert (fault.row, fault.code, fault.found, fault.expected) == (5, "too_many", "4", "3")


# --- teams ---------------------------------------------------------------------------------


def test_a_political_group_answers_as_one_and_becomes_a_team_of_all_its_people() -> None:
    made = evening()
    rows = (row("fractie: NOORD", TEXT, "ja"), row("fractie: Noord", JOINT, "Rust"))
    found = taken_over(made, *rows)
    assert [type(command) for command in found.commands] == [
        c.SetTeam,
        c.SubmitAnswer,
        c.SubmitAnswer,
    ]
    assert found.rows == ((2, 3), (2,), (3,))
    (team,) = made.state.teams.values()
    assert (team.name, team.members) == ("Noord", (ParticipantId("ada"), ParticipantId("bo")))
    assert answer(made.state, team_subject(team.id), TEXT) == TextValue("ja")
    assert read(made.state, *rows).commands == ()


def test_a_team_may_prepare_a_joint_answer() -> None:
    made = evening()
    team = made.team("Tafel 1", [c.ByParticipant(ParticipantId("ada"))])
    taken_over(made, row("tafel 1", JOINT, "Rust|betekenis=stil"))
    value = answer(made.state, team_subject(team.team), JOINT)
    assert value == RowsValue(({"waarde": "Rust", "betekenis": "stil"},))


# --- anonymous forms -----------------------------------------------------------------------

FORMS = [
    row(f"formulier {number}", question, f"antwoord {number} op {question}")
    for number in range(1, 22)
    for question in (TEXT, ITEMS)
]


def anonymous(*rows: str, seed: str = "geheim") -> tuple[list[c.Command], list[tuple[int, ...]]]:
    state = evening(Attribution.ANONYMOUS).state
    found = read_answers(file(*rows), state, counter("id"), counter(seed))
    assert found.faults == ()
    return list(found.commands), list(found.rows)


def submitted(commands: list[c.Command]) -> list[c.SubmitAnswer]:
    return [command for command in commands if isinstance(command, c.SubmitAnswer)]


def test_each_form_is_one_fresh_seat() -> None:
    commands, _ = anonymous(*FORMS)
    seats = [command.seat for command in commands if isinstance(command, c.IssueSeat)]
    secrets = [
        command.author.secret
        for command in submitted(commands)
        if isinstance(command.author, c.BySeat)
    ]
    assert len(seats) == len(set(seats)) == 21
    assert set(seats) == {seat_hash(secret) for secret in secrets}
    assert all(secrets.count(secret) == 2 for secret in set(secrets))
    made = evening(Attribution.ANONYMOUS)
    made.do(*commands)
    assert len(made.state.answers[TEXT]) == len(made.state.answers[ITEMS]) == 21


def test_a_form_is_one_form_however_its_number_is_written() -> None:
    commands, rows = anonymous(row("formulier 1", ITEMS, "a"), row("Formulier 01", ITEMS, "b"))
    (answered,) = submitted(commands)
    assert answered.value == ItemsValue(("a", "b"))
    assert rows == [(2, 3), (2, 3)]


def test_seats_are_issued_in_no_order_that_was_there_before() -> None:
    commands, _ = anonymous(*FORMS)
    seats = [command.seat for command in commands if isinstance(command, c.IssueSeat)]
    assert seats == sorted(seats)


def test_forms_are_new_each_time_for_nobody_can_tell_whose_they_were() -> None:
    made = evening(Attribution.ANONYMOUS)
    play(made, read(made.state, *FORMS).commands)
    again = read_answers(file(*FORMS), made.state, counter("id"), counter("ander geheim"))
    assert (again.new, again.equal) == (42, 0)


def test_the_council_may_answer_beside_anonymous_forms() -> None:
    made = evening(Attribution.ANONYMOUS)
    taken_over(made, row("raad", JOINT, "Rust"), row("formulier 1", TEXT, "ja"))
    assert len(made.state.joint[JOINT].entries) == len(made.state.answers[TEXT]) == 1


def test_no_number_of_a_form_is_in_what_is_written() -> None:
    made = evening(Attribution.ANONYMOUS)
    commands, _ = anonymous(row("formulier 4711", TEXT, "ja"))
    made.do(*commands)
    written = repr(made.rows) + repr(made.state.bodies)
    assert "4711" not in written
    assert sha256(b"4711").hexdigest() not in written
