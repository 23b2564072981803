"""Promises of `workshop.exchange.joint_rows`: one row of the council is an entry or a remark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.paper import PROGRAMME, joint
from workshop.domain.commands import RemarkKind
from workshop.domain.errors import AnswerInvalidError, EmptyTextError, TextTooLongError
from workshop.domain.programme import Kind, Question
from workshop.domain.values import check_row
from workshop.exchange.joint_rows import EntryRow, JointRows, RemarkRow, read_joint
from workshop.exchange.refusals import CELL_ERRORS

QUESTIONS = {question.id: question for question in PROGRAMME.questions()}


def question(kind: Kind) -> Question:
    return QUESTIONS[joint(kind)]


@pytest.mark.parametrize(
    ("kind", "cell", "fields"),
    [
        (Kind.TEXT, "Wij | zij", [{"text": "Wij | zij"}]),
        (Kind.ITEMS, "Een ding", [{"text": "Een ding"}]),
        (Kind.STATEMENT, "Vrijheid", [{"text": "vrijheid"}]),
        (Kind.CHOICE, "vrijheid|Veiligheid", [{"text": "vrijheid"}, {"text": "veiligheid"}]),
        (Kind.NUMBER, "2,5", [{"text": "2.5"}]),
        (
            Kind.WEIGH,
            "vrijheid=40|veiligheid=60",
            [{"vrijheid": "40", "welzijn": "0", "veiligheid": "60"}],
        ),
        (
            Kind.RANK,
            "welzijn|vrijheid|veiligheid",
            [{"text": "welzijn"}, {"text": "vrijheid"}, {"text": "veiligheid"}],
        ),
        (Kind.POSITION, "-2", [{"text": "-2"}]),
        (Kind.RECORD, "Mail|wie=Ada", [{"wat": "Mail", "wie": "Ada"}]),
        (Kind.RECORDS, "Rust|betekenis=stil", [{"waarde": "Rust", "betekenis": "stil"}]),
    ],
)
def test_an_entry_is_read_by_the_kind_of_its_question(
    kind: Kind, cell: str, fields: list[dict[str, str]]
) -> None:
    found = read_joint(question(kind), 7, cell)
    assert found == tuple(EntryRow(7, each, "") for each in fields)
    for each in fields:
        assert check_row(question(kind), each) == each


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.RANK, Kind.WEIGH, Kind.RECORDS])
def test_the_rationale_belongs_to_the_first_entry(kind: Kind) -> None:
    cell = {
        Kind.TEXT: "a|b",
        Kind.RANK: "welzijn|vrijheid|veiligheid",
        Kind.WEIGH: "vrijheid=100",
        Kind.RECORDS: "Rust",
    }[kind]
    found = read_joint(question(kind), 2, f"{cell}|onderbouwing=omdat \x07 het zo is")
    assert not isinstance(found, RemarkRow)
    reasons = [entry.rationale for entry in found]
    assert reasons == ["omdat  het zo is", *[""] * (len(found) - 1)]


@pytest.mark.parametrize(
    ("cell", "kind", "text"),
    [
        ("afwijkend: niet iedereen | a=b", RemarkKind.DISSENT, "niet iedereen | a=b"),
        ("Afwijkend :\nniet iedereen", RemarkKind.DISSENT, "niet iedereen"),
        ("NIET EENS: over de volgorde", RemarkKind.NOT_AGREED, "over de volgorde"),
    ],
)
def test_what_stayed_apart_is_a_remark(cell: str, kind: RemarkKind, text: str) -> None:
    assert read_joint(question(Kind.RECORDS), 3, cell) == RemarkRow(3, kind, text)


@pytest.mark.parametrize("cell", ["waarde=afwijkend: x", "Afwijkende mening: x", "niet eens"])
def test_what_only_looks_like_a_remark_is_an_entry(cell: str) -> None:
    assert not isinstance(read_joint(question(Kind.RECORDS), 3, cell), RemarkRow)


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("liever geen antwoord", "declined_joint"),
        ("", "empty"),
        ("onderbouwing=omdat", "empty"),
        ("betekenis=stil", "main_field"),
        ("a|onderbouwing=b|onderbouwing=c", "field_twice"),
    ],
)
def test_a_wrong_cell_says_what_is_wrong(cell: str, problem: str) -> None:
    with pytest.raises(AnswerInvalidError, match=problem):
        read_joint(question(Kind.RECORDS), 2, cell)


def test_remarks_and_reasons_say_something_and_not_too_much() -> None:
    with pytest.raises(EmptyTextError):
        read_joint(question(Kind.RECORDS), 2, "afwijkend: ")
    with pytest.raises(TextTooLongError):
        read_joint(question(Kind.RECORDS), 2, "afwijkend: " + "x" * 10_001)
    with pytest.raises(TextTooLongError):
        read_joint(question(Kind.RECORDS), 2, "a|onderbouwing=" + "x" * 10_001)


def test_rows_are_gathered_in_their_order() -> None:
    rows = JointRows()
    for number, cell in enumerate(("Rust", "afwijkend: nee", "Ruimte"), 2):
        rows.add(read_joint(question(Kind.RECORDS), number, cell))
    assert [entry.row for entry in rows.entries] == [2, 4]
    assert [remark.row for remark in rows.remarks] == [3]


@given(st.sampled_from(Kind), st.text(st.sampled_from("vrijheid=|\\:12, afwjkenotbug")) | st.text())
def test_any_cell_is_an_entry_or_a_remark_or_is_refused(kind: Kind, cell: str) -> None:
    try:
        found = read_joint(question(kind), 2, cell)
    except CELL_ERRORS:
        return
    for each in found if not isinstance(found, RemarkRow) else ():
        assert check_row(question(kind), each.fields) == each.fields
