"""Promises of `workshop.exchange.decoding`: every Excel's bytes become the right text, or none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.errors import RowFault
from workshop.exchange.decoding import SIZE_LIMIT, UTF_8, UTF_16, WINDOWS_1252, Decoded, decode
from workshop.exchange.findings import Findings

TEXT = "naam;fractie\r\nZoë;Één – ‘Noord’\r\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8-sig"), UTF_8),
        (TEXT.encode("utf-8"), UTF_8),
        (TEXT.encode("cp1252"), WINDOWS_1252),
        (TEXT.encode("utf-16"), UTF_16),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), UTF_16),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), UTF_16),
    ],
)
def test_what_any_excel_writes_is_read_as_it_was_meant(data: bytes, encoding: str) -> None:
    findings = Findings()
    assert decode(data, findings) == Decoded(TEXT, encoding)
    assert not findings


@pytest.mark.parametrize(
    ("data", "code", "found"),
    [
        (b"PK\x03\x04rest of a workbook", "workbook", "xlsx"),
        (b"\xd0\xcf\x11\xe0rest of an old one", "workbook", "xls"),
        (TEXT.encode("utf-16-le"), "binary", ""),
        (b"naam\0;fractie", "binary", ""),
        (b"\xff\xfea", "binary", ""),
        (b"\xff\xfe\x00\xd8", "binary", ""),
    ],
)
def test_what_is_no_text_is_one_fault_of_the_whole_file(data: bytes, code: str, found: str) -> None:
    findings = Findings()
    assert decode(data, findings) == Decoded("", "")
    assert findings.faults == (RowFault(0, "", code, found),)


def test_a_file_is_weighed_before_it_is_read() -> None:
    findings = Findings()
    assert decode(b";" * SIZE_LIMIT, findings).encoding == UTF_8
    assert decode(b";" * (SIZE_LIMIT + 1), findings).encoding == ""
    assert findings.faults == (RowFault(0, "", "too_large", "", "5000000"),)


def test_a_byte_that_means_nothing_keeps_its_place() -> None:
    findings = Findings()
    assert decode(b"a\x81\xeb", findings) == Decoded("a\udc81ë", WINDOWS_1252)
    assert decode(b"\xef\xbb\xbfa\xeb", findings) == Decoded("a\udceb", UTF_8)


@given(st.binary())
def test_any_bytes_are_text_or_a_fault(data: bytes) -> None:
    findings = Findings()
    decoded = decode(data, findings)
    assert bool(findings) == (not decoded.encoding)


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_text_in_utf_8_survives(text: str) -> None:
    findings = Findings()
    assert decode(text.encode("utf-8-sig"), findings) == Decoded(text, UTF_8)
