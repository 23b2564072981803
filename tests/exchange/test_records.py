"""Promises of `workshop.exchange.records`: rows have the numbers that a spreadsheet shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exchange.findings import Trouble
from workshop.exchange.records import (
    Record,
    read_records,
    stray_byte,
    without_separator_line,
)


def cells(text: str) -> list[list[str]]:
    return [list(record.cells) for record in read_records(text, ";")]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_all_kinds_of_line_end_are_read(end: str) -> None:
    assert cells(f"a;b{end}c;d{end}") == [["a", "b"], ["c", "d"]]


def test_a_row_goes_on_within_quotes_and_still_counts_once() -> None:
    text = 'a;"een\r\ntwee; ""drie"""\r\nb;c'
    assert list(read_records(text, ";")) == [
        Record(1, ["a", 'een\r\ntwee; "drie"']),
        Record(2, ["b", "c"]),
    ]


def test_blank_rows_count() -> None:
    records = list(read_records("a;b\r\n\r\n;;\r\n \u200e;\x1a\r\nc;d\r\n", ";"))
    assert [record.row for record in records if not record.is_blank] == [1, 5]


def test_the_apostrophe_that_protected_a_cell_is_taken_off() -> None:
    assert cells("'=1+1;'s avonds") == [["=1+1", "'s avonds"]]


def test_wrong_quotes_spoil_their_own_row_only() -> None:
    assert list(read_records('a;b\n"Samen" doen;c\nd;e\n', ";")) == [
        Record(1, ["a", "b"]),
        Record(2, (), Trouble("quote")),
        Record(3, ["d", "e"]),
    ]


def test_a_quote_that_never_closes_is_the_last_thing_read() -> None:
    assert list(read_records('a;b\n"open;c\nd;e\nf;g\n', ";"))[1:] == [
        Record(2, (), Trouble("quote"))
    ]
    assert list(read_records('a;b\n"open;c', ";"))[1:] == [Record(2, (), Trouble("quote"))]
    later = list(read_records('a;b\n"open;c\nd;"e"\nf;g\n', ";"))
    assert later[1:] == [Record(2, (), Trouble("quote"))]


def test_a_cell_without_end_is_refused_as_too_long() -> None:
    records = list(read_records("a;" + "x" * 200_000 + "\nb;c\n", ";"))
    assert records == [Record(1, (), Trouble("cell_too_long")), Record(2, ["b", "c"])]
    open_quote = 'a;"' + "x\n" * 100_000 + "b;c\n"
    assert list(read_records(open_quote, ";")) == [Record(1, (), Trouble("cell_too_long"))]


@pytest.mark.parametrize(
    "line", ["sep=;\r\n", "sep=,\n", "SEP=\t\r", '"sep=;"\r\n', "sep=;;;\r\n", "sep="]
)
def test_the_line_for_excel_is_no_row(line: str) -> None:
    assert without_separator_line(line + "wie") in ("wie", "")
    assert without_separator_line("wie" + line) == "wie" + line


def test_a_byte_without_a_meaning_is_found() -> None:
    assert stray_byte("a\udc81") == 0x81
    assert stray_byte("aë") is None
    assert not Record(1, ["\udc81"]).is_blank


@given(st.text(), st.sampled_from(";,\t"))
def test_any_text_has_rows_numbered_one_after_the_other(text: str, separator: str) -> None:
    rows = [record.row for record in read_records(text, separator)]
    assert rows == list(range(1, len(rows) + 1))
