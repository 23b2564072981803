"""Promises of `workshop.exchange.header`: the header alone tells how a file is split."""

from __future__ import annotations

import pytest

from workshop.domain.errors import RowFault
from workshop.exchange.findings import Findings
from workshop.exchange.header import Column, Header, Layout, find_header, is_right

LAYOUT = Layout((Column("naam"), Column("fractie"), Column("rol", required=False)), 10)


def header(text: str) -> Header:
    found = find_header(text, LAYOUT)
    assert found is not None
    return found


def faults(text: str) -> list[RowFault]:
    findings = Findings()
    assert is_right(header(text), LAYOUT, findings) == (not findings)
    return list(findings.faults)


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("naam;fractie;rol\nJan, Piet;a,b;c,d", ";"),
        ("naam,fractie,rol\nJan;a;b;c;d;e", ","),
        ("naam\tfractie\trol\nJan;Piet,a", "\t"),
        ('"naam","fractie"\n', ","),
    ],
)
def test_the_separator_is_the_one_that_makes_the_header_right(text: str, separator: str) -> None:
    assert header(text).separator == separator
    assert faults(text) == []


def test_columns_may_stand_in_any_order_and_be_written_anyhow() -> None:
    assert header(" FRACTIE ;Naam;;;\n").names == ["fractie", "naam"]
    assert faults("\n;;\n FRACTIE ;Naam;;;\n") == []
    assert header("\n;;\nnaam;fractie").record.row == 3


def test_a_blank_file_has_no_header() -> None:
    assert find_header("", LAYOUT) is None
    assert find_header("\r\n;;;\r\n\r\n", LAYOUT) is None


def test_an_unknown_column_is_named_with_the_one_that_was_probably_meant() -> None:
    assert faults("naam;Fracties;partij\n") == [
        RowFault(1, "", "column_unknown", "Fracties", "fractie"),
        RowFault(1, "", "column_unknown", "partij", "naam;fractie;rol"),
        RowFault(1, "fractie", "column_missing", "fractie", "naam;fractie"),
    ]


def test_a_column_without_a_name_is_unknown() -> None:
    assert faults("naam;;fractie") == [RowFault(1, "", "column_unknown", "", "naam;fractie;rol")]


def test_a_column_may_stand_there_once() -> None:
    assert faults("naam;fractie;naam") == [RowFault(1, "naam", "column_double", "naam")]


def test_a_missing_column_is_named() -> None:
    assert faults("rol;fractie") == [RowFault(1, "naam", "column_missing", "naam", "naam;fractie")]


def test_a_header_with_wrong_quotes_is_one_fault() -> None:
    assert faults('"naam"x;fractie\n') == [RowFault(1, "", "quote")]


def test_the_header_of_another_file_is_shown_as_it_is_split_best() -> None:
    assert [fault.found for fault in faults("id,datum,bedrag\n") if fault.found] == [
        "id",
        "datum",
        "bedrag",
        "naam",
        "fractie",
    ]
