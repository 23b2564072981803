"""Promises of `workshop.exchange.references`: what an entry names is found, or told."""

from __future__ import annotations

from tests.exchange.paper import entries, evening, faults, joint, read, row, taken_over
from workshop.domain.commands import RemoveEntry, SetEntry
from workshop.domain.errors import RowFault
from workshop.domain.ids import QuestionId
from workshop.domain.programme import Kind
from workshop.domain.state import State
from workshop.exchange.findings import Findings
from workshop.exchange.references import References

VALUES, LINKS = joint(Kind.RECORDS), QuestionId("papier.koppeling.samen")
PRINCIPLES = QuestionId("papier.principes.samen")


def test_what_others_refer_to_comes_first_though_the_programme_asks_it_later() -> None:
    state = evening().state
    references = References(state, (), Findings())
    order = [question.id for question in references.in_order([LINKS, VALUES, PRINCIPLES])]
    assert order == [VALUES, PRINCIPLES, LINKS]


def test_an_entry_may_name_one_of_the_same_file() -> None:
    made = evening()
    taken_over(
        made,
        row("raad", LINKS, "vertrouwen|principe=Dichtbij|onderbouwing=omdat"),
        row("raad", PRINCIPLES, "Dichtbij|waarde=VERTROUWEN"),
        row("raad", VALUES, "Vertrouwen"),
    )
    (value,) = made.state.joint[VALUES].entries
    (principle,) = made.state.joint[PRINCIPLES].entries
    assert entries(made.state, PRINCIPLES) == [{"principe": "Dichtbij", "waarde": value}]
    assert entries(made.state, LINKS) == [
        {"waarde": value, "principe": principle, "onderbouwing": "omdat"}
    ]


def test_an_entry_may_name_one_that_stands_there_by_text_or_id() -> None:
    made = evening()
    taken_over(made, row("raad", VALUES, "Rust"), row("raad", VALUES, "Ruimte"))
    rest, room = made.state.joint[VALUES].entries
    taken_over(made, row("raad", LINKS, " rust "), row("raad", LINKS, room))
    assert entries(made.state, LINKS) == [{"waarde": rest}, {"waarde": room}]


def test_of_equal_entries_the_first_is_meant() -> None:
    made = evening()
    taken_over(made, *[row("raad", VALUES, "Rust")] * 2, row("raad", LINKS, "Rust"))
    assert entries(made.state, LINKS) == [{"waarde": next(iter(made.state.joint[VALUES].entries))}]


def test_what_is_not_there_is_told_with_the_question_where_it_should_be() -> None:
    state = evening().state
    found = read(state, row("raad", VALUES, "Rust"), row("raad", LINKS, "Roest|principe=x"))
    assert found.faults == (
        RowFault(3, "antwoord", "reference", "Roest", VALUES),
        RowFault(3, "antwoord", "reference", "x", PRINCIPLES),
    )


def test_a_reference_to_a_question_of_another_programme_finds_nothing() -> None:
    state = evening().state
    rows = (row("raad", VALUES, "Rust"), row("raad", LINKS, "Rust|elders=iets"))
    assert faults(state, *rows) == [(3, "antwoord", "reference")]


def test_what_the_file_leaves_out_can_no_longer_be_named() -> None:
    made = evening()
    taken_over(made, row("raad", VALUES, "Rust"))
    rows = (row("raad", VALUES, "Ruimte"), row("raad", LINKS, "Rust"))
    assert faults(made.state, *rows) == [(3, "antwoord", "reference")]


def test_a_fault_elsewhere_causes_no_second_one_here() -> None:
    state = evening().state
    link = row("raad", LINKS, "Rust")
    for wrong, code in (
        (row("raad", VALUES, "Rust|Rust"), "main_twice"),
        (row("de raad", VALUES, "Rust"), "who_unknown"),
        (row("raad", QuestionId("papier.waarde"), "Rust"), "question_unknown"),
    ):
        assert [fault[2] for fault in faults(state, wrong, link)] == [code]
    too_many = [row("raad", VALUES, f"Rust {number}") for number in range(61)]
    assert [fault[2] for fault in faults(state, *too_many, link)] == ["too_many"]
    broken = f'raad;{VALUES};"Rust"x'
    assert [fault[2] for fault in faults(state, broken, link)] == ["quote"]


def test_an_entry_may_name_one_of_its_own_question_that_stands_there() -> None:
    made = evening()
    taken_over(made, row("raad", PRINCIPLES, "Dichtbij"))
    (first,) = made.state.joint[PRINCIPLES].entries
    taken_over(
        made, row("raad", PRINCIPLES, "Dichtbij"), row("raad", PRINCIPLES, "Snel|vorige=dichtbij")
    )
    assert entries(made.state, PRINCIPLES)[1] == {"principe": "Snel", "vorige": first}


def test_the_same_file_again_finds_the_same_entries() -> None:
    made = evening()
    rows = (
        row("raad", VALUES, "Rust"),
        row("raad", LINKS, "Rust|onderbouwing=omdat"),
        row("raad", LINKS, "Rust|onderbouwing=daarom"),
    )
    taken_over(made, *rows)
    assert read(made.state, *rows).commands == ()


def test_a_value_that_only_means_something_else_now_keeps_its_links() -> None:
    made = evening()
    taken_over(made, row("raad", VALUES, "Rust|betekenis=stil"), row("raad", LINKS, "Rust"))
    found = taken_over(made, row("raad", VALUES, "Rust|betekenis=kalm"))
    assert [type(command) for command in found.commands] == [SetEntry]
    assert not any(isinstance(command, RemoveEntry) for command in found.commands)
    assert entries(made.state, LINKS) == [{"waarde": next(iter(made.state.joint[VALUES].entries))}]


def test_a_session_without_programmes_refers_to_nothing() -> None:
    assert References(State(), (), Findings()).in_order([VALUES]) == []
