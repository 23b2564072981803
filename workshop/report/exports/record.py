"""The report's data as JSON: complete, for other programs, and to be read again.

The file is one object: `format` (always `dialoogavond-verslag`), `version` (of this format; a
reader refuses a higher one), `report`, whose keys are the fields of
`workshop.pictures.report_data.ReportData` and of the classes in it, and `programmes`, the methods
as they were asked. Times are UTC and dates are dates, both ISO 8601; choices such as `openbaar`
are written as the command line writes them. `docs/json.md` describes it, with a JSON Schema.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.domain import codec
from workshop.domain.programme import Programme
from workshop.pictures.report_data import ReportData

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

FORMAT: Final = "dialoogavond-verslag"
VERSION: Final = 1


class NewerRecordError(ValueError):
    """Written by a later release in a way that this one would misread."""


@dataclass(frozen=True)
class Record:
    """What a file holds."""

    report: ReportData
    programmes: tuple[Programme, ...] = ()
    """Empty in a file of a release that did not write them."""


def to_json(data: ReportData, programmes: Iterable[Programme] = ()) -> bytes:
    """UTF-8, indented, ending in a newline; keys in the order of the fields."""
    record = codec.encode(Record(data, tuple(programmes)))
    text = json.dumps(
        {"format": FORMAT, "version": VERSION, **record}, ensure_ascii=False, indent=2
    )
    return f"{text}\n".encode("utf-8", "replace")


def from_json(content: bytes) -> ReportData:
    """The report of what `to_json` wrote.

    Raises:
        ValueError: as `read_record`.
    """
    return read_record(content).report


def read_record(content: bytes) -> Record:
    """What `to_json` wrote, every field of the type it should have.

    Raises:
        NewerRecordError: it is one of a newer version.
        ValueError: this is no such file.
    """
    import msgspec

    try:
        whole: Any = json.loads(content)  # whatever stands in the file
        # Half a character, which JSON can write and no session holds, raises here.
        json.dumps(whole, ensure_ascii=False).encode()
    except RecursionError as error:
        raise ValueError("too deep") from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise ValueError(f"no {FORMAT}")
    version = whole.get("version")
    if not isinstance(version, int):
        raise ValueError("no version")  # noqa: TRY004 what is wrong is the file
    if version > VERSION:
        raise NewerRecordError(f"version {version} after {VERSION}")
    try:
        return msgspec.convert(whole, Record)
    except (msgspec.ValidationError, RecursionError) as error:
        raise ValueError(str(error)) from error
