"""Bytes of a CSV file to text, as every Excel writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.exchange.findings import WHOLE_FILE, Trouble

if TYPE_CHECKING:
    from workshop.exchange.findings import Findings

SIZE_LIMIT: Final = 5_000_000
"""Bytes; 500 people with forty answers each fill less than half of it."""

UTF_8: Final = "UTF-8"
UTF_16: Final = "UTF-16"
WINDOWS_1252: Final = "Windows-1252"

_UTF_8_MARK: Final = b"\xef\xbb\xbf"
_UTF_16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_WORKBOOKS: Final = ((b"PK\x03\x04", "xlsx"), (b"\xd0\xcf\x11\xe0", "xls"))
"""First bytes of what people pick by mistake: the workbook itself (.ods too is a zip file)."""
_KEEP_BYTE: Final = "surrogateescape"
"""A byte without a meaning becomes a character of its own, which the table finds in its cell."""


class Decoded(NamedTuple):
    """A file's text, and how its bytes were read."""

    text: str
    encoding: str
    """For people; empty where the bytes are no text."""


def decode(data: bytes, findings: Findings) -> Decoded:
    """The text of a file: by its byte order mark, else strict UTF-8, else Windows-1252.

    What is no text at all is noted and gives an empty one. Single bytes that mean nothing stand in
    the text as U+DC80 to U+DCFF.
    """
    if len(data) > SIZE_LIMIT:
        return _refused(findings, Trouble("too_large", expected=str(SIZE_LIMIT)))
    for start, name in _WORKBOOKS:
        if data.startswith(start):
            return _refused(findings, Trouble("workbook", name))
    try:
        decoded = _decoded(data)
    except UnicodeDecodeError:
        return _refused(findings, Trouble("binary"))
    # No CSV holds a NUL. UTF-16 without its mark does, and would be read as something else.
    return _refused(findings, Trouble("binary")) if "\0" in decoded.text else decoded


def _refused(findings: Findings, trouble: Trouble) -> Decoded:
    findings.add(WHOLE_FILE, "", trouble)
    return Decoded("", "")


def _decoded(data: bytes) -> Decoded:
    if data.startswith(_UTF_16_MARKS):
        return Decoded(data.decode("utf-16"), UTF_16)
    if data.startswith(_UTF_8_MARK):
        return Decoded(data.removeprefix(_UTF_8_MARK).decode("utf-8", _KEEP_BYTE), UTF_8)
    try:
        return Decoded(data.decode("utf-8"), UTF_8)
    except UnicodeDecodeError:
        return Decoded(data.decode("cp1252", _KEEP_BYTE), WINDOWS_1252)
