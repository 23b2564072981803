"""Promises of `workshop.exchange.joint`: what the file states is the whole joint answer."""

from __future__ import annotations

import pytest

from tests.domain.evening import Evening
from tests.exchange.paper import entries, evening, faults, joint, read, row, taken_over
from workshop.domain import commands as c
from workshop.domain.errors import RowFault
from workshop.domain.ids import EntryId, QuestionId
from workshop.domain.programme import Kind
from workshop.domain.rules.board import ENTRY_LIMIT

VALUES = joint(Kind.RECORDS)


def value(text: str) -> str:
    return row("raad", VALUES, text)


def kinds(found: object) -> list[type]:
    return [type(command) for command in getattr(found, "commands")]  # noqa: B009


def named(made: Evening) -> dict[str, EntryId]:
    return {entry.fields["waarde"]: key for key, entry in made.state.joint[VALUES].entries.items()}


def remarks(made: Evening, question: QuestionId = VALUES) -> list[tuple[str, str]]:
    return [(each.kind, each.text) for each in made.state.joint[question].remarks.values()]


# --- entries -------------------------------------------------------------------------------


def test_each_row_is_an_entry_in_the_order_of_the_file() -> None:
    made = evening()
    found = taken_over(made, value("Rust|onderbouwing=omdat"), value("Ruimte"), value("Rust"))
    assert (found.new, found.changed, found.equal, found.rows) == (1, 0, 0, ((2,), (3,), (4,)))
    assert entries(made.state, VALUES) == [
        {"waarde": "Rust"},
        {"waarde": "Ruimte"},
        {"waarde": "Rust"},
    ]
    assert [each.rationale for each in made.state.joint[VALUES].entries.values()] == [
        "omdat",
        "",
        "",
    ]


def test_the_same_again_writes_nothing() -> None:
    made = evening()
    rows = (value("Rust|onderbouwing=omdat"), value("Ruimte"), value("Rust"), value("afwijkend: x"))
    taken_over(made, *rows)
    again = read(made.state, *rows)
    assert (again.commands, again.new, again.changed, again.equal) == ((), 0, 0, 1)


def test_what_the_file_leaves_out_goes_and_what_stays_keeps_its_place_in_the_log() -> None:
    made = evening()
    taken_over(made, value("Rust"), value("Ruimte"), value("Zorg"))
    before = named(made)
    found = taken_over(made, value("Zorg"), value("Nieuw"), value("Rust"))
    assert (found.new, found.changed, found.equal) == (0, 1, 0)
    assert kinds(found) == [c.RemoveEntry, c.SetEntry, c.OrderEntries]
    assert found.rows == ((2, 3, 4), (3,), (2, 3, 4))
    after = named(made)
    assert list(after) == ["Zorg", "Nieuw", "Rust"]
    assert (after["Zorg"], after["Rust"]) == (before["Zorg"], before["Rust"])


def test_another_order_is_only_another_order() -> None:
    made = evening()
    taken_over(made, value("Rust"), value("Ruimte"))
    assert kinds(taken_over(made, value("Ruimte"), value("Rust"))) == [c.OrderEntries]
    assert list(named(made)) == ["Ruimte", "Rust"]


def test_an_entry_in_front_gets_its_place() -> None:
    made = evening()
    taken_over(made, value("Rust"))
    taken_over(made, value("Ruimte"), value("Rust"))
    assert list(named(made)) == ["Ruimte", "Rust"]


def test_an_entry_that_changed_keeps_what_it_rests_on() -> None:
    made = evening()
    ada = made.person("Dina")
    made.items(ada, QuestionId("papier.waarden.eigen"), "rust")
    (card,) = made.show(QuestionId("papier.waarden.eigen"))
    made.do(c.SetEntry(VALUES, EntryId("e"), {"waarde": "Rust"}, sources=(card,)))
    taken_over(made, value("Rust|betekenis=stil"))
    (entry,) = made.state.joint[VALUES].entries.values()
    assert (entry.id, entry.fields["betekenis"], entry.sources) == ("e", "stil", (card,))


