"""Promises of `workshop.exchange.table`: cells under their columns, and every faulty row told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.errors import RowFault
from workshop.exchange.findings import Findings
from workshop.exchange.header import Column, Layout
from workshop.exchange.table import TableRow, read_table

LAYOUT = Layout((Column("naam"), Column("fractie"), Column("rol", required=False)), 4)


def table(text: str) -> tuple[list[tuple[int, str, str, str]], list[RowFault]]:
    findings = Findings()
    rows = read_table(text, LAYOUT, findings)
    return [
        (row.number, row.cells["naam"], row.cells["fractie"], row.cells["rol"]) for row in rows
    ], list(findings.faults)


def test_cells_stand_under_their_columns_whatever_the_order() -> None:
    assert table("rol;naam;fractie\ngast;Jan;Noord\n") == ([(2, "Jan", "Noord", "gast")], [])


def test_a_column_that_is_not_there_is_empty() -> None:
    assert read_table("naam;fractie\nJan;Noord", LAYOUT, Findings()) == (
        TableRow(2, {"naam": "Jan", "fractie": "Noord", "rol": ""}),
    )


def test_empty_cells_at_the_end_may_be_there_or_not() -> None:
    # Excel leaves them out below the first sixteen rows.
    text = "naam;fractie;rol;;\nJan;Noord;;;;;\nPiet\n"
    assert table(text) == ([(2, "Jan", "Noord", ""), (3, "Piet", "", "")], [])


def test_blank_rows_are_left_out_but_counted() -> None:
    text = "\r\nnaam;fractie\r\n\r\nJan;Noord\r\n;;\r\nPiet;Zuid\r\n\r\n \r\n"
    assert [row[:2] for row in table(text)[0]] == [(4, "Jan"), (6, "Piet")]


def test_the_line_for_excel_does_not_count() -> None:
    assert table("sep=;\r\nnaam;fractie\r\nJan;Noord\r\n")[0] == [(2, "Jan", "Noord", "")]


def test_a_row_with_too_many_cells_is_told() -> None:
    assert table("naam;fractie\nJan;Noord;en meer\nPiet;Zuid\n") == (
        [(3, "Piet", "Zuid", "")],
        [RowFault(2, "", "too_many_cells", "en meer", "2")],
    )


def test_all_that_is_wrong_is_told_at_once() -> None:
    text = 'naam;fractie\n"Jan" x;Noord\na\udc81;b\nc;d\udc8d;e\nf;g;\udc9d\n'
    assert table(text) == (
        [],
        [
            RowFault(2, "", "quote"),
            RowFault(3, "naam", "byte", "0x81"),
            RowFault(4, "fractie", "byte", "0x8D"),
            RowFault(5, "", "byte", "0x9D"),
        ],
    )


def test_a_file_must_hold_something() -> None:
    assert table("") == ([], [RowFault(0, "", "empty_file")])
    assert table("\n;;\n") == ([], [RowFault(0, "", "empty_file")])
    assert table("naam;fractie\n;;\n") == ([], [RowFault(0, "", "no_rows")])


def test_without_a_right_header_nothing_is_read() -> None:
    rows, faults = table("naam;partij\nJan;Noord\n")
    assert rows == []
    assert [fault.code for fault in faults] == ["column_unknown", "column_missing"]


def test_a_file_with_too_many_rows_is_told_so_and_no_more() -> None:
    rows = "Jan;Noord\n" * 4
    assert len(table("naam;fractie\n" + rows)[0]) == 4
    assert table("naam;fractie\n" + rows + "\n;\nJan;Noord;x\n") == (
        [],
        [RowFault(0, "", "too_many_rows", "", "4")],
    )


@given(st.text() | st.text(st.sampled_from('ab;,\t"\r\n \udc81')).map("naam;fractie\n".__add__))
def test_any_text_is_a_table_or_has_faults(text: str) -> None:
    rows, faults = table(text)
    assert rows or faults
