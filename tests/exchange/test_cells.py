"""Promises of `workshop.exchange.cells`: no cell runs as a formula, and reading undoes writing."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exchange.cells import plain_cell, rows_to_csv, safe_cell
from workshop.exchange.decoding import UTF_8, decode
from workshop.exchange.findings import Findings
from workshop.exchange.records import read_records

TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
TRICKY = st.text(st.sampled_from("'=+-@\t\r\n\";, ab"))


@pytest.mark.parametrize("text", ["=1+1", "+31", "-5", "@SOM(A1)", "\tx", "\rx", "'=1+1"])
def test_what_a_spreadsheet_might_run_gets_an_apostrophe(text: str) -> None:
    assert safe_cell(text) == "'" + text


@pytest.mark.parametrize("text", ["", "gewoon", "'s avonds", "'", "1=1", "a-b", " =1"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text
    assert plain_cell(text) == text


@given(TEXTS | TRICKY)
def test_reading_takes_off_exactly_what_writing_put_on(text: str) -> None:
    assert plain_cell(safe_cell(text)) == text
    assert not safe_cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_table_is_what_a_dutch_excel_opens_by_itself() -> None:
    data = rows_to_csv([["naam", "antwoord"], ["Zoë", '=SOM(A1);\n"ja"'], ["", "-5"]])
    assert data == (b'\xef\xbb\xbfnaam;antwoord\r\nZo\xc3\xab;"\'=SOM(A1);\n""ja"""\r\n;\'-5\r\n')


def test_no_text_breaks_a_table() -> None:
    assert rows_to_csv([["half \ud800 teken"]]).decode("utf-8-sig") == "half ? teken\r\n"


@given(st.lists(st.lists(TEXTS | TRICKY, min_size=2, max_size=4), min_size=1, max_size=5))
def test_every_table_reads_back_as_it_was(rows: list[list[str]]) -> None:
    decoded = decode(rows_to_csv(rows), Findings())
    assert decoded.encoding == UTF_8
    assert [list(record.cells) for record in read_records(decoded.text, ";")] == rows


@given(st.lists(st.lists(TRICKY, min_size=2, max_size=4), min_size=1, max_size=5))
def test_other_programs_read_the_same_table(rows: list[list[str]]) -> None:
    text = rows_to_csv(rows).decode("utf-8-sig")
    found = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert found == [[safe_cell(cell) for cell in row] for row in rows]