def test_sixty_entries_are_the_most() -> None:
    rows = [value(f"Waarde {number}") for number in range(ENTRY_LIMIT + 2)]
    made = evening()
    taken_over(made, *rows[:ENTRY_LIMIT])
    # All sixty others: the old ones go first, so that there is room.
    taken_over(made, *[value(f"Anders {number}") for number in range(ENTRY_LIMIT)])
    (fault,) = read(made.state, *rows).faults
    assert fault == RowFault(ENTRY_LIMIT + 2, "antwoord", "too_many", "62", "60")


@pytest.mark.parametrize(
    ("kind", "first", "other"),
    [
        (Kind.TEXT, "Wij willen rust", "Wij willen ruimte"),
        (Kind.STATEMENT, "Vrijheid", "Veiligheid"),
        (Kind.NUMBER, "10", "20"),
        (Kind.WEIGH, "vrijheid=100", "welzijn=100"),
        (Kind.POSITION, "-2", "3"),
        (Kind.RECORD, "Mail|wie=Ada", "Brief|wie=Bo"),
    ],
)
def test_where_one_entry_answers_another_one_changes_it(kind: Kind, first: str, other: str) -> None:
    made, question = evening(), joint(kind)
    taken_over(made, row("raad", question, first))
    found = taken_over(made, row("raad", question, other))
    assert kinds(found) == [c.SetEntry]
    assert len(made.state.joint[question].entries) == 1
    rows = (row("raad", question, first), row("raad", question, other))
    assert faults(made.state, *rows) == [(3, "antwoord", "one_row")]


@pytest.mark.parametrize("kind", [Kind.RANK, Kind.CHOICE])
def test_options_in_another_order_stay_the_same_entries(kind: Kind) -> None:
    made, question = evening(), joint(kind)
    rest = "|welzijn" if kind is Kind.RANK else ""
    taken_over(made, row("raad", question, f"vrijheid|veiligheid{rest}"))
    found = taken_over(made, row("raad", question, f"veiligheid|vrijheid{rest}"))
    assert kinds(found) == [c.OrderEntries]
    texts = [each["text"] for each in entries(made.state, question)]
    assert texts[:2] == ["veiligheid", "vrijheid"]


# --- remarks -------------------------------------------------------------------------------


def test_what_stayed_apart_stands_beside_the_entries() -> None:
    made = evening()
    found = taken_over(
        made, value("Rust"), value("afwijkend: liever ruimte"), value("niet eens: de volgorde")
    )
    assert (found.new, found.rows) == (1, ((2,), (3,), (4,)))
    assert remarks(made) == [("dissent", "liever ruimte"), ("not_agreed", "de volgorde")]
    assert entries(made.state, VALUES) == [{"waarde": "Rust"}]


def test_a_file_with_remarks_states_all_of_them() -> None:
    made = evening()
    taken_over(made, value("Rust"), value("afwijkend: een"), value("afwijkend: twee"))
    found = taken_over(made, value("Rust"), value("afwijkend: twee"), value("niet eens: drie"))
    assert kinds(found) == [c.RemoveRemark, c.SetRemark]
    assert (found.rows, found.changed) == (((3, 4), (4,)), 1)
    assert remarks(made) == [("dissent", "twee"), ("not_agreed", "drie")]


def test_a_remark_that_is_stated_twice_is_written_once() -> None:
    made = evening()
    taken_over(made, value("afwijkend: een"), value("Afwijkend:  een"))
    assert remarks(made) == [("dissent", "een")]


def test_a_dissent_never_goes_by_silence() -> None:
    made = evening()
    taken_over(made, value("Rust"), value("afwijkend: een"))
    taken_over(made, value("Ruimte"))
    assert remarks(made) == [("dissent", "een")]


def test_remarks_alone_leave_the_entries_as_they_are() -> None:
    made = evening()
    taken_over(made, value("Rust"))
    found = taken_over(made, value("niet eens: alles"))
    assert (found.new, found.changed) == (0, 1)
    assert entries(made.state, VALUES) == [{"waarde": "Rust"}]
