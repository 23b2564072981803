"""Promises of `workshop.exchange.continuing`: an entry that only changed stays the same entry."""

from __future__ import annotations

from tests.exchange.paper import PROGRAMME, joint
from workshop.domain.board import Entry
from workshop.domain.ids import EntryId
from workshop.domain.programme import Kind
from workshop.exchange.continuing import continued, is_equal
from workshop.exchange.joint_rows import EntryRow

QUESTIONS = {question.id: question for question in PROGRAMME.questions()}
VALUES = QUESTIONS[joint(Kind.RECORDS)]


def standing(key: str, waarde: str, betekenis: str = "", rationale: str = "") -> Entry:
    return Entry(EntryId(key), _fields(waarde, betekenis), rationale)


def stated(waarde: str, betekenis: str = "", rationale: str = "") -> EntryRow:
    return EntryRow(2, _fields(waarde, betekenis), rationale)


def _fields(waarde: str, betekenis: str) -> dict[str, str]:
    fields = {"waarde": waarde, "betekenis": betekenis}
    return {key: text for key, text in fields.items() if text}


def ids(known: list[Entry], rows: list[EntryRow]) -> list[str | None]:
    return [entry.id if entry else None for entry in continued(VALUES, known, rows)]


def test_equal_entries_go_first_wherever_they_stand() -> None:
    known = [standing("a", "Rust", "stil"), standing("b", "Rust"), standing("c", "Ruimte")]
    assert ids(known, [stated("Ruimte"), stated("Rust"), stated("Rust", "stil")]) == ["c", "b", "a"]


def test_the_same_main_field_is_the_same_entry_changed() -> None:
    known = [standing("a", "Rust", "stil"), standing("b", "Ruimte")]
    assert ids(known, [stated("RUST", "kalm"), stated("Nieuw")]) == ["a", None]


def test_no_entry_is_continued_twice() -> None:
    known = [standing("a", "Rust")]
    assert ids(known, [stated("Rust"), stated("Rust"), stated("rust")]) == ["a", None, None]


def test_where_there_is_one_entry_any_other_is_that_one_changed() -> None:
    weights = QUESTIONS[joint(Kind.WEIGH)]
    known = Entry(EntryId("w"), {"vrijheid": "100", "welzijn": "0", "veiligheid": "0"})
    row = EntryRow(2, {"vrijheid": "0", "welzijn": "50", "veiligheid": "50"}, "")
    assert continued(weights, [known], [row]) == [known]


def test_an_entry_is_equal_only_with_its_rationale() -> None:
    assert is_equal(standing("a", "Rust", "", "omdat"), stated("Rust", "", "omdat"))
    assert not is_equal(standing("a", "Rust", "", "omdat"), stated("Rust"))
    assert not is_equal(standing("a", "Rust"), stated("rust"))
